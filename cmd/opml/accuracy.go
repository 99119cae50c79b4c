package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/accuracy"
	"github.com/opml/opml/internal/cli"
)

type accuracyFlags struct {
	models, shared, python, page, keep string
	only                               []string
}

func newAccuracy(app *cli.App) *cobra.Command {
	var f accuracyFlags
	cmd := &cobra.Command{
		Use:   "accuracy",
		Short: "Measure fixed point against ONNX Runtime on real inputs",
		Long: `Compiles each model, runs it in the VM and in ONNX Runtime on the same real inputs, and
compares what comes out: labels, boxes, texts. Calibration inputs are other ones than those
measured on. Run it in the checkout by "make accuracy", which fetches the models and
installs ONNX Runtime in build/. Takes minutes.

What is not on this machine is skipped, and the table says so.

Exit code 0 only if no figure misses its target.`,
		Example: "  opml accuracy --only label,faces\n  opml accuracy --only text --keep build/accuracy.json --page docs/accuracy.md",
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return runAccuracy(cmd.Context(), app, f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.models, "models", filepath.Join("build", "models"), "`FOLDER` of the models")
	flags.StringVar(&f.shared, "shared", filepath.Join("..", "shared"), "`FOLDER` with data/: photographs, digits")
	flags.StringVar(&f.python, "python", filepath.Join("build", "ort", "bin", "python"), "a Python `INTERPRETER` with ONNX Runtime")
	flags.StringVar(&f.page, "page", "", "write the table into this Markdown `FILE`, between its markers")
	flags.StringVar(&f.keep, "keep", "", "a JSON `FILE` with the table so far: rows are replaced in it as they are measured")
	flags.StringSliceVar(&f.only, "only", nil, "measure `NAMES` only: "+strings.Join(accuracy.Names(), ","))
	return cmd
}

func runAccuracy(ctx context.Context, app *cli.App, f accuracyFlags) error {
	if f.page != "" {
		if len(f.only) > 0 && f.keep == "" {
			return cli.Usagef("--page is for the whole table: leave --only out, or give the other rows by --keep")
		}
		if err := accuracy.CheckPage(f.page); err != nil { // now, not after the long run
			return err
		}
	}
	for _, name := range f.only {
		if !slices.Contains(accuracy.Names(), name) {
			return cli.Usagef("--only %s: want some of %s", name, strings.Join(accuracy.Names(), ", "))
		}
	}
	if _, err := os.Stat(f.python); err != nil {
		return fmt.Errorf("--python %s is not there: make accuracy installs it", f.python)
	}
	progress := app.Progress()
	defer progress.Done()
	report, err := accuracy.Run(ctx, accuracy.Config{
		Models: f.models, Shared: f.shared, Repo: ".", Python: f.python, Only: f.only, Keep: f.keep, Progress: progress.Update,
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
