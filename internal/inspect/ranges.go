package inspect

import (
	"fmt"
	"math"

	"github.com/opml/opml/internal/svg"
	"github.com/opml/opml/models"
)

// The layout of the plot of ranges, in pixels.
const (
	rangesWidth = 900
	namesWidth  = 230
	notesWidth  = 130
	rangesTop   = 78
	rangesPitch = 17
	rangesBar   = 11
	rangesPlot  = rangesWidth - namesWidth - notesWidth
)

// rangeKinds are the colours of the plot of ranges.
var rangeKinds = []string{"used by the samples", "room up to the limit", "interval analysis", "at risk"}

// RangesPlot draws what each value can hold on a logarithmic axis: from one unit to the
// limit, how much of it the samples use, and what interval analysis allows.
func RangesPlot(name string, ranges []models.ValueReport) string {
	lo, hi := spread(ranges)
	height := rangesTop + len(ranges)*rangesPitch + 40
	c := svg.New(rangesWidth, height, "Ranges of the values of "+name)
	c.Legend(rangeKinds)
	x := func(magnitude float64) float64 {
		return namesWidth + rangesPlot*min(max((math.Log2(magnitude)-lo)/(hi-lo), 0), 1)
	}
	bottom := float64(rangesTop + len(ranges)*rangesPitch)
	for e, step := lo, math.Ceil((hi-lo)/16); e <= hi; e += step {
		c.Line(x(math.Exp2(e)), rangesTop-8, x(math.Exp2(e)), bottom, "#dddddd")
		c.Text(x(math.Exp2(e)), bottom+14, "middle", `fill="#555555"`, fmt.Sprintf("2^%g", e))
	}
	c.Text(namesWidth+rangesPlot, bottom+30, "end", `fill="#555555"`, "magnitude")
	for i, r := range ranges {
		drawRange(c, r, float64(rangesTop+i*rangesPitch), x)
	}
	return c.End()
}

func drawRange(c *svg.Canvas, r models.ValueReport, y float64, x func(float64) float64) {
	c.Text(namesWidth-8, y+10, "end", `font-size="11"`, shortened(r.Name, 34))
	if !drawable(r) {
		return
	}
	peak, used := magnitude(r.Observed), svg.Palette[0]
	if r.AtRisk {
		used = svg.Palette[3]
	}
	c.Rect(x(r.Scale), y, x(r.Limit)-x(r.Scale), rangesBar, svg.Palette[1])
	if peak > r.Scale {
		c.Rect(x(r.Scale), y, x(min(peak, r.Limit))-x(r.Scale), rangesBar, used)
	}
	if bound := magnitude(r.Interval); r.Interval.IsBounded() && bound > 0 {
		c.Rect(x(bound)-1, y-2, 2, rangesBar+4, svg.Palette[2])
	}
	c.Text(namesWidth+rangesPlot+8, y+10, "start", `font-size="11"`, fmt.Sprintf("%s, %.1f bits free", r.DType, r.HeadroomBits))
}

// spread is the axis in powers of two: from the finest unit to the highest limit, and
// two bits more for bounds by interval analysis beyond it.
func spread(ranges []models.ValueReport) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, r := range ranges {
		if drawable(r) {
			lo, hi = min(lo, math.Floor(math.Log2(r.Scale))), max(hi, math.Ceil(math.Log2(r.Limit))+2)
		}
	}
	if lo >= hi {
		return 0, 1
	}
	return lo, hi
}

// drawable: a package's metadata is not verified.
func drawable(r models.ValueReport) bool {
	return r.Scale > 0 && r.Limit > r.Scale && r.Observed.Min <= r.Observed.Max && r.Interval.Min <= r.Interval.Max
}

func magnitude(r models.Range) float64 { return max(-r.Min, r.Max) }

// shortened keeps the end of a long name, which tells it from its neighbours.
func shortened(name string, most int) string {
	if letters := []rune(name); len(letters) > most {
		return "…" + string(letters[len(letters)-most+1:])
	}
	return name
}
