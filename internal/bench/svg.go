package bench

import (
	"math"

	"github.com/opml/opml/internal/svg"
)

// The layout of a chart, in pixels.
const (
	chartWidth = 860
	labelWidth = 190
	textWidth  = 210
	barHeight  = 20
	barPitch   = 30
	headHeight = 70
	footHeight = 36
	plotWidth  = chartWidth - labelWidth - textWidth
)

// svg draws the plot.
func (p plot) svg() string {
	c := svg.New(chartWidth, headHeight+len(p.bars)*barPitch+footHeight, p.title)
	c.Legend(p.kinds)
	scale := p.axis(c)
	for k, b := range p.bars {
		y := float64(headHeight + k*barPitch)
		c.Text(labelWidth-8, y+14, "end", "", b.label)
		x := float64(labelWidth)
		for i, s := range b.segments {
			if s > 0 {
				c.Rect(x, y, s*scale, barHeight, svg.Palette[i%len(svg.Palette)])
				x += s * scale
			}
		}
		c.Text(x+6, y+14, "start", "", b.text)
	}
	return c.End()
}

// axis draws the grid and returns the pixels per unit.
func (p plot) axis(c *svg.Canvas) float64 {
	longest := 0.0
	for _, b := range p.bars {
		longest = math.Max(longest, b.total())
	}
	if longest == 0 {
		return 0
	}
	step := svg.Tick(longest)
	scale := plotWidth / longest
	bottom := float64(headHeight + len(p.bars)*barPitch)
	for v := 0.0; v <= longest; v += step {
		x := labelWidth + v*scale
		c.Line(x, headHeight-8, x, bottom, "#dddddd")
		c.Text(x, bottom+14, "middle", `fill="#555555"`, number(v))
	}
	c.Text(labelWidth+plotWidth, bottom+28, "end", `fill="#555555"`, p.unit)
	return scale
}
