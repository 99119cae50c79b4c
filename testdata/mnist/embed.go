// Package mnist carries the shipped classifier, its calibration digits and its
// sample digits inside the binary, so that "opml demo" needs no files. What they are
// stands in README.md.
package mnist

import "embed"

// Files are mnist-cnn.onnx, calibration.npz and digits/D_N.png: real digits of class D,
// never trained on.
//
//go:embed mnist-cnn.onnx calibration.npz digits/*.png
var Files embed.FS
