package vm

import (
	"iter"
	"slices"
	"sort"
)

// On one thread, where memory is at its peak, neighbouring steps of which each goes through what
// the one before has made, as the layers of a convolutional network do, take turns: some lines
// of the first, then what can be computed of them, and so on. What lies between them is never
// whole (Alwani, Chen, Ferdman, Milder: Fused-Layer CNN Accelerators, MICRO 2016).

// bands is such steps as one. One worker runs it from its first unit to its last.
type bands struct {
	parts  []bandPart
	blocks []sweepBlock // the bands
}

// bandPart is one of the steps.
type bandPart struct {
	plan   swept
	blocks []sweepBlock // its units
	ends   []int64      // by band: how many of them are done then

	made   *Tensor    // what the next part reads; nil of the last
	rows   []bandRows // by band, of what is made
	room   int64      // elements that are kept of it at once
	origin int64      // the first that is
}

// bandRows is elements of which a band and all later ones read none before least, and of which
// those before end are made then.
type bandRows struct{ least, end int64 }

const (
	bandBytes  = 1 << 16 // about what is kept of each value between steps
	worthBands = 5       // steps are joined if that saves one in so many bytes of an arena
	mostJoined = 1 << 4  // how often that is tried,
	mostBanded = 1 << 10 // in programs of so many values, for steps of so many units
)

// band joins steps as long as that makes the arena of lifetimes smaller by a good part, those
// with the largest values between them first. It returns what there is then, and its size.
func (c *compiler) band(list []lifetime) ([]lifetime, int64) {
	size := assign(list)
	if len(list) > mostBanded {
		return list, size
	}
	steps, tried := c.steps, map[*Tensor]bool{}
	for range mostJoined {
		at, between := c.largestBetween(size/worthBands, tried)
		if between == nil {
			break
		}
		tried[between] = true
		joined, ok := inTurns(&c.steps[at], &c.steps[at+1], between)
		if !ok {
			continue
		}
		c.steps = slices.Concat(c.steps[:at], []group{joined}, c.steps[at+2:])
		l := c.lifetimes()
		c.addOverlaps(l)
		if n := assign(l); n <= size-size/worthBands {
			list, size, steps = l, n, c.steps
		}
	}
	c.steps = steps
	return list, size
}

// largestBetween is the largest value of so many bytes at least between two steps that could
// take turns and have not been tried, and the number of the first step; nil if there is none.
func (c *compiler) largestBetween(least int64, tried map[*Tensor]bool) (at int, t *Tensor) {
	for k := range len(c.steps) - 1 {
		between := c.between(&c.steps[k], &c.steps[k+1])
		if between != nil && !tried[between] && between.bytes() >= least {
			at, t, least = k, between, between.bytes()+1
		}
	}
	return at, t
}

func (t *Tensor) bytes() int64 { return int64(t.shape().ByteSize()) }

// between is the value that a step makes for nothing but the next one, which goes through it;
// nil if there is none.
func (c *compiler) between(maker, reader *group) (made *Tensor) {
	from, ok1 := maker.plan.(swept)
	to, ok2 := reader.plan.(swept)
	if !ok1 || !ok2 {
		return nil
	}
	for _, i := range maker.instructions {
		t := c.tensors[c.first+i]
		if !c.stored[i] || lies(t, from) {
			continue
		}
		if made != nil || i >= len(c.m.code)-c.m.program.Outputs {
			return nil
		}
		for _, j := range c.m.readers[i] {
			if !slices.Contains(reader.instructions, j) {
				return nil
			}
		}
		made = t
	}
	through := false
	for _, r := range to.reads() {
		if r.tensor == made {
			if r.by != nestOrder {
				return nil
			}
			through = true
		}
	}
	if !through { // nothing reads it, or nothing has to
		return nil
	}
	return made
}

// lies reports whether a tensor is one between parts of a plan.
func lies(t *Tensor, p plan) bool {
	b, ok := p.(*bands)
	return ok && slices.ContainsFunc(b.parts, func(q bandPart) bool { return q.made == t })
}

// partsOf are those of bands, or the plan itself; nil if it does not go unit by unit.
func partsOf(p plan) []bandPart {
	if b, ok := p.(*bands); ok {
		return slices.Clone(b.parts)
	}
	if p.units() > mostBanded {
		return nil
	}
	blocks := slices.Collect(p.(swept).sweep())
	if int64(len(blocks)) != p.units() {
		return nil
	}
	return []bandPart{{plan: p.(swept), blocks: blocks}}
}

