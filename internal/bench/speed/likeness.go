package speed

import (
	"context"
	"fmt"
	"slices"

	"github.com/opml/opml/internal/snr"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// Likeness is how near what is timed comes to the model in floats, as ONNX Runtime computes it, on the measured inputs.
type Likeness struct {
	Inputs int `json:"inputs"`
	// Decibels are signal-to-noise ratios over all outputs; Peer's is 200 where it computes in floats itself.
	Decibels     float64 `json:"snr_db"`
	PeerDecibels float64 `json:"peer_snr_db"`
	// Decided is on how many inputs every decision (the label, or the text's letters) is that of the model in floats; -1
	// for models that decide nothing.
	Decided     int `json:"decided_alike"`
	PeerDecided int `json:"peer_decided_alike"`
}

// leastDecibels is what any computation of the model must reach: less is something else.
const leastDecibels = 10

// compare computes all measured inputs on all sides.
func (l *lab) compare(ctx context.Context, c *contest) (Likeness, error) {
	want, err := l.outputs(c.frozen, c.inputs)
	if err != nil {
		return Likeness{}, err
	}
	theirs := want
	if c.files[0] != c.frozen {
		if theirs, err = l.outputs(c.files[0], c.inputs); err != nil {
			return Likeness{}, err
		}
	}
	ours, err := c.outputs(ctx)
	if err != nil {
		return Likeness{}, err
	}
	out := Likeness{Inputs: len(c.inputs), Decided: -1, PeerDecided: -1}
	if out.Decibels, err = decibels(want, ours); err != nil {
		return out, err
	}
	if out.PeerDecibels, err = decibels(want, theirs); err != nil {
		return out, err
	}
	if c.classes > 0 {
		out.Decided, out.PeerDecided = agree(want, ours, c.classes), agree(want, theirs, c.classes)
	}
	return out, out.check()
}

// check returns an error if either side computes something else than the model.
func (k Likeness) check() error {
	if k.Decibels >= leastDecibels && k.PeerDecibels >= leastDecibels { // false for what is no number
		return nil
	}
	return fmt.Errorf("what would be timed is not the model: %.1f dB in the VM, %.1f dB in ONNX Runtime", k.Decibels, k.PeerDecibels)
}

// outputs computes a model file on the inputs in ONNX Runtime.
func (l *lab) outputs(file string, inputs []*graph.Tensor) ([][][]float32, error) {
	s, err := l.peer.Open(file, 1, inputs[:1])
	if err != nil {
		return nil, err
	}
	var all [][][]float32
	for _, t := range inputs {
		if err := s.Set([]*graph.Tensor{t}); err != nil {
			return nil, err
		}
		outputs, err := s.Run()
		if err != nil {
			return nil, err
		}
		var floats [][]float32
		for _, o := range outputs {
			floats = append(floats, o.Floats())
		}
		all = append(all, floats)
	}
	return all, s.Close()
}

// outputs computes the package on the inputs.
func (c *contest) outputs(ctx context.Context) ([][][]float32, error) {
	var all [][][]float32
	for _, given := range c.given {
		outputs, err := vm.NewFast(0).Run(ctx, c.machine, given, nil)
		if err != nil {
			return nil, err
		}
		var floats [][]float32
		for i, o := range outputs {
			floats = append(floats, c.pack.Outputs[i].Dequantize(o))
		}
		all = append(all, floats)
	}
	return all, nil
}

func decibels(want, got [][][]float32) (float64, error) {
	var r snr.Ratio
	for i := range want {
		for k := range want[i] {
			if err := r.Add(want[i][k], got[i][k]); err != nil {
				return 0, err
			}
		}
	}
	return r.Decibels(), nil
}

// agree counts the inputs on which the largest element of every so many of the first output is the same.
func agree(want, got [][][]float32, classes int) int {
	n := 0
	for i := range want {
		if slices.Equal(decisions(want[i][0], classes), decisions(got[i][0], classes)) {
			n++
		}
	}
	return n
}

// decisions are the indices of the largest element of every so many, the first if several are. Of a text, which is many
// decisions, they are its letters: what repeats and what is blank (0) left out, as in connectionist temporal classification.
func decisions(v []float32, classes int) []int {
	var out []int
	for chunk := range slices.Chunk(v, classes) {
		out = append(out, slices.Index(chunk, slices.Max(chunk)))
	}
	if len(out) > 1 {
		out = slices.DeleteFunc(slices.Compact(out), func(letter int) bool { return letter == 0 })
	}
	return out
}
