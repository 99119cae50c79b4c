package calibrate

import (
	"math"
	"slices"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
)

// preciseRoom is the factor by which precise inputs may exceed the samples, at least.
const preciseRoom = 4

// Precise names the values that an operator takes apart: it rounds them to a coarse
// grid, and a value that is off by little lands on the other side of a step. They have
// 32 bits: graph inputs, whose scale then is a power of two in which the larger part of
// float32 numbers is exact, and what is quantized to a range of its own. (What is
// quantized to a constant grid is computed on that grid.)
func Precise(g *graph.Graph) map[string]bool {
	consumers, out := g.Consumers(), map[string]bool{}
	for _, n := range slices.Backward(g.Nodes) {
		if n.Op == "DynamicQuantizeLinear" {
			out[n.Input(0)] = true
		}
		if out[n.Output()] && passesOn[n.Op] {
			for _, in := range n.Inputs {
				out[in] = out[in] || g.DType(in).IsFloat() && g.Constant(in) == nil
			}
		}
	}
	for _, in := range g.Inputs {
		if in.DType.IsFloat() && isTakenApart(consumers, in.Name, map[string]bool{}) {
			out[in.Name] = true
		}
	}
	return out
}

// passesOn are the operators whose result is as precise as their operands are.
var passesOn = map[string]bool{
	"Reshape": true, "Transpose": true, "Slice": true, "Expand": true, "Pad": true, "Gather": true, "Concat": true,
	"MaxPool": true, "Relu": true, "Clip": true, "Add": true, "Mul": true,
}

// isTakenApart follows a value through what passes it on.
func isTakenApart(consumers map[string][]*graph.Node, name string, seen map[string]bool) bool {
	if seen[name] {
		return false
	}
	seen[name] = true
	for _, n := range consumers[name] {
		switch n.Op {
		case "QuantizeLinear", "DynamicQuantizeLinear":
			if n.Inputs[0] == name {
				return true
			}
		default:
			if passesOn[n.Op] && n.Op != "Add" && n.Op != "Mul" && isTakenApart(consumers, n.Output(), seen) {
				return true
			}
		}
	}
	return false
}

// preciseScale is the unit of a precise input of 32 bits.
func preciseScale(seen Observation) float64 {
	limit := seen.Magnitude() * preciseRoom
	if math.IsInf(limit, 0) {
		limit = math.MaxFloat32
	}
	return fixed.PowerOfTwo(fixed.Scale(limit, 32))
}
