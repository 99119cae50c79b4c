package ort

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/opml/opml/internal/npy"
	"github.com/opml/opml/models/graph"
)

//go:embed quantize.py
var quantizer string

// Quantize makes 8-bit models of a model of one input, by ONNX Runtime's own quantiser, calibrated on samples of equal
// shapes: one file in folder for each form in which it has fast kernels, named by the form. It returns the paths. Python
// is an interpreter that has the package onnxruntime.
func Quantize(ctx context.Context, python, model string, samples []*graph.Tensor, folder string) ([]string, error) {
	script, calibration := filepath.Join(folder, "quantize.py"), filepath.Join(folder, "calibration.npy")
	if err := os.WriteFile(script, []byte(quantizer), 0o600); err != nil {
		return nil, err
	}
	if err := writeSamples(calibration, samples); err != nil {
		return nil, err
	}
	var errs strings.Builder
	cmd := exec.CommandContext(ctx, python, script, model, calibration, folder)
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		said := strings.TrimSpace(errs.String())
		return nil, fmt.Errorf("quantising %s: %w: %s", model, err, said[strings.LastIndexByte(said, '\n')+1:])
	}
	var paths []string
	for _, form := range strings.Fields(string(out)) {
		paths = append(paths, filepath.Join(folder, form+".onnx"))
	}
	return paths, nil
}

// writeSamples stacks the samples along a new first axis.
func writeSamples(path string, samples []*graph.Tensor) (err error) {
	var all []float32
	for _, s := range samples {
		all = append(all, s.Floats()...)
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return npy.FromFloat32s(append([]int{len(samples)}, samples[0].Dims...), all).Write(f)
}
