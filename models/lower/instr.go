package lower

import (
	"fmt"
	"math"
	"slices"

	"github.com/opml/opml/vm"
)

// source is one view of an instruction, over its iteration axes (output axes first).
// Without a tensor it is the affine function imm.
type source struct {
	of    *stored
	coord []affine
	fill  int64
	ind   *lookup
	imm   affine
}

// lookup adds to the coordinate on an axis the element of an index tensor times a
// stride.
type lookup struct {
	axis   int
	stride int64
	of     *stored
	coord  []affine
	fill   int64
}

// immediate is the source that is v everywhere.
func immediate(v int64) source { return source{imm: affine{off: v}} }

// instr is an instruction being built: as vm.Instruction, before value ids are
// known. bound is the largest magnitude that an accumulator can have.
type instr struct {
	name               string
	mapOp              vm.MapOp
	reduce             vm.ReduceOp
	alpha, beta, gamma int64
	zero, lo, hi       int64
	out, red           []int
	a, b, init, scale  source
	dt                 vm.DType
	bound              uint64
	// saturates says which of lo and hi are only there because the dtype ends: what they
	// clamp is lost, while other bounds are the model's own.
	saturates Saturation
}

// Saturation says on which sides a clamp is not the model's own.
type Saturation struct{ Below, Above bool }

func (in *instr) sources() [4]*source { return [4]*source{&in.a, &in.b, &in.init, &in.scale} }

// reads lists the tensors that the instruction reads.
func (in *instr) reads() []*stored {
	var out []*stored
	for _, s := range in.sources() {
		if s.of != nil {
			out = append(out, s.of)
		}
		if s.ind != nil {
			out = append(out, s.ind.of)
		}
	}
	return out
}

// affines lists every affine function of the instruction, for rewriting.
func (in *instr) affines() []*affine {
	var out []*affine
	for _, s := range in.sources() {
		out = append(out, &s.imm)
		for k := range s.coord {
			out = append(out, &s.coord[k])
		}
		if s.ind != nil {
			for k := range s.ind.coord {
				out = append(out, &s.ind.coord[k])
			}
		}
	}
	return out
}

func (in *instr) clone() *instr {
	c := *in
	c.out, c.red = slices.Clone(in.out), slices.Clone(in.red)
	for _, s := range c.sources() {
		s.coord = slices.Clone(s.coord)
		if s.ind != nil {
			ind := *s.ind
			ind.coord = slices.Clone(ind.coord)
			s.ind = &ind
		}
	}
	return &c
}

// simplified drops iteration axes of extent 1 and joins neighbours that every view
// walks as one.
func (in *instr) simplified() *instr {
	c := in.clone()
	for j := len(c.out) + len(c.red) - 1; j >= 0; j-- {
		if c.extent(j) == 1 {
			c.dropAxis(j)
			continue
		}
		if j+1 == len(c.out) || j+1 >= len(c.out)+len(c.red) {
			continue // the last output axis, or the last of all: no neighbour of its kind
		}
		if c.joinable(j) {
			n := c.extent(j)
			c.dropAxis(j)
			c.setExtent(j, n*c.extent(j))
		}
	}
	return c
}

// joinable reports whether a step on axis j is as much as a whole run along j+1 for
// every view.
func (in *instr) joinable(j int) bool {
	if in.extent(j) > math.MaxInt32/in.extent(j+1) {
		return false
	}
	for _, f := range in.affines() {
		if f.at(j) != f.at(j+1)*int64(in.extent(j+1)) {
			return false
		}
	}
	return true
}

func (in *instr) extent(j int) int {
	if j < len(in.out) {
		return in.out[j]
	}
	return in.red[j-len(in.out)]
}

func (in *instr) setExtent(j, n int) {
	if j < len(in.out) {
		in.out[j] = n
	} else {
		in.red[j-len(in.out)] = n
	}
}

// dropAxis removes axis j at index 0.
func (in *instr) dropAxis(j int) {
	for _, f := range in.affines() {
		if j < len(f.coef) {
			*f = affine{f.off, slices.Delete(slices.Clone(f.coef), j, j+1)}
		}
	}
	if j < len(in.out) {
		in.out = slices.Delete(in.out, j, j+1)
	} else {
		in.red = slices.Delete(in.red, j-len(in.out), j-len(in.out)+1)
	}
}

// encode writes the instruction with the value ids that id gives.
func (in *instr) encode(id func(*stored) uint32) (*vm.Instruction, error) {
	s := in.simplified()
	out := &vm.Instruction{
		Map: s.mapOp, Reduce: s.reduce, Alpha: s.alpha, Beta: s.beta, Gamma: s.gamma,
		Zero: s.zero, Lo: s.lo, Hi: s.hi, Out: toU32(s.out), Red: toU32(s.red),
	}
	if n := len(s.out) + len(s.red); n > vm.MaxAxes {
		return nil, fmt.Errorf("%s: %d iteration axes, at most %d", in.name, n, vm.MaxAxes)
	}
	views := [4]*vm.View{&out.A, &out.B, &out.Init, &out.Scale}
	for i, src := range s.sources() {
		v, err := src.view(id)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", in.name, err)
		}
		*views[i] = v
	}
	return out, nil
}

func (s *source) view(id func(*stored) uint32) (vm.View, error) {
	if s.of == nil {
		terms, err := s.imm.terms()
		return vm.View{Kind: vm.Affine, Offset: s.imm.off, Terms: terms}, err
	}
	index, err := indices(s.coord)
	v := vm.View{Kind: vm.Direct, Value: id(s.of), Fill: s.fill, Index: index}
	if err != nil || s.ind == nil {
		return v, err
	}
	inner, err := indices(s.ind.coord)
	if s.ind.stride < math.MinInt32 || s.ind.stride > math.MaxInt32 {
		return v, fmt.Errorf("stride %d of a lookup exceeds 32 bits", s.ind.stride)
	}
	v.Kind = vm.IndirectKind
	v.Indirect = &vm.Indirect{
		Axis: uint8(s.ind.axis), Stride: int32(s.ind.stride), Value: id(s.ind.of), Fill: s.ind.fill, Index: inner,
	}
	return v, err
}

func indices(fs []affine) ([]vm.Index, error) {
	out := make([]vm.Index, len(fs))
	for k, f := range fs {
		x, err := f.index()
		if err != nil {
			return nil, err
		}
		out[k] = x
	}
	return out, nil
}
