package accuracy

import (
	"archive/zip"
	"bufio"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/opml/opml/internal/npy"
	"github.com/opml/opml/models/graph"
)

//go:embed ort.py
var ortScript string

// Reference is a model in ONNX Runtime. It is for one goroutine at a time, and must be closed.
type Reference struct {
	model  string
	folder string // for the files by which tensors are exchanged
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	errs   *strings.Builder
	// Constants are given at their places besides a run's inputs; nil elsewhere. May be nil.
	Constants []*graph.Tensor
}

// Start loads an ONNX file in ONNX Runtime; python is an interpreter that has it.
func Start(ctx context.Context, python, model string) (*Reference, error) {
	folder, err := os.MkdirTemp("", "opml-reference-")
	if err != nil {
		return nil, err
	}
	r := &Reference{model: model, folder: folder, errs: &strings.Builder{}}
	if err := r.start(ctx, python); err != nil {
		return nil, errors.Join(fmt.Errorf("%s in ONNX Runtime: %w", model, err), os.RemoveAll(folder))
	}
	return r, nil
}

func (r *Reference) start(ctx context.Context, python string) error {
	script := filepath.Join(r.folder, "ort.py")
	if err := os.WriteFile(script, []byte(ortScript), 0o600); err != nil {
		return err
	}
	r.cmd = exec.CommandContext(ctx, python, script, r.model)
	r.cmd.Stderr = r.errs
	var err error
	if r.in, err = r.cmd.StdinPipe(); err != nil {
		return err
	}
	out, err := r.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	r.out = bufio.NewReader(out)
	if err := r.cmd.Start(); err != nil {
		return err
	}
	if err := r.acknowledged(); err != nil {
		return errors.Join(err, r.in.Close(), r.cmd.Wait())
	}
	return nil
}

// acknowledged reads the process's answer to one request.
func (r *Reference) acknowledged() error {
	line, err := r.out.ReadString('\n')
	if err != nil {
		return fmt.Errorf("the process ended: %s", lastLine(r.errs.String()))
	}
	if line = strings.TrimSpace(line); line != "ok" {
		return errors.New(strings.TrimPrefix(line, "error: "))
	}
	return nil
}

func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return lines[len(lines)-1]
}

// Close ends the process.
func (r *Reference) Close() error {
	return errors.Join(r.in.Close(), r.cmd.Wait(), os.RemoveAll(r.folder))
}

// Run implements example.Model.
func (r *Reference) Run(_ context.Context, inputs []*graph.Tensor) ([]*graph.Tensor, error) {
	outputs, err := r.RunAll([][]*graph.Tensor{inputs})
	if err != nil {
		return nil, err
	}
	return outputs[0], nil
}

// RunAll computes the outputs for each of several samples, which have equal shapes.
func (r *Reference) RunAll(samples [][]*graph.Tensor) ([][]*graph.Tensor, error) {
	if r.Constants != nil {
		for i, s := range samples {
			samples[i] = r.withConstants(s)
		}
	}
	outputs, err := r.exchange(samples)
	if err != nil {
		return nil, fmt.Errorf("%s in ONNX Runtime: %w", r.model, err)
	}
	return outputs, nil
}

// withConstants puts the constants between a run's inputs.
func (r *Reference) withConstants(inputs []*graph.Tensor) []*graph.Tensor {
	var all []*graph.Tensor
	for _, c := range r.Constants {
		if c == nil && len(inputs) > 0 {
			c, inputs = inputs[0], inputs[1:]
		}
		all = append(all, c)
	}
	return all
}

func (r *Reference) exchange(samples [][]*graph.Tensor) ([][]*graph.Tensor, error) {
	source, target := filepath.Join(r.folder, "in.npz"), filepath.Join(r.folder, "out.npz")
	if err := writeSamples(source, samples); err != nil {
		return nil, err
	}
	if _, err := fmt.Fprintf(r.in, "%s\t%s\n", source, target); err != nil {
		return nil, fmt.Errorf("the process ended: %s", lastLine(r.errs.String()))
	}
	if err := r.acknowledged(); err != nil {
		return nil, err
	}
	return readSamples(target, len(samples))
}

// writeSamples writes an archive with one array per input, samples along its first axis.
func writeSamples(path string, samples [][]*graph.Tensor) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	z := zip.NewWriter(f)
	for k, first := range samples[0] {
		var data []byte
		for _, s := range samples {
			data = append(data, toArray(s[k]).Data...)
		}
		a := npy.Array{Kind: toArray(first).Kind, Shape: append([]int{len(samples)}, first.Dims...), Data: data}
		w, err := z.CreateHeader(&zip.FileHeader{Name: strconv.Itoa(k) + ".npy", Method: zip.Store})
		if err != nil {
			return err
		}
		if err := a.Write(w); err != nil {
			return err
		}
	}
	return z.Close()
}

// readSamples reads what writeSamples, or numpy.savez, wrote.
func readSamples(path string, n int) ([][]*graph.Tensor, error) {
	arrays, err := npy.ReadArchive(path)
	if err != nil {
		return nil, err
	}
	samples := make([][]*graph.Tensor, n)
	for k, a := range arrays {
		if a.Name != strconv.Itoa(k) || len(a.Shape) == 0 || a.Shape[0] != n {
			return nil, fmt.Errorf("output %q of shape %v, want %d samples of output %d", a.Name, a.Shape, n, k)
		}
		size := len(a.Data) / n
		for i := range samples {
			t, err := fromArray(&npy.Array{Kind: a.Kind, Shape: a.Shape[1:], Data: a.Data[i*size : (i+1)*size]})
			if err != nil {
				return nil, err
			}
			samples[i] = append(samples[i], t)
		}
	}
	return samples, nil
}
