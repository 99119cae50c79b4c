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
