package main

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// outputFlags say where a model's outputs go and how much of them a JSON document holds.
type outputFlags struct {
	dir       string
	maxValues int
}

// outputHelp explains both.
const outputHelp = `--output-dir gets each output as a NumPy array, FOLDER/NAME.npy: real numbers
dequantised to float32, integers as they are. With --json an output has "elements", how
many it has, and "values", the first of these in row-major order: up to --max-values. If
that are not all, "truncated" is true; the .npy files always hold all.`

func (f *outputFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&f.dir, "output-dir", "d", "", "write the outputs to this `FOLDER` (made if missing)")
	cmd.Flags().IntVar(&f.maxValues, "max-values", 1024, "with --json: the first `N` values of each output at most")
}

func (f *outputFlags) check() error {
	if f.maxValues < 0 {
		return cli.Usagef("--max-values %d: want a number of values, or 0 for none", f.maxValues)
	}
	return nil
}

func (f *outputFlags) save(p *models.Package, outputs []*vm.Tensor) ([]modelio.Output, error) {
	return modelio.SaveOutputs(p, outputs, f.dir, f.maxValues)
}

// printOutputs lists outputs with their first values.
func printOutputs(w io.Writer, style ui.Style, outputs []modelio.Output) error {
	t := ui.NewTable("output", "shape", "values", "file")
	for _, o := range outputs {
		t.Row(o.Name, ui.Shape(o.Shape), shownValues(o), o.File)
	}
	if err := t.Print(w); err != nil {
		return err
	}
	if slices.ContainsFunc(outputs, func(o modelio.Output) bool { return o.File == "" }) {
		_, err := io.WriteString(w, style.Dim("nothing is written: --output-dir FOLDER keeps the outputs as .npy")+"\n")
		return err
	}
	return nil
}

// shownValues is the first values of an output, to be read by a person.
func shownValues(o modelio.Output) string {
	var words []string
	for _, v := range o.First {
		text := v.String()
		if f, err := v.Float64(); err == nil && strings.ContainsAny(text, ".e") {
			text = strconv.FormatFloat(f, 'g', 4, 64)
		}
		words = append(words, text)
	}
	if o.Elements > len(o.First) {
		words = append(words, "…")
	}
	return strings.Join(words, " ")
}
