package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// runResult is the JSON of "opml run". Seconds is the execution alone, with planning and hashing: loading the
// package, reading inputs and writing outputs are not counted.
type runResult struct {
	ModelID    string           `json:"model_id"`
	InputRoot  string           `json:"input_root"`
	OutputRoot string           `json:"output_root"`
	Executor   string           `json:"executor"`
	Seconds    float64          `json:"seconds"`
	Label      string           `json:"label,omitempty"`
	labels     int              // that the model has
	Outputs    []modelio.Output `json:"outputs"`
	// Saturation is how many elements of each value were clamped where its dtype ends.
	Saturation []models.Saturated `json:"saturation,omitempty"`
}

type runFlags struct {
	outputFlags
	inputs     []string
	executor   string
	threads    int
	raw        bool
	saturation bool
}

func newRun(app *cli.App) *cobra.Command {
	var f runFlags
	cmd := &cobra.Command{
		Use:   "run M.opml --input [NAME=]SOURCE",
		Short: "Run a model on this machine",
		Long: `Runs a compiled model and shows the first values of each output.
` + outputHelp + `

An input is a .npy array of the model's own shape (real numbers are quantised by
the package's scale), a picture (.png or .jpg, stretched to the input's rows and
columns, grey or RGB as the model wants; "opml example label" crops instead), or
random:SEED. With --raw, a .npy array holds the VM's own numbers.

--saturation counts, value by value, the elements that were larger than the package
can hold and were clamped there; what the model itself clamps, as Relu does, is no
saturation. Of a value that only drives gates (Sigmoid, Tanh) it loses nothing. Running
takes longer then.

Both executors compute the same bits; "reference" is the slow, literal one.`,
		Example: `  opml run mnist.opml --input digit.png --output-dir out
  opml run model.opml --input image=photo.npy --input scale=random:7 --output-dir out --json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return runModel(cmd.Context(), app, args[0], f) },
	}
	cmd.Flags().StringArrayVarP(&f.inputs, "input", "i", nil, "an input: `SOURCE` is "+modelio.InputSyntax+" (repeat for each)")
	f.add(cmd)
	cmd.Flags().StringVar(&f.executor, "executor", "fast", "`NAME` of the executor: fast or reference")
	cmd.Flags().IntVar(&f.threads, "threads", runtime.NumCPU(), "threads of the fast executor")
	cmd.Flags().BoolVar(&f.raw, "raw", false, ".npy inputs hold the VM's own numbers, not the model's")
	cmd.Flags().BoolVar(&f.saturation, "saturation", false, "count the elements that were too large for their dtype")
	return cmd
}

// executor makes one with options.
type executor func(...vm.Option) vm.Executor

// executorNamed is the way to make the executor of that name.
func executorNamed(name string, threads int) (executor, error) {
	switch {
	case threads < 1:
		return nil, cli.Usagef("--threads %d: want at least 1", threads)
	case name == "fast":
		return func(options ...vm.Option) vm.Executor { return vm.NewFast(threads, options...) }, nil
	case name == "reference":
		return vm.NewReference, nil
	}
	return nil, cli.Usagef("--executor %q: want fast or reference", name)
}

func runModel(ctx context.Context, app *cli.App, path string, f runFlags) error {
	if err := f.check(); err != nil {
		return err
	}
	x, err := executorNamed(f.executor, f.threads)
	if err != nil {
		return err
	}
	p, m, err := cli.LoadPackage(path)
	if err != nil {
		return err
	}
	inputs, err := loadInputs(p, f.inputs, f.raw)
	if err != nil {
		return err
	}
	var count *models.SaturationCount
	var options []vm.Option
	if f.saturation {
		if count, err = p.CountSaturation(inputs); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		options = append(options, count.Option())
	}
	run, elapsed, err := execute(ctx, app, x, m, inputs, options...)
	if err != nil {
		return fmt.Errorf("run %s: %w", path, err)
	}
	written, err := f.save(p, run.Outputs)
	if err != nil {
		return err
	}
	result := runResult{
		ModelID: inspect.Hash(m.ModelID()), InputRoot: inspect.Hash(run.InputRoot), OutputRoot: inspect.Hash(run.ResultRoot),
		Executor: f.executor, Seconds: elapsed.Seconds(), Label: label(p, run.Outputs), labels: len(p.Labels), Outputs: written,
	}
	if count != nil {
		result.Saturation = count.Values
	}
	return app.Emit(result, func(w io.Writer) error {
		if err := printRun(w, app.Style(), result, elapsed); err != nil || count == nil {
			return err
		}
		return printSaturation(w, app.Style(), count.Values)
	})
}

// loadInputs is [modelio.LoadInputs]; what is wrong with the arguments themselves is wrong usage.
func loadInputs(p *models.Package, args []string, raw bool) ([]*vm.Tensor, error) {
	inputs, err := modelio.LoadInputs(p, args, raw)
	var mistake *modelio.ArgumentError
	if errors.As(err, &mistake) {
		return nil, &cli.UsageError{Err: err}
	}
	return inputs, err
}

// execute runs the machine once, showing progress by instruction.
func execute(ctx context.Context, app *cli.App, x executor, m *vm.Machine, inputs []*vm.Tensor, options ...vm.Option) (*vm.Execution, time.Duration, error) {
	progress := app.Progress()
	defer progress.Done()
	done, total := 0, len(m.Program().Code)
	options = append(options, vm.WithProfile(func(t vm.Timing) {
		done += len(t.Instructions)
		progress.Update("instructions", done, total)
	}))
	start := time.Now()
	run, err := vm.Execute(ctx, x(options...), m, inputs)
	return run, time.Since(start), err
}

// label names the decision, which is the last output of one whole number, if the model
// has names for it. (Behind it may be the scores that it was taken from.)
func label(p *models.Package, outputs []*vm.Tensor) string {
	if len(p.Labels) == 0 {
		return ""
	}
	for i, o := range slices.Backward(outputs) {
		if o.Elements() == 1 && !p.Outputs[i].IsFloat() {
			return p.Label(o.At(0))
		}
	}
	return ""
}

func printRun(w io.Writer, style ui.Style, r runResult, elapsed time.Duration) error {
	fmt.Fprintf(w, "model id     %s\n", r.ModelID)
	fmt.Fprintf(w, "output root  %s\n", style.Bold(r.OutputRoot))
	fmt.Fprintf(w, "executed in  %s (%s, planning and hashing included)\n", ui.Seconds(elapsed), r.Executor)
	if r.Label != "" {
		fmt.Fprintf(w, "answer       %s\n", style.Good(r.Label))
	} else if r.labels > 0 {
		fmt.Fprintln(w, style.Dim("the model has labels, but no output that picks one: import it with --argmax"))
	}
	return printOutputs(w, style, r.Outputs)
}
