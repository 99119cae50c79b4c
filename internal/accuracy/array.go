package accuracy

import (
	"encoding/binary"
	"fmt"

	"github.com/opml/opml/internal/npy"
	"github.com/opml/opml/models/graph"
)

// kinds are NumPy's element types of the integer tensors.
var kinds = [...]struct {
	dtype graph.DType
	kind  npy.Kind
}{
	{graph.Bool, npy.Bool}, {graph.Int8, npy.Int8}, {graph.Int16, npy.Int16}, {graph.Int32, npy.Int32}, {graph.Int64, npy.Int64},
	{graph.Uint8, npy.Uint8}, {graph.Uint16, npy.Uint16}, {graph.Uint32, npy.Uint32}, {graph.Uint64, npy.Uint64},
}

// toArray converts to the same element type.
func toArray(t *graph.Tensor) *npy.Array {
	if t.DType.IsFloat() {
		return npy.FromFloat32s(t.Dims, t.Floats())
	}
	a := &npy.Array{Shape: t.Dims}
	for _, k := range kinds {
		if k.dtype == t.DType {
			a.Kind = k.kind
		}
	}
	for _, v := range t.Ints() {
		a.Data = append(a.Data, binary.LittleEndian.AppendUint64(nil, uint64(v))[:a.Kind.Size()]...)
	}
	return a
}

// fromArray is the inverse of toArray. Floats of any width become float32.
func fromArray(a *npy.Array) (*graph.Tensor, error) {
	if a.Kind.IsFloat() {
		return graph.NewFloats(a.Shape, a.Float32s()), nil
	}
	ints, err := a.Ints()
	if err != nil {
		return nil, err
	}
	for _, k := range kinds {
		if k.kind == a.Kind {
			return graph.NewInts(k.dtype, a.Shape, ints), nil
		}
	}
	return nil, fmt.Errorf("element type %s is not known", a.Kind)
}
