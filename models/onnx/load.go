// Package onnx reads ONNX model files into the compiler's graphs. It checks
// everything that does not need the meaning of an operator: the encoding,
// constants against their dims, names, cycles, versions and sizes. What an
// operator means, and whether it is supported, is package graph's business.
//
// Files are untrusted: time and memory stay proportional to the file's size.
package onnx

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// MaxFileSize is the largest model file in bytes: protocol buffers end there.
const MaxFileSize = 1<<31 - 1

// Load reads a model file. The errors name the path and say what is wrong with
// the file, on one line.
func Load(path string) (*graph.Graph, error) {
	return fromFile(path, func(f *os.File, size int64) (*graph.Graph, error) {
		return decode(f, size, newStorage(f, size, filepath.Dir(path)))
	})
}

// LoadInterface reads the inputs and outputs that a model file declares, and none of its weights.
func LoadInterface(path string) (*graph.Graph, error) {
	return fromFile(path, func(f *os.File, size int64) (*graph.Graph, error) {
		var m onnxpb.ModelProto
		if err := unmarshal(f, size, &m); err != nil {
			return nil, err
		}
		return declared(&m)
	})
}

// fromFile opens a model file for read, and names it in the errors.
func fromFile[T any](path string, read func(f *os.File, size int64) (T, error)) (result T, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return result, fmt.Errorf("onnx: %w", err)
	}
	if !info.Mode().IsRegular() {
		return result, fmt.Errorf("onnx: %s is not a regular file", path)
	}
	if info.Size() > MaxFileSize {
		return result, fmt.Errorf("onnx: %s: %d bytes exceed the format's limit of %d", path, info.Size(), MaxFileSize)
	}
	f, err := os.Open(path)
	if err != nil {
		return result, fmt.Errorf("onnx: %w", err)
	}
	defer f.Close()
	if result, err = read(f, info.Size()); err != nil {
		return result, fmt.Errorf("onnx: %s: %w", path, err)
	}
	return result, nil
}

// Decode converts a serialized ModelProto, which cannot have external data.
func Decode(data []byte) (*graph.Graph, error) {
	r, size := bytes.NewReader(data), int64(len(data))
	return decode(r, size, newStorage(r, size, ""))
}

func decode(r io.ReaderAt, size int64, s *storage) (*graph.Graph, error) {
	var m onnxpb.ModelProto
	if err := unmarshal(r, size, &m); err != nil {
		return nil, err
	}
	return convertModel(&m, s)
}

// DecodeTensor converts a serialized TensorProto, the format of the files
// input_N.pb and output_N.pb of ONNX test cases. It also returns its name.
func DecodeTensor(data []byte) (string, *graph.Tensor, error) {
	var p onnxpb.TensorProto
	r, size := bytes.NewReader(data), int64(len(data))
	if err := unmarshal(r, size, &p); err != nil {
		return "", nil, err
	}
	t, err := newStorage(r, size, "").convertTensor(&p)
	return p.GetName(), t, err
}

// unmarshal decodes a message but for the raw data of large tensors.
func unmarshal(r io.ReaderAt, size int64, m proto.Message) error {
	if size > MaxFileSize {
		return fmt.Errorf("%d bytes exceed the format's limit of %d", size, MaxFileSize)
	}
	d := m.ProtoReflect().Descriptor()
	data, err := readSkeleton(r, size, d)
	if err != nil {
		return fmt.Errorf("not a readable ONNX file: %w", err)
	}
	budget := scanner{left: maxMessages}
	if err := budget.scan(d, data, 0); err != nil {
		return fmt.Errorf("not a readable ONNX file: %w", err)
	}
	opts := proto.UnmarshalOptions{DiscardUnknown: true, RecursionLimit: maxDepth + 1}
	if err := opts.Unmarshal(data, m); err != nil {
		if errors.Is(err, proto.Error) {
			err = errors.New("malformed protocol buffer")
		}
		return fmt.Errorf("not a readable ONNX file: %w", err)
	}
	return nil
}

// wireError explains a failure to parse the encoding itself.
func wireError(n int) error {
	return fmt.Errorf("malformed protocol buffer (truncated, or another kind of file): %w", protowire.ParseError(n))
}
