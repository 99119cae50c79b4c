package vision

import (
	"image"

	"github.com/opml/opml/models/graph"
)

// Order names the channels of a tensor.
type Order [3]int

// The orders of a colour picture's channels.
var (
	RGB = Order{0, 1, 2}
	BGR = Order{2, 1, 0}
)

// Tensor turns a picture into a float32 tensor [1, 3, height, width], channels in that order; value maps a byte of the
// channel that has this index in the tensor.
func Tensor(picture *image.RGBA, order Order, value func(channel int, v uint8) float32) *graph.Tensor {
	size := picture.Bounds().Size()
	plane := size.X * size.Y
	data := make([]float32, 3*plane)
	for y := range size.Y {
		for x := range size.X {
			p := picture.Pix[picture.PixOffset(x, y):]
			for c := range 3 {
				data[c*plane+y*size.X+x] = value(c, p[order[c]])
			}
		}
	}
	return graph.NewFloats([]int{1, 3, size.Y, size.X}, data)
}

// Normalised maps a byte v of channel c to (v/255 − mean[c])/std[c].
func Normalised(mean, std [3]float64) func(c int, v uint8) float32 {
	return func(c int, v uint8) float32 { return float32((float64(v)/255 - mean[c]) / std[c]) }
}
