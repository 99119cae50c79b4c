package accuracy

import (
	"context"
	"errors"
	"fmt"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/snr"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
)

// calibrationPhotographs is how many a model is calibrated on.
const calibrationPhotographs = 32

const otherHalf = "32 of the other half"

// measureLabels compares the logits of MobileNetV2.
func measureLabels(ctx context.Context, l *lab) (rows []Row, err error) {
	photographs, err := l.photographs()
	if err != nil {
		return nil, err
	}
	kind := example.Label{}
	reference, end, err := l.reference(ctx, kind)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, end()) }()
	var noise snr.Ratio
	agree, done := 0, 0
	for _, f := range folds(photographs, calibrationPhotographs) {
		fixed, err := l.fixed(ctx, kind, f.calibrate, models.ImportOptions{})
		if err != nil {
			return nil, err
		}
		for _, path := range f.evaluate {
			l.progress(done, len(photographs))
			done++
			same, err := compareLogits(ctx, kind, fixed[0], reference[0], path, &noise)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			if same {
				agree++
			}
		}
	}
	row := Row{Model: "MobileNetV2", Inputs: fmt.Sprintf("%d photographs", done), Calibration: otherHalf}
	top, snr := row, row
	top.Measure, top.Value, top.Unit, top.Bound, top.Target = "top-1 agreement", 100*float64(agree)/float64(done), "%", AtLeast, 99.5
	snr.Measure, snr.Value, snr.Unit, snr.Bound, snr.Target = "SNR of the logits", noise.Decibels(), "dB", AtLeast, 40
	return []Row{top, snr}, nil
}

// compareLogits says whether the largest logit of one photograph is the same on both sides.
func compareLogits(ctx context.Context, kind example.Label, fixed, reference example.Model, path string, noise *snr.Ratio) (bool, error) {
	picture, err := vision.Load(path)
	if err != nil {
		return false, err
	}
	input := kind.Prepare(picture)
	want, err := reference.Run(ctx, input)
	if err != nil {
		return false, err
	}
	got, err := fixed.Run(ctx, input)
	if err != nil {
		return false, err
	}
	if err := noise.Add(want[0].Floats(), got[0].Floats()); err != nil {
		return false, err
	}
	return largest(want[0].Floats()) == largest(got[0].Floats()), nil
}

// largest is the index of the largest element, the first if several are.
func largest(v []float32) int {
	best := 0
	for i := range v {
		if v[i] > v[best] {
			best = i
		}
	}
	return best
}
