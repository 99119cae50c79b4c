package submitter

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestBondsCoverTheFloorAndAreFoundAgainWhenTheBaseFeeMoves(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		floor := big.NewInt(rapid.Int64Range(1, 1<<60).Draw(rt, "floor"))
		asked := big.NewInt(rapid.Int64Range(0, 1<<60).Draw(rt, "asked"))
		chosen := bondsAbove(floor, asked)[0]
		require.GreaterOrEqual(rt, chosen.Cmp(floor), 0)
		require.GreaterOrEqual(rt, chosen.Cmp(asked), 0)

		// Until the post the floor has moved, by less than a doubling.
		later := big.NewInt(rapid.Int64Range(floor.Int64()/2+1, floor.Int64()*2).Draw(rt, "later"))
		if chosen.Cmp(later) < 0 {
			return // too small by now: the claim is committed to anew
		}
		var found bool
		for _, bond := range bondsAbove(later, asked) {
			found = found || bond.Cmp(chosen) == 0
		}
		require.True(rt, found, "chosen %v at %v, not among those at %v", chosen, floor, later)
	})
}

func TestRoundUp(t *testing.T) {
	for _, c := range []struct{ x, want int64 }{{0, 0}, {1, 1}, {7, 7}, {8, 8}, {9, 10}, {15, 16}, {16, 16}, {17, 20}, {1000, 1024}} {
		require.Equal(t, c.want, roundUp(big.NewInt(c.x)).Int64(), "%d", c.x)
	}
}
