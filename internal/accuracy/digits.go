package accuracy

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/mnist"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// digitBatch is how many digits are given to ONNX Runtime at a time.
const digitBatch = 1000

// measureDigits compares how often the shipped classifier, and the ONNX model zoo's, are right about the test digits of
// MNIST.
func measureDigits(ctx context.Context, l *lab) ([]Row, error) {
	data := filepath.Join(l.Shared, "data")
	if err := need(data); err != nil {
		return nil, err
	}
	digits, err := mnist.ReadTestSet(data)
	if err != nil {
		return nil, err
	}
	folder := filepath.Join(l.Repo, "testdata", "mnist")
	models := []struct{ title, path string }{
		{"MNIST, shipped", filepath.Join(folder, mnist.ModelFile)}, {"MNIST, model zoo's", filepath.Join(l.Models, "mnist-8.onnx")},
	}
	var rows []Row
	for i, m := range models {
		l.progress(i, len(models))
		if err := need(m.path); err != nil {
			rows = append(rows, Row{Model: m.title, Measure: "all", Skipped: err.Error()})
			continue
		}
		more, err := measureClassifier(ctx, l, m.title, m.path, filepath.Join(folder, "calibration.npz"), digits)
		if err != nil {
			return nil, err
		}
		rows = append(rows, more...)
	}
	return rows, nil
}

func measureClassifier(ctx context.Context, l *lab, title, path, calibration string, digits []mnist.Digit) (rows []Row, err error) {
	p, _, err := mnist.Compile(ctx, path, calibration)
	if err != nil {
		return nil, err
	}
	fixed, err := example.NewFixed(p, vm.NewFast(1)) // a digit is too small to share
	if err != nil {
		return nil, err
	}
	reference, err := Start(ctx, l.Python, path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, reference.Close()) }()
	var float, inVM int
	for batch := range slices.Chunk(digits, digitBatch) {
		samples := make([][]*graph.Tensor, len(batch))
		for i, d := range batch {
			samples[i] = []*graph.Tensor{graph.NewFloats([]int{1, 1, mnist.Side, mnist.Side}, d.Image())}
		}
		want, err := reference.RunAll(samples)
		if err != nil {
			return nil, err
		}
		for i, d := range batch {
			got, err := fixed.Run(ctx, samples[i])
			if err != nil {
				return nil, err
			}
			float += boolean(largest(want[i][0].Floats()) == int(d.Label))
			inVM += boolean(got[len(got)-1].Int(0) == int64(d.Label))
		}
	}
	share := func(n int) float64 { return 100 * float64(n) / float64(len(digits)) }
	row := Row{Model: title, Inputs: fmt.Sprintf("%d test digits", len(digits)), Calibration: "training digits"}
	floats, ints, points := row, row, row
	floats.Measure, floats.Value, floats.Unit = "right, in floats", share(float), "%"
	ints.Measure, ints.Value, ints.Unit = "right, in fixed point", share(inVM), "%"
	points.Measure, points.Value, points.Unit, points.Bound, points.Target = "fixed point less floats", share(inVM-float), "points", AtLeast, -0.2
	return []Row{floats, ints, points}, nil
}

func boolean(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
