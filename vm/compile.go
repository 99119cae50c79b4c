package vm

import (
	"context"
	"encoding/binary"
	"fmt"
	"slices"
	"unsafe"

	"github.com/opml/opml/vm/internal/kernel"
)

// group is some instructions that are computed together.
type group struct {
	instructions []int // ascending
	plan         plan
}

// compiler turns a program into steps. Values that only the instructions of one step need
// are never stored.
type compiler struct {
	m       *Machine
	code    []*Instruction // nil where invalid
	tensors []*Tensor
	values  []interval // what the elements of each value can be
	ready   []bool     // values that the steps so far have stored
	stored  []bool     // results that are stored
	done    []bool     // instructions that are in a step
	first   int        // the value id of the first result
	steps   []group
	room    int64          // columns of parameters that stages may still have
	stages  []stage        // of all chains
	memory  *kernel.Memory // of their parameters,
	scratch *kernel.Memory // and of these before they settle; nil for single instructions
	apart   bool           // each instruction is a step of its own, and may read any result
}

// maxChain is how many instructions a step has at most.
const maxChain = 16

// compile plans the program over the tensors, which the steps read and write. The results
// among them need no data yet. It fails if ctx ends.
func compile(ctx context.Context, m *Machine, tensors []*Tensor) (*compiler, error) {
	c := newCompiler(m, tensors)
	c.apart, c.memory, c.scratch = false, new(kernel.Memory), new(kernel.Memory)
	for i := range m.code {
		c.examine(i)
	}
	for i := range m.code {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("planning instruction %d: %w", i, context.Cause(ctx))
		}
		if !c.done[i] {
			c.step(i)
		}
	}
	for _, s := range c.stages {
		if s, ok := s.(interface{ settle(m *kernel.Memory) }); ok {
			s.settle(c.memory)
		}
	}
	return c, nil
}

// newCompiler is for single instructions, whose operands can be anything.
func newCompiler(m *Machine, tensors []*Tensor) *compiler {
	n := len(m.code)
	c := &compiler{m: m, tensors: tensors, first: len(tensors) - n, room: columnsRoom, apart: true}
	c.values, c.ready = make([]interval, len(tensors)), make([]bool, len(tensors))
	c.stored, c.done = make([]bool, n), make([]bool, n)
	c.code = make([]*Instruction, n)
	for i := range c.code {
		c.code[i], _ = m.Instruction(i) // the error stays in m.code
	}
	for v := range tensors {
		c.values[v], c.ready[v] = m.shape(uint32(v)).DType.interval(), v < c.first
	}
	return c
}

// instruction is Machine.Instruction, decoded once.
func (c *compiler) instruction(i int) (*Instruction, error) { return c.code[i], c.m.code[i].err }

// single plans one instruction.
func (c *compiler) single(in *Instruction, i int) plan {
	c.plan(in, in, i, i)
	made := c.steps[len(c.steps)-1].plan
	c.steps, c.stages, c.room = nil, nil, columnsRoom // or all results would stay in memory
	return made
}

// examine notes what the result of instruction i can be.
func (c *compiler) examine(i int) {
	in, invalid := c.instruction(i)
	v := &c.values[c.first+i]
	if invalid != nil {
		*v = interval{}
		return
	}
	if (interval{in.Lo, in.Hi}).within(v.lo, v.hi) {
		*v = interval{in.Lo, in.Hi}
	}
}

// step makes the step that begins with instruction i.
func (c *compiler) step(i int) {
	in, invalid := c.instruction(i)
	if invalid != nil {
		c.finish(&zeroPlan{c.tensors[c.first+i]}, i)
		return
	}
	head, end := c.compose(in, i, nil)
	if joined, copies := c.through(head, i); joined != nil && c.alone(copies) && c.matmul(joined, i, end) {
		c.absorb(copies)
		return
	}
	c.plan(in, head, i, end)
}

// plan makes the step of an instruction, or of one joined with it.
func (c *compiler) plan(in, joined *Instruction, i, end int) {
	for _, plan := range []func(*Instruction, int, int) bool{c.matmul, c.product, c.windows, c.elements, c.reductions} {
		if plan(joined, i, end) || end != i && plan(in, i, i) {
			return
		}
	}
	c.finish(choosePlan(in, c.tensors, c.tensors[c.first+i]), i)
}

