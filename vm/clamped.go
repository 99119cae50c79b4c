package vm

// Clamped counts the elements of a result that the clamp of its instruction changed:
// those whose value before it lay below Lo, and above Hi.
type Clamped struct{ Below, Above uint64 }

// WithClampCount makes every run of an executor tell f, after each valid instruction and
// before the sink, how many elements of its result were clamped. It costs time; a run
// without it counts nothing.
func WithClampCount(f func(i int, c Clamped)) Option { return func(l *limits) { l.clamped = f } }

func (c *Clamped) add(d Clamped) {
	c.Below += d.Below
	c.Above += d.Above
}

// count looks at one accumulator before it is finished.
func (c *Clamped) count(in *Instruction, acc, word int64) {
	switch rescaled(acc, word, in.Zero).side(in.Lo, in.Hi) {
	case -1:
		c.Below++
	case 1:
		c.Above++
	}
}

// side is -1 for numbers below lo, 1 for numbers above hi, else 0.
func (x int128) side(lo, hi int64) int {
	v := int64(x.lo)
	fits := x.hi == v>>63
	switch {
	case fits && v < lo || !fits && x.hi < 0:
		return -1
	case fits && v > hi || !fits:
		return 1
	}
	return 0
}

// count looks at a row of accumulators before it is finished.
func (f *finisher) count(w *worker, acc, step []int64) {
	in := f.n.in
	if f.uniform {
		for _, v := range acc {
			w.clamped.count(in, v, f.word)
		}
		return
	}
	for i, word := range f.words(w, len(acc), step) {
		w.clamped.count(in, acc[i], word)
	}
}

// collect sums what the workers counted and makes them begin anew.
func collect(workers []*worker) Clamped {
	sum := Clamped{}
	for _, w := range workers {
		sum.add(*w.clamped)
		*w.clamped = Clamped{}
	}
	return sum
}
