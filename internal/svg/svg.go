// Package svg draws the few shapes that the project's charts consist of. Its charts
// have a white ground, so that they can be read on dark pages.
package svg

import (
	"encoding/xml"
	"fmt"
	"math"
	"strings"
)

// Palette has a colour per kind; it can be told apart in grey and by the colour-blind (Okabe and Ito, 2008).
var Palette = [...]string{"#0072b2", "#56b4e9", "#e69f00", "#d55e00", "#999999"}

// LetterWidth is that of the small font in pixels, on average.
const LetterWidth = 6.6

// Canvas collects elements; [Canvas.End] ends it.
type Canvas struct{ strings.Builder }

// New begins a drawing of that size in pixels, with a title.
func New(width, height int, title string) *Canvas {
	c := &Canvas{}
	fmt.Fprintf(c, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">`+"\n",
		width, height, width, height)
	fmt.Fprintf(c, "<title>%s</title>\n", Escape(title))
	c.Rect(0, 0, float64(width), float64(height), "#ffffff")
	c.Text(12, 24, "start", `font-size="15" font-weight="bold"`, title)
	return c
}

// End returns the drawing.
func (c *Canvas) End() string {
	c.WriteString("</svg>\n")
	return c.String()
}

// Rect fills a rectangle.
func (c *Canvas) Rect(x, y, w, h float64, fill string) {
	fmt.Fprintf(c, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", x, y, w, h, fill)
}

// Box fills a rectangle, set off from its neighbours, with a label as far as it fits, and a tip that viewers show beside
// the pointer.
func (c *Canvas) Box(x, y, w, h float64, fill, label, tip string) {
	fmt.Fprintf(c, `<g><title>%s</title><rect x="%.2f" y="%.1f" width="%.2f" height="%.1f" fill="%s"/>`+"\n",
		Escape(tip), x, y, max(w-0.5, 0.1), h, fill)
	if label = fitted(label, w-6); label != "" {
		c.Text(x+3, y+h-5, "start", fmt.Sprintf(`fill="%s"`, ink(fill)), label)
	}
	c.WriteString("</g>\n")
}

// legible is how many letters of a cut label tell anything.
const legible = 5

// fitted is as much of a label as a width has room for; nothing rather than a letter or two.
func fitted(label string, width float64) string {
	letters, room := []rune(label), int(max(width, 0)/LetterWidth)
	switch {
	case len(letters) <= room:
		return label
	case room < legible:
		return ""
	}
	return string(letters[:room-1]) + "…"
}

// ink is black or white, whichever can be read on a colour #rrggbb.
func ink(ground string) string {
	var r, g, b int
	if _, err := fmt.Sscanf(ground, "#%02x%02x%02x", &r, &g, &b); err == nil && 299*r+587*g+114*b < 140_000 {
		return "#ffffff"
	}
	return "#000000"
}

// Line draws a straight line.
func (c *Canvas) Line(x1, y1, x2, y2 float64, stroke string) {
	fmt.Fprintf(c, `<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="%s"/>`+"\n", x1, y1, x2, y2, stroke)
}

// Text writes at a point: anchor is start, middle or end, attributes are further ones.
func (c *Canvas) Text(x, y float64, anchor, attributes, text string) {
	if attributes != "" {
		attributes = " " + attributes
	}
	fmt.Fprintf(c, `<text x="%.1f" y="%.1f" text-anchor="%s"%s>%s</text>`+"\n", x, y, anchor, attributes, Escape(text))
}

// Legend names the kinds in a row, each with its colour of the palette.
func (c *Canvas) Legend(kinds []string) {
	const swatch = 12
	x := 12.0
	for i, kind := range kinds {
		c.Rect(x, 38, swatch, swatch, Palette[i%len(Palette)])
		c.Text(x+swatch+5, 48, "start", "", kind)
		x += swatch + 22 + LetterWidth*float64(len(kind))
	}
}

// Tick is a round step (1, 2 or 5 times a power of ten) that divides a length in at most eight parts.
func Tick(length float64) float64 {
	step := math.Pow(10, math.Floor(math.Log10(length))-1)
	for _, m := range []float64{1, 2, 5, 10, 20, 50} {
		if length/(m*step) <= 8 {
			return m * step
		}
	}
	return 100 * step
}

// Escape writes text as XML does.
func Escape(text string) string {
	var w strings.Builder
	// Writing to a strings.Builder cannot fail.
	_ = xml.EscapeText(&w, []byte(text))
	return w.String()
}
