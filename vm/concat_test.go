package vm_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// TestFactorsThatCancelAreNone: only if nothing is lost in between, for each of many numbers.
func TestFactorsThatCancelAreNone(t *testing.T) {
	for _, c := range []struct {
		alpha, gamma, init, zero int64
		scale                    vm.Scale
		copied                   bool
	}{
		{1 << 29, 0, 0, 0, vm.Scale{M: 1 << 30, S: 45, P: 14}, true},
		{1 << 29, 0, 0, 77, vm.Scale{M: 1 << 30, S: 45, P: 14}, true},
		{1 << 30, 0, 0, 0, vm.Scale{M: 1 << 30, S: 60}, true},
		{1 << 2, 0, 0, 0, vm.Scale{M: 1 << 30, S: 32}, true},
		{1 << 7, 0, 0, 0, vm.Scale{M: 1 << 30, S: 40, P: -3}, true},
		{1, 0, 0, 0, vm.Scale{M: 1 << 30, S: 40, P: -31}, false},
		{1 << 29, 1 << 28, 0, 0, vm.Scale{M: 1 << 30, S: 45, P: 14}, false},
		{1 << 29, 0, 1 << 28, 0, vm.Scale{M: 1 << 30, S: 45, P: 14}, false},
		{1 << 29, 0, 0, 0, vm.Scale{M: 1<<30 + 1<<20, S: 45, P: 14}, false},
		{1 << 29, 0, 0, 0, vm.Scale{M: 1 << 30, S: 46, P: 14}, false},
		{1 << 29, 0, 0, 0, vm.Scale{M: 1 << 30, S: 45, P: 15}, false},
		{-1 << 29, 0, 0, 0, vm.Scale{M: 1 << 30, S: 45, P: 14}, false},
		{1<<29 + 1<<20, 0, 0, 0, vm.Scale{M: 1 << 30, S: 45, P: 14}, false},
	} {
		x, d := uniform(vm.I16, 300, 40), vm.Descriptor{DType: vm.I16, Dims: []uint32{300, 40}}
		in := &vm.Instruction{Map: vm.MapLinear, Alpha: c.alpha, Gamma: c.gamma, Init: vm.Immediate(c.init), Scale: vm.Immediate(c.scale.Word()),
			Zero: c.zero, Out: d.Dims, Lo: -32767, Hi: 30000, A: axisView(0, 2)}
		m := singular(t, []*vm.Tensor{x}, nil, 1, []*vm.Instruction{in}, d)
		requireReferenceBits(t, m, []*vm.Tensor{x}, fmt.Sprint(c))
		require.Equal(t, c.copied, vm.PlanKinds(m)["requantize i16 to i16"] == 1, "%+v", c)
	}
}

// TestFactorsCancelOnlyWhereNothingWraps: products of 64-bit numbers do.
func TestFactorsCancelOnlyWhereNothingWraps(t *testing.T) {
	x, d := filled(1<<40+1, vm.I64, 300, 40), vm.Descriptor{DType: vm.I64, Dims: []uint32{300, 40}}
	in := &vm.Instruction{Map: vm.MapLinear, Alpha: 1 << 29, Scale: vm.Immediate(vm.Scale{M: 1 << 30, S: 45, P: 14}.Word()),
		Out: d.Dims, Lo: vm.I64.Min(), Hi: vm.I64.Max(), A: axisView(0, 2)}
	requireReferenceBits(t, singular(t, []*vm.Tensor{x}, nil, 1, []*vm.Instruction{in}, d), []*vm.Tensor{x}, "64 bits")
}

// TestColumnsAreJoinedAsTheyAre: a concatenation along the last axis, one of the parts having one
// element there, or many and few places before.
func TestColumnsAreJoinedAsTheyAre(t *testing.T) {
	for _, c := range [][3]uint32{{50, 4, 1}, {50, 1, 1}, {700, 1, 90}, {2, 3000, 1}, {3, 20, 50}} {
		a, b := uniform(vm.I16, 9, c[0], c[1]), uniform(vm.I16, 9, c[0], c[2])
		d := vm.Descriptor{DType: vm.I16, Dims: []uint32{9, c[0], c[1] + c[2]}}
		in := &vm.Instruction{Map: vm.MapLinear, Alpha: 1, Beta: 1, Out: d.Dims, Lo: -32767, Hi: 30000, A: axisView(0, 3), B: axisView(1, 3)}
		in.B.Index[2].Offset = -int32(c[1])
		m := singular(t, []*vm.Tensor{a, b}, nil, 1, []*vm.Instruction{in}, d)
		requireReferenceBits(t, m, []*vm.Tensor{a, b}, fmt.Sprint(c))
		require.Equal(t, map[string]int{"regions": 1, "regions several": 1, "requantize i16 to i16": 2}, vm.PlanKinds(m), "%v", c)
	}
}
