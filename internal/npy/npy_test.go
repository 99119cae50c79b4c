package npy

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// file builds a .npy file of format 1.0 from a header and data.
func file(header string, data ...byte) []byte {
	b := []byte(magic + "\x01\x00")
	b = binary.LittleEndian.AppendUint16(b, uint16(len(header)))
	return append(append(b, header...), data...)
}

func TestReadConvertsWhatNumPyWrites(t *testing.T) {
	tests := []struct {
		name   string
		header string
		data   []byte
		shape  []int
		want   []float64
	}{
		{"scalar", "{'descr': '|i1', 'fortran_order': False, 'shape': (), }", []byte{0xff}, []int{}, []float64{-1}},
		{"one axis", "{'descr': '<u2', 'fortran_order': False, 'shape': (2,), }", []byte{1, 0, 0, 1}, []int{2}, []float64{1, 256}},
		{"big-endian", "{'descr': '>i2', 'fortran_order': False, 'shape': (2,), }", []byte{0, 1, 255, 254}, []int{2}, []float64{1, -2}},
		{"column-major", "{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }", []byte{0, 10, 1, 11, 2, 12}, []int{2, 3}, []float64{0, 1, 2, 10, 11, 12}},
		{"half", "{'descr': '<f2', 'fortran_order': False, 'shape': (3,), }", []byte{0, 0x3c, 1, 0, 0, 0xc0}, []int{3}, []float64{1, math.Ldexp(1, -24), -2}},
		{"keys in another order", "{'shape': (1,), 'descr': '|b1', 'fortran_order': False}\n", []byte{1}, []int{1}, []float64{1}},
		{"empty", "{'descr': '<f4', 'fortran_order': False, 'shape': (0, 7), }", nil, []int{0, 7}, []float64{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Read(bytes.NewReader(file(tt.header, tt.data...)))
			require.NoError(t, err)
			require.Equal(t, tt.shape, a.Shape)
			require.Equal(t, tt.want, a.Floats())
		})
	}
}

func TestReadRefusesMalformedFiles(t *testing.T) {
	const good = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }"
	tests := []struct {
		name string
		in   []byte
		want string
	}{
		{"empty", nil, "shorter than a header"},
		{"other format", []byte("\x89PNG\r\n\x1a\n0000"), "does not begin"},
		{"unknown version", []byte(magic + "\x09\x00\x00\x00"), "version 9"},
		{"truncated header", file(good)[:30], "header is truncated"},
		{"truncated data", file(good, 1, 2, 3, 4), "4 of the 8 bytes"},
		{"no dictionary", file("hello"), "not a dictionary"},
		{"missing key", file("{'descr': '<f4', 'shape': (2,)}"), `lacks "fortran_order"`},
		{"object elements", file("{'descr': '|O', 'fortran_order': False, 'shape': (2,), }"), "not supported"},
		{"complex elements", file("{'descr': '<c8', 'fortran_order': False, 'shape': (2,), }"), "not supported"},
		{"negative size", file("{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }"), "not a size"},
		{"size beyond memory", file("{'descr': '<f4', 'fortran_order': False, 'shape': (1000000, 1000000), }"), "over"},
		{"product that overflows", file("{'descr': '<f4', 'fortran_order': False, 'shape': (2147483647, 2147483647, 2147483647), }"), "over"},
		{"size past the file's end", file("{'descr': '<f4', 'fortran_order': False, 'shape': (100000000,), }", 1), "truncated"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(bytes.NewReader(tt.in))
			require.ErrorContains(t, err, tt.want)
		})
	}
}

func TestWrittenArraysReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kind := Kind(rapid.IntRange(int(Bool), int(Float64)).Draw(t, "kind"))
		shape := rapid.SliceOfN(rapid.IntRange(0, 4), 0, 4).Draw(t, "shape")
		n := kind.Size()
		for _, d := range shape {
			n *= d
		}
		a := &Array{Kind: kind, Shape: shape, Data: rapid.SliceOfN(rapid.Byte(), n, n).Draw(t, "data")}
		var b bytes.Buffer
		require.NoError(t, a.Write(&b))
		require.Zero(t, (b.Len()-n)%64, "NumPy aligns data to 64 bytes")
		back, err := Read(&b)
		require.NoError(t, err)
		require.Equal(t, a, back)
	})
}

func TestWriteRefusesAnArrayThatContradictsItsShape(t *testing.T) {
	a := &Array{Kind: Int32, Shape: []int{2}, Data: make([]byte, 7)}
	require.ErrorContains(t, a.Write(&bytes.Buffer{}), "7 bytes instead of 8")
}

func TestIntsAreExactOrRefused(t *testing.T) {
	_, err := FromFloat32s([]int{1}, []float32{1}).Ints()
	require.ErrorContains(t, err, "float32")
	big := &Array{Kind: Uint64, Shape: []int{1}, Data: bytes.Repeat([]byte{255}, 8)}
	_, err = big.Ints()
	require.ErrorContains(t, err, "beyond int64")
	v, err := (&Array{Kind: Int16, Shape: []int{1}, Data: []byte{0, 0x80}}).Ints()
	require.NoError(t, err)
	require.Equal(t, []int64{-32768}, v)
}

func TestReadArchiveKeepsNamesAndOrder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.npz")
	f, err := os.Create(path)
	require.NoError(t, err)
	z := zip.NewWriter(f)
	for _, name := range []string{"second.npy", "first.npy"} {
		w, err := z.Create(name)
		require.NoError(t, err)
		require.NoError(t, FromFloat32s([]int{2}, []float32{1, float32(len(name))}).Write(w))
	}
	require.NoError(t, z.Close())
	require.NoError(t, f.Close())

	arrays, err := ReadArchive(path)
	require.NoError(t, err)
	require.Len(t, arrays, 2)
	require.Equal(t, "second", arrays[0].Name)
	require.Equal(t, []float32{1, 9}, arrays[1].Float32s())
}

func TestReadFileRefusesTrailingBytes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.npy")
	require.NoError(t, os.WriteFile(path, file("{'descr': '|u1', 'fortran_order': False, 'shape': (1,), }", 1, 2), 0o600))
	_, err := ReadFile(path)
	require.ErrorContains(t, err, "bytes follow the array")
}

func FuzzRead(f *testing.F) {
	f.Add(file("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", make([]byte, 8)...))
	f.Add(file("{'descr': '>i2', 'fortran_order': True, 'shape': (1, 2), }", make([]byte, 4)...))
	f.Fuzz(func(t *testing.T, in []byte) {
		a, err := Read(bytes.NewReader(in))
		if err != nil {
			return
		}
		var b bytes.Buffer
		require.NoError(t, a.Write(&b))
		back, err := Read(&b)
		require.NoError(t, err)
		require.Equal(t, a.Data, back.Data)
	})
}
