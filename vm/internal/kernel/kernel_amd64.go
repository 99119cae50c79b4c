//go:build !purego

package kernel

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

// machineTiers are the tiers of assembly that this CPU has.
func machineTiers() []Tier {
	x := &cpu.X86
	all := []Tier{AVX2, AVX512, AVX512VNNI, AMX}
	switch {
	case !x.HasAVX2 || !x.HasBMI2:
		return nil
	case !x.HasAVX512F || !x.HasAVX512BW || !x.HasAVX512DQ || !x.HasAVX512VL:
		return all[:1]
	case !x.HasAVX512VNNI:
		return all[:2]
	case !x.HasAMXTile || !x.HasAMXInt8 || !tilesPermitted() || !tilesExact():
		return all[:3]
	}
	return all
}

// Copy reads the little-endian 16-bit integers of src, which is how this architecture
// stores them.
func Copy(dst []int16, src []byte) {
	if len(dst) > 0 {
		copy(unsafe.Slice((*byte)(unsafe.Pointer(&dst[0])), 2*len(dst)), src[:2*len(dst)])
	}
}
