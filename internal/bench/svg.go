package bench

import (
	"encoding/xml"
	"fmt"
	"math"
	"strings"
)

// The layout of a chart, in pixels.
const (
	chartWidth  = 860
	labelWidth  = 190
	textWidth   = 210
	barHeight   = 20
	barPitch    = 30
	headHeight  = 70
	footHeight  = 36
	plotWidth   = chartWidth - labelWidth - textWidth
	swatch      = 12
	letterWidth = 6.6 // of the small font, on average
)

// palette has a colour per kind; it can be told apart in grey and by the colour-blind (Okabe and Ito, 2008).
var palette = [...]string{"#0072b2", "#56b4e9", "#e69f00", "#d55e00", "#999999"}

// svg draws the plot. It has a white ground, so that it can be read on dark pages.
func (p plot) svg() string {
	height := headHeight + len(p.bars)*barPitch + footHeight
	c := &canvas{}
	fmt.Fprintf(c, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">`+"\n",
		chartWidth, height, chartWidth, height)
	fmt.Fprintf(c, "<title>%s</title>\n", escape(p.title))
	c.rect(0, 0, chartWidth, float64(height), "#ffffff")
	c.text(12, 24, "start", `font-size="15" font-weight="bold"`, p.title)
	p.legend(c)
	scale := p.axis(c)
	for k, b := range p.bars {
		y := float64(headHeight + k*barPitch)
		c.text(labelWidth-8, y+14, "end", "", b.label)
		x := float64(labelWidth)
		for i, s := range b.segments {
			if s > 0 {
				c.rect(x, y, s*scale, barHeight, palette[i%len(palette)])
				x += s * scale
			}
		}
		c.text(x+6, y+14, "start", "", b.text)
	}
	c.WriteString("</svg>\n")
	return c.String()
}

// legend names the kinds that occur.
func (p plot) legend(c *canvas) {
	x := 12.0
	for i, kind := range p.kinds {
		c.rect(x, 38, swatch, swatch, palette[i%len(palette)])
		c.text(x+swatch+5, 48, "start", "", kind)
		x += swatch + 22 + letterWidth*float64(len(kind))
	}
}

// axis draws the grid and returns the pixels per unit.
func (p plot) axis(c *canvas) float64 {
	longest := 0.0
	for _, b := range p.bars {
		longest = math.Max(longest, b.total())
	}
	if longest == 0 {
		return 0
	}
	step := tick(longest)
	scale := plotWidth / longest
	bottom := float64(headHeight + len(p.bars)*barPitch)
	for v := 0.0; v <= longest; v += step {
		x := labelWidth + v*scale
		fmt.Fprintf(c, `<line x1="%.1f" y1="%d" x2="%.1f" y2="%.1f" stroke="#dddddd"/>`+"\n", x, headHeight-8, x, bottom)
		c.text(x, bottom+14, "middle", `fill="#555555"`, number(v))
	}
	c.text(labelWidth+plotWidth, bottom+28, "end", `fill="#555555"`, p.unit)
	return scale
}

// tick is a round step (1, 2 or 5 times a power of ten) that divides a length in at most eight parts.
func tick(length float64) float64 {
	step := math.Pow(10, math.Floor(math.Log10(length))-1)
	for _, m := range []float64{1, 2, 5, 10, 20, 50} {
		if length/(m*step) <= 8 {
			return m * step
		}
	}
	return 100 * step
}

// canvas collects elements.
type canvas struct{ strings.Builder }

func (c *canvas) rect(x, y, w, h float64, fill string) {
	fmt.Fprintf(c, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", x, y, w, h, fill)
}

func (c *canvas) text(x, y float64, anchor, attributes, text string) {
	if attributes != "" {
		attributes = " " + attributes
	}
	fmt.Fprintf(c, `<text x="%.1f" y="%.1f" text-anchor="%s"%s>%s</text>`+"\n", x, y, anchor, attributes, escape(text))
}

func escape(text string) string {
	var w strings.Builder
	// Writing to a strings.Builder cannot fail.
	_ = xml.EscapeText(&w, []byte(text))
	return w.String()
}
