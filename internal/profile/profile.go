// Package profile says where the time of a run goes: for each step of the fast executor its time, its share, how many
// multiply-accumulates a second it makes, what part that is of the most that this machine was seen to make, and how many
// bytes it moves. It draws the same as a flame graph.
package profile

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// Config says what to run.
type Config struct {
	Package *models.Package
	Inputs  []*vm.Tensor
	Threads int
	Runs    int // each time is the median of so many
	// Progress, if set, is told how far a stage has come: done of total steps.
	Progress func(stage string, done, total int)
}

// Profile is what a run of a package costs, step by step.
type Profile struct {
	Model   string  `json:"model"`
	ModelID string  `json:"model_id"`
	Threads int     `json:"threads"`
	Runs    int     `json:"runs"`
	Seconds float64 `json:"seconds"` // of one run, the median
	MACs    uint64  `json:"macs"`
	Peaks   []Peak  `json:"peaks"`
	Steps   []Step  `json:"steps"`
}

// Step is an instruction, or several that the executor computes as one. A multiply-accumulate is a term of a sum of
// products; instructions of other kinds have none.
type Step struct {
	Instructions []int   `json:"instructions"`
	Layer        string  `json:"layer"` // the values of the model that it computes
	Computes     string  `json:"computes"`
	Plan         string  `json:"plan"`
	Seconds      float64 `json:"seconds"` // the median
	Share        float64 `json:"share"`   // of the sum over all steps
	MACs         uint64  `json:"macs"`
	GMACs        float64 `json:"gmac_per_second"`
	OfPeak       float64 `json:"share_of_peak"` // 0 without multiply-accumulates
	Bytes        uint64  `json:"bytes"`         // that it must read and write at least
	GBs          float64 `json:"gigabytes_per_second"`
}

// Run runs the package once to warm up, then as often as asked.
func Run(ctx context.Context, c Config) (*Profile, error) {
	m, err := c.Package.Machine()
	if err != nil {
		return nil, err
	}
	var timings []vm.Timing
	x := vm.NewFast(c.Threads, vm.WithProfile(func(t vm.Timing) { timings = append(timings, t) }))
	if _, err := x.Run(ctx, m, c.Inputs, nil); err != nil {
		return nil, err
	}
	plan := timings
	times := make([][]float64, len(plan))
	var whole []float64
	for i := range c.Runs {
		if c.Progress != nil {
			c.Progress("run", i, c.Runs)
		}
		timings = nil
		start := time.Now()
		if _, err := x.Run(ctx, m, c.Inputs, nil); err != nil {
			return nil, err
		}
		whole = append(whole, time.Since(start).Seconds())
		if !slices.EqualFunc(plan, timings, sameStep) {
			return nil, errors.New("the executor planned two runs differently")
		}
		for i, t := range timings {
			times[i] = append(times[i], t.Elapsed.Seconds())
		}
	}
	id := m.ModelID()
	p := &Profile{Model: c.Package.Name, ModelID: fmt.Sprintf("0x%x", id[:]), Threads: c.Threads, Runs: c.Runs, Seconds: median(whole)}
	for i, t := range plan {
		p.Steps = append(p.Steps, newStep(c.Package, m, t, median(times[i])))
	}
	return p, p.finish(ctx, m)
}

func sameStep(a, b vm.Timing) bool {
	return slices.Equal(a.Instructions, b.Instructions) && a.Plan == b.Plan
}

const layerSeparator = " + "

// newStep describes a step.
func newStep(p *models.Package, m *vm.Machine, t vm.Timing, seconds float64) Step {
	s := Step{Instructions: t.Instructions, Plan: t.Plan, Seconds: seconds, Bytes: traffic(m, t.Instructions)}
	var layers, computes []string
	for _, i := range t.Instructions {
		s.MACs += macs(m, i)
		computes = append(computes, computation(m, i))
		if i < len(p.Steps) {
			layers = append(layers, p.Steps[i])
		}
	}
	s.Layer = strings.Join(slices.Compact(layers), layerSeparator)
	s.Computes = strings.Join(slices.Compact(computes), " + ")
	return s
}

// finish adds what follows from the steps' times and from the machine's peak.
func (p *Profile) finish(ctx context.Context, m *vm.Machine) error {
	peaks, err := measurePeaks(ctx, m, p.Threads)
	if err != nil {
		return err
	}
	total := p.inSteps()
	for _, s := range p.Steps {
		p.MACs += s.MACs
	}
	for i := range p.Steps {
		s := &p.Steps[i]
		s.Share = s.Seconds / total
		s.GMACs = float64(s.MACs) / s.Seconds / 1e9
		s.GBs = float64(s.Bytes) / s.Seconds / 1e9
		if peak := peaks[operands(m, heaviest(m, s.Instructions))]; peak.GMACs > 0 {
			s.OfPeak = s.GMACs / peak.GMACs
		}
	}
	for _, peak := range peaks {
		p.Peaks = append(p.Peaks, peak)
	}
	slices.SortFunc(p.Peaks, func(a, b Peak) int { return strings.Compare(a.Operands, b.Operands) })
	return nil
}

// heaviest is the instruction of a step with most multiply-accumulates.
func heaviest(m *vm.Machine, instructions []int) int {
	return slices.MaxFunc(instructions, func(a, b int) int { return int(macs(m, a)) - int(macs(m, b)) })
}

// median of at least one number; the lower one of two in the middle.
func median(list []float64) float64 {
	return slices.Sorted(slices.Values(list))[(len(list)-1)/2]
}
