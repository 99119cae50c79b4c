package onnx

import (
	"fmt"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// fromPacked reads integers of 2 or 4 bits, several in a byte, the lowest bits first.
// The typed field has one number for each byte.
func fromPacked(dt graph.DType, dims []int, p *onnxpb.TensorProto) (*graph.Tensor, error) {
	n, each := graph.Elements(dims), 8/dt.Bits()
	packed := p.RawData
	if packed == nil {
		packed = make([]byte, len(p.Int32Data))
		for i, v := range p.Int32Data {
			packed[i] = byte(v)
		}
	}
	if want := (n + each - 1) / each; len(packed) != want {
		return nil, fmt.Errorf("data has %d bytes, dims %v of %v need %d", len(packed), dims, dt, want)
	}
	out := make([]int64, n)
	for i := range out {
		out[i] = dt.Wrap(int64(packed[i/each] >> (i % each * dt.Bits())))
	}
	return graph.NewInts(dt, dims, out), nil
}
