package models

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/opml/opml/vm"
)

// decoder reads big-endian fields from bytes and keeps the first error. What it
// returns aliases the bytes.
type decoder struct {
	b      []byte // not yet read
	part   string // what is being read, for messages
	number int    // which of them, from 1; 0 for the only one
	err    error
}

// at says what is read next, and whether to go on.
func (d *decoder) at(part string, i int) bool {
	d.part, d.number = part, i+1
	return d.err == nil
}

func (d *decoder) fail(format string, args ...any) {
	if d.err != nil {
		return
	}
	part := d.part
	if d.number > 0 {
		part = fmt.Sprintf("%s %d", part, d.number-1)
	}
	d.err = fmt.Errorf("%s: %w", part, fmt.Errorf(format, args...))
}

// program reads the program without the data of the constants, and returns how many
// bytes these have together. Counts are checked against what is there before
// anything is allocated.
func (d *decoder) program(p *vm.Program) (total uint64) {
	d.at("program", -1)
	inputs, constants, instructions, outputs := d.count(), d.count(), d.count(), d.count()
	if need := (inputs+constants)*vm.DescriptorSize + instructions*(vm.DescriptorSize+2); d.err == nil && need > len(d.b) {
		d.fail("%d inputs, %d constants and %d instructions in %d bytes", inputs, constants, instructions, len(d.b))
	}
	if d.err != nil {
		return 0
	}
	p.Outputs = outputs
	p.Inputs, p.Constants = make([]vm.Descriptor, 0, inputs), make([]*vm.Tensor, 0, constants)
	p.Results, p.Code = make([]vm.Descriptor, 0, instructions), make([][]byte, 0, instructions)
	for i := 0; i < inputs && d.at("input", i); i++ {
		p.Inputs = append(p.Inputs, d.descriptor())
	}
	for i := 0; i < constants && d.at("constant", i); i++ {
		desc := d.descriptor()
		p.Constants = append(p.Constants, &vm.Tensor{DType: desc.DType, Dims: desc.Dims})
		total += desc.ByteSize() // at most 2^24 times 2^40
		if desc.Root != (vm.Hash{}) {
			d.fail("the root is not left out")
		}
	}
	for i := 0; i < instructions && d.at("instruction", i); i++ {
		p.Results = append(p.Results, d.descriptor())
		p.Code = append(p.Code, d.bytes(uint64(d.u16())))
	}
	detach(p.Code)
	return total
}

// detach copies parts of a larger slice, so that nobody keeps the rest of it.
func detach(parts [][]byte) {
	all := slices.Concat(parts...)
	for i, part := range parts {
		parts[i], all = all[:len(part):len(part)], all[len(part):]
	}
}

// bytes reads n bytes.
func (d *decoder) bytes(n uint64) []byte {
	if d.err == nil && n > uint64(len(d.b)) {
		d.fail("%d bytes wanted, %d are left", n, len(d.b))
	}
	if d.err != nil {
		return nil
	}
	b := d.b[:n:n]
	d.b = d.b[n:]
	return b
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

func (d *decoder) count() int {
	n := d.u32()
	if n > maxParts {
		d.fail("has %d parts of a kind, at most %d", n, maxParts)
	}
	return int(n)
}

func (d *decoder) text(what string) []byte {
	d.at(what, -1)
	n := d.u32()
	if n > maxDocument {
		d.fail("has %d bytes, at most %d", n, maxDocument)
	}
	return d.bytes(uint64(n))
}

func (d *decoder) descriptor() vm.Descriptor {
	b := d.bytes(vm.DescriptorSize)
	if d.err != nil {
		return vm.Descriptor{}
	}
	desc, err := vm.DecodeDescriptor(b)
	switch {
	case err != nil:
		d.fail("%w", err)
	case !desc.Valid():
		d.fail("invalid shape")
	}
	return desc
}
