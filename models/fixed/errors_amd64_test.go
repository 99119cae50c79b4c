//go:build !purego

package fixed

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/cpu"
)

func TestErrorsAreAddedInOneOrderEverywhere(t *testing.T) {
	for name, f := range map[string]struct {
		add  func([]float64, *[grids]float64, *[grids]float64)
		have bool
	}{"AVX-512": {addErrorsAVX512, cpu.X86.HasAVX512F}, "AVX2": {addErrorsAVX2, cpu.X86.HasAVX2}} {
		t.Run(name, func(t *testing.T) {
			if !f.have {
				t.Skip("this processor does not have it")
			}
			for n := range 40 {
				ratio := make([]float64, n)
				for i, v := range weightsOf(uint64(n), n+1, 0)[:n] {
					ratio[i] = float64(v)
				}
				var levels, want, have [grids]float64
				for k := range levels {
					levels[k], want[k], have[k] = float64(127-5*k), float64(k), float64(k)
				}
				addErrorsGo(ratio, &levels, &want)
				f.add(ratio, &levels, &have)
				require.Equal(t, want, have)
			}
		})
	}
}
