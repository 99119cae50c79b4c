package graph

import (
	"math"
	"slices"
)

// recurrentRules: recurrent layers, unrolled over their steps (ONNX RNN, GRU and
// LSTM, versions 7 to 22).
var recurrentRules = map[string]translator{"RNN": rnn, "GRU": gru, "LSTM": lstm}

// recurrent is a recurrent layer with its operands brought to one form: steps
// first, the projections of the input computed by one product over all steps.
type recurrent struct {
	b     *builder
	n     *Node
	gates int

	steps, batch, width int // of the input: [steps, batch, width]
	dirs, hidden        int
	length              int // steps that are run; those after it give 0

	x, w, r, bias Value // [steps, batch, width], [dirs, gates·hidden, width or hidden], [dirs, 2·gates·hidden] or absent
	initial       []Value
	peepholes     Value // [dirs, 3·hidden] or absent
	batchFirst    bool
	clip          float32 // 0: none
	activations   []activation
}

// direction is one pass over the steps.
type direction struct {
	*recurrent
	reverse bool
	x       []Value // by step: the projected input, all biases added, [batch, gates·hidden]
	r       Value   // [hidden, gates·hidden]
	// recurrentBias is the bias of the recurrent product, [gates·hidden], where it is
	// not added to the input's; else absent.
	recurrentBias Value
	peepholes     Value // [3·hidden] or absent
	f             []activation
}

// states are the values that one step hands to the next, [batch, hidden] each; an
// absent one is 0.
type states []Value

// stepFunc computes one step from the projected input; the first state is the
// step's output.
type stepFunc func(d *direction, x Value, s states) states

// cell describes a kind of layer.
type cell struct {
	gates       int
	activations []string // the defaults, of one direction
	states      int
	splitBias   bool // the recurrent product keeps a bias of its own
	step        stepFunc
}

// unroll translates a recurrent layer. Outputs: the first state of all steps, then
// the last value of each state.
func (b *builder) unroll(n *Node, in []Value, c cell) []Value {
	l := b.recurrentLayer(n, in, c)
	if b.unrolled += l.length * l.dirs; b.unrolled > MaxUnrolled {
		b.unsupported("unrolling the recurrent layers takes more than %d steps", MaxUnrolled)
	}
	all := make([]Value, l.dirs)
	finals := make([][]Value, c.states)
	for d := range l.dirs {
		pass := l.direction(d, c)
		outputs, last := pass.run(l.initialStates(d, c.states), c.step)
		if n.wants(0) {
			all[d] = l.stack(outputs)
		}
		for i, v := range last {
			finals[i] = append(finals[i], b.reshapeTo(v, []int{1, l.batch, l.hidden}))
		}
	}
	var out []Value
	if n.wants(0) {
		out = append(out, l.sequence(all))
	} else {
		out = append(out, Value{})
	}
	for _, f := range finals {
		out = append(out, l.final(f))
	}
	return out
}

// wants reports whether output i has a name.
func (n *Node) wants(i int) bool { return i < len(n.Outputs) && n.Outputs[i] != "" }

// recurrentLayer reads and verifies operands and attributes.
func (b *builder) recurrentLayer(n *Node, in []Value, c cell) *recurrent {
	l := &recurrent{b: b, n: n, gates: c.gates, x: b.input(in, 0), w: b.input(in, 1), r: b.input(in, 2)}
	l.directions()
	switch layout := b.int(n, "layout", 0); layout {
	case 0:
	case 1:
		l.batchFirst = true
	default:
		b.fail("layout %d is not 0 or 1", layout)
	}
	if l.x.Rank() != 3 || l.w.Rank() != 3 || l.r.Rank() != 3 {
		b.fail("X %v, W %v, R %v must have three axes", l.x.Dims, l.w.Dims, l.r.Dims)
	}
	if l.batchFirst {
		l.x = b.transposeBy(l.x, []int{1, 0, 2})
	}
	l.steps, l.batch, l.width, l.hidden = l.x.Dims[0], l.x.Dims[1], l.x.Dims[2], l.r.Dims[2]
	if l.steps < 1 || l.batch < 1 || l.width < 1 || l.hidden < 1 {
		b.unsupported("X of %d steps, batch %d, width %d and %d hidden units is empty", l.steps, l.batch, l.width, l.hidden)
	}
	rows := l.gates * l.hidden
	l.expect("W", l.w, l.dirs, rows, l.width)
	l.expect("R", l.r, l.dirs, rows, l.hidden)
	if h := b.int(n, "hidden_size", l.hidden); h != l.hidden {
		b.fail("hidden_size is %d, R has %d hidden units", h, l.hidden)
	}
	if l.bias = optional(in, 3); l.bias.Present() {
		l.expect("B", l.bias, l.dirs, 2*rows)
	}
	l.sequenceLength(optional(in, 4))
	l.initial = in[min(5, len(in)):min(5+c.states, len(in))]
	if l.peepholes = optional(in, 7); l.peepholes.Present() {
		l.expect("P", l.peepholes, l.dirs, 3*l.hidden)
	}
	if l.clip = b.float(n, "clip", 0); l.clip < 0 || math.IsNaN(float64(l.clip)) {
		b.fail("clip is %v", l.clip)
	}
	l.activations = b.cellActivations(n, c.activations, l.dirs)
	return l
}

func (l *recurrent) expect(name string, v Value, dims ...int) {
	if !v.DType.IsFloat() || !slices.Equal(v.Dims, dims) {
		l.b.fail("%s is %v, want float32%v", name, v.Type, dims)
	}
}

