package vm_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// naiveRoot computes a root as the specification says it: all leaves, padding included.
func naiveRoot(leaves []vm.Hash, pad vm.Hash) vm.Hash {
	for len(leaves)&(len(leaves)-1) != 0 {
		leaves = append(leaves, pad)
	}
	for len(leaves) > 1 {
		var next []vm.Hash
		for i := 0; i < len(leaves); i += 2 {
			next = append(next, crypto.Keccak256Hash(leaves[i][:], leaves[i+1][:]))
		}
		leaves = next
	}
	return leaves[0]
}

func naiveTensorRoot(data []byte) vm.Hash {
	padded := append(bytes.Clone(data), make([]byte, 512)...)
	n := max(1, (len(data)+511)/512)
	var leaves []vm.Hash
	for i := range n {
		leaves = append(leaves, crypto.Keccak256Hash(padded[i*512:(i+1)*512]))
	}
	return naiveRoot(leaves, crypto.Keccak256Hash(make([]byte, 512)))
}

func TestTensorRootHashesZeroPaddedLeaves(t *testing.T) {
	for _, size := range []int{0, 1, 511, 512, 513, 1024, 1025, 512 * 3, 512*33 + 7, 512 * 256, 512*256 + 1, 512*257 + 1, 512*600 + 1, 512 * 1029} {
		data := bytes.Repeat([]byte{1, 2, 3, 5, 7, 11, 13}, size/7+1)[:size]
		want := naiveTensorRoot(data)
		require.Equal(t, want, vm.TensorRoot(data), "%d bytes", size)
		require.Equal(t, want, vm.NewTensorTree(data).Root(), "%d bytes", size)
	}
}

func TestTrailingZerosOfALeafDoNotChangeItsHash(t *testing.T) {
	require.Equal(t, vm.TensorRoot([]byte{1}), vm.TensorRoot([]byte{1, 0, 0}))
	require.Equal(t, vm.TensorRoot(nil), vm.ZeroSubtree(0))
	require.Equal(t, vm.TensorRoot(make([]byte, 4*512)), vm.ZeroSubtree(2))
}

func TestMembersHashATensorInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.IntRange(0, 20*vm.LeafSize<<4).Draw(t, "bytes")
		members := rapid.IntRange(1, 4).Draw(t, "members")
		data := make([]byte, size)
		rng := vmtest.Seeded(uint64(size))
		for i := range data {
			data[i] = byte(rng.Uint32())
		}
		order := rapid.SliceOfN(rapid.IntRange(0, 4), 0, 80).Draw(t, "order")
		require.Equal(t, naiveTensorRoot(data), vm.HashedBy(data, members, order))
	})
}

func TestListRootPadsWithZeroHashes(t *testing.T) {
	var items []vm.Hash
	for n := 1; n < 40; n++ {
		items = append(items, vm.Keccak([]byte{byte(n)}))
		require.Equal(t, naiveRoot(slices.Clone(items), vm.Hash{}), vm.ListRoot(items), "%d items", n)
	}
	require.Equal(t, vm.Hash{}, vm.EmptySubtree(0))
	require.Equal(t, vm.Keccak(make([]byte, 64)), vm.EmptySubtree(1))
}

func TestHeightIsTheCeilingOfTheLogarithm(t *testing.T) {
	for n, want := range map[uint64]int{0: 0, 1: 0, 2: 1, 3: 2, 4: 2, 5: 3, 1 << 20: 20, 1<<20 + 1: 21, 1 << 63: 63, 1<<63 + 1: 64} {
		require.Equal(t, want, vm.Height(n), "height of %d", n)
	}
}

func TestLeavesOfASize(t *testing.T) {
	for size, want := range map[uint64]uint64{0: 1, 1: 1, 512: 1, 513: 2, 1024: 2, 1<<64 - 1: 1 << 55} {
		require.Equal(t, want, vm.Leaves(size), "leaves of %d bytes", size)
	}
}

func TestNodesAndChildrenFoldToTheirParent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := make([]byte, rapid.IntRange(0, 200*512).Draw(t, "size"))
		for i := range data {
			data[i] = byte(i * i >> 3)
		}
		tree := vm.NewTensorTree(data)
		depth := rapid.IntRange(0, tree.Height()).Draw(t, "depth")
		index := rapid.Uint64Range(0, 1<<depth-1).Draw(t, "index")
		children := vmtest.Must(tree.Children(depth, index))
		require.Len(t, children, 1<<min(5, tree.Height()-depth))
		require.Equal(t, vmtest.Must(tree.Node(depth, index)), naiveRoot(children, vm.Hash{}))
	})
}

func TestPathsLeadToTheRoot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := make([]vm.Hash, rapid.IntRange(1, 70).Draw(t, "items"))
		for i := range items {
			items[i] = vm.Keccak([]byte{byte(i)})
		}
		tree := vm.NewListTree(items)
		i := rapid.Uint64Range(0, uint64(len(items)-1)).Draw(t, "index")
		path := tree.Path(i)
		require.Equal(t, tree.Root(), vm.PathRoot(items[i], i, path))
		if len(path) > 0 {
			require.NotEqual(t, tree.Root(), vm.PathRoot(items[i], i^1, path))
		}
	})
}

func TestMultiProofsDetermineTheRoot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 130).Draw(t, "leaves")
		data := make([]byte, 512*n-rapid.IntRange(0, 511).Draw(t, "short"))
		for i := range data {
			data[i] = byte(i * 7 >> 4)
		}
		tree := vm.NewTensorTree(data)
		some := rapid.SliceOfNDistinct(rapid.Uint64Range(0, uint64(n-1)), 1, 20, rapid.ID).Draw(t, "shown")
		slices.Sort(some)
		hashes := make([]vm.Hash, len(some))
		for k, i := range some {
			hashes[k] = vm.Keccak(vmtest.Must(tree.Leaf(i)))
			require.Equal(t, hashes[k], vmtest.Must(tree.Node(tree.Height(), i)))
		}
		proof := vmtest.Must(tree.MultiProof(some))
		root, exact := vm.MultiProofRoot(tree.Height(), some, hashes, proof)
		require.True(t, exact)
		require.Equal(t, tree.Root(), root)

		_, exact = vm.MultiProofRoot(tree.Height(), some, hashes, append(proof, vm.Hash{}))
		require.False(t, exact, "one node too many")
		if len(proof) > 0 {
			_, exact = vm.MultiProofRoot(tree.Height(), some, hashes, proof[:len(proof)-1])
			require.False(t, exact, "one node too few")
		}
		hashes[0][5] ^= 1
		root, _ = vm.MultiProofRoot(tree.Height(), some, hashes, proof)
		require.NotEqual(t, tree.Root(), root)
	})
}

func TestRootsDifferWhereOneElementDiffers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := make([]byte, rapid.IntRange(1, 20*512).Draw(t, "size"))
		root := vm.TensorRoot(data)
		data[rapid.IntRange(0, len(data)-1).Draw(t, "at")] ^= byte(rapid.IntRange(1, 255).Draw(t, "bits"))
		require.NotEqual(t, root, vm.TensorRoot(data))
	})
}

func TestKeccakIsEthereums(t *testing.T) {
	require.Equal(t, vm.Hash(crypto.Keccak256Hash([]byte("ab"), nil, []byte("c"))), vm.Keccak([]byte("ab"), nil, []byte("c")))
}
