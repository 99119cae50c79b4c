package lower

import (
	"fmt"
	"math"
	"math/bits"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// maxRanked bounds the axis of a TopK: every element is compared with every other.
const maxRanked = 1 << 14

// topK lowers the indices of the k largest (or smallest) elements along an axis, in
// order. Elements and indices are packed in keys that differ; the rank of an element
// is how many keys are greater, and the index of rank r is Σ index·[rank = r].
func topK(l *lowering, n *graph.Node) error {
	ops, err := l.ordered(n.Input(0))
	if err != nil {
		return err
	}
	x, axisAt, k := ops[0], n.Int("axis", 0), n.Int("k", 1)
	size := x.dims()[axisAt]
	if size > maxRanked {
		return fmt.Errorf("axis of size %d exceeds %d", size, maxRanked)
	}
	x, err = l.b.single(x.fused(), n.Output(), axisAt)
	if err != nil {
		return err
	}
	// The ranked axis last.
	rank := len(x.split)
	perm := append(without(identity(rank), axisAt), axisAt)
	key, err := l.keys(x.transposed(perm), n.Int("largest", 1) != 0, n.Output())
	if err != nil {
		return err
	}
	ranks, err := l.ranks(key, n.Output())
	if err != nil {
		return err
	}
	o, err := l.ofRank(ranks, k, n.Output())
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o.transposed(inverse(perm)))
	return nil
}

func without(list []int, v int) []int {
	var out []int
	for _, x := range list {
		if x != v {
			out = append(out, x)
		}
	}
	return out
}

func inverse(perm []int) []int {
	out := make([]int, len(perm))
	for i, p := range perm {
		out[p] = i
	}
	return out
}

// keys is ±x·2^b + (size-1-i) along the last axis: of equal elements the first is the
// greatest.
func (l *lowering) keys(x *operand, largest bool, name string) (*operand, error) {
	dims := x.dims()
	size := last(dims)
	shift := bits.Len(uint(size - 1))
	in := pointwise(name, vm.MapLinear)
	in.alpha, in.beta = int64(1)<<shift, 1
	if !largest {
		in.alpha = -in.alpha
	}
	in.bound = satAdd(satMul(x.magnitude(), 1<<shift), uint64(size))
	if in.bound > math.MaxInt64 {
		return nil, errOverflow
	}
	order := make([]int64, size)
	for i := range order {
		order[i] = int64(size - 1 - i)
	}
	in.within(-int64(in.bound), int64(in.bound))
	return l.each(in, dims, x, l.whole([]int{size}, order, vm.I8))
}

// ranks counts, for each key along the last axis, the keys that are greater.
func (l *lowering) ranks(key *operand, name string) (*operand, error) {
	dims := key.dims()
	rank, size := len(dims), last(dims)
	// Over [… , i, j]: key_i against key_j, summed over j.
	wide := append(append([]int{}, dims...), size)
	one := key.unsqueezed(rank).expanded(wide)
	other := key.unsqueezed(rank - 1).expanded(wide)
	ops, lay, err := l.b.aligned(name, wide, one, other)
	if err != nil {
		return nil, err
	}
	return l.reducedLast(pointwise(name, vm.MapLt).within(0, int64(size)), uint64(size), ops, lay)
}

// ofRank is Σ_i i·[rank_i = r] for r < k.
func (l *lowering) ofRank(ranks *operand, k int, name string) (*operand, error) {
	dims := ranks.dims()
	rank, size := len(dims), last(dims)
	wide := append(append(append([]int{}, dims[:rank-1]...), k), size)
	places := make([]int64, k)
	for r := range places {
		places[r] = int64(r)
	}
	hit := pointwise(name, vm.MapEq).within(0, 1)
	hit.bound = 1
	at, err := l.each(hit, wide, ranks.unsqueezed(rank-1), l.whole([]int{k, 1}, places, vm.I8))
	if err != nil {
		return nil, err
	}
	index := make([]int64, size)
	for i := range index {
		index[i] = int64(i)
	}
	ops, lay, err := l.b.aligned(name, wide, at, l.whole([]int{size}, index, vm.I8).expanded(wide))
	if err != nil {
		return nil, err
	}
	in := pointwise(name, vm.MapMul).within(0, int64(max(size-1, 1)))
	in.dt = vm.I64
	return l.reducedLast(in, satMul(uint64(size), uint64(size)), ops, lay)
}

// reducedLast emits the sum of a pointwise function along the last logical axis of
// aligned operands.
func (l *lowering) reducedLast(in *instr, bound uint64, ops []*operand, lay layout) (*operand, error) {
	rank := len(lay.split) - 1
	first := len(lay.axes) - lay.split[rank]
	kept := layout{axes: lay.axes[:first], split: lay.split[:rank]}.logical()
	sub := identityAxes(len(lay.axes))
	in.out, in.red = kept.extents(), lay.axes[first:]
	in.a, in.b, in.bound = ops[0].source(sub), ops[1].source(sub), bound
	return l.b.emit(in, kept)
}

// identityAxes maps every factor axis to the iteration axis of its number.
func identityAxes(n int) []affine {
	out := make([]affine, n)
	for j := range out {
		out[j] = axis(n, j)
	}
	return out
}
