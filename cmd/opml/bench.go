package main

import (
	"context"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/bench"
	"github.com/opml/opml/internal/cli"
)

type benchFlags struct {
	shared, page string
	quick        bool
}

func newBench(app *cli.App) *cobra.Command {
	var f benchFlags
	cmd := &cobra.Command{
		Use:   "bench",
		Short: "Measure disputes, proofs, claims, inference and finality",
		Long: `Measures the figures that the project promises, on this machine and on an embedded
chain, and compares each with its target. Takes about a minute or two.

Accuracy on the MNIST test set and the comparison with the ONNX model zoo's mnist-8
need a folder with data/t10k-*.gz and models/mnist-8.onnx; they are skipped without.

Exit code 0 only if no figure misses its target.`,
		Example: "  opml bench --quick\n  opml bench --page docs/benchmarks.md",
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return runBench(cmd.Context(), app, f) },
	}
	cmd.Flags().StringVar(&f.shared, "shared", filepath.Join("..", "shared"), "`FOLDER` with the test set and models to compare with")
	cmd.Flags().StringVar(&f.page, "page", "", "write the results into this Markdown `FILE`, between its markers, and plots beside it")
	cmd.Flags().BoolVar(&f.quick, "quick", false, "measure samples only")
	return cmd
}

func runBench(ctx context.Context, app *cli.App, f benchFlags) error {
	if f.page != "" {
		if f.quick {
			return cli.Usagef("--page is for full measurements: leave --quick out")
		}
		if err := bench.CheckPage(f.page); err != nil { // now, not after the long run
			return err
		}
	}
	progress := app.Progress()
	defer progress.Done()
	report, err := bench.Run(ctx, bench.Config{Shared: f.shared, Quick: f.quick, Progress: progress.Update})
	if err != nil {
		return err
	}
	progress.Done()
	if err := app.Emit(report, func(w io.Writer) error { return report.Print(w, app.Style()) }); err != nil {
		return err
	}
	if f.page != "" {
		if err := report.Save(f.page); err != nil {
			return err
		}
	}
	return report.Missed()
}
