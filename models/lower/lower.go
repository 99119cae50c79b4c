package lower

import (
	"fmt"
	"math"
	"slices"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// Config says how numbers are represented.
type Config struct {
	WeightBits     int // 8 or 16
	ActivationBits int // 8, 16 or 32
	// Layers has other bits for single layers, by the name of the value that the layer
	// makes: the last of a chain that one instruction computes (Conv and Relu).
	Layers map[string]Bits
	// Scale gives the value of one unit for each real value of the graph by name.
	Scale map[string]float64
	// Units are factors of Scale for each channel (axis 1) of values whose channels are
	// of very different sizes: powers of two, at most 1. They are used where they cost
	// at most one more instruction.
	Units map[string][]float64
	// Means are those of the channels (axis 1) of values, where they are known. What the
	// rounding of weights changes in the mean of a result goes into its bias.
	Means map[string][]float64
	// States names, for outputs that are fed back, the input that takes them: the output
	// gets the representation of the input.
	States map[string]string
	// StepGas is the largest step bound to aim at; 0 for the most that is valid.
	StepGas uint64
	// ArgMax appends the index of the largest element of the only output.
	ArgMax bool
	// Progress, if set, is told the nodes done.
	Progress func(done, total int)
}

// Bits are those of a layer: of its constant weights and of the real value that it
// makes. 0 means the default.
type Bits struct{ Weights, Activations int }

// Tensor describes an input or output of the program.
type Tensor struct {
	Name  string
	Shape []int       // of the graph's value
	Type  graph.DType // of the graph's value
	DType vm.DType
	Dims  []uint32 // stored; axes of size 1 are left out
	Perm  []int    // stored order of the axes of Shape; nil for row-major
	Scale float64  // 1 for integers and booleans
}

// Value says how a value of the graph is represented.
type Value struct {
	Name, Op string
	DType    vm.DType
	Scale    float64
	Real     bool
	Lo, Hi   int64 // what the stored integers lie between
	// Elements is how many are stored for this value alone, 0 if it is a view of another.
	Elements int
	// Weights is how many constant weights the value's layer has.
	Weights int

	view *operand
}

// Result is what a graph was lowered to.
type Result struct {
	Program         *vm.Program
	Inputs, Outputs []Tensor
	Steps           []string     // what each instruction belongs to: the graph's value
	Saturates       []Saturation // by instruction
	Values          []Value      // in the order of computation
}

// lowering is the state of one run.
type lowering struct {
	g         *graph.Graph
	cfg       Config
	b         *builder
	values    map[string]*operand
	consumers map[string][]*graph.Node
	uniform   map[*operand]*operand // copies in one unit of operands with many
	done      map[*graph.Node]bool  // absorbed by an earlier node
	report    []Value
	weights   map[string]int // how many the layer of a value has

	contracted   map[string]bool          // values that are sums of products
	ranges       map[string]*dynamicRange // by value
	tabled       map[string]bool          // values that index tables, directly or through moves
	tables       map[string]*stored
	tableEntries int64
}

// Lower compiles a graph in canonical form. What no rule can express is a
// [*graph.UnsupportedError].
func Lower(g *graph.Graph, cfg Config) (*Result, error) {
	if cfg.StepGas == 0 || cfg.StepGas > vm.MaxStepGas {
		cfg.StepGas = vm.MaxStepGas
	}
	l := &lowering{
		g: g, cfg: cfg, b: newBuilder(cfg.StepGas, 64+8*uint64(len(g.Nodes))),
		values: map[string]*operand{}, uniform: map[*operand]*operand{}, weights: map[string]int{}, consumers: g.Consumers(), done: map[*graph.Node]bool{}, tables: map[string]*stored{}, ranges: map[string]*dynamicRange{}, contracted: contractions(g), tabled: indexesTables(g),
	}
	if err := cfg.checkBits(); err != nil {
		return nil, err
	}
	res := &Result{}
	for _, in := range g.Inputs {
		t, err := l.input(in)
		if err != nil {
			return nil, err
		}
		res.Inputs = append(res.Inputs, t)
	}
	for i, n := range g.Nodes {
		if cfg.Progress != nil {
			cfg.Progress(i, len(g.Nodes))
		}
		if l.done[n] {
			continue
		}
		if err := l.node(n); err != nil {
			return nil, &graph.UnsupportedError{Node: n.Name, Op: n.Op, Reason: err.Error()}
		}
	}
	if err := l.finish(res); err != nil {
		return nil, err
	}
	return res, nil
}

func (l *lowering) node(n *graph.Node) error {
	rule := ruleOf(n.Op)
	if rule == nil || n.Domain != "" {
		return fmt.Errorf("operator is not supported")
	}
	for _, name := range slices.Concat(n.Inputs, n.Outputs) {
		if name != "" && slices.Contains(l.g.Dims(name), 0) {
			return fmt.Errorf("value %q of shape %v has no elements", name, l.g.Dims(name))
		}
	}
	return rule(l, n)
}

// input declares a graph input.
func (l *lowering) input(v graph.ValueInfo) (Tensor, error) {
	if slices.Contains(v.Dims, 0) {
		return Tensor{}, fmt.Errorf("input %q of shape %v has no elements", v.Name, v.Dims)
	}
	perm := identity(len(v.Dims))
	t := Tensor{Name: v.Name, Shape: v.Dims, Type: v.DType, DType: integerDType(v.DType), Scale: 1}
	if v.DType.IsFloat() {
		scale, err := l.scale(v.Name)
		if err != nil {
			return Tensor{}, err
		}
		t.DType, t.Scale = l.dtype(v.Name), scale
		if len(v.Dims) >= 3 && !l.isState(v.Name) && l.feedsImageOperator(v.Name, map[string]bool{}) {
			perm = slices.Concat([]int{0}, identity(len(v.Dims))[2:], []int{1})
			t.Perm = perm
		}
	}
	var dims []int
	for _, k := range perm {
		if v.Dims[k] > 1 {
			dims = append(dims, v.Dims[k])
		}
	}
	t.Dims = toU32(dims)
	o := newOperand(l.b.input(v.Name, t.DType, dims), v.Dims, perm)
	if !v.DType.IsFloat() {
		// What the model's dtype cannot hold is no input; its results are as good as any.
		o.of.lo, o.of.hi = integerRange(v.DType)
	}
	if v.DType == graph.Uint32 {
		var err error
		if o, err = l.fenced(o, v); err != nil {
			return Tensor{}, err
		}
	}
	o.real, o.scale = v.DType.IsFloat(), t.Scale
	l.define(v.Name, "Input", o)
	return t, nil
}

// fenced clamps an input to what its dtype can hold: 64 bits hold so much more than an
// uint32 that nothing could be proven of it otherwise.
func (l *lowering) fenced(o *operand, v graph.ValueInfo) (*operand, error) {
	lo, hi := integerRange(v.DType)
	in := pointwise(v.Name, vm.MapLinear).within(lo, hi)
	in.alpha, in.bound = 1, math.MaxInt64
	return l.each(in, v.Dims, o)
}

// feedsImageOperator reports whether the value reaches a convolution or pooling
// through operators that keep the layout.
func (l *lowering) feedsImageOperator(name string, seen map[string]bool) bool {
	if seen[name] {
		return false
	}
	seen[name] = true
	for _, n := range l.consumers[name] {
		switch n.Op {
		case "Conv", "MaxPool", "AveragePool":
			return true
		case "Add", "Sub", "Mul", "Div", "Pad", "Relu", "Clip", "Slice", "Gather", "Concat":
			if l.feedsImageOperator(n.Output(), seen) {
				return true
			}
		}
	}
	return false
}

// integerDType is how an integer or boolean dtype is stored.
func integerDType(dt graph.DType) vm.DType {
	switch dt {
	case graph.Int8, graph.Bool, graph.Int2, graph.Int4, graph.Uint2, graph.Uint4:
		return vm.I8
	case graph.Int16, graph.Uint8:
		return vm.I16
	case graph.Int32, graph.Uint16:
		return vm.I32
	default:
		return vm.I64
	}
}

// scale is the value of one unit of a real value: that of the grid that it is rounded to
// next, if any (see grid). Where tables are indexed by the value, scales are powers of
// two so that equal tables are shared.
func (l *lowering) scale(name string) (float64, error) {
	if s, _, ok := l.grid(name); ok {
		return s, nil
	}
	s := l.cfg.Scale[name]
	if !(s > 0) || math.IsInf(s, 0) {
		return 0, fmt.Errorf("value %q has no scale", name)
	}
	if l.tabled[name] && !l.mayHaveUnits(name) {
		return fixed.PowerOfTwo(s), nil
	}
	return s, nil
}

// define records the operand of a value.
func (l *lowering) define(name, op string, o *operand) {
	l.values[name] = o
	v := Value{
		Name: name, Op: op, DType: o.of.dt, Scale: o.scale, Real: o.real, Lo: o.lo(), Hi: o.hi(),
		Weights: l.weights[name], view: o,
	}
	if !o.of.reported && o.of.kind != constantTensor {
		v.Elements, o.of.reported = o.of.elements(), true
	}
	l.report = append(l.report, v)
}

// finish makes the outputs the last results, in row-major order, and writes the
// program.
func (l *lowering) finish(res *Result) error {
	var outputs []*stored
	for _, v := range l.g.Outputs {
		if slices.Contains(v.Dims, 0) {
			return fmt.Errorf("output %q of shape %v has no elements", v.Name, v.Dims)
		}
		o, err := l.operand(v.Name)
		if err != nil {
			return fmt.Errorf("output %q: %w", v.Name, err)
		}
		if o, err = l.b.rowMajor(o, v.Name); err != nil {
			return fmt.Errorf("output %q: %w", v.Name, err)
		}
		if o, err = l.state(o, v.Name, res.Inputs); err != nil {
			return fmt.Errorf("output %q: %w", v.Name, err)
		}
		outputs = append(outputs, o.of)
		res.Outputs = append(res.Outputs, Tensor{
			Name: v.Name, Shape: v.Dims, Type: v.DType, DType: o.of.dt, Dims: toU32(o.of.dims), Scale: o.scale,
		})
	}
	if l.cfg.ArgMax {
		s, t, err := l.appendArgMax()
		if err != nil {
			return err
		}
		outputs, res.Outputs = append(outputs, s), append(res.Outputs, t)
	}
	var err error
	if res.Program, res.Steps, res.Saturates, err = l.b.program(outputs); err != nil {
		return err
	}
	res.Values = l.report
	return nil
}
