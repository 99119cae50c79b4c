package mnist

import (
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Side is the height and the width of a digit, in pixels.
const Side = 28

// maxDigits bounds what a file may claim to hold.
const maxDigits = 1 << 20

// Digit is one picture: Side×Side pixels, row by row, 0 (ground) to 255 (stroke),
// and the digit that it shows.
type Digit struct {
	Pixels []byte
	Label  int
}

// Image returns the pixels as the model's input.
func (d Digit) Image() []float32 {
	image := make([]float32, len(d.Pixels))
	for i, p := range d.Pixels {
		image[i] = float32(p)
	}
	return image
}

// ReadTestSet reads the test set, t10k-images-idx3-ubyte.gz and
// t10k-labels-idx1-ubyte.gz, from folder.
func ReadTestSet(folder string) ([]Digit, error) {
	images := filepath.Join(folder, "t10k-images-idx3-ubyte.gz")
	labels := filepath.Join(folder, "t10k-labels-idx1-ubyte.gz")
	pixels, err := readIDX(images, Side, Side)
	if err != nil {
		return nil, err
	}
	classes, err := readIDX(labels)
	if err != nil {
		return nil, err
	}
	const size = Side * Side
	if len(pixels) != len(classes)*size {
		return nil, fmt.Errorf("%s has %d pictures, %s has %d labels", images, len(pixels)/size, labels, len(classes))
	}
	digits := make([]Digit, len(classes))
	for i, c := range classes {
		if c > 9 {
			return nil, fmt.Errorf("%s: label %d is %d, want 0 to 9", labels, i, c)
		}
		digits[i] = Digit{Pixels: pixels[i*size : (i+1)*size], Label: int(c)}
	}
	return digits, nil
}

// readIDX reads a gzipped IDX file of unsigned bytes whose items have the given
// dims: 0 0 8 rank, then the sizes as big-endian 32-bit numbers, then the items.
func readIDX(path string, dims ...int) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	data, err := decodeIDX(z, dims)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return data, nil
}

func decodeIDX(r io.Reader, dims []int) ([]byte, error) {
	header := make([]byte, 8+4*len(dims))
	if _, err := io.ReadFull(r, header); err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	if want := uint32(8<<8 | 1 + len(dims)); binary.BigEndian.Uint32(header) != want {
		return nil, fmt.Errorf("starts with % x, want %08x: bytes of rank %d", header[:4], want, 1+len(dims))
	}
	count, size := binary.BigEndian.Uint32(header[4:]), 1
	if count > maxDigits {
		return nil, fmt.Errorf("%d items are over %d", count, maxDigits)
	}
	for i, d := range dims {
		if got := binary.BigEndian.Uint32(header[8+4*i:]); got != uint32(d) {
			return nil, fmt.Errorf("axis %d has size %d, want %d", i+1, got, d)
		}
		size *= d
	}
	// One byte more than announced is asked for, so that a file with more is noticed.
	want := int64(count) * int64(size)
	data, err := io.ReadAll(io.LimitReader(r, want+1))
	if err != nil {
		return nil, err
	}
	switch got := int64(len(data)); {
	case got < want:
		return nil, fmt.Errorf("%d bytes of data, want %d", got, want)
	case got > want:
		return nil, fmt.Errorf("more than the %d bytes of data announced", want)
	}
	return data, nil
}
