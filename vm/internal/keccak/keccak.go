// Package keccak computes Keccak-256 as Ethereum has it: of one message, and of many of one
// length, eight at a time in the lanes of AVX-512's registers or four in AVX2's. All ways
// give the same bits. The build tag purego leaves the assembly out.
package keccak

import (
	"hash"
	"io"
	"sync"

	"github.com/ethereum/go-ethereum/crypto/keccak"
)

//go:generate go -C gen run . -out ../keccak_amd64.s -stubs ../keccak_stubs_amd64.go -pkg keccak

// Hash is a Keccak-256 digest.
type Hash = [32]byte

// hasher computes Keccak-256 with a reused state and without allocating.
type hasher struct {
	state hash.Hash
	read  io.Reader // the same state: Read squeezes without copying it
	pair  [2]Hash
	out   Hash
	part  [512]byte // of a message, so that messages need not be on the heap
}

// hashers are idle hashers.
var hashers = sync.Pool{New: func() any {
	s := keccak.NewLegacyKeccak256()
	r, ok := s.(io.Reader)
	if !ok {
		panic("the keccak state cannot be read") // a fact about the pinned library
	}
	return &hasher{state: s, read: r}
}}

func (h *hasher) sum(message []byte) Hash {
	h.state.Reset()
	for len(message) > 0 {
		n := copy(h.part[:], message)
		h.state.Write(h.part[:n])
		message = message[n:]
	}
	h.read.Read(h.out[:])
	return h.out
}

// Sum is the Keccak-256 of the concatenation of its arguments.
func Sum(parts ...[]byte) Hash {
	h := hashers.Get().(*hasher)
	defer hashers.Put(h)
	h.state.Reset()
	for _, p := range parts {
		h.state.Write(p)
	}
	h.read.Read(h.out[:])
	return h.out
}

// Pair is the Keccak-256 of two hashes one after the other.
func Pair(left, right *Hash) Hash {
	h := hashers.Get().(*hasher)
	defer hashers.Put(h)
	h.pair = [2]Hash{*left, *right}
	h.state.Reset()
	h.state.Write(h.pair[0][:])
	h.state.Write(h.pair[1][:])
	h.read.Read(h.out[:])
	return h.out
}
