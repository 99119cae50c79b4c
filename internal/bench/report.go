package bench

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// Config says what to measure.
type Config struct {
	// Shared is a folder with models/mnist-8.onnx and data/t10k-*.gz (the MNIST test set). What
	// needs them is skipped, and says so, where they are absent.
	Shared string
	// Quick measures everything on samples, for tests.
	Quick bool
	// Progress, if set, is told how far the run is.
	Progress func(stage string, done, total int)
}

func (c Config) progress(stage string, done, total int) {
	if c.Progress != nil {
		c.Progress(stage, done, total)
	}
}

// pick is the number for a full run, or the one for a quick run.
func (c Config) pick(full, quick int) int {
	if c.Quick {
		return quick
	}
	return full
}

// Report is everything measured.
type Report struct {
	Machine     Machine      `json:"machine"`
	Model       Model        `json:"model"`
	Figures     []Figure     `json:"figures"` // the summary
	Disputes    []Dispute    `json:"disputes"`
	Steps       []Step       `json:"steps"`
	Adversaries []Adversary  `json:"adversaries"`
	Claims      []Claim      `json:"undisputed_claims"`
	Inference   []Inference  `json:"inference"`
	Commitments *Commitments `json:"commitments,omitempty"`
	Accuracy    []Accuracy   `json:"accuracy"`
	Finality    []Finality   `json:"finality"`
	DemoSeconds float64      `json:"demo_seconds"`
}

// Run measures all of it: about a minute or two on an idle machine. Errors are of what could not be
// measured; what misses its target is Missed's.
func Run(ctx context.Context, cfg Config) (r *Report, err error) {
	b := &bench{Config: cfg, report: &Report{Machine: thisMachine()}}
	defer func() { err = errors.Join(err, b.close()) }()
	stages := []struct {
		name string
		run  func(context.Context) error
	}{
		{"models", b.load},
		{"inference", b.inference},
		{"commitments", b.commitments},
		{"one-step proofs", b.steps},
		{"disputes", b.disputes},
		{"undisputed claims", b.claims},
		{"silent submitter", b.silence},
		{"adversarial instructions", b.adversaries},
		{"accuracy", b.accuracy},
		{"demo", b.demo},
	}
	for i, s := range stages {
		cfg.progress(s.name, i, len(stages))
		if err := s.run(ctx); err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
	}
	b.report.Figures = b.report.summary()
	return b.report, nil
}

// Missed returns an error that names every figure that misses its target, nil if none does.
func (r *Report) Missed() error {
	var missed []string
	for _, f := range r.Figures {
		if !f.Met() {
			missed = append(missed, fmt.Sprintf("%s is %s, the target is %s", f.Name, f.Measured(), f.Wanted()))
		}
	}
	if len(missed) == 0 {
		return nil
	}
	return fmt.Errorf("missed: %s", strings.Join(missed, "; "))
}
