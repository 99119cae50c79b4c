package models

import (
	"context"
	"maps"
	"math"
	"slices"

	"github.com/opml/opml/models/graph"
)

// Sample is one set of inputs for calibration: a tensor for each input of the model,
// by name, in the model's own dtypes and shapes.
type Sample = map[string]*graph.Tensor

// Range is a closed interval of real numbers.
type Range struct {
	Min float64 `json:"min"`
	Max float64 `json:"max"`
}

// finite replaces bounds that are infinite by the largest number, which JSON can hold,
// and the empty range by 0 to 0.
func (r Range) finite() Range {
	if r.Min > r.Max {
		return Range{}
	}
	return Range{max(r.Min, -math.MaxFloat64), min(r.Max, math.MaxFloat64)}
}

// ImportOptions steers [Import]. The zero value compiles a model of fixed shapes with
// 8-bit weights; without calibration samples activations have 32 bits (see
// ActivationBits).
type ImportOptions struct {
	// Shapes fixes the dims of inputs that the model leaves open, by input name.
	Shapes map[string][]int
	// Constants fixes inputs to values, by name: the package has no such inputs.
	Constants map[string]*graph.Tensor
	// States pairs an output with the input that takes it in the next run of a model
	// that carries state, by the output's name: both get one representation, so that
	// the output's tensor is the next input's bit for bit. Calibration samples then
	// follow one another: those that lack a state input take it from the run before, at
	// first 0.
	States map[string]string
	// Calibration are typical inputs. The ranges of all values come from them.
	Calibration []Sample
	// Ranges bounds the elements of an input, by name, where samples are missing.
	// Floats default to [-256, 256], which holds images in every usual scaling.
	Ranges map[string]Range
	// WeightBits is 8 (default) or 16.
	WeightBits int
	// ActivationBits is 8, 16 or 32. The default is 16 with calibration samples.
	// Without any it is 32: the spare bits make up for ranges that are not known,
	// at the price of larger proofs and slower execution.
	ActivationBits int
	// Bits gives single layers other bits.
	Bits []BitsRule
	// SNR, if not 0, is a signal-to-noise ratio in decibels that the outputs shall have
	// against the float model on calibration samples: the cheapest bits of every layer
	// that reach it are searched for. Bits then only fixes what the search leaves alone,
	// and WeightBits and ActivationBits are not used.
	SNR float64
	// ArgMax appends the index of the largest element along the last axis of the
	// single output, computed inside the VM, as one more, last output.
	ArgMax bool
	// Images says how pictures become an input, by input name.
	Images map[string]*Image
	// Name, Labels, License and Provenance are kept in the package. Name defaults to
	// the file's, Provenance to a line on how the package was made.
	Name                string
	Labels              []string
	License, Provenance string
	// StepGas is the largest step bound (docs/spec.md, 5) that instructions are split
	// to stay below; 0 for the most that is valid.
	StepGas uint64
	// Context ends a long import early; nil never does.
	Context context.Context
	// Progress, if set, is told how far a stage has come: done of total steps.
	Progress func(stage string, done, total int)
}

// normalize fills in defaults and refuses what makes no sense.
func (o ImportOptions) normalize() (ImportOptions, error) {
	if o.WeightBits == 0 {
		o.WeightBits = 8
	}
	if o.ActivationBits == 0 {
		o.ActivationBits = 32
		if len(o.Calibration) > 0 {
			o.ActivationBits = 16
		}
	}
	if o.WeightBits != 8 && o.WeightBits != 16 {
		return o, graph.OptionErrorf("weights of %d bits are not supported: want 8 or 16", o.WeightBits)
	}
	if b := o.ActivationBits; b != 8 && b != 16 && b != 32 {
		return o, graph.OptionErrorf("activations of %d bits are not supported: want 8, 16 or 32", b)
	}
	if o.SNR != 0 && (!(o.SNR > 0) || math.IsInf(o.SNR, 0) || len(o.Calibration) == 0) {
		return o, graph.OptionErrorf("a signal-to-noise ratio of %v dB: want a positive number and calibration samples to measure it on", o.SNR)
	}
	for _, name := range sortedKeys(o.Ranges) {
		if r := o.Ranges[name]; !(r.Min <= r.Max) || math.IsInf(r.Min, 0) || math.IsInf(r.Max, 0) {
			return o, graph.OptionErrorf("range %v to %v of input %q is not an interval of numbers", r.Min, r.Max, name)
		}
	}
	if o.Progress == nil {
		o.Progress = func(string, int, int) {}
	}
	return o, nil
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
