package example

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/vm"
)

// maxSamples is how many of the tensors that a model was given in calibration are used: ranges settle early.
const maxSamples = 64

// Workshop finds and compiles the models of a kind.
type Workshop struct {
	// Folder holds models as FILE.opml or FILE.onnx, by the names in the recipes.
	Folder string
	// Paths say where models lie that are not in Folder, by those names.
	Paths map[string]string
	// Calibration are typical input files of the kind; without any, models are compiled for all that their inputs'
	// ranges allow, with wider activations.
	Calibration []string
	// Save, if not "", is a folder for the packages of the models that were compiled.
	Save string
	// Executor runs the packages.
	Executor vm.Executor
	// Options are further settings of the compiler. Those given go before the recipes'.
	Options models.ImportOptions
}

// Open returns the kind's models in the VM.
func (w Workshop) Open(ctx context.Context, k Kind) ([]*Fixed, error) {
	recipes := k.Recipes()
	paths := make([]string, len(recipes))
	for i, r := range recipes {
		var err error
		if paths[i], err = w.find(r); err != nil {
			return nil, err
		}
	}
	recorded, err := w.record(ctx, k, paths)
	if err != nil {
		return nil, fmt.Errorf("calibration: %w", err)
	}
	out := make([]*Fixed, len(recipes))
	for i, r := range recipes {
		p, err := w.load(ctx, r, paths[i], recorded[i])
		if err != nil {
			return nil, err
		}
		if out[i], err = NewFixed(p, w.Executor); err != nil {
			return nil, fmt.Errorf("%s: %w", paths[i], err)
		}
	}
	return out, nil
}

// find returns the path of a model: a package rather than what it is compiled from.
func (w Workshop) find(r Recipe) (string, error) {
	if path := w.Paths[r.File]; path != "" {
		return path, nil
	}
	for _, extension := range []string{".opml", ".onnx"} {
		path := filepath.Join(w.Folder, r.File+extension)
		if _, err := os.Stat(path); err == nil {
			return path, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	return "", fmt.Errorf("%s (%s) is not in %s as .opml or .onnx: fetch it with make models, or say with --model where it is", r.File, r.Role, w.Folder)
}

func isPackage(path string) bool { return strings.EqualFold(filepath.Ext(path), ".opml") }

// record lets the kind answer the calibration files with the float models, and returns what each was given. Models that
// are packages already take part as they are and need no samples.
func (w Workshop) record(ctx context.Context, k Kind, paths []string) ([][]models.Sample, error) {
	samples := make([][]models.Sample, len(paths))
	if len(w.Calibration) == 0 {
		return samples, nil
	}
	ms := make([]Model, len(paths))
	recorders := make([]*recorder, len(paths))
	for i, r := range k.Recipes() {
		var err error
		if isPackage(paths[i]) {
			ms[i], err = w.fixed(paths[i])
		} else if recorders[i], err = newRecorder(paths[i], r); err == nil {
			ms[i] = recorders[i]
		}
		if err != nil {
			return nil, err
		}
	}
	for n, file := range w.Calibration {
		w.progress("calibration files", n, len(w.Calibration))
		if _, err := k.Answer(ctx, ms, file); err != nil {
			return nil, err
		}
	}
	w.progress("calibration files", len(w.Calibration), len(w.Calibration))
	for i, r := range recorders {
		if r != nil {
			samples[i] = r.spread(maxSamples)
		}
	}
	return samples, nil
}

func newRecorder(path string, r Recipe) (*recorder, error) {
	f, err := LoadFloat(path, r)
	if err != nil {
		return nil, err
	}
	return &recorder{Float: f}, nil
}

func (w Workshop) fixed(path string) (*Fixed, error) {
	p, err := models.Load(path)
	if err != nil {
		return nil, err
	}
	return NewFixed(p, w.Executor)
}

// load reads a package, or compiles one.
func (w Workshop) load(ctx context.Context, r Recipe, path string, samples []models.Sample) (*models.Package, error) {
	if isPackage(path) {
		return models.Load(path)
	}
	g, err := onnx.Load(path)
	if err != nil {
		return nil, err
	}
	o := w.Options
	o.Name, o.Labels, o.Calibration, o.Context = r.File, r.Labels, samples, ctx
	if o.Shapes, err = given(g, r, r.Shapes); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if r.Ranges != nil {
		if o.Ranges, err = given(g, r, r.Ranges); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	if o.WeightBits == 0 {
		o.WeightBits = r.Weights
	}
	if o.ActivationBits == 0 && len(samples) > 0 {
		o.ActivationBits = r.Activations
	}
	o.Constants, o.States = r.constants(g), r.states(g)
	if r.Image != nil {
		o.Images = map[string]*models.Image{g.Inputs[0].Name: r.Image}
	}
	p, _, err := models.Compile(g, o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if w.Save != "" {
		if err := p.Save(filepath.Join(w.Save, r.File+".opml")); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func (w Workshop) progress(stage string, done, total int) {
	if w.Options.Progress != nil {
		w.Options.Progress(stage, done, total)
	}
}
