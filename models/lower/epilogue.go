package lower

import (
	"fmt"
	"math"
	"math/bits"
	"slices"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// epilogue is how an instruction's real result is finished: the value that it
// becomes, its scale, and the clamp of activations that follow directly and are
// computed by the same instruction.
type epilogue struct {
	name   string
	op     string
	scale  float64
	lo, hi float64
}

// epilogue absorbs following activations and takes the scale of what results.
func (l *lowering) epilogue(n *graph.Node) (epilogue, error) {
	e := l.absorb(n)
	var err error
	e.scale, err = l.scale(e.name)
	return e, err
}

// maxOpName is from what length on the name of what an instruction computes does not
// list more operators.
const maxOpName = 60

// absorb marks as done the Relu and Clip nodes that alone read the node's output.
func (l *lowering) absorb(n *graph.Node) epilogue {
	e := epilogue{name: n.Output(), op: n.Op, lo: math.Inf(-1), hi: math.Inf(1)}
	for _, next := range activationsOf(l.g, l.consumers, n) {
		lo, hi, _ := clampOf(next)
		e.lo, e.hi = min(max(e.lo, lo), hi), min(max(e.hi, lo), hi)
		if e.name = next.Output(); len(e.op) < maxOpName { // a hostile chain is long
			e.op += "+" + next.Op
		}
		l.done[next] = true
	}
	return e
}

// activationsOf are the Relu and Clip nodes that alone read a node's output, one after
// the other: the instruction that computes the node can compute them too.
func activationsOf(g *graph.Graph, consumers map[string][]*graph.Node, n *graph.Node) []*graph.Node {
	var out []*graph.Node
	for next := activationOf(g, consumers, n); next != nil; next = activationOf(g, consumers, next) {
		out = append(out, next)
	}
	return out
}

// activationOf is the first of them, nil if there is none.
func activationOf(g *graph.Graph, consumers map[string][]*graph.Node, n *graph.Node) *graph.Node {
	name := n.Output()
	if g.IsOutput(name) || len(consumers[name]) != 1 {
		return nil
	}
	if _, _, ok := clampOf(consumers[name][0]); !ok {
		return nil
	}
	return consumers[name][0]
}

// LayerOf is the name of the value that the layer of each value makes: its own, or that
// of the activation that the same instruction computes.
func LayerOf(g *graph.Graph) map[string]string {
	consumers, layer := g.Consumers(), map[string]string{}
	for _, in := range g.Inputs {
		layer[in.Name] = in.Name
	}
	for _, n := range slices.Backward(g.Nodes) {
		layer[n.Output()] = n.Output()
		if next := activationOf(g, consumers, n); next != nil {
			layer[n.Output()] = layer[next.Output()]
		}
	}
	return layer
}

// clampOf returns the bounds of a node that only clamps real values.
func clampOf(n *graph.Node) (lo, hi float64, ok bool) {
	lo, hi = math.Inf(-1), math.Inf(1)
	switch n.Op {
	case "Relu":
		return 0, hi, true
	case "Clip":
		if n.Has("min") {
			lo = float64(n.Float("min", 0))
		}
		if n.Has("max") {
			hi = float64(n.Float("max", 0))
		}
		return lo, hi, !math.IsNaN(lo) && !math.IsNaN(hi)
	}
	return 0, 0, false
}

// clamp is the range of the stored integers.
func (e epilogue) clamp(dt vm.DType) (lo, hi int64) {
	top := dt.Max()
	quantize := func(v float64) int64 {
		if math.IsInf(v, 0) {
			return int64(math.Copysign(1, v)) * top
		}
		return min(max(fixed.Nearest(v, e.scale), -top), top)
	}
	return quantize(e.lo), quantize(e.hi)
}

// saturates says which bounds are those of the dtype.
func (e epilogue) saturates() Saturation {
	return Saturation{Below: math.IsInf(e.lo, -1), Above: math.IsInf(e.hi, 1)}
}

// emitReal finishes an instruction whose accumulator's unit is unit, and defines the
// value.
func (l *lowering) emitReal(e epilogue, in *instr, lay layout, unit float64) error {
	word, err := word(unit/e.scale, in.bound)
	if err != nil {
		return err
	}
	in.scale = immediate(word)
	return l.emitScaled(e, in, lay)
}

// emitScaled is emitReal for an instruction that already has its rescale words.
func (l *lowering) emitScaled(e epilogue, in *instr, lay layout) error {
	o, err := l.real(e, in, lay, l.dtype(e.name))
	if err != nil {
		return err
	}
	l.define(e.name, e.op, o)
	return nil
}

// real emits an instruction that already has its rescale words, as a value of its
// own dtype.
func (l *lowering) real(e epilogue, in *instr, lay layout, dt vm.DType) (*operand, error) {
	if in.bound > math.MaxInt64 {
		return nil, errOverflow
	}
	in.name, in.dt = e.name, dt
	in.lo, in.hi = e.clamp(dt)
	in.saturates = e.saturates()
	o, err := l.b.emit(in, lay)
	if err != nil {
		return nil, err
	}
	o.real, o.scale = true, e.scale
	return o, nil
}

var errOverflow = fmt.Errorf("an accumulator could exceed 64 bits")

// word is the rescale word for a ratio; a ratio of 1 needs none.
func word(ratio float64, bound uint64) (int64, error) {
	if ratio == 1 {
		return 0, nil
	}
	s, err := fixed.Multiplier(ratio, bound)
	return s.Word(), err
}

// satAdd and satMul saturate at 2^64 - 1.
func satAdd(a, b uint64) uint64 {
	if sum, carry := bits.Add64(a, b, 0); carry == 0 {
		return sum
	}
	return math.MaxUint64
}

func satMul(a, b uint64) uint64 {
	if hi, lo := bits.Mul64(a, b); hi == 0 {
		return lo
	}
	return math.MaxUint64
}

// output orders the layout of a node's result: row-major if it is an output of the
// graph, otherwise as it is.
func (l *lowering) output(e epilogue, lay layout) layout {
	if l.g.IsOutput(e.name) {
		return lay.logical()
	}
	return lay
}
