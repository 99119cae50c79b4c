package speed

import (
	"context"

	"github.com/opml/opml/models/graph"
)

// Variant is how precisely a model is computed on either side.
type Variant struct {
	Activations int    `json:"activation_bits"` // in the VM; weights have 8
	Peer        string `json:"peer"`            // what ONNX Runtime computes in
}

// The variants. Bytes against bytes is only fair where ONNX Runtime has a model of bytes.
var (
	w8a16 = Variant{16, "fp32"}
	w8a8  = Variant{8, "int8"}
)

// subject is a model with real inputs.
type subject struct {
	name     string // in tables
	file     string // in the folder of models
	variants []Variant
	target   bool // to be as fast as ONNX Runtime; others are for information
	inputs   func(context.Context, *lab) ([]*graph.Tensor, error)
	// classes is how many elements of the first output make a decision, the largest of them; 0 if it decides nothing.
	classes int
}

// batched says whether the variant is also run on a batch.
func (s subject) batched(v Variant) bool { return s.target && v == w8a16 }

// Of a subject's inputs the first ones calibrate, the others are what is measured.
const (
	calibrationInputs = 16
	measuredInputs    = 8
)

// threadCounts are those that everything is timed on.
var threadCounts = [...]int{1, 2}

func subjects() []subject {
	fp32, both := []Variant{w8a16}, []Variant{w8a16, w8a8}
	return []subject{
		{name: "MobileNetV2-224", file: "mobilenetv2-224-fp32.onnx", variants: both, target: true, inputs: labelInputs, classes: 1000},
		{name: "UltraFace RFB-320", file: "ultraface-rfb-320.onnx", variants: fp32, target: true, inputs: faceInputs},
		{name: "YOLOX-nano-416", file: "yolox-nano-416.onnx", variants: fp32, target: true, inputs: objectInputs},
		{name: "super-resolution-224", file: "super-resolution-224.onnx", variants: fp32, target: true, inputs: tileInputs},
		{name: "PP-OCRv4 rec 48×320", file: "ch_PP-OCRv4_rec_infer.onnx", variants: fp32, target: true, inputs: lineInputs, classes: 6625},
		{name: "SqueezeNet-224", file: "squeezenet-224-constant-weights.onnx", variants: fp32, inputs: labelInputs},
		{name: "mnist-8", file: "mnist-8.onnx", variants: fp32, inputs: digitInputs, classes: 10},
	}
}
