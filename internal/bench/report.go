package bench

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/opml/opml/internal/bench/growth"
	"github.com/opml/opml/internal/bench/large"
	"github.com/opml/opml/internal/bench/speed"
)

// Config says what to measure.
type Config struct {
	// Shared is a folder with models/mnist-8.onnx and data/t10k-*.gz (the MNIST test set). What
	// needs them is skipped, and says so, where they are absent.
	Shared string
	// Models is the folder of the real models (make models), Node the one where onnxruntime-node is installed, Python an
	// interpreter with ONNX Runtime's quantiser. What needs them is skipped likewise.
	Models, Node, Python string
	// Executable is the command opml, to be started for the memory of each model; "" leaves that out.
	Executable string
	// Quick measures everything on samples, for tests, and what takes minutes only if Only asks for it.
	Quick bool
	// Only are the parts to measure, of Parts(); nil for all.
	Only []string
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

	Speed  *speed.Result  `json:"speed,omitempty"`
	Growth *growth.Result `json:"growth,omitempty"`
	Large  *large.Result  `json:"large,omitempty"`
}

// The parts of a report.
const (
	partProtocol = "protocol"
	partSpeed    = "speed"
	partGrowth   = "growth"
	partLarge    = "large"
)

// Parts are what Config.Only may hold.
func Parts() []string { return []string{partProtocol, partSpeed, partGrowth, partLarge} }

// CheckParts refuses parts that do not exist, or have nothing that a quick run could measure.
func CheckParts(only []string, quick bool) error {
	for _, name := range only {
		if !slices.Contains(Parts(), name) {
			return fmt.Errorf("there is no part %q to measure: want some of %s", name, strings.Join(Parts(), ", "))
		}
		if quick && name == partLarge {
			return errors.New("a quick run has nothing of large, which is models of a gigabyte")
		}
	}
	return nil
}

// stage is a step of a run.
type stage struct {
	part, name string
	run        func(context.Context) error
}

func (b *bench) stages() []stage {
	return []stage{
		{partProtocol, "models", b.load},
		{partProtocol, "inference", b.inference},
		{partProtocol, "commitments", b.commitments},
		{partProtocol, "one-step proofs", b.steps},
		{partProtocol, "disputes", b.disputes},
		{partProtocol, "undisputed claims", b.claims},
		{partProtocol, "silent submitter", b.silence},
		{partProtocol, "adversarial instructions", b.adversaries},
		{partProtocol, "accuracy", b.accuracy},
		{partProtocol, "demo", b.demo},
		{partSpeed, "speed", b.speed},
		{partGrowth, "growth", b.growth},
		{partLarge, "large models", b.large},
	}
}

// Run measures all of it: several minutes on an idle machine. Errors are of what could not be
// measured; what misses its target is Missed's.
func Run(ctx context.Context, cfg Config) (r *Report, err error) {
	b := &bench{Config: cfg, report: &Report{Machine: thisMachine()}}
	defer func() { err = errors.Join(err, b.close()) }()
	if err := CheckParts(cfg.Only, cfg.Quick); err != nil {
		return nil, err
	}
	stages := slices.DeleteFunc(b.stages(), func(s stage) bool { return len(cfg.Only) > 0 && !slices.Contains(cfg.Only, s.part) })
	for i, s := range stages {
		cfg.progress(s.name, i, len(stages))
		if err := s.run(ctx); err != nil {
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
	}
	b.report.Figures = b.report.summary()
	if len(cfg.Only) > 0 {
		return b.report, b.report.lacking()
	}
	return b.report, nil
}

// lacking is why a part of which nothing could be measured could not.
func (r *Report) lacking() error {
	var errs []error
	if r.Speed != nil {
		if why := r.Speed.Lacking(); why != "" {
			errs = append(errs, fmt.Errorf("nothing of %s can be measured: %s (make bench fetches what it needs)", partSpeed, why))
		}
	}
	if r.Large != nil && r.Large.Skipped != "" {
		errs = append(errs, fmt.Errorf("nothing of %s can be measured: %s", partLarge, r.Large.Skipped))
	}
	return errors.Join(errs...)
}

// errQuick is why a quick run leaves things out.
var errQuick = errors.New("quick run")

// leavesOut says whether a quick run was not asked for a part that takes minutes.
func (c Config) leavesOut(part string) bool { return c.Quick && !slices.Contains(c.Only, part) }

// speed races the fast executor against ONNX Runtime.
func (b *bench) speed(ctx context.Context) (err error) {
	if b.leavesOut(partSpeed) {
		b.report.Speed = speed.Skipped(errQuick)
		return nil
	}
	b.report.Speed, err = speed.Run(ctx, speed.Config{
		Models: b.Models, Shared: b.Shared, Node: b.Node, Python: b.Python, Executable: b.Executable, Quick: b.Quick, Progress: b.Progress,
	})
	return err
}

// growth measures models of all sizes.
func (b *bench) growth(ctx context.Context) (err error) {
	if b.leavesOut(partGrowth) {
		b.report.Growth = &growth.Result{Skipped: errQuick.Error()}
		return nil
	}
	b.report.Growth, err = growth.Run(ctx, growth.Config{Node: b.Node, Executable: b.Executable, Quick: b.Quick, Progress: b.Progress})
	return err
}

// large imports and registers models of a gigabyte.
func (b *bench) large(ctx context.Context) (err error) {
	if b.leavesOut(partLarge) {
		b.report.Large = &large.Result{Skipped: errQuick.Error()}
		return nil
	}
	b.report.Large, err = large.Run(ctx, large.Config{Executable: b.Executable, Progress: b.Progress})
	return err
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
