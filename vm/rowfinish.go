package vm

// rescaler is a scale word prepared for rescaling in 64 bits: with |acc >> shr| ≤ limit
// no intermediate value overflows.
type rescaler struct {
	word            int64
	m, round, limit int64
	shr, shl, s     uint8
}

// newRescaler prepares a word; false if 64 bits cannot do: the word rescales nothing or
// not validly.
func newRescaler(word int64) (rescaler, bool) {
	s, ok := parseScale(word)
	if !ok || word == 0 {
		return rescaler{word: word}, false
	}
	r := rescaler{word: word, m: int64(s.M), round: 1 << (s.S - 1), s: s.S}
	if s.P >= 0 {
		r.shr = uint8(s.P)
	} else {
		r.shl = uint8(-s.P)
	}
	r.limit = 1 << 31 >> r.shl
	return r, true
}

// finishRow applies the epilogue to accumulators in place. words has one scale word for
// each of them, or one for all.
func (in *Instruction) finishRow(acc, words []int64) {
	// Where the zero point is small too, adding it does not overflow.
	small := in.Zero >= -maxCoordinate && in.Zero <= maxCoordinate
	switch {
	case len(words) == len(acc):
		in.finishWords(acc, words, small)
	case words[0] == 0 && in.Zero == 0:
		for i, v := range acc {
			acc[i] = min(max(v, in.Lo), in.Hi)
		}
	default:
		r, ok := newRescaler(words[0])
		if ok && small {
			in.finishUniform(acc, &r)
			return
		}
		for i, v := range acc {
			acc[i] = Rescale(v, words[0], in.Zero, in.Lo, in.Hi)
		}
	}
}

// finishUniform is the epilogue with one scale.
func (in *Instruction) finishUniform(acc []int64, r *rescaler) {
	zero, lo, hi := in.Zero, in.Lo, in.Hi
	m, round, limit, shr, shl, s := r.m, r.round, r.limit, r.shr&63, r.shl&63, r.s&63
	for i, v := range acc {
		x := v >> shr
		if uint64(x+limit) > uint64(2*limit) {
			acc[i] = Rescale(v, r.word, zero, lo, hi)
			continue
		}
		acc[i] = min(max((x<<shl*m+round)>>s+zero, lo), hi)
	}
}

// finishWords is the epilogue with a scale for each accumulator.
func (in *Instruction) finishWords(acc, words []int64, small bool) {
	zero, lo, hi := in.Zero, in.Lo, in.Hi
	words = words[:len(acc)]
	r, ok := newRescaler(words[0])
	for i, v := range acc {
		if words[i] != r.word {
			r, ok = newRescaler(words[i])
		}
		x := v >> (r.shr & 63)
		if !ok || !small || uint64(x+r.limit) > uint64(2*r.limit) {
			acc[i] = Rescale(v, words[i], zero, lo, hi)
			continue
		}
		acc[i] = min(max((x<<(r.shl&63)*r.m+r.round)>>(r.s&63)+zero, lo), hi)
	}
}
