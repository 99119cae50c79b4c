// Package turns times two sides that take turns, so that whatever else the machine does slows both: what counts is the
// ratio of each turn.
package turns

import (
	"math"
	"slices"
	"time"
)

// rest is how long the machine is left alone before each turn: the threads of ONNX Runtime go on spinning after a run
// for some ten milliseconds, on the processors that the other side is about to use.
const rest = 100 * time.Millisecond

// Alternate lets two sides take turns, with a rest before each, and returns their times.
func Alternate(turns int, a, b func() (time.Duration, error)) (as, bs []float64, err error) {
	for range turns {
		time.Sleep(rest)
		ta, err := a()
		if err != nil {
			return nil, nil, err
		}
		time.Sleep(rest)
		tb, err := b()
		if err != nil {
			return nil, nil, err
		}
		as, bs = append(as, ta.Seconds()), append(bs, tb.Seconds())
	}
	return as, bs, nil
}

// Repeat runs once to warm up, then until so much time is over: the time of one run.
func Repeat(least time.Duration, run func() error) (time.Duration, error) {
	if err := run(); err != nil {
		return 0, err
	}
	start, n := time.Now(), 0
	for n == 0 || time.Since(start) < least {
		if err := run(); err != nil {
			return 0, err
		}
		n++
	}
	return time.Since(start) / time.Duration(n), nil
}

// Quantile is the element that a share of the others lies below.
func Quantile(list []float64, share float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	return sorted[int(math.Round(share*float64(len(sorted)-1)))]
}

// Ratios are the quartiles of the second side's time by the first's, turn by turn.
func Ratios(first, second []float64) (low, median, high float64) {
	list := make([]float64, len(first))
	for i := range first {
		list[i] = second[i] / first[i]
	}
	return Quantile(list, 0.25), Quantile(list, 0.5), Quantile(list, 0.75)
}
