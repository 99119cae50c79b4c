package npy

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Write writes the array as format 1.0, header padded to 64 bytes like NumPy's.
func (a *Array) Write(w io.Writer) error {
	h := header{kind: a.Kind, shape: a.Shape}
	if err := h.measure(); err != nil {
		return err
	}
	if h.bytes != len(a.Data) {
		return fmt.Errorf("array of shape %v and %s has %d bytes instead of %d", a.Shape, a.Kind, len(a.Data), h.bytes)
	}
	order := "<"
	if a.Kind.Size() == 1 {
		order = "|"
	}
	text := fmt.Sprintf("{'descr': '%s%s', 'fortran_order': False, 'shape': %s, }", order, a.Kind.info().code, tuple(a.Shape))
	const prefix = len(magic) + 4
	pad := 63 - (prefix+len(text))%64
	text += strings.Repeat(" ", pad) + "\n"

	var b bytes.Buffer
	b.WriteString(magic)
	b.Write([]byte{1, 0})
	b.Write(binary.LittleEndian.AppendUint16(nil, uint16(len(text))))
	b.WriteString(text)
	if _, err := w.Write(b.Bytes()); err != nil {
		return err
	}
	_, err := w.Write(a.Data)
	return err
}

// tuple is Python's way to write a shape: (), (3,), (3, 4).
func tuple(shape []int) string {
	parts := make([]string, len(shape))
	for i, n := range shape {
		parts[i] = strconv.Itoa(n)
	}
	s := strings.Join(parts, ", ")
	if len(shape) == 1 {
		s += ","
	}
	return "(" + s + ")"
}
