package main

import (
	"context"
	"fmt"
	"io"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/atomicfile"
	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/profile"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

type profileFlags struct {
	inputs             []string
	threads, runs, top int
	svg                string
}

func newProfile(app *cli.App) *cobra.Command {
	var f profileFlags
	cmd := &cobra.Command{
		Use:   "profile M.opml",
		Short: "Show where the time of a run goes",
		Long: `Runs a compiled model several times and lists what the fast executor did, step by step.
A step is one instruction, or several that are computed as one (4–7).

  layer     the value of the model that it computes, as in the ONNX file
  computes  what an instruction does: map·reduction
  plan      how the executor does it
  time      the median of the runs, and the share of all steps
  MACs      multiply-accumulates: terms of sums of products; GMAC/s is a billion a second
  of peak   the same, of the most that this executor makes on these threads in a matrix
            product of the same element types that fits the caches (measured just now)
  bytes     what must be read and written at least: operands once, results

A step far below the peak with few bytes is badly planned; one with many GB/s waits for
memory. Inputs are as for "opml run"; those not given are random, which hardly changes
the time. --svg draws the steps from left to right, below the parts of the model that
they belong to: open it in a browser, and point at a step for its figures.`,
		Example: `  opml profile mnist.opml
  opml profile model.opml --input photo.jpg --threads 1 --top 20 --svg profile.svg
  opml profile model.opml --json | jq '.steps | max_by(.seconds)'`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return runProfile(cmd.Context(), app, args[0], f) },
	}
	cmd.Flags().StringArrayVarP(&f.inputs, "input", "i", nil, "an input: `SOURCE` is "+modelio.InputSyntax+" (repeat for each)")
	cmd.Flags().IntVar(&f.threads, "threads", runtime.NumCPU(), "threads of the executor")
	cmd.Flags().IntVar(&f.runs, "runs", 11, "times are medians of so many runs")
	cmd.Flags().IntVar(&f.top, "top", 0, "list only the `N` slowest steps, the slowest first")
	cmd.Flags().StringVar(&f.svg, "svg", "", "draw the steps to this `FILE.svg`")
	return cmd
}

func runProfile(ctx context.Context, app *cli.App, path string, f profileFlags) error {
	for name, n := range map[string]int{"threads": f.threads, "runs": f.runs} {
		if n < 1 {
			return cli.Usagef("--%s %d: want at least 1", name, n)
		}
	}
	if f.top < 0 {
		return cli.Usagef("--top %d: want a number of steps, or 0 for all", f.top)
	}
	if err := cli.NoOverwrite("--svg", f.svg, path); err != nil {
		return err
	}
	p, _, err := cli.LoadPackage(path)
	if err != nil {
		return err
	}
	inputs, err := someInputs(p, f.inputs)
	if err != nil {
		return err
	}
	progress := app.Progress()
	defer progress.Done()
	result, err := profile.Run(ctx, profile.Config{Package: p, Inputs: inputs, Threads: f.threads, Runs: f.runs, Progress: progress.Update})
	progress.Done()
	if err != nil {
		return fmt.Errorf("profile %s: %w", path, err)
	}
	if f.svg != "" {
		if err := atomicfile.Write(f.svg, 0o644, func(w io.Writer) error {
			_, err := io.WriteString(w, result.Flame())
			return err
		}); err != nil {
			return err
		}
	}
	return app.Emit(result, func(w io.Writer) error {
		if err := result.Print(w, app.Style(), f.top); err != nil {
			return err
		}
		return printDrawn(w, f.svg)
	})
}

// someInputs are the inputs given, or random ones if none are.
func someInputs(p *models.Package, given []string) ([]*vm.Tensor, error) {
	if len(given) == 0 {
		for i, in := range p.Inputs {
			given = append(given, fmt.Sprintf("%s=random:%d", in.Name, i+1))
		}
	}
	return loadInputs(p, given, false)
}
