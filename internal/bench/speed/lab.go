package speed

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/opml/opml/internal/ort"
)

// Config says where things lie.
type Config struct {
	Models string // folder of the ONNX files (make models)
	Shared string // folder with data/: photographs and digits
	Node   string // folder where onnxruntime-node is installed
	Python string // an interpreter with ONNX Runtime, for its quantiser
	// Executable is opml, to be started for each model's memory; "" leaves that out.
	Executable string
	// Quick takes fewer turns: for a look, not for figures to publish.
	Quick bool
	// Progress, if set, is told how far the run is.
	Progress func(stage string, done, total int)
}

// Result is what was measured. What could not be is a row that says why.
type Result struct {
	Peer       string       `json:"peer,omitempty"` // the version of ONNX Runtime
	Latency    []Latency    `json:"latency"`
	Throughput []Throughput `json:"throughput"`
	Memory     []Footprint  `json:"memory"`
}

// lab is a run under way.
type lab struct {
	Config
	folder string // scratch
	peer   *ort.Process
	result *Result
}

// Run measures every model on one and on two threads.
func Run(ctx context.Context, c Config) (r *Result, err error) {
	l := &lab{Config: c, result: &Result{}}
	if l.folder, err = os.MkdirTemp("", "opml-speed-"); err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(l.folder)) }()
	l.peer, err = ort.Start(ctx, c.Node)
	if errors.Is(err, ort.ErrAbsent) {
		return Skipped(err), nil
	}
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, l.peer.Close()) }()
	if l.result.Peer, err = l.peer.Version(); err != nil {
		return nil, err
	}
	return l.result, l.all(ctx)
}

// all measures every subject.
func (l *lab) all(ctx context.Context) error {
	for i, s := range subjects() {
		if l.Progress != nil {
			l.Progress(s.name, i, len(subjects()))
		}
		err := l.measure(ctx, s)
		var absent *absentError
		switch {
		case errors.As(err, &absent):
			l.result.skip(s, err)
		case err != nil:
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	return nil
}

// Skipped is the result where nothing can be measured.
func Skipped(why error) *Result {
	r := &Result{}
	for _, s := range subjects() {
		r.skip(s, why)
	}
	return r
}

// Lacking is why nothing was measured, "" if something was.
func (r *Result) Lacking() string {
	why := ""
	for _, row := range r.Latency {
		if row.Skipped == "" {
			return ""
		}
		why = row.Skipped
	}
	return why
}

// skip puts rows for what is missing of a subject.
func (r *Result) skip(s subject, why error) {
	have := map[Variant]bool{}
	for _, row := range r.Latency {
		have[row.Variant] = have[row.Variant] || row.Model == s.name
	}
	for _, v := range s.variants {
		if have[v] {
			continue
		}
		for _, threads := range threadCounts {
			r.Latency = append(r.Latency, Latency{Model: s.name, Variant: v, Threads: threads, Target: s.target, Skipped: why.Error()})
		}
		if s.batched(v) {
			r.Throughput = append(r.Throughput, Throughput{Model: s.name, Skipped: why.Error()})
		}
		if v == w8a16 {
			r.Memory = append(r.Memory, Footprint{Model: s.name, Target: s.target, Skipped: why.Error()})
		}
	}
}

// absentError says that something to measure with is not on this machine.
type absentError struct{ what string }

func (e *absentError) Error() string { return e.what + " is not here" }

// need returns an absentError if a file or folder does not exist.
func need(path string) error {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return &absentError{filepath.Base(path)}
	} else if err != nil {
		return err
	}
	return nil
}
