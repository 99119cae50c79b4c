package models

import (
	"fmt"
	"math"
	"slices"

	"github.com/opml/opml/vm"
)

// TensorSpec says how an input or output tensor of the VM stands for a tensor of
// the model: real = Scale · (stored − Zero), elements in stored order. An integer
// or boolean tensor of the model has Scale 1 and Zero 0.
type TensorSpec struct {
	Name   string   // as in the model file
	Shape  []int    // of the model's tensor, such as [1 3 224 224]
	Type   string   // the model's element type, such as "float32"
	DType  vm.DType // of the stored elements
	Dims   []uint32 // of the stored tensor; axes of size 1 may be left out
	Perm   []int    // stored axis k is axis Perm[k] of Shape; nil for the same order
	Layout string   // the stored order by name: "NHWC", or "" for row-major as Shape
	Scale  float64  // the value of one unit
	Zero   int64    // the stored number that stands for 0
	State  string   // of an input: the output that it takes in the next run; "" for none
	Image  *Image   // how to make the tensor from a picture; nil if it is none
}

// Image says how a picture becomes an input: a channel's byte v (0…255) becomes
// (v/255 − Mean)/Std when Mean and Std are given, v itself otherwise.
type Image struct {
	Channels string    `json:"channels"` // "L", "RGB" or "BGR"
	Mean     []float64 `json:"mean,omitempty"`
	Std      []float64 `json:"std,omitempty"`
}

// IsFloat reports whether the model's tensor holds real numbers.
func (s *TensorSpec) IsFloat() bool { return s.Type == "float32" }

// Elements is the number of elements.
func (s *TensorSpec) Elements() int {
	n := 1
	for _, d := range s.Shape {
		n *= d
	}
	return n
}

// Quantize returns the VM tensor nearest to values, which are given in row-major
// order of Shape: each is divided by Scale, halves rounded up, and clamped to the
// range of DType. NaN is an error.
func (s *TensorSpec) Quantize(values []float32) (*vm.Tensor, error) {
	ints := make([]int64, len(values))
	for i, v := range values {
		q, err := s.quantize(float64(v))
		if err != nil {
			return nil, fmt.Errorf("%s: element %d: %w", s.Name, i, err)
		}
		ints[i] = q
	}
	return s.Store(ints)
}

func (s *TensorSpec) quantize(v float64) (int64, error) {
	if math.IsNaN(v) {
		return 0, fmt.Errorf("not a number")
	}
	q := math.Floor(v/s.Scale+0.5) + float64(s.Zero)
	lo, hi := s.DType.Min(), s.DType.Max()
	switch {
	case q <= float64(lo):
		return lo, nil
	case q >= float64(hi):
		return hi, nil
	}
	return int64(q), nil
}

// Store returns the VM tensor that holds these elements, given in row-major order of
// Shape, without scaling: for a tensor of integers, the model's own numbers. An
// element outside the range of DType is an error.
func (s *TensorSpec) Store(elements []int64) (*vm.Tensor, error) {
	if want := s.Elements(); len(elements) != want {
		return nil, fmt.Errorf("%s: %d elements given, shape %v has %d", s.Name, len(elements), s.Shape, want)
	}
	t := vm.NewTensor(s.DType, s.Dims...)
	if t.Elements() != uint64(len(elements)) {
		return nil, fmt.Errorf("%s: stored dims %v do not hold shape %v", s.Name, s.Dims, s.Shape)
	}
	for stored, logical := range s.order() {
		v := elements[logical]
		if v < s.DType.Min() || v > s.DType.Max() {
			return nil, fmt.Errorf("%s: element %d is %d, outside %v", s.Name, logical, v, s.DType)
		}
		t.Set(uint64(stored), v)
	}
	return t, nil
}

// Load returns the elements of a VM tensor in row-major order of Shape, without
// scaling: the inverse of Store.
func (s *TensorSpec) Load(t *vm.Tensor) ([]int64, error) {
	if t.DType != s.DType || t.Elements() != uint64(s.Elements()) || t.Check() != nil {
		return nil, fmt.Errorf("%s: tensor is %v%v, want %v%v", s.Name, t.DType, t.Dims, s.DType, s.Dims)
	}
	out := make([]int64, s.Elements())
	for stored, logical := range s.order() {
		out[logical] = t.At(uint64(stored))
	}
	return out, nil
}

// Dequantize returns the real numbers that a VM tensor stands for, in row-major
// order of Shape. It returns nil if the tensor is not of this spec (see Load for
// the reason).
func (s *TensorSpec) Dequantize(t *vm.Tensor) []float32 {
	ints, err := s.Load(t)
	if err != nil {
		return nil
	}
	out := make([]float32, len(ints))
	for i, v := range ints {
		out[i] = float32(float64(v-s.Zero) * s.Scale)
	}
	return out
}

