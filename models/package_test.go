package models_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// smallPackage is a compiled model of an image input and two outputs.
func smallPackage(t require.TestingT) *models.Package {
	n := newNetwork(1, 1, 3, 6, 5)
	g := n.then("Conv", nil, n.weights(1, 4, 3, 3, 3), n.weights(1, 4)).then("Relu", nil).then("GlobalAveragePool", nil).
		then("Flatten", nil).graph()
	p, _, err := models.Compile(g, models.ImportOptions{
		Calibration: []models.Sample{n.sample(2)}, ArgMax: true, Name: "small", Labels: []string{"a", "b", "c", "d"},
		License: "MIT", Images: map[string]*models.Image{"x": {Channels: "RGB", Mean: []float64{0.5, 0.5, 0.5}, Std: []float64{1, 1, 1}}},
	})
	require.NoError(t, err)
	return p
}

func bytesOf(t require.TestingT, p *models.Package) []byte {
	var buf bytes.Buffer
	require.NoError(t, p.Write(&buf))
	return buf.Bytes()
}

func TestPackageSurvivesSavingAndLoading(t *testing.T) {
	p := smallPackage(t)
	path := filepath.Join(t.TempDir(), "small.opml")
	require.NoError(t, p.Save(path))
	q, err := models.Load(path)
	require.NoError(t, err)
	require.Equal(t, p.Name, q.Name)
	require.Equal(t, p.License, q.License)
	require.Equal(t, p.Provenance, q.Provenance)
	require.Equal(t, p.Labels, q.Labels)
	require.Equal(t, p.Inputs, q.Inputs)
	require.Equal(t, p.Outputs, q.Outputs)
	require.Equal(t, p.Steps, q.Steps)
	require.NotEmpty(t, p.Ranges)
	require.Equal(t, p.Ranges, q.Ranges)
	before, err := p.Machine()
	require.NoError(t, err)
	after, err := q.Machine()
	require.NoError(t, err)
	require.Equal(t, before.ModelID(), after.ModelID())
	entries, err := os.ReadDir(filepath.Dir(path))
	require.NoError(t, err)
	require.Len(t, entries, 1, "no temporary file remains")
}

func TestSameModelGivesTheSameBytes(t *testing.T) {
	require.Equal(t, bytesOf(t, smallPackage(t)), bytesOf(t, smallPackage(t)))
}

func TestLoadModelRefusesAnotherModel(t *testing.T) {
	p := smallPackage(t)
	path := filepath.Join(t.TempDir(), "small.opml")
	require.NoError(t, p.Save(path))
	m, err := p.Machine()
	require.NoError(t, err)
	_, err = models.LoadModel(path, m.ModelID())
	require.NoError(t, err)
	_, err = models.LoadModel(path, vm.Hash{1})
	require.ErrorContains(t, err, "want 0x0100")
}

// Ranges are no part of the model, and no more than there are values.
func TestRangesDoNotChangeTheModel(t *testing.T) {
	p, q := smallPackage(t), smallPackage(t)
	q.Ranges = q.Ranges[:1]
	require.NotEqual(t, bytesOf(t, p), bytesOf(t, q))
	a, err := p.Machine()
	require.NoError(t, err)
	b, err := q.Machine()
	require.NoError(t, err)
	require.Equal(t, a.ModelID(), b.ModelID())
	r := &models.Package{Program: p.Program, Inputs: p.Inputs, Outputs: p.Outputs, Labels: p.Labels, Ranges: make([]models.ValueReport, 100)}
	_, err = r.Machine()
	require.ErrorContains(t, err, "ranges of")
}

func TestModelIDCommitsToTheSpecification(t *testing.T) {
	id := func(change func(p *models.Package)) vm.Hash {
		p := smallPackage(t)
		fresh := &models.Package{Name: p.Name, Program: p.Program, Inputs: p.Inputs, Outputs: p.Outputs, Labels: p.Labels, License: p.License}
		change(fresh)
		require.NoError(t, fresh.Seal())
		m, err := fresh.Machine()
		require.NoError(t, err)
		return m.ModelID()
	}
	same := id(func(*models.Package) {})
	require.Equal(t, same, id(func(p *models.Package) { p.Name, p.License = "other", "other" }))
	require.NotEqual(t, same, id(func(p *models.Package) { p.Labels = []string{"z"} }))
	require.NotEqual(t, same, id(func(p *models.Package) { p.Inputs[0].Scale *= 2 }))
	require.NotEqual(t, same, id(func(p *models.Package) { p.Outputs[0].Name = "y" }))
}

