// Command gen writes the assembly of package fixed, and its Go declarations, with avo. It is a
// module of its own, so that avo is no dependency of the project.
package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// grids is how many grids are tried at once.
const grids = 16

func main() {
	ConstraintExpr("!purego")
	c := constants{
		half:      float("half", 0.5),
		fraction:  float("fraction", 1<<16),
		magnitude: integer("magnitude", 1<<31-1),
		lower:     integer("lower", 1<<16-1),
		ones:      integer("ones", 1<<16+1),
	}
	for _, t := range tiers() {
		t.constants = c
		t.addErrors()
		t.peaks()
		t.ratios()
		t.roughErrors()
		t.round()
		t.magnitudes()
		t.narrow()
	}
	Generate()
}

// constants are numbers in memory, to be broadcast.
type constants struct{ half, fraction, magnitude, lower, ones Mem }

func float(name string, v float64) Mem {
	m := GLOBL(name, RODATA|NOPTR)
	DATA(0, F64(v))
	return m
}

func integer(name string, v uint32) Mem {
	m := GLOBL(name, RODATA|NOPTR)
	DATA(0, U32(v))
	return m
}

// tier is what is written for one kind of vectors.
type tier struct {
	constants
	name  string
	bytes int // of a vector
	v     []VecPhysical
	half  []VecPhysical // the same registers, their lower halves
}

func tiers() []*tier {
	return []*tier{
		{
			name: "AVX512", bytes: 64,
			v:    []VecPhysical{Z0, Z1, Z2, Z3, Z4, Z5, Z6, Z7, Z8, Z9, Z10, Z11},
			half: []VecPhysical{Y0, Y1, Y2, Y3, Y4, Y5, Y6, Y7, Y8, Y9, Y10, Y11},
		},
		{
			name: "AVX2", bytes: 32,
			v:    []VecPhysical{Y0, Y1, Y2, Y3, Y4, Y5, Y6, Y7, Y8, Y9, Y10, Y11},
			half: []VecPhysical{X0, X1, X2, X3, X4, X5, X6, X7, X8, X9, X10, X11},
		},
	}
}

func (t *tier) wide() bool { return t.bytes == 64 }

func (t *tier) text(name, signature, doc string) {
	TEXT(name+t.name, NOSPLIT, signature)
	Pragma("noescape")
	Doc(fmt.Sprintf("%s%s is %sGo, with %s%s.", name, t.name, name, t.name, doc))
}

// loop writes body until count is 0.
func (t *tier) loop(count GPVirtual, name string, body func()) {
	TESTQ(count, count)
	JZ(LabelRef(name + "Done" + t.name))
	Label(name + "Next" + t.name)
	body()
	DECQ(count)
	JNZ(LabelRef(name + "Next" + t.name))
	Label(name + "Done" + t.name)
}

// steps is a slice's length in steps of 2^shift elements.
func steps(param string, shift uint8) GPVirtual {
	n := GP64()
	Load(Param(param).Len(), n)
	SHRQ(U8(shift), n)
	return n
}

func pointer(param string) Register {
	p := GP64()
	Load(Param(param).Base(), p)
	return p
}

func (t *tier) floor(x VecPhysical) {
	if t.wide() {
		VRNDSCALEPD(U8(1), x, x)
	} else {
		VROUNDPD(U8(1), x, x)
	}
}

func (t *tier) and(m, x, to Op) {
	if t.wide() {
		VPANDD(m, x, to)
	} else {
		VPAND(m, x, to)
	}
}

// addErrors keeps levels and sums of all grids in registers, one in each lane. So each sum is
// added up in the order of the ratios, as in Go.
func (t *tier) addErrors() {
	t.text("addErrors", fmt.Sprintf("func(ratio []float64, levels, sums *[%d]float64)", grids), "")
	n := grids * 8 / t.bytes
	levels, sums := t.v[:n], t.v[n:2*n]
	halves, ratio, x, whole := t.v[2*n], t.v[2*n+1], t.v[2*n+2], t.v[2*n+3]
	at, left := pointer("ratio"), steps("ratio", 0)
	from, to := Mem{Base: Load(Param("levels"), GP64())}, Mem{Base: Load(Param("sums"), GP64())}
	for k := range n {
		VMOVUPD(from.Offset(t.bytes*k), levels[k])
		VMOVUPD(to.Offset(t.bytes*k), sums[k])
	}
	VBROADCASTSD(t.constants.half, halves)
	t.loop(left, "addErrors", func() {
		VBROADCASTSD(Mem{Base: at}, ratio)
		for k := range n {
			VMULPD(levels[k], ratio, x)
			VADDPD(halves, x, whole)
			t.floor(whole)
			VSUBPD(whole, x, x)
			VMULPD(x, x, x)
			VADDPD(x, sums[k], sums[k])
		}
		ADDQ(U8(8), at)
	})
	for k := range n {
		VMOVUPD(sums[k], to.Offset(t.bytes*k))
	}
	VZEROUPPER()
	RET()
}

