package ocr

import (
	"image"
	"math"

	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"
)

// tall is how many times as high as wide a box is that holds a line written from top to bottom.
const tall = 1.5

// maxCrop bounds a side of a cut, whatever the boxes say.
const maxCrop = 1 << 13

// Cut cuts a box out of a picture and turns it so that its text runs to the right: upright boxes as they are, boxes that
// are much higher than wide by a quarter turn counterclockwise. Beyond the picture it is black.
func Cut(picture *image.RGBA, q Quad) *image.RGBA {
	if q.Height() >= tall*q.Width() {
		q = Quad{q[1], q[2], q[3], q[0]} // its right side becomes the top
	}
	width, height := size(q.Width()), size(q.Height())
	right, down := q[1].minus(q[0]).times(1/float64(width)), q[3].minus(q[0]).times(1/float64(height))
	// The matrix maps the picture to the cut: the inverse of (x, y) ↦ q[0] + x·right + y·down.
	det := right.cross(down)
	m := f64.Aff3{down.Y / det, -down.X / det, 0, -right.Y / det, right.X / det, 0}
	m[2] = -(m[0]*q[0].X + m[1]*q[0].Y)
	m[5] = -(m[3]*q[0].X + m[4]*q[0].Y)
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.BiLinear.Transform(out, m, picture, picture.Bounds(), draw.Src, nil)
	return out
}

func size(length float64) int { return min(max(1, int(math.Round(length))), maxCrop) }

// turned is a picture upside down.
func turned(picture *image.RGBA) *image.RGBA {
	size := picture.Bounds().Size()
	out := image.NewRGBA(picture.Bounds())
	for y := range size.Y {
		for x := range size.X {
			out.SetRGBA(x, y, picture.RGBAAt(size.X-1-x, size.Y-1-y))
		}
	}
	return out
}