// directions reads how many passes there are, and in which direction the first goes.
func (l *recurrent) directions() {
	switch d := l.b.str(l.n, "direction", "forward"); d {
	case "forward", "reverse":
		l.dirs = 1
	case "bidirectional":
		l.dirs = 2
	default:
		l.b.fail("direction %q is not forward, reverse or bidirectional", d)
	}
}

// sequenceLength: sequences of one batch may differ in length in ONNX; here all have
// one length, known at import.
func (l *recurrent) sequenceLength(v Value) {
	l.length = l.steps
	if !v.Present() {
		return
	}
	if v.Rank() != 1 || v.Dims[0] != l.batch {
		l.b.fail("sequence_lens is %v, want a length for each of %d sequences", v.Type, l.batch)
	}
	lengths := l.b.constInts(v, "sequence_lens")
	for _, n := range lengths {
		if n < 0 || n > l.steps {
			l.b.fail("sequence_lens %v exceed %d steps", lengths, l.steps)
		}
		if n != lengths[0] {
			l.b.unsupported("sequences of different lengths %v are not supported", lengths)
		}
	}
	if l.length = lengths[0]; l.length == 0 {
		l.b.unsupported("sequences of length 0 are not supported")
	}
}

// initialStates returns the states of direction d before its first step. One that is
// 0 in all elements counts as absent.
func (l *recurrent) initialStates(d, count int) states {
	s := make(states, count)
	for i := range s {
		v := optional(l.initial, i)
		if !v.Present() || v.Const != nil && isZero(v.Const) {
			continue
		}
		at := 0
		if l.batchFirst {
			l.expect("initial state", v, l.batch, l.dirs, l.hidden)
			at = 1
		} else {
			l.expect("initial state", v, l.dirs, l.batch, l.hidden)
		}
		s[i] = l.b.reshapeTo(l.b.sliceAxis(v, at, d, d+1), []int{l.batch, l.hidden})
	}
	return s
}

func isZero(t *Tensor) bool {
	for i := range t.Elements() {
		if t.Float(i) != 0 {
			return false
		}
	}
	return true
}

// row returns row d of a matrix [dirs, n] as a vector; absent stays absent.
func (l *recurrent) row(v Value, d int) Value {
	if !v.Present() {
		return v
	}
	return l.b.reshapeTo(l.b.sliceAxis(v, 0, d, d+1), v.Dims[1:])
}

// matrix returns weights d of [dirs, rows, columns], transposed.
func (l *recurrent) matrix(v Value, d int) Value {
	m := l.b.reshapeTo(l.b.sliceAxis(v, 0, d, d+1), v.Dims[1:])
	return l.b.transposeBy(m, []int{1, 0})
}

// direction prepares pass d: its weights, and its input times weights for all steps
// at once.
func (l *recurrent) direction(d int, c cell) *direction {
	b, rows := l.b, l.gates*l.hidden
	p := &direction{
		recurrent: l, r: l.matrix(l.r, d), peepholes: l.row(l.peepholes, d),
		reverse: d == 1 || b.str(l.n, "direction", "forward") == "reverse",
		f:       l.activations[d*len(c.activations) : (d+1)*len(c.activations)],
	}
	x := b.sliceAxis(l.x, 0, 0, l.length)
	x = b.emit("MatMul", nil, b.reshapeTo(x, []int{l.length * l.batch, l.width}), l.matrix(l.w, d))
	if bias := l.row(l.bias, d); bias.Present() {
		input := b.sliceAxis(bias, 0, 0, rows)
		hidden := b.sliceAxis(bias, 0, rows, 2*rows)
		if c.splitBias {
			p.recurrentBias = hidden
		} else {
			input = b.emit("Add", nil, input, hidden)
		}
		x = b.emit("Add", nil, x, input)
	}
	for t := range l.length {
		p.x = append(p.x, b.sliceAxis(x, 0, t*l.batch, (t+1)*l.batch))
	}
	return p
}

// run goes through the steps and returns the first state after each, in the order of
// the input, and the last states.
func (d *direction) run(s states, step stepFunc) (outputs []Value, last states) {
	outputs = make([]Value, len(d.x))
	for i := range d.x {
		t := i
		if d.reverse {
			t = len(d.x) - 1 - i
		}
		s = step(d, d.x[t], s)
		outputs[t] = s[0]
	}
	return outputs, s
}

// stack joins the outputs of one direction to [steps, 1, batch, hidden], 0 after the
// length.
func (l *recurrent) stack(outputs []Value) Value {
	b := l.b
	for t, v := range outputs {
		outputs[t] = b.reshapeTo(v, []int{1, 1, l.batch, l.hidden})
	}
	if l.length < l.steps {
		outputs = append(outputs, b.constant(Zeros(Float32, []int{l.steps - l.length, 1, l.batch, l.hidden})))
	}
	return b.join(outputs, 0)
}

// sequence joins the directions to Y: [steps, dirs, batch, hidden], or with the batch
// first [batch, steps, dirs, hidden].
func (l *recurrent) sequence(all []Value) Value {
	y := l.b.join(all, 1)
	if l.batchFirst {
		y = l.b.transposeBy(y, []int{2, 0, 1, 3})
	}
	return y
}

// final joins the last states of the directions to [dirs, batch, hidden], or with the
// batch first [batch, dirs, hidden].
func (l *recurrent) final(list []Value) Value {
	y := l.b.join(list, 0)
	if l.batchFirst {
		y = l.b.transposeBy(y, []int{1, 0, 2})
	}
	return y
}

func (b *builder) join(list []Value, axis int) Value {
	if len(list) == 1 {
		return list[0]
	}
	return b.emit("Concat", Attributes{"axis": int64(axis)}, list...)
}
