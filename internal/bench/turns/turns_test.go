package turns

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestRatiosAreOfTurns(t *testing.T) {
	side := func(times ...time.Duration) func() (time.Duration, error) {
		return func() (d time.Duration, err error) {
			d, times = times[0], times[1:]
			return d, nil
		}
	}
	ours, theirs, err := Alternate(3, side(time.Second, 2*time.Second, 3*time.Second), side(2*time.Second, 6*time.Second, 3*time.Second))
	require.NoError(t, err)
	low, median, high := Ratios(ours, theirs)
	require.InDelta(t, 2, median, 1e-9, "the ratio of the medians would be 1.5")
	require.InDelta(t, 2, low, 1e-9) // the quartiles of 1, 2, 3, rounded up
	require.InDelta(t, 3, high, 1e-9)
	require.InDelta(t, 2, Quantile(ours, 0.5), 1e-9)
}

func TestTheFirstRunDoesNotCount(t *testing.T) {
	runs := 0
	d, err := Repeat(time.Nanosecond, func() error {
		if runs++; runs == 1 {
			time.Sleep(50 * time.Millisecond)
		}
		return nil
	})
	require.NoError(t, err)
	require.GreaterOrEqual(t, runs, 2)
	require.Less(t, d, 50*time.Millisecond)
	_, err = Repeat(time.Hour, func() error { return errors.New("broken") })
	require.ErrorContains(t, err, "broken")
}
