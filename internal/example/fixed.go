package example

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// Fixed is a package in the VM. It is for one goroutine at a time.
type Fixed struct {
	Package  *models.Package
	machine  *vm.Machine
	executor vm.Executor
	// carried are the VM's own tensors of the last run's outputs: a state that is given back goes back bit for bit,
	// which float32 could not hold.
	carried map[*graph.Tensor]stored

	Runs    int
	Elapsed time.Duration // of the VM alone
}

// NewFixed makes a package ready to run.
func NewFixed(p *models.Package, executor vm.Executor) (*Fixed, error) {
	m, err := p.Machine()
	if err != nil {
		return nil, err
	}
	return &Fixed{Package: p, machine: m, executor: executor}, nil
}

// ModelID is the commitment to the model.
func (f *Fixed) ModelID() [32]byte { return f.machine.ModelID() }

// Labels are the names of the classes that the package holds.
func (f *Fixed) Labels() []string { return f.Package.Labels }

// Run quantises the inputs, executes the program, and gives the outputs as the real numbers that they stand for.
func (f *Fixed) Run(ctx context.Context, inputs []*graph.Tensor) ([]*graph.Tensor, error) {
	if len(inputs) != len(f.Package.Inputs) {
		return nil, fmt.Errorf("%s: %d inputs given, want %d", f.Package.Name, len(inputs), len(f.Package.Inputs))
	}
	given := make([]*vm.Tensor, len(inputs))
	for i, t := range inputs {
		if c := f.carried[t]; c.is(&f.Package.Inputs[i]) {
			given[i] = c.tensor
			continue
		}
		var err error
		if given[i], err = quantize(&f.Package.Inputs[i], t); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Package.Name, err)
		}
	}
	start := time.Now()
	results, err := f.executor.Run(ctx, f.machine, given, nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Package.Name, err)
	}
	f.Runs, f.Elapsed = f.Runs+1, f.Elapsed+time.Since(start)
	outputs := make([]*graph.Tensor, len(results))
	f.carried = map[*graph.Tensor]stored{}
	for i, t := range results {
		if outputs[i], err = dequantize(&f.Package.Outputs[i], t); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Package.Name, err)
		}
		f.carried[outputs[i]] = stored{t, &f.Package.Outputs[i]}
	}
	return outputs, nil
}

// stored is a tensor in the VM and the spec by which it stands for real numbers.
type stored struct {
	tensor *vm.Tensor
	spec   *models.TensorSpec
}

// is says whether an input of this spec is the same numbers.
func (s stored) is(in *models.TensorSpec) bool {
	return s.tensor != nil && s.spec.DType == in.DType && slices.Equal(s.spec.Dims, in.Dims) && slices.Equal(s.spec.Perm, in.Perm) &&
		s.spec.Scale == in.Scale && s.spec.Zero == in.Zero
}

func quantize(spec *models.TensorSpec, t *graph.Tensor) (*vm.Tensor, error) {
	if t.Elements() != spec.Elements() {
		return nil, fmt.Errorf("input %q has shape %v, the model wants %v", spec.Name, t.Dims, spec.Shape)
	}
	if spec.IsFloat() {
		return spec.Quantize(t.Floats())
	}
	return spec.Store(t.Ints())
}

func dequantize(spec *models.TensorSpec, t *vm.Tensor) (*graph.Tensor, error) {
	ints, err := spec.Load(t)
	if err != nil {
		return nil, err
	}
	if spec.IsFloat() {
		return graph.NewFloats(spec.Shape, spec.Dequantize(t)), nil
	}
	dtype, err := integerType(spec.Type)
	if err != nil {
		return nil, fmt.Errorf("output %q: %w", spec.Name, err)
	}
	return graph.NewInts(dtype, spec.Shape, ints), nil
}

// integerType finds an element type by the name that packages use.
func integerType(name string) (graph.DType, error) {
	for d := graph.Int8; d <= graph.Bool; d++ {
		if d.String() == name {
			return d, nil
		}
	}
	return graph.Invalid, fmt.Errorf("unknown element type %q", name)
}
