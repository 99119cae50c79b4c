package vm

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Program is what a model compiles to (spec 2.1): descriptors of the inputs, constant
// tensors, encoded instructions and the descriptors of their results. The outputs
// are the results of the last Outputs instructions. SpecHash is the keccak of the
// package's input and output specification.
type Program struct {
	Inputs    []Descriptor
	Constants []*Tensor
	Code      [][]byte
	Results   []Descriptor
	Outputs   int
	SpecHash  Hash
}

// MaxInstructionSize is the most bytes of an instruction: its length is 16 bits in
// a witness. A valid instruction has less than 6,000.
const MaxInstructionSize = math.MaxUint16

var (
	errNoInputs       = errors.New("program has no inputs")
	errNoInstructions = errors.New("program has no instructions")
)

// Check returns an error if the program's parts do not fit together. It does not
// look into instructions: an invalid one has a meaning (spec 2.3).
func (p *Program) Check() error {
	switch {
	case len(p.Inputs) == 0:
		return errNoInputs
	case len(p.Code) == 0:
		return errNoInstructions
	case len(p.Results) != len(p.Code):
		return fmt.Errorf("program has %d result descriptors for %d instructions", len(p.Results), len(p.Code))
	case p.Outputs < 1 || p.Outputs > len(p.Code):
		return fmt.Errorf("program has %d outputs, want 1 to %d (its instructions)", p.Outputs, len(p.Code))
	}
	if values := uint64(len(p.Inputs)) + uint64(len(p.Constants)) + uint64(len(p.Code)); values > math.MaxUint32 {
		return fmt.Errorf("program has %d values, at most %d have an id", values, uint32(math.MaxUint32))
	}
	for i, c := range p.Constants {
		if c == nil {
			return fmt.Errorf("constant %d is missing", i)
		}
		if err := c.Check(); err != nil {
			return fmt.Errorf("constant %d: %w", i, err)
		}
	}
	for i, code := range p.Code {
		if len(code) > MaxInstructionSize {
			return fmt.Errorf("instruction %d has %d bytes, at most %d are allowed", i, len(code), MaxInstructionSize)
		}
	}
	return nil
}

// Header is what a model id commits to (spec 4).
type Header struct {
	Version, Inputs, Constants, Instructions, Outputs uint32
	Operations                                        uint64
	InstructionRoot, ValueRoot, SpecHash              Hash
}

// Version is the version of the format that this package implements.
const Version = 1

// ModelID is the keccak of the header's ABI encoding: nine words of 32 bytes.
func (h Header) ModelID() Hash {
	b := make([]byte, 0, 9*32)
	for _, v := range []uint64{uint64(h.Version), uint64(h.Inputs), uint64(h.Constants),
		uint64(h.Instructions), uint64(h.Outputs), h.Operations} {
		b = append(b, make([]byte, 24)...)
		b = binary.BigEndian.AppendUint64(b, v)
	}
	for _, r := range []Hash{h.InstructionRoot, h.ValueRoot, h.SpecHash} {
		b = append(b, r[:]...)
	}
	return Keccak(b)
}

// values is the number of values, V in the specification.
func (h Header) values() uint64 {
	return uint64(h.Inputs) + uint64(h.Constants) + uint64(h.Instructions)
}
