//go:build !linux && !purego

package kernel

// tilesPermitted is about Linux alone: nothing else has been tested.
func tilesPermitted() bool { return false }
