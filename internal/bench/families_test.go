package bench

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

func TestEveryFamilyReachesTheCapAndNoFurther(t *testing.T) {
	for _, f := range families() {
		t.Run(f.name, func(t *testing.T) {
			size, m, err := f.largest()
			require.NoError(t, err)
			require.Less(t, size, f.limit, "the search ended at the cap, not at its own limit")
			require.LessOrEqual(t, m.StepGas(0), uint64(vm.MaxStepGas))
			_, err = f.machine(size + 1)
			require.ErrorContains(t, err, "gas")
			t.Logf("size %d, bound %d", size, m.StepGas(0))
		})
	}
}

func TestAFamilyThatStaysFarFromTheCapIsRefused(t *testing.T) {
	f := families()[0]
	f.limit = 10
	_, _, err := f.largest()
	require.ErrorContains(t, err, "not near the cap")
}
