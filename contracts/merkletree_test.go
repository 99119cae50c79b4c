package contracts_test

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/internal/testbindings"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

func newTrees(t *testing.T) *testbindings.MerkleTreeHarness {
	t.Helper()
	c := newChain(t)
	_, tx, trees, err := testbindings.DeployMerkleTreeHarness(c.auth("deployer", nil), c.client)
	c.send(tx, err).ok()
	return trees
}

func TestTreeShapesAreTheVMs(t *testing.T) {
	trees := newTrees(t)
	for k := range 41 {
		for _, n := range []uint64{1<<k - 1, 1 << k, 1<<k + 1} {
			height, err := trees.Height(nil, new(big.Int).SetUint64(n))
			require.NoError(t, err)
			require.EqualValues(t, vm.Height(n), height.Uint64(), "height of %d", n)
			leaves, err := trees.Leaves(nil, new(big.Int).SetUint64(n))
			require.NoError(t, err)
			require.EqualValues(t, vm.Leaves(n), leaves.Uint64(), "leaves of %d bytes", n)
		}
		zeros, err := trees.ZeroSubtree(nil, big.NewInt(int64(k)))
		require.NoError(t, err)
		require.EqualValues(t, vm.ZeroSubtree(k), zeros, "zero subtree of height %d", k)
		padding, err := trees.ZeroListSubtree(nil, big.NewInt(int64(k)))
		require.NoError(t, err)
		require.EqualValues(t, vm.EmptySubtree(k), padding, "list padding of height %d", k)
	}
}

// Every count of leaves up to 40, and sizes that fill the last leaf, or all but it, or hardly.
func TestRootsAreTheVMs(t *testing.T) {
	trees := newTrees(t)
	rng := vmtest.Seeded(1)
	for n := range 41 {
		for _, more := range []int{0, 1, 511} {
			data := vmtest.Bytes(rng, vm.LeafSize*n+more)
			root, err := trees.TensorRoot(nil, data)
			require.NoError(t, err)
			require.EqualValues(t, vm.TensorRoot(data), root, "tensor root of %d bytes", len(data))
		}
		if n == 0 {
			continue
		}
		items := make([]vm.Hash, n)
		for i := range items {
			items[i] = vm.Hash(vmtest.Bytes(rng, 32))
		}
		root, err := trees.ListRoot(nil, items)
		require.NoError(t, err)
		require.EqualValues(t, vm.ListRoot(items), root, "list root of %d items", n)
	}
}

func TestPathsAndChildrenLeadToTheRoot(t *testing.T) {
	trees := newTrees(t)
	rng := vmtest.Seeded(2)
	data := vmtest.Bytes(rng, 21*vm.LeafSize+9) // 22 leaves: height 5
	tree := vm.NewTensorTree(data)
	children := vmtest.Must(tree.Children(0, 0))
	root, err := trees.BinaryRoot(nil, bytes.Join(split(children), nil))
	require.NoError(t, err)
	require.EqualValues(t, tree.Root(), root)
	for i := range uint64(22) {
		leaf, err := trees.LeafHash(nil, vmtest.Must(tree.Leaf(i)))
		require.NoError(t, err)
		require.EqualValues(t, children[i], leaf)
		for index, want := range map[uint64]bool{i: true, i ^ 1: false, i + 32: false, i + 1<<63: false} {
			ok, err := trees.Verify(nil, vmtest.Must(tree.Path(i)), new(big.Int).SetUint64(index), leaf, tree.Root())
			require.NoError(t, err)
			require.Equal(t, want, ok, "path of leaf %d at index %d", i, index)
		}
		ok, err := trees.Verify(nil, vmtest.Must(tree.Path(i))[1:], new(big.Int).SetUint64(i>>1), leaf, tree.Root())
		require.NoError(t, err)
		require.False(t, ok, "a path that is too short")
	}
}

// split makes byte slices of hashes.
func split(hashes []vm.Hash) [][]byte {
	parts := make([][]byte, len(hashes))
	for i := range hashes {
		parts[i] = hashes[i][:]
	}
	return parts
}
