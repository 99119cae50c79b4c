package vm

import (
	"hash"
	"io"
	"sync"

	"github.com/ethereum/go-ethereum/crypto/keccak"
)

// Hash is a Keccak-256 digest.
type Hash = [32]byte

// hasher computes Keccak-256 with a reused state and without allocating. It is
// not safe for concurrent use.
type hasher struct {
	state hash.Hash
	read  io.Reader // the same state: Read squeezes without copying it
	pair  [64]byte
	out   Hash
}

func newHasher() *hasher {
	s := keccak.NewLegacyKeccak256()
	r, ok := s.(io.Reader)
	if !ok {
		panic("vm: the keccak state cannot be read") // a fact about the pinned library
	}
	return &hasher{state: s, read: r}
}

// sum is the hash of the parts' concatenation.
func (h *hasher) sum(parts ...[]byte) Hash {
	h.state.Reset()
	for _, p := range parts {
		h.state.Write(p)
	}
	h.read.Read(h.out[:])
	return h.out
}

// one is the hash of b.
func (h *hasher) one(b []byte) Hash {
	h.state.Reset()
	h.state.Write(b)
	h.read.Read(h.out[:])
	return h.out
}

// node is keccak(l ‖ r), the hash of an inner node.
func (h *hasher) node(l, r *Hash) Hash {
	copy(h.pair[:32], l[:])
	copy(h.pair[32:], r[:])
	return h.one(h.pair[:])
}

// hashers are idle hashers.
var hashers = sync.Pool{New: func() any { return newHasher() }}

// Keccak is the Keccak-256 of the concatenation of its arguments.
func Keccak(b ...[]byte) Hash {
	h := hashers.Get().(*hasher)
	defer hashers.Put(h)
	return h.sum(b...)
}
