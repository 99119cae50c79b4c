package lower

import "slices"

// operand is a tensor of the model as a view of a stored tensor. Its index space has
// factor axes of the extents in axes, row-major; logical axis k consists of the next
// split[k] of them (none if its size is 1). coord gives the coordinate on each
// axis of the stored tensor. If padded, coordinates may leave the stored tensor and
// the element there is fill.
type operand struct {
	of     *stored
	coord  []affine
	axes   []int
	split  []int
	padded bool
	fill   int64

	real  bool    // stands for real numbers: scale · integer; else for the integers
	scale float64 // 1 for integers
	// units are factors of scale for each index of logical axis 1; nil for all 1.
	units []float64
}

// newOperand sees a tensor whose axes are those of dims in the order perm, axes of
// size 1 left out, as dims.
func newOperand(s *stored, dims, perm []int) *operand {
	o := &operand{of: s, scale: 1}
	for _, d := range dims {
		n := 0
		if d > 1 {
			o.axes, n = append(o.axes, d), 1
		}
		o.split = append(o.split, n)
	}
	for _, k := range perm {
		if dims[k] > 1 {
			o.coord = append(o.coord, axis(len(o.axes), o.first(k)))
		}
	}
	return o
}

func (o *operand) clone() *operand {
	c := *o
	c.coord, c.axes, c.split = slices.Clone(o.coord), slices.Clone(o.axes), slices.Clone(o.split)
	return &c
}

// dims is the logical shape.
func (o *operand) dims() []int {
	out := make([]int, len(o.split))
	at := 0
	for k, n := range o.split {
		out[k] = product(o.axes[at : at+n])
		at += n
	}
	return out
}

// first is the number of the first factor axis of logical axis k.
func (o *operand) first(k int) int {
	at := 0
	for _, n := range o.split[:k] {
		at += n
	}
	return at
}

// factors are the extents of the factor axes of logical axis k.
func (o *operand) factors(k int) []int {
	at := o.first(k)
	return o.axes[at : at+o.split[k]]
}

// lo and hi bound the elements, fill included.
func (o *operand) lo() int64 {
	if o.padded {
		return min(o.of.lo, o.fill)
	}
	return o.of.lo
}

func (o *operand) hi() int64 {
	if o.padded {
		return max(o.of.hi, o.fill)
	}
	return o.of.hi
}

// magnitude is the largest absolute value of an element, saturating.
func (o *operand) magnitude() uint64 { return max(magnitude(o.lo()), magnitude(o.hi())) }

// reach is the largest absolute value that the tensor itself can hold: of an input, what
// its dtype does, though the model's dtype may hold less.
func (o *operand) reach() uint64 {
	if o.of.kind == inputTensor {
		return max(o.magnitude(), magnitude(o.of.dt.Min()))
	}
	return o.magnitude()
}

func magnitude(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

// strides are the distances in stored elements along each factor axis.
func (o *operand) strides() []int64 {
	out := make([]int64, len(o.axes))
	for k, s := range o.of.strides() {
		for j := range out {
			out[j] += s * o.coord[k].at(j)
		}
	}
	return out
}

// tight reports whether an index that leaves logical axis k, which must have at most
// one factor, also leaves the stored tensor.
func (o *operand) tight(k int) bool {
	if o.split[k] != 1 {
		return false
	}
	j := o.first(k)
	for s, f := range o.coord {
		alone := f.at(j) != 0
		for i := range o.axes {
			alone = alone && (i == j || f.at(i) == 0)
		}
		if !alone {
			continue
		}
		first, last := f.off, f.off+f.at(j)*int64(o.axes[j]-1)
		step, dim := f.at(j), int64(o.of.dims[s])
		if step > 0 && first-step < 0 && last+step >= dim || step < 0 && first-step >= dim && last+step < 0 {
			return true
		}
	}
	return false
}

// factorIndex gives the index on each factor axis from that on each logical axis,
// which must have at most one factor.
func (o *operand) factorIndex(logical []affine) []affine {
	var out []affine
	for k, n := range o.split {
		if n == 1 {
			out = append(out, logical[k])
		}
	}
	return out
}
