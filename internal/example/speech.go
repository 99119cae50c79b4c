package example

import (
	"context"
	"fmt"
	"io"

	"github.com/opml/opml/internal/speech"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// Speech finds where somebody speaks in a recording with Silero VAD v5, a recurrent model that hears 32 milliseconds at a
// time and carries its state on.
type Speech struct{}

const (
	speechRate    = 16000
	speechFrame   = 512 // samples
	speechContext = 64  // samples of the frame before
	speechState   = 128
)

// Recipes implements [Kind].
func (Speech) Recipes() []Recipe {
	rate := graph.NewInts(graph.Int64, nil, []int64{speechRate})
	return []Recipe{{
		File: "silero_vad_v5", Role: "detector of speech",
		Shapes:    [][]int{{1, speechContext + speechFrame}, {2, 1, speechState}, {}},
		Ranges:    []models.Range{{Min: -1, Max: 1}, {Min: -100, Max: 100}, {}},
		Constants: []*graph.Tensor{nil, nil, rate}, States: []State{{Output: 1, Input: 1}}, Weights: 16,
	}}
}

// SpeechAnswer is where somebody speaks.
type SpeechAnswer struct {
	Seconds  float64          `json:"seconds"` // of the recording
	Segments []speech.Segment `json:"segments"`
}

// Answer implements [Kind].
func (s Speech) Answer(ctx context.Context, ms []Model, path string) (Answer, error) {
	rec, err := speech.ReadWAV(path)
	if err != nil {
		return nil, err
	}
	p, err := s.Probabilities(ctx, ms[0], rec.Resample(speechRate))
	if err != nil {
		return nil, err
	}
	a := &SpeechAnswer{Seconds: rec.Seconds(), Segments: []speech.Segment{}}
	a.Segments = append(a.Segments, speech.Segments(p, float64(speechFrame)/speechRate)...)
	return a, nil
}

// Probabilities are those of speech in each frame of a recording of 16 kHz, the last filled up with silence.
func (Speech) Probabilities(ctx context.Context, m Model, rec *speech.Recording) ([]float32, error) {
	frames := (len(rec.Samples) + speechFrame - 1) / speechFrame
	sound := make([]float32, speechContext+frames*speechFrame) // the first frame's context is silence
	copy(sound[speechContext:], rec.Samples)
	state := graph.Zeros(graph.Float32, []int{2, 1, speechState})
	probabilities := make([]float32, frames)
	for i := range frames {
		from := i * speechFrame
		heard := graph.NewFloats([]int{1, speechContext + speechFrame}, sound[from:from+speechContext+speechFrame])
		out, err := m.Run(ctx, []*graph.Tensor{heard, state})
		if err != nil {
			return nil, err
		}
		if len(out) != 2 || out[0].Elements() != 1 || out[1].Elements() != 2*speechState {
			return nil, fmt.Errorf("the model's outputs are %v, want a probability and a state", out)
		}
		probabilities[i], state = out[0].Floats()[0], out[1]
	}
	return probabilities, nil
}

// Print implements [Answer].
func (a *SpeechAnswer) Print(w io.Writer, style ui.Style) error {
	total := 0.0
	t := ui.NewTable("from>", "to>", "seconds>")
	for _, s := range a.Segments {
		t.Row(clock(s.Start), clock(s.End), fmt.Sprintf("%.2f", s.End-s.Start))
		total += s.End - s.Start
	}
	found := style.Good(fmt.Sprintf("%.1f s", total))
	fmt.Fprintf(w, "speech       %s in %d stretches, of %.1f s\n", found, len(a.Segments), a.Seconds)
	if len(a.Segments) == 0 {
		return nil
	}
	return t.Print(w)
}

// clock writes a time as minutes and seconds.
func clock(seconds float64) string {
	return fmt.Sprintf("%d:%05.2f", int(seconds)/60, seconds-float64(int(seconds)/60*60))
}
