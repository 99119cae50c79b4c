package vmtest

import (
	"math/rand/v2"

	"github.com/opml/opml/vm"
)

// Case is a program with inputs to run it on.
type Case struct {
	Program *vm.Program
	Inputs  []*vm.Tensor
}

// Options shape random programs. The zero value gives programs of one valid
// instruction.
type Options struct {
	Instructions int     // the most instructions, at least 1
	Invalid      float64 // the share of instructions that are corrupted
}

const (
	maxValue  = 1500 // elements of inputs and constants
	maxResult = 400  // elements of results
)

// Program is a random program with inputs. An instruction that is not corrupted on
// purpose can still be invalid if its step bound is too large.
func Program(rng *rand.Rand, o Options) Case {
	g := &generator{rng: rng, program: &vm.Program{SpecHash: vm.Keccak(Bytes(rng, 8))}}
	for range 1 + rng.IntN(3) {
		t := Tensor(rng, dtype(rng), shape(rng, maxValue)...)
		g.inputs = append(g.inputs, t)
		g.add(&g.program.Inputs, vm.Descriptor{DType: t.DType, Dims: t.Dims})
	}
	for range rng.IntN(4) {
		t := Tensor(rng, dtype(rng), shape(rng, maxValue)...)
		g.program.Constants = append(g.program.Constants, t)
		g.values = append(g.values, t.Descriptor())
	}
	for range 1 + rng.IntN(max(o.Instructions, 1)) {
		g.instruction(rng.Float64() < o.Invalid)
	}
	g.program.Outputs = 1 + rng.IntN(len(g.program.Code))
	return Case{Program: g.program, Inputs: g.inputs}
}

// generator is a program in the making.
type generator struct {
	rng     *rand.Rand
	program *vm.Program
	inputs  []*vm.Tensor
	values  []vm.Descriptor
}

func (g *generator) add(list *[]vm.Descriptor, d vm.Descriptor) {
	*list = append(*list, d)
	g.values = append(g.values, d)
}

func (g *generator) instruction(invalid bool) {
	rng, operands := g.rng, g.operands()
	d := vm.Descriptor{DType: dtype(rng)}
	var in *vm.Instruction
	if rng.IntN(3) == 0 {
		n := len(operands)
		in, d.Dims = Convolution(rng, operands, uint32(rng.IntN(n)), uint32(rng.IntN(n)), d.DType)
	} else {
		d.Dims = shape(rng, maxResult)
		in = Instruction(rng, operands, d)
	}
	code := in.Encode()
	if invalid && rng.IntN(8) == 0 {
		d = corruptDescriptor(rng, d)
	} else if invalid {
		code = Corrupt(rng, in)
	}
	g.program.Code = append(g.program.Code, code)
	g.add(&g.program.Results, d)
}

// operands are the values so far, those with an invalid descriptor replaced by the
// first: instructions that read them would be invalid.
func (g *generator) operands() []vm.Descriptor {
	operands := make([]vm.Descriptor, len(g.values))
	for i, d := range g.values {
		if operands[i] = d; !d.Valid() {
			operands[i] = vm.Descriptor{DType: vm.I8}
		}
	}
	return operands
}

// corruptDescriptor makes a result's descriptor invalid, or too large.
func corruptDescriptor(rng *rand.Rand, d vm.Descriptor) vm.Descriptor {
	switch rng.IntN(4) {
	case 0:
		d.DType = pick[vm.DType](rng, 0, 5, 255)
	case 1:
		d.Dims = append(d.Dims, 0)
	case 2:
		d.Dims = []uint32{1 << 31}
	default:
		d.Dims = []uint32{1 << 20, 1 << 20, 2}
	}
	return d
}
