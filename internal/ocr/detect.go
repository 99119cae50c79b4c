package ocr

import (
	"cmp"
	"image"
	"image/color"
	"math"
	"slices"

	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models/graph"
)

// The detector's settings, as in PP-OCR's own pipeline.
const (
	DetectSide    = 640 // of the canvas that pictures are fitted to, a multiple of 32
	pixelScore    = 0.3 // of a pixel of text
	boxScore      = 0.6 // mean over a box
	unclip        = 1.5 // by how much boxes, which the model is trained to shrink, grow: area·unclip/perimeter
	shortestSide  = 3   // of a box before it grows, in pixels of the canvas
	maxCandidates = 1000
)

// The detector's normalisation: ImageNet's, given to the channels in the order blue, green, red.
var detectMean, detectStd = [3]float64{0.485, 0.456, 0.406}, [3]float64{0.229, 0.224, 0.225}

// DetectInput makes the detector's input [1, 3, 640, 640], and the scale of its canvas: pictures that are larger are
// shrunk to fit, others lie at the top left as they are.
func DetectInput(picture *image.RGBA) (*graph.Tensor, float64) {
	canvas, scale := vision.Fit(picture, DetectSide, DetectSide, 1, color.RGBA{124, 116, 104, 255}) // about 0 when normalised
	return vision.Tensor(canvas, vision.BGR, vision.Normalised(detectMean, detectStd)), scale
}

// Boxes finds the lines of text in the detector's map of side×side probabilities, in the order in which people read.
func Boxes(probability []float32, side int) []Quad {
	var quads []Quad
	for _, region := range regions(probability, side) {
		q := smallestRectangle(region)
		if min(q.Width(), q.Height()) < shortestSide || meanInside(probability, side, q) < boxScore {
			continue
		}
		area, perimeter := q.Width()*q.Height(), 2*(q.Width()+q.Height())
		if q = q.grow(area * unclip / perimeter); min(q.Width(), q.Height()) >= shortestSide+2 {
			quads = append(quads, q)
		}
	}
	return inReadingOrder(quads)
}

// regions are the connected sets of pixels of text, neighbours also across corners, each as its pixels' places. At most
// maxCandidates are looked at.
func regions(probability []float32, side int) [][]Point {
	seen := make([]bool, len(probability))
	var out [][]Point
	for start, p := range probability {
		if p <= pixelScore || seen[start] {
			continue
		}
		seen[start] = true
		var region []Point
		for queue := []int{start}; len(queue) > 0; {
			at := queue[len(queue)-1]
			queue = queue[:len(queue)-1]
			x, y := at%side, at/side
			region = append(region, Point{float64(x), float64(y)})
			for ny := max(0, y-1); ny <= min(side-1, y+1); ny++ {
				for nx := max(0, x-1); nx <= min(side-1, x+1); nx++ {
					if n := ny*side + nx; !seen[n] && probability[n] > pixelScore {
						seen[n] = true
						queue = append(queue, n)
					}
				}
			}
		}
		if out = append(out, region); len(out) == maxCandidates {
			return out
		}
	}
	return out
}

// meanInside is the mean probability of the pixels whose centres lie in a rectangle, its edge included.
func meanInside(probability []float32, side int, q Quad) float64 {
	const edge = 1e-6
	right, down := q[1].minus(q[0]), q[3].minus(q[0])
	lo, hi := bounds(q)
	sum, n := 0.0, 0
	for y := max(0, int(math.Floor(lo.Y))); y <= min(side-1, int(math.Ceil(hi.Y))); y++ {
		for x := max(0, int(math.Floor(lo.X))); x <= min(side-1, int(math.Ceil(hi.X))); x++ {
			p := Point{float64(x), float64(y)}.minus(q[0])
			u, v := p.dot(right)/right.dot(right), p.dot(down)/down.dot(down)
			if u >= -edge && u <= 1+edge && v >= -edge && v <= 1+edge {
				sum += float64(probability[y*side+x])
				n++
			}
		}
	}
	return sum / float64(max(n, 1))
}

func bounds(q Quad) (lo, hi Point) {
	lo, hi = q[0], q[0]
	for _, p := range q {
		lo, hi = Point{min(lo.X, p.X), min(lo.Y, p.Y)}, Point{max(hi.X, p.X), max(hi.Y, p.Y)}
	}
	return lo, hi
}

// inReadingOrder sorts boxes by lines, from top to bottom, and from left to right within a line: boxes belong to the line
// of the one before them while their middles lie within half its height.
func inReadingOrder(quads []Quad) []Quad {
	middle := func(q Quad) Point { return q[0].plus(q[2]).times(0.5) }
	slices.SortStableFunc(quads, func(a, b Quad) int { return cmp.Compare(middle(a).Y, middle(b).Y) })
	for from := 0; from < len(quads); {
		to := from + 1
		for to < len(quads) && middle(quads[to]).Y-middle(quads[from]).Y < quads[from].Height()/2 {
			to++
		}
		slices.SortStableFunc(quads[from:to], func(a, b Quad) int { return cmp.Compare(middle(a).X, middle(b).X) })
		from = to
	}
	return quads
}
