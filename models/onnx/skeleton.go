package onnx

import (
	"errors"
	"fmt"
	"io"

	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// largeField is from how many bytes on a tensor's raw data stays in the file.
const largeField = 1 << 12

// maxSkeleton bounds what is copied, in bytes: graphs, and constants that are not stored as
// raw data.
const maxSkeleton = 1 << 30

// walkDepth bounds how deep tensors are looked for: an initializer of a subgraph of a
// subgraph is 8 messages deep. Deeper ones are decoded like everything else.
const walkDepth = 8

// skeleton copies an encoded message without the raw data of large tensors, whose
// places in the file it writes instead, as entries of external_data (see inFile):
// a model's weights are never in memory as bytes.
type skeleton struct {
	r      io.ReaderAt
	at     int64  // where reading goes on
	window []byte // bytes of the file from start on
	start  int64
	out    []byte
}

// readSkeleton reads a message of type d that is size bytes long.
func readSkeleton(r io.ReaderAt, size int64, d protoreflect.MessageDescriptor) ([]byte, error) {
	s := &skeleton{r: r}
	if err := s.message(d, size, 0); err != nil {
		return nil, err
	}
	return s.out, nil
}

// message copies the fields of a message that ends at end.
func (s *skeleton) message(d protoreflect.MessageDescriptor, end int64, depth int) error {
	for s.at < end {
		field := len(s.out)
		tag, err := s.varint(end)
		if err != nil {
			return err
		}
		num, typ := protowire.DecodeTag(tag)
		if num < protowire.MinValidNumber { // as in a file of zeros: not a gigabyte further
			return wireError(invalidNumber)
		}
		if len(s.out) > maxSkeleton {
			return fmt.Errorf("more than %d bytes beside the raw data of tensors", maxSkeleton)
		}
		switch typ {
		case protowire.VarintType:
			_, err = s.varint(end)
		case protowire.Fixed32Type:
			err = s.copy(4, end)
		case protowire.Fixed64Type:
			err = s.copy(8, end)
		case protowire.BytesType:
			err = s.bytes(d, num, field, end, depth)
		default:
			err = fmt.Errorf("field %d of %s is a group, which ONNX does not use", num, d.Name())
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// bytes copies the value of field num of d, which starts with its length. The tag
// is at field in the output.
func (s *skeleton) bytes(d protoreflect.MessageDescriptor, num protowire.Number, field int, end int64, depth int) error {
	length := len(s.out)
	n, err := s.varint(end)
	if err != nil {
		return err
	}
	if n > uint64(end-s.at) {
		return truncated
	}
	f := d.Fields().ByNumber(num)
	switch {
	case n < largeField || f == nil || depth == walkDepth:
		return s.copy(int64(n), end)
	case f.FullName() == "onnx.TensorProto.raw_data":
		s.out = appendInFile(s.out[:field], s.at, int64(n))
		s.at += int64(n)
		return nil
	case f.Kind() == protoreflect.MessageKind && holdsTensors[f.Message().Name()]:
		// The new length is not known yet, but it has a place: five bytes hold any.
		s.out = append(s.out[:length], 0, 0, 0, 0, 0)
		if err := s.message(f.Message(), s.at+int64(n), depth+1); err != nil {
			return err
		}
		put5(s.out[length:], uint64(len(s.out)-length-5))
		return nil
	}
	return s.copy(int64(n), end)
}

var holdsTensors = map[protoreflect.Name]bool{
	"GraphProto": true, "NodeProto": true, "AttributeProto": true, "TensorProto": true,
}

// put5 writes a varint of five bytes.
func put5(b []byte, v uint64) {
	for i := range 5 {
		b[i] = byte(v>>(7*i))&127 | 128
	}
	b[4] &= 127
}

// How package protowire numbers its errors: truncation, and a field number out of range.
const truncation, invalidNumber = -1, -2

var truncated = wireError(truncation)

// varint copies a varint and returns it.
func (s *skeleton) varint(end int64) (uint64, error) {
	before := len(s.out)
	for len(s.out)-before < 10 {
		if s.at >= end {
			return 0, truncated
		}
		if s.at < s.start || s.at >= s.start+int64(len(s.window)) {
			if err := s.refill(); err != nil {
				return 0, err
			}
		}
		c := s.window[s.at-s.start]
		s.at++
		s.out = append(s.out, c)
		if c < 128 {
			break
		}
	}
	v, n := protowire.ConsumeVarint(s.out[before:])
	if n < 0 {
		return 0, wireError(n)
	}
	return v, nil
}

// refill moves the window to where reading goes on.
func (s *skeleton) refill() error {
	s.start = s.at
	if s.window == nil {
		s.window = make([]byte, 1<<14)
	}
	n, err := s.r.ReadAt(s.window[:cap(s.window)], s.at)
	s.window = s.window[:n]
	if n == 0 {
		return fmt.Errorf("reading at byte %d: %w", s.at, err)
	}
	return nil
}

// copy copies n bytes.
func (s *skeleton) copy(n, end int64) error {
	if n > end-s.at {
		return truncated
	}
	if from := s.at - s.start; from >= 0 && from+n <= int64(len(s.window)) {
		s.out = append(s.out, s.window[from:from+n]...)
		s.at += n
		return nil
	}
	before := len(s.out)
	s.out = append(s.out, make([]byte, n)...)
	if read, err := s.r.ReadAt(s.out[before:], s.at); int64(read) < n {
		if errors.Is(err, io.EOF) {
			return truncated
		}
		return err
	}
	s.at += n
	return nil
}
