package bench

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/opml/opml/internal/demo"
	"github.com/opml/opml/internal/mnist"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// Names of the models in the report.
const (
	shippedName = "shipped CNN"
	zooName     = "mnist-8"
)

// sample is the shipped digit that is classified wherever one picture is enough.
const sample = "7_0.png"

// Model describes the classifier that the figures are about.
type Model struct {
	Name         string `json:"name"`
	Instructions int    `json:"instructions"`
	Operations   uint64 `json:"operations"` // multiply-accumulates, comparisons and the like
}

// subject is a model to measure: the ONNX file, what it was compiled to, and one input.
type subject struct {
	name    string
	path    string
	pack    *models.Package
	machine *vm.Machine
	inputs  []*vm.Tensor
	pixels  []float32 // the same input in floats
}

// bench is a run under way.
type bench struct {
	Config
	report  *Report
	folder  string // the unpacked files of the shipped model
	shipped *subject
	zoo     *subject // nil if absent
	zooGone string   // why
	stage   *rehearsal.Stage
	ask     *rehearsal.Question
}

func (b *bench) close() error {
	var errs []error
	if b.stage != nil {
		errs = append(errs, b.stage.Close())
	}
	if b.folder != "" {
		errs = append(errs, os.RemoveAll(b.folder))
	}
	return errors.Join(errs...)
}

// load compiles the models and puts the shipped one on a stage.
func (b *bench) load(ctx context.Context) error {
	pack, folder, err := demo.Shipped(ctx)
	if err != nil {
		return err
	}
	b.folder = folder
	if b.shipped, err = b.subject(shippedName, filepath.Join(folder, mnist.ModelFile), pack); err != nil {
		return err
	}
	m := b.shipped.machine
	b.report.Model = Model{Name: shippedName, Instructions: len(m.Program().Code), Operations: m.Header().Operations}
	if err := b.loadZoo(ctx); err != nil {
		return err
	}
	if b.stage, err = rehearsal.NewStage(ctx, rehearsal.Config{Machine: m}); err != nil {
		return err
	}
	b.ask, err = b.stage.Question(ctx, b.shipped.inputs)
	return err
}

// loadZoo compiles the ONNX model zoo's mnist-8 where it is at hand.
func (b *bench) loadZoo(ctx context.Context) error {
	path := filepath.Join(b.Shared, "models", "mnist-8.onnx")
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		b.zooGone = "mnist-8.onnx is not in the shared folder"
		return nil
	}
	pack, _, err := mnist.Compile(ctx, path, filepath.Join(b.folder, "calibration.npz"))
	if err != nil {
		return err
	}
	b.zoo, err = b.subject(zooName, path, pack)
	return err
}

func (b *bench) subject(name, path string, pack *models.Package) (*subject, error) {
	m, err := pack.Machine()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	picture := filepath.Join(b.folder, "digits", sample)
	inputs, err := modelio.LoadInputs(pack, []string{picture}, false)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	grey, _, err := modelio.GreyPicture(picture)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	s := &subject{name: name, path: path, pack: pack, machine: m, inputs: inputs}
	for _, p := range grey {
		s.pixels = append(s.pixels, float32(p))
	}
	return s, nil
}

// subjects are the models at hand.
func (b *bench) subjects() []*subject {
	if b.zoo == nil {
		return []*subject{b.shipped}
	}
	return []*subject{b.shipped, b.zoo}
}
