package vm_test

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// axisView reads dim k of value along axis k.
func axisView(value uint32, rank int) vm.View {
	v := vm.View{Kind: vm.Direct, Value: value}
	for k := range rank {
		v.Index = append(v.Index, vm.Index{Terms: term(uint8(k), 1)})
	}
	return v
}

// small is a program of two instructions on an i16[2 3] input, an i8[3] constant.
func small() *vm.Program {
	d := vm.Descriptor{DType: vm.I16, Dims: []uint32{2, 3}}
	copyOf := func(value uint32) []byte {
		in := vm.Instruction{Map: vm.MapLinear, Alpha: 1, Lo: -100, Hi: 100, Out: []uint32{2, 3},
			A: axisView(value, 2), B: vm.Immediate(0), Init: vm.Immediate(0), Scale: vm.Immediate(0)}
		return in.Encode()
	}
	return &vm.Program{
		Inputs:    []vm.Descriptor{d},
		Constants: []*vm.Tensor{vm.FromInt64s(vm.I8, []uint32{3}, []int64{1, 2, 3})},
		Code:      [][]byte{copyOf(0), copyOf(2)},
		Results:   []vm.Descriptor{d, d},
		Outputs:   1,
	}
}

// edited is small with its second instruction changed.
func edited(t *testing.T, edit func(in *vm.Instruction)) *vm.Machine {
	p := small()
	in, err := vm.DecodeInstruction(p.Code[1])
	require.NoError(t, err)
	edit(in)
	p.Code[1] = in.Encode()
	m, err := vm.Load(p)
	require.NoError(t, err)
	return m
}

func TestInstructionIsInvalidWith(t *testing.T) {
	indirect := func(change func(v *vm.View)) func(in *vm.Instruction) {
		return func(in *vm.Instruction) {
			in.A.Kind, in.A.Indirect = vm.IndirectKind, &vm.Indirect{Value: 1, Index: []vm.Index{{}}}
			change(&in.A)
		}
	}
	valid := edited(t, indirect(func(*vm.View) {}))
	require.Nil(t, valid.Check())
	for rule, edit := range map[string]func(in *vm.Instruction){
		"an extent of 0":                       func(in *vm.Instruction) { in.Out[0] = 0 },
		"an extent of 2^31":                    func(in *vm.Instruction) { in.Red = []uint32{1 << 31} },
		"a product that is not the result's":   func(in *vm.Instruction) { in.Out[0] = 3 },
		"a product that wraps to the result's": func(in *vm.Instruction) { in.Out = []uint32{6, 1 << 30, 1 << 30, 16} },
		"more than 2^20 terms":                 func(in *vm.Instruction) { in.Red = []uint32{1<<20 + 1} },
		"itself as an operand":                 func(in *vm.Instruction) { in.A.Value = 3 },
		"an operand that no value is":          func(in *vm.Instruction) { in.A.Value = math.MaxUint32 },
		"a view of lower rank":                 func(in *vm.Instruction) { in.A.Index = in.A.Index[:1] },
		"a view of higher rank":                func(in *vm.Instruction) { in.A.Index = append(in.A.Index, vm.Index{}) },
		"an axis that is not there":            func(in *vm.Instruction) { in.A.Index[0].Terms = term(2, 1) },
		"an affine axis that is not there":     func(in *vm.Instruction) { in.B.Terms = term(2, 0) },
		"a reduction axis in Init":             func(in *vm.Instruction) { in.Red, in.Init.Terms = []uint32{1}, term(2, 1) },
		"a reduction axis in Scale":            func(in *vm.Instruction) { in.Red, in.Scale.Terms = []uint32{1}, term(2, 1) },
		"lo above hi":                          func(in *vm.Instruction) { in.Lo, in.Hi = 1, 0 },
		"lo below the type":                    func(in *vm.Instruction) { in.Lo = math.MinInt16 - 1 },
		"hi above the type":                    func(in *vm.Instruction) { in.Hi = math.MaxInt16 + 1 },
		"an indirect axis beyond the rank":     indirect(func(v *vm.View) { v.Indirect.Axis = 2 }),
		"an index tensor that is not there":    indirect(func(v *vm.View) { v.Indirect.Value = 3 }),
		"an index tensor viewed at wrong rank": indirect(func(v *vm.View) { v.Indirect.Index = nil }),
		"an index tensor with an unknown axis": indirect(func(v *vm.View) { v.Indirect.Index[0].Terms = term(9, 1) }),
		"more steps than the bound allows":     func(in *vm.Instruction) { in.Red = []uint32{1 << 20} },
	} {
		m := edited(t, edit)
		in, err := m.Instruction(1)
		require.ErrorIs(t, err, vm.ErrInvalid, rule)
		require.Nil(t, in, rule)
		require.Len(t, m.Check(), 1, rule)
	}
}

func TestInstructionWithAnInvalidResultOrOperandDescriptorIsInvalid(t *testing.T) {
	p := small()
	p.Results[0].DType = 9
	m, err := vm.Load(p)
	require.NoError(t, err)
	require.Len(t, m.Check(), 2, "the result's own instruction and its reader")
}

