package lower

import (
	"math"
	"slices"

	"github.com/opml/opml/vm"
)

// partitions lists in how many parts an axis is tried to be cut, fewest first.
func partitions(extent int) []int {
	var out []int
	for parts := 1; parts <= extent && parts <= 1<<12; parts++ {
		if extent%parts == 0 || parts <= 128 {
			out = append(out, parts)
		}
	}
	return out
}

// splitReduction writes reduction axis r as two, of which the first has parts steps.
// If parts does not divide the extent the last part is short: then some operand must
// give the neutral element beyond the end.
func (in *instr) splitReduction(r, parts int) (*instr, bool) {
	extent := in.red[r]
	chunk := (extent + parts - 1) / parts
	c := in.clone()
	if chunk*parts != extent && (chunk*(parts-1) >= extent || !c.guard(len(in.out)+r)) {
		return nil, false
	}
	j := len(c.out) + r
	for _, f := range c.affines() {
		if j < len(f.coef) {
			coef := slices.Insert(slices.Clone(f.coef), j, f.coef[j]*int64(chunk))
			*f = affine{f.off, coef}
		}
	}
	c.red = slices.Replace(c.red, r, r+1, parts, chunk)
	return c, true
}

// guard makes an operand give the neutral element where iteration axis j goes past
// its extent, and reports whether it can.
func (in *instr) guard(j int) bool {
	extents := slices.Concat(in.out, in.red)
	for _, c := range in.neutrals() {
		s := c.of
		if s.of == nil || s.ind != nil || s.fill != c.fill && leaves(s.coord, s.of.dims, extents) {
			continue
		}
		if slices.ContainsFunc(identity(len(s.coord)), func(k int) bool { return endsWith(s.coord[k], j, extents, s.of.dims[k]) }) {
			s.fill = c.fill
			return true
		}
	}
	return false
}

// neutral is an operand and an element of it with which a term changes nothing.
type neutral struct {
	of   *source
	fill int64
}

func (in *instr) neutrals() []neutral {
	element := map[vm.ReduceOp]int64{vm.ReduceSum: 0, vm.ReduceMax: math.MinInt64, vm.ReduceMin: math.MaxInt64}[in.reduce]
	switch {
	case in.mapOp == vm.MapMul && in.reduce == vm.ReduceSum:
		return []neutral{{&in.a, 0}, {&in.b, 0}}
	case in.mapOp == vm.MapLt && in.reduce == vm.ReduceSum: // nothing is less
		return []neutral{{&in.b, math.MinInt64}}
	case in.mapOp == vm.MapLinear && in.alpha == 1 && in.beta == 0 && in.gamma == 0:
		return []neutral{{&in.a, element}}
	}
	return nil
}

// endsWith reports whether coordinate f leaves its axis of size dim exactly from
// where iteration axis j leaves its extent.
func endsWith(f affine, j int, extents []int, dim int) bool {
	if f.at(j) <= 0 || f.off < 0 {
		return false
	}
	for i := range extents {
		if i != j && f.at(i) != 0 {
			return false
		}
	}
	return f.off+f.at(j)*int64(extents[j]) >= int64(dim)
}

// partial computes the reduction over all but the first moved reduction axes, which
// become its last output axes.
func (in *instr) partial(moved int) *instr {
	p := in.clone()
	p.out, p.red = slices.Concat(in.out, in.red[:moved]), slices.Clone(in.red[moved:])
	p.scale, p.init, p.zero = immediate(0), immediate(0), 0
	p.saturates = Saturation{}
	switch in.reduce {
	case vm.ReduceMax:
		p.init = immediate(math.MinInt64)
	case vm.ReduceMin:
		p.init = immediate(math.MaxInt64)
	}
	limit := int64(min(in.bound, math.MaxInt64))
	p.lo, p.hi = -limit, limit
	if in.bound > math.MaxInt64 { // integers of the model, which wrap
		p.lo = math.MinInt64
	}
	p.dt = smallest(p.lo, p.hi, vm.I8)
	return p
}

// final reduces partial results, which are stored in the order of iteration, along
// the first moved reduction axes, and finishes as the instruction itself does.
func (in *instr) final(moved int, partial *stored) *instr {
	f := in.clone()
	f.red = f.red[:moved]
	extents := slices.Concat(f.out, f.red)
	f.mapOp, f.alpha, f.beta, f.gamma = vm.MapLinear, 1, 0, 0
	f.a, f.b = source{of: partial, coord: []affine{{coef: rowMajor(extents)}}}, immediate(0)
	return f
}

func identity(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	return p
}
