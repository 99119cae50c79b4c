package memory

import (
	"fmt"
	"os"
	"strings"
)

// resident is how many bytes of this process are in memory.
func resident() (uint64, error) { return status("VmRSS") }

// peakResident is the most that were so, since the start or forgetPeak.
func peakResident() (uint64, error) { return status("VmHWM") }

// forgetPeak makes the peak begin anew (proc(5), clear_refs).
func forgetPeak() error { return os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) }

// status reads a line of /proc/self/status, in bytes.
func status(name string) (uint64, error) {
	text, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, name+":"); ok {
			var kib uint64
			_, err := fmt.Sscanf(rest, "%d kB", &kib)
			return kib << 10, err
		}
	}
	return 0, fmt.Errorf("/proc/self/status has no %s", name)
}
