package growth

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/opml/opml/internal/ort"
)

// Config says with what to measure.
type Config struct {
	Node       string // folder where onnxruntime-node is installed
	Executable string // opml, to be started for each model's memory; "" leaves that out
	// Quick measures the smaller models only.
	Quick bool
	// Progress, if set, is told how far the run is.
	Progress func(stage string, done, total int)
}

// Point is one model of a family. Times are milliseconds of a run on one thread, medians of turns; memory is bytes on top
// of the process before. What is 0 was not measured.
type Point struct {
	Family       string  `json:"family"`
	MACs         uint64  `json:"macs"`
	Weights      uint64  `json:"weights"`
	Instructions int     `json:"instructions"`
	Ours         float64 `json:"ours_ms"`
	Theirs       float64 `json:"theirs_ms"`
	Resident     uint64  `json:"resident"`
	PeerResident uint64  `json:"onnx_resident"`
	Dispute      Dispute `json:"dispute"`
}

// Dispute is a dispute over a random element of the model's largest result.
type Dispute struct {
	Instruction  int     `json:"instruction"`
	Transactions int     `json:"transactions"`
	Rounds       int     `json:"rounds"` // demands: each is one step down
	Gas          uint64  `json:"gas"`
	Seconds      float64 `json:"seconds"`
	Skipped      string  `json:"skipped,omitempty"`
}

// Result is both families, small models first.
type Result struct {
	Points  []Point `json:"points"`
	Skipped string  `json:"skipped,omitempty"` // why there are none
	// NoPeer is why ONNX Runtime was not measured, NoMemory why no memory of ours was.
	NoPeer   string `json:"no_peer,omitempty"`
	NoMemory string `json:"no_memory,omitempty"`
}

// lab is a run under way.
type lab struct {
	Config
	folder string
	peer   *ort.Process // nil without
}

// Run measures every model.
func Run(ctx context.Context, c Config) (r *Result, err error) {
	r, l := &Result{}, &lab{Config: c}
	if l.folder, err = os.MkdirTemp("", "opml-growth-"); err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(l.folder)) }()
	switch l.peer, err = ort.Start(ctx, c.Node); {
	case errors.Is(err, ort.ErrAbsent):
		r.NoPeer = err.Error()
	case err != nil:
		return nil, err
	default:
		defer func() { err = errors.Join(err, l.peer.Close()) }()
	}
	if c.Executable == "" {
		r.NoMemory = "no executable to start"
	}
	all := generators(c.Quick)
	for i, g := range all {
		if c.Progress != nil {
			c.Progress("growth: "+g.family, i, len(all))
		}
		p, err := l.measure(ctx, g)
		if err != nil {
			return nil, fmt.Errorf("%s model %d: %w", g.family, i, err)
		}
		r.Points = append(r.Points, p)
	}
	return r, nil
}

// measure measures one model.
func (l *lab) measure(ctx context.Context, g generator) (Point, error) {
	path := filepath.Join(l.folder, "model.onnx")
	m, err := g.write(path)
	if err != nil {
		return Point{}, err
	}
	s, err := compile(ctx, path, m)
	if err != nil {
		return Point{}, err
	}
	p := Point{Family: m.family, MACs: m.macs, Instructions: len(s.machine.Program().Code)}
	for _, c := range s.machine.Program().Constants {
		p.Weights += uint64(len(c.Data))
	}
	if err := l.time(ctx, s, &p); err != nil {
		return p, err
	}
	if err := l.memory(ctx, s, &p); err != nil {
		return p, err
	}
	p.Dispute, err = dispute(ctx, s)
	return p, err
}
