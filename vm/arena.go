package vm

import "slices"

// alignment of values in an arena: a cache line.
const alignment = 64

// lifetime is a piece of memory that is needed from one step to another, both included.
type lifetime struct {
	value       int
	first, last int
	size        int64
	offset      int64 // found by assign
}

// arena is the memory of a session's inputs and results. It begins with zeros.
type arena struct{ data []byte }

// newArena lays the values of a compiled program out.
func newArena(c *compiler) *arena {
	zeros := int64(0)
	for _, g := range c.steps {
		if p, ok := g.plan.(*windows); ok {
			zeros = max(zeros, p.zeros()*int64(I16.Size()))
		}
	}
	zeros = (zeros + alignment - 1) / alignment * alignment
	list := c.lifetimes()
	a := &arena{make([]byte, zeros+assign(list))}
	address := map[*Tensor]int64{}
	for _, l := range list {
		t, at := c.tensors[l.value], zeros+l.offset
		t.Data, address[t] = a.data[at:at+l.size:at+l.size], at
	}
	for _, g := range c.steps {
		if p, ok := g.plan.(*windows); ok && p.zeros() > 0 {
			if at, ok := address[p.n.a.tensor]; ok {
				p.memory, p.address = a, at/int64(I16.Size())
			}
		}
	}
	return a
}

// lifetimes are those of the inputs and the stored results.
func (c *compiler) lifetimes() []lifetime {
	var list []lifetime
	for v := range c.m.program.Inputs {
		list = append(list, lifetime{value: v, last: len(c.steps), size: int64(c.tensors[v].shape().ByteSize())})
	}
	index := make([]int, len(c.m.code))
	for s, step := range c.steps {
		for _, i := range step.instructions {
			if c.stored[i] {
				index[i] = len(list)
				list = append(list, lifetime{value: c.first + i, first: s, last: s, size: int64(c.tensors[c.first+i].shape().ByteSize())})
			}
		}
		for _, i := range step.instructions {
			in, invalid := c.m.Instruction(i)
			if invalid != nil {
				continue
			}
			for _, op := range in.operands() {
				if r := int(op.value) - c.first; r >= 0 && c.stored[r] {
					list[index[r]].last = s
				}
			}
		}
	}
	for k := range list {
		if list[k].value >= len(c.tensors)-c.m.program.Outputs {
			list[k].last = len(c.steps)
		}
	}
	return list
}

// assign gives each lifetime an offset so that no two that overlap in time do in memory,
// and returns how much memory that takes: the largest first, each at the lowest place.
func assign(list []lifetime) int64 {
	order := make([]*lifetime, len(list))
	for i := range list {
		order[i] = &list[i]
	}
	slices.SortStableFunc(order, func(a, b *lifetime) int { return int(min(max(b.size-a.size, -1), 1)) })
	var placed []*lifetime // by offset
	total := int64(0)
	for _, l := range order {
		l.offset = 0
		for _, p := range placed {
			if p.last < l.first || l.last < p.first {
				continue
			}
			if l.offset+l.size <= p.offset {
				break
			}
			l.offset = max(l.offset, (p.offset+p.size+alignment-1)/alignment*alignment)
		}
		total = max(total, l.offset+l.size)
		at, _ := slices.BinarySearchFunc(placed, l, func(a, b *lifetime) int { return int(min(max(a.offset-b.offset, -1), 1)) })
		placed = slices.Insert(placed, at, l)
	}
	return total
}
