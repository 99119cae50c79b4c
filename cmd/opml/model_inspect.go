package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/ui"
)

func newModelInspect(app *cli.App) *cobra.Command {
	ranges, plot := false, ""
	cmd := &cobra.Command{
		Use:   "inspect M.opml",
		Short: "Show a package: tensors, instructions, worst-case step gas, model id",
		Long: `Shows what a package holds: the model id, how inputs and outputs stand for real
numbers, and every instruction with its shape, its size in bytes and its step bound:
the most gas that proving one element of it on chain can cost.
` + rangesHelp,
		Example: "  opml model inspect mnist.opml\n  opml model inspect mnist.opml --json | jq .worst_step\n  opml model inspect mnist.opml --ranges --plot ranges.svg",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := checkPlot(ranges, plot); err != nil {
				return err
			}
			p, m, err := cli.LoadPackage(args[0])
			if err != nil {
				return err
			}
			summary := inspect.Package(args[0], p, m)
			if ranges {
				if err := addRanges(summary, p, plot); err != nil {
					return err
				}
				return app.Emit(summary, func(w io.Writer) error {
					if err := printRanges(w, app.Style(), summary); err != nil {
						return err
					}
					return printDrawn(w, plot)
				})
			}
			return app.Emit(summary, func(w io.Writer) error { return printSummary(w, app.Style(), summary) })
		},
	}
	cmd.Flags().BoolVar(&ranges, "ranges", false, "list the ranges of the model's real values and what is at risk")
	cmd.Flags().StringVar(&plot, "plot", "", "with --ranges: draw them to this `FILE.svg`")
	return cmd
}

func printSummary(w io.Writer, style ui.Style, s *inspect.Summary) error {
	fmt.Fprintf(w, "%s  %s\n", style.Title(s.Name), style.Dim(s.File))
	fmt.Fprintf(w, "model id      %s\n", style.Bold(s.ModelID))
	fmt.Fprintf(w, "operations    %s\n", ui.Count(s.Operations))
	fmt.Fprintf(w, "constants     %d tensors, %s\n", s.Constants, ui.Bytes(s.ConstantBytes))
	fmt.Fprintf(w, "trace         %s\n", ui.Bytes(s.TraceBytes))
	fmt.Fprintf(w, "worst step    instruction %d, %s gas\n", s.WorstStep.Instruction, ui.Count(s.WorstStep.Gas))
	for _, line := range []struct{ name, text string }{{"licence", s.License}, {"provenance", s.Provenance}} {
		if line.text != "" {
			fmt.Fprintf(w, "%-13s %s\n", line.name, line.text)
		}
	}
	if s.Labels > 0 {
		fmt.Fprintf(w, "labels        %d\n", s.Labels)
	}
	fmt.Fprintln(w)
	if err := tensorTable(s).Print(w); err != nil {
		return err
	}
	fmt.Fprintln(w)
	return instructionTable(style, s).Print(w)
}

// printDrawn says where a drawing is, if one was asked for.
func printDrawn(w io.Writer, file string) error {
	if file == "" {
		return nil
	}
	_, err := fmt.Fprintf(w, "drawn in     %s\n", file)
	return err
}

func tensorTable(s *inspect.Summary) *ui.Table {
	t := ui.NewTable("tensor", "name", "model's", "stored", "scale>", "zero>")
	add := func(kind string, list []inspect.Tensor) {
		for _, x := range list {
			t.Row(kind, x.Name, x.Type+" "+ui.Shape(x.Shape), x.DType+" "+ui.Shape(x.Dims), fmt.Sprintf("%.6g", x.Scale), x.Zero)
		}
	}
	add("input", s.Inputs)
	add("output", s.Outputs)
	return t
}

func instructionTable(style ui.Style, s *inspect.Summary) *ui.Table {
	t := ui.NewTable("#>", "computes", "result", "terms>", "operations>", "bytes>", "step gas>")
	for _, in := range s.Instructions {
		what := in.Map + "·" + in.Reduce
		if in.Invalid != "" {
			what = style.Bad("invalid: " + in.Invalid)
		}
		t.Row(in.Index, what, in.DType+" "+ui.Shape(in.Dims), ui.Count(in.Terms), ui.Count(in.Operations), ui.Count(in.Bytes), ui.Count(in.StepGas))
	}
	t.Footer("", "", fmt.Sprintf("%d instructions", len(s.Instructions)), "", ui.Count(s.Operations), "", ui.Count(s.WorstStep.Gas))
	return t
}
