// Package accuracy measures how near models in the VM's fixed point are to themselves in floating point, computed by ONNX
// Runtime, on real inputs: labels, boxes, texts and so on by the same applications (package example) on either side. Every
// figure has a target. The reference is a Python process, because that is where ONNX Runtime is at home: ort.py.
package accuracy
