package vm

import (
	"fmt"
	"math"
	"math/bits"
	"sync"

	"github.com/opml/opml/vm/internal/kernel"
)

// Machine is a program made ready to run: its instructions judged, its
// identity computed when first asked for. It is immutable and safe for concurrent
// use, as long as nobody changes the program that it was loaded from.
type Machine struct {
	program *Program
	code    []judged
	lastUse []int   // of each result: the last instruction that reads it, or N for outputs
	readers [][]int // of each result: the valid instructions that read it, ascending
	peak    uint64  // PeakMemory
	commits func() *commitments

	constants constants

	sessions sessions                      // of the fast executor
	weights  cache[string, *packedWeights] // by how they are laid out
	packed   kernel.Memory                 // of the weights
	tables   cache[tableKey, *[1 << 16]int16]
}

// What a machine keeps for its sessions beyond the program, at most, in bytes; of weights
// also eight times the constants. Instructions that find no room are run in a slower way.
const (
	tablesRoom  = 64 << 20
	weightsRoom = 64 << 20
)

// judged is one instruction of a loaded program.
type judged struct {
	err error  // why it is invalid
	gas uint64 // step bound
}

// Load checks that the program's parts fit together and judges every instruction.
// Invalid instructions are no error: their results are zeros (see Check).
func Load(p *Program) (*Machine, error) {
	if err := p.Check(); err != nil {
		return nil, fmt.Errorf("loading program: %w", err)
	}
	m := &Machine{program: p, code: make([]judged, len(p.Code))}
	for i := range m.code {
		m.code[i] = m.judge(i)
	}
	m.readers = m.findReaders()
	m.lastUse = m.findLastUses()
	m.peak = m.findPeak()
	m.commits = sync.OnceValue(m.commit)
	m.tables.room, m.weights.room = tablesRoom, weightsRoom
	m.constants.list = newConstants(p.Constants)
	for _, t := range p.Constants {
		m.weights.room += 8 * int64(len(t.Data))
	}
	return m, nil
}

// judge decodes and validates instruction i.
func (m *Machine) judge(i int) judged {
	in, err := DecodeInstruction(m.program.Code[i])
	if err != nil {
		return judged{err: fmt.Errorf("%w: %w", ErrInvalid, err)}
	}
	s := &site{
		counts: m.counts(),
		number: uint64(i),
		length: len(m.program.Code[i]),
		result: m.program.Results[i],
	}
	ops := in.operands()
	for _, op := range ops {
		d := Descriptor{}
		if uint64(op.value) < s.defined() {
			d = m.shape(op.value)
		}
		s.descs = append(s.descs, d)
	}
	gas, err := validate(in, ops, s)
	return judged{err: err, gas: gas}
}

func (m *Machine) counts() counts {
	p := m.program
	return counts{uint64(len(p.Inputs)), uint64(len(p.Constants)), uint64(len(p.Code))}
}

// shape is a value's descriptor with the root left out.
func (m *Machine) shape(value uint32) Descriptor {
	p, v := m.program, int(value)
	inputs, constants := len(p.Inputs), len(p.Constants)
	switch {
	case v < inputs:
		return Descriptor{DType: p.Inputs[v].DType, Dims: p.Inputs[v].Dims}
	case v < inputs+constants:
		return p.Constants[v-inputs].shape()
	default:
		r := p.Results[v-inputs-constants]
		return Descriptor{DType: r.DType, Dims: r.Dims}
	}
}

// Program is the program that was loaded.
func (m *Machine) Program() *Program { return m.program }

// Instruction is instruction i, or an error that wraps ErrInvalid and says why it
// has no effect but zeros. It is decoded anew: a session needs few of them once it is planned.
func (m *Machine) Instruction(i int) (*Instruction, error) {
	if err := m.code[i].err; err != nil {
		return nil, err
	}
	return m.decoded(i), nil
}

// decoded is instruction i, valid or not; nil if it does not decode.
func (m *Machine) decoded(i int) *Instruction {
	in, _ := DecodeInstruction(m.program.Code[i])
	return in
}

// StepGas is the step bound of instruction i: the most gas that proving one element
// can cost. It is 0 where another rule than the bound itself makes it invalid.
func (m *Machine) StepGas(i int) uint64 { return m.code[i].gas }

// Check lists why instructions are invalid, in order; nil if all are valid.
func (m *Machine) Check() []error {
	var errs []error
	for i := range m.code {
		if err := m.code[i].err; err != nil {
			errs = append(errs, fmt.Errorf("instruction %d: %w", i, err))
		}
	}
	return errs
}

// operations is Σ result elements × reduction terms of the valid instructions,
// saturating at 2^64-1.
func (m *Machine) operations() uint64 {
	sum := uint64(0)
	for i := range m.code {
		in, invalid := m.Instruction(i)
		if invalid != nil {
			continue
		}
		// At most 2^40 elements of at most 2^20 terms each.
		n, carry := bits.Add64(sum, m.program.Results[i].Elements()*in.Terms(), 0)
		if carry != 0 {
			return math.MaxUint64
		}
		sum = n
	}
	return sum
}
