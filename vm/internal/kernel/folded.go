package kernel

import "math"

// foldedRequant is an epilogue without a shift before the multiplication, whose bias and
// zero point are folded into what is added after it:
//
//	(acc + bias)·M + 2^(s-1) >> s, plus zero  =  acc·M + (bias·M + 2^(s-1) + zero·2^s) >> s
//
// Results are clamped as numbers of 16 bits. That takes half as many instructions.
type foldedRequant struct {
	blocks []foldedColumns // one more than there are: kernels read two at a time
	lo, hi int16
}

// foldedColumns are the parameters of 16 columns, odd lanes apart from even ones as in
// requantColumns. The shift is s-32: of a sum only the upper half is shifted.
type foldedColumns struct {
	m, mOdd        [16]int32
	roundE, roundO [8]int64
	shift          [16]int32
}

// fold is nil for an epilogue that cannot be folded for accumulators of magnitude reach.
func (r *Requant) fold(m *Memory, reach, zero, lo, hi int64) *foldedRequant {
	if r.plain || lo < math.MinInt16 || lo > math.MaxInt16 || hi < math.MinInt16 || hi > math.MaxInt16 || reach < 0 || reach > 1<<31 {
		return nil
	}
	f := &foldedRequant{blocks: take[foldedColumns](m, len(r.blocks)+1), lo: int16(lo), hi: int16(hi)}
	for k := range r.blocks {
		for j := range requantBlock {
			if !f.blocks[k].set(j, &r.blocks[k], zero) && !f.blocks[k].setConstant(j, r, requantBlock*k+j, reach) {
				return nil
			}
		}
	}
	return f
}

// set stores the parameters of a column. The sum has 64 bits: acc + bias has 32, so that
// its product with M is at most 2^62, and what else is added must be less than that.
func (f *foldedColumns) set(j int, c *requantColumns, zero int64) bool {
	shift, half := c.shiftE[j/2], c.roundE[j/2]
	if j%2 == 1 {
		shift, half = c.shiftO[j/2]+32, c.roundO[j/2]
	}
	if c.pre[j] != 0 || zero > math.MaxInt16 || zero < math.MinInt16 || (2*magnitude(zero)+1) >= 1<<(63-shift) {
		return false
	}
	f.m[j], f.shift[j] = c.m[j], int32(shift-32)
	round := int64(c.bias[j])*int64(c.m[j]) + half + zero<<shift
	if j%2 == 0 {
		f.roundE[j/2] = round
	} else {
		f.mOdd[j-1], f.roundO[j/2] = c.m[j], round
	}
	return true
}

// setConstant stores the parameters of a column whose result is always the same, as where
// weights are too small to matter. Epilogues keep the order of accumulators.
func (f *foldedColumns) setConstant(j int, r *Requant, column int, reach int64) bool {
	value := r.at(int32(max(-reach, math.MinInt32)), column)
	round := int64(value) << 32
	if j%2 == 0 {
		f.roundE[j/2] = round
	} else {
		f.roundO[j/2] = round
	}
	return value == r.at(int32(min(reach, math.MaxInt32)), column)
}

// at is the epilogue of an accumulator of a column of a block.
func (f *foldedRequant) at(acc int32, block, j int) int32 {
	b := &f.blocks[block]
	round := b.roundE[j/2]
	if j%2 == 1 {
		round = b.roundO[j/2]
	}
	x := (int64(acc)*int64(b.m[j]) + round) >> (32 + b.shift[j])
	return int32(min(max(x, int64(f.lo)), int64(f.hi)))
}

// Settle keeps only what the active tier reads for results of size bytes, in some memory.
// Other tiers compute the same of it.
func (r *Requant) Settle(m *Memory, size uintptr) {
	f := r.foldedFor(size)
	if f == nil || !readsFolded(r.columns) {
		r.folded, r.blocks = nil, append(take[requantColumns](m, len(r.blocks))[:0], r.blocks...)
		return
	}
	f.blocks, r.blocks = append(take[foldedColumns](m, len(f.blocks))[:0], f.blocks...), nil
}

func magnitude(v int64) int64 { return max(v, -v) }

// foldedFor is the folded epilogue for results of so many bytes, nil if there is none.
func (r *Requant) foldedFor(size uintptr) *foldedRequant {
	f := r.folded
	if f == nil || size > 2 || size == 1 && (f.lo < math.MinInt8 || f.hi > math.MaxInt8 || f.lo > math.MaxInt8 || f.hi < math.MinInt8) {
		return nil
	}
	return f
}
