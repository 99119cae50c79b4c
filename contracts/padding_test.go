package contracts_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
)

// Garbage in the padding: a lie there would be beyond every proof, so such a preimage is refused and the
// demand stays open.
func TestGarbageInPaddingCannotBeRevealed(t *testing.T) {
	garbage := vm.Hash{0xba, 0xad}

	t.Run("of the trace", func(t *testing.T) {
		w := newWorld(t, shallow(t))
		c := w.honest()
		c.shown = map[bisect.Position][]vm.Hash{}
		c.shown[bisect.Root] = append(c.children(bisect.Root)[:3:3], garbage)
		c.demand("challenger", bisect.Root).ok()
		c.reveal("submitter", bisect.Root).reverts("PaddingNotCanonical")
	})
	t.Run("of a tensor's nodes", func(t *testing.T) {
		w := newWorld(t, deep(t))
		c := w.ask().claiming("mallory", w.program.run(t, nil))
		root := bisect.Position{Tensor: true, Instruction: 17}
		shown := append([]vm.Hash(nil), c.children(root)...)
		shown[31] = garbage
		c.forgeTensor(root, shown)
		c.post("mallory").ok()
		way := c.pathTo(root)
		c.walk("challenger", "mallory", way[1])
		c.demand("challenger", root).ok()
		c.reveal("mallory", root).reverts("PaddingNotCanonical")
	})
	t.Run("of a leaf's bytes", func(t *testing.T) {
		w := newWorld(t, tiny(t))
		for _, at := range []int{16, 31, 47, 511} { // four elements of four bytes are the leaf's first 16
			c := w.ask().claiming("mallory", w.program.run(t, nil))
			leaf := c.leafOf(0, 0)
			data := append([]byte(nil), c.preimage(leaf)...)
			data[at] = 1
			c.forgeTensor(leaf, nil)
			c.nodes[leaf] = vm.Keccak(data)
			c.leaves = map[bisect.Position][]byte{leaf: data}
			c.forgeTrace(0, c.nodes[leaf])
			c.post("mallory").ok()
			c.walk("challenger", "mallory", bisect.Root)
			c.demand("challenger", leaf).ok()
			c.reveal("mallory", leaf).reverts("PaddingNotCanonical")
		}
	})
	t.Run("of the last leaf of many", func(t *testing.T) {
		w := newWorld(t, deep(t))
		c := w.honest()
		last := c.leafOf(17, deepLength-1)
		require.NotZero(t, deepLength*4%vm.LeafSize)
		c.walk("challenger", "submitter", last) // true padding is taken
	})
}

// forgeTensor gives an instruction's tensor root other children than any tensor has.
func (c *claim) forgeTensor(root bisect.Position, shown []vm.Hash) {
	c.nodes, c.shown = map[bisect.Position]vm.Hash{}, map[bisect.Position][]vm.Hash{}
	if shown == nil {
		return
	}
	hash, err := bisect.NodeHash(shown)
	require.NoError(c.w.t, err)
	c.nodes[root], c.shown[root] = hash, shown
	c.forgeTrace(root.Instruction, hash)
}

// forgeTrace puts a tensor root into the claimed trace.
func (c *claim) forgeTrace(instruction uint32, root vm.Hash) {
	var roots []vm.Hash
	for i := range c.w.model.Instructions {
		roots = append(roots, c.trace.TensorTree(int(i)).Root())
	}
	roots[instruction] = root
	c.traceTree = vm.NewListTree(roots)
}
