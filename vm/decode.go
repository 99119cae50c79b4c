package vm

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// ErrUndecodable is wrapped by every error of DecodeInstruction: rule 1 of
// validity (spec 2.3) does not hold.
var ErrUndecodable = errors.New("instruction does not decode")

// DecodeInstruction reads an instruction (spec 2.2). It fails exactly when rule 1
// of validity does not hold: an undefined code, more than 16 axes or terms, axes
// of terms that do not increase, missing or trailing bytes.
func DecodeInstruction(b []byte) (*Instruction, error) {
	r := &reader{b: b}
	in := &Instruction{Map: MapOp(r.u8()), Reduce: ReduceOp(r.u8())}
	for _, p := range []*int64{&in.Alpha, &in.Beta, &in.Gamma, &in.Zero, &in.Lo, &in.Hi} {
		*p = r.i64()
	}
	out, red := int(r.u8()), int(r.u8())
	switch {
	case r.err != nil:
	case !in.Map.Valid():
		r.fail("undefined map function %d", in.Map)
	case !in.Reduce.Valid():
		r.fail("undefined reduction %d", in.Reduce)
	case out+red > MaxAxes:
		r.fail("%d iteration axes, at most %d are allowed", out+red, MaxAxes)
	}
	in.Out, in.Red = r.extents(out), r.extents(red)
	for _, v := range in.views() {
		*v = r.view()
	}
	if r.err == nil && len(r.b) != 0 {
		r.fail("%d trailing bytes", len(r.b))
	}
	if r.err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUndecodable, r.err)
	}
	return in, nil
}

// reader consumes b. After the first error every read gives zero.
type reader struct {
	b   []byte
	err error
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, args...)
	}
}

// take is the next n bytes, nil after an error.
func (r *reader) take(n int) []byte {
	if r.err == nil && len(r.b) < n {
		r.fail("%d bytes left where %d are needed", len(r.b), n)
	}
	if r.err != nil {
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}

func (r *reader) u8() uint8 {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) u16() uint16 {
	if b := r.take(2); b != nil {
		return binary.BigEndian.Uint16(b)
	}
	return 0
}

func (r *reader) u32() uint32 {
	if b := r.take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

func (r *reader) i64() int64 {
	if b := r.take(8); b != nil {
		return int64(binary.BigEndian.Uint64(b))
	}
	return 0
}

func (r *reader) extents(n int) []uint32 {
	if r.err != nil || n == 0 {
		return nil
	}
	x := make([]uint32, n)
	for i := range x {
		x[i] = r.u32()
	}
	return x
}

func (r *reader) view() View {
	v := View{Kind: ViewKind(r.u8())}
	switch v.Kind {
	case Affine:
		v.Offset, v.Terms = r.i64(), r.terms()
	case Direct:
		v.Value, v.Fill, v.Index = r.u32(), r.i64(), r.index()
	case IndirectKind:
		v.Value, v.Fill, v.Index = r.u32(), r.i64(), r.index()
		ind := &Indirect{Axis: r.u8(), Stride: int32(r.u32())}
		ind.Value, ind.Fill, ind.Index = r.u32(), r.i64(), r.index()
		v.Indirect = ind
	default:
		r.fail("undefined view kind %d", uint8(v.Kind))
	}
	return v
}

func (r *reader) index() []Index {
	n := int(r.u8())
	if r.err != nil || n == 0 {
		return nil
	}
	index := make([]Index, n)
	for i := range index {
		index[i] = Index{Offset: int32(r.u32()), Terms: r.terms()}
	}
	return index
}

// terms reads the terms of one affine function, with strictly increasing axes.
func (r *reader) terms() []Term {
	n := int(r.u8())
	if n > MaxAxes {
		r.fail("%d terms in one affine function, at most %d are allowed", n, MaxAxes)
	}
	if r.err != nil || n == 0 {
		return nil
	}
	terms := make([]Term, n)
	for i := range terms {
		terms[i] = Term{Axis: r.u8(), Coef: int32(r.u32())}
		if i > 0 && terms[i].Axis <= terms[i-1].Axis {
			r.fail("axis %d after axis %d in one affine function", terms[i].Axis, terms[i-1].Axis)
		}
	}
	return terms
}
