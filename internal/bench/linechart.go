package bench

import (
	"fmt"
	"math"

	"github.com/opml/opml/internal/svg"
)

// lineChart is lines over a logarithmic x axis; y is logarithmic too, or begins at 0.
type lineChart struct {
	file, title  string
	xName, yName string
	logarithmic  bool // y
	lines        []line
}

// line is one series. Points without a positive y are left out.
type line struct {
	name   string
	points []point
}

type point struct{ x, y float64 }

// The layout of a line chart, in pixels.
const (
	chartHeight  = 380
	chartLeft    = 76
	chartRight   = 32
	chartTop     = 84
	chartBottom  = 48
	markerRadius = 3
)

func (l lineChart) picture() picture {
	c := svg.New(chartWidth, chartHeight, l.title)
	var names []string
	for _, s := range l.lines {
		names = append(names, s.name)
	}
	c.Legend(names)
	x, y := l.axes(c)
	for i, s := range l.lines {
		colour := svg.Palette[i%len(svg.Palette)]
		last := point{}
		for _, p := range s.points {
			if p.y <= 0 {
				continue
			}
			if last.y > 0 {
				c.Line(x(last.x), y(last.y), x(p.x), y(p.y), colour)
			}
			c.Rect(x(p.x)-markerRadius, y(p.y)-markerRadius, 2*markerRadius, 2*markerRadius, colour)
			last = p
		}
	}
	return picture{l.file, l.title, c.End()}
}

// axes draws the grid and returns where numbers lie.
func (l lineChart) axes(c *svg.Canvas) (x, y func(float64) float64) {
	left, right := l.decades(func(p point) float64 { return p.x })
	x = func(v float64) float64 {
		return chartLeft + (chartWidth-chartLeft-chartRight)*(math.Log10(v)-left)/(right-left)
	}
	for e := left; e <= right; e++ {
		c.Line(x(math.Pow(10, e)), chartTop, x(math.Pow(10, e)), chartHeight-chartBottom, "#dddddd")
		c.Text(x(math.Pow(10, e)), chartHeight-chartBottom+16, "middle", `fill="#555555"`, fmt.Sprintf("10^%.0f", e))
	}
	c.Text(chartWidth-chartRight, chartHeight-12, "end", `fill="#555555"`, l.xName)
	c.Text(12, chartTop-8, "start", `fill="#555555"`, l.yName)
	y, ticks := l.vertical()
	for _, v := range ticks {
		c.Line(chartLeft, y(v), chartWidth-chartRight, y(v), "#dddddd")
		c.Text(chartLeft-8, y(v)+4, "end", `fill="#555555"`, number(v))
	}
	return x, y
}

// vertical is the y axis with its marks.
func (l lineChart) vertical() (y func(float64) float64, ticks []float64) {
	const height = chartHeight - chartTop - chartBottom
	if l.logarithmic {
		low, high := l.decades(func(p point) float64 { return p.y })
		for e := low; e <= high; e++ {
			ticks = append(ticks, math.Pow(10, e))
		}
		return func(v float64) float64 { return chartHeight - chartBottom - height*(math.Log10(v)-low)/(high-low) }, ticks
	}
	highest := 1.0
	for _, s := range l.lines {
		for _, p := range s.points {
			highest = math.Max(highest, p.y)
		}
	}
	step := svg.Tick(highest)
	highest = math.Ceil(highest/step) * step
	for v := 0.0; v <= highest; v += step {
		ticks = append(ticks, v)
	}
	return func(v float64) float64 { return chartHeight - chartBottom - height*v/highest }, ticks
}

// decades are the powers of ten around all positive values, at least one apart.
func (l lineChart) decades(of func(point) float64) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, s := range l.lines {
		for _, p := range s.points {
			if p.y > 0 {
				v := math.Log10(of(p))
				low, high = math.Min(low, math.Floor(v)), math.Max(high, math.Ceil(v))
			}
		}
	}
	if low >= high {
		return 0, 1
	}
	return low, high
}
