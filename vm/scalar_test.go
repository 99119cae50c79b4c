package vm_test

import (
	"context"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/vm"
)

// evaluate runs f(a, b) as a program, on both executors.
func evaluate(t require.TestingT, in vm.Instruction, a, b int64) int64 {
	in.Lo, in.Hi, in.Scale = math.MinInt64, math.MaxInt64, vm.Immediate(0)
	in.A, in.B, in.Init = vm.Immediate(a), vm.Immediate(b), vm.Immediate(0)
	p := &vm.Program{Inputs: []vm.Descriptor{{DType: vm.I8}}, Code: [][]byte{in.Encode()},
		Results: []vm.Descriptor{{DType: vm.I64}}, Outputs: 1}
	m, err := vm.Load(p)
	require.NoError(t, err)
	var values []int64
	for _, ex := range []vm.Executor{vm.NewReference(), vm.NewFast(1)} {
		out, err := ex.Run(context.Background(), m, []*vm.Tensor{vm.NewTensor(vm.I8)}, nil)
		require.NoError(t, err)
		values = append(values, out[0].At(0))
	}
	require.Equal(t, values[0], values[1])
	return values[0]
}

func TestMapFunctions(t *testing.T) {
	const least, most = math.MinInt64, math.MaxInt64
	for _, c := range []struct {
		op         vm.MapOp
		a, b, want int64
	}{
		{vm.MapMul, -3, 4, -12}, {vm.MapMul, least, -1, least}, {vm.MapMul, 1 << 32, 1 << 32, 0},
		{vm.MapLinear, 5, 7, 2*5 - 3*7 + 11}, {vm.MapLinear, most, 0, 9},
		{vm.MapMin, -1, 1, -1}, {vm.MapMax, -1, 1, 1},
		{vm.MapDiv, 7, 2, 3}, {vm.MapDiv, -7, 2, -4}, {vm.MapDiv, 7, -2, -4}, {vm.MapDiv, -7, -2, 3},
		{vm.MapDiv, 7, 0, 0}, {vm.MapDiv, least, -1, least}, {vm.MapDiv, -6, 3, -2},
		{vm.MapMod, 7, 3, 1}, {vm.MapMod, -7, 3, 2}, {vm.MapMod, 7, -3, -2}, {vm.MapMod, -7, -3, -1},
		{vm.MapMod, 7, 0, 0}, {vm.MapMod, least, -1, 0}, {vm.MapMod, -6, 3, 0},
		{vm.MapShl, 3, 2, 12}, {vm.MapShl, 1, 63, least}, {vm.MapShl, 1, 64, 0}, {vm.MapShl, 1, -1, 0}, {vm.MapShl, 1, least, 0},
		{vm.MapShr, -5, 1, -3}, {vm.MapShr, least, 63, -1}, {vm.MapShr, -1, 64, 0}, {vm.MapShr, -1, -1, 0},
		{vm.MapAnd, 12, 10, 8}, {vm.MapOr, 12, 10, 14}, {vm.MapXor, 12, 10, 6},
		{vm.MapEq, 3, 3, 1}, {vm.MapEq, 3, 4, 0}, {vm.MapLt, 3, 4, 1}, {vm.MapLt, 4, 4, 0}, {vm.MapLe, 4, 4, 1}, {vm.MapLe, 5, 4, 0},
		{vm.MapIsqrt, 15, 9, 3}, {vm.MapIsqrt, 16, 9, 4}, {vm.MapIsqrt, -1, 9, 0}, {vm.MapIsqrt, 0, 9, 0},
		{vm.MapIsqrt, most, 0, 3037000499}, {vm.MapIsqrt, 3037000499 * 3037000499, 0, 3037000499},
		{vm.MapIsqrt, 3037000499*3037000499 - 1, 0, 3037000498},
		{vm.MapSelect, 1, 7, 7}, {vm.MapSelect, -1, 7, 7}, {vm.MapSelect, 0, 7, 11},
	} {
		in := vm.Instruction{Map: c.op, Alpha: 2, Beta: -3, Gamma: 11}
		require.Equal(t, c.want, evaluate(t, in, c.a, c.b), "%v(%d, %d)", c.op, c.a, c.b)
	}
}

func TestIsqrtIsTheFloorOfTheRoot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.Int64Range(0, math.MaxInt64).Draw(t, "a")
		want := new(big.Int).Sqrt(big.NewInt(a)).Int64()
		require.Equal(t, want, evaluate(t, vm.Instruction{Map: vm.MapIsqrt}, a, 0))
	})
}

func TestFloorDivisionAndModuloBelongTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Int64().Draw(t, "a"), rapid.Int64().Draw(t, "b")
		q := evaluate(t, vm.Instruction{Map: vm.MapDiv}, a, b)
		r := evaluate(t, vm.Instruction{Map: vm.MapMod}, a, b)
		if b == 0 {
			require.Zero(t, q)
			require.Zero(t, r)
			return
		}
		require.Equal(t, a, q*b+r)
		require.True(t, r == 0 || (r < 0) == (b < 0), "the remainder has the divisor's sign")
		require.True(t, new(big.Int).Abs(big.NewInt(r)).Cmp(new(big.Int).Abs(big.NewInt(b))) < 0)
	})
}
