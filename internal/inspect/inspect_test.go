package inspect

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

func TestPackageTellsValidAndInvalidInstructionsApart(t *testing.T) {
	shape := vm.Descriptor{DType: vm.I8, Dims: []uint32{2, 3}}
	at := []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: 1}}}, {Terms: []vm.Term{{Axis: 1, Coef: 1}}}}
	sum := vm.Instruction{
		Map: vm.MapMul, Lo: -128, Hi: 127, Out: []uint32{2, 3}, Red: []uint32{4},
		A: vm.View{Kind: vm.Direct, Value: 0, Index: at}, B: vm.Immediate(2),
	}
	later := sum
	later.A.Value = 9
	p := &vm.Program{
		Inputs: []vm.Descriptor{shape}, Constants: []*vm.Tensor{vm.NewTensor(vm.I32, 5)},
		Code: [][]byte{sum.Encode(), later.Encode(), []byte("no instruction")}, Results: []vm.Descriptor{shape, shape, shape}, Outputs: 1,
	}
	m, err := vm.Load(p)
	require.NoError(t, err)
	s := Package("m.opml", &models.Package{Name: "tiny", Program: p}, m)

	require.Equal(t, Hash(m.ModelID()), s.ModelID)
	require.EqualValues(t, 20, s.ConstantBytes)
	require.EqualValues(t, 18, s.TraceBytes)
	require.Equal(t, uint64(24), s.Operations)
	require.Equal(t, 0, s.WorstStep.Instruction)
	require.Equal(t, m.StepGas(0), s.WorstStep.Gas)

	good := s.Instructions[0]
	require.Equal(t, Instruction{
		Index: 0, Map: "mul", Reduce: "sum", DType: "i8", Dims: []uint32{2, 3}, Terms: 4, Operations: 24,
		Bytes: len(p.Code[0]), StepGas: m.StepGas(0),
	}, good)
	for _, bad := range s.Instructions[1:] {
		require.NotEmpty(t, bad.Invalid)
		require.Zero(t, bad.Operations)
	}
}
