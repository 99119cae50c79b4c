package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"github.com/opml/opml/internal/demo"
	"github.com/opml/opml/internal/mnist"
)

// Accuracy compares a model in floats with itself in the VM on the MNIST test set.
type Accuracy struct {
	Model   string  `json:"model"`
	Digits  int     `json:"digits"`
	Float   int     `json:"float_right"`
	Fixed   int     `json:"fixed_right"`
	Differ  int     `json:"differ"` // digits on which the two decide differently
	Points  float64 `json:"points"` // percentage points that fixed is ahead
	Skipped string  `json:"skipped,omitempty"`
}

// quickDigits are enough to see that the comparison works.
const quickDigits = 100

func (b *bench) accuracy(ctx context.Context) error {
	digits, err := mnist.ReadTestSet(filepath.Join(b.Shared, "data"))
	if errors.Is(err, fs.ErrNotExist) {
		why := "the MNIST test set is not in the shared folder"
		b.report.Accuracy = []Accuracy{{Model: shippedName, Skipped: why}, {Model: zooName, Skipped: why}}
		return nil
	}
	if err != nil {
		return err
	}
	digits = digits[:b.pick(len(digits), quickDigits)]
	for _, s := range b.subjects() {
		a, err := mnist.Compare(ctx, s.path, s.pack, digits)
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		b.report.Accuracy = append(b.report.Accuracy, Accuracy{
			Model: s.name, Digits: a.Total, Float: a.Float, Fixed: a.Fixed, Differ: a.Differ, Points: a.Points(),
		})
	}
	if b.zoo == nil {
		b.report.Accuracy = append(b.report.Accuracy, Accuracy{Model: zooName, Skipped: b.zooGone})
	}
	return nil
}

// demo plays the demo silently and times it.
func (b *bench) demo(ctx context.Context) error {
	if b.Quick {
		return nil
	}
	report, err := demo.Run(ctx, demo.Config{Out: io.Discard})
	if err != nil {
		return err
	}
	b.report.DemoSeconds = report.Seconds
	return nil
}
