package vm_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// TestConvolutionsLineByLine has random convolutions whose rows of the product lie in runs in
// memory, with padding that cuts runs, replaces whole ones, or both, at the ends of lines
// and of blocks. Long lines are read where they lie, others are copied with their padding.
func TestConvolutionsLineByLine(t *testing.T) {
	total := map[string]int{}
	for n := range cases(t, 240) {
		rng := vmtest.Seeded(uint64(n))
		pick := func(list ...uint32) uint32 { return list[rng.IntN(len(list))] }
		height, width, channels, filters := pick(1, 2, 4), pick(2, 24, 250)+rng.Uint32N(30), pick(2, 3, 4, 5, 8, 17), pick(1, 7, 16, 33)
		kernel, stride := pick(2, 3), 1+rng.Uint32N(2)
		if width < 24 {
			height *= 5
		}
		l := conv(8, channels, filters, kernel, 1)
		l.inputs[0] = vmtest.Tensor(rng, []vm.DType{vm.I16, vm.I16, vm.I8}[rng.IntN(3)], height, width, channels)
		l.in.Out = []uint32{height, (width + stride - 1) / stride, filters}
		l.result.Dims = l.in.Out
		l.in.A.Fill = []int64{0, 0, 0, -77, -128, 127, 300}[rng.IntN(7)]
		for k := range 2 {
			x := &l.in.A.Index[k]
			x.Offset, x.Terms[1].Coef = -rng.Int32N(4), 1+rng.Int32N(2)
			if rng.IntN(4) == 0 {
				x.Offset, x.Terms[1].Coef = int32(kernel)-x.Offset-2, -x.Terms[1].Coef
			}
		}
		x := &l.in.A.Index[1]
		x.Terms[0].Coef = int32(stride)
		if rng.IntN(6) == 0 { // lines that begin further and further on
			x.Terms = append([]vm.Term{{Axis: 0, Coef: 1}}, x.Terms...)
		}
		m := l.machine(t)
		for kind, count := range vm.PlanKinds(m) {
			total[kind] += count
		}
		requireReferenceBits(t, m, l.inputs, fmt.Sprint("convolution ", n))
	}
	if testing.Short() {
		return
	}
	for _, kind := range []string{"of runs where they lie", "of padded lines", "of padded lines of 8 bits"} {
		t.Log(total["matrix product "+kind], kind)
		require.Greater(t, 20*total["matrix product "+kind], cases(t, 240), kind)
	}
}
