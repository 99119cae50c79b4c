package modelio

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/npy"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// real is a float input of shape [1 2 3 1], stored as i16 in steps of a half.
func real() models.TensorSpec {
	return models.TensorSpec{Name: "x", Shape: []int{1, 2, 3, 1}, Type: "float32", DType: vm.I16, Dims: []uint32{2, 3}, Scale: 0.5}
}

// tokens is an integer input of shape [4].
func tokens() models.TensorSpec {
	return models.TensorSpec{Name: "ids", Shape: []int{4}, Type: "int64", DType: vm.I32, Dims: []uint32{4}, Scale: 1}
}

func pack(specs ...models.TensorSpec) *models.Package { return &models.Package{Inputs: specs} }

func writeArray(t *testing.T, name string, a *npy.Array) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	var b bytes.Buffer
	require.NoError(t, a.Write(&b))
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o600))
	return path
}

func ints(kind npy.Kind, shape []int, values ...byte) *npy.Array {
	data := make([]byte, 0, len(values)*kind.Size())
	for _, v := range values {
		data = append(append(data, v), make([]byte, kind.Size()-1)...)
	}
	return &npy.Array{Kind: kind, Shape: shape, Data: data}
}

func TestArraysAreQuantisedByTheSpec(t *testing.T) {
	path := writeArray(t, "a.npy", npy.FromFloat32s([]int{1, 2, 3, 1}, []float32{0, 1, -1, 0.24, 0.25, 1e9}))
	got, err := LoadInputs(pack(real()), []string{path}, false)
	require.NoError(t, err)
	require.Equal(t, []int64{0, 2, -2, 0, 1, 32767}, got[0].Int64s())
}

func TestIntegersAreTakenAsTheyAre(t *testing.T) {
	path := writeArray(t, "a.npy", ints(npy.Uint8, []int{4}, 1, 2, 3, 255))
	got, err := LoadInputs(pack(tokens()), []string{"ids=" + path}, false)
	require.NoError(t, err)
	require.Equal(t, []int64{1, 2, 3, 255}, got[0].Int64s())
}

func TestRawArraysHoldTheVMsNumbers(t *testing.T) {
	path := writeArray(t, "a.npy", ints(npy.Int16, []int{2, 3}, 1, 2, 3, 4, 5, 6))
	got, err := LoadInputs(pack(real()), []string{path}, true)
	require.NoError(t, err)
	require.Equal(t, []int64{1, 2, 3, 4, 5, 6}, got[0].Int64s())
}

func TestSeveralInputsInAnyOrder(t *testing.T) {
	a := writeArray(t, "a=b.npy", npy.FromFloat32s([]int{1, 2, 3, 1}, make([]float32, 6)))
	got, err := LoadInputs(pack(real(), tokens()), []string{"ids=random:7", "x=" + a}, false)
	require.NoError(t, err)
	require.Equal(t, []uint32{2, 3}, got[0].Dims)
	require.Equal(t, []uint32{4}, got[1].Dims)

	// A "=" in a path needs no name in front when the file is there.
	_, err = LoadInputs(pack(real()), []string{a}, false)
	require.NoError(t, err)
}

func TestRandomInputsDependOnTheSeedOnly(t *testing.T) {
	big := models.TensorSpec{Name: "x", Shape: []int{1000}, Type: "float32", DType: vm.I16, Dims: []uint32{1000}, Scale: 1}
	once, err := Random(&big, 42)
	require.NoError(t, err)
	again, err := Random(&big, 42)
	require.NoError(t, err)
	other, err := Random(&big, 43)
	require.NoError(t, err)
	require.Equal(t, once, again)
	require.NotEqual(t, once.Data, other.Data)

	wide := models.TensorSpec{Name: "x", Shape: []int{1000}, Type: "float32", DType: vm.I32, Dims: []uint32{1000}, Scale: 1. / 4096}
	units, err := Random(&wide, 1)
	require.NoError(t, err)
	low, high := slices.Min(units.Int64s()), slices.Max(units.Int64s())
	require.True(t, low >= -4096 && low < -3000 && high <= 4096 && high > 3000, "about -1 to 1: %d to %d", low, high)

	spec := tokens()
	ids, err := Random(&spec, 1)
	require.NoError(t, err)
	for _, v := range ids.Int64s() {
		require.GreaterOrEqual(t, v, int64(0))
		require.Less(t, v, int64(256))
	}
}

