package vmtest

import (
	"context"
	"encoding/hex"
	"fmt"

	"github.com/opml/opml/vm"
)

// Model is a real model's program and runs of it with their roots, as in the file
// testdata/vectors/models.json.
type Model struct {
	Name      string
	Values    []string // descriptors of all values
	Constants []string // their bytes
	Code      []string
	Outputs   int
	SpecHash  string
	ModelID   string
	Runs      []ModelRun
}

// ModelRun is one inference.
type ModelRun struct {
	Inputs    []string // their bytes
	InputRoot string
	Roots     []string // of the results of all instructions
	TraceRoot string
	Result    string // root
}

// NewModel describes a machine, without runs.
func NewModel(name string, m *vm.Machine) *Model {
	p, id := m.Program(), m.ModelID()
	r := &Model{Name: name, Outputs: p.Outputs, SpecHash: hex.EncodeToString(p.SpecHash[:]), ModelID: hex.EncodeToString(id[:])}
	for v := range len(p.Inputs) + len(p.Constants) + len(p.Code) {
		r.Values = append(r.Values, hex.EncodeToString(m.Descriptor(uint32(v)).Encode()))
	}
	for _, c := range p.Constants {
		r.Constants = append(r.Constants, hex.EncodeToString(c.Data))
	}
	for _, code := range p.Code {
		r.Code = append(r.Code, hex.EncodeToString(code))
	}
	return r
}

// Program is the model's program.
func (r *Model) Program() (*vm.Program, error) {
	p := &vm.Program{Outputs: r.Outputs}
	inputs := len(r.Values) - len(r.Constants) - len(r.Code)
	if inputs < 0 {
		return nil, fmt.Errorf("%d values are too few", len(r.Values))
	}
	for i, v := range r.Values {
		b, err := hex.DecodeString(v)
		if err != nil {
			return nil, fmt.Errorf("value %d: %w", i, err)
		}
		d, err := vm.DecodeDescriptor(b)
		if err != nil {
			return nil, fmt.Errorf("value %d: %w", i, err)
		}
		switch k := i - inputs; {
		case k < 0:
			p.Inputs = append(p.Inputs, d)
		case k < len(r.Constants):
			t, err := tensorOf(d, r.Constants[k])
			if err != nil {
				return nil, fmt.Errorf("constant %d: %w", k, err)
			}
			p.Constants = append(p.Constants, t)
		default:
			p.Results = append(p.Results, d)
		}
	}
	for i, c := range r.Code {
		b, err := hex.DecodeString(c)
		if err != nil {
			return nil, fmt.Errorf("instruction %d: %w", i, err)
		}
		p.Code = append(p.Code, b)
	}
	hash, err := hex.DecodeString(r.SpecHash)
	if err != nil || len(hash) != len(p.SpecHash) {
		return nil, fmt.Errorf("specification hash %q", r.SpecHash)
	}
	p.SpecHash = vm.Hash(hash)
	return p, nil
}

func tensorOf(d vm.Descriptor, data string) (*vm.Tensor, error) {
	b, err := hex.DecodeString(data)
	return &vm.Tensor{DType: d.DType, Dims: d.Dims, Data: b}, err
}

// Tensors are the run's inputs.
func (r *ModelRun) Tensors(p *vm.Program) ([]*vm.Tensor, error) {
	var all []*vm.Tensor
	for i, data := range r.Inputs {
		t, err := tensorOf(p.Inputs[i], data)
		if err != nil {
			return nil, fmt.Errorf("input %d: %w", i, err)
		}
		all = append(all, t)
	}
	return all, nil
}

// NewModelRun runs a machine and notes all roots.
func NewModelRun(ctx context.Context, ex vm.Executor, m *vm.Machine, inputs []*vm.Tensor) (ModelRun, error) {
	trace, err := vm.NewTrace(ctx, ex, m, inputs, nil)
	if err != nil {
		return ModelRun{}, err
	}
	text := func(h vm.Hash) string { return hex.EncodeToString(h[:]) }
	r := ModelRun{InputRoot: text(trace.InputRoot()), TraceRoot: text(trace.Root()), Result: text(trace.ResultRoot())}
	for _, x := range inputs {
		r.Inputs = append(r.Inputs, hex.EncodeToString(x.Data))
	}
	for i := range m.Program().Code {
		r.Roots = append(r.Roots, text(trace.TensorTree(i).Root()))
	}
	return r, nil
}
