package agent

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"github.com/cenkalti/backoff/v5"
	"github.com/ethereum/go-ethereum/core/types"
)

// maxPasses bounds the passes at one head: a pass follows another at once only while transactions are included.
const maxPasses = 100

// Run runs passes at every head until ctx ends, which is not an error. Failures are logged and repeated, later and later, of
// each claim and request by itself, or of the whole pass when the chain cannot be read: the chain's state says what is
// still to do, so nothing is lost by failing.
func (a *Agent) Run(ctx context.Context, step func(context.Context) (bool, error)) error {
	heads := make(chan *types.Header, 16)
	// Nodes announce heads over WebSocket only; otherwise polling is all there is.
	subscription, err := a.Client.SubscribeNewHead(ctx, heads)
	if err == nil {
		defer subscription.Unsubscribe()
	}
	var group sync.WaitGroup
	group.Go(func() { a.announce(ctx, heads) })
	defer group.Wait()
	defer a.Runner.lanes.Wait()
	a.retries = newRetries(ctx, a.Log)
	pauses := backoff.NewExponentialBackOff()
	pauses.MaxInterval = 12 * time.Second
	a.Log.Debug("watching", "node", a.Client.Endpoint(), "account", a.Me().Hex(), "models", len(a.Models), "oracle", a.Client.Addresses.Oracle.Hex())
	for ctx.Err() == nil {
		var retry <-chan time.Time
		if err := passes(ctx, step); err != nil && ctx.Err() == nil {
			pause := pauses.NextBackOff()
			a.Log.Log(ctx, severity(err), "pass failed", "error", err, "retry_in", pause.Round(time.Millisecond))
			retry = time.After(pause)
		} else {
			pauses.Reset()
		}
		if err := a.next(ctx, retry); err != nil {
			break
		}
	}
	a.Log.Info("stopped")
	return nil
}

// announce tells the loop, and a pass that waits for executions, to look at the chain again.
func (a *Agent) announce(ctx context.Context, heads <-chan *types.Header) {
	tick := time.NewTicker(a.Poll)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-heads:
		case <-tick.C:
		}
		select {
		case a.due <- struct{}{}:
		default:
		}
	}
}

// next waits for a reason to look at the chain again. After a failure only the pause counts.
func (a *Agent) next(ctx context.Context, retry <-chan time.Time) error {
	due := a.due
	if retry != nil {
		due = nil
	}
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-due:
	case <-retry:
	}
	return nil
}

// severity is the level at which an error is logged.
func severity(err error) slog.Level {
	var alarm *Alarm
	if errors.As(err, &alarm) {
		return slog.LevelError
	}
	return slog.LevelWarn
}

// passes repeats the pass while it sends transactions. One that partly failed may have sent some.
func passes(ctx context.Context, step func(context.Context) (bool, error)) error {
	var failure error
	for range maxPasses {
		progressed, err := step(ctx)
		failure = err
		if !progressed {
			break
		}
	}
	return failure
}
