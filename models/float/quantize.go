package float

import (
	"math"

	"github.com/opml/opml/models/graph"
)

// quantizeLinear divides in float32, as ONNX Runtime does, and rounds halves to even.
func quantizeLinear(_ *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x, scale, zero := in[0].Floats(), in[1].Floats(), in[2].Ints()
	y := make([]int64, len(x))
	lo, hi := quantizedRange(out.DType)
	ss, zs := broadcastStrides(in[1].Dims, out.Dims), broadcastStrides(in[2].Dims, out.Dims)
	walk(out.Dims, [][]int{ss, zs}, func(o, n int, at []int) {
		for i := range n {
			s, z := scale[at[0]+i*last(ss)], zero[at[1]+i*last(zs)]
			y[o+i] = saturated(float64(x[o+i]/s), z, lo, hi)
		}
	})
	return graph.NewInts(out.DType, out.Dims, y), nil
}

// saturated is round(q) + zero, halves to even, between lo and hi; 0 for NaN.
func saturated(q float64, zero, lo, hi int64) int64 {
	v := math.RoundToEven(q) + float64(zero)
	if math.IsNaN(v) {
		return min(max(0, lo), hi)
	}
	return int64(min(max(v, float64(lo)), float64(hi)))
}

// quantizedRange is what an integer dtype of at most 16 bits holds.
func quantizedRange(dt graph.DType) (lo, hi int64) {
	if dt.IsUnsigned() {
		return 0, 1<<dt.Bits() - 1
	}
	return -1 << (dt.Bits() - 1), 1<<(dt.Bits()-1) - 1
}

// dynamicQuantizeLinear computes in float32. Where all elements are 0 the scale is 0,
// and so are the results.
func dynamicQuantizeLinear(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x := in[0].Floats()
	lo, hi := float32(0), float32(0)
	for _, v := range x {
		lo, hi = min(lo, v), max(hi, v)
	}
	scale := (hi - lo) / 255
	if n.Int("output", 0) == 1 {
		return graph.NewFloats(out.Dims, []float32{scale}), nil
	}
	zero := saturated(float64(-lo/scale), 0, 0, 255)
	if n.Int("output", 0) == 2 {
		return graph.NewInts(out.DType, out.Dims, []int64{zero}), nil
	}
	y := make([]int64, len(x))
	for i, v := range x {
		y[i] = saturated(float64(v/scale), zero, 0, 255)
	}
	return graph.NewInts(out.DType, out.Dims, y), nil
}
