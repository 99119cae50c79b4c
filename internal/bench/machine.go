package bench

import (
	"fmt"
	"runtime"
	"strings"

	"golang.org/x/sys/cpu"
)

// Machine is what the times depend on.
type Machine struct {
	Architecture string   `json:"architecture"`
	Cores        int      `json:"cores"`
	Features     []string `json:"cpu_features"` // those that matter to integer kernels and hashing
}

func thisMachine() Machine {
	m := Machine{Architecture: runtime.GOARCH, Cores: runtime.GOMAXPROCS(0), Features: []string{}}
	for _, f := range []struct {
		name string
		has  bool
	}{
		{"AVX2", cpu.X86.HasAVX2}, {"BMI2", cpu.X86.HasBMI2},
		{"AVX-512BW", cpu.X86.HasAVX512BW}, {"AVX-512VNNI", cpu.X86.HasAVX512VNNI},
		{"ASIMD", cpu.ARM64.HasASIMD}, {"ASIMDDP", cpu.ARM64.HasASIMDDP}, {"SVE", cpu.ARM64.HasSVE}, {"SHA3", cpu.ARM64.HasSHA3},
	} {
		if f.has {
			m.Features = append(m.Features, f.name)
		}
	}
	return m
}

func (m Machine) String() string {
	text := fmt.Sprintf("%d cores, %s", m.Cores, m.Architecture)
	if len(m.Features) > 0 {
		text += " with " + strings.Join(m.Features, ", ")
	}
	return text
}
