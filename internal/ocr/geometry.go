package ocr

import (
	"cmp"
	"math"
	"slices"
)

// Point is a place in a picture, in pixels.
type Point struct {
	X float64 `json:"x"`
	Y float64 `json:"y"`
}

func (p Point) plus(q Point) Point    { return Point{p.X + q.X, p.Y + q.Y} }
func (p Point) minus(q Point) Point   { return Point{p.X - q.X, p.Y - q.Y} }
func (p Point) times(f float64) Point { return Point{p.X * f, p.Y * f} }
func (p Point) dot(q Point) float64   { return p.X*q.X + p.Y*q.Y }
func (p Point) cross(q Point) float64 { return p.X*q.Y - p.Y*q.X }
func (p Point) length() float64       { return math.Hypot(p.X, p.Y) }

// Quad are the corners of a rectangle, clockwise from its top left as the text in it is read.
type Quad [4]Point

// Width and Height are the lengths of the upper and the left side.
func (q Quad) Width() float64 { return q[1].minus(q[0]).length() }

// Height is the length of the left side.
func (q Quad) Height() float64 { return q[3].minus(q[0]).length() }

// Scale multiplies all coordinates.
func (q Quad) Scale(f float64) Quad {
	for i := range q {
		q[i] = q[i].times(f)
	}
	return q
}

// Round moves the corners to whole pixels, as PP-OCR does: what is cut out then does not depend on the last bits of the
// detector's map.
func (q Quad) Round() Quad {
	for i, p := range q {
		q[i] = Point{math.Round(p.X), math.Round(p.Y)}
	}
	return q
}

// grow moves every side outwards.
func (q Quad) grow(by float64) Quad {
	right := q[1].minus(q[0]).times(1 / max(q.Width(), 1e-9)).times(by)
	down := q[3].minus(q[0]).times(1 / max(q.Height(), 1e-9)).times(by)
	return Quad{
		q[0].minus(right).minus(down), q[1].plus(right).minus(down), q[2].plus(right).plus(down), q[3].minus(right).plus(down),
	}
}

// hull is the convex hull of points, counterclockwise where y points up (Andrew's monotone chain).
func hull(points []Point) []Point {
	points = slices.Clone(points)
	slices.SortFunc(points, func(a, b Point) int { return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.Y, b.Y)) })
	points = slices.Compact(points)
	if len(points) < 3 {
		return points
	}
	half := func(points []Point) []Point {
		var chain []Point
		for _, p := range points {
			for len(chain) >= 2 && chain[len(chain)-1].minus(chain[len(chain)-2]).cross(p.minus(chain[len(chain)-1])) <= 0 {
				chain = chain[:len(chain)-1]
			}
			chain = append(chain, p)
		}
		return chain[:len(chain)-1]
	}
	lower := half(points)
	slices.Reverse(points)
	return append(lower, half(points)...)
}

// smallestRectangle is the rectangle of the least area around points: one of its sides lies on one of the hull's.
func smallestRectangle(points []Point) Quad {
	corners := hull(points)
	if len(corners) == 1 {
		return Quad{corners[0], corners[0], corners[0], corners[0]}
	}
	best, least := Quad{}, math.Inf(1)
	for i, p := range corners {
		side := corners[(i+1)%len(corners)].minus(p)
		side = side.times(1 / side.length())
		if q, area := around(corners, side); area < least {
			best, least = q, area
		}
	}
	return upright(best)
}

// around is the rectangle around points with sides along and across a direction of length 1.
func around(points []Point, along Point) (Quad, float64) {
	across := Point{-along.Y, along.X}
	lo, hi := Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		u, v := p.dot(along), p.dot(across)
		lo, hi = Point{min(lo.X, u), min(lo.Y, v)}, Point{max(hi.X, u), max(hi.Y, v)}
	}
	at := func(u, v float64) Point { return along.times(u).plus(across.times(v)) }
	return Quad{at(lo.X, lo.Y), at(hi.X, lo.Y), at(hi.X, hi.Y), at(lo.X, hi.Y)}, (hi.X - lo.X) * (hi.Y - lo.Y)
}

// upright turns the order of the corners so that the first is at the top left: of the two on the left the upper one.
func upright(q Quad) Quad {
	order := slices.Clone(q[:])
	slices.SortStableFunc(order, func(a, b Point) int { return cmp.Compare(a.X, b.X) })
	left, right := order[:2], order[2:]
	for _, pair := range [][]Point{left, right} {
		if pair[0].Y > pair[1].Y {
			pair[0], pair[1] = pair[1], pair[0]
		}
	}
	return Quad{left[0], right[0], right[1], left[1]}
}
