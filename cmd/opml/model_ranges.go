package main

import (
	"fmt"
	"io"

	"github.com/opml/opml/internal/atomicfile"
	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
)

const rangesHelp = `
--ranges lists the model's real values instead: what the samples of the import showed
(observed), what no input can exceed (interval), the largest magnitude that is held
(limit), the value of one unit (scale), the bits between what was observed and the
limit (free), and which values are at risk: inputs like the samples may exceed the
limit, and saturate there. What only drives gates (Sigmoid, Tanh) is held as far as they
tell numbers apart: beyond it nothing is lost, and nothing at risk. --plot draws the same as an SVG file. "opml run
--saturation" counts what an input really saturates.`

// addRanges puts a package's ranges in its summary.
func addRanges(s *inspect.Summary, p *models.Package, plot string) error {
	if len(p.Ranges) == 0 {
		return fmt.Errorf("%s: the package holds no ranges: import the model anew", s.File)
	}
	s.Ranges = p.Ranges
	if plot == "" {
		return nil
	}
	return atomicfile.Write(plot, 0o644, func(w io.Writer) error {
		_, err := io.WriteString(w, inspect.RangesPlot(p.Name, p.Ranges))
		return err
	})
}

func checkPlot(ranges bool, plot string) error {
	if plot != "" && !ranges {
		return cli.Usagef("--plot needs --ranges")
	}
	return nil
}

func printRanges(w io.Writer, style ui.Style, s *inspect.Summary) error {
	t := ui.NewTable("value", "computed by", "dtype", "observed>", "interval>", "limit>", "scale>", "free>", "risk")
	risks := 0
	for _, r := range s.Ranges {
		risk := ""
		if r.AtRisk {
			risk, risks = style.Warn("at risk"), risks+1
		}
		t.Row(r.Name, r.Op, r.DType, rangeText(r.Observed), rangeText(r.Interval), fmt.Sprintf("%.4g", r.Limit), fmt.Sprintf("%.4g", r.Scale),
			fmt.Sprintf("%.1f bits", r.HeadroomBits), risk)
	}
	t.Footer(fmt.Sprintf("%d values", len(s.Ranges)), "", "", "", "", "", "", "", fmt.Sprintf("%d at risk", risks))
	return t.Print(w)
}

func rangeText(r models.Range) string {
	if !r.IsBounded() {
		return "unbounded"
	}
	return fmt.Sprintf("%.3g … %.3g", r.Min, r.Max)
}
