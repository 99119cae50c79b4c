package float

import (
	"fmt"

	"github.com/opml/opml/models/graph"
)

// kernel computes a node whose input types fit, as graph.Infer verifies.
type kernel func(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error)

// Evaluate computes one canonical node; out is its type by graph.Infer, whose
// checks it relies on. It is a graph.Evaluator.
func Evaluate(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	k := kernelOf(n.Op)
	if k == nil {
		return nil, fmt.Errorf("no float kernel for operator %q", n.Op)
	}
	if graph.Elements(out.Dims) == 0 {
		return graph.Zeros(out.DType, out.Dims), nil
	}
	return k(n, in, out)
}

// kernelOf returns the kernel of an operator, nil if there is none.
func kernelOf(op string) kernel {
	if _, ok := unaryFuncs[op]; ok {
		return unary
	}
	if _, ok := binaryFuncs[op]; ok {
		return binary
	}
	switch op {
	case "Neg", "Abs", "Sign", "Not":
		return signed
	case "Less", "LessOrEqual", "Greater", "GreaterOrEqual", "Equal":
		return compare
	case "And", "Or", "Xor":
		return logic
	case "Where":
		return where
	case "Cast":
		return cast
	case "Conv":
		return conv
	case "MatMul":
		return matMul
	case "MaxPool":
		return maxPool
	case "MaxPoolIndices":
		return maxPoolIndices
	case "AveragePool":
		return averagePool
	case "ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin", "ReduceProd":
		return reduce
	case "ArgMax", "ArgMin":
		return arg
	case "QuantizeLinear":
		return quantizeLinear
	case "DynamicQuantizeLinear":
		return dynamicQuantizeLinear
	case "DequantizeLinear":
		return dequantizeLinear
	case "TreeLeaves":
		return treeLeaves
	case "TopK":
		return topK
	case "Softmax", "LogSoftmax":
		return softmax
	default:
		return movementOf(op)
	}
}

func movementOf(op string) kernel {
	switch op {
	case "Concat":
		return concat
	case "Slice":
		return slice
	case "Transpose":
		return transpose
	case "Reshape":
		return reshape
	case "Expand":
		return expand
	case "Pad":
		return pad
	case "Gather":
		return gather
	case "GatherElements":
		return gatherElements
	default:
		return nil
	}
}
