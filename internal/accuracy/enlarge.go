package accuracy

import (
	"context"
	"errors"
	"fmt"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/snr"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// Enlarging takes seconds a tile, so a few photographs must do.
const (
	enlargedPhotographs  = 10
	enlargedCalibrations = 4
)

// firstTile enlarges only the top left of a picture, which is enough to calibrate and to compare.
type firstTile struct{ example.Enlarge }

func (k firstTile) Answer(ctx context.Context, ms []example.Model, path string) (example.Answer, error) {
	return nil, k.run(ctx, ms[0], path, func([]float32) {})
}

func (k firstTile) run(ctx context.Context, m example.Model, path string, use func([]float32)) error {
	picture, err := vision.Load(path)
	if err != nil {
		return err
	}
	out, err := m.Run(ctx, []*graph.Tensor{k.Tile(picture, 0, 0)})
	if err != nil {
		return err
	}
	use(out[0].Floats())
	return nil
}

// measureEnlarge compares the luma of enlarged pictures.
func measureEnlarge(ctx context.Context, l *lab) (rows []Row, err error) {
	photographs, err := l.photographs()
	if err != nil {
		return nil, err
	}
	kind := firstTile{}
	reference, end, err := l.reference(ctx, kind)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, end()) }()
	f := folds(photographs, enlargedCalibrations)[0]
	fixed, err := l.fixed(ctx, kind, f.calibrate, models.ImportOptions{})
	if err != nil {
		return nil, err
	}
	var noise snr.Ratio
	var want, got []float32
	for i := range min(enlargedPhotographs, len(f.evaluate)) {
		l.progress(i, enlargedPhotographs)
		path := f.evaluate[i*len(f.evaluate)/enlargedPhotographs]
		if err := kind.run(ctx, reference[0], path, func(v []float32) { want = v }); err != nil {
			return nil, err
		}
		if err := kind.run(ctx, fixed[0], path, func(v []float32) { got = v }); err != nil {
			return nil, err
		}
		if err := noise.Add(want, got); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return []Row{{
		Model: "super-resolution", Measure: "SNR of the luma", Inputs: fmt.Sprintf("%d photographs", enlargedPhotographs),
		Calibration: fmt.Sprintf("%d others", enlargedCalibrations), Value: noise.Decibels(), Unit: "dB", Bound: AtLeast, Target: 40,
	}}, nil
}
