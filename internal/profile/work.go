package profile

import (
	"fmt"
	"slices"

	"github.com/opml/opml/vm"
)

// macs is how many multiply-accumulates an instruction makes: terms of sums of products.
func macs(m *vm.Machine, i int) uint64 {
	in, err := m.Instruction(i)
	if err != nil || in.Map != vm.MapMul || in.Reduce != vm.ReduceSum || in.Terms() == 1 {
		return 0
	}
	return m.Program().Results[i].Elements() * in.Terms()
}

// computation says in a few words what an instruction does.
func computation(m *vm.Machine, i int) string {
	in, err := m.Instruction(i)
	if err != nil {
		return "nothing"
	}
	if in.Terms() == 1 {
		return in.Map.String()
	}
	return in.Map.String() + "·" + in.Reduce.String()
}

// operands names the element types that an instruction multiplies, "" if it multiplies no tensors.
func operands(m *vm.Machine, i int) string {
	in, err := m.Instruction(i)
	if err != nil || macs(m, i) == 0 || in.A.Kind == vm.Affine || in.B.Kind == vm.Affine {
		return ""
	}
	a, b := dtype(m, in.A.Value), dtype(m, in.B.Value)
	return fmt.Sprintf("%v×%v", max(a, b), min(a, b))
}

// dtype is the element type of a value.
func dtype(m *vm.Machine, value uint32) vm.DType {
	p, v := m.Program(), int(value)
	switch inputs, constants := len(p.Inputs), len(p.Constants); {
	case v < inputs:
		return p.Inputs[v].DType
	case v < inputs+constants:
		return p.Constants[v-inputs].DType
	default:
		return p.Results[v-inputs-constants].DType
	}
}

// size is the bytes of a value.
func size(m *vm.Machine, value uint32) uint64 {
	p, v := m.Program(), int(value)
	switch inputs, constants := len(p.Inputs), len(p.Constants); {
	case v < inputs:
		return p.Inputs[v].ByteSize()
	case v < inputs+constants:
		return p.Constants[v-inputs].ByteSize()
	default:
		return p.Results[v-inputs-constants].ByteSize()
	}
}

// traffic is the bytes that a step must read and write at least: every operand from outside once (of a large one as many
// elements as there are terms), and every result that is used outside.
func traffic(m *vm.Machine, instructions []int) uint64 {
	first := len(m.Program().Inputs) + len(m.Program().Constants)
	inside := func(value uint32) bool { return slices.Contains(instructions, int(value)-first) }
	read := map[uint32]uint64{}
	written := uint64(0)
	for _, i := range instructions {
		in, err := m.Instruction(i)
		if err != nil {
			continue
		}
		terms := m.Program().Results[i].Elements() * in.Terms()
		for _, value := range reads(in) {
			if !inside(value) {
				read[value] = max(read[value], min(size(m, value), terms*uint64(dtype(m, value).Size())))
			}
		}
		if leaves(m, i, instructions) {
			written += m.Program().Results[i].ByteSize()
		}
	}
	for _, bytes := range read {
		written += bytes
	}
	return written
}

// leaves reports whether an instruction's result is an output or is read by another step.
func leaves(m *vm.Machine, i int, step []int) bool {
	p := m.Program()
	if i >= len(p.Code)-p.Outputs {
		return true
	}
	value := uint32(len(p.Inputs) + len(p.Constants) + i)
	for k := i + 1; k < len(p.Code); k++ {
		if in, err := m.Instruction(k); err == nil && !slices.Contains(step, k) && slices.Contains(reads(in), value) {
			return true
		}
	}
	return false
}

// reads are the values that an instruction reads.
func reads(in *vm.Instruction) []uint32 {
	var values []uint32
	for _, v := range []*vm.View{&in.A, &in.B, &in.Init, &in.Scale} {
		if v.Kind != vm.Affine {
			values = append(values, v.Value)
		}
		if v.Indirect != nil {
			values = append(values, v.Indirect.Value)
		}
	}
	return values
}
