package lower

import (
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// rule lowers a node: it defines the value of the node's output.
type rule func(l *lowering, n *graph.Node) error

// ruleOf returns how an operator of the canonical form is lowered, nil if it is not
// supported.
func ruleOf(op string) rule {
	if tabulated[op] != nil {
		return lookupTable
	}
	switch op {
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
	case "Relu", "Clip":
		return clip
	case "LeakyRelu":
		return leakyRelu
	case "HardSigmoid":
		return hardSigmoid
	case "Floor", "Ceil", "Round":
		return round
	case "Sign":
		return sign
	case "Neg":
		return neg
	case "Abs":
		return absolute
	case "Add":
		return add
	case "Sub":
		return sub
	case "Mul":
		return mul
	case "Div":
		return div
	case "Reciprocal":
		return reciprocal
	case "Sqrt":
		return sqrt
	case "Min":
		return extreme(vm.MapMin)
	case "Max":
		return extreme(vm.MapMax)
	case "Mod":
		return mod
	case "QuantizeLinear":
		return quantizeLinear
	case "DynamicQuantizeLinear":
		return dynamicQuantizeLinear
	case "DequantizeLinear":
		return dequantizeLinear
	case "TreeLeaves":
		return treeLeaves
	case "Softmax":
		return softmax
	case "LogSoftmax":
		return logSoftmax
	}
	if r := booleanRule(op); r != nil {
		return r
	}
	return movementRule(op)
}

func booleanRule(op string) rule {
	switch op {
	case "Less":
		return comparison(vm.MapLt, false)
	case "Greater":
		return comparison(vm.MapLt, true)
	case "LessOrEqual":
		return comparison(vm.MapLe, false)
	case "GreaterOrEqual":
		return comparison(vm.MapLe, true)
	case "Equal":
		return comparison(vm.MapEq, false)
	case "And":
		return logical(vm.MapAnd)
	case "Or":
		return logical(vm.MapOr)
	case "Xor":
		return logical(vm.MapXor)
	case "Not":
		return not
	case "Where":
		return where
	}
	return nil
}

func movementRule(op string) rule {
	switch op {
	case "ReduceSum":
		return reduceSum
	case "ReduceMean":
		return reduceMean
	case "ReduceMax":
		return reduceExtreme(vm.ReduceMax)
	case "ReduceMin":
		return reduceExtreme(vm.ReduceMin)
	case "ArgMax":
		return argExtreme(true)
	case "ArgMin":
		return argExtreme(false)
	case "Concat":
		return concat
	case "Slice":
		return slice
	case "Transpose":
		return transpose
	case "Reshape":
		return reshape
	case "Pad":
		return pad
	case "Expand":
		return expand
	case "Gather":
		return gather
	case "GatherElements":
		return gatherElements
	case "TopK":
		return topK
	case "Cast":
		return cast
	}
	return nil
}
