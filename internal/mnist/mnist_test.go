package mnist

import (
	"bytes"
	"encoding/binary"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

const folder = "../../testdata/mnist"

func shipped(t testing.TB) (*models.Package, *models.Report) {
	p, r, err := Import(t.Context(), folder)
	require.NoError(t, err)
	return p, r
}

func testSet(t testing.TB) []Digit {
	digits, err := ReadTestSet(filepath.Dir(sharedtest.File(t, "data/t10k-images-idx3-ubyte.gz")))
	require.NoError(t, err)
	require.Len(t, digits, 10_000)
	if testing.Short() {
		digits = digits[:1000]
	}
	return digits
}

func TestShippedDigitsAreClassified(t *testing.T) {
	p, _ := shipped(t)
	m, err := p.Machine()
	require.NoError(t, err)
	files, err := filepath.Glob(filepath.Join(folder, "digits", "*.png"))
	require.NoError(t, err)
	require.Len(t, files, 20)
	for _, file := range files {
		inputs, err := modelio.LoadInputs(p, []string{file}, false)
		require.NoError(t, err)
		out, err := vm.NewReference().Run(t.Context(), m, inputs, nil)
		require.NoError(t, err)
		want := filepath.Base(file)[:1]
		require.Equal(t, want, p.Label(out[len(out)-1].At(0)), file)
	}
}

// What the game's cost depends on: few instructions, tensors that one reveal opens
// (32 leaves), short reductions.
func TestShippedModelIsCheapToDispute(t *testing.T) {
	p, r := shipped(t)
	m, err := p.Machine()
	require.NoError(t, err)
	require.LessOrEqual(t, r.Instructions, 32)
	for i, d := range p.Program.Results {
		require.LessOrEqual(t, vm.Leaves(d.ByteSize()), uint64(32), "instruction %d", i)
		in, err := m.Instruction(i)
		require.NoError(t, err)
		terms := uint64(1)
		for _, extent := range in.Red {
			terms *= uint64(extent)
		}
		require.LessOrEqual(t, terms, uint64(144), "instruction %d", i)
		t.Logf("%2d %-8s %v%v, %d terms, %d gas", i, p.Steps[i], d.DType, d.Dims, terms, m.StepGas(i))
	}
}

func TestShippedModelIsAsAccurateInTheVMAsInFloats(t *testing.T) {
	p, _ := shipped(t)
	a, err := Compare(t.Context(), filepath.Join(folder, ModelFile), p, testSet(t))
	require.NoError(t, err)
	t.Logf("%+v", a)
	require.LessOrEqual(t, -0.2, a.Points())
	if !testing.Short() {
		require.Equal(t, 9924, a.Float, "ONNX Runtime gets as many right")
	}
}

func TestModelWithoutADigitGetsAnArgMax(t *testing.T) {
	path := sharedtest.File(t, "models/mnist-8.onnx")
	p, _, err := Compile(t.Context(), path, filepath.Join(folder, "calibration.npz"))
	require.NoError(t, err)
	require.Len(t, p.Outputs, 2)
	a, err := Compare(t.Context(), path, p, testSet(t)[:1000])
	require.NoError(t, err)
	require.LessOrEqual(t, -0.2, a.Points())
}

func TestOtherModelsAreRefused(t *testing.T) {
	path := sharedtest.File(t, "models/squeezenet-224-constant-weights.onnx")
	_, _, err := Compile(t.Context(), path, filepath.Join(folder, "calibration.npz"))
	require.ErrorContains(t, err, "want one of shape [1 1 28 28]")
}

func idx(magic, count uint32, dims []int, data int) string {
	b := binary.BigEndian.AppendUint32(nil, magic)
	b = binary.BigEndian.AppendUint32(b, count)
	for _, d := range dims {
		b = binary.BigEndian.AppendUint32(b, uint32(d))
	}
	return string(b) + strings.Repeat("\a", data)
}

func TestIDXFilesMustBeWhatTheySay(t *testing.T) {
	square := []int{2, 2}
	for name, c := range map[string]struct{ file, err string }{
		"two squares":          {idx(0x803, 2, square, 8), ""},
		"empty file":           {"", "header: EOF"},
		"cut header":           {idx(0x803, 2, square, 0)[:9], "header: unexpected EOF"},
		"other element type":   {idx(0xd03, 2, square, 8), "starts with 00 00 0d 03, want 00000803"},
		"other rank":           {idx(0x801, 2, square, 8), "want 00000803"},
		"other size":           {idx(0x803, 2, []int{2, 3}, 12), "axis 2 has size 3, want 2"},
		"too little data":      {idx(0x803, 2, square, 7), "7 bytes of data, want 8"},
		"too much data":        {idx(0x803, 2, square, 9), "more than the 8 bytes of data announced"},
		"billions of pictures": {idx(0x803, 1<<31, square, 8), "2147483648 items are over 1048576"},
	} {
		t.Run(name, func(t *testing.T) {
			data, err := decodeIDX(strings.NewReader(c.file), square)
			if c.err != "" {
				require.ErrorContains(t, err, c.err)
				return
			}
			require.NoError(t, err)
			require.Equal(t, bytes.Repeat([]byte{7}, 8), data)
		})
	}
}

func FuzzDecodeIDX(f *testing.F) {
	f.Add([]byte(idx(0x803, 2, []int{2, 2}, 8)))
	f.Fuzz(func(t *testing.T, file []byte) {
		data, err := decodeIDX(bytes.NewReader(file), []int{2, 2})
		if err == nil {
			require.Equal(t, file[16:], data)
		}
	})
}