func TestUnsealedSpecificationIsRefused(t *testing.T) {
	p := smallPackage(t)
	changed := &models.Package{Name: p.Name, Program: p.Program, Inputs: p.Inputs, Outputs: p.Outputs, Labels: []string{"z"}}
	_, err := changed.Machine()
	require.ErrorContains(t, err, "the program commits to")
}

func TestSpecificationsThatCannotBeFollowedAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		change func(s *models.TensorSpec)
		want   string
	}{
		"no name":           {func(s *models.TensorSpec) { s.Name = "" }, "name of 0 bytes"},
		"negative scale":    {func(s *models.TensorSpec) { s.Scale = -1 }, "scale -1"},
		"another dtype":     {func(s *models.TensorSpec) { s.DType = vm.I8 }, "the program says i16"},
		"unknown type":      {func(s *models.TensorSpec) { s.Type = "float64" }, `unknown element type "float64"`},
		"another shape":     {func(s *models.TensorSpec) { s.Shape = []int{1, 3, 6, 6} }, "does not fit stored dims"},
		"negative shape":    {func(s *models.TensorSpec) { s.Shape = []int{-1, 3, -6, 5} }, "has shape"},
		"no permutation":    {func(s *models.TensorSpec) { s.Perm = []int{0, 1, 1, 2} }, "no permutation of 4 axes"},
		"zero out of range": {func(s *models.TensorSpec) { s.Zero = 1 << 15 }, "0 is stored as 32768, outside i16"},
		"unknown channels":  {func(s *models.TensorSpec) { s.Image = &models.Image{Channels: "CMYK"} }, `picture channels "CMYK"`},
		"means of one": {func(s *models.TensorSpec) {
			s.Image = &models.Image{Channels: "RGB", Mean: []float64{1}, Std: []float64{1}}
		}, "1 means"},
		"deviation of 0": {func(s *models.TensorSpec) {
			s.Image = &models.Image{Channels: "L", Mean: []float64{1}, Std: []float64{0}}
		}, "standard deviation 0"},
		"means, no deviation": {func(s *models.TensorSpec) { s.Image = &models.Image{Channels: "L", Mean: []float64{1}} }, "0 standard deviations"},
	} {
		t.Run(name, func(t *testing.T) {
			p := smallPackage(t)
			bad := &models.Package{Name: p.Name, Program: p.Program, Inputs: slices.Clone(p.Inputs), Outputs: p.Outputs}
			c.change(&bad.Inputs[0])
			require.NoError(t, bad.Seal())
			_, err := bad.Machine()
			require.ErrorContains(t, err, c.want)
		})
	}
}

// A package may come from anyone, and a terminal shows what it says.
func TestControlCharactersAreRefused(t *testing.T) {
	const bell = "a\x1b]0;title\a"
	for what, change := range map[string]func(p *models.Package){
		"name":       func(p *models.Package) { p.Name = bell },
		"licence":    func(p *models.Package) { p.License = bell },
		"provenance": func(p *models.Package) { p.Provenance = bell },
		"label":      func(p *models.Package) { p.Labels = []string{"a", bell} },
		"step":       func(p *models.Package) { p.Steps = []string{bell} },
		"tensor":     func(p *models.Package) { p.Outputs[0].Name = bell },
	} {
		p := smallPackage(t)
		bad := &models.Package{Name: p.Name, Program: p.Program, Inputs: p.Inputs, Outputs: slices.Clone(p.Outputs)}
		change(bad)
		require.NoError(t, bad.Seal())
		_, err := bad.Machine()
		require.ErrorContains(t, err, what+` "a\x1b]0;title\a" has a control character`)
	}
}

func TestEveryTruncationIsOneClearError(t *testing.T) {
	data := bytesOf(t, smallPackage(t))
	for n := range data {
		_, err := models.Read(bytes.NewReader(data[:n]), int64(n))
		require.Error(t, err, "%d of %d bytes", n, len(data))
		require.NotContains(t, err.Error(), "\n")
	}
}

func TestEveryFlippedByteIsNoticed(t *testing.T) {
	data := bytesOf(t, smallPackage(t))
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.IntRange(0, len(data)-1).Draw(t, "at")
		bad := bytes.Clone(data)
		bad[at] ^= byte(rapid.IntRange(1, 255).Draw(t, "flip"))
		p, err := models.Read(bytes.NewReader(bad), int64(len(bad)))
		if err == nil { // a bit of a frame that means nothing: then nothing changed
			require.Equal(t, data, bytesOf(t, p))
		}
	})
}

