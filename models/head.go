package models

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/opml/opml/vm"
)

// The head is everything but the data of the constants. Its documents are bounded so
// that a reader need not judge how much text is sensible.
const (
	maxDocument = 1 << 26
	maxParts    = math.MaxUint32 >> 8
)

// encodeHead is the head section: big-endian fields.
func (p *Package) encodeHead() ([]byte, error) {
	spec, err := p.specJSON()
	if err != nil {
		return nil, err
	}
	meta, err := encodeJSON(metadata{Name: p.Name, License: p.License, Provenance: p.Provenance, Steps: p.Steps, Ranges: p.Ranges, Saturates: saturationText(p.Saturates)})
	if err != nil {
		return nil, err
	}
	var b []byte
	for _, text := range [][]byte{spec, meta} {
		if len(text) > maxDocument {
			return nil, fmt.Errorf("specification or metadata has %d bytes, at most %d", len(text), maxDocument)
		}
		b = binary.BigEndian.AppendUint32(b, uint32(len(text)))
		b = append(b, text...)
	}
	if b, err = appendProgram(b, p.Program); err != nil {
		return nil, err
	}
	if uint64(len(b)) > math.MaxUint32 {
		return nil, fmt.Errorf("program has %d bytes, at most %d", len(b), uint32(math.MaxUint32))
	}
	return b, nil
}

// appendProgram appends a program without the data of its constants.
func appendProgram(b []byte, p *vm.Program) ([]byte, error) {
	for _, n := range []int{len(p.Inputs), len(p.Constants), len(p.Code), p.Outputs} {
		if n > maxParts {
			return nil, fmt.Errorf("program has %d inputs, constants, instructions or outputs, at most %d", n, maxParts)
		}
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	for _, d := range p.Inputs {
		b = append(b, d.Encode()...)
	}
	for _, c := range p.Constants {
		b = append(b, vm.Descriptor{DType: c.DType, Dims: c.Dims}.Encode()...)
	}
	for i, code := range p.Code {
		b = append(b, p.Results[i].Encode()...)
		b = binary.BigEndian.AppendUint16(b, uint16(len(code)))
		b = append(b, code...)
	}
	return b, nil
}

// decodeHead reads a head section. The constants have no data yet; total is how many
// bytes they have together.
func decodeHead(b []byte) (p *Package, total uint64, err error) {
	d := &decoder{b: b}
	p = &Package{Program: new(vm.Program)}
	spec := d.text("specification")
	meta := d.text("metadata")
	total = d.program(p.Program)
	if d.at("program", -1) && len(d.b) > 0 {
		d.fail("%d bytes after the last instruction", len(d.b))
	}
	if d.err != nil {
		return nil, 0, fmt.Errorf("corrupt package: %w", d.err)
	}
	if err := p.decodeSpec(spec); err != nil {
		return nil, 0, fmt.Errorf("corrupt package: %w", err)
	}
	if err := p.decodeMeta(meta); err != nil {
		return nil, 0, fmt.Errorf("corrupt package: %w", err)
	}
	p.Program.SpecHash = vm.Keccak(spec)
	return p, total, nil
}
