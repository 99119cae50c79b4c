package modelio

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/opml/opml/internal/npy"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// FromArray makes a model's input from an array of the model's own shape. Real
// inputs take any kind of number; integer inputs take integers only. source names
// the array in errors.
func FromArray(spec *models.TensorSpec, a *npy.Array, source string) (*vm.Tensor, error) {
	if !slices.Equal(a.Shape, spec.Shape) {
		return nil, fmt.Errorf("%s has shape %v, the model wants %v", source, a.Shape, spec.Shape)
	}
	if spec.IsFloat() {
		t, err := spec.Quantize(a.Float32s())
		if err != nil {
			return nil, fmt.Errorf("%s: %w", source, err)
		}
		return t, nil
	}
	ints, err := a.Ints()
	if err != nil {
		return nil, fmt.Errorf("%s: %w, and the model wants %s", source, err, spec.Type)
	}
	t, err := spec.Store(ints)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", source, err)
	}
	return t, nil
}

// fromRaw takes an array that already holds the VM's numbers in stored order.
func fromRaw(spec *models.TensorSpec, a *npy.Array, source string) (*vm.Tensor, error) {
	if a.Kind != rawKind(spec.DType) {
		return nil, fmt.Errorf("%s holds %s, --raw wants %s for this input", source, a.Kind, rawKind(spec.DType))
	}
	dims := make([]int, len(spec.Dims))
	for i, d := range spec.Dims {
		dims[i] = int(d)
	}
	if !slices.Equal(a.Shape, dims) {
		return nil, fmt.Errorf("%s has shape %v, --raw wants the stored dims %v", source, a.Shape, dims)
	}
	t := &vm.Tensor{DType: spec.DType, Dims: slices.Clone(spec.Dims), Data: a.Data}
	if err := t.Check(); err != nil {
		return nil, fmt.Errorf("%s: %w", source, err)
	}
	return t, nil
}

func rawKind(d vm.DType) npy.Kind {
	switch d {
	case vm.I8:
		return npy.Int8
	case vm.I16:
		return npy.Int16
	case vm.I32:
		return npy.Int32
	}
	return npy.Int64
}

// Random makes an input of pseudo-random numbers, the same for the same seed on
// every machine. Real inputs use the whole range that calibration gave them, and -1…1
// where there was none (more than 16 bits); integers (such as token ids) are 0…255,
// booleans 0 or 1, as far as their type holds them.
func Random(spec *models.TensorSpec, seed uint64) (*vm.Tensor, error) {
	lo, hi := spec.DType.Min(), spec.DType.Max()
	if spec.IsFloat() && spec.DType.Size() > 2 {
		one := int64(min(1/spec.Scale, float64(hi)/2))
		lo, hi = -one, one
	}
	switch {
	case spec.Type == "bool":
		lo, hi = 0, 1
	case !spec.IsFloat():
		lo, hi = 0, min(hi, 255)
	}
	r := rand.New(rand.NewPCG(seed, 0x6f706d6c)) // "opml": any constant will do
	t := vm.NewTensor(spec.DType, spec.Dims...)
	if t.Elements() == 0 {
		return nil, fmt.Errorf("stored dims %v have no elements", spec.Dims)
	}
	for i := range t.Elements() {
		t.Set(i, lo+r.Int64N(hi-lo+1))
	}
	return t, nil
}
