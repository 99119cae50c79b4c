package vm

import (
	"math/bits"
	"slices"
	"sync"

	"github.com/opml/opml/vm/internal/keccak"
)

// LeafSize is the length in bytes of a tensor tree's leaf.
const LeafSize = 512

// revealLevels is how many levels of a tree one reveal opens (spec 7).
const revealLevels = 5

// Height is ceil(log2 n), the height of a tree over n entries; 0 for n ≤ 1.
func Height(n uint64) int {
	if n <= 1 {
		return 0
	}
	return bits.Len64(n - 1)
}

// Leaves is the number of leaves of a tensor of byteSize bytes: at least one.
func Leaves(byteSize uint64) uint64 {
	return max(1, byteSize/LeafSize+min(1, byteSize%LeafSize))
}

// padding is the hash of a subtree of each height that lies past the end.
type padding [65]Hash

func newPadding(leaf Hash) *padding {
	p := &padding{leaf}
	for k := 1; k < len(p); k++ {
		p[k] = keccak.Pair(&p[k-1], &p[k-1])
	}
	return p
}

var (
	tensorPadding = sync.OnceValue(func() *padding { return newPadding(Keccak(make([]byte, LeafSize))) })
	listPadding   = sync.OnceValue(func() *padding { return newPadding(Hash{}) })
)

// ZeroSubtree is Z_k, the hash of a tensor subtree of height k past the end of the
// tensor (spec 4). k is in [0, 64].
func ZeroSubtree(k int) Hash { return tensorPadding()[k] }

// EmptySubtree is P_k, the hash of a list subtree of height k past the end of the
// list (spec 4). k is in [0, 64].
func EmptySubtree(k int) Hash { return listPadding()[k] }

// merkle holds the hashes of a tree, without those past its end. Nodes are named
// by depth (0 is the root) and index from the left.
type merkle struct {
	levels [][]Hash // levels[k] has height low + k over the leaves; none is empty
	low    int
	pad    *padding
}

// newMerkle builds the tree over at least one entry, which it keeps.
func newMerkle(entries []Hash, pad *padding) merkle {
	t := merkle{levels: [][]Hash{slices.Clip(entries)}, pad: pad} // fold may append
	t.finish()
	return t
}

// finish adds the levels above those that there are.
func (t *merkle) finish() {
	for top := t.levels[len(t.levels)-1]; len(top) > 1; {
		next := newLevel((len(top) + 1) / 2)
		fold(next, top, &t.pad[t.low+len(t.levels)-1])
		t.levels, top = append(t.levels, next), next
	}
}

// newLevel has room for the padding that makes the number of hashes even.
func newLevel(n int) []Hash { return make([]Hash, n, n+n&1) }

// fold computes parents from children, of which the missing last one is pad. The slices may
// begin at the same place.
func fold(parents, children []Hash, pad *Hash) {
	if len(children)&1 != 0 {
		children = append(children, *pad)
	}
	keccak.Pairs(parents, children)
}

// Root is the hash at depth 0.
func (t *merkle) Root() Hash { return t.levels[len(t.levels)-1][0] }

// Height is the depth of the leaves.
func (t *merkle) Height() int { return t.low + len(t.levels) - 1 }

// Node is the hash at a depth in [0, Height] and an index; past the end of the
// tree it is the canonical padding.
func (t *merkle) Node(depth int, index uint64) Hash {
	k := t.Height() - depth
	if level := t.levels[k-t.low]; index < uint64(len(level)) {
		return level[index]
	}
	return t.pad[k]
}

// Children are the 2^k descendants of a node at k = min(5, Height-depth) levels
// below it: what a reveal of that position shows (spec 7).
func (t *merkle) Children(depth int, index uint64) []Hash {
	k := min(revealLevels, t.Height()-depth)
	children := make([]Hash, 1<<k)
	for i := range children {
		children[i] = t.Node(depth+k, index<<k+uint64(i))
	}
	return children
}

// ListTree commits to a list of hashes (spec 4).
type ListTree struct{ merkle }

// NewListTree builds the tree over the items, of which there is at least one; it
// keeps the slice. An empty list counts as one entry of 32 zero bytes.
func NewListTree(items []Hash) *ListTree {
	if len(items) == 0 {
		items = []Hash{{}}
	}
	return &ListTree{newMerkle(items, listPadding())}
}

// Path lists the siblings on the way from a leaf to the root, bottom up.
func (t *ListTree) Path(leaf uint64) []Hash {
	path := make([]Hash, t.Height())
	for k := range path {
		path[k] = t.Node(t.Height()-k, leaf>>k^1)
	}
	return path
}

// ListRoot is the root of the list tree over the items.
func ListRoot(items []Hash) Hash { return NewListTree(items).Root() }

// PathRoot is the root of the tree in which the siblings of the entry at index are
// path, bottom up.
func PathRoot(entry Hash, index uint64, path []Hash) Hash {
	for _, sibling := range path {
		if index&1 == 0 {
			entry = keccak.Pair(&entry, &sibling)
		} else {
			entry = keccak.Pair(&sibling, &entry)
		}
		index >>= 1
	}
	return entry
}
