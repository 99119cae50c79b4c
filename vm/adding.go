package vm

import (
	"math"

	"github.com/opml/opml/vm/internal/kernel"
)

// adding is how the sums of a product of two computed operands are added up. Where 32 bits do
// not hold them, the resident operand is multiplied in halves, of so many terms that 32 bits
// hold the sums of each. Halves are joined in 32 bits, shifted to the right as the scale word
// says that they are shifted anyway, or else in 64, part by part.
type adding struct {
	wide   bool // operands of 32 bits: in 64 at once
	halves bool
	terms  int64          // of a part
	parts  int            // one if 32 bits hold the sums, of halves or not
	join   *kernel.Join   // of halves in 32 bits, nil if they are joined in 64
	narrow *kernel.Narrow // of sums of 64 bits, nil if what follows takes them as they are
}

// halfBits are those of lower halves, which are at least -2^7 and less than 2^7. So upper ones
// are at most 2^7.
const halfBits = 8

// inLongs adds up any numbers of 16 bits in 64 bits.
func (a *adding) inLongs(terms int64, streamed interval) {
	if a.wide {
		return
	}
	most := max(1, streamed.magnitude()<<(halfBits-1)) // of one product with a half
	room := math.MaxInt32 / most &^ 1
	parts := (terms + room - 1) / room
	*a = adding{halves: true, parts: int(parts), terms: int64(roundUp((terms+parts-1)/parts, 2))}
}

// fit decides how an instruction adds up so many terms, given what the operands can be. It
// returns what this leaves for the epilogue, and the instruction of that: in itself, or with a
// scale that lacks a shift which is done with the sums.
func (a *adding) fit(in *Instruction, terms int64, streamed, resident interval) (feed, *Instruction) {
	head := feed{dtype: I32, access: sameElement, register: accumulators}
	if a.wide {
		head.dtype, head.value = I64, I64.interval()
		return head, in
	}
	most := terms * streamed.magnitude() * resident.magnitude() // less than 2^47
	if most <= math.MaxInt32 {
		*a, head.value = adding{parts: 1, terms: terms}, interval{-most, most}
		return head, in
	}
	a.inLongs(terms, streamed)
	scale, shifts := in.shifts()
	if shifts && a.parts == 1 {
		upper := interval{(resident.lo + 1<<(halfBits-1)) >> halfBits, (resident.hi + 1<<(halfBits-1)) >> halfBits}
		if sums, rescaled, ok := a.inInts(in, scale, terms*streamed.magnitude(), upper.magnitude()); ok {
			head.value = sums
			return head, rescaled
		}
	}
	if shifts {
		if sums, rescaled, ok := a.narrowed(in, scale, most); ok {
			head.value = sums
			return head, rescaled
		}
	}
	head.dtype, head.value = I64, interval{-most, most}
	return head, in
}

// shifts reports whether sums are rescaled by one scale that begins with a shift to the right.
func (in *Instruction) shifts() (Scale, bool) {
	if !in.Init.constant() || in.Init.Offset != 0 || !in.Scale.constant() {
		return Scale{}, false
	}
	scale, ok := parseScale(in.Scale.Offset)
	return scale, ok && scale.P >= 0
}

// shifted is the instruction after so much of the scale's shift.
func (in *Instruction) shifted(scale Scale, down int64) *Instruction {
	rest := *in
	scale.P -= int8(down)
	rest.Scale.Offset = scale.Word()
	return &rest
}

// beyond reports whether sums of at least so much are clamped, and their negatives.
func (in *Instruction) beyond(sum int64) bool {
	return sum >= 0 && Rescale(sum, in.Scale.Offset, in.Zero, in.Lo, in.Hi) == in.Hi && Rescale(-sum, in.Scale.Offset, in.Zero, in.Lo, in.Hi) == in.Lo
}

// inInts joins the sums of halves in 32 bits, given the sum of the streamed magnitudes and the
// largest upper half. What is beyond 32 bits does not matter if it is clamped.
func (a *adding) inInts(in *Instruction, scale Scale, streamed, upper int64) (interval, *Instruction, bool) {
	down := min(int64(scale.P), halfBits)
	up, high, low := halfBits-down, streamed*upper, streamed<<(halfBits-1)>>down+1
	rest, reach := in.shifted(scale, down), high<<up+low
	if reach > math.MaxInt32 {
		high = 1<<(30-up) - 1
		reach = high<<up + low
		if !rest.beyond(high<<up - low) { // not negative, so that reach is less than 2^31
			return interval{}, nil, false
		}
	}
	a.join = &kernel.Join{Least: int32(-high), Most: int32(high), Up: int32(up), Down: int32(down)}
	return interval{-reach, reach}, rest, true
}

// narrowed makes 32 bits of sums of 64, given the largest.
func (a *adding) narrowed(in *Instruction, scale Scale, most int64) (interval, *Instruction, bool) {
	rest, reach := in.shifted(scale, int64(scale.P)), most>>scale.P+1
	if reach > math.MaxInt32 {
		if reach = math.MaxInt32; !rest.beyond(reach) {
			return interval{}, nil, false
		}
	}
	a.narrow = &kernel.Narrow{Down: int64(scale.P), Limit: reach}
	return interval{-reach, reach}, rest, true
}

// accumulate leaves the sums of a block in the register of accumulators: rows of a, which start
// so far apart, times the packed columns from a panel on.
func (a *adding) accumulate(w *worker, at *block, rows []int16, stride, panel int) {
	n := at.rows * at.stride
	switch sums := w.accumulators(); {
	case a.wide:
		a.multiplyWide(w, at, w.registers[accumulators], stride, panel)
	case !a.halves:
		kernel.MatMul16(sums, int(at.stride), rows, stride, int(at.rows), &w.panels[0], panel, int(at.stride/kernel.PanelColumns))
	case a.join != nil:
		kernel.Join32(sums[:n], a.multiply(w, at, rows, stride, panel, 0), a.join)
	case a.narrow != nil:
		kernel.Narrow64(sums[:n], a.inParts(w, at, rows, stride, panel), a.narrow)
	default:
		copy(w.registers[accumulators], a.inParts(w, at, rows, stride, panel))
	}
}

// multiply is the sums of a part's halves.
func (a *adding) multiply(w *worker, at *block, rows []int16, stride, panel, part int) []int32 {
	w.halves = resize(w.halves, int(2*at.rows*at.stride))
	kernel.MatMul16(w.halves, int(2*at.stride), rows[int64(part)*a.terms:], stride, int(at.rows), &w.panels[part], 2*panel, int(2*at.stride/kernel.PanelColumns))
	return w.halves
}

// inParts is the sums of a block in 64 bits.
func (a *adding) inParts(w *worker, at *block, rows []int16, stride, panel int) []int64 {
	w.longs = resize(w.longs, int(at.rows*at.stride))
	if a.wide {
		a.multiplyWide(w, at, w.longs, stride, panel)
		return w.longs
	}
	clear(w.longs)
	for part := range a.parts {
		kernel.AddHalves64(w.longs, a.multiply(w, at, rows, stride, panel, part))
	}
	return w.longs
}

// multiplyWide is the sums of a block whose rows, of 32 bits, are packed so far apart.
func (a *adding) multiplyWide(w *worker, at *block, sums []int64, stride, panel int) {
	kernel.MatMul32(sums, int(at.stride), typed[int32](bytesOf(w.rows)), stride, int(at.rows), &w.wide, panel, int(at.stride/kernel.PanelColumns))
}
