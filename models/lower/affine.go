package lower

import (
	"fmt"
	"math"
	"slices"

	"github.com/opml/opml/vm"
)

// affine is the function off + Σ coef[j]·x[j] of an index x. Coefficients past the
// end of coef are 0.
type affine struct {
	off  int64
	coef []int64
}

// axis is the function x[j], over n axes.
func axis(n, j int) affine { return affine{coef: unit(n, j)} }

func unit(n, j int) []int64 {
	c := make([]int64, n)
	c[j] = 1
	return c
}

func (f affine) at(j int) int64 {
	if j < len(f.coef) {
		return f.coef[j]
	}
	return 0
}

func (f affine) clone() affine { return affine{f.off, slices.Clone(f.coef)} }

// plus is f + c·g.
func (f affine) plus(c int64, g affine) affine {
	out := affine{off: f.off + c*g.off, coef: make([]int64, max(len(f.coef), len(g.coef)))}
	for j := range out.coef {
		out.coef[j] = f.at(j) + c*g.at(j)
	}
	return out
}

// compose substitutes x[j] = sub[j](y).
func (f affine) compose(sub []affine) affine {
	out := affine{off: f.off}
	for j, c := range f.coef {
		if c != 0 {
			out = out.plus(c, sub[j])
		}
	}
	return out
}

func composeAll(fs, sub []affine) []affine {
	out := make([]affine, len(fs))
	for i, f := range fs {
		out[i] = f.compose(sub)
	}
	return out
}

// bounds is the range of f over an index space of these extents.
func (f affine) bounds(extents []int) (lo, hi int64) {
	lo, hi = f.off, f.off
	for j, c := range f.coef {
		reach := c * int64(extents[j]-1)
		lo, hi = lo+min(reach, 0), hi+max(reach, 0)
	}
	return lo, hi
}

// index encodes f as the coordinate of a view.
func (f affine) index() (vm.Index, error) {
	terms, err := f.terms()
	if err != nil {
		return vm.Index{}, err
	}
	if f.off < math.MinInt32 || f.off > math.MaxInt32 {
		return vm.Index{}, fmt.Errorf("offset %d of a view exceeds 32 bits", f.off)
	}
	return vm.Index{Offset: int32(f.off), Terms: terms}, nil
}

func (f affine) terms() ([]vm.Term, error) {
	var terms []vm.Term
	for j, c := range f.coef {
		if c == 0 {
			continue
		}
		if c < math.MinInt32 || c > math.MaxInt32 {
			return nil, fmt.Errorf("coefficient %d of a view exceeds 32 bits", c)
		}
		terms = append(terms, vm.Term{Axis: uint8(j), Coef: int32(c)})
	}
	return terms, nil
}
