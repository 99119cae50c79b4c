package vm

import "github.com/opml/opml/vm/internal/keccak"

// Hash is a Keccak-256 digest.
type Hash = keccak.Hash

// Keccak is the Keccak-256 of the concatenation of its arguments.
func Keccak(b ...[]byte) Hash { return keccak.Sum(b...) }
