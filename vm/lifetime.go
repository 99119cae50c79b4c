package vm

import (
	"errors"
	"fmt"
)

// DefaultMemoryLimit is how many bytes of results executors hold at most unless told
// otherwise.
const DefaultMemoryLimit = 8 << 30

// ErrMemoryLimit is wrapped by the error of a run that would need more memory than
// is allowed.
var ErrMemoryLimit = errors.New("memory limit exceeded")

// Option adjusts an executor or a trace.
type Option func(*limits)

// WithMemoryLimit sets how many bytes of instruction results an executor may hold at once.
func WithMemoryLimit(bytes uint64) Option { return func(l *limits) { l.memory = bytes } }

type limits struct {
	memory  uint64
	spool   Spool
	clamped func(i int, c Clamped) // nil: not counted
	profile func(Timing)           // nil: not timed
}

func newLimits(options []Option) limits {
	l := limits{memory: DefaultMemoryLimit, spool: DefaultSpool()}
	for _, o := range options {
		o(&l)
	}
	return l
}

// check returns an error if holding so many bytes is not allowed.
func (l limits) check(bytes uint64) error {
	if bytes > l.memory {
		return fmt.Errorf("%w: the program's results take %d bytes, the limit is %d", ErrMemoryLimit, bytes, l.memory)
	}
	return nil
}

// findReaders finds, for each result, the valid instructions that read it, ascending.
func (m *Machine) findReaders() [][]int {
	base := len(m.program.Inputs) + len(m.program.Constants)
	readers := make([][]int, len(m.code))
	for i := range m.code {
		in, invalid := m.Instruction(i)
		if invalid != nil {
			continue
		}
		for _, op := range in.operands() {
			v := int(op.value) - base
			if v >= 0 && (len(readers[v]) == 0 || readers[v][len(readers[v])-1] != i) {
				readers[v] = append(readers[v], i)
			}
		}
	}
	return readers
}

// findLastUses finds, for each result, the last instruction that reads it: its own
// number if none does, the number of instructions if it is an output.
func (m *Machine) findLastUses() []int {
	n := len(m.code)
	last := make([]int, n)
	for i, readers := range m.readers {
		last[i] = i
		if k := len(readers) - 1; k >= 0 {
			last[i] = readers[k]
		}
	}
	for i := n - m.program.Outputs; i < n; i++ {
		last[i] = n
	}
	return last
}

// PeakMemory is the most bytes of results that are alive at once in a run that drops
// each after its last use; saturating at 2^62.
func (m *Machine) PeakMemory() uint64 { return m.peak }

func (m *Machine) findPeak() uint64 {
	dying := make([][]int, len(m.code)+1)
	for i, last := range m.lastUse {
		dying[last] = append(dying[last], i)
	}
	live, peak := uint64(0), uint64(0)
	for i := range m.code {
		live = satAdd(live, m.program.Results[i].ByteSize())
		peak = max(peak, live)
		for _, dead := range dying[i] {
			if live < saturation {
				live -= m.program.Results[dead].ByteSize()
			}
		}
	}
	return peak
}

// ResultMemory is the bytes of all results together, what a trace keeps; saturating
// at 2^62.
func (m *Machine) ResultMemory() uint64 {
	sum := uint64(0)
	for _, d := range m.program.Results {
		sum = satAdd(sum, d.ByteSize())
	}
	return sum
}

// TraceMemory is the bytes of a trace that is kept in memory: the results and, an eighth of
// that, their trees; saturating at 2^62.
func (m *Machine) TraceMemory() uint64 {
	n := m.ResultMemory()
	return satAdd(n, n/8)
}

// values holds the tensors of a run, by value id.
type values struct {
	m       *Machine
	tensors []*Tensor
	dying   [][]uint32 // by instruction: the values that nothing reads after it
}

func newValues(m *Machine, inputs []*Tensor) *values {
	p := m.program
	v := &values{m: m, dying: make([][]uint32, len(p.Code)+1)}
	v.tensors = make([]*Tensor, 0, len(inputs)+len(p.Constants)+len(p.Code))
	v.tensors = append(v.tensors, inputs...)
	v.tensors = append(v.tensors, m.allConstants()...)
	base := uint32(len(v.tensors))
	v.tensors = v.tensors[:cap(v.tensors)]
	for i, last := range m.lastUse {
		v.dying[last] = append(v.dying[last], base+uint32(i))
	}
	return v
}

// set stores the result of instruction i and forgets what nothing reads any more.
func (v *values) set(i int, t *Tensor) {
	v.tensors[len(v.tensors)-len(v.m.code)+i] = t
	for _, dead := range v.dying[i] {
		v.tensors[dead] = nil
	}
}

// outputs are the results of the last instructions.
func (v *values) outputs() []*Tensor {
	return v.tensors[len(v.tensors)-v.m.program.Outputs:]
}
