package vm

import (
	"math"
	"slices"

	"github.com/opml/opml/vm/internal/kernel"
)

// windows is a reduction whose result has the channels of its operand, and whose terms
// are the same for all channels: depthwise convolution and pooling. Neighbouring channels
// lie together in memory, and so are computed together; positions along one axis, too.
type windows struct {
	n        *nest
	outer    []int // output axes other than position and channel
	along    int   // the axis of positions, -1 if there is none
	channel  int   // the last output axis
	taps     []tap
	chain    chain
	reduce   func(w *worker, at *block, a []byte, taps []int, step int)
	weights  *kernel.TapWeights                                                           // of a depthwise convolution of 16 bits
	epilogue *kernel.TapEpilogue                                                          // of its sums, nil if that is a stage of its own
	best     func(dst []byte, dstStride int, a []byte, taps []int, step, n, channels int) // of pooling
	grid     *grid                                                                        // of pooling that is done in two steps
	memory   *arena                                                                       // where the operand lies together with a row of padding, nil if it does not
	address  int64                                                                        // of the operand's first element in it
	padding  int64                                                                        // of the padding's
	cuts     [][]cut                                                                      // by place on the outer axes
}

// tap is one term: how far from the first it is, in elements and in each checked
// coordinate.
type tap struct {
	offset int64
	checks []int64
	values []int64 // in each function
}

// cut is positions [first, end) at which the same taps leave the tensor, and where each tap
// lies relative to the place on the outer axes, or outside.
type cut struct {
	first, end int64
	taps       []int64
}

const outside = math.MinInt64

const (
	maxTaps     = 256     // terms that are taken for a window: others have few channels or none
	maxChannels = 1 << 16 // what a worker needs memory for, some times
	maxPadding  = 1 << 16 // elements of a row of padding
	maxCuts     = 1 << 18 // taps at all places of the outer axes, and in all cuts that are kept
	unitWork    = 1 << 21 // about how many terms a unit has
)

// newWindows finds the window structure of a nest, nil if it has none.
func newWindows(n *nest) *windows {
	v := n.a
	if n.outs == 0 || v.tensor == nil || v.tensor.DType != I16 && v.tensor.DType != I32 || v.index != nil || n.terms > maxTaps {
		return nil
	}
	p := &windows{n: n, along: -1, channel: n.outs - 1}
	if n.step[p.channel][v.value] != 1 || v.checksUse(n.step[p.channel]) || p.channels() > maxChannels {
		return nil
	}
	for axis := range p.channel {
		p.outer = append(p.outer, axis)
	}
	if k := len(p.outer) - 1; k >= 0 {
		p.along, p.outer = p.outer[k], p.outer[:k]
	}
	p.findTaps()
	p.chain.domain = domain{n.resultLength / p.channels(), p.channels()}
	return p
}

// checksUse reports whether a step moves a checked coordinate.
func (v *nestView) checksUse(step []int64) bool {
	for _, c := range v.checks {
		if step[c.function] != 0 {
			return true
		}
	}
	return false
}

func (p *windows) channels() int64 { return p.n.extents[p.channel] }

// wide reports whether the operand has 32 bits, not 16.
func (p *windows) wide() bool { return p.n.a.tensor.DType == I32 }

// positions is how many there are along the axis of positions.
func (p *windows) positions() int64 {
	if p.along < 0 {
		return 1
	}
	return p.n.extents[p.along]
}

func (p *windows) findTaps() {
	var red []int
	for axis := p.n.outs; axis < len(p.n.extents); axis++ {
		red = append(red, axis)
	}
	p.taps = tapsAlong(p.n, red)
}

// tapsAlong are the terms of A along some axes.
func tapsAlong(n *nest, axes []int) (taps []tap) {
	walk, values := newOdometer(n, axes), make([]int64, len(n.base))
	for more := true; more; more = walk.next(values) {
		t := tap{offset: values[n.a.value], values: slices.Clone(values)}
		for _, c := range n.a.checks {
			t.checks = append(t.checks, values[c.function])
		}
		taps = append(taps, t)
	}
	return taps
}

