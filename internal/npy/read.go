package npy

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

const magic = "\x93NUMPY"

// maxHeader bounds the header; NumPy's own is one line of about 100 bytes.
const maxHeader = 1 << 16

// ReadFile reads a .npy file.
func ReadFile(path string) (*Array, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := bufio.NewReader(f)
	a, err := Read(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if _, err := r.ReadByte(); err == nil {
		return nil, fmt.Errorf("%s: bytes follow the array", path)
	}
	return a, nil
}

// Read reads one array in NumPy format 1, 2 or 3 and leaves r behind it.
// Big-endian and column-major arrays are converted.
func Read(r io.Reader) (*Array, error) {
	h, err := readHeader(r)
	if err != nil {
		return nil, fmt.Errorf("not a readable .npy array: %w", err)
	}
	var data bytes.Buffer
	n, err := io.CopyN(&data, r, int64(h.bytes))
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("truncated .npy array: %d of the %d bytes that shape %v of %s needs", n, h.bytes, h.shape, h.kind)
	}
	if err != nil {
		return nil, fmt.Errorf("read .npy array: %w", err)
	}
	a := &Array{Kind: h.kind, Shape: h.shape, Data: data.Bytes()}
	if a.Data == nil {
		a.Data = []byte{}
	}
	if h.bigEndian {
		swapBytes(a.Data, a.Kind.Size())
	}
	if h.fortran {
		a.Data = rowMajor(a)
	}
	return a, nil
}

func readHeader(r io.Reader) (header, error) {
	var start [8]byte
	if _, err := io.ReadFull(r, start[:]); err != nil {
		return header{}, errors.New("file is shorter than a header")
	}
	if string(start[:6]) != magic {
		return header{}, errors.New(`it does not begin with "\x93NUMPY"`)
	}
	var length uint32
	switch start[6] {
	case 1:
		var short uint16
		if err := binary.Read(r, binary.LittleEndian, &short); err != nil {
			return header{}, errors.New("header is truncated")
		}
		length = uint32(short)
	case 2, 3:
		if err := binary.Read(r, binary.LittleEndian, &length); err != nil {
			return header{}, errors.New("header is truncated")
		}
	default:
		return header{}, fmt.Errorf("format version %d is unknown", start[6])
	}
	if length > maxHeader {
		return header{}, fmt.Errorf("header of %d bytes is over %d", length, maxHeader)
	}
	text := make([]byte, length)
	if _, err := io.ReadFull(r, text); err != nil {
		return header{}, errors.New("header is truncated")
	}
	return parseHeader(string(text))
}

func swapBytes(data []byte, size int) {
	for i := 0; i+size <= len(data); i += size {
		slices.Reverse(data[i : i+size])
	}
}

// rowMajor returns the bytes of a column-major array in row-major order.
func rowMajor(a *Array) []byte {
	size, rank := a.Kind.Size(), len(a.Shape)
	out := make([]byte, len(a.Data))
	stride := make([]int, rank) // in elements, of the column-major source
	step := 1
	for k, n := range a.Shape {
		stride[k], step = step, step*n
	}
	at, from := make([]int, rank), 0
	for to := 0; to < len(out); to += size {
		copy(out[to:to+size], a.Data[from*size:])
		for k := rank - 1; k >= 0; k-- {
			if at[k]++; at[k] < a.Shape[k] {
				from += stride[k]
				break
			}
			from -= (at[k] - 1) * stride[k]
			at[k] = 0
		}
	}
	return out
}
