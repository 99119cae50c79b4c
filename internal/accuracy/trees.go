package accuracy

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// measuredRows is how many rows a tree ensemble classifies.
const measuredRows = 2000

// measureTrees compares the classes that a tree ensemble gives to flowers. It needs no calibration.
func measureTrees(ctx context.Context, l *lab) (rows []Row, err error) {
	kind := example.Rows{}
	reference, end, err := l.reference(ctx, kind)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, end()) }()
	fixed, err := l.fixed(ctx, kind, nil, models.ImportOptions{})
	if err != nil {
		return nil, err
	}
	samples := treeRows(measuredRows, kind.Recipes()[0].Shapes[0])
	want, err := reference[0].(*Reference).RunAll(samples)
	if err != nil {
		return nil, err
	}
	same, far := 0, 0.0
	classes := map[int64]bool{}
	for i, s := range samples {
		got, err := fixed[0].Run(ctx, s)
		if err != nil {
			return nil, err
		}
		classes[want[i][0].Int(0)] = true
		same += boolean(want[i][0].Int(0) == got[0].Int(0))
		for k, p := range want[i][1].Floats() {
			far = max(far, math.Abs(float64(p)-float64(got[1].Floats()[k])))
		}
	}
	row := Row{Model: "tree ensemble (irises)", Inputs: fmt.Sprintf("%d made-up flowers, %d classes", len(samples), len(classes)), Calibration: "nothing"}
	labels, probability := row, row
	labels.Measure, labels.Value, labels.Unit, labels.Bound, labels.Target = "identical classes", 100*float64(same)/float64(len(samples)), "%", AtLeast, 100
	probability.Measure, probability.Value, probability.Bound, probability.Target = "largest difference of a probability", far, AtMost, 1e-6
	return []Row{labels, probability}, nil
}

// flower are the least and the largest measures of Fisher's irises, in tenths of a centimetre.
var flower = [...][2]int{{43, 79}, {20, 44}, {10, 69}, {1, 25}}

// treeRows are made-up flowers, the same every time: each measure a number of tenths, as people measure.
func treeRows(n int, shape []int) [][]*graph.Tensor {
	r := rand.New(rand.NewPCG(1, 2))
	samples := make([][]*graph.Tensor, n)
	for i := range samples {
		row := make([]float32, shape[1])
		for k, f := range flower {
			row[k] = float32(f[0]+r.IntN(f[1]-f[0]+1)) / 10
		}
		samples[i] = []*graph.Tensor{graph.NewFloats(shape, row)}
	}
	return samples
}
