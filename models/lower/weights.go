package lower

import (
	"encoding/binary"
	"math"
	"runtime"
	"sync"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/vm"
)

// biasBits is how many bits of an accumulator a bias of the size of the largest result
// may fill.
const biasBits = 58

// packWeights rounds the weights channel by channel and stores them in the order in
// which they are read.
func (l *lowering) packWeights(c *contraction, in *instr, ch *channels) error {
	axes, bits := len(in.out), l.weightBits(c.name)
	p := &weightPacker{
		c: c, ch: ch, bits: bits, data: c.w.t.Floats(),
		rows: ch.offsets(c.w.at), terms: offsets(c.w.at, axes, c.red),
		rowChannel: ch.offsets(c.xChannel), termChannel: offsets(c.xChannel, axes, c.red),
		// A bias of the size of the largest result must stay far below 2^62 units, so the
		// weights of a channel that are all but 0 beside it are 0.
		floor: min(math.Ldexp(c.scale/c.x.scale, l.bits(c.name)-1-biasBits), math.MaxFloat32),
	}
	p.packed = vm.NewTensor(map[int]vm.DType{8: vm.I8, 16: vm.I16}[bits], uint32(len(p.rows)*len(p.terms)))
	l.weights[c.name] += int(p.packed.Elements())
	lo, hi, err := p.run()
	if err != nil {
		return err
	}
	f := affine{coef: make([]int64, axes+len(c.red))}
	for i, stride := range rowMajor(ch.extents) {
		f.coef[ch.axes[i]] = stride * int64(len(p.terms))
	}
	for r, stride := range rowMajor(c.red) {
		f.coef[axes+r] = stride
	}
	in.b = source{of: l.b.store(p.packed, lo, hi), coord: []affine{f}}
	return nil
}

// weightPacker rounds the weights of a contraction. A row is the weights of one output channel
// in the order of the reduction.
type weightPacker struct {
	c      *contraction
	ch     *channels
	bits   int
	floor  float64 // the least scale
	data   []float32
	packed *vm.Tensor

	rows, terms             []int // weight (i, r) is data[rows[i] + terms[r]]
	rowChannel, termChannel []int // and belongs to this input channel
}

// rowsAtOnce is how many rows are read together: where the weights are stored the other way
// round, the same term of neighbouring rows is one cache line.
const rowsAtOnce = 16

// cacheLine is the size of a line of the cache in bytes.
const cacheLine = 64

// run rounds all rows, on all processors, and returns the least and the largest weight.
func (p *weightPacker) run() (lo, hi int64, err error) {
	blocks := (len(p.rows) + rowsAtOnce - 1) / rowsAtOnce
	parts := make([]packedPart, min(runtime.GOMAXPROCS(0), blocks))
	var group sync.WaitGroup
	for k := range parts {
		first, last := k*blocks/len(parts)*rowsAtOnce, min((k+1)*blocks/len(parts)*rowsAtOnce, len(p.rows))
		group.Go(func() { parts[k].pack(p, first, last) })
	}
	group.Wait()
	for _, part := range parts {
		lo, hi = min(lo, part.lo), max(hi, part.hi)
		if err == nil {
			err = part.err
		}
	}
	return lo, hi, err
}

// packedPart is some of the rows.
type packedPart struct {
	rounder fixed.Rounder
	lo, hi  int64
	err     error
}

// pack rounds the rows from first to last, which is left out.
func (part *packedPart) pack(p *weightPacker, first, last int) {
	n := len(p.terms)
	pitch := n + cacheLine/4 // rows whose lengths are powers of two would share few cache sets
	w := make([]float32, rowsAtOnce*pitch)
	for ; first < last && part.err == nil; first += rowsAtOnce {
		rows := p.rows[first:min(first+rowsAtOnce, last)]
		p.gather(w, pitch, rows)
		for i := range rows {
			if part.err = part.row(p, first+i, w[i*pitch:][:n]); part.err != nil {
				return
			}
		}
	}
}

// gather reads rows of weights; in w, rows begin pitch apart.
func (p *weightPacker) gather(w []float32, pitch int, rows []int) {
	n := len(p.terms)
	switch {
	case consecutive(p.terms):
		for i, row := range rows {
			copy(w[i*pitch:][:n], p.data[row+p.terms[0]:])
		}
	case len(rows) == rowsAtOnce && consecutive(rows):
		for r, at := range p.terms {
			line, to := (*[rowsAtOnce]float32)(p.data[rows[0]+at:]), w[r:]
			for i, v := range line {
				to[i*pitch] = v
			}
		}
	default:
		for r, at := range p.terms {
			for i, row := range rows {
				w[i*pitch+r] = p.data[row+at]
			}
		}
	}
}

func consecutive(list []int) bool {
	for i, v := range list {
		if v != list[0]+i {
			return false
		}
	}
	return true
}

// row rounds the weights of row i, for operands of one unit.
func (part *packedPart) row(p *weightPacker, i int, w []float32) error {
	c := p.c
	if c.x.units != nil {
		for r := range w {
			w[r] *= float32(c.x.units[p.rowChannel[i]+p.termChannel[r]])
		}
	}
	q, scale, err := part.rounder.Channel(w, p.bits, p.floor)
	if err != nil {
		return err
	}
	if n := len(c.red); n > 0 && last(c.red) < len(w) { // the last axis is that of input channels
		fixed.KeepSums(q, w, scale, p.bits, last(c.red))
	}
	p.ch.unit[i], p.ch.lost[i] = c.x.scale*scale, p.lost(i, w, q, scale)
	p.ch.bound[i] = satMul(part.store(p, i, q), c.x.magnitude())
	return nil
}

// store writes row i and returns the sum of the magnitudes.
func (part *packedPart) store(p *weightPacker, i int, q []int16) uint64 {
	out := p.packed.Data[i*len(q)*p.bits/8:]
	if p.bits == 8 {
		fixed.Narrow(out, q)
	} else {
		for r, v := range q {
			binary.LittleEndian.PutUint16(out[2*r:], uint16(v))
		}
	}
	sum, lo, hi := fixed.Magnitudes(q)
	part.lo, part.hi = min(part.lo, int64(lo)), max(part.hi, int64(hi))
	return sum
}

// lost is what rounding row i takes from the mean of the result.
func (p *weightPacker) lost(i int, w []float32, q []int16, scale float64) float64 {
	if p.c.means == nil {
		return 0
	}
	sum := 0.0
	for r, v := range q {
		channel := p.rowChannel[i] + p.termChannel[r]
		missing := float64(w[r]) - float64(float64(v)*scale)
		sum += float64(missing * p.c.means[channel] / unitAt(p.c.x.units, channel))
	}
	return sum
}
