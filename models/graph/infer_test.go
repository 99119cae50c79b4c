package graph_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models/graph"
)

func floats(dims ...int) graph.Type  { return graph.Type{DType: graph.Float32, Dims: dims} }
func indices(dims ...int) graph.Type { return graph.Type{DType: graph.Int64, Dims: dims} }

func window(kernel ...int64) graph.Attributes {
	ones := make([]int64, len(kernel))
	for i := range ones {
		ones[i] = 1
	}
	return graph.Attributes{"kernel_shape": kernel, "strides": ones, "dilations": ones, "pads": make([]int64, 2*len(kernel))}
}

func TestInfer(t *testing.T) {
	for _, c := range []struct {
		name  string
		op    string
		attrs graph.Attributes
		in    []graph.Type
		want  []int // nil: refused
	}{
		{"conv slides over spatial axes", "Conv", window(3, 3), []graph.Type{floats(1, 2, 8, 9), floats(4, 2, 3, 3), floats(4)}, []int{1, 4, 6, 7}},
		{"conv refuses other channels", "Conv", window(3, 3), []graph.Type{floats(1, 2, 8, 9), floats(4, 3, 3, 3)}, nil},
		{"conv refuses a bias of another size", "Conv", window(3, 3), []graph.Type{floats(1, 2, 8, 9), floats(4, 2, 3, 3), floats(5)}, nil},
		{"conv refuses a kernel larger than the data", "Conv", window(9, 3), []graph.Type{floats(1, 2, 8, 9), floats(4, 2, 9, 3)}, nil},
		{"conv takes integers", "Conv", window(3), []graph.Type{indices(1, 1, 5), indices(1, 1, 3)}, []int{1, 1, 3}},
		{"matmul broadcasts batches", "MatMul", nil, []graph.Type{floats(5, 1, 2, 3), floats(7, 3, 4)}, []int{5, 7, 2, 4}},
		{"matmul refuses other inner sizes", "MatMul", nil, []graph.Type{floats(2, 3), floats(4, 2)}, nil},
		{"matmul refuses vectors", "MatMul", nil, []graph.Type{floats(3), floats(3, 2)}, nil},
		{"addition broadcasts", "Add", nil, []graph.Type{floats(2, 1, 4), floats(3, 1)}, []int{2, 3, 4}},
		{"addition refuses other sizes", "Add", nil, []graph.Type{floats(2), floats(3)}, nil},
		{"addition refuses mixed dtypes", "Add", nil, []graph.Type{floats(2), indices(2)}, nil},
		{"relu refuses integers", "Relu", nil, []graph.Type{indices(2)}, nil},
		{"relu refuses two inputs", "Relu", nil, []graph.Type{floats(2), floats(2)}, nil},
		{"unknown operator", "Frobnicate", nil, []graph.Type{floats(2)}, nil},
		{"reduce keeps axes", "ReduceSum", graph.Attributes{"axes": []int64{0, 2}}, []graph.Type{floats(2, 3, 4)}, []int{1, 3, 1}},
		{"reduce refuses an axis out of range", "ReduceSum", graph.Attributes{"axes": []int64{3}}, []graph.Type{floats(2, 3, 4)}, nil},
		{"argmax refuses an empty axis", "ArgMax", graph.Attributes{"axis": int64(0)}, []graph.Type{floats(0, 3)}, nil},
		{"concat adds up the axis", "Concat", graph.Attributes{"axis": int64(1)}, []graph.Type{floats(2, 3), floats(2, 5)}, []int{2, 8}},
		{"concat refuses other dims", "Concat", graph.Attributes{"axis": int64(1)}, []graph.Type{floats(2, 3), floats(3, 5)}, nil},
		{"concat refuses a sum out of bounds", "Concat", graph.Attributes{"axis": int64(0)}, []graph.Type{floats(1 << 28), floats(1 << 28)}, nil},
		{"transpose permutes", "Transpose", graph.Attributes{"perm": []int64{2, 0, 1}}, []graph.Type{floats(2, 3, 4)}, []int{4, 2, 3}},
		{"transpose refuses a repeated axis", "Transpose", graph.Attributes{"perm": []int64{0, 0, 1}}, []graph.Type{floats(2, 3, 4)}, nil},
		{"reshape keeps the elements", "Reshape", graph.Attributes{"shape": []int64{4, 6}}, []graph.Type{floats(2, 3, 4)}, []int{4, 6}},
		{"reshape refuses another number", "Reshape", graph.Attributes{"shape": []int64{5, 6}}, []graph.Type{floats(2, 3, 4)}, nil},
		{"reshape refuses an overflowing product", "Reshape", graph.Attributes{"shape": []int64{1 << 32, 1 << 32}}, []graph.Type{floats(0)}, nil},
		{"expand refuses to shrink", "Expand", graph.Attributes{"shape": []int64{1}}, []graph.Type{floats(3)}, nil},
		{"gather replaces an axis", "Gather", graph.Attributes{"axis": int64(1)}, []graph.Type{floats(2, 3, 4), indices(5, 6)}, []int{2, 5, 6, 4}},
		{"gather refuses float indices", "Gather", graph.Attributes{"axis": int64(1)}, []graph.Type{floats(2, 3, 4), floats(5)}, nil},
		{"gather refuses an empty axis", "Gather", graph.Attributes{"axis": int64(0)}, []graph.Type{floats(0, 3), indices(1)}, nil},
		{"reflection needs elements", "Pad", graph.Attributes{"pads": []int64{3, 0}, "mode": "reflect"}, []graph.Type{floats(3)}, nil},
		{"padding adds", "Pad", graph.Attributes{"pads": []int64{3, 1}, "mode": "edge"}, []graph.Type{floats(3)}, []int{7}},
		{"rank is bounded", "Gather", graph.Attributes{"axis": int64(0)}, []graph.Type{floats(2, 2, 2, 2, 2, 2, 2, 2), indices(1, 1)}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := graph.Infer(&graph.Node{Op: c.op, Attrs: c.attrs}, c.in)
			if c.want == nil {
				require.Error(t, err)
				return
			}
			require.NoError(t, err)
			require.Equal(t, c.want, got.Dims)
		})
	}
}

// A broadcast has, on every axis, the size of each operand or that operand has 1.
func TestBroadcastIsSymmetricAndCovers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dims := rapid.SliceOfN(rapid.SampledFrom([]int{0, 1, 2, 3}), 0, 4)
		a, b := dims.Draw(t, "a"), dims.Draw(t, "b")
		ab, errAB := graph.Broadcast(a, b)
		ba, errBA := graph.Broadcast(b, a)
		require.Equal(t, errAB == nil, errBA == nil)
		if errAB != nil {
			return
		}
		require.Equal(t, ab, ba)
		for _, operand := range [][]int{a, b} {
			for i, d := range operand {
				at := ab[i+len(ab)-len(operand)]
				require.True(t, d == at || d == 1, "%v to %v", operand, ab)
			}
		}
	})
}

func TestCheckDimsBoundsEveryProduct(t *testing.T) {
	require.NoError(t, graph.CheckDims([]int{1 << 14, 1 << 14}))
	require.NoError(t, graph.CheckDims([]int{0, 1 << 20}))
	require.Error(t, graph.CheckDims([]int{0, 1 << 20, 1 << 20}), "the product beside the empty axis")
	require.Error(t, graph.CheckDims([]int{math.MaxInt/2 + 1, math.MaxInt/2 + 1}))
	require.Error(t, graph.CheckDims([]int{graph.Unknown}))
	require.Error(t, graph.CheckDims(make([]int, graph.MaxRank+1)))
}
