//go:build !purego

package keccak

import "golang.org/x/sys/cpu"

// lanes is how many messages this processor hashes at a time.
func lanes() int {
	switch {
	case cpu.X86.HasAVX512F && cpu.X86.HasAVX512DQ && cpu.X86.HasBMI2:
		return 8
	case cpu.X86.HasAVX2:
		return 4
	default:
		return 1
	}
}

// sumLanes hashes the first messages, one in each lane. Their size is a multiple of 8.
func sumLanes(lanes int, digests []Hash, messages []byte, size int) {
	_, _ = digests[lanes-1], messages[lanes*size-1] // the assembly's furthest accesses
	if lanes == 8 {
		sum8(&digests[0], &messages[0], uint64(size))
	} else {
		sum4(&digests[0], &messages[0], uint64(size))
	}
}
