package accuracy

import (
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/speech"
	"github.com/opml/opml/models"
)

// measureSpeech compares what a recurrent model hears in a recording of minutes, its state carried through.
func measureSpeech(ctx context.Context, l *lab) (rows []Row, err error) {
	kind := example.Speech{}
	reference, end, err := l.reference(ctx, kind)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, end()) }()
	folder := filepath.Join(l.Repo, "testdata", "examples")
	fixed, err := l.fixed(ctx, kind, []string{filepath.Join(folder, "calibration.wav")}, models.ImportOptions{})
	if err != nil {
		return nil, err
	}
	rec, err := speech.ReadWAV(filepath.Join(folder, "speech.wav"))
	if err != nil {
		return nil, err
	}
	want, err := kind.Probabilities(ctx, reference[0], rec)
	if err != nil {
		return nil, err
	}
	got, err := kind.Probabilities(ctx, fixed[0], rec)
	if err != nil {
		return nil, err
	}
	var far float64
	for i, p := range want {
		far = max(far, math.Abs(float64(p)-float64(got[i])))
	}
	row := Row{Model: "Silero VAD v5", Inputs: fmt.Sprintf("%d frames of %.0f s", len(want), rec.Seconds()), Calibration: "another recording"}
	edges, probability := row, row
	edges.Measure, edges.Value, edges.Unit, edges.Bound = "largest difference of a segment's edge", edgeDifference(segments(want), segments(got)), "s", AtMost
	edges.Target = 0.032 // one frame
	probability.Measure, probability.Value = "largest difference of a probability", far
	return []Row{edges, probability}, nil
}

func segments(probabilities []float32) []speech.Segment {
	return speech.Segments(probabilities, 512./16000)
}

// edgeDifference is infinite if the numbers of segments differ.
func edgeDifference(want, got []speech.Segment) float64 {
	if len(want) != len(got) {
		return math.Inf(1)
	}
	far := 0.0
	for i, w := range want {
		far = max(far, math.Abs(w.Start-got[i].Start), math.Abs(w.End-got[i].End))
	}
	return far
}
