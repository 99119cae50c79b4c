package agent

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

func TestWhatFailsIsTriedAgainLaterAndLaterUntilItSucceeds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRetries(t.Context(), slog.New(slog.DiscardHandler))
		bad, good := vm.Hash{1}, vm.Hash{2}
		fail := func() time.Duration {
			require.NoError(t, r.failed(bad, errors.New("hopeless")), "the loop is not told: it would make a pause of its own")
			start := time.Now()
			for !r.due(bad) {
				require.True(t, r.due(good))
				time.Sleep(10 * time.Millisecond)
			}
			return time.Since(start)
		}
		require.True(t, r.due(bad))
		first := fail()
		require.NotZero(t, first)
		require.Less(t, first, time.Second)
		var longest time.Duration
		for range 40 {
			longest = max(longest, fail())
		}
		require.Greater(t, longest, longestPause/3)
		require.LessOrEqual(t, longest, longestPause+10*time.Millisecond)
		r.succeeded(bad)
		require.True(t, r.due(bad))
		require.Less(t, fail(), time.Second, "what failed long ago does not count")
	})
}

func TestAPassForgetsTheFailuresOfWhatSucceeds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRetries(t.Context(), slog.New(slog.DiscardHandler))
		a, claim := &Agent{Config: Config{Workers: 1}, Runner: NewRunner(vm.NewReference(), vm.Spool{}), retries: r}, vm.Hash{1}
		try := func(outcome error) time.Duration {
			start := time.Now()
			for tried := false; !tried; time.Sleep(10 * time.Millisecond) {
				p := a.NewPass()
				p.Go("claim", claim, func() (bool, error) { tried = true; return false, outcome })
				_, err := p.Wait(t.Context())
				require.NoError(t, err)
			}
			return time.Since(start)
		}
		for range 20 {
			try(errors.New("hopeless"))
		}
		require.Greater(t, try(nil), 10*time.Second)
		try(errors.New("hopeless"))
		require.Less(t, try(nil), time.Second)
	})
}

func TestWhatFailsBecauseTheLoopEndsIsNoNews(t *testing.T) {
	var log strings.Builder
	ctx, cancel := context.WithCancel(t.Context())
	r := newRetries(ctx, slog.New(slog.NewTextHandler(&log, nil)))
	require.NoError(t, r.failed(vm.Hash{1}, &Alarm{errors.New("not answered")}))
	require.Contains(t, log.String(), `level=ERROR msg="failed, will be tried again" error="not answered"`)
	log.Reset()
	cancel()
	require.NoError(t, r.failed(vm.Hash{1}, context.Canceled))
	require.Empty(t, log.String())
}
