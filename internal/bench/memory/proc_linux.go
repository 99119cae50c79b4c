package memory

import (
	"fmt"
	"os"
	"strings"
	"syscall"
)

// resident is how many bytes of this process are in memory.
func resident() (uint64, error) { return kibibytes("/proc/self/status", "VmRSS") }

// peakResident is the most that were so, since the start or forgetPeak.
func peakResident() (uint64, error) { return kibibytes("/proc/self/status", "VmHWM") }

// available is what processes can have without swapping.
func available() (uint64, error) { return kibibytes("/proc/meminfo", "MemAvailable") }

// forgetPeak makes the peak begin anew (proc(5), clear_refs).
func forgetPeak() error { return os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) }

// readExecutable has the system read all of the executable: which pages of it are resident depends
// on what else the machine has run, by more than a small model takes. A system that cannot do that
// is none the worse.
func readExecutable() error {
	const populateRead = 22 // MADV_POPULATE_READ, since Linux 5.14
	path, err := os.Executable()
	if err != nil {
		return err
	}
	maps, err := os.ReadFile("/proc/self/maps")
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(maps)) {
		if !strings.HasSuffix(strings.TrimSpace(line), " "+path) {
			continue
		}
		var from, to uintptr
		if _, err := fmt.Sscanf(line, "%x-%x", &from, &to); err != nil {
			return err
		}
		_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, from, to-from, populateRead) // older systems refuse: see above
	}
	return nil
}

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
