package modelio

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/opml/opml/internal/npy"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// maxSamples bounds calibration: ranges settle after a few hundred inputs.
const maxSamples = 1 << 14

// LoadCalibration reads typical inputs of a model, for its ranges.
//
// path is a .npz archive with one array per input, by name; each array has the
// input's shape, or that shape with more rows along the first axis, or with one
// more axis in front: several samples. Or path is a folder whose files are one
// sample each (.npz by input name; .npy or a picture for a model of one input),
// taken in the order of their names. progress, if not nil, is told how many files of the folder are read.
func LoadCalibration(path string, inputs []graph.ValueInfo, images map[string]*models.Image, progress func(stage string, done, total int)) ([]models.Sample, error) {
	inputs = slices.Clone(inputs)
	for i, in := range inputs {
		if in.HasRank && len(in.Dims) > 0 && in.Dims[0] == graph.Unknown { // the batch, which import takes as 1
			in.Dims = append([]int{1}, in.Dims[1:]...)
			inputs[i] = in
		}
		if !in.Fixed() {
			return nil, fmt.Errorf("input %v has no fixed shape: give --shape %s=…", in, in.Name)
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, plainPathError(err)
	}
	if !info.IsDir() {
		return sampleFile(path, inputs, images)
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, plainPathError(err)
	}
	var samples []models.Sample
	for i, e := range entries {
		if progress != nil {
			progress("read samples", i, len(entries))
		}
		if e.IsDir() || strings.HasPrefix(e.Name(), ".") || !isSampleFile(e.Name()) {
			continue
		}
		more, err := sampleFile(filepath.Join(path, e.Name()), inputs, images)
		if err != nil {
			return nil, err
		}
		if samples = append(samples, more...); len(samples) > maxSamples {
			return nil, fmt.Errorf("%s: over %d calibration samples", path, maxSamples)
		}
	}
	if len(samples) == 0 {
		return nil, fmt.Errorf("%s: folder holds no .npz, .npy or picture", path)
	}
	return samples, nil
}

func isSampleFile(name string) bool {
	return slices.Contains([]string{".npz", ".npy", ".png", ".jpg", ".jpeg"}, strings.ToLower(filepath.Ext(name)))
}

func sampleFile(path string, inputs []graph.ValueInfo, images map[string]*models.Image) ([]models.Sample, error) {
	extension := strings.ToLower(filepath.Ext(path))
	if extension == ".npz" {
		return archiveSamples(path, inputs)
	}
	if !isSampleFile(path) {
		return nil, fmt.Errorf("%s: calibration wants a .npz file or a folder", path)
	}
	if len(inputs) != 1 {
		return nil, fmt.Errorf("%s: the model has %d inputs, so its samples must be .npz files", path, len(inputs))
	}
	in := inputs[0]
	if extension == ".npy" {
		a, err := npy.ReadFile(path)
		if err != nil {
			return nil, plainPathError(err)
		}
		tensors, err := split(a, in)
		return single(in.Name, tensors), inFile(path, err)
	}
	if images[in.Name] == nil {
		return nil, fmt.Errorf("%s: how a picture becomes input %q is not known: say --image L, RGB or BGR, "+
			"and --mean and --std if the model was trained on normalised channels", path, in.Name)
	}
	values, err := pictureValues(path, in.Dims, images[in.Name])
	if err != nil {
		return nil, plainPathError(err)
	}
	t, err := Tensor(in, npy.FromFloat32s(in.Dims, values))
	return single(in.Name, []*graph.Tensor{t}), inFile(path, err)
}

func single(name string, tensors []*graph.Tensor) []models.Sample {
	samples := make([]models.Sample, len(tensors))
	for i, t := range tensors {
		samples[i] = models.Sample{name: t}
	}
	return samples
}

func inFile(path string, err error) error {
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func archiveSamples(path string, inputs []graph.ValueInfo) ([]models.Sample, error) {
	arrays, err := npy.ReadArchive(path)
	if err != nil {
		return nil, plainPathError(err)
	}
	var samples []models.Sample
	for _, in := range inputs {
		i := slices.IndexFunc(arrays, func(a npy.Named) bool { return a.Name == in.Name })
		if i < 0 && len(inputs) == 1 && len(arrays) == 1 {
			i = 0 // numpy.savez(file, array) calls it arr_0
		}
		if i < 0 {
			return nil, fmt.Errorf("%s: no array for input %q", path, in.Name)
		}
		tensors, err := split(arrays[i].Array, in)
		if err != nil {
			return nil, fmt.Errorf("%s: array %q: %w", path, arrays[i].Name, err)
		}
		if samples == nil {
			samples = make([]models.Sample, len(tensors))
			for k := range samples {
				samples[k] = models.Sample{}
			}
		}
		if len(tensors) != len(samples) {
			return nil, fmt.Errorf("%s: %d samples of input %q and %d of others", path, len(tensors), in.Name, len(samples))
		}
		for k, t := range tensors {
			samples[k][in.Name] = t
		}
	}
	return samples, nil
}

// split cuts an array into samples of the input's shape.
func split(a *npy.Array, in graph.ValueInfo) ([]*graph.Tensor, error) {
	n := 1
	switch {
	case slices.Equal(a.Shape, in.Dims):
	case len(a.Shape) == len(in.Dims)+1 && slices.Equal(a.Shape[1:], in.Dims):
		n = a.Shape[0]
	case len(in.Dims) > 0 && len(a.Shape) == len(in.Dims) && slices.Equal(a.Shape[1:], in.Dims[1:]) && a.Shape[0]%in.Dims[0] == 0:
		n = a.Shape[0] / in.Dims[0]
	default:
		return nil, fmt.Errorf("shape %v does not hold samples of shape %v", a.Shape, in.Dims)
	}
	if n == 0 || n > maxSamples {
		return nil, fmt.Errorf("shape %v holds %d samples, want 1 to %d", a.Shape, n, maxSamples)
	}
	size := len(a.Data) / n
	out := make([]*graph.Tensor, n)
	for i := range out {
		t, err := Tensor(in, &npy.Array{Kind: a.Kind, Shape: in.Dims, Data: a.Data[i*size : (i+1)*size]})
		if err != nil {
			return nil, err
		}
		out[i] = t
	}
	return out, nil
}

// Tensor converts an array to the element type and dims of an input.
func Tensor(in graph.ValueInfo, a *npy.Array) (*graph.Tensor, error) {
	if in.DType.IsFloat() {
		return graph.NewFloats(in.Dims, a.Float32s()), nil
	}
	ints, err := a.Ints()
	if err != nil {
		return nil, errors.Join(err, fmt.Errorf("input %v needs integers", in))
	}
	return graph.NewInts(in.DType, in.Dims, ints), nil
}
