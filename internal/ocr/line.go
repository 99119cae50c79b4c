package ocr

import (
	"image"
	"math"

	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models/graph"
)

// The inputs of the classifier of direction and of the recogniser.
const (
	LineHeight     = 48
	ClassifyWidth  = 192
	RecogniseWidth = 640 // longer lines are squeezed
	upsideDown     = 0.9 // how sure the classifier must be to turn a line
)

// LineInput scales a cut to the height of a line, and to the width only if it would be wider, normalises bytes v to
// v/127.5 − 1, and leaves zeros on the right.
func LineInput(cut *image.RGBA, width int) *graph.Tensor {
	b := cut.Bounds().Size()
	w := min(width, max(1, int(math.Ceil(LineHeight*float64(b.X)/float64(b.Y)))))
	scaled := vision.Tensor(vision.Resize(cut, w, LineHeight), vision.BGR, func(_ int, v uint8) float32 { return float32(v)/127.5 - 1 })
	data := make([]float32, 3*LineHeight*width)
	for row := range 3 * LineHeight {
		copy(data[row*width:], scaled.Floats()[row*w:(row+1)*w])
	}
	return graph.NewFloats([]int{1, 3, LineHeight, width}, data)
}

// ClassifyInput is a cut as the classifier of direction takes it.
func ClassifyInput(cut *image.RGBA) *graph.Tensor { return LineInput(cut, ClassifyWidth) }

// RecogniseInput is a cut as the recogniser takes it.
func RecogniseInput(cut *image.RGBA) *graph.Tensor { return LineInput(cut, RecogniseWidth) }

// Straighten turns a cut that the classifier, by its probabilities of 0° and 180°, holds to be upside down.
func Straighten(cut *image.RGBA, probabilities []float32) *image.RGBA {
	if len(probabilities) == 2 && probabilities[1] > upsideDown {
		return turned(cut)
	}
	return cut
}
