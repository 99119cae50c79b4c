package lower

import (
	"fmt"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// maxRanked bounds the axis of a TopK: every element is compared with every other.
const maxRanked = 1 << 14

// topK lowers the indices of the k largest (or smallest) elements along an axis, in
// order. Elements and indices are packed in keys that differ; the rank of an element
// is how many keys are greater, and the index of rank r is Σ index·[rank = r].
func topK(l *lowering, n *graph.Node) error {
	ops, err := l.comparable(n.Output(), n.Input(0))
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
	ranks, err := l.ranked(x.transposed(perm), n.Int("largest", 1) != 0, n.Output())
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
// aligned operands: A, B and, if there is a third, Init.
func (l *lowering) reducedLast(in *instr, bound uint64, ops []*operand, lay layout) (*operand, error) {
	rank := len(lay.split) - 1
	first := len(lay.axes) - lay.split[rank]
	kept := layout{axes: lay.axes[:first], split: lay.split[:rank]}.logical()
	in.out, in.red, in.bound = kept.extents(), lay.axes[first:], bound
	views := [3]*source{&in.a, &in.b, &in.init}
	for i, o := range ops {
		*views[i] = o.source(identityAxes(len(lay.axes)))
	}
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
