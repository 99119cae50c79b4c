package bisect_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
)

// randomTree draws the shape of a claim's tree.
func randomTree(t *rapid.T) bisect.Tree {
	n := rapid.Uint32Range(1, 5000).Draw(t, "instructions")
	bytes := rapid.Uint64Range(0, 1<<40).Draw(t, "bytes")
	return bisect.Tree{Instructions: n, ByteSize: func(uint32) uint64 { return bytes }}
}

// randomDescent walks from the root to some leaf, through children that are not padding.
func randomDescent(t *rapid.T, tree bisect.Tree, visit func(parent, child bisect.Position, c int)) bisect.Position {
	at := bisect.Root
	for !tree.IsLeaf(at) {
		c := rapid.IntRange(0, 1<<tree.Fan(at)-1).Draw(t, "child")
		child, err := tree.Child(at, c)
		if err != nil { // padding: the first child never is
			require.ErrorIs(t, err, bisect.ErrNotAPosition)
			c = 0
			child, err = tree.Child(at, 0)
			require.NoError(t, err)
		}
		visit(at, child, c)
		at = child
	}
	return at
}

func TestParentUndoesChildAndEncodingIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tree := randomTree(t)
		levels := 1
		leaf := randomDescent(t, tree, func(parent, child bisect.Position, c int) {
			up, number, err := tree.Parent(child)
			require.NoError(t, err)
			require.Equal(t, parent, up)
			require.Equal(t, c, number)
			back, err := bisect.DecodePosition(child.Encode())
			require.NoError(t, err)
			require.Equal(t, child, back)
			levels++
		})
		require.Equal(t, levels, tree.Depth(), "all tensors are equally large here")
		require.Less(t, leaf.Index, vm.Leaves(tree.ByteSize(0)))
		_, err := tree.Child(leaf, 0)
		require.ErrorIs(t, err, bisect.ErrNotAPosition)
	})
}

func TestDecodePositionRefusesWhatDoesNotFit(t *testing.T) {
	for _, v := range []*big.Int{big.NewInt(-1), new(big.Int).Lsh(big.NewInt(1), 105)} {
		_, err := bisect.DecodePosition(v)
		require.ErrorIs(t, err, bisect.ErrNotAPosition)
	}
	_, _, err := bisect.Tree{Instructions: 1}.Parent(bisect.Root)
	require.ErrorIs(t, err, bisect.ErrNotAPosition)
}

func TestNodeHashTakesPowersOfTwoOnly(t *testing.T) {
	for _, n := range []int{0, 3, 33, 64} {
		_, err := bisect.NodeHash(make([]vm.Hash, n))
		require.Error(t, err, "%d children", n)
	}
	leaves := []vm.Hash{{1}, {2}}
	hash, err := bisect.NodeHash(leaves)
	require.NoError(t, err)
	require.Equal(t, vm.ListRoot(leaves), hash)
}