// span is how many positions a unit has at most, parts how many units make a row of them.
func (p *windows) span() int64 {
	return max(p.step(), unitWork/(p.channels()*int64(len(p.taps)))/p.step()*p.step())
}

func (p *windows) parts() int64 { return (p.positions() + p.span() - 1) / p.span() }

func (p *windows) units() int64     { return p.n.product(p.outer) * p.parts() }
func (p *windows) unitTerms() int64 { return max(1, p.n.resultLength*p.steps()/p.units()/8) }

// steps is how many terms are looked at for each result.
func (p *windows) steps() int64 {
	if p.grid != nil {
		return int64(len(p.grid.down) + len(p.grid.across))
	}
	return p.n.terms
}

// run computes units [lo, hi): a span of positions, with all channels, for one place on the
// outer axes.
func (p *windows) run(w *worker, lo, hi int64) {
	w.prepare(p.n)
	p.chain.fetch(w)
	for unit := lo; unit < hi; unit++ {
		u, from := unit/p.parts(), unit%p.parts()*p.span()
		to := min(from+p.span(), p.positions())
		w.start = resize(w.start, len(p.n.base))
		p.n.seek(w.start, p.n.base, p.outer, u)
		w.start[p.n.a.value] += w.from.of(p.n.a.tensor)
		switch {
		case p.grid != nil:
			p.inSteps(w, u, from, to)
		case p.memory != nil:
			p.pieces(w, u, from, to)
		default:
			first, end := p.inside(w.start, from, to)
			p.border(w, u, from, first)
			p.interior(w, u, first, end)
			p.border(w, u, end, to)
		}
	}
}

func (p *windows) alongStep(w *worker) []int64 {
	if p.along < 0 {
		return w.noStep
	}
	return p.n.step[p.along]
}

// row is how many elements are read at once for one tap of padding, 0 if there should be no
// row of it: where positions do not go forward, or too far.
func (p *windows) row() int64 {
	if p.grid != nil {
		return 0
	}
	if p.along < 0 {
		return p.channels()
	}
	step := p.n.step[p.along][p.n.a.value]
	if step < 0 || step > maxPadding {
		return 0
	}
	if row := (min(p.positions(), p.step())-1)*step + p.channels(); row <= maxPadding {
		return row
	}
	return 0
}

// pieces computes positions [from, to) of a unit piece by piece, at w.start: where taps leave
// the tensor they read padding.
func (p *windows) pieces(w *worker, u, from, to int64) {
	value := p.n.a.value
	a, step, most := p.memory.data, p.alongStep(w)[value], p.step()
	cuts := p.cuts[u]
	for i := range cuts {
		c := &cuts[i]
		end := min(c.end, to)
		for x := max(c.first, from); x < end; x += most {
			at := p.address + w.start[value] + x*step
			w.taps = resize(w.taps, len(c.taps))
			for k, t := range c.taps {
				if t == outside {
					w.taps[k] = int(p.padding)
				} else {
					w.taps[k] = int(at + t)
				}
			}
			p.finish(w, p.block(u, x, min(most, end-x)), a, int(step))
		}
	}
}

// inSteps computes a unit of pooling with a grid.
func (p *windows) inSteps(w *worker, u, from, to int64) {
	for x := from; x < to; x += p.step() {
		w.block = p.block(u, x, min(p.step(), to-x))
		w.reserve(p.chain.registers, w.block.rows*w.block.stride)
		p.grid.pool(p, w, x, w.block.rows)
		p.chain.run(w, &w.block)
	}
}

