package vm

import (
	"slices"

	"github.com/opml/opml/vm/internal/keccak"
)

// TensorTree commits to a tensor's bytes (spec 4): keccaks of zero-padded leaves of
// 512 bytes. It refers to the data, which must not change.
type TensorTree struct {
	merkle
	data []byte
}

// NewTensorTree hashes the data, in parallel when it is large. The tree takes an
// eighth of the data's memory.
func NewTensorTree(data []byte) *TensorTree {
	return &TensorTree{merkle: hashTensor(data, 0), data: data}
}

// TensorRoot is the root of the tensor tree over the data.
func TensorRoot(data []byte) Hash {
	t := hashTensor(data, unitHeight)
	return t.Root()
}

// Leaf is the 512 bytes of a leaf; past the end they are zero.
func (t *TensorTree) Leaf(i uint64) []byte { return slices.Clone(leafBytes(t.data, i)) }

// MultiProof lists the hashes that, with the given leaves, determine the root: level
// by level from the leaves, from left to right, each sibling that is not itself
// known (spec 6). Leaf numbers are strictly increasing and below 2^Height.
func (t *TensorTree) MultiProof(leaves []uint64) []Hash {
	var proof []Hash
	known := slices.Clone(leaves)
	for depth := t.Height(); depth > 0 && len(known) > 0; depth-- {
		parents := known[:0]
		for i := 0; i < len(known); i++ {
			at := known[i]
			if at&1 == 0 && i+1 < len(known) && known[i+1] == at+1 {
				i++
			} else {
				proof = append(proof, t.Node(depth, at^1))
			}
			parents = append(parents, at>>1)
		}
		known = parents
	}
	return proof
}

// leafBytes is leaf i, padded with zeros; it aliases the data where it can.
func leafBytes(data []byte, i uint64) []byte {
	n := uint64(len(data))
	if i < n/LeafSize {
		return data[i*LeafSize : (i+1)*LeafSize]
	}
	leaf := make([]byte, LeafSize)
	if i == n/LeafSize {
		copy(leaf, data[i*LeafSize:])
	}
	return leaf
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