func TestBadInputsAreRefusedInOneLine(t *testing.T) {
	wrong := writeArray(t, "wrong.npy", npy.FromFloat32s([]int{6}, make([]float32, 6)))
	floats := writeArray(t, "floats.npy", npy.FromFloat32s([]int{4}, make([]float32, 4)))
	nan := writeArray(t, "nan.npy", &npy.Array{Kind: npy.Float32, Shape: []int{1, 2, 3, 1}, Data: bytes.Repeat([]byte{255}, 24)})
	good := writeArray(t, "good.npy", npy.FromFloat32s([]int{1, 2, 3, 1}, make([]float32, 6)))
	text := filepath.Join(t.TempDir(), "a.png")
	require.NoError(t, os.WriteFile(text, []byte("no picture"), 0o600))
	tests := []struct {
		name string
		p    *models.Package
		args []string
		raw  bool
		want string
	}{
		{"missing", pack(real()), nil, false, `input "x" (float32, shape [1 2 3 1]) is missing`},
		{"missing file", pack(real()), []string{"none.npy"}, false, "none.npy"},
		{"wrong shape", pack(real()), []string{wrong}, false, "has shape [6], the model wants [1 2 3 1]"},
		{"floats for integers", pack(tokens()), []string{floats}, false, "the model wants int64"},
		{"not a number", pack(real()), []string{nan}, false, "not a number"},
		{"twice", pack(real()), []string{good, good}, false, "given twice"},
		{"unknown name", pack(real()), []string{"y=" + good}, false, `no input "y"`},
		{"no name", pack(real(), tokens()), []string{good}, false, "has 2 inputs, so say which one: NAME=SOURCE, NAME one of x, ids"},
		{"unknown source", pack(real()), []string{"a.txt"}, false, "is not a source"},
		{"bad seed", pack(real()), []string{"random:x"}, false, "seed"},
		{"raw with another type", pack(real()), []string{good}, true, "holds float32, --raw wants int16"},
		{"raw with another shape", pack(tokens()), []string{writeArray(t, "r.npy", ints(npy.Int32, []int{2}, 1, 2))}, true, "stored dims [4]"},
		{"raw picture", pack(real()), []string{text}, true, "--raw is for .npy"},
		{"broken picture", pack(real()), []string{text}, false, "not a readable picture"},
		{"picture for tokens", pack(tokens()), []string{text}, false, "not that of one picture"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := LoadInputs(tt.p, tt.args, tt.raw)
			require.ErrorContains(t, err, tt.want)
			require.NotContains(t, err.Error(), "\n")
		})
	}
}

// picture writes a PNG whose pixel (x, y) is colour(x, y).
func picture(t *testing.T, width, height int, colour func(x, y int) color.Color) string {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			img.Set(x, y, colour(x, y))
		}
	}
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, img))
	path := filepath.Join(t.TempDir(), "p.png")
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o600))
	return path
}

func TestPicturesFillTheInputsChannels(t *testing.T) {
	path := picture(t, 2, 1, func(x, _ int) color.Color { return color.RGBA{R: uint8(10 + x), G: 20, B: 30, A: 255} })
	spec := func(shape []int, rules *models.Image) *models.TensorSpec {
		dims := []uint32{}
		for _, d := range shape {
			dims = append(dims, uint32(d))
		}
		return &models.TensorSpec{Name: "x", Shape: shape, Type: "float32", DType: vm.I16, Dims: dims, Scale: 1, Image: rules}
	}
	tests := []struct {
		name string
		spec *models.TensorSpec
		want []int64
	}{
		{"RGB, channels first", spec([]int{1, 3, 1, 2}, nil), []int64{10, 11, 20, 20, 30, 30}},
		{"RGB, channels last", spec([]int{1, 1, 2, 3}, &models.Image{Channels: "RGB"}), []int64{10, 20, 30, 11, 20, 30}},
		{"BGR", spec([]int{3, 1, 2}, &models.Image{Channels: "BGR"}), []int64{30, 30, 20, 20, 10, 11}},
		{"grey", spec([]int{1, 2}, nil), []int64{18, 18}},
		{"resized", spec([]int{1, 1, 2, 4}, nil), []int64{18, 18, 18, 18, 18, 18, 18, 18}},
		{"normalised", spec([]int{1, 1, 2}, &models.Image{Channels: "L", Mean: []float64{0}, Std: []float64{1. / 255}}), []int64{18, 18}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := loadImage(tt.spec, path)
			require.NoError(t, err)
			require.Equal(t, tt.want, got.Int64s())
		})
	}
}

