package calibrate

import (
	"math"
	"slices"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
)

// Precision is what a value needs that an operator takes apart: it rounds the value to a
// coarse grid or compares it with thresholds, and a value that is off by little lands on
// the other side.
type Precision struct {
	Bits int
	// Unit is the scale, 0 for one from the range that was seen. Scales of graph inputs
	// are powers of two either way.
	Unit float64
	// Reach is a magnitude that must be told from larger ones.
	Reach float64
}

// Precise lists the values that need more than activations get.
//
// What is quantized has 32 bits: graph inputs, so that the larger part of float32 numbers
// is exact, and what is quantized to a range of its own. (What is quantized to a constant
// grid is computed on that grid.) So has what trees and linear classifiers read.
//
// A graph input that only trees read has 64 bits and the unit 2^-50 of the power of two
// above the largest threshold L, whatever was seen: float32 inputs compare with every
// threshold of at least L·2^-26 as they do in float32, since the threshold and the number
// next to it are whole units, and rounding keeps order. What saturates is beyond 2^12·L.
func Precise(g *graph.Graph) map[string]Precision {
	p := &precision{g: g, consumers: g.Consumers(), reach: largestThreshold(g), out: map[string]Precision{}}
	for _, n := range slices.Backward(g.Nodes) {
		p.backward(n)
	}
	for _, in := range g.Inputs {
		switch {
		case !in.DType.IsFloat():
		case p.onlyTrees(in.Name):
			_, exp := math.Frexp(p.reach)
			p.out[in.Name] = Precision{Bits: 64, Unit: math.Ldexp(1, exp-50)}
		case p.isTakenApart(in.Name, map[string]bool{}):
			p.add(in.Name)
		}
	}
	return p.out
}

type precision struct {
	g         *graph.Graph
	consumers map[string][]*graph.Node
	reach     float64
	out       map[string]Precision
}

func (p *precision) add(name string) {
	if p.g.DType(name).IsFloat() && p.g.Constant(name) == nil {
		p.out[name] = Precision{Bits: 32, Reach: p.reach}
	}
}

// backward adds what a node reads, if it takes it apart or if its own result is.
func (p *precision) backward(n *graph.Node) {
	wide := n.Op == "MatMul" && n.Int("wide", 0) != 0
	if wide {
		p.add(n.Output())
	}
	if wide || n.Op == "DynamicQuantizeLinear" || n.Op == "TreeLeaves" {
		p.add(n.Input(0))
	}
	if p.out[n.Output()].Bits > 0 && passesOn[n.Op] {
		for _, in := range n.Inputs {
			p.add(in)
		}
	}
}

// passesOn are the operators whose result is as precise as their operands are.
var passesOn = map[string]bool{
	"Reshape": true, "Transpose": true, "Slice": true, "Expand": true, "Pad": true, "Gather": true, "Concat": true,
	"MaxPool": true, "Relu": true, "Clip": true, "Add": true, "Sub": true, "Mul": true, "Div": true,
}

// isTakenApart follows a value through what passes it on.
func (p *precision) isTakenApart(name string, seen map[string]bool) bool {
	if seen[name] {
		return false
	}
	seen[name] = true
	for _, n := range p.consumers[name] {
		switch n.Op {
		case "QuantizeLinear", "DynamicQuantizeLinear", "TreeLeaves":
			if n.Inputs[0] == name {
				return true
			}
		default:
			if p.out[n.Output()].Bits > 0 || passesOn[n.Op] && p.isTakenApart(n.Output(), seen) {
				return true
			}
		}
	}
	return false
}

// onlyTrees reports whether all that reads a value is trees, through changes of view.
func (p *precision) onlyTrees(name string) bool {
	readers := p.consumers[name]
	if len(readers) == 0 || p.g.IsOutput(name) {
		return false
	}
	return !slices.ContainsFunc(readers, func(n *graph.Node) bool {
		switch n.Op {
		case "TreeLeaves":
			return n.Inputs[0] != name
		case "Reshape", "Transpose", "Slice", "Expand":
			return !p.onlyTrees(n.Output())
		}
		return true
	})
}

// largestThreshold is the largest magnitude that a tree of the graph compares with, at
// least the smallest normal number.
func largestThreshold(g *graph.Graph) float64 {
	most := 0x1p-126
	for _, n := range g.Nodes {
		if t := g.Constant(n.Input(2)); n.Op == "TreeLeaves" && t != nil {
			for i := range t.Elements() {
				if v := math.Abs(t.Float(i)); v <= math.MaxFloat32 {
					most = max(most, v)
				}
			}
		}
	}
	return most
}

// preciseRoom is the factor by which precise inputs may exceed the samples, at least.
const preciseRoom = 4

// scale is the unit of a precise graph input.
func (p Precision) scale(seen Observation) float64 {
	if p.Unit > 0 {
		return p.Unit
	}
	limit := max(seen.Magnitude(), p.Reach) * preciseRoom
	if math.IsInf(limit, 0) {
		limit = math.MaxFloat32
	}
	return fixed.PowerOfTwo(fixed.Scale(limit, p.Bits))
}
