package vision

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/basicfont"
	"golang.org/x/image/math/fixed"
)

// palette are colours that stand out from photographs and from each other.
var palette = [...]color.RGBA{
	{255, 59, 48, 255}, {52, 199, 89, 255}, {0, 122, 255, 255}, {255, 204, 0, 255}, {175, 82, 222, 255}, {255, 149, 0, 255},
}

// Colour is that of a class.
func Colour(class int) color.RGBA { return palette[((class%len(palette))+len(palette))%len(palette)] }

// Outline draws the frame of a box, as thick as suits the picture, and a caption above or inside it.
func Outline(picture *image.RGBA, b Box, caption string) {
	thick := max(2, picture.Bounds().Dx()/300)
	r := image.Rect(round(b.X0), round(b.Y0), round(b.X1), round(b.Y1))
	colour := Colour(b.Class)
	for _, side := range []image.Rectangle{
		{r.Min, image.Pt(r.Max.X, r.Min.Y+thick)}, {image.Pt(r.Min.X, r.Max.Y-thick), r.Max},
		{r.Min, image.Pt(r.Min.X+thick, r.Max.Y)}, {image.Pt(r.Max.X-thick, r.Min.Y), r.Max},
	} {
		fill(picture, side, colour)
	}
	if caption != "" {
		Caption(picture, r.Min, caption, colour)
	}
}

// Polygon draws the closed line through points, in steps of less than a pixel.
func Polygon(picture *image.RGBA, points []image.Point, colour color.RGBA) {
	thick := max(2, picture.Bounds().Dx()/500)
	for i, from := range points {
		to := points[(i+1)%len(points)]
		d := to.Sub(from)
		steps := 2 * max(1, abs(d.X), abs(d.Y))
		if steps > 1<<16 {
			continue // no line of a picture
		}
		for s := range steps + 1 {
			at := from.Add(image.Pt(d.X*s/steps, d.Y*s/steps))
			fill(picture, image.Rectangle{at, at.Add(image.Pt(thick, thick))}, colour)
		}
	}
}

func abs(v int) int { return max(v, -v) }

// Caption writes a line of text on a plate of that colour whose bottom left is at, moved into the picture.
func Caption(picture *image.RGBA, at image.Point, text string, colour color.RGBA) {
	const margin = 2
	face := basicfont.Face7x13
	width, height := font.MeasureString(face, text).Ceil()+2*margin, face.Height+margin
	at.Y = max(at.Y, height)
	at.X = max(0, min(at.X, picture.Bounds().Dx()-width))
	fill(picture, image.Rect(at.X, at.Y-height, at.X+width, at.Y), colour)
	d := font.Drawer{Dst: picture, Src: image.Black, Face: face, Dot: fixed.P(at.X+margin, at.Y-face.Descent-margin/2)}
	d.DrawString(text)
}

func fill(picture *image.RGBA, r image.Rectangle, colour color.RGBA) {
	draw.Draw(picture, r, image.NewUniform(colour), image.Point{}, draw.Src)
}

func round(v float64) int { return int(math.Floor(v + 0.5)) }
