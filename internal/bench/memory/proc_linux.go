package memory

import (
	"fmt"
	"os"
	"strings"
)

// resident is how many bytes of this process are in memory.
func resident() (uint64, error) { return kibibytes("/proc/self/status", "VmRSS") }

// peakResident is the most that were so, since the start or forgetPeak.
func peakResident() (uint64, error) { return kibibytes("/proc/self/status", "VmHWM") }

// available is what processes can have without swapping.
func available() (uint64, error) { return kibibytes("/proc/meminfo", "MemAvailable") }

// forgetPeak makes the peak begin anew (proc(5), clear_refs).
func forgetPeak() error { return os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) }

// kibibytes reads a line of a file, in bytes.
func kibibytes(file, name string) (uint64, error) {
	text, err := os.ReadFile(file)
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
	return 0, fmt.Errorf("%s has no %s", file, name)
}
