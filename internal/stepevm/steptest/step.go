// Package steptest makes steps, programs of one instruction that matters, for tests of
// the step verifier, of the step bound and of the game: typical ones of compiled models,
// ones built to cost as much gas as validity allows, and random ones that are expensive
// for what they are.
package steptest

import (
	"context"
	"fmt"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// GameGas is the most that a proof costs besides its calldata and the step verifier's call, where all that
// it writes is new to the chain. The contracts' tests hold the game to it; the step bound has 150,000 for it.
const GameGas = 110_000

// Step is an instruction on an input and constants, values 0, 1, …, and the element of
// its result to prove.
type Step struct {
	Name        string
	Inputs      []*vm.Tensor
	Constants   []*vm.Tensor
	Result      vm.Descriptor
	Instruction *vm.Instruction
	Element     uint64
}

// Program is the step's instruction, the only output, after enough others that there
// are `instructions`: they read nothing, and give the trees some height.
func (s Step) Program(instructions int) *vm.Program {
	p := &vm.Program{Constants: s.Constants, Outputs: 1}
	for _, in := range s.Inputs {
		p.Inputs = append(p.Inputs, vm.Descriptor{DType: in.DType, Dims: in.Dims})
	}
	filler := &vm.Instruction{Map: vm.MapMul, Hi: 1, Init: vm.Immediate(1)}
	for range instructions - 1 {
		p.Code = append(p.Code, filler.Encode())
		p.Results = append(p.Results, vm.Descriptor{DType: vm.I8})
	}
	p.Code = append(p.Code, s.Instruction.Encode())
	p.Results = append(p.Results, s.Result)
	return p
}

// Trace loads and runs the step's program.
func (s Step) Trace(instructions int) (*vm.Trace, error) {
	m, err := vm.Load(s.Program(instructions))
	if err != nil {
		return nil, fmt.Errorf("step %s: %w", s.Name, err)
	}
	trace, err := vm.NewTrace(context.Background(), vm.NewReference(), m, s.Inputs, nil)
	if err != nil {
		return nil, fmt.Errorf("step %s: %w", s.Name, err)
	}
	return trace, nil
}

// terms is an affine function's terms from (axis, coef) pairs.
func terms(pairs ...int) []vm.Term {
	var ts []vm.Term
	for i := 0; i < len(pairs); i += 2 {
		ts = append(ts, vm.Term{Axis: uint8(pairs[i]), Coef: int32(pairs[i+1])})
	}
	return ts
}

func at(offset int, pairs ...int) vm.Index {
	return vm.Index{Offset: int32(offset), Terms: terms(pairs...)}
}

func direct(value uint32, index ...vm.Index) vm.View {
	return vm.View{Kind: vm.Direct, Value: value, Index: index}
}

// random is a tensor of random elements, the same at every call.
func random(dt vm.DType, dims ...uint32) *vm.Tensor {
	return vmtest.Tensor(vmtest.Seeded(7), dt, dims...)
}

// scales is a tensor of words that rescale.
func scales(n uint32) *vm.Tensor {
	t := vm.NewTensor(vm.I64, n)
	for i := range uint64(n) {
		t.Set(i, vm.Scale{M: 1<<30 + uint32(i), S: 40, P: 3}.Word())
	}
	return t
}
