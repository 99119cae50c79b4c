package vision

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/draw"
)

// Resize scales to width×height without keeping proportions. The kernel is a triangle that widens as the picture
// shrinks, as in PIL: no aliasing.
func Resize(picture *image.RGBA, width, height int) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	if picture.Bounds().Size() == out.Bounds().Size() {
		draw.Copy(out, image.Point{}, picture, picture.Bounds(), draw.Src, nil)
		return out
	}
	draw.BiLinear.Scale(out, out.Bounds(), picture, picture.Bounds(), draw.Src, nil)
	return out
}

// CentreCrop scales the shorter side to side pixels and cuts the square of size×size from the middle.
func CentreCrop(picture *image.RGBA, side, size int) *image.RGBA {
	b := picture.Bounds().Size()
	shorter := min(b.X, b.Y)
	scaled := Resize(picture, max(size, b.X*side/shorter), max(size, b.Y*side/shorter))
	at := scaled.Bounds().Size().Sub(image.Pt(size, size)).Div(2)
	out := image.NewRGBA(image.Rect(0, 0, size, size))
	draw.Copy(out, image.Point{}, scaled, image.Rectangle{Min: at, Max: at.Add(image.Pt(size, size))}, draw.Src, nil)
	return out
}

// Letterbox scales a picture to fit width×height with its proportions kept, at the top left of a canvas of that colour.
// A point of the canvas, divided by scale, is the point of the picture.
func Letterbox(picture *image.RGBA, width, height int, fill color.RGBA) (canvas *image.RGBA, scale float64) {
	return Fit(picture, width, height, math.Inf(1), fill)
}

// Fit is Letterbox with the scale limited.
func Fit(picture *image.RGBA, width, height int, most float64, fill color.RGBA) (canvas *image.RGBA, scale float64) {
	b := picture.Bounds().Size()
	scale = min(most, float64(width)/float64(b.X), float64(height)/float64(b.Y))
	w, h := max(1, int(float64(b.X)*scale)), max(1, int(float64(b.Y)*scale))
	canvas = image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(canvas, canvas.Bounds(), image.NewUniform(fill), image.Point{}, draw.Src)
	draw.Copy(canvas, image.Point{}, Resize(picture, w, h), image.Rect(0, 0, w, h), draw.Src, nil)
	return canvas, scale
}
