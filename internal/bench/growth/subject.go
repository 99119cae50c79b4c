package growth

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"time"

	"github.com/opml/opml/internal/bench/memory"
	"github.com/opml/opml/internal/bench/turns"
	"github.com/opml/opml/internal/ort"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// subject is a generated model and what it was compiled to, with an input.
type subject struct {
	path    string
	pack    *models.Package
	machine *vm.Machine
	input   *graph.Tensor
	given   []*vm.Tensor
}

// compile calibrates on random inputs, as random as those measured: the weights mean nothing, so no accuracy is lost.
func compile(ctx context.Context, path string, m model) (*subject, error) {
	s := &subject{path: path, input: normal(m.input, 0)}
	var samples []models.Sample
	for seed := range uint64(2) {
		samples = append(samples, models.Sample{"x": normal(m.input, seed+1)})
	}
	var err error
	if s.pack, _, err = models.Import(path, models.ImportOptions{Calibration: samples, ActivationBits: 16, Context: ctx}); err != nil {
		return nil, err
	}
	if s.machine, err = s.pack.Machine(); err != nil {
		return nil, err
	}
	t, err := s.pack.Inputs[0].Quantize(s.input.Floats())
	s.given = []*vm.Tensor{t}
	return s, err
}

// normal is a tensor of normal numbers.
func normal(dims []int, seed uint64) *graph.Tensor {
	rng := rand.New(rand.NewPCG(seed, 3))
	data := make([]float32, graph.Elements(dims))
	for i := range data {
		data[i] = float32(rng.NormFloat64())
	}
	return graph.NewFloats(dims, data)
}

const (
	rounds = 9
	turn   = 8 * time.Millisecond
)

// time lets both sides take turns on one thread.
func (l *lab) time(ctx context.Context, s *subject, p *Point) error {
	x := vm.NewFast(1)
	ours := func() (time.Duration, error) {
		return turns.Repeat(turn, func() error { _, err := x.Run(ctx, s.machine, s.given, nil); return err })
	}
	theirs := func() (time.Duration, error) { return 0, nil }
	if l.peer != nil {
		session, err := l.peer.Open(s.path, 1, []*graph.Tensor{s.input})
		if err != nil {
			return err
		}
		theirs = func() (time.Duration, error) { return session.Time(turn) }
	}
	a, b, err := turns.Alternate(rounds, ours, theirs)
	if err != nil {
		return err
	}
	p.Ours, p.Theirs = 1000*turns.Quantile(a, 0.5), 1000*turns.Quantile(b, 0.5)
	return nil
}

// memory measures both sides in processes of their own.
func (l *lab) memory(ctx context.Context, s *subject, p *Point) error {
	if l.Executable != "" {
		path := filepath.Join(l.folder, "model.opml")
		if err := s.pack.Save(path); err != nil {
			return err
		}
		usage, err := memory.Spawn(ctx, l.Executable, path, 1)
		if err != nil {
			return err
		}
		p.Resident = usage.Resident
	}
	if l.peer == nil {
		return nil
	}
	var err error
	p.PeerResident, err = ort.Footprint(ctx, l.Node, s.path, []*graph.Tensor{s.input})
	return err
}
