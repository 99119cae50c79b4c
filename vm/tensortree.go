package vm

import (
	"fmt"
	"slices"

	"github.com/opml/opml/vm/internal/keccak"
)

// TensorTree commits to a tensor's bytes (spec 4): keccaks of zero-padded leaves of
// 512 bytes. It refers to the data, which must not change, or to a trace's file: then the
// methods that return errors may fail with one that wraps ErrSpool, but never show anything
// else than what was hashed.
type TensorTree struct {
	merkle
	size int
	data []byte // if it is in memory

	spool  *spool // if it is not
	offset int64
}

// NewTensorTree hashes the data, in parallel when it is large. The tree takes an
// eighth of the data's memory.
func NewTensorTree(data []byte) *TensorTree {
	return &TensorTree{merkle: hashTensor(data, 0), size: len(data), data: data}
}

// TensorRoot is the root of the tensor tree over the data.
func TensorRoot(data []byte) Hash {
	t := hashTensor(data, unitHeight)
	return t.Root()
}

// Node is the hash at a depth in [0, Height] and an index; past the end of the
// tree it is the canonical padding.
func (t *TensorTree) Node(depth int, index uint64) (Hash, error) {
	below := t.low - (t.Height() - depth)
	if below <= 0 {
		return t.merkle.Node(depth, index), nil
	}
	b, err := t.block(index >> below)
	if err != nil {
		return Hash{}, err
	}
	return b.Node(below, index&(1<<below-1))
}

// Children are the 2^k descendants of a node at k = min(5, Height-depth) levels
// below it: what a reveal of that position shows (spec 7).
func (t *TensorTree) Children(depth int, index uint64) ([]Hash, error) {
	k := min(revealLevels, t.Height()-depth)
	children := make([]Hash, 1<<k)
	for i := range children {
		var err error
		if children[i], err = t.Node(depth+k, index<<k+uint64(i)); err != nil {
			return nil, err
		}
	}
	return children, nil
}

// Leaf is the 512 bytes of a leaf; past the end they are zero.
func (t *TensorTree) Leaf(i uint64) ([]byte, error) {
	leaf := make([]byte, LeafSize)
	if t.spool == nil {
		if i < Leaves(uint64(t.size)) {
			copy(leaf, t.data[i*LeafSize:])
		}
		return leaf, nil
	}
	b, err := t.block(i >> t.low)
	if err != nil {
		return nil, err
	}
	return b.Leaf(i & (1<<t.low - 1))
}

// block is the subtree, of height low, with that number, from the file. Its hash is checked.
func (t *TensorTree) block(number uint64) (*TensorTree, error) {
	bytes := LeafSize << t.low
	data := make([]byte, bytes)
	if number >= uint64(len(t.levels[0])) {
		return NewTensorTree(data), nil
	}
	start := int(number) * bytes
	offset := t.offset + int64(start)
	if b, ok := t.spool.blocks.Get(offset); ok {
		return b, nil
	}
	if err := t.spool.read(data[:min(bytes, t.size-start)], offset); err != nil {
		return nil, err
	}
	b := NewTensorTree(data)
	if b.Root() != t.levels[0][number] {
		return nil, t.spool.fail(fmt.Errorf("%w: the %d bytes at %d are not those that were written", ErrSpool, bytes, offset))
	}
	t.spool.blocks.Add(offset, b)
	return b, nil
}

// bytes are the whole data. They must not be changed.
func (t *TensorTree) bytes() ([]byte, error) {
	if t.spool == nil {
		return t.data, nil
	}
	data := make([]byte, t.size)
	if err := t.spool.read(data, t.offset); err != nil {
		return nil, err
	}
	if TensorRoot(data) != t.Root() {
		return nil, t.spool.fail(fmt.Errorf("%w: the %d bytes at %d are not those that were written", ErrSpool, t.size, t.offset))
	}
	return data, nil
}

// Path lists the siblings on the way from a leaf to the root, bottom up.
func (t *TensorTree) Path(leaf uint64) ([]Hash, error) { return t.MultiProof([]uint64{leaf}) }

// MultiProof lists the hashes that, with the given leaves, determine the root: level
// by level from the leaves, from left to right, each sibling that is not itself
// known (spec 6). Leaf numbers are strictly increasing and below 2^Height.
func (t *TensorTree) MultiProof(leaves []uint64) ([]Hash, error) {
	var proof []Hash
	known := slices.Clone(leaves)
	for depth := t.Height(); depth > 0 && len(known) > 0; depth-- {
		parents := known[:0]
		for i := 0; i < len(known); i++ {
			at := known[i]
			if at&1 == 0 && i+1 < len(known) && known[i+1] == at+1 {
				i++
			} else {
				sibling, err := t.Node(depth, at^1)
				if err != nil {
					return nil, err
				}
				proof = append(proof, sibling)
			}
			parents = append(parents, at>>1)
		}
		known = parents
	}
	return proof, nil
}

// multiProofRoot is the root that the leaves' hashes, at strictly increasing numbers
// below 2^height, have under the proof, and whether the proof has exactly the
// hashes needed. There is at least one leaf.
func multiProofRoot(height int, numbers []uint64, hashes, proof []Hash) (Hash, bool) {
	at, known := slices.Clone(numbers), slices.Clone(hashes)
	for range height {
		n := 0
		for i := 0; i < len(at); i++ {
			l, r := known[i], Hash{}
			switch {
			case at[i]&1 == 0 && i+1 < len(at) && at[i+1] == at[i]+1:
				i++
				r = known[i]
			case len(proof) == 0:
				return Hash{}, false
			case at[i]&1 == 0:
				r, proof = proof[0], proof[1:]
			default:
				l, r, proof = proof[0], l, proof[1:]
			}
			at[n], known[n] = at[i]>>1, keccak.Pair(&l, &r)
			n++
		}
		at, known = at[:n], known[:n]
	}
	return known[0], len(proof) == 0
}
