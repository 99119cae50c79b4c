package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/bench"
	"github.com/opml/opml/internal/cli"
)

type benchFlags struct {
	page, shared string
	quick        bool
}

func newBench(app *cli.App) *cobra.Command {
	f := benchFlags{shared: os.Getenv("OPML_SHARED")}
	if f.shared == "" {
		f.shared = filepath.Join("..", "shared")
	}
	cmd := &cobra.Command{
		Use:   "bench",
		Short: "Measure what the project promises in figures",
		Long: `Measures transactions, gas and time of disputes about every instruction of the shipped
model, of one-step proofs at their worst, of instructions built to be as expensive as
the validator admits, of undisputed claims; the speed of inference beside the reference
interpreter and the float model; accuracy; finality. All on an embedded go-ethereum
chain, in a few minutes. Leave the machine alone meanwhile: it also measures times.

Accuracy on the MNIST test set, and everything about the ONNX model zoo's mnist-8, need
a folder with data/t10k-images-idx3-ubyte.gz, data/t10k-labels-idx1-ubyte.gz and
models/mnist-8.onnx; without it they are skipped and marked so.

Exit code 0 only if every figure meets its target.`,
		Example: `  opml bench --quick
  opml bench --page docs/benchmarks.md
  opml bench --json | jq '.figures[] | {key, value, unit}'`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return runBench(cmd.Context(), app, f) },
	}
	cmd.Flags().StringVar(&f.page, "page", "", "write the report between the markers of this Markdown `FILE`, and plots beside it")
	cmd.Flags().StringVar(&f.shared, "shared", f.shared, "`FOLDER` of mnist-8.onnx and the MNIST test set")
	cmd.Flags().BoolVar(&f.quick, "quick", false, "measure samples only, in seconds; not for publishing")
	return cmd
}

func runBench(ctx context.Context, app *cli.App, f benchFlags) error {
	if f.page != "" {
		if f.quick {
			return cli.Usagef("--quick measures samples, which do not belong on the page: leave out --page")
		}
		if err := bench.CheckPage(f.page); err != nil {
			return err
		}
	}
	progress := app.Progress()
	report, err := bench.Run(ctx, bench.Config{Shared: f.shared, Quick: f.quick, Progress: progress.Update})
	progress.Done()
	if err != nil {
		return err
	}
	err = app.Emit(report, func(w io.Writer) error { return report.Print(w, app.Style()) })
	if f.page != "" && err == nil {
		err = report.Save(f.page)
	}
	return errors.Join(err, report.Missed())
}
