package accuracy

import (
	"context"
	"errors"
	"fmt"
	"math"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
)

// boxMargin is by how much the score of a box may differ before one side's threshold makes it a box that the other side
// lacks: a box at the threshold is no disagreement about where things are.
const boxMargin = 0.02

// detector is a kind that finds boxes of at least a score.
type detector func(minScore float64) example.Kind

func measureFaces(ctx context.Context, l *lab) ([]Row, error) {
	return measureBoxes(ctx, l, "UltraFace RFB-320", example.FaceScore, func(s float64) example.Kind { return example.Faces{MinScore: s} })
}

func measureObjects(ctx context.Context, l *lab) ([]Row, error) {
	return measureBoxes(ctx, l, "YOLOX-nano", example.ObjectScore, func(s float64) example.Kind { return example.Objects{MinScore: s} })
}

// boxDifferences sums up how boxes differ.
type boxDifferences struct {
	boxes  int     // of the reference
	pixels float64 // the largest difference of a corner's coordinate
	score  float64 // the largest difference of a score
	lonely int     // boxes that only one side found
}

func measureBoxes(ctx context.Context, l *lab, model string, minScore float64, kind detector) (rows []Row, err error) {
	photographs, err := l.photographs()
	if err != nil {
		return nil, err
	}
	reference, end, err := l.reference(ctx, kind(minScore))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, end()) }()
	var d boxDifferences
	done := 0
	for _, f := range folds(photographs, calibrationPhotographs) {
		fixed, err := l.fixed(ctx, kind(minScore), f.calibrate, models.ImportOptions{})
		if err != nil {
			return nil, err
		}
		for _, path := range f.evaluate {
			l.progress(done, len(photographs))
			done++
			want, err := found(ctx, kind(minScore-boxMargin), reference, path)
			if err != nil {
				return nil, err
			}
			got, err := found(ctx, kind(minScore-boxMargin), fixed, path)
			if err != nil {
				return nil, err
			}
			d.compare(want, got, minScore)
		}
	}
	row := Row{Model: model, Inputs: fmt.Sprintf("%d boxes in %d photographs", d.boxes, done), Calibration: otherHalf}
	pixels, score, lonely := row, row, row
	pixels.Measure, pixels.Value, pixels.Unit, pixels.Bound, pixels.Target = "largest difference of a box", d.pixels, "pixels", AtMost, 1
	lonely.Measure, lonely.Value, lonely.Bound = "boxes that one side lacks", float64(d.lonely), AtMost
	score.Measure, score.Value = "largest difference of a score", d.score
	return []Row{pixels, lonely, score}, nil
}

func found(ctx context.Context, kind example.Kind, ms []example.Model, path string) ([]vision.Box, error) {
	a, err := kind.Answer(ctx, ms, path)
	if err != nil {
		return nil, err
	}
	var boxes []vision.Box
	for _, f := range a.(*example.BoxesAnswer).Found {
		boxes = append(boxes, f.Box)
	}
	return boxes, nil
}

// compare takes two sides' boxes of one picture, found with boxMargin below minScore: those that reach minScore on one
// side must be on the other.
func (d *boxDifferences) compare(want, got []vision.Box, minScore float64) {
	for _, w := range want {
		if w.Score < minScore {
			continue
		}
		d.boxes++
		g, ok := partner(w, got)
		if !ok {
			d.lonely++
			continue
		}
		d.score = max(d.score, math.Abs(w.Score-g.Score))
		d.pixels = max(d.pixels, math.Abs(w.X0-g.X0), math.Abs(w.Y0-g.Y0), math.Abs(w.X1-g.X1), math.Abs(w.Y1-g.Y1))
	}
	for _, g := range got {
		if _, ok := partner(g, want); !ok && g.Score >= minScore {
			d.lonely++
		}
	}
}

// partner is the box of the same class that overlaps most, and at least by half.
func partner(b vision.Box, others []vision.Box) (best vision.Box, ok bool) {
	most := 0.5
	for _, o := range others {
		if v := vision.Overlap(b, o); o.Class == b.Class && v >= most {
			best, most, ok = o, v, true
		}
	}
	return best, ok
}
