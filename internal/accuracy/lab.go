package accuracy

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// Config says where things lie and what to measure.
type Config struct {
	Models string // folder of the models (make models)
	Shared string // folder with data/: photographs and digits
	Repo   string // the checkout, for its own test data
	Python string // an interpreter with ONNX Runtime
	Only   []string
	// Keep, if not "", is a JSON file with the table so far: what is measured replaces its rows there as soon as it is
	// known, and the report has the other rows, too.
	Keep string
	// Progress, if set, is told how far a stage has come: done of total steps.
	Progress func(stage string, done, total int)
}

// measurement produces the rows of one application.
type measurement struct {
	name  string
	title string // of the model, for a row that says why it was skipped
	run   func(context.Context, *lab) ([]Row, error)
}

func measurements() []measurement {
	return []measurement{
		{"digit", "MNIST classifiers", measureDigits},
		{"label", "MobileNetV2", measureLabels},
		{"faces", "UltraFace RFB-320", measureFaces},
		{"objects", "YOLOX-nano", measureObjects},
		{"enlarge", "super-resolution", measureEnlarge},
		{"text", "PP-OCRv4", measureTexts},
		{"filetype", "Magika v3.3", measureFileTypes},
		{"nearest", "all-MiniLM-L6-v2", measureSentences},
		{"speech", "Silero VAD v5", measureSpeech},
		{"rows", "tree ensemble", measureTrees},
	}
}

// Names are what Config.Only may hold.
func Names() []string {
	var names []string
	for _, m := range measurements() {
		names = append(names, m.name)
	}
	return names
}

// Run measures. What has no model or no data here is a row that says so.
func Run(ctx context.Context, c Config) (*Report, error) {
	for _, name := range c.Only {
		if !slices.Contains(Names(), name) {
			return nil, fmt.Errorf("there is nothing to measure called %q: want one of %s", name, strings.Join(Names(), ", "))
		}
	}
	report, err := c.kept()
	if err != nil {
		return nil, err
	}
	for _, m := range measurements() {
		if len(c.Only) > 0 && !slices.Contains(c.Only, m.name) {
			continue
		}
		rows, err := m.run(ctx, &lab{Config: c, name: m.name})
		var absent *absentError
		switch {
		case errors.As(err, &absent):
			rows = []Row{{Model: m.title, Measure: "all", Skipped: absent.Error()}}
		case err != nil:
			return nil, fmt.Errorf("%s: %w", m.name, err)
		}
		report.replace(m.name, rows)
		if err := c.keep(report); err != nil {
			return nil, err
		}
	}
	return report, nil
}

// absentError says that something to measure with is not on this machine.
type absentError struct{ what string }

func (e *absentError) Error() string { return e.what + " is not here" }

// need returns an absentError if a file or folder does not exist.
func need(path string) error {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return &absentError{filepath.Base(path)}
	} else if err != nil {
		return err
	}
	return nil
}

// lab is what one measurement works with.
type lab struct {
	Config
	name string
}

func (l *lab) progress(done, total int) {
	if l.Progress != nil {
		l.Progress(l.name, done, total)
	}
}

// model is the path of an ONNX file.
func (l *lab) model(r example.Recipe) string { return filepath.Join(l.Models, r.File+".onnx") }

// fixed compiles a kind's models for the VM, calibrated on these files.
func (l *lab) fixed(ctx context.Context, k example.Kind, calibration []string, options models.ImportOptions) ([]example.Model, error) {
	w := example.Workshop{
		Paths: map[string]string{}, Calibration: calibration, Executor: vm.NewFast(runtime.GOMAXPROCS(0)), Options: options,
	}
	for _, r := range k.Recipes() {
		w.Paths[r.File] = l.model(r)
		if err := need(l.model(r)); err != nil {
			return nil, err
		}
	}
	opened, err := w.Open(ctx, k)
	if err != nil {
		return nil, err
	}
	ms := make([]example.Model, len(opened))
	for i, m := range opened {
		ms[i] = m
	}
	return ms, nil
}

// reference starts a kind's models in ONNX Runtime; end closes them.
func (l *lab) reference(ctx context.Context, k example.Kind) (ms []example.Model, end func() error, err error) {
	var started []*Reference
	end = func() error {
		var errs []error
		for _, r := range started {
			errs = append(errs, r.Close())
		}
		return errors.Join(errs...)
	}
	for _, recipe := range k.Recipes() {
		if err := need(l.model(recipe)); err != nil {
			return nil, nil, errors.Join(err, end())
		}
		r, err := Start(ctx, l.Python, l.model(recipe))
		if err != nil {
			return nil, nil, errors.Join(err, end())
		}
		r.Constants = recipe.Constants
		started, ms = append(started, r), append(ms, r)
	}
	return ms, end, nil
}

// photographs are the paths of the sample of ImageNet, sorted.
func (l *lab) photographs() ([]string, error) {
	folder := filepath.Join(l.Shared, "data", "imagenet-sample")
	if err := need(folder); err != nil {
		return nil, err
	}
	return filepath.Glob(filepath.Join(folder, "*.JPEG"))
}

// fold is one round of cross-validation.
type fold struct{ calibrate, evaluate []string }

// folds cuts files in two halves, each evaluated by a model that was calibrated on at most n files of the other: all are
// measured, and none by a model that has seen it.
func folds(files []string, n int) []fold {
	var halves [2][]string
	for i, f := range files {
		halves[i%2] = append(halves[i%2], f)
	}
	var out []fold
	for k, half := range halves {
		other := halves[1-k]
		f := fold{evaluate: half}
		for i := range min(n, len(other)) {
			f.calibrate = append(f.calibrate, other[i*len(other)/min(n, len(other))])
		}
		out = append(out, f)
	}
	return out
}
