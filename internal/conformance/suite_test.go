package conformance

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/docpage"
	"github.com/opml/opml/internal/sharedtest"
)

// promised are the operators that the compiler has to have.
const promised = `Abs Add And ArgMax ArgMin AveragePool BatchNormalization Cast Ceil Clip Concat Constant ConstantOfShape
Conv ConvInteger ConvTranspose CumSum DepthToSpace DequantizeLinear Div DynamicQuantizeLinear Elu Equal Erf Exp Expand
Flatten Floor Gather GatherElements Gelu Gemm GlobalAveragePool GlobalMaxPool Greater GRU HardSigmoid HardSwish Identity
If InstanceNormalization LayerNormalization LeakyRelu Less Log LogSoftmax LSTM MatMul MatMulInteger Max MaxPool Mean Min
Mod Mul Neg Not OneHot Or Pad Pow PRelu QLinearConv QLinearMatMul QuantizeLinear Range Reciprocal ReduceL2 ReduceMax
ReduceMean ReduceMin ReduceSum Relu Reshape Resize RMSNormalization Round Shape Sigmoid Sign Size Slice Softmax Softplus
SpaceToDepth Split Sqrt Squeeze Sub Sum Tanh Tile TopK Transpose Trilu Unsqueeze Upsample Where Xor`

// TestNodeSuite runs the public node suite: nothing is wrong, what is refused has a
// reason, nine in ten cases of the promised operators pass, and the published table is
// of this very run.
func TestNodeSuite(t *testing.T) {
	cases, err := Read(sharedtest.File(t, "conformance/onnx-node-v1.22.0.tar.zst"))
	require.NoError(t, err)
	r, err := Run(t.Context(), cases, nil)
	require.NoError(t, err)
	for _, c := range r.Cases {
		if c.Verdict == Wrong || c.Verdict == Refused && c.Reason == "" {
			t.Errorf("%s is %s: %s", c.Name, c.Verdict, c.Reason)
		}
	}
	sum := Tally{}
	for _, op := range strings.Fields(promised) {
		require.Contains(t, r.Operators, op)
		n := r.Operators[op]
		require.Positive(t, n.Passed, op)
		sum.Passed, sum.Refused = sum.Passed+n.Passed, sum.Refused+n.Refused
	}
	t.Logf("promised operators: %d of %d cases pass", sum.Passed, sum.Cases())
	require.GreaterOrEqual(t, 10*sum.Passed, 9*sum.Cases())

	published, err := docpage.Page{Path: filepath.Join("..", "..", "docs", "conformance.md"), By: "make conformance"}.Content()
	require.NoError(t, err)
	require.Equal(t, strings.TrimSpace(r.Markdown()), published, "docs/conformance.md is stale: make conformance")
}
