package mnist

import (
	"context"
	"fmt"
	"slices"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
)

// calibrationInput is the array's name in the shipped calibration archive: that of
// the shipped model's input.
const calibrationInput = "image"

// imageDims are the dims of a digit as a model's input.
var imageDims = [...]int{1, 1, Side, Side}

// floatModel runs a classifier in floats.
type floatModel struct {
	executor *float.Executor
	info     graph.ValueInfo // of the input
	input    string
	logits   string
	decides  bool // the last output is the digit itself
}

// loadFloat reads an MNIST classifier: one input float32 [1, 1, 28, 28], the first
// output ten logits, and perhaps a last one, int64, the digit.
func loadFloat(path string) (*floatModel, error) {
	g, err := onnx.Load(path)
	if err != nil {
		return nil, err
	}
	if g, _, err = graph.Prepare(g, graph.Options{Evaluate: float.Evaluate}); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(g.Inputs) != 1 || !slices.Equal(g.Inputs[0].Dims, imageDims[:]) {
		return nil, fmt.Errorf("%s: inputs are %v, want one of shape %v", path, g.Inputs, imageDims)
	}
	if logits := g.Outputs[0]; graph.Elements(logits.Dims) != 10 {
		return nil, fmt.Errorf("%s: first output is %v, want 10 logits", path, logits)
	}
	executor, err := float.New(g)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	last := g.Outputs[len(g.Outputs)-1]
	return &floatModel{
		executor: executor, info: g.Inputs[0], input: g.Inputs[0].Name, logits: g.Outputs[0].Name,
		decides: last.DType == graph.Int64 && graph.Elements(last.Dims) == 1,
	}, nil
}

// classify returns the index of the largest logit, the first one if several are.
func (f *floatModel) classify(ctx context.Context, image []float32) (int, error) {
	x := graph.NewFloats(imageDims[:], image)
	out, err := f.executor.Run(ctx, map[string]*graph.Tensor{f.input: x}, nil)
	if err != nil {
		return 0, err
	}
	best, logits := 0, out[f.logits].Floats()
	for i, v := range logits {
		if v > logits[best] {
			best = i
		}
	}
	return best, nil
}
