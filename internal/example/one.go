package example

import (
	"context"
	"fmt"

	"github.com/opml/opml/models/graph"
)

// runOne runs a model of one input and one output, which must have that many elements (0 for any).
func runOne(ctx context.Context, m Model, input *graph.Tensor, elements int) ([]float32, error) {
	out, err := m.Run(ctx, []*graph.Tensor{input})
	if err != nil {
		return nil, err
	}
	if len(out) != 1 || elements != 0 && out[0].Elements() != elements {
		return nil, fmt.Errorf("the model's outputs are %v, want one of %d elements", out, elements)
	}
	return out[0].Floats(), nil
}