// findCuts finds the cuts of all places on the outer axes, false if they are too many.
func (p *windows) findCuts() bool {
	places, along := p.n.product(p.outer), make([]int64, len(p.n.base))
	if places > maxCuts/int64(len(p.taps)) {
		return false
	}
	if p.along >= 0 {
		along = p.n.step[p.along]
	}
	start, kept := make([]int64, len(p.n.base)), 0
	spans, last := make([]run, len(p.taps)), make([]run, len(p.taps))
	p.cuts = make([][]cut, 0, places)
	for u := range places {
		p.n.seek(start, p.n.base, p.outer, u)
		for i := range p.taps {
			first, end := p.valid(&p.taps[i], start, along, 0, p.positions())
			spans[i] = run{first, end - first}
		}
		if u > 0 && slices.Equal(spans, last) {
			p.cuts = append(p.cuts, p.cuts[u-1]) // one in memory
			continue
		}
		cuts := p.cut(spans)
		if kept += len(cuts) * len(p.taps); kept > maxCuts {
			return false
		}
		p.cuts, spans, last = append(p.cuts, cuts), last, spans
	}
	return true
}

// cut cuts all positions of a place, given those at which each tap is in the tensor.
func (p *windows) cut(spans []run) []cut {
	ends := []int64{0, p.positions()}
	for _, s := range spans {
		ends = append(ends, s.offset, s.offset+s.length)
	}
	slices.Sort(ends)
	ends = slices.Compact(ends)
	var cuts []cut
	for k := range len(ends) - 1 {
		c := cut{first: ends[k], end: ends[k+1], taps: make([]int64, len(p.taps))}
		for i, t := range p.taps {
			c.taps[i] = outside
			if s := spans[i]; s.offset <= c.first && c.first < s.offset+s.length {
				c.taps[i] = t.offset
			}
		}
		cuts = append(cuts, c)
	}
	return cuts
}

// valid is the positions in [first, end) at which a tap is in the tensor, an empty interval
// there if it never is.
func (p *windows) valid(t *tap, start, along []int64, first, end int64) (int64, int64) {
	from := first
	for k, c := range p.n.a.checks {
		l, h := within(start[c.function]+t.checks[k], along[c.function], c.dim)
		first, end = max(first, l), min(end, h)
	}
	if first >= end {
		return from, from
	}
	return first, end
}

// inside is the positions in [first, end) at which no tap leaves the tensor.
func (p *windows) inside(start []int64, first, end int64) (int64, int64) {
	to := end
	for _, t := range p.taps {
		for k, c := range p.n.a.checks {
			s := int64(0)
			if p.along >= 0 {
				s = p.n.step[p.along][c.function]
			}
			l, h := within(start[c.function]+t.checks[k], s, c.dim)
			first, end = max(first, l), min(end, h)
		}
	}
	if first >= end {
		return to, to
	}
	return first, end
}

// block is the one of positions [x, x+count) of a unit.
func (p *windows) block(u, x, count int64) block {
	c := p.channels()
	return block{row: u*p.positions() + x, rows: count, cols: c, width: c, stride: int64(roundUp(c, kernel.PanelColumns))}
}

// step is how many positions make a block.
func (p *windows) step() int64 { return max(1, blockElements/p.channels()) }

// interior computes positions whose taps are all in the tensor, from where they lie.
func (p *windows) interior(w *worker, u, first, end int64) {
	view := p.n.a
	a, along := view.tensor.Data, p.alongStep(w)[view.value]
	for x := first; x < end; x += p.step() {
		w.taps = w.taps[:0]
		for _, t := range p.taps {
			w.taps = append(w.taps, int(w.start[view.value]+x*along+t.offset))
		}
		p.finish(w, p.block(u, x, min(p.step(), end-x)), a, int(along))
	}
}

// border computes other positions, from copies with the padding filled in.
func (p *windows) border(w *worker, u, first, end int64) {
	c, along, across := p.channels(), p.alongStep(w), p.n.step[p.channel]
	for x := first; x < end; x += p.step() {
		count := min(p.step(), end-x)
		patch := w.patched(int64(len(p.taps))*count*c, p.n.a.tensor.DType)
		w.taps = w.taps[:0]
		run := int64(len(patch)) / (int64(len(p.taps)) * count)
		dst := patch
		for k, t := range p.taps {
			w.taps = append(w.taps, k*int(count*c))
			for i := range count {
				for f := range w.values {
					w.values[f] = w.start[f] + t.values[f] + (x+i)*along[f]
				}
				p.n.a.copyRun(dst[:run], w, across)
				dst = dst[run:]
			}
		}
		p.finish(w, p.block(u, x, count), patch, int(c))
	}
}

