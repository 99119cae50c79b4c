package vm

import (
	"math/bits"
	"sync"
)

// LeafSize is the length in bytes of a tensor tree's leaf.
const LeafSize = 512

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
	h := newHasher()
	for k := 1; k < len(p); k++ {
		p[k] = h.node(&p[k-1], &p[k-1])
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
	levels [][]Hash // levels[k] has height k over the leaves; none is empty
	pad    *padding
}

// newMerkle builds the tree over at least one entry, which it keeps.
func newMerkle(entries []Hash, pad *padding) merkle {
	t := merkle{levels: [][]Hash{entries}, pad: pad}
	for len(entries) > 1 {
		next := make([]Hash, (len(entries)+1)/2)
		foldLevel(next, entries, &pad[len(t.levels)-1])
		t.levels = append(t.levels, next)
		entries = next
	}
	return t
}

// foldLevel computes parents from children, whose missing last sibling is pad.
// The two slices may be the same memory.
func foldLevel(parents, children []Hash, pad *Hash) {
	parallelRanges(len(parents), minHashBatch, func(lo, hi int) {
		if haveQuad {
			lo += quadNodes(parents[lo:hi], children[2*lo:])
		}
		h := hashers.Get().(*hasher)
		defer hashers.Put(h)
		for i := lo; i < hi; i++ {
			right := pad
			if 2*i+1 < len(children) {
				right = &children[2*i+1]
			}
			parents[i] = h.node(&children[2*i], right)
		}
	})
}

// quadNodes computes parents of two children by four, and returns how many.
func quadNodes(parents, children []Hash) int {
	n := min(len(parents), len(children)/2) &^ 3
	if n == 0 {
		return 0
	}
	q := quads.Get().(*quad)
	defer quads.Put(q)
	for i := 0; i < n; i += 4 {
		q.nodes(parents[i:], children[2*i:])
	}
	return n
}

// Root is the hash at depth 0.
func (t *merkle) Root() Hash { return t.levels[len(t.levels)-1][0] }

// Height is the depth of the leaves.
func (t *merkle) Height() int { return len(t.levels) - 1 }

// Node is the hash at a depth in [0, Height] and an index; past the end of the
// tree it is the canonical padding.
func (t *merkle) Node(depth int, index uint64) Hash {
	k := t.Height() - depth
	if level := t.levels[k]; index < uint64(len(level)) {
		return level[index]
	}
	return t.pad[k]
}

// Children are the 2^k descendants of a node at k = min(5, Height-depth) levels
// below it: what a reveal of that position shows (spec 7).
func (t *merkle) Children(depth int, index uint64) []Hash {
	k := min(5, t.Height()-depth)
	children := make([]Hash, 1<<k)
	for i := range children {
		children[i] = t.Node(depth+k, index<<k+uint64(i))
	}
	return children
}

// Path lists the siblings on the way from a leaf to the root, bottom up.
func (t *merkle) Path(leaf uint64) []Hash {
	path := make([]Hash, t.Height())
	for k := range path {
		path[k] = t.Node(t.Height()-k, leaf>>k^1)
	}
	return path
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

// ListRoot is the root of the list tree over the items.
func ListRoot(items []Hash) Hash { return NewListTree(items).Root() }

// PathRoot is the root of the tree in which the siblings of the entry at index are
// path, bottom up.
func PathRoot(entry Hash, index uint64, path []Hash) Hash {
	h := hashers.Get().(*hasher)
	defer hashers.Put(h)
	for _, sibling := range path {
		if index&1 == 0 {
			entry = h.node(&entry, &sibling)
		} else {
			entry = h.node(&sibling, &entry)
		}
		index >>= 1
	}
	return entry
}
