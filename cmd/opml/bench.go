package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/bench"
	"github.com/opml/opml/internal/cli"
)

type benchFlags struct {
	shared, models, node, python, page string
	only                               []string
	quick                              bool
}

func newBench(app *cli.App) *cobra.Command {
	var f benchFlags
	cmd := &cobra.Command{
		Use:   "bench",
		Short: "Measure disputes, proofs, claims, inference, speed and finality",
		Long: `Measures the figures that the project promises, on this machine and on an embedded
chain, and compares each with its target. Takes several minutes; run it in the
checkout by "make bench", which fetches what it needs.

The parts, for --only: "protocol" is disputes, proofs, claims, finality and the MNIST
classifiers; "speed" races real models against ONNX Runtime, turn by turn, and measures
their memory; "growth" does both for generated models of 10^5 to 10^9 multiply-
accumulates, and disputes them; "large" imports and registers models of a gigabyte,
which takes 7 GB of memory and 5 GB of disk.

--quick takes fewer samples and, without --only, nothing of the parts that take minutes:
speed, growth and large. With --only it has fewer turns for speed, and for growth the
smaller models.

What is not on this machine (ONNX Runtime, the real models, the folder with
photographs and the MNIST test set) is skipped, and the tables say so. A part that is
asked for by --only fails if nothing of it can be measured, and says what is missing.

Exit code 0 only if no figure misses its target.`,
		Example: "  opml bench --quick\n  opml bench --only speed --quick\n  opml bench --page docs/benchmarks.md",
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return runBench(cmd.Context(), app, f) },
	}
	cmd.Flags().StringVar(&f.shared, "shared", filepath.Join("..", "shared"), "`FOLDER` with the test set and models to compare with")
	cmd.Flags().StringVar(&f.models, "models", filepath.Join("build", "models"), "`FOLDER` of the real models")
	cmd.Flags().StringVar(&f.node, "node", filepath.Join("build", "node"), "`FOLDER` where onnxruntime-node is installed")
	cmd.Flags().StringVar(&f.python, "python", filepath.Join("build", "ort", "bin", "python"), "a Python `INTERPRETER` with ONNX Runtime, for its quantiser")
	cmd.Flags().StringSliceVar(&f.only, "only", nil, "measure `PARTS` only: "+strings.Join(bench.Parts(), ", "))
	cmd.Flags().StringVar(&f.page, "page", "", "write the results into this Markdown `FILE`, between its markers, and plots beside it")
	cmd.Flags().BoolVar(&f.quick, "quick", false, "a look, not figures to publish: fewer samples, turns and models")
	return cmd
}

func runBench(ctx context.Context, app *cli.App, f benchFlags) error {
	if err := bench.CheckParts(f.only, f.quick); err != nil {
		return cli.Usagef("--only: %w", err)
	}
	if f.page != "" {
		if f.quick || len(f.only) > 0 {
			return cli.Usagef("--page is for full measurements: leave --quick and --only out")
		}
		if err := bench.CheckPage(f.page); err != nil { // now, not after the long run
			return err
		}
	}
	progress := app.Progress()
	defer progress.Done()
	self, err := os.Executable()
	if err != nil {
		return err
	}
	report, err := bench.Run(ctx, bench.Config{
		Shared: f.shared, Models: f.models, Node: f.node, Python: f.python, Executable: self,
		Quick: f.quick, Only: f.only, Progress: progress.Update,
	})
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
