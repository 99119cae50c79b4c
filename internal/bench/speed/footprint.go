package speed

import (
	"context"
	"os"
	"path/filepath"

	"github.com/opml/opml/internal/bench/memory"
	"github.com/opml/opml/internal/ort"
)

// Footprint is how much memory running a model takes on one thread, in bytes, on top of that of the process before.
type Footprint struct {
	Model string `json:"model"`
	memory.Usage
	Target  bool    `json:"target"`
	Ratio   float64 `json:"ratio"`         // resident by what it may be
	Peer    uint64  `json:"onnx_resident"` // of ONNX Runtime in floats
	Skipped string  `json:"skipped,omitempty"`
}

// allowed is what may be resident: half of the weights once more, for packed copies and the program, and the activations.
func allowed(u memory.Usage) float64 { return 1.5*float64(u.Weights) + float64(u.Activations) }

// footprint measures the package of a contest in a process of its own, and its model in ONNX Runtime in another.
func (l *lab) footprint(ctx context.Context, c *contest) error {
	row := Footprint{Model: c.name, Target: c.target}
	if l.Executable == "" {
		row.Skipped = "no executable to start"
		l.result.Memory = append(l.result.Memory, row)
		return nil
	}
	path := filepath.Join(l.folder, "measured.opml")
	if err := c.pack.Save(path); err != nil {
		return err
	}
	usage, err := memory.Spawn(ctx, l.Executable, path, 1)
	if err != nil {
		return err
	}
	row.Usage, row.Ratio = *usage, float64(usage.Resident)/allowed(*usage)
	if row.Peer, err = ort.Footprint(ctx, l.Node, c.frozen, c.inputs[:1]); err != nil {
		return err
	}
	l.result.Memory = append(l.result.Memory, row)
	return os.Remove(path)
}
