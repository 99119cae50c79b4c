// Package ort runs models with ONNX Runtime in another process, to be timed and compared with: [Start] starts Node with
// the npm package onnxruntime-node, which "make bench" installs in a folder of its own by the lock file beside this
// text. [Freeze] and [Quantize] make model files that ONNX Runtime runs as fast as it can.
//
// Package accuracy has a reference of its own, in Python, for outputs only.
package ort
