package vm

import (
	"encoding/binary"
	"sync"

	"github.com/cloudflare/circl/simd/keccakf1600"
)

// quad computes four Keccak-256 digests of messages of one length at a time, in the
// lanes of one vector permutation: 3.4 times as fast as one after the other, where
// there is AVX2. It is not safe for concurrent use.
type quad struct {
	x4    keccakf1600.StateX4
	state []uint64 // word w of message k at 4·w + k
}

// quads are idle quads.
var quads = sync.Pool{New: func() any {
	q := &quad{}
	q.state = q.x4.Initialize(false)
	return q
}}

// haveQuad says whether a quad is faster than hashers.
var haveQuad = keccakf1600.IsEnabledX4()

// rateWords is how many words of 8 bytes Keccak-256 absorbs at a time.
const rateWords = 136 / 8

// leaves hashes the four leaves that begin data.
func (q *quad) leaves(out []Hash, data []byte) {
	const words = LeafSize / 8
	clear(q.state)
	for w := range words {
		at := 4 * (w % rateWords)
		for k := range 4 {
			q.state[at+k] ^= binary.LittleEndian.Uint64(data[k*LeafSize+8*w:])
		}
		if w%rateWords == rateWords-1 {
			q.x4.Permute()
		}
	}
	q.finish(out, words%rateWords)
}

// nodes hashes four pairs of hashes.
func (q *quad) nodes(out, pairs []Hash) {
	clear(q.state)
	for i := range 8 {
		for w := range 4 {
			q.state[4*(4*(i&1)+w)+i/2] = binary.LittleEndian.Uint64(pairs[i][8*w:])
		}
	}
	q.finish(out, 8)
}

// finish pads the messages, of which so many words wait, and squeezes. Keccak's own
// padding, as Ethereum has it: a bit 1 after the message and one at the block's end.
func (q *quad) finish(out []Hash, words int) {
	for k := range 4 {
		q.state[4*words+k] ^= 1
		q.state[4*(rateWords-1)+k] ^= 1 << 63
	}
	q.x4.Permute()
	for k := range 4 {
		for w := range 4 {
			binary.LittleEndian.PutUint64(out[k][8*w:], q.state[4*w+k])
		}
	}
}
