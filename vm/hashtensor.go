package vm

import (
	"runtime"
	"sync/atomic"

	"github.com/opml/opml/vm/internal/keccak"
	"github.com/opml/opml/vm/internal/threads"
)

const (
	// unitHeight is the height of the subtrees that a tensor is hashed by: one (32 KiB of data) takes some microseconds,
	// which is worth a helper, and little enough for all to be done at about the same time.
	unitHeight = 6
	// leafBatch is how many leaves are hashed at once.
	leafBatch = 8
)

// hashing is a tensor tree that several members make together, each one unit at a time.
type hashing struct {
	merkle
	data    []byte
	leaves  int
	next    atomic.Int64 // unit that nobody has
	members []unit       // what each is at
}

// unit is a subtree in the making.
type unit struct {
	first, at, last int // leaves: those before at are hashed, and last is left out; none if first is last
	scratch         [1 << unitHeight]Hash
}

// newHashing begins the tensor tree over the data, of which it keeps the levels from height low up; low is at most
// unitHeight. A tree that is lower has its root only.
func newHashing(data []byte, low, members int) *hashing {
	n := int(Leaves(uint64(len(data))))
	height := Height(uint64(n))
	h := &hashing{merkle: merkle{pad: tensorPadding(), low: min(low, height)}, data: data, leaves: n}
	for k := h.low; k <= min(unitHeight, height); k++ {
		h.levels = append(h.levels, newLevel(ceilShift(n, k)))
	}
	h.members = make([]unit, max(1, min(members, ceilShift(n, unitHeight))))
	return h
}

// hashTensor is the whole tree, made by all threads that are to be had.
func hashTensor(data []byte, low int) merkle {
	return newHashing(data, low, runtime.GOMAXPROCS(0)).finish()
}

// step has a member do a microsecond's work. It returns false if there is nothing left to begin.
func (h *hashing) step(member int) bool {
	if member >= len(h.members) {
		return false
	}
	u := &h.members[member]
	if u.first == u.last {
		first := int(h.next.Add(1)-1) << unitHeight
		if first >= h.leaves {
			return false
		}
		u.first, u.at, u.last = first, first, min(first+1<<unitHeight, h.leaves)
	}
	if u.at < u.last {
		end := min(u.at+leafBatch, u.last)
		hashLeaves(h.part(u, 0)[u.at-u.first:end-u.first], h.data[u.at*LeafSize:min(len(h.data), end*LeafSize)])
		u.at = end
		return true
	}
	children := h.part(u, 0)
	for k := 1; k < h.low+len(h.levels); k++ {
		parents := h.part(u, k)
		fold(parents, children, &h.pad[k-1])
		children = parents
	}
	u.first = u.last
	return true
}

// part is where a unit's hashes of height k belong.
func (h *hashing) part(u *unit, k int) []Hash {
	lo, hi := u.first>>k, ceilShift(u.last, k)
	if k < h.low {
		return u.scratch[:hi-lo]
	}
	return h.levels[k-h.low][lo:hi]
}

// finish does what is left, and the levels above the units.
func (h *hashing) finish() merkle {
	all := func(member int) {
		for h.step(member) {
		}
	}
	left := ceilShift(h.leaves, unitHeight) - int(h.next.Load())
	crew := threads.Gather(min(len(h.members), left), all)
	crew.Do()
	crew.Dismiss()
	for member := range h.members { // those who had begun a unit and did not come back
		all(member)
	}
	h.merkle.finish()
	return h.merkle
}

// hashLeaves hashes up to leafBatch leaves of data, of which the last may be short.
func hashLeaves(hashes []Hash, data []byte) {
	if len(data) < len(hashes)*LeafSize {
		var padded [leafBatch * LeafSize]byte
		copy(padded[:], data)
		data = padded[:len(hashes)*LeafSize]
	}
	keccak.Many(hashes, data, LeafSize)
}

// ceilShift is n / 2^k, rounded up.
func ceilShift(n, k int) int { return (n + 1<<k - 1) >> k }
