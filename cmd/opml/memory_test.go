package main

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/bench/memory"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

func TestMemoryIsMeasuredForAPackage(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip(memory.ErrUnsupported)
	}
	u := decode[memory.Usage](t, mustRun(t, memory.Command, compiled(t), "--threads", "1").stdout)
	info, err := os.Stat(compiled(t))
	require.NoError(t, err)
	require.Positive(t, u.Weights)
	require.Less(t, u.Weights, uint64(10*info.Size()))
	require.Positive(t, u.Activations)
}

// TestAModelTakesTheMemoryThatItMay runs one of 9 MiB of weights and activations of 2 MiB, so large that what Go
// itself takes is little.
func TestAModelTakesTheMemoryThatItMay(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip(memory.ErrUnsupported)
	}
	path := filepath.Join(t.TempDir(), "large.opml")
	p := largePackage(t)
	m, err := p.Machine()
	require.NoError(t, err)
	require.Empty(t, m.Check())
	require.NoError(t, p.Save(path))
	u := decode[memory.Usage](t, mustRun(t, memory.Command, path, "--threads", "1").stdout)
	t.Logf("%+v", u)
	require.Less(t, u.Resident, u.Weights*3/2+u.Activations)
}

// largePackage has two convolutions and a product with a large matrix.
func largePackage(t *testing.T) *models.Package {
	const side, channels, terms, columns = 128, 64, 16 * 64, 9 << 10
	at := func(terms ...vm.Term) vm.Index { return vm.Index{Terms: terms} }
	x := func(axis uint8, coef int32) vm.Term { return vm.Term{Axis: axis, Coef: coef} }
	direct := func(value uint32, index ...vm.Index) vm.View {
		return vm.View{Kind: vm.Direct, Value: value, Index: index}
	}
	scale := vm.Immediate(vm.Scale{M: 1 << 30, S: 42}.Word())
	conv := func(from, weights uint32) vm.Instruction {
		return vm.Instruction{Map: vm.MapMul, Lo: -999, Hi: 999, Out: []uint32{side, side, channels}, Red: []uint32{3, 3, channels}, Init: vm.Immediate(0), Scale: scale,
			A: direct(from, vm.Index{Offset: -1, Terms: []vm.Term{x(0, 1), x(3, 1)}}, vm.Index{Offset: -1, Terms: []vm.Term{x(1, 1), x(4, 1)}}, at(x(5, 1))),
			B: direct(weights, at(x(2, 9*channels), x(3, 3*channels), x(4, channels), x(5, 1)))}
	}
	product := vm.Instruction{Map: vm.MapMul, Lo: -999, Hi: 999, Out: []uint32{columns}, Red: []uint32{terms / channels, channels}, Init: vm.Immediate(0), Scale: scale,
		A: direct(5, vm.Index{Offset: 7}, at(x(1, 1)), at(x(2, 1))), B: direct(3, at(x(0, 1)), at(x(1, channels), x(2, 1)))}
	first, second := conv(0, 1), conv(4, 2)
	weights := func(dims ...uint32) *vm.Tensor {
		w := vm.NewTensor(vm.I8, dims...)
		for i := range w.Data {
			w.Data[i] = byte(i*i + i>>8)
		}
		return w
	}
	maps, row := vm.Descriptor{DType: vm.I16, Dims: first.Out}, vm.Descriptor{DType: vm.I16, Dims: product.Out}
	spec := func(name string, d vm.Descriptor, shape ...int) models.TensorSpec {
		return models.TensorSpec{Name: name, Shape: shape, Type: "float32", DType: d.DType, Dims: d.Dims, Scale: 1}
	}
	p := &models.Package{
		Name: "large", Inputs: []models.TensorSpec{spec("x", maps, side, side, channels)}, Outputs: []models.TensorSpec{spec("y", row, columns)},
		Program: &vm.Program{
			Inputs: []vm.Descriptor{maps}, Constants: []*vm.Tensor{weights(9 * channels * channels), weights(9 * channels * channels), weights(columns, terms)},
			Code: [][]byte{first.Encode(), second.Encode(), product.Encode()}, Results: []vm.Descriptor{maps, maps, row}, Outputs: 1,
		},
	}
	require.NoError(t, p.Seal())
	return p
}
