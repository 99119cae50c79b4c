package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/conformance"
)

func newConformance(app *cli.App) *cobra.Command {
	var page string
	var verbose bool
	cmd := &cobra.Command{
		Use:   "conformance DIR",
		Short: "Run ONNX backend test cases in fixed point",
		Long: fmt.Sprintf(`Compiles, runs and checks ONNX backend test cases: DIR, or a .tar.zst archive of it,
holds a folder for each with model.onnx and test_data_set_*/{input,output}_*.pb.

Weights and activations have 16 bits, calibrated on the case's own inputs. Integers
and booleans must be exact, real numbers keep a signal-to-noise ratio of %d dB. The
fast executor and the reference interpreter must agree bit for bit, and so must the
step verifier contract, in an EVM, on elements of every instruction. Inputs that
decide a shape (axes, sizes, repeats), and weights where that is what the compiler
takes, are given to it as constants; --json names them for each case.

passed, refused (the importer says why) and wrong are counted for each operator.
Exit code 0 only if nothing is wrong.`, conformance.MinSNR),
		Example: "  opml conformance onnx/backend/test/data/node\n  opml conformance node.tar.zst --json | jq .total",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runConformance(cmd.Context(), app, args[0], page, verbose)
		},
	}
	cmd.Flags().StringVar(&page, "page", "", "write the table into this Markdown `FILE`, between its markers")
	cmd.Flags().BoolVar(&verbose, "cases", false, "list every case that did not pass")
	return cmd
}

func runConformance(ctx context.Context, app *cli.App, source, page string, verbose bool) error {
	if page != "" {
		if err := conformance.CheckPage(page); err != nil { // now, not after the long run
			return err
		}
	}
	cases, err := conformance.Read(source)
	if err != nil {
		return err
	}
	progress := app.Progress()
	defer progress.Done()
	report, err := conformance.Run(ctx, cases, func(done, total int) { progress.Update("cases", done, total) })
	if err != nil {
		return err
	}
	progress.Done()
	if err := app.Emit(report, func(w io.Writer) error { return report.Print(w, app.Style(), verbose) }); err != nil {
		return err
	}
	if page != "" {
		if err := report.Save(page); err != nil {
			return err
		}
	}
	if n := report.Total.Wrong; n > 0 {
		return fmt.Errorf("%d of %d cases are wrong", n, report.Total.Cases())
	}
	return nil
}