func TestInstructionThatDoesNotDecodeIsInvalid(t *testing.T) {
	p := small()
	p.Code[0] = nil
	m, err := vm.Load(p)
	require.NoError(t, err)
	_, err = m.Instruction(0)
	require.ErrorIs(t, err, vm.ErrInvalid)
	require.ErrorIs(t, err, vm.ErrUndecodable)
	require.Zero(t, m.StepGas(0))
}

func TestProgramIsRefusedWith(t *testing.T) {
	for rule, edit := range map[string]func(p *vm.Program){
		"no inputs":                    func(p *vm.Program) { p.Inputs = nil },
		"no instructions":              func(p *vm.Program) { p.Code, p.Results = nil, nil },
		"a result too few":             func(p *vm.Program) { p.Results = p.Results[:1] },
		"no outputs":                   func(p *vm.Program) { p.Outputs = 0 },
		"more outputs than results":    func(p *vm.Program) { p.Outputs = 3 },
		"a missing constant":           func(p *vm.Program) { p.Constants[0] = nil },
		"a constant of the wrong size": func(p *vm.Program) { p.Constants[0].Data = p.Constants[0].Data[:2] },
		"an endless instruction":       func(p *vm.Program) { p.Code[0] = make([]byte, vm.MaxInstructionSize+1) },
	} {
		p := small()
		edit(p)
		_, err := vm.Load(p)
		require.Error(t, err, rule)
	}
}

func TestHeaderAndModelID(t *testing.T) {
	p := small()
	p.SpecHash = vm.Keccak([]byte("spec"))
	m, err := vm.Load(p)
	require.NoError(t, err)
	h := m.Header()
	require.Equal(t, uint64(12), h.Operations)
	require.Equal(t, vm.ListRoot([]vm.Hash{vm.Keccak(p.Code[0]), vm.Keccak(p.Code[1])}), h.InstructionRoot)
	require.Equal(t, h.InstructionRoot, m.InstructionTree().Root())

	var leaves []vm.Hash
	for v := range uint32(4) {
		leaf := vm.Keccak(m.Descriptor(v).Encode())
		leaves = append(leaves, leaf)
		require.Equal(t, h.ValueRoot, vm.PathRoot(leaf, uint64(v), m.ValuePath(v)))
	}
	require.Equal(t, vm.ListRoot(leaves), h.ValueRoot)
	require.Equal(t, p.Constants[0].Root(), m.Descriptor(1).Root)

	words := make([]byte, 6*32)
	for i, v := range []uint64{1, 1, 1, 2, 1, 12} {
		binary.BigEndian.PutUint64(words[32*i+24:], v)
	}
	require.Equal(t, vm.Keccak(words, h.InstructionRoot[:], h.ValueRoot[:], p.SpecHash[:]), m.ModelID())
}

func TestModelIDDependsOnEveryPart(t *testing.T) {
	seen := map[vm.Hash]string{}
	for part, edit := range map[string]func(p *vm.Program){
		"nothing":           func(*vm.Program) {},
		"constant data":     func(p *vm.Program) { p.Constants[0].Set(0, 9) },
		"constant shape":    func(p *vm.Program) { p.Constants[0].Dims = []uint32{1, 3} },
		"instruction":       func(p *vm.Program) { p.Code[1][3]++ },
		"input descriptor":  func(p *vm.Program) { p.Inputs[0].DType = vm.I8 },
		"result descriptor": func(p *vm.Program) { p.Results[1].Dims = []uint32{3, 2} },
		"outputs":           func(p *vm.Program) { p.Outputs = 2 },
		"spec":              func(p *vm.Program) { p.SpecHash[0]++ },
	} {
		p := small()
		edit(p)
		m, err := vm.Load(p)
		require.NoError(t, err)
		require.Empty(t, seen[m.ModelID()], "%s and %s give the same id", part, seen[m.ModelID()])
		seen[m.ModelID()] = part
	}
}

func TestStepGasOfALooseInstructionIsTheMachines(t *testing.T) {
	for n := range 300 {
		_, c := program(n)
		m, err := vm.Load(c.Program)
		require.NoError(t, err)
		p := c.Program
		for i := range p.Code {
			in, err := m.Instruction(i)
			if err != nil {
				continue
			}
			values := uint64(len(p.Inputs) + len(p.Constants) + len(p.Code))
			gas, err := vm.StepGas(in, m.Descriptor, p.Results[i], uint64(len(p.Inputs)), uint64(len(p.Code)), values)
			require.NoError(t, err)
			require.Equal(t, m.StepGas(i), gas)
		}
	}
}

func TestMemoryOfARun(t *testing.T) {
	m, err := vm.Load(small())
	require.NoError(t, err)
	require.Equal(t, uint64(24), m.PeakMemory())
	require.Equal(t, uint64(24), m.ResultMemory())
	p := small()
	for range 5 {
		p.Code = append(p.Code, p.Code[0])
		p.Results = append(p.Results, p.Results[0])
	}
	m, err = vm.Load(p)
	require.NoError(t, err)
	require.Equal(t, uint64(24), m.PeakMemory(), "unread results are dropped at once")
	require.Equal(t, uint64(7*12), m.ResultMemory())
}
