package graph

// ifRule translates the taken branch in place, where the condition is known at
// import. The branch sees the values of the graphs around it.
func ifRule(b *builder, n *Node, in []Value) []Value {
	cond := b.input(in, 0)
	if cond.DType != Bool || Elements(cond.Dims) != 1 {
		b.fail("the condition is %v, want one bool", cond.Type)
	}
	if cond.Const == nil {
		b.unsupported("the condition is computed from the input data, it must be a constant (fix an input that decides it with --constant)")
	}
	name := "else_branch"
	if cond.Const.Int(0) != 0 {
		name = "then_branch"
	}
	sub := attr[*Graph](b, n, name, nil)
	if sub == nil {
		b.fail("has no %s", name)
	}
	if len(sub.Inputs) != 0 {
		b.fail("%s has inputs", name)
	}
	if len(sub.Outputs) != len(n.Outputs) {
		b.fail("%s has %d outputs, the node %d", name, len(sub.Outputs), len(n.Outputs))
	}
	return b.inline(n, sub)
}

// inline translates the nodes of a subgraph of n and returns its outputs. Names of the
// subgraph hide those around it and end with it: two branches may use one name for
// different values.
func (b *builder) inline(n *Node, sub *Graph) []Value {
	outer := map[string]Value{} // what the names meant before; the zero Value: nothing
	enter := func(name string, v Value) {
		if _, saved := outer[name]; !saved {
			outer[name] = b.scope[name]
		}
		b.scope[name] = v
	}
	for name, t := range sub.Initializers {
		enter(name, Value{Type: t.Type(), Const: t})
	}
	for _, inner := range liveNodes(sub) {
		c := *inner
		c.Name = n.Name + "/" + inner.Name
		out := b.rewrite(&c)
		for i, name := range c.Outputs {
			if name != "" {
				enter(name, b.output(out, i, name))
			}
		}
	}
	b.cur, b.serial = n, 0
	out := make([]Value, len(sub.Outputs))
	for i, o := range sub.Outputs {
		if out[i] = b.scope[o.Name]; !out[i].Present() {
			b.fail("output %q of the branch is not defined", o.Name)
		}
	}
	for name, v := range outer {
		if b.scope[name] = v; !v.Present() {
			delete(b.scope, name)
		}
	}
	return out
}
