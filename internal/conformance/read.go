package conformance

import (
	"archive/tar"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/klauspost/compress/zstd"
)

// Case is one backend test: a model, and sets of inputs with the outputs that are
// expected of it.
type Case struct {
	Name  string
	Model []byte // a serialized ModelProto
	Sets  []Set
}

// Set holds serialized TensorProtos in the order of the graph's inputs and outputs.
type Set struct{ Inputs, Outputs [][]byte }

// maxFile and maxTotal bound what is read, in bytes: of one file, and of all.
const (
	maxFile  = 1 << 28
	maxTotal = 1 << 32
)

// Read reads the cases below a folder, or in a .tar.zst archive of one, sorted by
// name. A case is a folder with model.onnx and test_data_set_*/{input,output}_*.pb.
func Read(source string) ([]*Case, error) {
	info, err := os.Stat(source)
	if err != nil {
		return nil, fmt.Errorf("conformance cases: %w", err)
	}
	read := readArchive
	if info.IsDir() {
		read = readFolder
	}
	files, err := read(source)
	if err != nil {
		return nil, fmt.Errorf("conformance cases in %s: %w", source, err)
	}
	cases, err := group(files)
	if err != nil {
		return nil, fmt.Errorf("conformance cases in %s: %w", source, err)
	}
	if len(cases) == 0 {
		return nil, fmt.Errorf("no conformance cases in %s: a case is a folder with model.onnx and test_data_set_0", source)
	}
	return cases, nil
}

// files are the contents of the files that cases consist of, by slashed path.
type files struct {
	data  map[string][]byte
	total int64
}

func (f *files) add(name string, size int64, r io.Reader) error {
	base := path.Base(name)
	if base != "model.onnx" && path.Ext(base) != ".pb" {
		return nil
	}
	if f.total += size; size > maxFile || f.total > maxTotal {
		return fmt.Errorf("%s: %d bytes are too many", name, size)
	}
	data, err := io.ReadAll(io.LimitReader(r, size))
	f.data[name] = data
	return err
}

func readFolder(dir string) (*files, error) {
	f := &files{data: map[string][]byte{}}
	return f, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		r, err := os.Open(name)
		if err != nil {
			return err
		}
		defer r.Close()
		return f.add(filepath.ToSlash(name), info.Size(), r)
	})
}

func readArchive(name string) (*files, error) {
	r, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	z, err := zstd.NewReader(r, zstd.WithDecoderMaxMemory(maxTotal))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	f := &files{data: map[string][]byte{}}
	for t := tar.NewReader(z); ; {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return f, nil
		}
		if err != nil {
			return nil, fmt.Errorf("not a readable .tar.zst archive: %w", err)
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		if err := f.add(h.Name, h.Size, t); err != nil {
			return nil, err
		}
	}
}

func group(f *files) ([]*Case, error) {
	var cases []*Case
	seen := map[string]string{}
	for name, data := range f.data {
		if path.Base(name) != "model.onnx" {
			continue
		}
		dir := path.Dir(name)
		c := &Case{Name: path.Base(dir), Model: data}
		if other, dup := seen[c.Name]; dup {
			return nil, fmt.Errorf("two cases are called %q: %s and %s", c.Name, other, dir)
		}
		seen[c.Name] = dir
		for i := 0; ; i++ {
			set := f.set(fmt.Sprintf("%s/test_data_set_%d/", dir, i))
			if set == nil {
				break
			}
			c.Sets = append(c.Sets, *set)
		}
		if len(c.Sets) == 0 {
			return nil, fmt.Errorf("case %s has no expected outputs in test_data_set_0", dir)
		}
		cases = append(cases, c)
	}
	slices.SortFunc(cases, func(a, b *Case) int { return cmp.Compare(a.Name, b.Name) })
	return cases, nil
}

// set reads the tensors of one folder, nil if it holds no output.
func (f *files) set(dir string) *Set {
	series := func(kind string) (list [][]byte) {
		for i := 0; ; i++ {
			b, ok := f.data[dir+kind+strconv.Itoa(i)+".pb"]
			if !ok {
				return list
			}
			list = append(list, b)
		}
	}
	s := &Set{Inputs: series("input_"), Outputs: series("output_")}
	if len(s.Outputs) == 0 {
		return nil
	}
	return s
}
