package kernel

import (
	"fmt"
	"os"
	"slices"
)

// Tier is a set of instructions that kernels are written for. All tiers compute the
// same bits.
type Tier uint8

// The tiers, slowest first.
const (
	PlainGo    Tier = iota // no assembly: every CPU
	AVX2                   // 256-bit vectors
	AVX512                 // 512-bit vectors: F, BW, DQ and VL
	AVX512VNNI             // and dot products of 8 and 16 bits
	AMX                    // and tiles: products of 8 bits of 16 rows and columns
	NEON                   // arm64: 128-bit vectors
	NEONDot                // and dot products of 8 bits
)

func (t Tier) String() string {
	names := [...]string{"go", "avx2", "avx512", "avx512vnni", "amx", "neon", "neondot"}
	if int(t) < len(names) {
		return names[t]
	}
	return fmt.Sprintf("tier(%d)", uint8(t))
}

// variable forces a tier by name.
const variable = "OPML_KERNELS"

// active is the tier that all kernels of the process run on. A tier that is asked for and cannot be had stops the process:
// tests that force one must not pass on another.
var active = func() Tier {
	t, err := initial(os.Getenv(variable))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	return t
}()

// initial is the tier named, the best one for no name.
func initial(name string) (Tier, error) {
	tiers := Tiers()
	if name == "" {
		// AMX only by name: it has run under emulation only.
		tiers = slices.DeleteFunc(tiers, func(t Tier) bool { return t == AMX })
		return tiers[len(tiers)-1], nil
	}
	i := slices.IndexFunc(tiers, func(t Tier) bool { return t.String() == name })
	if i < 0 {
		return 0, fmt.Errorf("%s=%s: this CPU and build have only the tiers %v", variable, name, tiers)
	}
	return tiers[i], nil
}

// Tiers are those that this CPU and this build have, slowest first. The first is
// PlainGo.
func Tiers() []Tier { return append([]Tier{PlainGo}, machineTiers()...) }

// Active is the tier in use: the last of Tiers, or the one that the environment variable
// OPML_KERNELS names (it is read before tests start, so that `go test` does not know that
// its cached results depend on it: use -count=1).
func Active() Tier { return active }

// Use makes all kernels run on a tier, for tests and measurements; no kernel may be
// running meanwhile.
func Use(t Tier) error {
	if !slices.Contains(Tiers(), t) {
		return fmt.Errorf("kernels: no tier %v here, only %v", t, Tiers())
	}
	active = t
	return nil
}
