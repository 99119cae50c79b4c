package vmtest

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// seen counts what random programs contain.
func seen(t *testing.T, programs int, o Options) map[string]int {
	count := map[string]int{}
	for n := range programs {
		c := Program(Seeded(uint64(n)), o)
		m, err := vm.Load(c.Program)
		require.NoError(t, err)
		for i := range c.Program.Code {
			in, err := m.Instruction(i)
			if err != nil {
				count["invalid"]++
				continue
			}
			count["valid"]++
			count[fmt.Sprint("map ", in.Map)]++
			count[fmt.Sprint("reduce ", in.Reduce)]++
			count[fmt.Sprint("result ", c.Program.Results[i].DType)]++
			for name, v := range map[string]vm.View{"A": in.A, "B": in.B, "Init": in.Init, "Scale": in.Scale} {
				count[fmt.Sprint(name, " ", v.Kind)]++
			}
			if len(in.Red) > 2 && in.Map == vm.MapMul && in.Reduce == vm.ReduceSum {
				count["contraction"]++
			}
		}
	}
	return count
}

func TestRandomProgramsContainEverything(t *testing.T) {
	count := seen(t, 3000, Options{Instructions: 3})
	for op := range vm.MapOp(16) {
		require.Greater(t, count[fmt.Sprint("map ", op)], 50)
	}
	for op := range vm.ReduceOp(3) {
		require.Greater(t, count[fmt.Sprint("reduce ", op)], 50)
	}
	for dt := vm.I8; dt <= vm.I64; dt++ {
		require.Greater(t, count[fmt.Sprint("result ", dt)], 50)
	}
	for _, view := range []string{"A", "B", "Init", "Scale"} {
		for kind := vm.Affine; kind <= vm.IndirectKind; kind++ {
			require.Greater(t, count[fmt.Sprint(view, " ", kind)], 50, "%s %v", view, kind)
		}
	}
	require.Greater(t, count["contraction"], 50)
	require.Greater(t, count["valid"], 20*count["invalid"], "what is not corrupted is almost always valid")
}

func TestCorruptedInstructionsAreMostlyInvalid(t *testing.T) {
	count := seen(t, 2000, Options{Invalid: 1})
	require.Greater(t, count["invalid"], count["valid"])
	require.Greater(t, count["valid"], 20, "some corruptions only change the meaning")
}

func TestEqualSeedsGiveEqualPrograms(t *testing.T) {
	a, b := Program(Seeded(5), Options{Instructions: 9}), Program(Seeded(5), Options{Instructions: 9})
	require.Equal(t, a, b)
	require.NotEqual(t, a, Program(Seeded(6), Options{Instructions: 9}))
}
