package vm

import (
	"fmt"
	"math/bits"
)

// nest is a valid instruction prepared for fast execution: a loop nest whose every
// address, coordinate and affine value is a linear function of the iteration index, so
// that moving along an axis adds a constant to each. Extents of 1 are dropped and
// neighbouring axes that all functions see as one are merged.
type nest struct {
	in      *Instruction
	extents []int64
	outs    int       // the first axes are output axes, the rest reduction axes
	base    []int64   // of each linear function, its value at index zero
	step    [][]int64 // step[axis] is what one step adds to each linear function

	result              *Tensor
	store               int // the function that is the result's element number
	a, b, init, scale   *nestView
	functions           []linear // while compiling
	terms, resultLength int64
}

// usualFunctions are enough for a convolution.
const usualFunctions = 8

// linear is offset + Σ step·x, wrapping at 64 bits.
type linear struct {
	offset int64
	step   [MaxAxes]int64
}

// nestView is a view whose coordinates are linear functions, named by their numbers.
type nestView struct {
	value   int     // affine: the value itself; tensor: the element number
	operand uint32  // the tensor's value id
	tensor  *Tensor // nil if affine
	fill    int64
	checks  []bound // coordinates that can leave the tensor
	index   *nestView

	// Of an indirect view: the coordinate is j·factor plus a linear function, must be
	// below dim, and moves the element number by stride.
	factor, dim, stride int64
	coordinate          int
}

// bound requires a linear function to be in [0, dim); it moves the element number by stride.
type bound struct {
	function    int
	dim, stride int64
}

// maxCoordinate is how large coordinates may be for intervals to be computed without
// overflow.
const maxCoordinate = 1 << 61

// newNest prepares an instruction; false if its coordinates could overflow, which only
// hostile ones can: those are left to the reference.
func newNest(in *Instruction, tensors []*Tensor, result *Tensor) (*nest, bool) {
	f, stride := linear{}, int64(1)
	for axis := len(in.Out) - 1; axis >= 0; axis-- {
		f.step[axis] = stride
		stride *= int64(in.Out[axis])
	}
	return newNestAt(in, tensors, result, f)
}

// newNestAt is newNest for an instruction that computes a part of the result, the element
// with the number that store gives.
func newNestAt(in *Instruction, tensors []*Tensor, result *Tensor, store linear) (*nest, bool) {
	n := &nest{in: in, result: result, outs: len(in.Out), extents: in.allExtents(), functions: make([]linear, 0, usualFunctions)}
	n.terms, n.resultLength = int64(in.Terms()), int64(result.Elements())
	ok := true
	for i, v := range in.views() {
		view, exact := n.view(v, tensors)
		*[]**nestView{&n.a, &n.b, &n.init, &n.scale}[i] = view
		ok = ok && exact
	}
	n.store = n.add(store)
	n.normalize()
	return n, ok
}

// forget lets go of what only planning reads.
func (n *nest) forget() { n.in, n.init, n.scale = nil, nil, nil }

// add registers a linear function.
func (n *nest) add(f linear) int {
	n.functions = append(n.functions, f)
	return len(n.functions) - 1
}

// view prepares a view and reports whether its coordinates are exact.
func (n *nest) view(v *View, tensors []*Tensor) (*nestView, bool) {
	switch v.Kind {
	case Affine:
		return &nestView{value: n.add(newLinear(v.Offset, v.Terms))}, true
	case Direct:
		return n.tensorView(tensors, v.Value, v.Fill, v.Index, -1)
	default: // IndirectKind: others do not decode
		ind := v.Indirect
		view, exact := n.tensorView(tensors, v.Value, v.Fill, v.Index, int(ind.Axis))
		index, indexExact := n.tensorView(tensors, ind.Value, ind.Fill, ind.Index, -1)
		view.index = index
		view.factor = int64(ind.Stride)
		return view, exact && indexExact
	}
}

