package npy

import (
	"archive/zip"
	"fmt"
	"strings"
)

// maxArchive bounds the bytes that one archive may expand to: a small zip can
// promise terabytes.
const maxArchive = 1 << 33

// maxEntries bounds the arrays of an archive.
const maxEntries = 1 << 16

// Named is one array of an archive.
type Named struct {
	Name string
	*Array
}

// ReadArchive reads every array of a .npz file, in the file's order.
func ReadArchive(path string) ([]Named, error) {
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, fmt.Errorf("%s: not a readable .npz archive: %w", path, err)
	}
	defer z.Close()
	if len(z.File) > maxEntries {
		return nil, fmt.Errorf("%s: %d entries are over %d", path, len(z.File), maxEntries)
	}
	var out []Named
	total := int64(0)
	for _, f := range z.File {
		name, ok := strings.CutSuffix(f.Name, ".npy")
		if !ok {
			return nil, fmt.Errorf("%s: entry %q is not a .npy array", path, f.Name)
		}
		a, err := readEntry(f)
		if err != nil {
			return nil, fmt.Errorf("%s: entry %q: %w", path, f.Name, err)
		}
		if total += int64(len(a.Data)); total > maxArchive {
			return nil, fmt.Errorf("%s: arrays are over %d bytes in all", path, int64(maxArchive))
		}
		out = append(out, Named{Name: name, Array: a})
	}
	return out, nil
}

func readEntry(f *zip.File) (*Array, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return Read(r)
}
