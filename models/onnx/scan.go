package onnx

import (
	"fmt"

	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/reflect/protoreflect"
)

const (
	// maxDepth bounds the nesting of messages: subgraphs within subgraphs.
	maxDepth = 64
	// maxMessages bounds the number of messages in a file. An empty message
	// takes two bytes in the file and some two hundred in memory, so without a
	// bound a small file could fill the memory.
	maxMessages = 1 << 21
)

// scanner walks the wire format before it is decoded, which allocates nothing,
// and counts messages.
type scanner struct{ left int }

func (s *scanner) scan(d protoreflect.MessageDescriptor, b []byte, depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("messages are nested deeper than %d", maxDepth)
	}
	if s.left--; s.left < 0 {
		return fmt.Errorf("more than %d messages", maxMessages)
	}
	for len(b) > 0 {
		num, typ, n := protowire.ConsumeTag(b)
		if n < 0 {
			return wireError(n)
		}
		b = b[n:]
		if typ == protowire.StartGroupType || typ == protowire.EndGroupType {
			return fmt.Errorf("field %d of %s is a group, which ONNX does not use", num, d.Name())
		}
		n = protowire.ConsumeFieldValue(num, typ, b)
		if n < 0 {
			return wireError(n)
		}
		value := b[:n]
		b = b[n:]
		f := d.Fields().ByNumber(num)
		if f == nil || f.Kind() != protoreflect.MessageKind || typ != protowire.BytesType {
			continue
		}
		inner, _ := protowire.ConsumeBytes(value)
		if err := s.scan(f.Message(), inner, depth+1); err != nil {
			return err
		}
	}
	return nil
}
