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

// maxRows is how many rows of padding an arena has at most.
const maxRows = 64

// arena is the memory of a session's inputs and results. It begins with rows of padding.
type arena struct{ data []byte }

// Memory that an arena may need beyond the inputs and twice what a run one instruction after
// the other does, and how many values it may have: a hostile program can be planned to need
// many times that, and laying out takes time by the square.
const (
	arenaRoom = 64 << 20
	maxValues = 1 << 14
)

// newArena lays the values of a compiled program out, nil if they are too many or too large.
func newArena(c *compiler) *arena {
	padding, rows := c.padding()
	list, limit := c.lifetimes(), padding+2*int64(c.m.PeakMemory())+arenaRoom
	for _, d := range c.m.program.Inputs {
		limit += int64(d.ByteSize())
	}
	if len(list) > maxValues {
		return nil
	}
	size := padding + assign(list) + alignment // kernels may read a little further
	if size > limit {
		return nil
	}
	a := &arena{make([]byte, size)}
	address := map[*Tensor]int64{}
	for _, l := range list {
		t, at := c.tensors[l.value], padding+l.offset
		t.Data, address[t] = a.data[at:at+l.size:at+l.size], at
	}
	for fill, row := range rows {
		fill16(typed[int16](a.data[row.offset:row.offset+row.length]), fill)
	}
	for _, g := range c.steps {
		p, ok := g.plan.(inPlace)
		if !ok {
			continue
		}
		t, fill, length := p.padded()
		at, here := address[t]
		if row, padded := rows[fill]; here && padded && length > 0 {
			p.bind(a, at/2, row.offset/2)
		}
	}
	return a
}

// inPlace is a plan that reads an operand of 16 bits where it lies, and padding from a row
// of it in the same memory.
type inPlace interface {
	// padded is the operand, the padding, and how much of it is read at once: 0 if the
	// operand is not read that way.
	padded() (t *Tensor, fill int16, length int64)
	// bind tells where both begin, in elements.
	bind(a *arena, operand, padding int64)
}

func (p *windows) padded() (*Tensor, int16, int64) { return p.n.a.tensor, int16(p.n.a.fill), p.row() }

func (p *windows) bind(a *arena, operand, padding int64) {
	if p.findCuts() {
		p.memory, p.address, p.padding = a, operand, padding
	}
}

func (p *matmul) padded() (*Tensor, int16, int64) {
	return p.stream.tensor, int16(p.stream.fill), p.lineRow()
}

func (p *matmul) bind(a *arena, operand, padding int64) {
	p.memory, p.address, p.padding = a, operand, padding
}

// padding is the rows of equal numbers that windows read instead of what is outside of
// their operand, in bytes, and how many bytes they take.
func (c *compiler) padding() (total int64, rows map[int16]run) {
	rows = map[int16]run{}
	for _, g := range c.steps {
		p, ok := g.plan.(inPlace)
		if !ok {
			continue
		}
		_, fill, length := p.padded()
		if row, has := rows[fill]; length > 0 && (has || len(rows) < maxRows) {
			rows[fill] = run{length: max(row.length, 2*length)}
		}
	}
	for fill, row := range rows {
		rows[fill] = run{offset: total, length: row.length}
		total += (row.length + alignment - 1) / alignment * alignment
	}
	return total, rows
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
