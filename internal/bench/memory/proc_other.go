//go:build !linux

package memory

func resident() (uint64, error)     { return 0, ErrUnsupported }
func available() (uint64, error)    { return 0, ErrUnsupported }
func peakResident() (uint64, error) { return 0, ErrUnsupported }
func forgetPeak() error             { return ErrUnsupported }
func readExecutable() error         { return ErrUnsupported }
