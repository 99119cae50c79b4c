package conformance

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// MinSNR is the least signal-to-noise ratio of an output of real numbers that passes,
// in dB.
const MinSNR = 50

// unfitError says that the package does not take an input, which counts as refused.
type unfitError struct{ error }

// check runs a package on a set, compares, and has the chain's verifier recompute
// elements. It returns the least of snr and the ratios seen, and how many elements.
func check(ctx context.Context, p *models.Package, g *graph.Graph, s *tensors, snr *float64) (*float64, int, error) {
	trace, err := execute(ctx, p, s)
	if err != nil {
		return snr, 0, err
	}
	got := trace.Outputs()
	if len(got) != len(s.outputs) {
		return snr, 0, fmt.Errorf("%d outputs, want %d", len(got), len(s.outputs))
	}
	for i, want := range s.outputs {
		ratio, err := compare(&p.Outputs[i], got[i], want)
		if err != nil {
			return snr, 0, fmt.Errorf("output %q: %w", g.Outputs[i].Name, err)
		}
		if !math.IsInf(ratio, 1) && (snr == nil || ratio < *snr) {
			snr = &ratio
		}
	}
	steps, err := prove(trace)
	return snr, steps, err
}

// execute runs both executors, which must agree bit for bit in every instruction.
func execute(ctx context.Context, p *models.Package, s *tensors) (*vm.Trace, error) {
	m, err := p.Machine()
	if err != nil {
		return nil, err
	}
	inputs := make([]*vm.Tensor, len(p.Inputs))
	for i := range p.Inputs {
		if inputs[i], err = quantize(&p.Inputs[i], s); err != nil {
			return nil, &unfitError{err}
		}
	}
	fast, err := vm.NewTrace(ctx, vm.NewFast(1), m, inputs, nil)
	if err != nil {
		return nil, err
	}
	reference, err := vm.NewTrace(ctx, vm.NewReference(), m, inputs, nil)
	if err != nil {
		return nil, err
	}
	if fast.Root() != reference.Root() {
		return nil, errors.New("the fast executor and the reference interpreter differ")
	}
	return fast, nil
}

func quantize(spec *models.TensorSpec, s *tensors) (*vm.Tensor, error) {
	t := s.inputs[spec.Name]
	switch {
	case t == nil:
		return spec.Store(make([]int64, spec.Elements()))
	case spec.IsFloat():
		return spec.Quantize(t.Floats())
	}
	return spec.Store(t.Ints())
}

// compare returns the signal-to-noise ratio of an output, +Inf if it is exact, or says
// what is wrong with it.
func compare(spec *models.TensorSpec, got *vm.Tensor, want *graph.Tensor) (float64, error) {
	if spec.Type != want.DType.String() || !slices.Equal(spec.Shape, want.Dims) {
		return 0, fmt.Errorf("is %s%v, want %v", spec.Type, spec.Shape, want)
	}
	if !spec.IsFloat() {
		return math.Inf(1), compareInts(spec, got, want)
	}
	values := spec.Dequantize(got)
	if values == nil {
		return 0, fmt.Errorf("does not fit its own specification")
	}
	signal, noise := 0.0, 0.0
	for i, w := range want.Floats() {
		x, d := float64(w), float64(w)-float64(values[i])
		signal, noise = signal+x*x, noise+d*d
	}
	if noise == 0 {
		return math.Inf(1), nil
	}
	snr := 10 * math.Log10(signal/noise)
	if !(snr >= MinSNR) { // also where an expected element is no finite number
		return snr, fmt.Errorf("has a signal-to-noise ratio of %.1f dB, want %d", snr, MinSNR)
	}
	return snr, nil
}

func compareInts(spec *models.TensorSpec, got *vm.Tensor, want *graph.Tensor) error {
	values, err := spec.Load(got)
	if err != nil {
		return err
	}
	for i, v := range values {
		if v != want.Int(i) {
			return fmt.Errorf("element %d is %d, want %d", i, v, want.Int(i))
		}
	}
	return nil
}