// tensorView prepares the coordinates on a tensor; the one on the axis indirect (-1 for
// none) is kept apart.
func (n *nest) tensorView(tensors []*Tensor, value uint32, fill int64, index []Index, indirect int) (*nestView, bool) {
	t := tensors[value]
	v := &nestView{operand: value, tensor: t, fill: fill}
	address, stride, exact := linear{}, int64(1), true
	for k := len(index) - 1; k >= 0; k-- {
		f, dim := newLinear(int64(index[k].Offset), index[k].Terms), int64(t.Dims[k])
		if k == indirect {
			v.dim, v.stride, v.coordinate = dim, stride, n.add(f)
		} else {
			address.accumulate(f, stride)
			low, high, ok := span(index[k], n.extents)
			exact = exact && ok
			if low < 0 || high >= dim {
				v.checks = append(v.checks, bound{n.add(f), dim, stride})
			}
		}
		stride *= dim
	}
	v.value = n.add(address)
	return v, exact
}

func newLinear(offset int64, terms []Term) linear {
	f := linear{offset: offset}
	for _, t := range terms {
		f.step[t.Axis] += int64(t.Coef)
	}
	return f
}

// accumulate adds factor·g.
func (f *linear) accumulate(g linear, factor int64) {
	f.offset += factor * g.offset
	for axis := range f.step {
		f.step[axis] += factor * g.step[axis]
	}
}

// span is the least and the greatest value of a coordinate, and whether all partial
// sums stay below maxCoordinate.
func span(x Index, extents []int64) (low, high int64, exact bool) {
	low, high = int64(x.Offset), int64(x.Offset)
	magnitude := uint64(1) << 31
	for _, t := range x.Terms {
		reach := int64(t.Coef) * (extents[t.Axis] - 1) // |reach| ≤ 2^62
		if reach < 0 {
			low += reach
			magnitude += uint64(-reach)
		} else {
			high += reach
			magnitude += uint64(reach)
		}
		if magnitude > maxCoordinate {
			return 0, 0, false
		}
	}
	return low, high, true
}

// normalize drops axes of extent 1, merges axes and lays the functions out by axis.
func (n *nest) normalize() {
	var kept []int // original axes; a merged one is named by its last
	var extents []int64
	outs := 0
	for axis, extent := range n.extents {
		if extent == 1 {
			continue
		}
		isOut, last := axis < n.outs, len(kept)-1
		mergeable := last >= 0 && (kept[last] < n.outs) == isOut
		switch {
		case mergeable && n.mergeable(kept[last], axis, extent):
			kept[last] = axis
			extents[last] *= extent
		default:
			kept, extents = append(kept, axis), append(extents, extent)
			if isOut {
				outs++
			}
		}
	}
	n.base = make([]int64, len(n.functions))
	n.step = make([][]int64, len(kept))
	for i := range n.step {
		n.step[i] = make([]int64, len(n.functions))
	}
	for f := range n.functions {
		n.base[f] = n.functions[f].offset
		for i, axis := range kept {
			n.step[i][f] = n.functions[f].step[axis]
		}
	}
	n.extents, n.outs, n.functions = extents, outs, nil
}

// mergeable reports whether a step on axis p is, for every function, as much as a full
// run along the next axis q.
func (n *nest) mergeable(p, q int, extent int64) bool {
	for i := range n.functions {
		f := &n.functions[i]
		hi, lo := bits.Mul64(uint64(magnitude64(f.step[q])), uint64(extent))
		if hi != 0 || lo >= 1<<63 || f.step[p] != f.step[q]*extent {
			return false
		}
	}
	return true
}

func magnitude64(v int64) int64 {
	if v < 0 {
		return -v
	}
	return v
}

// layout says which elements a direct view gives along some axes, and in which order: views
// of equal layouts give the same numbers.
func (n *nest) layout(v *nestView, axes ...[]int) string {
	text := fmt.Sprint(v.operand, v.fill, v.checks)
	functions := []int{v.value}
	for _, c := range v.checks {
		functions = append(functions, c.function)
	}
	for _, f := range functions {
		text += fmt.Sprint(" at ", n.base[f])
		for _, list := range axes {
			text += ";"
			for _, axis := range list {
				text += fmt.Sprint(" ", n.extents[axis], "*", n.step[axis][f])
			}
		}
	}
	return text
}

// uses reports whether the view changes along an axis.
func (v *nestView) uses(step []int64) bool {
	if step[v.value] != 0 {
		return true
	}
	for _, c := range v.checks {
		if step[c.function] != 0 {
			return true
		}
	}
	return v.index != nil && (step[v.coordinate] != 0 || v.index.uses(step))
}