// patched is room for so many numbers.
func (w *worker) patched(n int64, dt DType) []byte {
	size := n * int64(dt.Size())
	w.patch = resize(w.patch, int(size+7)/8)
	return bytesOf(w.patch)[:size]
}

// copyRun loads values along an axis as they are in memory, of 16 or 32 bits.
func (v *nestView) copyRun(dst []byte, w *worker, step []int64) {
	if v.tensor.DType == I32 {
		v.packRun32(typed[int32](dst), w, step)
	} else {
		v.packRun(typed[int16](dst), w, step)
	}
}

// finish reduces the taps of a block and runs the chain on it. Steps of 0 or less are
// taken one position at a time.
func (p *windows) finish(w *worker, at block, a []byte, step int) {
	w.reserve(p.chain.registers, at.rows*at.stride)
	w.block = at
	if step > 0 || at.rows == 1 {
		p.compute(w, &w.block, a, max(step, 0))
		return
	}
	w.block.rows = 1
	for range at.rows {
		p.compute(w, &w.block, a, 0)
		w.block.row++
		for i := range w.taps {
			w.taps[i] += step
		}
	}
}

// weighted reports whether the terms are products with constant weights: of 8 bits, of 16 too if
// the operand has 32.
func (p *windows) weighted() bool {
	n, widest := p.n, I8
	if p.wide() {
		widest = I16
	}
	if n.in.Map != MapMul || n.in.Reduce != ReduceSum || !n.a.packable() && !n.a.halvable() || n.b.tensor == nil || n.b.tensor.DType > widest || n.b.index != nil || len(n.b.checks) > 0 {
		return false
	}
	for axis := range p.channel {
		if n.b.uses(n.step[axis]) {
			return false
		}
	}
	return true
}

// depthwise makes weighted windows sums. It returns what the sums can be, false if those of 16
// bits could need more than 32 bits, or if there is no room for the weights.
func (p *windows) depthwise(m *Machine, streamed interval) (interval, bool) {
	red := make([]int, 0, MaxAxes)
	for axis := p.n.outs; axis < len(p.n.extents); axis++ {
		red = append(red, axis)
	}
	key := "windows" + p.n.a.tensor.DType.String() + p.n.layout(p.n.b, red, []int{p.channel})
	weights, ok := m.weights.get(key, 4*p.n.terms*int64(roundUp(p.channels(), 32)), func() *packedWeights {
		packed := p.pack(&m.packed)
		m.offer(p.n.b.operand, func() restorer { return p.unpacked(packed) })
		return packed
	})
	if !ok {
		return interval{}, false
	}
	p.n.b.tensor = p.n.b.tensor.hollow()
	if p.wide() {
		p.reduce = func(w *worker, at *block, a []byte, taps []int, step int) {
			kernel.Depthwise32(w.registers[accumulators], int(at.stride), typed[int32](a), taps, step, int(at.rows), weights.wideTaps)
		}
		return I64.interval(), true
	}
	p.weights = weights.taps
	p.reduce = func(w *worker, at *block, a []byte, taps []int, step int) {
		kernel.Depthwise16(w.accumulators(), int(at.stride), typed[int16](a), taps, step, int(at.rows), weights.taps)
	}
	return bounded(weights.heaviest, streamed)
}

// narrowSums lets the first stage be done together with the sums, if it can be.
func (p *windows) narrowSums(m *kernel.Memory) {
	s := p.chain.narrows()
	if s == nil || p.weights == nil {
		return
	}
	if p.epilogue = kernel.NewTapEpilogue(m, p.weights, s.by, uintptr(s.to.dtype.Size())); p.epilogue != nil {
		s.by = nil // it is in there
	}
}

