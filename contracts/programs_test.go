package contracts_test

import (
	"context"
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// program is a small hand-made program with the inputs that the tests give it.
type program struct {
	machine *vm.Machine
	inputs  []*vm.Tensor
}

// linear is out[e] = a·x[e] + b for the elements of a rank-1 value.
func linear(value, length uint32, a, b int64) *vm.Instruction {
	return &vm.Instruction{
		Map: vm.MapLinear, Alpha: a, Gamma: b, Lo: vm.I32.Min(), Hi: vm.I32.Max(),
		Out:  []uint32{length},
		A:    vm.View{Kind: vm.Direct, Value: value, Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: 1}}}}},
		B:    vm.Immediate(0),
		Init: vm.Immediate(0), Scale: vm.Immediate(0),
	}
}

// total is the sum of the first n elements of a rank-1 value, as a value of rank 0.
func total(value, n uint32) *vm.Instruction {
	in := linear(value, n, 1, 0)
	in.Lo, in.Hi = vm.I64.Min(), vm.I64.Max()
	in.Out, in.Red = nil, []uint32{n}
	return in
}

func load(t *testing.T, p *vm.Program) *vm.Machine {
	t.Helper()
	m, err := vm.Load(p)
	require.NoError(t, err)
	require.Empty(t, m.Check(), "invalid instructions")
	return m
}

func i32(length uint32) vm.Descriptor { return vm.Descriptor{DType: vm.I32, Dims: []uint32{length}} }

var scalar = vm.Descriptor{DType: vm.I64}

func counting(length uint32) *vm.Tensor {
	v := vm.NewTensor(vm.I32, length)
	for i := range uint64(length) {
		v.Set(i, int64(i)*7+1)
	}
	return v
}

// tiny doubles four numbers and adds them up: two instructions, each tensor a single leaf.
func tiny(t *testing.T) program {
	return program{inputs: []*vm.Tensor{counting(4)}, machine: load(t, &vm.Program{
		Inputs:  []vm.Descriptor{i32(4)},
		Code:    [][]byte{linear(0, 4, 2, 0).Encode(), total(1, 4).Encode()},
		Results: []vm.Descriptor{i32(4), scalar},
		Outputs: 1,
	})}
}

// single has one instruction: the trace root is its tensor's root.
func single(t *testing.T) program {
	return program{inputs: []*vm.Tensor{counting(4)}, machine: load(t, &vm.Program{
		Inputs:  []vm.Descriptor{i32(4)},
		Code:    [][]byte{total(0, 4).Encode()},
		Results: []vm.Descriptor{scalar},
		Outputs: 1,
	})}
}

const (
	deepSteps  = 40    // elementwise instructions: a trace of height 6
	deepLength = 20000 // elements of each: 157 leaves, a tensor tree of height 8
)

// deep is a chain of elementwise instructions over a tensor of many leaves, with two inputs, two outputs
// and partial padding in every tree.
func deep(t *testing.T) program {
	p := &vm.Program{Inputs: []vm.Descriptor{i32(deepLength), i32(3)}, Outputs: 2}
	for i := range uint32(deepSteps) {
		from := uint32(0)
		if i > 0 {
			from = 2 + i - 1
		}
		p.Code = append(p.Code, linear(from, deepLength, 1, int64(i)).Encode())
		p.Results = append(p.Results, i32(deepLength))
	}
	last := uint32(2 + deepSteps - 1)
	p.Code = append(p.Code, linear(last, 3, 3, -1).Encode(), total(last, 64).Encode())
	p.Results = append(p.Results, i32(3), scalar)
	return program{inputs: []*vm.Tensor{counting(deepLength), counting(3)}, machine: load(t, p)}
}

// run executes the program; mutate may inject faults.
func (p program) run(t *testing.T, mutate vm.Sink) *vm.Trace {
	t.Helper()
	trace, err := vm.NewTrace(context.Background(), vm.NewReference(), p.machine, p.inputs, mutate)
	require.NoError(t, err)
	return trace
}

// fault adds one to an element of an instruction's result.
func fault(instruction int, element uint64) vm.Sink {
	return func(i int, result *vm.Tensor) error {
		if i == instruction {
			result.Set(element, result.At(element)+1)
		}
		return nil
	}
}

// model is the program's header as the contracts take it.
func (p program) model() bindings.Model {
	h := p.machine.Header()
	return bindings.Model{
		Version: h.Version, Inputs: h.Inputs, Constants: h.Constants, Instructions: h.Instructions, Outputs: h.Outputs,
		Operations: h.Operations, InstructionRoot: h.InstructionRoot, ValueRoot: h.ValueRoot, SpecHash: h.SpecHash,
	}
}

// interfaceValues are the value ids of the inputs and then of the outputs.
func (p program) interfaceValues() []uint32 {
	h := p.machine.Header()
	var ids []uint32
	for i := range h.Inputs {
		ids = append(ids, i)
	}
	values := h.Inputs + h.Constants + h.Instructions
	for i := range h.Outputs {
		ids = append(ids, values-h.Outputs+i)
	}
	return ids
}

// descriptors are the bytes and paths that registering the model takes.
func (p program) descriptors() (descriptors [][]byte, paths [][][32]byte) {
	for _, id := range p.interfaceValues() {
		descriptors = append(descriptors, p.machine.Descriptor(id).Encode())
		paths = append(paths, p.machine.ValuePath(id))
	}
	return descriptors, paths
}

// bytesOf are the tensors' bytes.
func bytesOf(tensors []*vm.Tensor) [][]byte {
	out := make([][]byte, len(tensors))
	for i, tensor := range tensors {
		out[i] = tensor.Data
	}
	return out
}

// decision is an i64 as an output's bytes.
func decision(v int64) []byte {
	return binary.LittleEndian.AppendUint64(nil, uint64(v))
}