// inTurns makes one step of two, given the value between them.
func inTurns(maker, reader *group, between *Tensor) (group, bool) {
	from, to := partsOf(maker.plan), partsOf(reader.plan)
	if from == nil || to == nil {
		return group{}, false
	}
	last := &from[len(from)-1]
	if uint64(last.blocks[len(last.blocks)-1].end) != between.Elements() {
		return group{}, false // numbers of rows
	}
	last.made = between
	p := &bands{parts: slices.Concat(from, to)}
	each := p.last().plan.units()
	for p.cut(each); each > 1 && p.kept() > bandBytes; p.cut(each) {
		each = (each + 1) / 2
	}
	instructions := slices.Concat(maker.instructions, reader.instructions)
	slices.Sort(instructions)
	return group{instructions, p}, true
}

func (p *bands) last() *bandPart { return &p.parts[len(p.parts)-1] }

// kept is how many bytes of a value between parts there are at once, at most.
func (p *bands) kept() (bytes int64) {
	for k := range p.parts[:len(p.parts)-1] {
		bytes = max(bytes, p.parts[k].room*int64(p.parts[k].made.DType.Size()))
	}
	return bytes
}

// cut makes bands of so many units of the last part.
func (p *bands) cut(each int64) {
	last := p.last()
	units := last.plan.units()
	last.ends = nil
	for end := each; end < units+each; end += each {
		last.ends = append(last.ends, min(end, units))
	}
	for k := len(p.parts) - 2; k >= 0; k-- {
		p.parts[k].feed(&p.parts[k+1])
	}
	p.blocks = nil
	for b := range last.ends {
		reads, makes := p.parts[0].band(b), last.band(b)
		p.blocks = append(p.blocks, sweepBlock{makes.first, makes.end, reads.least, reads.most})
	}
}

// band is the units of a band as one block, from those on that the bands before have not done.
func (q *bandPart) band(b int) sweepBlock {
	begin, end := int64(0), q.blocks[q.ends[b]-1]
	if b > 0 {
		begin = q.ends[b-1]
	}
	if begin == int64(len(q.blocks)) {
		return sweepBlock{end.end, end.end, end.most, end.most}
	}
	return sweepBlock{q.blocks[begin].first, end.end, q.blocks[begin].least, end.most}
}

// feed has each band make what that of the next part reads.
func (q *bandPart) feed(next *bandPart) {
	q.ends, q.rows, q.room = nil, nil, 0
	units, end := 0, int64(0)
	for b := range next.ends {
		reads := next.band(b)
		units = max(units, 1, sort.Search(len(q.blocks)-1, func(u int) bool { return q.blocks[u].end >= reads.most })+1)
		rows := bandRows{min(reads.least, end), q.blocks[units-1].end}
		q.ends, q.rows, q.room = append(q.ends, int64(units)), append(q.rows, rows), max(q.room, rows.end-rows.least)
		end = rows.end
	}
}

func (p *bands) units() int64 { return int64(len(p.blocks)) }

func (p *bands) unitTerms() (terms int64) {
	for _, q := range p.parts {
		terms += q.plan.units() * q.plan.unitTerms()
	}
	return max(1, terms/p.units())
}

func (p *bands) run(w *worker, lo, hi int64) {
	for b := lo; b < hi; b++ {
		w.from = moved{}
		for k := range p.parts {
			q, begin := &p.parts[k], int64(0)
			if b > 0 {
				begin = q.ends[b-1]
			}
			w.into = q.slide(b)
			if begin < q.ends[b] {
				q.plan.run(w, begin, q.ends[b])
			}
			w.from = w.into
		}
	}
	w.from = moved{}
}

// slide makes room for what a band makes: what is not read any more goes.
func (q *bandPart) slide(b int64) moved {
	if q.made == nil {
		return moved{}
	}
	size := int64(q.made.DType.Size())
	if rows := q.rows[b]; b == 0 {
		q.origin = rows.least
	} else if rows.end-q.origin > q.room {
		copy(q.made.Data, q.made.Data[(rows.least-q.origin)*size:(q.rows[b-1].end-q.origin)*size])
		q.origin = rows.least
	}
	return moved{q.made, -q.origin}
}

// moved is a tensor whose elements lie so far from where they would be if it were whole.
type moved struct {
	tensor *Tensor
	by     int64
}

// of is how far those of a tensor do.
func (m *moved) of(t *Tensor) int64 {
	if m.tensor != t {
		return 0
	}
	return m.by
}

func (p *bands) sweep() iter.Seq[sweepBlock] { return slices.Values(p.blocks) }

// reads are the operands of the parts. Those next to a result are so only if it is that of the
// last part.
func (p *bands) reads() (list []operandRead) {
	for k := range p.parts {
		for _, r := range p.parts[k].plan.reads() {
			if lies(r.tensor, p) {
				continue
			}
			if r.by == sameAsResult && k < len(p.parts)-1 {
				r.by = anyElement
			}
			list = append(list, r)
		}
	}
	return list
}