func TestDataAfterThePackageIsNoticed(t *testing.T) {
	data := append(bytesOf(t, smallPackage(t)), 0)
	_, err := models.Read(bytes.NewReader(data), int64(len(data)))
	require.Error(t, err)
}

func TestLoadingWhatIsNoPackage(t *testing.T) {
	dir := t.TempDir()
	_, err := models.Load(filepath.Join(dir, "absent.opml"))
	require.ErrorContains(t, err, "absent.opml")
	_, err = models.Load(dir)
	require.ErrorContains(t, err, "is a folder")
	_, err = models.Load(os.DevNull)
	require.ErrorContains(t, err, "not a regular file")
	path := filepath.Join(dir, "text.opml")
	require.NoError(t, os.WriteFile(path, []byte("hello"), 0o600))
	_, err = models.Load(path)
	require.ErrorIs(t, err, models.ErrNotPackage)
	require.ErrorContains(t, err, "text.opml")
	require.NoError(t, os.WriteFile(path, []byte("\x89OPML1\r\nof another version"), 0o600))
	_, err = models.Load(path)
	require.ErrorIs(t, err, models.ErrNotPackage)
	require.ErrorContains(t, err, "import the model again")
}

func TestQuantizeAndDequantizeAreInverseOnTheGrid(t *testing.T) {
	p := smallPackage(t)
	spec := p.Inputs[0]
	require.Equal(t, "NHWC", spec.Layout)
	rapid.Check(t, func(t *rapid.T) {
		v := make([]float32, spec.Elements())
		for i := range v {
			v[i] = float32(rapid.Int16().Draw(t, "q")) * float32(spec.Scale)
		}
		x, err := spec.Quantize(v)
		require.NoError(t, err)
		require.InDeltaSlice(t, v, spec.Dequantize(x), spec.Scale/2)
	})
}

func TestQuantizeStoresChannelsLast(t *testing.T) {
	spec := smallPackage(t).Inputs[0] // [1 3 6 5]
	v := make([]float32, spec.Elements())
	v[1*30+2*5+4] = 1 // channel 1, row 2, column 4
	x, err := spec.Quantize(v)
	require.NoError(t, err)
	require.Equal(t, int64(1/spec.Scale+0.5), x.At((2*5+4)*3+1))
}

func TestQuantizeRefusesWhatDoesNotFit(t *testing.T) {
	spec := smallPackage(t).Inputs[0]
	_, err := spec.Quantize(make([]float32, 5))
	require.ErrorContains(t, err, "5 elements given, shape [1 3 6 5] has 90")
	nan := make([]float32, 90)
	nan[7] = float32(nanValue())
	_, err = spec.Quantize(nan)
	require.ErrorContains(t, err, "element 7: not a number")
	_, err = spec.Store(append(make([]int64, 89), 1<<20))
	require.ErrorContains(t, err, "element 89 is 1048576")
	require.Nil(t, spec.Dequantize(vm.NewTensor(vm.I16, 5)))
	_, err = spec.Load(vm.NewTensor(vm.I16, 5))
	require.ErrorContains(t, err, "want i16[6 5 3]")
}

func TestPixelsAreExact(t *testing.T) {
	n := newNetwork(1, 1, 1, 2, 2)
	g := n.then("Relu", nil).graph()
	s := models.Sample{"x": graph.NewFloats([]int{1, 1, 2, 2}, []float32{0, 255, 17, 3})}
	p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}})
	require.NoError(t, err)
	require.Equal(t, 1.0/128, p.Inputs[0].Scale)
	x, err := p.Inputs[0].Quantize(s["x"].Floats())
	require.NoError(t, err)
	require.Equal(t, s["x"].Floats(), p.Inputs[0].Dequantize(x))
}

func nanValue() float64 { var zero float64; return zero / zero }

func FuzzRead(f *testing.F) {
	f.Add(bytesOf(f, smallPackage(f)))
	f.Add([]byte("\x89OPML2\r\n"))
	f.Add(bytesOf(f, storedPackage(f, bell(1<<13))))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := models.Read(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		_, err = p.Machine()
		require.NoError(t, err, "what Read accepts is complete")
	})
}
