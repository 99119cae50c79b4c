//go:build !unix

package onnx

import (
	"errors"
	"os"
)

// mapFile maps no file: it is read.
func mapFile(*os.File, int) ([]byte, error) { return nil, errors.ErrUnsupported }

func unmapFile([]byte) error { return nil }
