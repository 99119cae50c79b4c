package agent

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/cenkalti/backoff/v5"

	"github.com/opml/opml/vm"
)

// longestPause is after how long at most a claim or request that fails is tried again.
const longestPause = time.Minute

// retries says when what failed is tried again, later and later: a claim that cannot be helped keeps no other from its
// moves. They belong to a loop; without one (nil) everything is tried in every pass.
type retries struct {
	ctx context.Context // of the loop: what fails at its end is no news
	log *slog.Logger

	mu sync.Mutex
	of map[vm.Hash]*retry
}

type retry struct {
	pauses *backoff.ExponentialBackOff
	at     time.Time
}

func newRetries(ctx context.Context, log *slog.Logger) *retries {
	return &retries{ctx: ctx, log: log, of: map[vm.Hash]*retry{}}
}

// due reports whether it is not too early to try something again.
func (r *retries) due(id vm.Hash) bool {
	if r == nil {
		return true
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	last, failed := r.of[id]
	return !failed || !time.Now().Before(last.at)
}

// succeeded forgets earlier failures.
func (r *retries) succeeded(id vm.Hash) {
	if r == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.of, id)
}

// failed logs a failure and decides on the next try. It returns the error if there is no loop to do that.
func (r *retries) failed(id vm.Hash, err error) error {
	if r == nil {
		return err
	}
	if r.ctx.Err() != nil {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	last, again := r.of[id]
	if !again {
		last = &retry{pauses: backoff.NewExponentialBackOff()}
		last.pauses.MaxInterval = time.Duration(float64(longestPause) / (1 + last.pauses.RandomizationFactor))
		r.of[id] = last
	}
	pause := last.pauses.NextBackOff()
	last.at = time.Now().Add(pause)
	r.log.Log(r.ctx, severity(err), "failed, will be tried again", "error", err, "retry_in", pause.Round(time.Millisecond))
	return nil
}
