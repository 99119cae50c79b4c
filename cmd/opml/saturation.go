package main

import (
	"fmt"
	"io"

	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
)

// printSaturation lists the values of which elements were clamped.
func printSaturation(w io.Writer, style ui.Style, values []models.Saturated) error {
	t, clamped, elements, rows := ui.NewTable("saturated", "instruction>", "elements>", "below>", "above>", "share>"), uint64(0), uint64(0), 0
	for _, v := range values {
		n := v.Below + v.Above
		clamped, elements = clamped+n, elements+v.Elements
		if n == 0 {
			continue
		}
		rows++
		number := fmt.Sprint(v.Instruction)
		if v.Instruction < 0 {
			number = "input"
		}
		t.Row(style.Warn(v.Value), number, ui.Count(v.Elements), ui.Count(v.Below), ui.Count(v.Above), share(n, v.Elements))
	}
	if rows == 0 {
		_, err := fmt.Fprintf(w, "saturation   %s of %s elements in %d values\n", style.Good("none"), ui.Count(elements), len(values))
		return err
	}
	t.Footer(fmt.Sprintf("%d of %d values", rows, len(values)), "", ui.Count(elements), "", ui.Count(clamped), share(clamped, elements))
	return t.Print(w)
}

func share(part, of uint64) string {
	if of == 0 {
		return ""
	}
	return fmt.Sprintf("%.3g %%", 100*float64(part)/float64(of))
}
