package vm

// domain is the elements of a result seen as a matrix, row-major. All instructions of a
// chain run over one domain.
type domain struct{ rows, cols int64 }

// access says which element of an operand goes with an element of a domain.
type access uint8

const (
	oneElement  access = iota // the same for all
	sameElement               // the one with the same number
	byColumn                  // the one whose number is the column
	byRow                     // the one whose number is the row
	strided                   // rows of neighbours, as a nest says
	stridedRow                // one for each row, as a nest says
)

// access classifies a linear function of the output coordinates, false if it is of no
// kind.
func (d domain) access(f linear, out []uint32) (access, bool) {
	one, same, column, row := true, true, true, true
	stride := int64(1)
	for axis := len(out) - 1; axis >= 0; axis-- {
		extent := int64(out[axis])
		if extent > 1 {
			s := f.step[axis]
			one, same = one && s == 0, same && s == stride
			if stride < d.cols {
				fits := stride*extent <= d.cols
				column, row = column && fits && s == stride, row && fits && s == 0
			} else {
				column, row = column && s == 0, row && s == stride/d.cols
			}
		}
		stride *= extent
	}
	switch {
	case one:
		return oneElement, f.offset >= 0
	case f.offset != 0:
		return 0, false
	case same:
		return sameElement, true
	case column:
		return byColumn, true
	default:
		return byRow, row
	}
}

// domains are all ways to see a result of these extents as a matrix, the widest first.
func domains(out []uint32) []domain {
	total := int64(1)
	for _, x := range out {
		total *= int64(x)
	}
	list := []domain{{1, total}}
	rows := int64(1)
	for _, x := range out {
		if rows *= int64(x); x > 1 {
			list = append(list, domain{rows, total / rows})
		}
	}
	return list
}

// elementNumber is the linear function that numbers the elements which an index visits,
// false if a coordinate can leave the tensor.
func elementNumber(index []Index, dims []uint32, extents []int64) (linear, bool) {
	address, stride := linear{}, int64(1)
	for k := len(index) - 1; k >= 0; k-- {
		low, high, exact := span(index[k], extents)
		if !exact || low < 0 || high >= int64(dims[k]) {
			return linear{}, false
		}
		address.accumulate(newLinear(int64(index[k].Offset), index[k].Terms), stride)
		stride *= int64(dims[k])
	}
	return address, true
}

// allExtents are the iteration extents, the output's first.
func (in *Instruction) allExtents() []int64 {
	extents := make([]int64, 0, in.Axes())
	for _, list := range [][]uint32{in.Out, in.Red} {
		for _, x := range list {
			extents = append(extents, int64(x))
		}
	}
	return extents
}

// interval is the least and the greatest number that a value can be.
type interval struct{ lo, hi int64 }

func (d DType) interval() interval { return interval{d.Min(), d.Max()} }

// magnitude is the largest absolute value, saturating.
func (v interval) magnitude() int64 {
	if v.lo == -1<<63 {
		return 1<<63 - 1
	}
	return max(-v.lo, v.hi)
}

// within reports whether all numbers of the interval lie in [lo, hi].
func (v interval) within(lo, hi int64) bool { return lo <= v.lo && v.hi <= hi }
