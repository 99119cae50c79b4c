package vm_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// requireTweakedBits runs a program, of which instructions have been changed, in all ways. What has become invalid is left
// as it was.
func requireTweakedBits(t *testing.T, rng *rand.Rand, p *vm.Program, inputs []*vm.Tensor, name string) {
	t.Helper()
	for i, code := range p.Code {
		in, err := vm.DecodeInstruction(code)
		if err != nil || i > 0 && rng.IntN(len(p.Code)) > 0 {
			continue
		}
		vmtest.Tweak(rng, in, len(p.Inputs)+len(p.Constants)+i)
		p.Code[i] = in.Encode()
		m, err := vm.Load(p)
		require.NoError(t, err)
		if _, invalid := m.Instruction(i); invalid != nil {
			p.Code[i] = code
		}
	}
	m, err := vm.Load(p)
	require.NoError(t, err)
	if m.PeakMemory() > 1<<24 {
		return
	}
	if rng.IntN(3) == 0 {
		m.KeepPacked()
	}
	requireReferenceBits(t, m, inputs, name)
}

// nearlyLayer is a layer of few channels and any size, kernel and stride, on numbers of any type.
func nearlyLayer(t *testing.T, n uint64) {
	rng := vmtest.Seeded(n)
	side, channels, kernel, stride := 1+rng.Uint32N(9), 1+rng.Uint32N(9), 1+rng.Uint32N(4), 1+rng.Uint32N(4)
	l := conv(side, channels, []uint32{1, 3, 8, 16, 17, 33}[rng.IntN(6)], kernel, stride)
	if rng.IntN(4) == 0 {
		l = depthwise(side, channels, kernel, stride)
	}
	l.inputs[0] = uniform([]vm.DType{vm.I8, vm.I16, vm.I32}[rng.IntN(3)], side, side, channels)
	p := &vm.Program{Constants: l.weights, Code: [][]byte{l.in.Encode()}, Results: []vm.Descriptor{l.result}, Outputs: 1}
	p.Inputs = []vm.Descriptor{{DType: l.inputs[0].DType, Dims: l.inputs[0].Dims}}
	requireTweakedBits(t, rng, p, l.inputs, fmt.Sprint("layer ", n))
}

// nearlyNetwork is a network with inputs of other types.
func nearlyNetwork(t *testing.T, n uint64) {
	rng, c := network(n)
	for k, x := range c.Inputs {
		if rng.IntN(2) == 0 {
			dt := []vm.DType{vm.I8, vm.I8, vm.I32, vm.I64}[rng.IntN(4)]
			c.Inputs[k], c.Program.Inputs[k].DType = vmtest.Tensor(rng, dt, x.Dims...), dt
		}
	}
	requireTweakedBits(t, rng, c.Program, c.Inputs, fmt.Sprint("network ", n))
}

// What planners nearly recognise they must run all the same, or leave alone.
func FuzzNearlyLayers(f *testing.F) {
	for n := range uint64(400) {
		f.Add(n)
	}
	f.Fuzz(nearlyLayer)
}

func FuzzNearlyNetworks(f *testing.F) {
	for n := range uint64(100) {
		f.Add(n)
	}
	f.Fuzz(nearlyNetwork)
}
