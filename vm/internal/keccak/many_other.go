//go:build !amd64 || purego

package keccak

// lanes is how many messages are hashed at a time.
func lanes() int { return 1 }

// sumLanes is not called with one lane.
func sumLanes(int, []Hash, []byte, int) { panic("keccak: no lanes without assembly") }
