package vm_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// TestConvolutionsOfLongLines has random convolutions whose rows of the product lie in runs in
// memory, with padding that cuts runs, replaces whole ones, or both, at the ends of lines
// and of blocks.
func TestConvolutionsOfLongLines(t *testing.T) {
	inPlace := 0
	for n := range cases(t, 120) {
		rng := vmtest.Seeded(uint64(n))
		pick := func(list ...uint32) uint32 { return list[rng.IntN(len(list))] }
		height, width, channels, filters := pick(1, 2, 4), 24+rng.Uint32N(60), pick(2, 3, 4, 5, 8, 17), pick(1, 7, 16, 33)
		kernel, stride := pick(2, 3), 1+rng.Uint32N(2)
		l := conv(8, channels, filters, kernel, 1)
		l.inputs[0] = vmtest.Tensor(rng, vm.I16, height, width, channels)
		l.in.Out = []uint32{height, (width + stride - 1) / stride, filters}
		l.result.Dims = l.in.Out
		l.in.A.Fill = []int64{0, 0, -77, 300}[rng.IntN(4)]
		for k := range 2 {
			x := &l.in.A.Index[k]
			x.Offset, x.Terms[1].Coef = -rng.Int32N(4), 1+rng.Int32N(2)
			if rng.IntN(4) == 0 {
				x.Offset, x.Terms[1].Coef = int32(kernel)-x.Offset-2, -x.Terms[1].Coef
			}
		}
		l.in.A.Index[1].Terms[0].Coef = int32(stride)
		m := l.machine(t)
		inPlace += vm.PlanKinds(m)["matrix product of runs where they lie"]
		requireReferenceBits(t, m, l.inputs, fmt.Sprint("convolution ", n))
	}
	t.Logf("%d with runs where they lie", inPlace)
	require.Greater(t, 2*inPlace, cases(t, 120))
}
