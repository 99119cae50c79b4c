package graph

import (
	"errors"
	"fmt"
)

// Evaluator computes a canonical node over constant inputs; out is the type
// that [Infer] gave. Package float has one.
type Evaluator func(n *Node, in []*Tensor, out Type) (*Tensor, error)

// Value is an operand during translation: its name in the graph under
// construction, its type, and its elements if it is a constant. The zero Value
// is an optional input that is absent.
type Value struct {
	Name string
	Type
	Const *Tensor
}

// Present reports whether the operand is there.
func (v Value) Present() bool { return v.DType != Invalid }

// builder makes the canonical graph. Its methods end the translation of the
// current node by panicking with a failure, which translate recovers: so the
// rules read as the operators' definitions do.
type builder struct {
	g        *Graph
	evaluate Evaluator
	scope    map[string]Value // by name in the model file
	notes    []string

	producers map[string]*Node // of the canonical graph, by value

	cur      *Node          // node of the file under translation
	serial   int            // nodes made for cur so far
	names    map[string]int // how often a name was made from a base
	given    int            // elements of the constants that the file holds
	elements int            // of the constants that folding has made
	folding  int64          // scalar operations that folding has spent
	work     int64          // scalar operations of one run of the graph
	unrolled int            // steps of recurrent layers
}

// failure carries an error from a builder method to translate.
type failure struct{ err error }

func (b *builder) fail(format string, args ...any) {
	panic(failure{fmt.Errorf(format, args...)})
}

// unsupported ends the translation with an [*UnsupportedError].
func (b *builder) unsupported(format string, args ...any) {
	panic(failure{&UnsupportedError{Node: b.cur.Name, Op: b.cur.Op, Reason: fmt.Sprintf(format, args...)}})
}

// guard runs f and returns the failure that it ended with, naming the node.
func (b *builder) guard(f func()) (err error) {
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		fl, ok := r.(failure)
		if !ok {
			panic(r)
		}
		if u := (*UnsupportedError)(nil); errors.As(fl.err, &u) {
			u.Reason = shorten(u.Reason)
			err = u
			return
		}
		err = fmt.Errorf("%v: %s", b.cur, shorten(fl.err.Error()))
	}()
	f()
	return nil
}

// shorten keeps a message readable that quotes a hostile list.
func shorten(s string) string {
	if len(s) > 400 {
		return s[:400] + "…"
	}
	return s
}

// constant adds a constant under a name of its own.
func (b *builder) constant(t *Tensor) Value {
	b.affordElements(t.Elements())
	b.elements += t.Elements()
	return Value{Type: t.Type(), Const: t}
}

// affordElements ends the translation if folding would make n elements too many.
func (b *builder) affordElements(n int) {
	if most := MaxFoldElements + FoldFactor*b.given; b.elements+n > most {
		b.unsupported("constants computed at import exceed %d elements", most)
	}
}

// emit adds a canonical node and returns its output; over constants alone it
// computes the result instead.
func (b *builder) emit(op string, attrs Attributes, in ...Value) Value {
	n := &Node{Op: op, Attrs: attrs}
	types := make([]Type, len(in))
	constant := true
	for i, v := range in {
		if !v.Present() {
			b.fail("a required input is missing")
		}
		types[i] = v.Type
		constant = constant && v.Const != nil
	}
	out, err := Infer(n, types)
	if err != nil {
		b.fail("%w", err)
	}
	if constant {
		return b.fold(n, in, out)
	}
	if b.work += Work(n, types, out); b.work > MaxWork {
		b.unsupported("the model needs more than %d operations", int64(MaxWork))
	}
	if len(b.g.Nodes) >= MaxNodes {
		b.unsupported("more than %d nodes", MaxNodes)
	}
	n.Name = b.cur.Name
	if b.serial > 0 {
		n.Name = fmt.Sprintf("%s/%s_%d", b.cur.Name, op, b.serial)
	}
	b.serial++
	for _, v := range in {
		n.Inputs = append(n.Inputs, b.place(v))
	}
	name := b.fresh(n.Name + ":out")
	n.Outputs = []string{name}
	b.g.Nodes = append(b.g.Nodes, n)
	b.producers[name] = n
	b.g.Values[name] = NewValueInfo(name, out.DType, out.Dims)
	return Value{Name: name, Type: out}
}

// place returns the name of a value, storing a constant that is not stored yet: under
// its own name, if no other value has it.
func (b *builder) place(v Value) string {
	if v.Const == nil || v.Name != "" && b.g.Initializers[v.Name] == v.Const {
		return v.Name
	}
	name := v.Name
	if _, taken := b.g.Values[name]; taken || name == "" {
		name = b.fresh(fmt.Sprintf("%s/const", b.cur.Name))
	}
	b.g.Initializers[name] = v.Const
	b.g.Values[name] = NewValueInfo(name, v.DType, v.Dims)
	return name
}

// fresh returns a value name that neither the file nor the new graph uses.
func (b *builder) fresh(base string) string {
	return unused(b.names, base, func(name string) bool {
		_, old := b.scope[name]
		_, new := b.g.Values[name]
		return old || new
	})
}

// unused returns base, with a number if it is taken. It remembers the numbers
// given, so that many names from one base cost no search.
func unused(given map[string]int, base string, taken func(string) bool) string {
	for {
		i := given[base]
		given[base]++
		name := base
		if i > 0 {
			name = fmt.Sprintf("%s_%d", base, i)
		}
		if !taken(name) {
			return name
		}
	}
}

func (b *builder) fold(n *Node, in []Value, out Type) Value {
	tensors := make([]*Tensor, len(in))
	types := make([]Type, len(in))
	for i, v := range in {
		tensors[i], types[i] = v.Const, v.Type
	}
	// Counted before the work is done: a hostile file must not cost it.
	most := MaxFoldWork + 4*FoldFactor*int64(b.given)
	if b.folding += Work(n, types, out); b.folding > most {
		b.unsupported("computing constants at import needs more than %d operations", most)
	}
	b.affordElements(Elements(out.Dims))
	if b.evaluate == nil {
		b.fail("no evaluator to compute constants")
	}
	t, err := b.evaluate(n, tensors, out)
	if err != nil {
		b.fail("%w", err)
	}
	return b.constant(t)
}
