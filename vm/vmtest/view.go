package vmtest

import (
	"math"
	"math/rand/v2"

	"github.com/opml/opml/vm"
)

// iteration is what views are made for: the extents of the axes that they may use, and
// the values that they may read.
type iteration struct {
	rng     *rand.Rand
	extents []uint32
	values  []vm.Descriptor
}

// view is a random valid view.
func (it *iteration) view() vm.View {
	if len(it.values) == 0 {
		return it.affine()
	}
	switch n := it.rng.IntN(10); {
	case n < 2:
		return it.affine()
	case n < 8:
		return it.direct()
	default:
		return it.indirect()
	}
}

// affine is an immediate or a function of the iteration index.
func (it *iteration) affine() vm.View {
	v := vm.View{Kind: vm.Affine, Offset: it.rng.Int64N(41) - 20}
	switch it.rng.IntN(4) {
	case 0:
		v.Offset = extreme(it.rng, dtype(it.rng))
	case 1:
		v.Terms = it.terms()
	}
	return v
}

// direct is a view of a tensor, mostly inside its bounds.
func (it *iteration) direct() vm.View {
	value := it.pickValue()
	return vm.View{Kind: vm.Direct, Value: value, Fill: it.fill(), Index: it.index(it.values[value])}
}

// indirect is a view with an index tensor; on a tensor of rank 0 there is none.
func (it *iteration) indirect() vm.View {
	v := it.direct()
	rank := len(it.values[v.Value].Dims)
	if rank == 0 {
		return v
	}
	j := it.pickValue()
	v.Kind = vm.IndirectKind
	v.Indirect = &vm.Indirect{
		Axis:   uint8(it.rng.IntN(rank)),
		Stride: pick[int32](it.rng, 1, 1, 1, 2, 0, -1, math.MaxInt32, math.MinInt32),
		Value:  j,
		Fill:   it.fill(),
		Index:  it.index(it.values[j]),
	}
	if it.rng.IntN(2) == 0 {
		v.Index[v.Indirect.Axis] = vm.Index{Offset: it.rng.Int32N(3)}
	}
	return v
}

func (it *iteration) pickValue() uint32 { return uint32(it.rng.IntN(len(it.values))) }

func (it *iteration) fill() int64 {
	if it.rng.IntN(2) == 0 {
		return 0
	}
	return extreme(it.rng, vm.I8)
}

// index gives each dim of a value a coordinate.
func (it *iteration) index(d vm.Descriptor) []vm.Index {
	index := make([]vm.Index, len(d.Dims))
	for k, dim := range d.Dims {
		index[k] = it.coordinate(dim)
	}
	if it.rng.IntN(3) == 0 {
		it.matchAxes(d, index)
	}
	return index
}

// coordinate is mostly one axis with a small coefficient and offset.
func (it *iteration) coordinate(dim uint32) vm.Index {
	n := len(it.extents)
	switch r := it.rng.IntN(12); {
	case n == 0 || r == 0:
		return vm.Index{Offset: it.rng.Int32N(int32(min(dim, math.MaxInt32-1)) + 1)}
	case r == 1:
		return vm.Index{Offset: int32(it.rng.Uint32()), Terms: it.terms()}
	case r < 4:
		return vm.Index{Offset: it.rng.Int32N(5) - 2, Terms: it.smallTerms(1 + it.rng.IntN(2))}
	case r == 4: // backwards
		axis := it.rng.IntN(n)
		return vm.Index{Offset: int32(dim) - 1, Terms: []vm.Term{{Axis: uint8(axis), Coef: -1}}}
	default:
		return vm.Index{Terms: []vm.Term{{Axis: uint8(it.rng.IntN(n)), Coef: 1}}}
	}
}

// matchAxes makes coordinates follow axes of the same extent, as real programs do.
func (it *iteration) matchAxes(d vm.Descriptor, index []vm.Index) {
	for k, dim := range d.Dims {
		for axis, extent := range it.extents {
			if extent == dim {
				index[k] = vm.Index{Terms: []vm.Term{{Axis: uint8(axis), Coef: 1}}}
			}
		}
	}
}

// terms are terms with coefficients of any size.
func (it *iteration) terms() []vm.Term {
	terms := it.smallTerms(it.rng.IntN(len(it.extents) + 1))
	for i := range terms {
		if it.rng.IntN(2) == 0 {
			terms[i].Coef = pick(it.rng, int32(it.rng.Uint32()), math.MaxInt32, math.MinInt32)
		}
	}
	return terms
}

// smallTerms are up to n terms with small coefficients.
func (it *iteration) smallTerms(n int) []vm.Term {
	var terms []vm.Term
	for axis := range it.extents {
		if len(terms) < n && it.rng.IntN(len(it.extents)) < n {
			terms = append(terms, vm.Term{Axis: uint8(axis), Coef: it.rng.Int32N(7) - 3})
		}
	}
	return terms
}
