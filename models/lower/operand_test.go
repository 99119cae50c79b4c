package lower

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/vm"
)

// array is a tensor in the plainest form, to compare operands with.
type array struct {
	dims []int
	data []int
}

func (a array) at(index []int) int {
	n := 0
	for k, i := range index {
		n = n*a.dims[k] + i
	}
	return a.data[n]
}

// build fills an array of dims by a function of the index.
func build(dims []int, f func(index []int) int) array {
	a := array{dims: dims}
	index := make([]int, len(dims))
	for range product(dims) {
		a.data = append(a.data, f(index))
		for k := len(index) - 1; k >= 0; k-- {
			if index[k]++; index[k] < dims[k] {
				break
			}
			index[k] = 0
		}
	}
	return a
}

// show reads an operand whose stored elements are their own numbers.
func show(o *operand) array {
	strides := o.of.strides()
	flat := build(o.axes, func(index []int) int {
		n := int64(0)
		for k, f := range o.coord {
			at := f.off
			for j, i := range index {
				at += f.at(j) * int64(i)
			}
			if at < 0 || at >= int64(o.of.dims[k]) {
				return int(o.fill)
			}
			n += at * strides[k]
		}
		return int(n)
	})
	return array{o.dims(), flat.data}
}

// Every view change shows the elements that the plain operation gives.
func TestViewsFollowTheOperations(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dims := rapid.SampledFrom([][]int{{4, 6}, {2, 3, 4}, {1, 12, 2}, {5}}).Draw(t, "dims")
		perm := rapid.Permutation(identity(len(dims))).Draw(t, "stored order")
		var stored1 []int
		for _, k := range perm {
			if dims[k] > 1 {
				stored1 = append(stored1, dims[k])
			}
		}
		o := newOperand(&stored{dims: stored1, dt: vm.I16}, dims, perm)
		want := show(o)
		require.Equal(t, dims, want.dims)
		for range rapid.IntRange(1, 6).Draw(t, "steps") {
			o, want = change(t, o, want)
			got := show(o)
			require.Equal(t, want, got)
			require.Equal(t, want, show(o.fused()))
		}
	})
}

// change applies a random view change to an operand and to its plain twin.
func change(t *rapid.T, o *operand, a array) (*operand, array) {
	k := rapid.IntRange(0, len(a.dims)-1).Draw(t, "axis")
	switch rapid.SampledFrom([]string{"transpose", "reshape", "slice", "pad", "expand"}).Draw(t, "change") {
	case "transpose":
		perm := rapid.Permutation(identity(len(a.dims))).Draw(t, "perm")
		dims := make([]int, len(perm))
		for i, p := range perm {
			dims[i] = a.dims[p]
		}
		return o.transposed(perm), build(dims, func(index []int) int {
			from := make([]int, len(index))
			for i, p := range perm {
				from[p] = index[i]
			}
			return a.at(from)
		})
	case "reshape":
		n := product(a.dims)
		first := rapid.SampledFrom(divisors(n)).Draw(t, "first")
		if c, ok := o.fused().reshaped([]int{first, n / first}); ok {
			return c, array{[]int{first, n / first}, a.data}
		}
	case "slice":
		c := o.fused()
		if c.split[k] > 1 {
			return o, a
		}
		start := rapid.IntRange(0, a.dims[k]-1).Draw(t, "start")
		step := rapid.SampledFrom([]int{1, 2, -1}).Draw(t, "step")
		size := (a.dims[k] - start + max(step, 1) - 1) / max(step, 1)
		if step < 0 {
			size = start + 1
		}
		dims := slices.Clone(a.dims)
		dims[k] = size
		return c.sliced(k, start, step, size), build(dims, func(index []int) int {
			from := slices.Clone(index)
			from[k] = start + step*index[k]
			return a.at(from)
		})
	case "pad":
		c := o.fused()
		if !c.canPad(k, -7) || product(a.dims) > 500 {
			return o, a
		}
		before := rapid.IntRange(0, 2).Draw(t, "before")
		dims := slices.Clone(a.dims)
		dims[k] += before + 1
		return c.pad(k, before, dims[k], -7), build(dims, func(index []int) int {
			from := slices.Clone(index)
			if from[k] -= before; from[k] < 0 || from[k] >= a.dims[k] {
				return -7
			}
			return a.at(from)
		})
	case "expand":
		if len(a.dims) > 4 || product(a.dims) > 500 {
			return o, a
		}
		dims := append([]int{2}, a.dims...)
		return o.expanded(dims), build(dims, func(index []int) int { return a.at(index[1:]) })
	}
	return o, a
}

func divisors(n int) []int {
	var out []int
	for d := 1; d <= n; d++ {
		if n%d == 0 {
			out = append(out, d)
		}
	}
	return out
}

func TestCommonFactorsAreTheCoarsestRefinement(t *testing.T) {
	for _, c := range []struct {
		lists [][]int
		want  []int
	}{
		{[][]int{{6}, {2, 3}}, []int{2, 3}},
		{[][]int{{4, 6}, {24}}, []int{4, 6}},
		{[][]int{{4, 6}, {2, 12}}, []int{2, 2, 6}},
		{[][]int{{8}, {2, 4}, {4, 2}}, []int{2, 2, 2}},
		{[][]int{{1, 6, 1}, {6}}, []int{6}},
		{[][]int{{1}, {}}, nil},
		{[][]int{{2, 3}, {3, 2}}, nil}, // there is none
	} {
		got, ok := commonFactors(c.lists)
		require.Equal(t, product(c.lists[0]) == 1 || c.want != nil, ok, "%v", c.lists)
		require.Equal(t, c.want, got, "%v", c.lists)
	}
}

// A window may read past an axis only where that also leaves the stored tensor.
func TestTightAxes(t *testing.T) {
	o := newOperand(&stored{dims: []int{5, 4}}, []int{5, 4}, []int{0, 1})
	require.True(t, o.tight(0))
	require.False(t, o.sliced(0, 1, 1, 4).tight(0), "before the slice lies an element")
	require.False(t, o.sliced(0, 0, 1, 3).tight(0), "behind the slice lie elements")
	require.True(t, o.sliced(0, 4, -1, 5).tight(0), "reversed")
	require.True(t, o.sliced(0, 0, 2, 3).tight(0), "every other element, to the end")
	require.True(t, o.pad(0, 1, 7, 0).tight(0))
	flat, ok := newOperand(&stored{dims: []int{20}}, []int{20}, []int{0}).reshaped([]int{5, 4})
	require.True(t, ok)
	require.False(t, flat.tight(1), "the next row follows")
}