// peaks: floats without their signs are in the order of their bits.
func (t *tier) peaks() {
	t.text("peaks", "func(w []float32, most *[16]uint32)", ", for a multiple of 16 weights")
	n := 64 / t.bytes
	most, mask, x := t.v[:n], t.v[n], t.v[n+1]
	at, left, to := pointer("w"), steps("w", 4), Mem{Base: Load(Param("most"), GP64())}
	VPBROADCASTD(t.magnitude, mask)
	for k := range n {
		VMOVUPD(to.Offset(t.bytes*k), most[k])
	}
	t.loop(left, "peaks", func() {
		for k := range n {
			t.and(Mem{Base: at, Disp: t.bytes * k}, mask, x)
			VPMAXUD(x, most[k], most[k])
		}
		ADDQ(U8(64), at)
	})
	for k := range n {
		VMOVUPD(most[k], to.Offset(t.bytes*k))
	}
	VZEROUPPER()
	RET()
}

func (t *tier) zero(x VecPhysical) {
	if t.wide() {
		VPXORD(x, x, x)
	} else {
		VPXOR(x, x, x)
	}
}

// ratios writes quotients, and their fractions: the lower 16 bits of an integer.
func (t *tier) ratios() {
	t.text("ratios", "func(ratio []float64, rough []int16, w []float32, largest float64)", ", for a multiple of 16 weights")
	largest, fraction, lower := t.v[0], t.v[1], t.v[2]
	VBROADCASTSD(NewParamAddr("largest", 72), largest)
	VBROADCASTSD(t.fraction, fraction)
	VPBROADCASTD(t.lower, lower)
	ratio, rough, at, left := pointer("ratio"), pointer("rough"), pointer("w"), steps("w", 4)
	t.loop(left, "ratios", func() {
		n := 128 / t.bytes
		for k := range n {
			x := t.v[3]
			VCVTPS2PD(Mem{Base: at, Disp: t.bytes / 2 * k}, x)
			VDIVPD(largest, x, x)
			VMOVUPD(x, Mem{Base: ratio, Disp: t.bytes * k})
			VMULPD(fraction, x, x)
			t.toIntegers(x, 4+k)
		}
		t.words(4, Mem{Base: rough}, func(x VecPhysical) {
			if !t.wide() {
				VPAND(lower.(VecPhysical).AsX(), x, x)
			}
		}, VPACKUSDW)
		ADDQ(U8(64), at)
		ADDQ(U32(128), ratio)
		ADDQ(U8(32), rough)
	})
	VZEROUPPER()
	RET()
}

// toIntegers rounds doubles to 32-bit integers, in the lower half of register k.
func (t *tier) toIntegers(x VecPhysical, k int) {
	if t.wide() {
		VCVTPD2DQ(x, t.half[k])
	} else {
		VCVTPD2DQY(x, t.half[k])
	}
}

// words stores 16 integers of 32 bits, in the lower halves of the registers from k on, as 16
// bits each: cut with AVX-512, packed with AVX2, which is the same after each has been done.
func (t *tier) words(k int, to Mem, each func(x VecPhysical), pack func(...Op)) {
	if t.wide() {
		VINSERTI64X4(U8(1), t.half[k+1], t.v[k], t.v[k])
		each(t.v[k])
		VPMOVDW(t.v[k], to)
		return
	}
	for i := range 2 {
		a, b := t.half[k+2*i], t.half[k+2*i+1]
		each(a)
		each(b)
		pack(b, a, a)
		VMOVDQU(a, to.Offset(16*i))
	}
}

