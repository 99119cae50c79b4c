package models

import (
	"fmt"
	"slices"

	"github.com/opml/opml/models/calibrate"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// States lists the inputs that carry state: by number, the output that each takes in
// the next run. The output's tensor is that input's, bit for bit.
func (p *Package) States() map[int]int {
	states := map[int]int{}
	for i, in := range p.Inputs {
		if in.State == "" {
			continue
		}
		states[i] = slices.IndexFunc(p.Outputs, func(s TensorSpec) bool { return s.Name == in.State })
	}
	return states
}

// Carry sets the state inputs of the next run from the outputs of a run.
func (p *Package) Carry(inputs, outputs []*vm.Tensor) {
	for in, out := range p.States() {
		inputs[in] = outputs[out]
	}
}

// checkState verifies that a state input and the output that it takes are of one kind.
func (p *Package) checkState(in TensorSpec) error {
	if in.State == "" {
		return nil
	}
	i := slices.IndexFunc(p.Outputs, func(s TensorSpec) bool { return s.Name == in.State })
	if i < 0 {
		return fmt.Errorf("input %q takes its state from %q, which is no output", in.Name, in.State)
	}
	out := p.Outputs[i]
	same := in.DType == out.DType && slices.Equal(in.Dims, out.Dims) && slices.Equal(in.Shape, out.Shape) &&
		slices.Equal(in.Perm, out.Perm) && in.Type == out.Type && in.Scale == out.Scale && in.Zero == out.Zero
	if !same {
		return fmt.Errorf("input %q and output %q, its state, are of different kinds", in.Name, in.State)
	}
	return nil
}

// checkStates refuses pairs of outputs and inputs that are not of one type.
func checkStates(g *graph.Graph, states map[string]string) error {
	taken := map[string]bool{}
	for _, out := range sortedKeys(states) {
		in := states[out]
		i := slices.IndexFunc(g.Inputs, func(v graph.ValueInfo) bool { return v.Name == in })
		k := slices.IndexFunc(g.Outputs, func(v graph.ValueInfo) bool { return v.Name == out })
		switch {
		case i < 0:
			return graph.OptionErrorf("state %s=%s: the model has no input %q", out, in, in)
		case k < 0:
			return graph.OptionErrorf("state %s=%s: the model has no output %q", out, in, out)
		case taken[in]:
			return graph.OptionErrorf("state %s=%s: the input takes another output already", out, in)
		case !g.Inputs[i].Type().Equal(g.Outputs[k].Type()):
			return graph.OptionErrorf("state %s=%s: the output is %v, the input %v", out, in, g.Outputs[k].Type(), g.Inputs[i].Type())
		}
		taken[in] = true
	}
	return nil
}

func isStateInput(states map[string]string, input string) bool {
	for _, in := range states {
		if in == input {
			return true
		}
	}
	return false
}

// forget removes the state inputs from samples that were made up.
func forget(samples []Sample, states map[string]string) {
	for _, s := range samples {
		for _, in := range states {
			delete(s, in)
		}
	}
}

// carriedState hands the state from one calibration sample to the next.
type carriedState struct {
	states map[string]string
	now    map[string]*graph.Tensor // by input
}

func newCarriedState(g *graph.Graph, states map[string]string) *carriedState {
	c := &carriedState{states: states, now: map[string]*graph.Tensor{}}
	for _, in := range g.Inputs {
		if isStateInput(states, in.Name) {
			c.now[in.Name] = graph.Zeros(in.DType, in.Dims)
		}
	}
	return c
}

// complete adds to a sample the states that it lacks.
func (c *carriedState) complete(s Sample) Sample {
	full := Sample{}
	for name, t := range c.now {
		full[name] = t
	}
	for name, t := range s {
		full[name] = t
	}
	return full
}

func (c *carriedState) update(outputs map[string]*graph.Tensor) {
	for out, in := range c.states {
		c.now[in] = outputs[out]
	}
}

// tieStates gives a state input the larger scale of its own and of the output that it
// takes. The output follows in lowering.
func tieStates(choices map[string]calibrate.Choice, states map[string]string) map[string]calibrate.Choice {
	for out, in := range states {
		from, real := choices[out]
		if !real {
			continue // integers, or a constant
		}
		to := choices[in]
		to.Scale, to.Units = max(from.Scale, to.Scale), nil
		to.Observed, to.Interval = to.Observed.Hull(from.Observed), to.Interval.Hull(from.Interval)
		choices[in] = to
	}
	return choices
}
