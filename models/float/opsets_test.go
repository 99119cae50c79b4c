package float_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
)

// TestOldOperatorSets compares models in older operator sets, and those that
// exercise the importer's fusions, with ONNX Runtime (see testdata/generate.py).
// Every one of them must pass.
func TestOldOperatorSets(t *testing.T) {
	for _, c := range readCases(t, "testdata/opsets.tar.zst") {
		t.Run(c.name, func(t *testing.T) {
			v, err := c.run(t)
			require.NoError(t, err)
			require.Equal(t, passed, v)
		})
	}
}

// TestFusions states what is left of the cases that have something to fuse, and
// of their neighbours that do not.
func TestFusions(t *testing.T) {
	want := map[string][]string{
		"conv_batchnorm":               {"Conv"},
		"conv_bias_batchnorm_relu":     {"Conv", "Relu"},
		"batchnorm_alone":              {"Mul", "Add"},
		"conv_shared_by_two":           {"Conv", "Mul", "Add"},
		"conv_shared_weights":          {"Conv", "Conv", "Add"},
		"conv_scaled_across_width":     {"Conv", "Mul"},
		"pad_conv":                     {"Conv"},
		"pad_conv_nonzero":             {"Pad", "Conv"},
		"pad_averagepool":              {"AveragePool"},
		"pad_averagepool_ceil":         {"Pad", "AveragePool"},
		"matmul_scaled":                {"MatMul"},
		"matmul_bias":                  {"MatMul"},
		"matmul_constant_left":         {"MatMul", "Mul", "Add"},
		"gemm_transposed_scaled":       {"Transpose", "MatMul"},
		"bias_broadcasts_result":       {"MatMul", "Add"},
		"reshape_chain":                {"Reshape"},
		"transpose_chain":              {"Transpose", "Relu", "Transpose"},
		"output_is_used_too":           {"Conv", "Mul"},
		"output_names_an_alias":        {"Relu", "Reshape", "Reshape"},
		"outputs_input_and_constant":   {"Reshape"},
		"shape_arithmetic":             {"Reshape", "Mul"},
		"resize_asymmetric_floor":      {"Gather", "Gather"},
		"softmax_opset11_axis1":        {"Reshape", "Softmax", "Reshape"},
		"subtract_divide_constants":    {"Sub", "Mul", "Add", "Div"},
		"squeeze_unsqueeze_opset11":    {"Reshape"},
		"split_opset11":                {"Slice", "Slice", "Concat"},
		"clip_opset6_default":          {"Clip"},
		"averagepool_include_pad_ceil": {"AveragePool"},
	}
	for _, c := range readCases(t, "testdata/opsets.tar.zst") {
		ops, listed := want[c.name]
		if !listed {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			g, err := onnx.Decode(c.model)
			require.NoError(t, err)
			g, _, err = graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
			require.NoError(t, err)
			var got []string
			for _, n := range g.Nodes {
				got = append(got, n.Op)
			}
			require.Equal(t, ops, got)
		})
		delete(want, c.name)
	}
	require.Empty(t, want, "cases that are not in the archive")
}
