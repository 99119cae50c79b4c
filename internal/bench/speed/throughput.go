package speed

import (
	"context"
	"runtime"
	"time"

	"github.com/opml/opml/internal/bench/turns"
	"github.com/opml/opml/vm"
)

// Throughput is one model run on a batch of independent inputs in two ways: one after the other on all cores (latency
// mode), and one on each core at once (vm.RunAll). Times are milliseconds per input, medians; the ratio is of each turn.
type Throughput struct {
	Model   string  `json:"model"`
	Cores   int     `json:"cores"`
	Batch   int     `json:"batch"`
	Latency float64 `json:"latency_mode_ms"`
	Batched float64 `json:"throughput_mode_ms"`
	Ratio   float64 `json:"ratio"` // the former by the latter
	Low     float64 `json:"ratio_quartile_low"`
	High    float64 `json:"ratio_quartile_high"`
	Skipped string  `json:"skipped,omitempty"`
}

const throughputTurns = 11

// batch times the measured inputs of a contest as a batch.
func (l *lab) batch(ctx context.Context, c *contest) error {
	row := Throughput{Model: c.name, Cores: runtime.GOMAXPROCS(0), Batch: len(c.given)}
	x := vm.NewFast(0)
	inTurn, atOnce, err := turns.Alternate(l.turns(throughputTurns),
		func() (time.Duration, error) {
			return turns.Repeat(turn, func() error {
				for _, given := range c.given {
					if _, err := x.Run(ctx, c.machine, given, nil); err != nil {
						return err
					}
				}
				return nil
			})
		},
		func() (time.Duration, error) {
			return turns.Repeat(turn, func() error { _, err := vm.RunAll(ctx, c.machine, c.given); return err })
		},
	)
	if err != nil {
		return err
	}
	each := float64(len(c.given))
	row.Latency, row.Batched = 1000*turns.Quantile(inTurn, 0.5)/each, 1000*turns.Quantile(atOnce, 0.5)/each
	row.Low, row.Ratio, row.High = turns.Ratios(atOnce, inTurn)
	l.result.Throughput = append(l.result.Throughput, row)
	return nil
}
