package conformance

import (
	"slices"

	"github.com/opml/opml/models/graph"
)

// parameters are the inputs of operators that decide the shape of the result, or
// which program is run. Real models have constants there; the test suite feeds many
// of them as inputs. By operator, the positions.
var parameters = map[string][]int{
	"ConstantOfShape": {0}, "Range": {0, 1, 2}, "If": {0}, "Dropout": {1, 2}, "Trilu": {1}, "CumSum": {1}, "OneHot": {1, 2},
	"Reshape": {1}, "Expand": {1}, "Tile": {1}, "Squeeze": {1}, "Unsqueeze": {1}, "Split": {1}, "TopK": {1},
	"Slice": {1, 2, 3, 4}, "Pad": {1, 2, 3}, "Resize": {1, 2, 3}, "Upsample": {1}, "CenterCropPad": {1}, "Clip": {1, 2},
	"ReduceMean": {1}, "ReduceSum": {1}, "ReduceMax": {1}, "ReduceMin": {1}, "ReduceProd": {1}, "ReduceL1": {1}, "ReduceL2": {1},
	"ReduceSumSquare": {1}, "ReduceLogSum": {1}, "ReduceLogSumExp": {1}, "LSTM": {4}, "GRU": {4}, "RNN": {4},
	"QuantizeLinear": {1, 2}, "DequantizeLinear": {1, 2},
}

// frozen lists the names of inputs to be given as constants, from the least to the
// most that is tried: none; the parameters of operators; all but the first, which
// then are weights.
func frozen(g *graph.Graph) [][]string {
	var params, weights []string
	for i, in := range g.Inputs {
		if isParameter(g, in.Name) {
			params = append(params, in.Name)
		}
		if i > 0 || slices.Contains(params, in.Name) {
			weights = append(weights, in.Name)
		}
	}
	out := [][]string{nil}
	for _, list := range [][]string{params, weights} {
		if len(list) > len(out[len(out)-1]) {
			out = append(out, list)
		}
	}
	return out
}

func isParameter(g *graph.Graph, name string) bool {
	for _, n := range g.Nodes {
		for _, i := range parameters[n.Op] {
			if n.Input(i) == name {
				return true
			}
		}
	}
	return false
}

// withConstants turns the named inputs into initializers. A graph that has no input
// left gets one that nothing reads, since a program has at least one.
func withConstants(g *graph.Graph, names []string, values map[string]*graph.Tensor) *graph.Graph {
	c := g.Clone()
	c.Inputs = slices.DeleteFunc(c.Inputs, func(v graph.ValueInfo) bool { return slices.Contains(names, v.Name) })
	for _, name := range names {
		c.Initializers[name] = values[name]
	}
	if len(c.Inputs) == 0 {
		c.Inputs = []graph.ValueInfo{graph.NewValueInfo("unused", graph.Int8, []int{1})}
	}
	return c
}