// order maps each stored element to its row-major number in Shape.
func (s *TensorSpec) order() []int {
	n := s.Elements()
	out := make([]int, n)
	stride, extent := s.storedStrides()
	index := make([]int, len(extent))
	at := 0
	for i := range n {
		out[i] = at
		for k := len(index) - 1; k >= 0; k-- {
			index[k]++
			at += stride[k]
			if index[k] < extent[k] {
				break
			}
			at -= stride[k] * extent[k]
			index[k] = 0
		}
	}
	return out
}

// storedStrides gives, for each stored axis, its stride in Shape and its extent.
func (s *TensorSpec) storedStrides() (stride, extent []int) {
	perm := s.Perm
	if perm == nil {
		perm = identity(len(s.Shape))
	}
	strides := make([]int, len(s.Shape))
	n := 1
	for k := len(s.Shape) - 1; k >= 0; k-- {
		strides[k] = n
		n *= s.Shape[k]
	}
	for _, axis := range perm {
		stride, extent = append(stride, strides[axis]), append(extent, s.Shape[axis])
	}
	return stride, extent
}

// check returns an error if the parts of the spec do not fit together, or do not
// describe a value of this descriptor.
func (s *TensorSpec) check(d vm.Descriptor) error {
	switch {
	case s.Name == "" || len(s.Name) > maxName:
		return fmt.Errorf("tensor has a name of %d bytes, want 1 to %d", len(s.Name), maxName)
	case d.DType != s.DType || !slices.Equal(d.Dims, s.Dims):
		return fmt.Errorf("tensor %q is declared %v%v, the program says %v", s.Name, s.DType, s.Dims, d)
	case !(s.Scale > 0) || math.IsInf(s.Scale, 0):
		return fmt.Errorf("tensor %q has scale %v, want a positive number", s.Name, s.Scale)
	case !slices.Contains(elementTypes, s.Type):
		return fmt.Errorf("tensor %q has unknown element type %q", s.Name, s.Type)
	case len(s.Shape) > vm.MaxRank:
		return fmt.Errorf("tensor %q has rank %d, at most %d", s.Name, len(s.Shape), vm.MaxRank)
	}
	n := uint64(1)
	for _, dim := range s.Shape {
		if dim < 1 || uint64(dim) > vm.MaxByteSize/n {
			return fmt.Errorf("tensor %q has shape %v", s.Name, s.Shape)
		}
		n *= uint64(dim)
	}
	if n != d.Elements() {
		return fmt.Errorf("tensor %q: shape %v does not fit stored dims %v", s.Name, s.Shape, s.Dims)
	}
	if s.Perm != nil && !isPermutation(s.Perm, len(s.Shape)) {
		return fmt.Errorf("tensor %q: %v is no permutation of %d axes", s.Name, s.Perm, len(s.Shape))
	}
	if s.Zero < s.DType.Min() || s.Zero > s.DType.Max() {
		return fmt.Errorf("tensor %q: 0 is stored as %d, outside %v", s.Name, s.Zero, s.DType)
	}
	if err := s.Image.check(); err != nil {
		return fmt.Errorf("tensor %q: %w", s.Name, err)
	}
	return nil
}

// imageChannels is how many channels a picture has.
var imageChannels = map[string]int{"L": 1, "RGB": 3, "BGR": 3}

// check returns an error if the rules cannot be followed. No rules are fine.
func (m *Image) check() error {
	if m == nil {
		return nil
	}
	n := imageChannels[m.Channels]
	switch {
	case n == 0:
		return fmt.Errorf("unknown picture channels %q", m.Channels)
	case len(m.Mean) != len(m.Std) || len(m.Mean) != 0 && len(m.Mean) != n:
		return fmt.Errorf("%d means and %d standard deviations for a picture of %d channels", len(m.Mean), len(m.Std), n)
	}
	for i, std := range m.Std {
		if !(math.Abs(std) > 0) || math.IsInf(std, 0) || math.IsNaN(m.Mean[i]) || math.IsInf(m.Mean[i], 0) {
			return fmt.Errorf("picture channel %d has mean %v and standard deviation %v", i, m.Mean[i], std)
		}
	}
	return nil
}

var elementTypes = []string{"float32", "int2", "int4", "uint2", "uint4", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "bool"}

func identity(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	return p
}

func isPermutation(p []int, n int) bool {
	sorted := slices.Clone(p)
	slices.Sort(sorted)
	return slices.Equal(sorted, identity(n))
}
