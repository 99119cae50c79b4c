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

// measureLabels compares the logits of MobileNetV2, with activations of 16 bits and of 8.
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
	for _, c := range []struct {
		model           string
		bits            int
		alike, decibels float64 // at least
	}{{"MobileNetV2", 16, 99.5, 40}, {"MobileNetV2, W8A8", 8, 90, 15}} {
		alike, decibels, err := l.logits(ctx, kind, models.ImportOptions{ActivationBits: c.bits}, reference[0], photographs)
		if err != nil {
			return nil, err
		}
		row := Row{Model: c.model, Inputs: fmt.Sprintf("%d photographs", len(photographs)), Calibration: otherHalf, Bound: AtLeast}
		top, snr := row, row
		top.Measure, top.Value, top.Unit, top.Target = "top-1 agreement", alike, "%", c.alike
		snr.Measure, snr.Value, snr.Unit, snr.Target = "SNR of the logits", decibels, "dB", c.decibels
		rows = append(rows, top, snr)
	}
	return rows, nil
}

// logits is on how many in a hundred photographs both sides have the same label, and how near the logits are.
func (l *lab) logits(ctx context.Context, kind example.Label, o models.ImportOptions, reference example.Model, photographs []string) (alike, decibels float64, err error) {
	var noise snr.Ratio
	agree, done := 0, 0
	for _, f := range folds(photographs, calibrationPhotographs) {
		fixed, err := l.fixed(ctx, kind, f.calibrate, o)
		if err != nil {
			return 0, 0, err
		}
		for _, path := range f.evaluate {
			l.progress(done, len(photographs))
			done++
			same, err := compareLogits(ctx, kind, fixed[0], reference, path, &noise)
			if err != nil {
				return 0, 0, fmt.Errorf("%s: %w", path, err)
			}
			if same {
				agree++
			}
		}
	}
	return 100 * float64(agree) / float64(done), noise.Decibels(), nil
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
