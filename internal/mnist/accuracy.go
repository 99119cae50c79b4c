package mnist

import (
	"context"
	"fmt"
	"runtime"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// Accuracy counts what a model made of a set of digits.
type Accuracy struct {
	Total  int
	Float  int // classified correctly in floats
	Fixed  int // classified correctly by the VM
	Differ int // classified differently by the two
}

// Points returns by how many percentage points the VM is more often right; it is
// negative where the floats are.
func (a Accuracy) Points() float64 { return 100 * float64(a.Fixed-a.Float) / float64(a.Total) }

// Compare classifies every digit with the ONNX file at path in floats and with the
// package compiled from it in the VM, whose last output is the digit.
func Compare(ctx context.Context, path string, p *models.Package, digits []Digit) (Accuracy, error) {
	f, err := loadFloat(path)
	if err != nil {
		return Accuracy{}, err
	}
	m, err := p.Machine()
	if err != nil {
		return Accuracy{}, err
	}
	spec, err := p.Input("")
	if err != nil {
		return Accuracy{}, err
	}
	fast := vm.NewFast(1) // digits run in parallel, not their layers
	var right, rightFixed, differ atomic.Int64
	workers, ctx := errgroup.WithContext(ctx)
	workers.SetLimit(runtime.GOMAXPROCS(0))
	for i, d := range digits {
		workers.Go(func() error {
			want, err := f.classify(ctx, d.Image())
			if err != nil {
				return fmt.Errorf("digit %d: %w", i, err)
			}
			got, err := classifyFixed(ctx, fast, m, spec, d)
			if err != nil {
				return fmt.Errorf("digit %d: %w", i, err)
			}
			count(&right, want == d.Label)
			count(&rightFixed, got == int64(d.Label))
			count(&differ, got != int64(want))
			return nil
		})
	}
	if err := workers.Wait(); err != nil {
		return Accuracy{}, err
	}
	return Accuracy{
		Total: len(digits), Float: int(right.Load()), Fixed: int(rightFixed.Load()), Differ: int(differ.Load()),
	}, nil
}

func classifyFixed(ctx context.Context, ex vm.Executor, m *vm.Machine, spec *models.TensorSpec, d Digit) (int64, error) {
	x, err := spec.Quantize(d.Image())
	if err != nil {
		return 0, err
	}
	out, err := ex.Run(ctx, m, []*vm.Tensor{x}, nil)
	if err != nil {
		return 0, err
	}
	return out[len(out)-1].At(0), nil
}

func count(n *atomic.Int64, yes bool) {
	if yes {
		n.Add(1)
	}
}
