package lower

import (
	"fmt"
	"math"
	"slices"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// tabulation is how an operator becomes a table.
type tabulation struct {
	function func(n *graph.Node) fixed.Function
	// limit, if not 0, bounds the magnitude of every result.
	limit float64
	// domain, if not 0, is where the function has all but reached its limits: wider
	// operands are narrowed to ±domain before the lookup.
	domain float64
}

func plainTable(f func() fixed.Function) func(*graph.Node) fixed.Function {
	return func(*graph.Node) fixed.Function { return f() }
}

// tabulated are the operators of one operand that become tables.
var tabulated = map[string]*tabulation{
	"Sigmoid":   {plainTable(fixed.Sigmoid), 1, 16},
	"Tanh":      {plainTable(fixed.Tanh), 1, 8},
	"Erf":       {plainTable(fixed.Erf), 1, 4},
	"Softsign":  {plainTable(fixed.Softsign), 1, 0},
	"Exp":       {plainTable(fixed.Exp), 0, 0},
	"Log":       {plainTable(fixed.Log), 0, 0},
	"Softplus":  {plainTable(fixed.Softplus), 0, 0},
	"Gelu":      {gelu, 0, 0},
	"Swish":     {plainTable(fixed.Swish), 0, 0},
	"HardSwish": {plainTable(fixed.HardSwish), 0, 0},
	"Elu":       {func(n *graph.Node) fixed.Function { return fixed.Elu(float64(n.Float("alpha", 1))) }, 0, 0},
}

func gelu(n *graph.Node) fixed.Function {
	if n.Str("approximate", "none") == "tanh" {
		return fixed.GeluTanh()
	}
	return fixed.Gelu()
}

// indexesTables finds the values that index tables or are rounded to whole numbers,
// directly or through moves.
func indexesTables(g *graph.Graph) map[string]bool {
	out := map[string]bool{}
	for _, n := range slices.Backward(g.Nodes) {
		moves := false
		switch n.Op {
		case "Slice", "Reshape", "Transpose", "Expand", "Concat", "Gather", "ReduceMax", "ReduceMin", "MaxPool", "Relu", "Clip":
			moves = out[n.Output()]
		}
		if tabulated[n.Op] != nil || roundings[n.Op] != nil || n.Op == "Cast" || moves {
			out[n.Input(0)] = true
		}
		for _, in := range n.Inputs {
			if n.Op == "Concat" && moves {
				out[in] = true
			}
		}
	}
	return out
}

// lookupTable lowers an operator of one operand to a table of its results.
func lookupTable(l *lowering, n *graph.Node) error {
	t := tabulated[n.Op]
	x, err := l.channelled(n, n.Input(0), l.operand)
	if err != nil {
		return err
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	if !x.real {
		return fmt.Errorf("operand is not real")
	}
	if t.limit > 0 {
		e.scale = fixed.Scale(t.limit, l.bits(e.name))
	}
	switch {
	case n.Op == "HardSwish" && x.of.dt > vm.I16:
		return l.wideHardSwish(e, x)
	case n.Op == "Swish" && (x.of.dt > vm.I16 || x.units != nil):
		return l.gated(e, x)
	}
	domain := t.domain
	if seen := l.cfg.Scale[n.Input(0)] * float64(l.dtype(n.Input(0)).Max()); domain == 0 && seen > 0 {
		domain = seen // integers that became real numbers can be much larger
	}
	index, err := l.indexable(x, e.name, domain)
	if err != nil {
		return err
	}
	if index != x && t.domain != 0 { // beyond it, the function is as good as constant
		index.of.from.saturates = Saturation{}
	}
	f := t.function(n)
	o, err := l.lookup(e, index, f, l.dtype(e.name))
	if err != nil {
		return err
	}
	o.showSaturation(e, index, f)
	l.define(e.name, e.op, o)
	return nil
}

// showSaturation clamps a looked-up result one unit before the end of its dtype where
// the function goes beyond it: the entries that the table itself had to clamp lie at the
// end, and are clamped, and counted, once more.
func (o *operand) showSaturation(e epilogue, x *operand, f fixed.Function) {
	in, top := o.of.from, o.of.dt.Max()
	beyond := func(q int64) float64 { // the end of the operand's range, in units of the result
		if f.Near == nil {
			return 0
		}
		return f.Near(float64(q)*x.scale) / e.scale
	}
	at := [2]float64{beyond(x.lo()), beyond(x.hi())}
	in.saturates.Above = in.saturates.Above && max(at[0], at[1]) > float64(top)+1
	in.saturates.Below = in.saturates.Below && min(at[0], at[1]) < -float64(top)-1
	if in.saturates.Above {
		in.hi, o.of.hi = top-1, top-1
	}
	if in.saturates.Below {
		in.lo, o.of.lo = 1-top, 1-top
	}
}

// indexable returns x in at most 16 bits and one unit: such operands as they are,
// others rescaled to ±domain, or to all their range if domain is 0.
func (l *lowering) indexable(x *operand, name string, domain float64) (*operand, error) {
	if x.of.dt <= vm.I16 && x.units == nil {
		return x, nil
	}
	if reach := float64(x.magnitude()) * x.scale; domain == 0 || reach < domain {
		domain = reach
	}
	e := epilogue{name: name, scale: fixed.PowerOfTwo(domain / (1 << 15)), lo: math.Inf(-1), hi: math.Inf(1)}
	return l.rescaled(x, e, vm.I16)
}

// maxTableEntries bounds the entries of all tables of a program: a thousand of 16 bits.
const maxTableEntries = 1 << 26

// table stores the results of f for everything that x can hold.
func (l *lowering) table(f fixed.Function, x *operand, e epilogue, dt vm.DType) (*stored, error) {
	lo, hi := e.clamp(dt)
	key := fmt.Sprintf("%s %d %d %b %b %d %d %v", f.Name, x.lo(), x.hi(), x.scale, e.scale, lo, hi, dt)
	if s, ok := l.tables[key]; ok {
		return s, nil
	}
	if l.tableEntries += x.hi() - x.lo() + 1; l.tableEntries > maxTableEntries {
		return nil, fmt.Errorf("the tables of the model's functions exceed %d entries", maxTableEntries)
	}
	t := fixed.Table(f, x.lo(), x.hi(), x.scale, e.scale, lo, hi)
	l.tables[key] = l.b.constant(dt, []int{len(t)}, t)
	return l.tables[key], nil
}

// lookup emits the table of f over everything that x, of at most 17 bits, can hold,
// and reads it at x.
func (l *lowering) lookup(e epilogue, x *operand, f fixed.Function, dt vm.DType) (*operand, error) {
	s, err := l.table(f, x, e, dt)
	if err != nil {
		return nil, err
	}
	lay := layout{axes: x.axes, split: x.split, order: iterationOrder([]*operand{x})}
	lay = l.output(e, lay)
	in := copyOf(source{of: s, coord: []affine{{off: -x.lo()}}}, lay.extents())
	in.a.ind = &lookup{axis: 0, stride: 1, of: x.of, coord: composeAll(x.coord, lay.index()), fill: x.fill}
	in.bound = max(magnitude(s.lo), magnitude(s.hi))
	in.scale = immediate(0)
	return l.real(e, in, lay, dt)
}

// wideHardSwish is x·clamp(x/6 + 1/2, 0, 1), for operands of more than 16 bits.
func (l *lowering) wideHardSwish(e epilogue, x *operand) error {
	gate := epilogue{name: e.name, scale: math.Ldexp(1, -30), lo: 0, hi: 1}
	g, err := l.blend(gate, x.dims(), x, 1.0/6, nil, 0, 0.5, vm.I32)
	if err != nil {
		return err
	}
	return l.product(e, x.dims(), x, g)
}

// gated is x·sigmoid(x), for operands of more than 16 bits or of several units.
func (l *lowering) gated(e epilogue, x *operand) error {
	sigmoid := tabulated["Sigmoid"]
	index, err := l.indexable(x, e.name, sigmoid.domain)
	if err != nil {
		return err
	}
	index.of.from.saturates = Saturation{}
	dt := max(vm.I16, min(l.dtype(e.name), vm.I32))
	gate := epilogue{name: e.name, scale: fixed.Scale(1, 8*dt.Size()), lo: 0, hi: 1}
	g, err := l.lookup(gate, index, fixed.Sigmoid(), dt)
	if err != nil {
		return err
	}
	return l.product(e, x.dims(), x, g)
}

// leakyRelu is alpha·x + (1-alpha)·max(x, 0).
func leakyRelu(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	alpha := float64(n.Float("alpha", 0.01))
	positive := epilogue{name: e.name, scale: x.scale, lo: 0, hi: math.Inf(1)}
	p, err := l.blend(positive, x.dims(), x, 1, nil, 0, 0, max(l.dtype(e.name), min(x.of.dt, vm.I32)))
	if err != nil {
		return err
	}
	return l.linear(e, x.dims(), x, alpha, p, 1-alpha, 0)
}

// hardSigmoid is alpha·x + beta clamped to [0, 1].
func hardSigmoid(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	e, err := l.epilogue(n)
	if err != nil {
		return err
	}
	e.lo, e.hi = max(e.lo, 0), min(e.hi, 1)
	return l.linear(e, x.dims(), x, float64(n.Float("alpha", 0.2)), nil, 0, float64(n.Float("beta", 0.5)))
}
