package onnx

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"unsafe"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// LoadMapped is Load that leaves large weights in the files of external data where they lie: the system
// reads them when they are needed and may forget them again, so that a model need not fit the memory. No tensor of the
// graph may be used after release, which returns an error if such a file has changed meanwhile. One that is cut
// short meanwhile ends the process.
func LoadMapped(path string) (g *graph.Graph, release func() error, err error) {
	maps := mappings{}
	g, err = fromFile(path, func(f *os.File, size int64) (*graph.Graph, error) {
		s := newStorage(f, size, filepath.Dir(path))
		s.maps = maps
		return decode(f, size, s)
	})
	if err != nil {
		_ = maps.release() // the graph is lost anyway
		return nil, nil, err
	}
	return g, maps.release, nil
}

// leastMapped is from how many bytes on a tensor is mapped. Smaller ones are not worth pages of their own.
const leastMapped = 1 << 20

// mappings are the files that are mapped, by name.
type mappings map[string]*mapping

type mapping struct {
	file *os.File // nil for one that cannot be mapped
	info fs.FileInfo
	data []byte
}

// mapped is a tensor of floats that stays in its file, nil for one that must be read.
func (s *storage) mapped(name string, dims []int, at place) *graph.Tensor {
	aligned := at.offset%4 == 0 && littleEndian()
	if s.maps == nil || name == ownFile || onnxpb.TensorProto_DataType(at.kind) != onnxpb.TensorProto_FLOAT || at.length < leastMapped || !aligned {
		return nil
	}
	m := s.maps[name]
	if m == nil {
		m = &mapping{}
		s.maps[name] = m
		if f, err := s.openRegular(filepath.FromSlash(name)); err == nil && !m.open(f) {
			_ = f.Close() // nothing was written
		}
	}
	if at.length > int64(len(m.data)) || at.offset > int64(len(m.data))-at.length {
		return nil
	}
	return graph.NewFloats(dims, unsafe.Slice((*float32)(unsafe.Pointer(&m.data[at.offset])), at.length/4))
}

// open maps a whole file, if that is possible.
func (m *mapping) open(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || int64(int(info.Size())) != info.Size() {
		return false
	}
	data, err := mapFile(f, int(info.Size()))
	if err != nil {
		return false
	}
	m.file, m.info, m.data = f, info, data
	return true
}

// release ends all mappings.
func (all mappings) release() error {
	var errs error
	for name, m := range all {
		if m.file == nil {
			continue
		}
		info, err := m.file.Stat()
		if err == nil && (info.Size() != m.info.Size() || !info.ModTime().Equal(m.info.ModTime())) {
			err = fmt.Errorf("external data %q has changed while it was read", name)
		}
		errs = errors.Join(errs, err, unmapFile(m.data), m.file.Close())
	}
	clear(all)
	return errs
}
