package lower

import (
	"fmt"
	"math"
	"slices"

	"github.com/opml/opml/vm"
)

// fit rewrites an instruction whose step bound exceeds the limit, by the cheapest of
// what helps: reading an activation through a copy in the order of the reduction
// (fewer leaves), or reducing in two instructions (fewer terms). Where nothing helps
// the instruction stays if it is valid.
func (b *builder) fit(in *instr) (*instr, error) {
	gas, err := b.gas(in)
	if err != nil || gas <= b.gasLimit {
		return in, err
	}
	best, least := (*instr)(nil), math.MaxInt
	for _, which := range [][]int{nil, {0}, {1}, {0, 1}} {
		candidate, bytes, ok := b.relayout(in, which)
		if !ok {
			continue
		}
		if candidate, extra, ok := b.reduceInTwo(candidate); ok && bytes+extra < least {
			best, least = candidate, bytes+extra
		}
	}
	switch {
	case best == nil && gas <= vm.MaxStepGas:
		return in, nil
	case best == nil:
		return nil, fmt.Errorf("%s: one element of output %v over %v terms costs %d gas to prove, at most %d is allowed, and no split helps",
			in.name, in.out, in.red, gas, vm.MaxStepGas)
	}
	return b.fit(best)
}

// relayout makes the sources in which (0 is A, 1 is B) read copies whose elements lie
// in the order of iteration. bytes is the size of the copies. Copies much larger
// than what they copy (windows that overlap) are refused.
func (b *builder) relayout(in *instr, which []int) (out *instr, bytes int, ok bool) {
	out = in.clone()
	for _, i := range which {
		src := out.sources()[i]
		if src.of == nil || src.ind != nil || src.of.kind == constantTensor {
			return nil, 0, false
		}
		used := usedAxes(src.coord, len(in.out)+len(in.red))
		n := 1
		for _, j := range used {
			n *= in.extent(j)
		}
		if n > 8*src.of.elements() {
			return nil, 0, false
		}
		copied, ok := b.ordered(in, src, used)
		if !ok {
			return nil, 0, false
		}
		*src = copied
		bytes += n * copied.of.dt.Size()
	}
	return out, bytes, true
}

// usedAxes lists the iteration axes on which the coordinates depend.
func usedAxes(coord []affine, axes int) []int {
	var used []int
	for j := range axes {
		if slices.ContainsFunc(coord, func(f affine) bool { return f.at(j) != 0 }) {
			used = append(used, j)
		}
	}
	return used
}

// ordered adds a copy of what src reads, in the order of iteration over the used
// axes, and returns the source that reads the copy.
func (b *builder) ordered(in *instr, src *source, used []int) (source, bool) {
	to := make([]affine, len(in.out)+len(in.red))
	extents := make([]int, len(used))
	for i, j := range used {
		to[j], extents[i] = axis(len(used), i), in.extent(j)
	}
	lo, hi := src.of.lo, src.of.hi
	coord := composeAll(src.coord, to)
	if leaves(coord, src.of.dims, extents) {
		lo, hi = min(lo, src.fill), max(hi, src.fill)
	}
	if lo < src.of.dt.Min() || hi > src.of.dt.Max() {
		return source{}, false
	}
	cp := copyOf(source{of: src.of, coord: coord, fill: src.fill}, extents)
	cp.name, cp.dt, cp.lo, cp.hi = in.name, src.of.dt, lo, hi
	s := b.result(cp, []int{product(extents)})
	flat := affine{coef: make([]int64, len(to))}
	for i, stride := range rowMajor(extents) {
		flat.coef[used[i]] = stride
	}
	return source{of: s, coord: []affine{flat}}, true
}

// copyOf is the instruction that copies what src reads over the extents.
func copyOf(src source, extents []int) *instr {
	return &instr{mapOp: vm.MapLinear, alpha: 1, a: src, b: immediate(0), init: immediate(0), scale: immediate(0), out: extents}
}

// leaves reports whether coordinates leave a tensor of these dims somewhere.
func leaves(coord []affine, dims, extents []int) bool {
	for k, f := range coord {
		if lo, hi := f.bounds(extents); lo < 0 || hi >= int64(dims[k]) {
			return true
		}
	}
	return false
}

// reduceInTwo returns the instruction itself if it fits, or one that reduces the
// partial results of another that fits. bytes is the size of the partial results.
func (b *builder) reduceInTwo(in *instr) (out *instr, bytes int, ok bool) {
	if gas, err := b.gas(in); err == nil && gas <= b.gasLimit {
		return in, 0, true
	}
	for moved := 0; moved < len(in.red); moved++ {
		for _, parts := range partitions(in.red[moved]) {
			if moved+1 == len(in.red) && parts == in.red[moved] {
				continue // nothing would be left to reduce
			}
			split, ok := in.splitReduction(moved, parts)
			if !ok {
				continue
			}
			part := split.partial(moved + 1)
			if gas, err := b.gas(part); err != nil || gas > b.gasLimit {
				continue
			}
			s := b.result(part, []int{product(part.out)})
			return split.final(moved+1, s), s.elements() * s.dt.Size(), true
		}
	}
	return nil, 0, false
}

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
	neutral := int64(0)
	switch in.reduce {
	case vm.ReduceMax:
		neutral = math.MinInt64
	case vm.ReduceMin:
		neutral = math.MaxInt64
	}
	candidates := []*source{&in.a}
	switch {
	case in.mapOp == vm.MapMul && in.reduce == vm.ReduceSum:
		candidates = append(candidates, &in.b)
	case in.mapOp == vm.MapLinear && in.alpha == 1 && in.beta == 0 && in.gamma == 0:
	default:
		return false
	}
	extents := slices.Concat(in.out, in.red)
	for _, s := range candidates {
		if s.of == nil || s.ind != nil {
			continue
		}
		if s.fill != neutral && leaves(s.coord, s.of.dims, extents) {
			continue
		}
		if slices.ContainsFunc(identity(len(s.coord)), func(k int) bool { return endsWith(s.coord[k], j, extents, s.of.dims[k]) }) {
			s.fill = neutral
			return true
		}
	}
	return false
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
	p.scale, p.init = immediate(0), immediate(0)
	switch in.reduce {
	case vm.ReduceMax:
		p.init = immediate(math.MinInt64)
	case vm.ReduceMin:
		p.init = immediate(math.MaxInt64)
	}
	limit := int64(min(in.bound, math.MaxInt64))
	p.lo, p.hi = -limit, limit
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
