package main

import (
	"github.com/mmcloughlin/avo/attr"
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// isa is a tier of instructions, as in package kernel.
type isa struct {
	name string
	wide bool // 512 bits rather than 256
	vnni bool // VPDPWSSD and VPDPBUSD
}

var (
	avx2   = isa{name: "AVX2"}
	avx512 = isa{name: "AVX512", wide: true}
	vnni   = isa{name: "VNNI", wide: true, vnni: true}
)

// bytes is the size of a vector.
func (i isa) bytes() int {
	if i.wide {
		return 64
	}
	return 32
}

func (i isa) vector() reg.VecVirtual {
	if i.wide {
		return ZMM()
	}
	return YMM()
}

// vectors are n new ones.
func (i isa) vectors(n int) []reg.VecVirtual {
	v := make([]reg.VecVirtual, n)
	for k := range v {
		v[k] = i.vector()
	}
	return v
}

func (i isa) zero(v reg.VecVirtual) {
	if i.wide {
		VPXORD(v, v, v)
	} else {
		VPXOR(v, v, v)
	}
}

// move loads or stores a whole vector.
func (i isa) move(from, to Op) {
	if i.wide {
		VMOVDQU32(from, to)
	} else {
		VMOVDQU(from, to)
	}
}

// dot16 adds to each 32-bit lane of acc the two products of 16 bits of a and b, which
// may be in memory.
func (i isa) dot16(a Op, b, acc reg.VecVirtual) {
	if i.vnni {
		VPDPWSSD(a, b, acc)
		return
	}
	products := i.vector()
	VPMADDWD(a, b, products)
	VPADDD(products, acc, acc)
}

// next returns a pointer to what lies n strides on, without changing p.
func next(p reg.Register, stride reg.Register, n int) reg.GPVirtual {
	q := GP64()
	MOVQ(p, q)
	for ; n > 0; n -= min(n, 8) {
		step := min(n, 8)
		for _, s := range []int{8, 4, 2, 1} {
			if step&s != 0 {
				LEAQ(Mem{Base: q, Index: stride, Scale: uint8(s)}, q)
			}
		}
	}
	return q
}

// constants are those that exist, by name.
var constants = map[string]Mem{}

// constant is read-only memory that data fills when it is first asked for.
func constant(name string, data func()) Mem {
	if m, ok := constants[name]; ok {
		return m
	}
	m := GLOBL(name, attr.RODATA|attr.NOPTR)
	constants[name] = m
	data()
	return m
}

// words is a constant of n times a value of 16 bits.
func words(name string, v uint16, n int) Mem {
	return constant(name, func() {
		for i := range n {
			DATA(2*i, U16(v))
		}
	})
}
