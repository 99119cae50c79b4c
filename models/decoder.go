package models

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/opml/opml/vm"
)

// decoder reads big-endian fields and keeps the first error. No length is trusted:
// memory grows with the bytes that are really there.
type decoder struct {
	r    io.Reader
	part string // what is being read, for messages
	err  error
}

func readPayload(r io.Reader) (*Package, error) {
	d := &decoder{r: r}
	p := &Package{Program: new(vm.Program)}
	spec := d.text("specification")
	meta := d.text("metadata")
	d.program(p.Program)
	d.end()
	if d.err != nil {
		return nil, d.err
	}
	if err := p.decodeSpec(spec); err != nil {
		return nil, fmt.Errorf("corrupt package: %w", err)
	}
	if err := p.decodeMeta(meta); err != nil {
		return nil, fmt.Errorf("corrupt package: %w", err)
	}
	p.Program.SpecHash = vm.Keccak(spec)
	return p, nil
}

func (d *decoder) program(p *vm.Program) {
	d.part = "program header"
	inputs, constants, instructions, outputs := d.count("inputs"), d.count("constants"), d.count("instructions"), d.count("outputs")
	p.Outputs = outputs
	for i := 0; i < inputs && d.err == nil; i++ {
		d.part = fmt.Sprintf("input %d", i)
		p.Inputs = append(p.Inputs, d.descriptor())
	}
	for i := 0; i < constants && d.err == nil; i++ {
		d.part = fmt.Sprintf("constant %d", i)
		desc := d.descriptor()
		p.Constants = append(p.Constants, &vm.Tensor{DType: desc.DType, Dims: desc.Dims, Data: d.bytes(desc.ByteSize())})
	}
	for i := 0; i < instructions && d.err == nil; i++ {
		d.part = fmt.Sprintf("instruction %d", i)
		p.Results = append(p.Results, d.descriptor())
		p.Code = append(p.Code, d.bytes(uint64(d.u16())))
	}
}

// bytes reads n bytes.
func (d *decoder) bytes(n uint64) []byte {
	if d.err != nil {
		return nil
	}
	if n <= 1<<16 {
		b := make([]byte, n)
		_, err := io.ReadFull(d.r, b)
		d.fail(err)
		return b
	}
	var buf bytes.Buffer
	_, err := io.CopyN(&buf, d.r, int64(n))
	d.fail(err)
	return buf.Bytes()
}

// fail keeps an error of reading. A stream that ends early is truncated or, past
// payloadLimit, cut off.
func (d *decoder) fail(err error) {
	switch {
	case err == nil || d.err != nil:
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		d.err = fmt.Errorf("truncated package: it ends in %s", d.part)
	default:
		d.err = fmt.Errorf("corrupt package: %s: %w", d.part, err)
	}
}

func (d *decoder) u16() uint16 {
	b := d.bytes(2)
	if d.err != nil {
		return 0
	}
	return binary.BigEndian.Uint16(b)
}

func (d *decoder) u32() uint32 {
	b := d.bytes(4)
	if d.err != nil {
		return 0
	}
	return binary.BigEndian.Uint32(b)
}

func (d *decoder) count(what string) int {
	n := d.u32()
	if d.err == nil && n > maxParts {
		d.err = fmt.Errorf("corrupt package: %d %s", n, what)
	}
	return int(n)
}

func (d *decoder) text(what string) []byte {
	d.part = what
	n := d.u32()
	if d.err == nil && n > maxDocument {
		d.err = fmt.Errorf("corrupt package: %s of %d bytes, at most %d", what, n, maxDocument)
	}
	return d.bytes(uint64(n))
}

func (d *decoder) descriptor() vm.Descriptor {
	b := d.bytes(vm.DescriptorSize)
	if d.err != nil {
		return vm.Descriptor{}
	}
	desc, err := vm.DecodeDescriptor(b)
	if err == nil && !desc.Valid() {
		err = errors.New("invalid shape")
	}
	if err != nil && d.err == nil {
		d.err = fmt.Errorf("corrupt package: %s: %w", d.part, err)
	}
	return desc
}

// end expects the end of the stream, which also verifies zstd's checksum.
func (d *decoder) end() {
	if d.err != nil {
		return
	}
	d.part = "the end of the stream"
	var b [1]byte
	switch _, err := io.ReadFull(d.r, b[:]); err {
	case io.EOF:
	case nil:
		d.err = errors.New("corrupt package: data after its end")
	default:
		d.fail(err)
	}
}
