//go:build !linux

package kernel

import (
	"math/rand/v2"
	"testing"
)

// guarded is a slice of n elements; only on Linux are its neighbours inaccessible.
func guarded[T any](_ testing.TB, _ *rand.Rand, n int) []T { return make([]T, n) }
