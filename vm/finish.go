package vm

import "github.com/opml/opml/vm/internal/kernel"

// finisher applies the epilogue of one nest to rows of accumulators and stores them.
type finisher struct {
	n        *nest
	uniform  bool  // the scale is an immediate
	word     int64 // which
	small    bool  // adding the zero point cannot overflow
	epilogue kernel.Epilogue
}

func newFinisher(n *nest) finisher {
	in := n.in
	f := finisher{n: n, epilogue: kernel.Epilogue{Zero: in.Zero, Lo: in.Lo, Hi: in.Hi}}
	f.small = in.Zero >= -maxCoordinate && in.Zero <= maxCoordinate
	if in.Scale.Kind == Affine && len(in.Scale.Terms) == 0 {
		f.uniform, f.word = true, in.Scale.Offset
	}
	return f
}

// scaleRow is a row of scale words that a worker keeps for the next row.
type scaleRow struct {
	words  []int64
	of     *nest // whose words they are, nil for none
	at     int64 // the address of the first
	stride int64
	quick  bool // all are usable by kernel.Rescale
}

// row finishes accumulators along an axis at w.values. It overwrites them.
func (f *finisher) row(w *worker, acc, step []int64) {
	n := f.n
	if w.clamped != nil {
		f.count(w, acc, step)
	}
	if f.uniform && (f.word == 0 || !f.small) {
		n.in.finishRow(acc, []int64{f.word})
	} else if words := f.words(w, len(acc), step); w.scale.quick {
		kernel.Rescale(w.out[:len(acc)], acc, words, &f.epilogue)
		acc = w.out[:len(acc)]
	} else {
		n.in.finishRow(acc, words)
	}
	scatter(n.result, w.values[n.store], step[n.store], acc)
}

// words are the scale words of a row, loaded anew only if they are other ones than
// those of the last.
func (f *finisher) words(w *worker, length int, step []int64) []int64 {
	s, v := &w.scale, f.n.scale
	at, stride, repeats := int64(0), int64(0), f.uniform
	if v.tensor != nil && v.index == nil && len(v.checks) == 0 {
		at, stride, repeats = w.values[v.value], step[v.value], true
	}
	if repeats && s.of == f.n && s.at == at && s.stride == stride && len(s.words) >= length {
		return s.words[:length]
	}
	s.words = resize(s.words, length)
	if f.uniform {
		fill(s.words, f.word)
	} else {
		v.row(s.words, w.values, step, w.index[:])
	}
	s.of, s.at, s.stride, s.quick = nil, at, stride, f.small && usable(s.words)
	if repeats {
		s.of = f.n
	}
	return s.words[:length]
}

// usable reports whether kernel.Rescale can use the words.
func usable(words []int64) bool {
	for _, word := range words {
		if s, ok := parseScale(word); !ok || word == 0 || s.P < 0 {
			return false
		}
	}
	return true
}
