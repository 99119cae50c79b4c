package vm

import "github.com/opml/opml/vm/internal/keccak"

// unitHeight is the height of the subtrees that a tensor is hashed by: one (32 KiB of data) takes some microseconds, which
// is worth a helper, and little enough for all to be done at about the same time.
const unitHeight = 6

// hashTensor builds the tensor tree over the data, of which it keeps the levels from height
// low up; low is at most unitHeight. A tree that is lower has its root only.
func hashTensor(data []byte, low int) merkle {
	n := int(Leaves(uint64(len(data))))
	height := Height(uint64(n))
	low = min(low, height)
	t := merkle{pad: tensorPadding(), low: low}
	for k := low; k <= min(unitHeight, height); k++ {
		t.levels = append(t.levels, newLevel(ceilShift(n, k)))
	}
	parallel(ceilShift(n, unitHeight), func(unit int) {
		var scratch [1 << unitHeight]Hash
		first := unit << unitHeight
		t.hashUnit(data, first, min(n, first+1<<unitHeight), scratch[:])
	})
	t.finish()
	return t
}

// hashUnit computes the subtree over the leaves from first to last, which is left out.
func (t *merkle) hashUnit(data []byte, first, last int, scratch []Hash) {
	level := func(k int) []Hash {
		lo, hi := first>>k, ceilShift(last, k)
		if k < t.low {
			return scratch[:hi-lo]
		}
		return t.levels[k-t.low][lo:hi]
	}
	children := level(0)
	hashLeaves(children, data[first*LeafSize:min(len(data), last*LeafSize)])
	for k := 1; k < t.low+len(t.levels); k++ {
		parents := level(k)
		fold(parents, children, &t.pad[k-1])
		children = parents
	}
}

// hashLeaves hashes the leaves of data, of which the last may be short.
func hashLeaves(hashes []Hash, data []byte) {
	const batch = 8
	whole := len(data) / LeafSize &^ (batch - 1)
	keccak.Many(hashes[:whole], data[:whole*LeafSize], LeafSize)
	if rest := hashes[whole:]; len(rest) > 0 {
		var padded [batch * LeafSize]byte
		copy(padded[:], data[whole*LeafSize:])
		keccak.Many(rest, padded[:len(rest)*LeafSize], LeafSize)
	}
}

// ceilShift is n / 2^k, rounded up.
func ceilShift(n, k int) int { return (n + 1<<k - 1) >> k }