// finish adds a step that stores the result of the last of its instructions.
func (c *compiler) finish(p plan, instructions ...int) {
	last := instructions[len(instructions)-1]
	c.stored[last] = true
	c.add(p, instructions)
}

// add adds a step.
func (c *compiler) add(p plan, instructions []int) {
	slices.Sort(instructions)
	for _, i := range instructions {
		c.done[i], c.ready[c.first+i] = true, c.stored[i]
	}
	c.steps = append(c.steps, group{instructions, p})
}

// isConstant reports whether a value is a constant of the program.
func (c *compiler) isConstant(value uint32) bool {
	return int(value) >= len(c.m.program.Inputs) && int(value) < c.first
}

// matmul makes the step of an instruction that is a matrix product with a constant.
func (c *compiler) matmul(in *Instruction, i, end int) bool {
	if in.Map != MapMul || !littleEndian() {
		return false
	}
	constant := func(v *View) bool { return v.Kind == Direct && c.isConstant(v.Value) }
	if in.Reduce != ReduceSum || !constant(&in.A) && !constant(&in.B) {
		return false
	}
	n, exact := newNest(in, c.tensors, c.tensors[c.first+end])
	if !exact {
		return false
	}
	p := newMatmul(n, !constant(&in.B))
	if p == nil {
		return false
	}
	sums, ok := p.prepare(c.m, c.interval(p.stream))
	if !ok {
		return false
	}
	head := feed{dtype: I32, access: sameElement, register: accumulators, value: sums, offset: p.offset()}
	if p.wide() {
		head.dtype = I64
	}
	if !c.chain(&p.chain, p, in, head, i, end) {
		return false
	}
	p.narrowing, p.joining = p.chain.narrows(), p.joins()
	return true
}

// interval is what the numbers that a view of a tensor gives can be.
func (c *compiler) interval(v *nestView) interval { return v.interval(c.values[v.operand]) }

// interval is that of the view's numbers, given that of the tensor's.
func (v *nestView) interval(r interval) interval {
	return interval{min(r.lo, v.fill), max(r.hi, v.fill)}
}

// windows makes the step of a depthwise convolution or of pooling.
func (c *compiler) windows(in *Instruction, i, end int) bool {
	if in.Terms() < 2 || !littleEndian() {
		return false
	}
	n, exact := newNest(in, c.tensors, c.tensors[c.first+end])
	if !exact {
		return false
	}
	p := newWindows(n)
	if p == nil {
		return false
	}
	head := feed{dtype: p.n.a.tensor.DType, access: sameElement, register: accumulators, value: c.interval(p.n.a)}
	if p.weighted() && c.isConstant(p.n.b.operand) {
		sums, ok := p.depthwise(c.m, head.value)
		if !ok {
			return false
		}
		if head.value = sums; p.wide() {
			head.dtype = I64
		} else {
			head.dtype = I32
		}
	} else if !p.pool() {
		return false
	}
	if !c.chain(&p.chain, p, in, head, i, end) {
		return false
	}
	p.narrowSums(c.memory)
	return true
}

// elements makes the step of an elementwise instruction, or of a reduction of rows that such follow.
func (c *compiler) elements(in *Instruction, i, end int) bool {
	p := &elementPlan{}
	if c.chain(&p.chain, p, in, feed{}, i, end) {
		return true
	}
	if len(in.Red) > 0 {
		return false
	}
	if p := newRegions(c, in, i); p != nil {
		c.finish(p, i)
		return true
	}
	return false
}

// zeroPlan clears the result of an invalid instruction.
type zeroPlan struct{ result *Tensor }

func (p *zeroPlan) units() int64              { return 1 }
func (p *zeroPlan) unitTerms() int64          { return 1 }
func (p *zeroPlan) run(_ *worker, _, _ int64) { clear(p.result.Data) }

// littleEndian reports whether this machine's numbers are laid out as a tensor's.
func littleEndian() bool { return binary.NativeEndian.Uint16([]byte{1, 0}) == 1 }

// bytesOf is the memory of a slice of numbers.
func bytesOf(r []int64) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(r))), 8*len(r))
}
