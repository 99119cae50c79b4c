package onnx

import (
	"fmt"

	"github.com/opml/opml/models/graph"
)

// packedBytes is how many bytes hold n integers of 2 or 4 bits.
func packedBytes(dt graph.DType, n int) int { return (n*dt.Bits() + 7) / 8 }

// fromPacked reads integers of 2 or 4 bits, several in a byte, the lowest bits first.
func fromPacked(dt graph.DType, dims []int, packed []byte) *graph.Tensor {
	each := 8 / dt.Bits()
	out := make([]byte, graph.Elements(dims))
	for i := range out {
		out[i] = byte(dt.Wrap(int64(packed[i/each] >> (i % each * dt.Bits()))))
	}
	return graph.NewBytes(dt, dims, out)
}

// fromPackedField reads the typed field, which has one number for each byte.
func fromPackedField(dt graph.DType, dims []int, field []int32) (*graph.Tensor, error) {
	if want := packedBytes(dt, graph.Elements(dims)); len(field) != want {
		return nil, fmt.Errorf("data has %d bytes, dims %v of %v need %d", len(field), dims, dt, want)
	}
	packed := make([]byte, len(field))
	for i, v := range field {
		packed[i] = byte(v)
	}
	return fromPacked(dt, dims, packed), nil
}
