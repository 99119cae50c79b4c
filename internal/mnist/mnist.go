// Package mnist compiles the MNIST classifier that the project ships
// (testdata/mnist), reads MNIST digits, and measures how often a model is right
// about them in floats and in the VM's fixed point. It trains nothing: that is
// testdata/mnist/train.py.
package mnist

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// ModelFile is the shipped classifier's name in its folder.
const ModelFile = "mnist-cnn.onnx"

const provenance = "trained on MNIST by testdata/mnist/train.py"

// Labels are the names of the classes.
func Labels() []string { return []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"} }

// Import compiles the classifier shipped in folder (testdata/mnist) with 8-bit
// weights and 16-bit activations, calibrated on the digits beside it. Its input is
// a picture of 28×28 grey pixels; its outputs are the logits and, last, the digit.
func Import(ctx context.Context, folder string) (*models.Package, *models.Report, error) {
	return Compile(ctx, filepath.Join(folder, ModelFile), filepath.Join(folder, "calibration.npz"))
}

// Compile compiles any MNIST classifier whose one input is float32 [1, 1, 28, 28],
// pixels 0 to 255, calibrated on an archive with an array of such digits, under
// whatever name. If its last output is not the digit, an arg-max is appended.
func Compile(ctx context.Context, model, calibration string) (*models.Package, *models.Report, error) {
	f, err := loadFloat(model)
	if err != nil {
		return nil, nil, err
	}
	samples, err := f.samples(calibration)
	if err != nil {
		return nil, nil, err
	}
	opts := models.ImportOptions{
		Calibration: samples, Images: map[string]*models.Image{f.input: {Channels: "L"}},
		Labels: Labels(), ArgMax: !f.decides, Context: ctx,
	}
	if filepath.Base(model) == ModelFile {
		opts.Provenance = provenance
	}
	return models.Import(model, opts)
}

// samples reads calibration digits and names them after the model's input.
func (f *floatModel) samples(path string) ([]models.Sample, error) {
	digit := f.info
	digit.Name = calibrationInput
	samples, err := modelio.LoadCalibration(path, []graph.ValueInfo{digit}, nil, nil)
	if err != nil {
		return nil, err
	}
	if len(samples) == 0 {
		return nil, fmt.Errorf("%s: no calibration digits", path)
	}
	for i, s := range samples {
		samples[i] = models.Sample{f.input: s[calibrationInput]}
	}
	return samples, nil
}
