package vision

import (
	"cmp"
	"math"
	"slices"
)

// Box is something found in a picture: corners in pixels, x to the right, y down.
type Box struct {
	X0    float64 `json:"x0"`
	Y0    float64 `json:"y0"`
	X1    float64 `json:"x1"`
	Y1    float64 `json:"y1"`
	Class int     `json:"class"`
	Score float64 `json:"score"` // 0…1
}

// area is 0 for a box whose corners are the wrong way round.
func (b Box) area() float64 { return max(0, b.X1-b.X0) * max(0, b.Y1-b.Y0) }

// Overlap is the intersection over the union of two boxes, 0…1.
func Overlap(a, b Box) float64 {
	common := Box{X0: max(a.X0, b.X0), Y0: max(a.Y0, b.Y0), X1: min(a.X1, b.X1), Y1: min(a.Y1, b.Y1)}.area()
	if union := a.area() + b.area() - common; union > 0 {
		return common / union
	}
	return 0
}

// Suppress keeps, of boxes of one class that overlap by more than limit, the one of the highest score (greedy
// non-maximum suppression). Scores that agree to a thousandth are equal, and the first box is kept: neighbouring cells of
// a detector are often equally sure, and the last bits of a score should not choose between them. What is kept is
// sorted by score, the highest first.
func Suppress(boxes []Box, limit float64) []Box {
	boxes = slices.Clone(boxes)
	thousandths := func(b Box) float64 { return math.Round(1000 * b.Score) }
	slices.SortStableFunc(boxes, func(a, b Box) int { return cmp.Compare(thousandths(b), thousandths(a)) })
	var kept []Box
	for _, b := range boxes {
		hidden := slices.ContainsFunc(kept, func(k Box) bool { return k.Class == b.Class && Overlap(k, b) > limit })
		if !hidden {
			kept = append(kept, b)
		}
	}
	return kept
}

// Within clips a box to a picture of that size.
func (b Box) Within(width, height int) Box {
	w, h := float64(width), float64(height)
	b.X0, b.X1 = min(max(b.X0, 0), w), min(max(b.X1, 0), w)
	b.Y0, b.Y1 = min(max(b.Y0, 0), h), min(max(b.Y1, 0), h)
	return b
}
