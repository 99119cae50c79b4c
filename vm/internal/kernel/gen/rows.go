package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// longs is how many integers of 64 bits a vector holds.
func (i isa) longs() int { return i.bytes() / 8 }

// row is a kernel that goes once through rows of n elements, a multiple of longs and not
// 0. Its parameters are named like its rows, then come others.
type row struct {
	isa
	index reg.Register
	rows  map[string]reg.Register
}

// generateRow writes a kernel for each name=type of a row. loop returns what is done with
// a vector of elements; after comes at the end.
func generateRow(i isa, name, doc, signature string, rows []string, prepare func(r *row) (loop, after func())) {
	TEXT(name+i.name, NOSPLIT, signature)
	Doc(name + i.name + " " + doc)
	Pragma("noescape")
	r := &row{i, GP64(), map[string]reg.Register{}}
	for _, p := range rows {
		r.rows[p] = Load(Param(p), GP64())
	}
	n := Load(Param("n"), GP64())
	loop, after := prepare(r)
	XORQ(r.index, r.index)
	Label("vector")
	loop()
	ADDQ(Imm(uint64(i.longs())), r.index)
	CMPQ(r.index, n)
	JLT(LabelRef("vector"))
	if after != nil {
		after()
	}
	VZEROUPPER()
	RET()
}

// at is where the next elements of a row are, of some bytes each.
func (r *row) at(name string, size int) Mem {
	return Mem{Base: r.rows[name], Index: r.index, Scale: uint8(size)}
}

// load reads a vector of 64-bit integers.
func (r *row) load(name string) reg.VecVirtual {
	v := r.vector()
	r.move(r.at(name, 8), v)
	return v
}

// extend reads smaller integers as 64-bit lanes.
func (r *row) extend(name string, size int) reg.VecVirtual {
	v := r.vector()
	widen := map[int]func(ops ...Op){1: VPMOVSXBQ, 2: VPMOVSXWQ, 4: VPMOVSXDQ}
	widen[size](r.at(name, size), v)
	return v
}

// rows writes the kernels of 64-bit rows.
func rows() {
	for _, i := range []isa{avx512, avx2} {
		for _, size := range []int{1, 2, 4} {
			loadRow(i, size)
			storeRow(i, size)
		}
		mulAddRow(i)
		combineRow(i, "add", "adds a to acc.", func(a Op, acc reg.VecVirtual) { VPADDQ(a, acc, acc) })
		combineRow(i, "largest", "keeps the larger elements of acc and a in acc.", i.largest)
		combineRow(i, "smallest", "keeps the smaller elements of acc and a in acc.", i.smallest)
		reduceRow(i, "sum", "adds up a row.", func(a Op, acc reg.VecVirtual) { VPADDQ(a, acc, acc) })
		reduceRow(i, "max", "finds the largest elements of a row, in each lane.", i.largest)
		reduceRow(i, "min", "finds the smallest elements of a row, in each lane.", i.smallest)
		rescaleRow(i)
	}
	combineRow(avx512, "multiply", "multiplies acc with a.", func(a Op, acc reg.VecVirtual) { VPMULLQ(a, acc, acc) })
	productRows(avx512)
	weighRow(avx512)
	mulRescaleRow(avx512)
	divideRow(avx512)
}

// loadRow widens.
func loadRow(i isa, size int) {
	name := fmt.Sprintf("load%d", 8*size)
	generateRow(i, name, "sign-extends to 64 bits.", "func(dst *int64, src *byte, n int)", []string{"dst", "src"}, func(r *row) (loop, after func()) {
		return func() { r.move(r.extend("src", size), r.at("dst", 8)) }, nil
	})
}

// storeRow narrows.
func storeRow(i isa, size int) {
	name := fmt.Sprintf("store%d", 8*size)
	generateRow(i, name, "keeps the lower bits.", "func(dst *byte, src *int64, n int)", []string{"dst", "src"}, func(r *row) (loop, after func()) {
		if i.wide {
			narrow := map[int]func(ops ...Op){1: VPMOVQB, 2: VPMOVQW, 4: VPMOVQD}[size]
			return func() { narrow(r.load("src"), r.at("dst", size)) }, nil
		}
		keep := i.vector()
		VMOVDQU(keptOfEight(size), keep)
		return func() { r.narrowAVX2(r.load("src"), "dst", keep, size) }, nil
	})
}

// keptOfEight is a constant for VPSHUFB: the lower bytes of each eight, then zeros.
func keptOfEight(size int) Mem {
	return constant(fmt.Sprintf("keep%dof8", size), func() {
		for at := range 32 {
			from := byte(0x80) // zero
			if lane := at % 16; lane < 2*size {
				from = byte(lane/size*8 + lane%size)
			}
			DATA(at, U8(from))
		}
	})
}

// narrowAVX2 stores the lower bytes of four integers.
func (r *row) narrowAVX2(v reg.VecVirtual, dst string, keep reg.VecVirtual, size int) {
	r.narrowLongs(v, r.at(dst, size), keep, size)
}

// narrowLongs stores the lower bytes of four integers: the two of each half of a vector
// are brought together, then the halves.
func (i isa) narrowLongs(v reg.VecVirtual, to Mem, keep reg.VecVirtual, size int) {
	upper := XMM()
	VPSHUFB(keep, v, v)
	VEXTRACTI128(Imm(1), v, upper)
	switch size {
	case 4:
		VPUNPCKLQDQ(upper, v.AsX(), upper)
		VMOVDQU(upper, to)
	case 2:
		VPUNPCKLDQ(upper, v.AsX(), upper)
		VMOVQ(upper, to)
	default:
		VPUNPCKLWD(upper, v.AsX(), upper)
		VMOVD(upper, to)
	}
}

