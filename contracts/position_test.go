package contracts_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/internal/testbindings"
	"github.com/opml/opml/vm"
)

// The contracts' positions are package bisect's: children, leaves, padding, levels and paths, for trees of
// every size.
func TestPositionsAreThoseOfTheGoGame(t *testing.T) {
	c := newChain(t)
	_, tx, harness, err := testbindings.DeployPositionHarness(c.auth("deployer", nil), c.client)
	c.send(tx, err).ok()
	rapid.Check(t, func(t *rapid.T) {
		instructions := uint32(sizes(1<<32-1).Draw(t, "instructions"))
		size := sizes(1<<40).Draw(t, "bytes")
		tree := bisect.Tree{Instructions: instructions, ByteSize: func(uint32) uint64 { return size }}
		way := walk(t, harness, tree, instructions, size)
		checkPaths(t, harness, tree, instructions, way)
	})
}

// sizes draws sizes of every magnitude up to a limit.
func sizes(limit uint64) *rapid.Generator[uint64] {
	return rapid.Custom(func(t *rapid.T) uint64 {
		bits := rapid.IntRange(0, 63).Draw(t, "bits")
		return 1 + rapid.Uint64Range(0, min(limit, 1<<bits)-1).Draw(t, "size")
	})
}

// walk goes from the root to a leaf by random children, comparing every step, and returns the way.
func walk(t *rapid.T, harness *testbindings.PositionHarness, tree bisect.Tree, instructions uint32, size uint64) []bisect.Position {
	at := bisect.Root
	way := []bisect.Position{at}
	for {
		own := new(big.Int).SetUint64(uint64(instructions))
		if at.Tensor {
			own.SetUint64(size)
		}
		number := rapid.IntRange(0, 1<<tree.Fan(at)-1).Draw(t, "child")
		if rapid.Bool().Draw(t, "first") {
			number = 0
		}
		got, err := harness.Child(&bind.CallOpts{}, at.Encode(), own, big.NewInt(int64(number)))
		require.NoError(t, err)
		require.EqualValues(t, tree.Fan(at), got.K.Int64(), "fan of %v", at)
		require.Equal(t, tree.IsLeaf(at), got.Leaf, "%v is a leaf", at)
		want, err := tree.Child(at, number)
		require.Equal(t, err == nil, got.Within, "child %d of %v: %v", number, at, err)
		if got.Leaf {
			return way
		}
		if err != nil {
			continue // padding: take another child (number 0 always exists)
		}
		require.Zero(t, want.Encode().Cmp(got.Target), "child %d of %v", number, at)
		require.Equal(t, want.Tensor && !at.Tensor, got.TensorRoot)
		at = want
		way = append(way, at)
	}
}

// checkPaths compares levels, and which positions lie above which, for two positions of the way and for
// neighbours that do not lie on it.
func checkPaths(t *rapid.T, harness *testbindings.PositionHarness, tree bisect.Tree, instructions uint32, way []bisect.Position) {
	height := big.NewInt(int64(vm.Height(uint64(instructions))))
	i := rapid.IntRange(0, len(way)-1).Draw(t, "position")
	level, err := harness.Level(&bind.CallOpts{}, way[i].Encode(), height)
	require.NoError(t, err)
	require.EqualValues(t, i+1, level.Int64(), "level of %v", way[i])

	j := rapid.IntRange(0, len(way)-1).Draw(t, "other position")
	other := way[j]
	if rapid.Bool().Draw(t, "neighbour") && other != bisect.Root {
		other.Index ^= 1
		if other.Tensor && other.Depth == 0 {
			other.Index, other.Instruction = 0, other.Instruction^1
		}
	}
	on, err := harness.IsOnPath(&bind.CallOpts{}, other.Encode(), way[i].Encode(), height)
	require.NoError(t, err)
	require.Equal(t, slices.Contains(way[:i+1], other), on, "%v above %v", other, way[i])
}
