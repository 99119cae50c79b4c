package bench

import (
	"fmt"
	"os"
	"runtime"
	"strings"

	"golang.org/x/sys/cpu"
)

// Machine is what the times depend on.
type Machine struct {
	Architecture string   `json:"architecture"`
	Cores        int      `json:"cores"`
	Features     []string `json:"cpu_features"` // those that matter to integer kernels and hashing
	// Load is the average number of processes that wanted to run in the last minute before the run; 0 where the system does
	// not tell.
	Load float64 `json:"load"`
}

func thisMachine() Machine {
	m := Machine{Architecture: runtime.GOARCH, Cores: runtime.GOMAXPROCS(0), Features: []string{}, Load: loadAverage()}
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

// Busy says that others were at work on the machine, "" if it was idle enough for times to mean something.
func (m Machine) Busy() string {
	if m.Load < float64(m.Cores)/2 {
		return ""
	}
	return fmt.Sprintf(" **The machine was busy** (load %.1f before the run): times, and ratios of times on all cores above all, say little.", m.Load)
}

// loadAverage is the first figure of proc(5) loadavg.
func loadAverage() float64 {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return 0 // another system
	}
	var load float64
	if _, err := fmt.Sscan(string(text), &load); err != nil {
		return 0
	}
	return load
}