// roughErrors multiplies modulo one: the signed lower half of a product is the distance to the
// nearest integer.
func (t *tier) roughErrors() {
	t.text("roughErrors", "func(rough []int16, level int16, sums *[16]uint32)", ", for a multiple of 32 weights")
	n := 64 / t.bytes
	level, sums := t.v[0], t.v[1:1+n]
	at, left, to := pointer("rough"), steps("rough", 5), Mem{Base: Load(Param("sums"), GP64())}
	VPBROADCASTW(NewParamAddr("level", 24), level)
	for k := range n {
		t.zero(sums[k])
	}
	t.loop(left, "roughErrors", func() {
		for k := range n {
			x := t.v[1+n+k]
			VPMULLW(Mem{Base: at, Disp: t.bytes * k}, level, x)
			VPABSW(x, x)
			VPSRLW(U8(4), x, x)
			VPMADDWD(x, x, x)
			VPADDD(x, sums[k], sums[k])
		}
		ADDQ(U8(64), at)
	})
	for k := range n {
		VMOVUPD(sums[k], to.Offset(t.bytes*k))
	}
	VZEROUPPER()
	RET()
}

func (t *tier) round() {
	t.text("round", "func(q []int16, w []float32, scale float64, top int)", ", for a multiple of 16 weights")
	scale, halves, top, bottom := t.v[0], t.v[1], t.v[2], t.v[3]
	VBROADCASTSD(NewParamAddr("scale", 48), scale)
	VBROADCASTSD(t.constants.half, halves)
	VPBROADCASTD(NewParamAddr("top", 56), top)
	t.zero(bottom)
	VPSUBD(top, bottom, bottom)
	q, at, left := pointer("q"), pointer("w"), steps("w", 4)
	t.loop(left, "round", func() {
		n := 128 / t.bytes
		for k := range n {
			x := t.v[4]
			VCVTPS2PD(Mem{Base: at, Disp: t.bytes / 2 * k}, x)
			VDIVPD(scale, x, x)
			VADDPD(halves, x, x)
			t.floor(x)
			t.toIntegers(x, 5+k)
		}
		t.words(5, Mem{Base: q}, func(x VecPhysical) {
			most, least := top, bottom
			if !t.wide() {
				most, least = X2, X3
			}
			VPMINSD(most, x, x)
			VPMAXSD(least, x, x)
		}, VPACKSSDW)
		ADDQ(U8(64), at)
		ADDQ(U8(32), q)
	})
	VZEROUPPER()
	RET()
}

// magnitudes writes the sums of magnitudes, the minima and the maxima of lanes.
func (t *tier) magnitudes() {
	t.text("magnitudes", "func(q []int16, sums *[16]uint32, lo, hi *[32]int16)", ", for a multiple of 32 weights")
	n := 64 / t.bytes
	ones, x, sums, lo, hi := t.v[0], t.v[1], t.v[2:2+n], t.v[4:4+n], t.v[6:6+n]
	at, left := pointer("q"), steps("q", 5)
	VPBROADCASTD(t.ones, ones)
	for k := range n {
		for _, r := range []VecPhysical{sums[k], lo[k], hi[k]} {
			t.zero(r)
		}
	}
	t.loop(left, "magnitudes", func() {
		for k := range n {
			from := Mem{Base: at, Disp: t.bytes * k}
			VPMINSW(from, lo[k], lo[k])
			VPMAXSW(from, hi[k], hi[k])
			VPABSW(from, x)
			VPMADDWD(ones, x, x)
			VPADDD(x, sums[k], sums[k])
		}
		ADDQ(U8(64), at)
	})
	t.put("sums", sums)
	t.put("lo", lo)
	t.put("hi", hi)
	VZEROUPPER()
	RET()
}

func (t *tier) put(param string, r []VecPhysical) {
	to := Mem{Base: Load(Param(param), GP64())}
	for k := range r {
		VMOVUPD(r[k], to.Offset(t.bytes*k))
	}
}

func (t *tier) narrow() {
	t.text("narrow", "func(out []byte, q []int16)", ", for a multiple of 32 weights")
	out, at, left := pointer("out"), pointer("q"), steps("q", 5)
	t.loop(left, "narrow", func() {
		if t.wide() {
			VMOVDQU16(Mem{Base: at}, Z0)
			VPMOVWB(Z0, Mem{Base: out})
		} else {
			VMOVDQU(Mem{Base: at}, Y0)
			VPACKSSWB(Mem{Base: at, Disp: 32}, Y0, Y0)
			VPERMQ(U8(0b11011000), Y0, Y0)
			VMOVDQU(Y0, Mem{Base: out})
		}
		ADDQ(U8(64), at)
		ADDQ(U8(32), out)
	})
	VZEROUPPER()
	RET()
}
