package onnx

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"google.golang.org/protobuf/encoding/protowire"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// storage is where the elements of tensors lie that are not in a decoded message:
// in the model's own file or, as ONNX external data, in files of its folder.
type storage struct {
	model  io.ReaderAt
	folder string // "" for a model that is not a file
	files  map[string]*usage
	maps   mappings // nil: everything is read
}

// usage is what was read of a file. A small model could otherwise name the bytes of
// a large file many times over and have each copy in memory.
type usage struct {
	size, used int64
	tensors    map[place]*graph.Tensor
}

// place is a run of bytes and the type of the elements in it.
type place struct {
	offset, length int64
	kind           int32
}

func newStorage(model io.ReaderAt, size int64, folder string) *storage {
	own := &usage{size: size, tensors: map[place]*graph.Tensor{}}
	return &storage{model: model, folder: folder, files: map[string]*usage{ownFile: own}}
}

// ownFile names the model's own file; no path is empty.
const ownFile = ""

// inFile is the key of an entry of external_data that readSkeleton makes: the raw
// data lies in the model's own file, its value says where. A model that has such an
// entry itself gains nothing by it: it may name its own bytes only once.
const inFile = "\x00raw_data"

// appendInFile appends a field external_data of a tensor.
func appendInFile(b []byte, offset, length int64) []byte {
	entry := protowire.AppendString(protowire.AppendTag(nil, 1, protowire.BytesType), inFile)
	entry = protowire.AppendString(protowire.AppendTag(entry, 2, protowire.BytesType), fmt.Sprintf("%d %d", offset, length))
	return protowire.AppendBytes(protowire.AppendTag(b, 13, protowire.BytesType), entry)
}

// isExternal reports whether the elements lie outside the message.
func isExternal(p *onnxpb.TensorProto) bool {
	return p.GetDataLocation() == onnxpb.TensorProto_EXTERNAL || len(p.GetExternalData()) > 0
}

// tensor reads the elements of a tensor of size bytes from where its external_data
// says that they lie. kind and dims are known to be good.
func (s *storage) tensor(p *onnxpb.TensorProto, dt graph.DType, dims []int, size int64) (*graph.Tensor, error) {
	if len(p.RawData)+len(p.FloatData)+len(p.DoubleData)+len(p.Int32Data)+len(p.Int64Data)+len(p.Uint64Data) > 0 {
		return nil, errors.New("elements are stored twice")
	}
	name, at, err := location(p, size)
	if err != nil {
		return nil, err
	}
	u, r, err := s.open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	if at.offset > u.size || at.length > u.size-at.offset {
		return nil, fmt.Errorf("external data %q: %d bytes at %d of a file of %d", name, at.length, at.offset, u.size)
	}
	if t := u.tensors[at]; t != nil {
		return t.WithDims(dims), nil
	}
	if u.used += at.length; u.used > u.size {
		return nil, fmt.Errorf("external data %q: tensors overlap", name)
	}
	t := s.mapped(name, dims, at)
	if t == nil {
		t, err = fromRaw(dt, onnxpb.TensorProto_DataType(p.GetDataType()), dims, io.NewSectionReader(r, at.offset, at.length))
	}
	if err != nil {
		return nil, fmt.Errorf("external data %q: %w", name, err)
	}
	u.tensors[at] = t
	return t, nil
}

// location reads the entries of external_data (onnx.proto, TensorProto). size is how
// many bytes the tensor has; a length may be left out.
func location(p *onnxpb.TensorProto, size int64) (name string, at place, err error) {
	entries := map[string]string{}
	for _, e := range p.GetExternalData() {
		if _, dup := entries[e.GetKey()]; dup {
			return "", at, errors.New("elements are stored twice")
		}
		entries[e.GetKey()] = e.GetValue()
	}
	at = place{length: size, kind: p.GetDataType()}
	length := size
	if own, ok := entries[inFile]; ok {
		if len(entries) > 1 {
			return "", at, errors.New("elements are stored twice")
		}
		_, err = fmt.Sscanf(own, "%d %d", &at.offset, &length)
	} else {
		if name = entries["location"]; name == "" || len(name) > maxName {
			return "", at, fmt.Errorf("external data has the location %.64q", name)
		}
		err = errors.Join(number(entries, "offset", &at.offset), number(entries, "length", &length))
	}
	switch {
	case err != nil || at.offset < 0:
		return "", at, fmt.Errorf("external data %.64q has offset %.32q and length %.32q", name, entries["offset"], entries["length"])
	case length != size:
		return "", at, fmt.Errorf("raw data has %d bytes, dims %v need %d", length, p.GetDims(), size)
	}
	return name, at, nil
}

// number parses an entry, if it is there.
func number(entries map[string]string, key string, v *int64) (err error) {
	if s, ok := entries[key]; ok {
		*v, err = strconv.ParseInt(s, 10, 64)
	}
	return err
}

// open opens a file of the model's folder, which no path or symbolic link leads out of.
func (s *storage) open(name string) (*usage, readerAtCloser, error) {
	if name == ownFile {
		return s.files[name], nopCloser{s.model}, nil
	}
	if s.folder == "" {
		return nil, nil, fmt.Errorf("elements lie in the external file %q, which only a model that is a file can have", name)
	}
	f, err := s.openRegular(filepath.FromSlash(name))
	if err != nil {
		return nil, nil, fmt.Errorf("external data %q: %w", name, err)
	}
	if s.files[name] == nil {
		info, err := f.Stat()
		if err != nil {
			return nil, nil, errors.Join(err, f.Close())
		}
		s.files[name] = &usage{size: info.Size(), tensors: map[place]*graph.Tensor{}}
	}
	return s.files[name], f, nil
}

func (s *storage) openRegular(name string) (*os.File, error) {
	root, err := os.OpenRoot(s.folder)
	if err != nil {
		return nil, plain(err)
	}
	defer root.Close()
	if info, err := root.Stat(name); err != nil { // before it is opened: a pipe would block
		return nil, plain(err)
	} else if !info.Mode().IsRegular() {
		return nil, errors.New("not a regular file")
	}
	f, err := root.Open(name)
	return f, plain(err)
}

// plain leaves out the operation and the path, which the caller names.
func plain(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}

type readerAtCloser interface {
	io.ReaderAt
	io.Closer
}

type nopCloser struct{ io.ReaderAt }

func (nopCloser) Close() error { return nil }