// compute reduces the taps of a block and runs the chain on it.
func (p *windows) compute(w *worker, at *block, a []byte, step int) {
	if p.epilogue == nil {
		p.reduce(w, at, a, w.taps, step)
		p.chain.run(w, at)
		return
	}
	p.computeNarrow(w, at, typed[int16](a), step)
	p.chain.runFrom(1, w, at)
}

// computeNarrow does the first stage with the sums.
func (p *windows) computeNarrow(w *worker, at *block, a []int16, step int) {
	to := &p.chain.stages[0].(*requantizeStage).to
	dst, stride := to.elements(w, at)
	if to.dtype == I8 {
		kernel.DepthwiseNarrow(typed[int8](dst), int(stride), a, w.taps, step, int(at.rows), p.weights, p.epilogue)
		return
	}
	kernel.DepthwiseNarrow(typed[int16](dst), int(stride), a, w.taps, step, int(at.rows), p.weights, p.epilogue)
}

// pack packs the weights.
func (p *windows) pack(m *kernel.Memory) *packedWeights {
	channels, view := int(p.channels()), p.n.b
	list, packed := make([]int32, len(p.taps)*channels), &packedWeights{}
	for ch := range channels {
		sum := int64(0)
		for t := range p.taps {
			v := view.tensor.At(uint64(p.n.base[view.value] + p.taps[t].values[view.value] + int64(ch)*p.n.step[p.channel][view.value]))
			list[t*channels+ch] = int32(v)
			sum += magnitude64(v)
		}
		packed.heaviest = max(packed.heaviest, sum)
	}
	if p.wide() {
		packed.wideTaps = kernel.NewWideTapWeights(m, len(p.taps), channels, list)
		return packed
	}
	narrow := make([]byte, len(list))
	for i, v := range list {
		narrow[i] = byte(v)
	}
	packed.taps = kernel.NewTapWeights(m, len(p.taps), channels, narrow, channels, 1)
	return packed
}

// pool makes the windows maxima or minima, false if the instruction is something else.
func (p *windows) pool() bool {
	in, view, dt := p.n.in, p.n.a, p.n.a.tensor.DType
	if !in.selects() {
		return false
	}
	largest := in.Reduce != ReduceMin
	worst, least, clamped := dt.Min(), in.Init.Offset <= dt.Min() && view.fill <= dt.Max(), in.Lo >= dt.Min()
	if !largest {
		worst, least, clamped = dt.Max(), in.Init.Offset >= dt.Max() && view.fill >= dt.Min(), in.Hi <= dt.Max()
	}
	if view.fill < dt.Min() || view.fill > dt.Max() {
		// Padding that never wins: as good as the limit, to which it is clamped where all is padding.
		if !clamped || in.Zero != 0 || !in.unscaled() {
			return false
		}
		view.fill = min(max(view.fill, dt.Min()), dt.Max())
	}
	if !least {
		return false
	}
	if dt == I32 {
		p.best = best[int32](largest)
	} else {
		p.best = best[int16](largest)
	}
	p.reduce = func(w *worker, at *block, a []byte, taps []int, step int) {
		p.best(bytesOf(w.registers[accumulators]), int(at.stride), a, taps, step, int(at.rows), int(p.channels()))
	}
	if view.fill == worst {
		p.grid = newGrid(p)
	}
	return true
}

// best is pooling of numbers of a type.
func best[T int16 | int32](largest bool) func(dst []byte, dstStride int, a []byte, taps []int, step, n, channels int) {
	return func(dst []byte, dstStride int, a []byte, taps []int, step, n, channels int) {
		if largest {
			kernel.MaxPool(typed[T](dst), dstStride, typed[T](a), taps, step, n, channels)
		} else {
			kernel.MinPool(typed[T](dst), dstStride, typed[T](a), taps, step, n, channels)
		}
	}
}
