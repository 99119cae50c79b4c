package vm_test

import (
	"context"
	"math/bits"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/internal/kernel"
	"github.com/opml/opml/vm/vmtest"
)

// ofInput says of a layer that it reads the input.
const ofInput = -1

// layered is a program of layers on one input, each of the one before; an addition takes one that
// has its shape besides.
func layered(t *testing.T, x *vm.Tensor, outputs int, layers []layer, draw func(n uint32) uint32) *vm.Machine {
	var constants []*vm.Tensor
	for _, l := range layers {
		constants = append(constants, l.weights...)
	}
	for len(constants) == 0 {
		constants = append(constants, vm.NewTensor(vm.I8))
	}
	value := func(k int) uint32 { return uint32(1 + len(constants) + k) }
	var code []*vm.Instruction
	var results []vm.Descriptor
	weight := uint32(1)
	for k, l := range layers {
		in := l.in
		ids := []uint32{0}
		switch {
		case l.of > 0:
			ids[0] = value(l.of - 1)
		case k > 0 && l.of != ofInput:
			ids[0] = value(k - 1)
		}
		if len(l.inputs) == 2 {
			others := []uint32{ids[0]}
			for j := range k - 1 {
				if slices.Equal(results[j].Dims, l.result.Dims) {
					others = append(others, value(j))
				}
			}
			ids = append(ids, others[draw(uint32(len(others)))])
		}
		for range l.weights {
			ids, weight = append(ids, weight), weight+1
		}
		for _, v := range []*vm.View{&in.A, &in.B, &in.Init, &in.Scale} {
			if v.Kind != vm.Affine {
				v.Value = ids[v.Value]
			}
		}
		if l.macs > 0 && len(l.weights) == 3 { // numbers neither vanish nor reach their limits some layers later
			in.Lo = vm.I16.Min()
			in.Scale = vm.Immediate(vm.Scale{M: 1<<30 + 1<<29, S: uint8(37 + bits.Len64(uint64(in.Terms()))/2)}.Word())
		}
		code, results = append(code, &in), append(results, l.result)
	}
	return singular(t, []*vm.Tensor{x}, constants, outputs, code, results...)
}

// layersOf draws layers that grow and shrink, as those of mobile networks do.
func layersOf(draw func(n uint32) uint32) (x *vm.Tensor, layers []layer) {
	side, channels := 32+4*draw(9), []uint32{1 + draw(12), 32}[draw(2)]
	x = uniform(vm.I16, side, side, channels)
	put := func(l layer) {
		if k := draw(8) * uint32(len(layers)); k > 0 && k <= uint32(len(layers)) { // an aside, which nothing has to read
			a := conv(side, channels, 32, 1, 1+draw(2))
			layers = append(layers, a)
			l.of = len(layers) - 1
		}
		layers, side, channels = append(layers, l), l.result.Dims[0], l.result.Dims[2]
	}
	bottleneck := func(stride uint32) {
		narrow := channels
		put(conv(side, channels, 16*(1+draw(4)), 1, 1))
		put(depthwise(side, channels, 3+2*draw(2), stride))
		if draw(4) > 0 {
			put(conv(side, channels, narrow, 1, 1+draw(2)))
		}
	}
	if draw(2) == 0 {
		bottleneck(1 + draw(2))
	} else {
		put(conv(side, channels, 8*(1+draw(4)), 1, 1))
	}
	for len(layers) < 5 {
		stride := 1 + draw(2)
		if side < 16 {
			stride = 1
		}
		switch draw(6) {
		case 0:
			put(conv(side, channels, []uint32{1 + draw(20), 16}[draw(2)], 1+2*draw(2), stride))
		case 1:
			put(pool(side, channels))
		case 2:
			put(add(side, channels))
		case 3: // which reads what the convolution reads, too
			put(depthwise(side, channels, 3, 1))
			put(add(side, channels))
		default:
			bottleneck(stride)
		}
	}
	return x, layers
}

// TestStepsThatTakeTurns: what is computed in bands on one thread is what the reference computes.
func TestStepsThatTakeTurns(t *testing.T) {
	defer func(before kernel.Tier) { require.NoError(t, kernel.Use(before)) }(kernel.Active())
	joined := map[int]int{}
	for n := range cases(t, 80) {
		rng := vmtest.Seeded(uint64(n) + 1<<40)
		x, layers := layersOf(rng.Uint32N)
		m := layered(t, x, 1+int(rng.Uint32N(3)), layers, rng.Uint32N)
		want, err := vm.NewReference().Run(context.Background(), m, []*vm.Tensor{x}, nil)
		require.NoError(t, err)
		for _, tier := range kernel.Tiers() {
			require.NoError(t, kernel.Use(tier))
			ex := vm.NewFast(1)
			for range 2 { // the second time in used memory
				got, err := ex.Run(context.Background(), m, []*vm.Tensor{x}, nil)
				require.NoError(t, err)
				for o := range want {
					requireSame(t, want[o], got[o], "network %d, output %d, %v", n, o, tier)
				}
			}
		}
		for _, parts := range vm.Bands(m) {
			joined[parts]++
		}
	}
	t.Log("steps of so many parts:", joined)
	require.NotZero(t, joined[2])
	require.NotZero(t, joined[3])
}

// TestTheResultOfBandsLiesInTheMemoryOfTheirOperand: a layer, and a bottleneck whose inside is never whole.
func TestTheResultOfBandsLiesInTheMemoryOfTheirOperand(t *testing.T) {
	const side, channels = 64, 16
	x := uniform(vm.I16, side, side, channels)
	m := layered(t, x, 1, []layer{
		conv(side, channels, channels, 3, 1), conv(side, channels, 96, 1, 1), depthwise(side, 96, 3, 1), conv(side, 96, channels, 1, 1),
	}, nil)
	require.Equal(t, []int{3}, vm.Bands(m))
	_, one := vm.ArenaSizes(m)
	t.Logf("%d bytes, a result has %d", one, 2*side*side*channels)
	require.Less(t, one, int64(2*side*side*channels*7/4))
	requireReferenceBits(t, m, []*vm.Tensor{x}, "bottleneck")
}

// TestAValueThatNothingReadsTakesNoTurns: its neighbour reads another one, in whose memory its result lies.
func TestAValueThatNothingReadsTakesNoTurns(t *testing.T) {
	const side = 128
	x := uniform(vm.I16, side, side, 32)
	layers := []layer{conv(side, 32, 16, 1, 2), conv(side, 32, 64, 1, 2), conv(side/2, 16, 32, 3, 1)}
	layers[1].of, layers[2].of = ofInput, 1
	requireReferenceBits(t, layered(t, x, 1, layers, nil), []*vm.Tensor{x}, "dead")
}

// TestAValueOfTwoReadersIsWhole: it is the largest one, and another layer reads it later.
func TestAValueOfTwoReadersIsWhole(t *testing.T) {
	const side, channels = 48, 64
	x := uniform(vm.I16, side, side, 8)
	layers := []layer{conv(side, 8, channels, 1, 1), depthwise(side, channels, 3, 2), pool(side, channels), add(side/2, channels)}
	layers[2].of = 1
	m := layered(t, x, 1, layers, func(uint32) uint32 { return 1 })
	requireReferenceBits(t, m, []*vm.Tensor{x}, "two readers")
}
