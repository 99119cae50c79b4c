package filetype

import (
	"bytes"
	"errors"
	"io"
	"os"
	"unicode/utf8"
)

// blanks is the white space that is dropped before the first and after the last bytes.
const blanks = " \t\n\r\v\f"

// File is what is read of a file.
type File struct {
	Size     int64
	Beg, End []byte // its first and last block
}

// Read reads the first and the last block of a file, however large it is.
func (c *Config) Read(path string) (file File, err error) {
	f, err := os.Open(path)
	if err != nil {
		return File{}, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	info, err := f.Stat()
	if err != nil {
		return File{}, err
	}
	file.Size = info.Size()
	n := min(file.Size, int64(c.BlockSize))
	file.Beg, file.End = make([]byte, n), make([]byte, n)
	if _, err := io.ReadFull(f, file.Beg); err != nil {
		return File{}, err
	}
	if _, err := f.ReadAt(file.End, file.Size-n); err != nil && n > 0 {
		return File{}, err
	}
	return file, nil
}

// Tokens makes the model's input: the first bytes, padded on the right, then the last ones, padded on the left.
func (c *Config) Tokens(f File) []int64 {
	beg, end := bytes.TrimLeft(f.Beg, blanks), bytes.TrimRight(f.End, blanks)
	beg, end = beg[:min(len(beg), c.BegSize)], end[max(0, len(end)-c.EndSize):]
	tokens := make([]int64, c.BegSize+c.EndSize)
	for i := range tokens {
		tokens[i] = int64(c.Padding)
	}
	for i, b := range beg {
		tokens[i] = int64(b)
	}
	for i, b := range end {
		tokens[len(tokens)-len(end)+i] = int64(b)
	}
	return tokens
}

// Short gives the label of a file that is too short for the model: empty, txt or unknown. It says whether this is one.
func (c *Config) Short(f File) (label string, short bool) {
	switch {
	case f.Size == 0:
		return "empty", true
	case len(bytes.TrimLeft(f.Beg, blanks)) >= c.MinSize && f.Size >= int64(c.MinSize):
		return "", false
	case utf8.Valid(f.Beg):
		return "txt", true
	}
	return "unknown", true
}