func TestOutputsAreWrittenInTheModelsOwnTypes(t *testing.T) {
	class := models.TensorSpec{Name: "../class", Shape: []int{1}, Type: "int64", DType: vm.I64, Dims: []uint32{1}, Scale: 1}
	p := &models.Package{Outputs: []models.TensorSpec{real(), class, class}}
	dir := filepath.Join(t.TempDir(), "made")
	seven := vm.FromInt64s(vm.I64, []uint32{1}, []int64{-7})
	written, err := SaveOutputs(p, []*vm.Tensor{vm.FromInt64s(vm.I16, []uint32{2, 3}, []int64{1, 2, 3, 4, 5, -6}), seven, seven}, dir, 1)
	require.NoError(t, err)

	scores, err := npy.ReadFile(filepath.Join(dir, "x.npy"))
	require.NoError(t, err)
	require.Equal(t, []int{1, 2, 3, 1}, scores.Shape)
	require.Equal(t, []float32{0.5, 1, 1.5, 2, 2.5, -3}, scores.Float32s())

	require.Equal(t, filepath.Join(dir, "_class.npy"), written[1].File, "a name from a model file cannot leave the folder")
	require.Equal(t, filepath.Join(dir, "_class-2.npy"), written[2].File, "equal names do not overwrite each other")
	number, err := npy.ReadFile(written[1].File)
	require.NoError(t, err)
	require.Equal(t, npy.Int64, number.Kind)
	values, err := number.Ints()
	require.NoError(t, err)
	require.Equal(t, []int64{-7}, values)

	require.Equal(t, []json.Number{"0.5"}, written[0].Values)
	require.True(t, written[0].Truncated)
	require.Len(t, written[0].First, 5)
	require.False(t, written[1].Truncated)
}

func TestNumbersBeyondSignedOnesAreShownAsTheyAre(t *testing.T) {
	spec := models.TensorSpec{Name: "n", Shape: []int{2}, Type: "uint64", DType: vm.I64, Dims: []uint32{2}, Scale: 1}
	written, err := SaveOutputs(&models.Package{Outputs: []models.TensorSpec{spec}}, []*vm.Tensor{vm.FromInt64s(vm.I64, []uint32{2}, []int64{-1, 3})}, "", 9)
	require.NoError(t, err)
	require.Equal(t, []json.Number{"18446744073709551615", "3"}, written[0].Values)
}

func TestCalibrationSamples(t *testing.T) {
	in := graph.NewValueInfo("x", graph.Float32, []int{1, 2})
	ids := graph.NewValueInfo("ids", graph.Int64, []int{2})
	dir := t.TempDir()
	archive := filepath.Join(dir, "c.npz")
	f, err := os.Create(archive)
	require.NoError(t, err)
	z := zip.NewWriter(f)
	for name, a := range map[string]*npy.Array{
		"x":   npy.FromFloat32s([]int{3, 2}, []float32{1, 2, 3, 4, 5, 6}),
		"ids": ints(npy.Int64, []int{3, 2}, 1, 2, 3, 4, 5, 6),
	} {
		w, err := z.Create(name + ".npy")
		require.NoError(t, err)
		require.NoError(t, a.Write(w))
	}
	require.NoError(t, z.Close())
	require.NoError(t, f.Close())

	samples, err := LoadCalibration(archive, []graph.ValueInfo{in, ids}, nil, nil)
	require.NoError(t, err)
	require.Len(t, samples, 3)
	require.Equal(t, []float32{3, 4}, samples[1]["x"].Floats())
	require.Equal(t, []int64{5, 6}, samples[2]["ids"].Ints())

	read := 0
	folder, err := LoadCalibration(dir, []graph.ValueInfo{in}, nil, func(string, int, int) { read++ })
	require.NoError(t, err)
	require.Len(t, folder, 3, "a folder's archives count too")
	require.Equal(t, 1, read, "files")

	_, err = LoadCalibration(archive, []graph.ValueInfo{graph.NewValueInfo("z", graph.Float32, []int{1, 2}), ids}, nil, nil)
	require.ErrorContains(t, err, `no array for input "z"`)
	_, err = LoadCalibration(archive, []graph.ValueInfo{graph.NewValueInfo("x", graph.Float32, []int{1, 3})}, nil, nil)
	require.ErrorContains(t, err, "does not hold samples of shape [1 3]")
	_, err = LoadCalibration(t.TempDir(), []graph.ValueInfo{in}, nil, nil)
	require.ErrorContains(t, err, "holds no")
	open := graph.ValueInfo{Name: "x", DType: graph.Float32, Dims: []int{-1, 2}, HasRank: true}
	batch, err := LoadCalibration(archive, []graph.ValueInfo{open, ids}, nil, nil)
	require.NoError(t, err, "an open first axis is 1")
	require.Equal(t, []int{1, 2}, batch[0]["x"].Dims)
	open.Dims = []int{1, -1}
	_, err = LoadCalibration(archive, []graph.ValueInfo{open}, nil, nil)
	require.ErrorContains(t, err, "--shape x=")
}

func TestReadLabels(t *testing.T) {
	path := filepath.Join(t.TempDir(), "labels")
	require.NoError(t, os.WriteFile(path, []byte("tench\n goldfish \n"), 0o600))
	labels, err := ReadLabels(path)
	require.NoError(t, err)
	require.Equal(t, []string{"tench", "goldfish"}, labels)
}
