package memory

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

func TestThePeakIsThatSinceItWasForgotten(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip(ErrUnsupported)
	}
	require.NoError(t, forgetPeak())
	before, err := peakResident()
	require.NoError(t, err)
	const size = 256 << 20
	held := make([]byte, size)
	for i := 0; i < len(held); i += 4096 {
		held[i] = 1
	}
	after, err := peakResident()
	require.NoError(t, err)
	require.Greater(t, after, before+size*3/4)
	runtime.KeepAlive(held)
}

func TestAProgramNeedsItsConstantsInputsAndLiveResults(t *testing.T) {
	double := vm.Instruction{
		Map: vm.MapLinear, Alpha: 2, Lo: -9, Hi: 9, Out: []uint32{10}, Init: vm.Immediate(0), Scale: vm.Immediate(0), B: vm.Immediate(0),
		A: vm.View{Kind: vm.Direct, Value: 0, Index: []vm.Index{{Terms: []vm.Term{{Axis: 0, Coef: 1}}}}},
	}
	m, err := vm.Load(&vm.Program{
		Inputs: []vm.Descriptor{{DType: vm.I16, Dims: []uint32{10}}}, Constants: []*vm.Tensor{vm.NewTensor(vm.I8, 7)},
		Code: [][]byte{double.Encode()}, Results: []vm.Descriptor{{DType: vm.I32, Dims: []uint32{10}}}, Outputs: 1,
	})
	require.NoError(t, err)
	require.Equal(t, &Usage{Weights: 7, Activations: 20 + 40}, need(m))
}
