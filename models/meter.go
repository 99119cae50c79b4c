package models

import (
	"context"
	"fmt"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/lower"
	"github.com/opml/opml/vm"
)

// meter measures lowered models against the float one on some of the calibration
// samples.
type meter struct {
	ctx     context.Context
	samples []Sample
	want    []map[string]*graph.Tensor
}

func newMeter(c *compiler) (*meter, error) {
	m := &meter{ctx: c.opts.context()}
	ex, err := float.New(c.g)
	if err != nil {
		return nil, err
	}
	n := min(len(c.samples), autoSamples)
	for i := range n { // spread over all of them
		s := c.samples[i*len(c.samples)/n]
		want, err := ex.Run(m.ctx, s, nil)
		if err != nil {
			return nil, err
		}
		m.samples, m.want = append(m.samples, s), append(m.want, want)
	}
	return m, nil
}

// measure runs a lowered model in the VM.
func (m *meter) measure(low *lower.Result) (*measured, error) {
	out := &measured{low: low}
	out.constants, out.results = programBytes(low.Program)
	machine, err := vm.Load(low.Program)
	if err != nil {
		return nil, err
	}
	signal, noise := make([]float64, len(low.Outputs)), make([]float64, len(low.Outputs))
	for i, s := range m.samples {
		got, err := m.run(machine, low, s)
		if err != nil {
			return nil, err
		}
		for k, t := range low.Outputs {
			want := m.want[i][t.Name]
			if want == nil || !t.Type.IsFloat() {
				continue
			}
			spec := specOf(t)
			x, y := power(want.Floats(), spec.Dequantize(got[k]))
			signal[k], noise[k] = signal[k]+x, noise[k]+y
		}
	}
	for k := range signal {
		if noise[k] > 0 {
			out.noise = max(out.noise, noise[k]/max(signal[k], 1e-300))
		}
	}
	return out, nil
}

func (m *meter) run(machine *vm.Machine, low *lower.Result, s Sample) ([]*vm.Tensor, error) {
	var inputs []*vm.Tensor
	for _, t := range low.Inputs {
		spec := specOf(t)
		x, err := spec.tensor(s[t.Name])
		if err != nil {
			return nil, fmt.Errorf("calibration sample: %w", err)
		}
		inputs = append(inputs, x)
	}
	return vm.NewFast(0).Run(m.ctx, machine, inputs, nil)
}

// tensor is the VM's form of a tensor of the model.
func (s *TensorSpec) tensor(t *graph.Tensor) (*vm.Tensor, error) {
	if s.IsFloat() {
		return s.Quantize(t.Floats())
	}
	return s.Store(t.Ints())
}

// power is the energy of the wanted numbers and of what the others differ by.
func power(want, got []float32) (signal, noise float64) {
	for i, w := range want {
		d := float64(got[i]) - float64(w)
		signal += float64(float64(w) * float64(w))
		noise += float64(d * d)
	}
	return signal, noise
}

// programBytes is the size of constants and of results.
func programBytes(p *vm.Program) (constants, results uint64) {
	for _, c := range p.Constants {
		constants += c.ByteSize()
	}
	for _, d := range p.Results {
		results += d.ByteSize()
	}
	return constants, results
}