// mulAddRow writes the kernel of MulAdd.
func mulAddRow(i isa) {
	generateRow(i, "mulAdd16", "adds products of 16 bits to acc.", "func(acc *int64, a, b *int16, n int)", []string{"acc", "a", "b"}, func(r *row) (loop, after func()) {
		return func() {
			a, b := r.extend("a", 2), r.extend("b", 2)
			VPMULDQ(b, a, a)
			VPADDQ(r.at("acc", 8), a, a)
			r.move(a, r.at("acc", 8))
		}, nil
	})
}

// combineRow writes acc = acc ⊕ a.
func combineRow(i isa, name, doc string, combine func(a Op, acc reg.VecVirtual)) {
	generateRow(i, name+"Row", doc, "func(acc, a *int64, n int)", []string{"acc", "a"}, func(r *row) (loop, after func()) {
		return func() {
			acc := r.load("acc")
			combine(r.at("a", 8), acc)
			r.move(acc, r.at("acc", 8))
		}, nil
	})
}

// reduceRow writes out = out ⊕ a, for a vector out.
func reduceRow(i isa, name, doc string, combine func(a Op, acc reg.VecVirtual)) {
	generateRow(i, name+"Lanes", doc, "func(out, a *int64, n int)", []string{"out", "a"}, func(r *row) (loop, after func()) {
		acc := i.vector()
		i.move(Mem{Base: r.rows["out"]}, acc)
		return func() { combine(r.at("a", 8), acc) }, func() { i.move(acc, Mem{Base: r.rows["out"]}) }
	})
}

// productRows writes the kernels that add products.
func productRows(i isa) {
	generateRow(i, "mulAddRow", "adds products to acc.", "func(acc, a, b *int64, n int)", []string{"acc", "a", "b"}, func(r *row) (loop, after func()) {
		return func() {
			a := r.load("a")
			VPMULLQ(r.at("b", 8), a, a)
			VPADDQ(r.at("acc", 8), a, a)
			r.move(a, r.at("acc", 8))
		}, nil
	})
	generateRow(i, "productLanes", "adds up the products of two rows.", "func(out, a, b *int64, n int)", []string{"out", "a", "b"}, func(r *row) (loop, after func()) {
		acc := i.vector()
		i.move(Mem{Base: r.rows["out"]}, acc)
		return func() {
			a := r.load("a")
			VPMULLQ(r.at("b", 8), a, a)
			VPADDQ(a, acc, acc)
		}, func() { i.move(acc, Mem{Base: r.rows["out"]}) }
	})
}

// divideRow writes the kernel of Div. A quotient of doubles, made with the reciprocal of b, differs
// from the true one by 2^-51 of it at most, so that what remains of a is at most 2^12 + |b|/2, and
// the next such quotient, of that, leaves no more than half of b and a little. Where 64 bits do not hold the first, it is
// -2^63, and all else wraps. Lastly, what remains must have the sign of b.
func divideRow(i isa) {
	generateRow(i, "divideRow", "divides a by b and rounds down.", "func(a, b *int64, n int)", []string{"a", "b"}, func(r *row) (loop, after func()) {
		one := i.vector()
		i.fill(0x3ff0000000000000, one) // 1.0
		return func() {
			left, b, inverse, whole := r.load("a"), r.load("b"), i.vector(), i.vector()
			VCVTQQ2PD(b, inverse)
			VDIVPD(inverse, one, inverse)
			for step := range 2 {
				quotient, back := i.vector(), i.vector()
				VCVTQQ2PD(left, quotient)
				VMULPD(inverse, quotient, quotient)
				VCVTPD2QQ(quotient, quotient)
				VPMULLQ(b, quotient, back)
				VPSUBQ(back, left, left)
				if step == 0 {
					whole = quotient
				} else {
					VPADDQ(quotient, whole, whole)
				}
			}
			inexact, wrong, divides := K(), K(), K()
			ones, signs := i.vector(), i.vector()
			VPTERNLOGD(Imm(0xff), ones, ones, ones)
			VPTESTMQ(left, left, inexact)
			VPXORQ(b, left, signs)
			VPMOVQ2M(signs, wrong)
			KANDB(inexact, wrong, wrong)
			VPADDQ(ones, whole, wrong, whole)
			VPTESTMQ(b, b, divides)
			VMOVDQA64_Z(whole, divides, whole)
			r.move(whole, r.at("a", 8))
		}, nil
	})
}

// weighRow writes the kernel of Weigh.
func weighRow(i isa) {
	generateRow(i, "weigh", "makes a the sum of weighted rows; f are the factors of a and b and the constant.", "func(a, b *int64, n int, f *int64)", []string{"a", "b"}, func(r *row) (loop, after func()) {
		f := Load(Param("f"), GP64())
		alpha, beta, gamma := i.broadcast(f, 0), i.broadcast(f, 8), i.broadcast(f, 16)
		return func() {
			a, b := i.vector(), i.vector()
			VPMULLQ(r.at("a", 8), alpha, a)
			VPMULLQ(r.at("b", 8), beta, b)
			VPADDQ(gamma, a, a)
			VPADDQ(b, a, a)
			r.move(a, r.at("a", 8))
		}, nil
	})
}
