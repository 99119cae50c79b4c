package vm

import (
	"context"
	"fmt"
	"time"
)

// NewReference is the executor to read against the specification: it computes one
// element after the other, exactly as spec 3.1 says it. It is hundreds of times
// slower than NewFast.
func NewReference(options ...Option) Executor { return reference{newLimits(options)} }

type reference struct{ limits limits }

// Run implements Executor.
func (x reference) Run(ctx context.Context, m *Machine, inputs []*Tensor, sink Sink) ([]*Tensor, error) {
	if err := checkInputs(m.program, inputs); err != nil {
		return nil, err
	}
	if err := x.limits.check(m.PeakMemory()); err != nil {
		return nil, err
	}
	values := newValues(m, inputs)
	for i := range m.code {
		start := time.Now()
		result := NewTensor(m.program.Results[i].DType, m.program.Results[i].Dims...)
		if in, invalid := m.Instruction(i); invalid == nil {
			clamped := Clamped{}
			if err := fillElements(ctx, in, values.tensors, result, &clamped); err != nil {
				return nil, fmt.Errorf("instruction %d: %w", i, err)
			}
			if x.limits.clamped != nil {
				x.limits.clamped(i, clamped)
			}
			x.limits.timed(nil, start, i)
		}
		if sink != nil {
			if err := sink(i, result); err != nil {
				return nil, fmt.Errorf("instruction %d: %w", i, err)
			}
		}
		values.set(i, result)
	}
	return values.outputs(), nil
}

// fillElements computes every element of a valid instruction's result, and counts those
// that are clamped.
func fillElements(ctx context.Context, in *Instruction, tensors []*Tensor, result *Tensor, clamped *Clamped) error {
	ev := newEvaluation(in, func(_ int, value uint32) source { return tensorSource(tensors[value]) })
	for e := range result.Elements() {
		if e%256 == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		result.Set(e, ev.counted(e, clamped))
	}
	return nil
}

// source is a tensor as an evaluation sees it.
type source struct {
	dims []uint32
	at   func(element uint64) int64
}

func tensorSource(t *Tensor) source { return source{dims: t.Dims, at: t.At} }

// evaluation computes elements of one valid instruction. It is not safe for
// concurrent use.
type evaluation struct {
	in                *Instruction
	a, b, init, scale sampler
	x                 []int64 // iteration index: output coordinates, then reduction indices
}

// newEvaluation prepares an evaluation; open gives the tensor of each mention, in the
// order of Instruction.operands.
func newEvaluation(in *Instruction, open func(mention int, value uint32) source) *evaluation {
	mention := 0
	next := func(value uint32) source {
		mention++
		return open(mention-1, value)
	}
	sample := func(v *View) sampler {
		s := sampler{view: v}
		if v.Kind != Affine {
			s.own = next(v.Value)
		}
		if v.Kind == IndirectKind {
			s.index = next(v.Indirect.Value)
		}
		return s
	}
	ev := &evaluation{in: in, x: make([]int64, in.Axes())}
	ev.a, ev.b, ev.init, ev.scale = sample(&in.A), sample(&in.B), sample(&in.Init), sample(&in.Scale)
	return ev
}

// element is the result's element with linear number e.
func (ev *evaluation) element(e uint64) int64 { return ev.counted(e, nil) }

// counted is element; if it is clamped, and clamped is not nil, it is counted there.
func (ev *evaluation) counted(e uint64, clamped *Clamped) int64 {
	in, o, r := ev.in, ev.x[:len(ev.in.Out)], ev.x[len(ev.in.Out):]
	setDigits(o, in.Out, e)
	setDigits(r, in.Red, 0)
	acc := ev.init.at(ev.x)
	for n := range in.Terms() {
		setDigits(r, in.Red, n)
		acc = in.Reduce.combine(acc, in.apply(ev.a.at(ev.x), ev.b.at(ev.x)))
	}
	word := ev.scale.at(ev.x)
	if clamped != nil {
		clamped.count(in, acc, word)
	}
	return Rescale(acc, word, in.Zero, in.Lo, in.Hi)
}

// setDigits sets x to the row-major digits of n in the extents.
func setDigits(x []int64, extents []uint32, n uint64) {
	for k := len(extents) - 1; k >= 0; k-- {
		x[k] = int64(n % uint64(extents[k]))
		n /= uint64(extents[k])
	}
}

// sampler reads a view.
type sampler struct {
	view       *View
	own, index source
}

// at is the view's value at iteration index x.
func (s *sampler) at(x []int64) int64 {
	v := s.view
	switch v.Kind {
	case Affine:
		return affine(v.Offset, v.Terms, x)
	case Direct:
		return s.own.lookup(v.Index, x, -1, 0, v.Fill)
	default: // IndirectKind: others do not decode
		ind := v.Indirect
		j := s.index.lookup(ind.Index, x, -1, 0, ind.Fill)
		return s.own.lookup(v.Index, x, int(ind.Axis), j*int64(ind.Stride), v.Fill)
	}
}

// lookup is the element at the coordinates that index gives for x, with shift added
// on the axis shifted (-1 for none), or fill outside the tensor.
func (s source) lookup(index []Index, x []int64, shifted int, shift, fill int64) int64 {
	n := uint64(0)
	for k, dim := range s.dims {
		c := affine(int64(index[k].Offset), index[k].Terms, x)
		if k == shifted {
			c += shift
		}
		if c < 0 || c >= int64(dim) {
			return fill
		}
		n = n*uint64(dim) + uint64(c)
	}
	return s.at(n)
}

// affine is offset + Σ coef·x[axis], wrapping.
func affine(offset int64, terms []Term, x []int64) int64 {
	for _, t := range terms {
		offset += int64(t.Coef) * x[t.Axis]
	}
	return offset
}
