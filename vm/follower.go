package vm

// A product of computed tensors whose chain reduces rows leaves whole rows in a register. If they
// are all that another such product needs of its streamed operand, it goes on with them: the rows of
// a softmax are multiplied with the values of attention while they are in a cache, and are stored
// nowhere.

// maxWalk is how many rows or groups of two products are compared at most.
const maxWalk = 1 << 16

// follower finds what goes on with a product's rows, and the chain behind it; nil if nothing does.
func (c *compiler) follower(p *product, g *grower) (*product, *grower) {
	if !g.reduces || c.apart {
		return nil, nil
	}
	for k := len(g.links) - 1; k >= 0; k-- {
		l := &g.links[k]
		j := c.soleConsumer(l.end)
		if l.of != ofBlocks || j < 0 || g.inside[uint32(c.first+j)] != elsewhere {
			continue
		}
		if then, chain := c.follow(p, uint32(c.first+l.end), j); then != nil {
			g.inside[uint32(c.first+j)] = absorbed
			return then, chain
		}
	}
	return nil, nil
}

// follow makes a product of instruction j if that multiplies the rows of a value which another product
// leaves.
func (c *compiler) follow(p *product, value uint32, j int) (*product, *grower) {
	in, invalid := c.m.Instruction(j)
	if invalid != nil {
		return nil, nil
	}
	n, exact := newNest(in, c.tensors, c.tensors[c.first+j])
	if !exact {
		return nil, nil
	}
	then := computedProduct(n)
	if then == nil || then.stream.operand != value || !p.leads(then) || !c.hasten(then.resident.operand) {
		return nil, nil
	}
	head, rescaled := then.adding.fit(in, n.terms, c.interval(then.stream), c.interval(then.resident))
	chain := c.grown(then.chain.domain, false, rescaled, head, j, j)
	if chain == nil {
		return nil, nil
	}
	return then, chain
}

// leads reports whether blocks of the product are rows of the streamed operand of another one.
func (p *product) leads(then *product) bool {
	n, m, v := p.n, then.n, then.stream
	return m.outs+1 == len(m.extents) && m.terms == n.product(p.cols) && m.step[m.outs][v.value] == 1 && len(v.checks) == 0 && v.index == nil &&
		v.tensor.DType == I16 && then.resident.index == nil && then.colBlocks == 1 && then.line == p.line &&
		sameWalk(n, n.store, p.rows, m, v.value, then.rows) && sameWalk(n, n.store, p.groups, m, v.value, then.groups)
}

// sameWalk reports whether two functions of nests go the same way along some axes of each.
func sameWalk(n *nest, f int, axes []int, m *nest, g int, others []int) bool {
	count := n.product(axes)
	if count != m.product(others) || count > maxWalk {
		return false
	}
	x, y := make([]int64, len(n.base)), make([]int64, len(m.base))
	for k := range count {
		n.seek(x, n.base, axes, k)
		m.seek(y, m.base, others, k)
		if x[f] != y[g] {
			return false
		}
	}
	return true
}

// hasten makes a value ready, by a step that need not wait for what comes before it in the program.
func (c *compiler) hasten(value uint32) bool {
	if i := int(value) - c.first; !c.ready[value] && !c.done[i] {
		in, invalid := c.m.Instruction(i)
		if invalid != nil || !c.readyFor(in, nil) {
			return false
		}
		c.step(i)
	}
	return c.ready[value]
}

// secondMemory is what a worker keeps of a product that goes on with another's rows.
type secondMemory struct {
	productMemory
	values, noStep []int64
	registers      [][]int64
}

// exchange puts it in the place of the first one's, or back.
func (w *worker) exchange() {
	s := &w.second
	w.productMemory, s.productMemory = s.productMemory, w.productMemory
	w.values, s.values = s.values, w.values
	w.noStep, s.noStep = s.noStep, w.noStep
	w.registers, s.registers = s.registers, w.registers
}

// begin packs the columns of a group.
func (p *product) begin(w *worker, group int64) {
	w.exchange()
	w.prepare(p.n)
	w.start = resize(w.start, len(p.n.base))
	p.n.seek(w.start, p.n.base, p.groups, group)
	p.pack(w, 0)
	w.exchange()
}

// goOn multiplies rows from a row on, which lie stride apart in a register, and does what follows.
func (p *product) goOn(w *worker, register int, stride, row, rows int64) {
	a := typed[int16](bytesOf(w.registers[register]))
	w.exchange()
	p.n.seek(w.values, w.start, p.rows, row)
	w.element = w.values[p.n.store]
	p.multiplyRows(w, a, int(stride), row, rows, 0)
	w.exchange()
}
