package lower

import "github.com/opml/opml/vm"

type storedKind uint8

const (
	inputTensor storedKind = iota
	constantTensor
	resultTensor
)

// stored is a tensor of the program: an input, a constant or an instruction's result.
type stored struct {
	kind     storedKind
	number   int // among the builder's tensors: the provisional value id
	dt       vm.DType
	dims     []int
	lo, hi   int64      // what its elements lie between
	data     *vm.Tensor // of a constant
	from     *instr     // of a result
	name     string     // what it is, for people
	reported bool       // as a value of the model
	step     int        // of a result in the finished program, counted from 1; else 0
}

func (s *stored) descriptor() vm.Descriptor {
	return vm.Descriptor{DType: s.dt, Dims: toU32(s.dims)}
}

func (s *stored) elements() int { return product(s.dims) }

// strides are the row-major distances, in elements, of neighbours on each axis.
func (s *stored) strides() []int64 { return rowMajor(s.dims) }

func rowMajor(dims []int) []int64 {
	out := make([]int64, len(dims))
	n := int64(1)
	for k := len(dims) - 1; k >= 0; k-- {
		out[k] = n
		n *= int64(dims[k])
	}
	return out
}

func product(dims []int) int {
	n := 1
	for _, d := range dims {
		n *= d
	}
	return n
}

func toU32(dims []int) []uint32 {
	out := make([]uint32, len(dims))
	for i, d := range dims {
		out[i] = uint32(d)
	}
	return out
}
