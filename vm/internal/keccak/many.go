package keccak

import "unsafe"

// Many hashes as many messages as there are digests, of size bytes each, that lie one after
// the other. The digests may lie where the messages begin. It panics when messages has
// another length.
func Many(digests []Hash, messages []byte, size int) { many(lanes(), digests, messages, size) }

// Pairs hashes children by two, of which there are twice as many as parents: parents[i] is the
// Keccak-256 of children[2i] and children[2i+1]. The slices may begin at the same place.
func Pairs(parents, children []Hash) {
	if len(parents) == 0 {
		return
	}
	bytes := unsafe.Slice(&children[:2*len(parents)][0][0], 2*len(parents)*len(Hash{}))
	Many(parents, bytes, 2*len(Hash{}))
}

// many uses so many lanes: 1, 4 or 8.
func many(lanes int, digests []Hash, messages []byte, size int) {
	if size < 0 || len(messages) != len(digests)*size {
		panic("keccak: the messages have another length")
	}
	if lanes > 1 && size%8 == 0 && size > 8 {
		for ; len(digests) >= lanes; digests, messages = digests[lanes:], messages[lanes*size:] {
			sumLanes(lanes, digests, messages, size)
		}
		if len(digests) > 1 && size <= longestRest {
			sumRest(lanes, digests, messages, size)
			return
		}
	}
	h := hashers.Get().(*hasher)
	defer hashers.Put(h)
	for i := range digests {
		digests[i] = h.sum(messages[i*size : (i+1)*size])
	}
}

// longestRest is the longest message that is copied to fill the lanes.
const longestRest = 512

// sumRest hashes fewer messages than there are lanes; at least two are as fast so.
func sumRest(lanes int, digests []Hash, messages []byte, size int) {
	var copied [8 * longestRest]byte
	var all [8]Hash
	copy(copied[:], messages)
	sumLanes(lanes, all[:lanes], copied[:lanes*size], size)
	copy(digests, all[:])
}
