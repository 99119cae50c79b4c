package speed

import (
	"context"
	"math"
	"path/filepath"
	"strings"
	"time"

	"github.com/opml/opml/internal/bench/turns"
	"github.com/opml/opml/internal/ort"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// Latency is one model in one variant on so many threads. Times are milliseconds of one run, medians. A ratio is ONNX
// Runtime's time by ours in one turn: above 1 we are faster.
type Latency struct {
	Model    string   `json:"model"`
	Variant  Variant  `json:"variant"`
	Threads  int      `json:"threads"`
	Target   bool     `json:"target"`         // the ratio is to be at least 1
	Form     string   `json:"form,omitempty"` // of the 8-bit model that ONNX Runtime is fastest with
	Turns    int      `json:"turns"`
	Ours     float64  `json:"ours_ms"`
	Theirs   float64  `json:"theirs_ms"`
	Ratio    float64  `json:"ratio"` // the median
	Low      float64  `json:"ratio_quartile_low"`
	High     float64  `json:"ratio_quartile_high"`
	Likeness Likeness `json:"likeness"`
	Skipped  string   `json:"skipped,omitempty"`
}

const (
	raceTurns, quickTurns = 21, 5
	// turn is how long a side runs in its turn, at least. Each begins with a run that does not count, for the caches.
	turn = 15 * time.Millisecond
)

// turns is how many turns each side has, of so many in a full run.
func (c Config) turns(full int) int {
	if c.Quick {
		return quickTurns
	}
	return full
}

// race times both sides in turns.
func (l *lab) race(ctx context.Context, c *contest, threads int) (Latency, error) {
	session, file, err := l.fastest(c, threads)
	if err != nil {
		return Latency{}, err
	}
	row := Latency{Model: c.name, Variant: c.variant, Threads: threads, Target: c.target, Turns: l.turns(raceTurns)}
	if file != c.frozen {
		row.Form = strings.TrimSuffix(filepath.Base(file), ".onnx")
	}
	x := vm.NewFast(threads)
	ours, theirs, err := turns.Alternate(row.Turns,
		func() (time.Duration, error) {
			return turns.Repeat(turn, func() error { _, err := x.Run(ctx, c.machine, c.given[0], nil); return err })
		},
		func() (time.Duration, error) { return session.Time(turn) },
	)
	if err != nil {
		return Latency{}, err
	}
	row.sum(ours, theirs)
	return row, session.Close()
}

// fastest opens the model file that ONNX Runtime runs fastest; it keeps no other open.
func (l *lab) fastest(c *contest, threads int) (*ort.Session, string, error) {
	best, bestTime := -1, time.Duration(math.MaxInt64)
	for i, file := range c.files {
		if len(c.files) == 1 {
			best = i
			break
		}
		s, err := l.peer.Open(file, threads, c.inputs[:1])
		if err != nil {
			return nil, "", err
		}
		t, err := s.Time(10 * turn)
		if err != nil {
			return nil, "", err
		}
		if t < bestTime {
			best, bestTime = i, t
		}
		if err := s.Close(); err != nil {
			return nil, "", err
		}
	}
	s, err := l.peer.Open(c.files[best], threads, []*graph.Tensor{c.inputs[0]})
	return s, c.files[best], err
}

// sum puts the medians of times in seconds, and the ratios of the turns, in the row.
func (r *Latency) sum(ours, theirs []float64) {
	r.Ours, r.Theirs = 1000*turns.Quantile(ours, 0.5), 1000*turns.Quantile(theirs, 0.5)
	r.Low, r.Ratio, r.High = turns.Ratios(ours, theirs)
}
