package challenger_test

import (
	"context"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/challenger"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/submitter"
	"github.com/opml/opml/vm"
)

// garble replaces, cuts or leaves out one value somewhere in a JSON document.
func garble(rng *rand.Rand, v any) any {
	inside := rng.IntN(8) > 0
	switch x := v.(type) {
	case map[string]any:
		if keys := slices.Sorted(maps.Keys(x)); len(keys) > 0 && inside {
			k := keys[rng.IntN(len(keys))]
			if x[k] = garble(rng, x[k]); rng.IntN(4) == 0 {
				delete(x, k)
			}
			return x
		}
	case []any:
		if len(x) > 0 && inside {
			i := rng.IntN(len(x))
			switch rng.IntN(6) {
			case 0:
				return x[:i]
			case 1:
				return append(x, x[i])
			}
			x[i] = garble(rng, x[i])
			return x
		}
	case string:
		switch n := len(x); {
		case n > 2 && rng.IntN(2) == 0:
			i := 2 + rng.IntN(n-2)
			return x[:i] + string("0123456789abcdef"[rng.IntN(16)]) + x[i+1:]
		case n > 2 && rng.IntN(3) == 0:
			return x[:rng.IntN(n)]
		}
	}
	others := []any{nil, nil, nil, "0x", "0x0", "0x1", "0x7fffffffffffffff", "0xffffffffffffffff", "0x" + strings.Repeat("f", 64), "", []any{}, map[string]any{}, 7, true}
	return others[rng.IntN(len(others))]
}

// TestNoAnswerOfANodeStopsADaemon has both daemons work with a node whose answers are nonsense in one place, now and then.
func TestNoAnswerOfANodeStopsADaemon(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	seeds := uint64(12)
	if testing.Short() {
		seeds = 1
	}
	for seed := range seeds {
		rng := rand.New(rand.NewPCG(seed, 1))
		w := chaintest.New(t, devchain.Config{Host: "127.0.0.1"}, m)
		var lying atomic.Bool
		var one sync.Mutex // the generator is not for several calls at a time
		endpoint := chaintest.Proxy(t, w.Dev.HTTPEndpoint(), func(_ string, _ []json.RawMessage, result json.RawMessage) json.RawMessage {
			one.Lock()
			defer one.Unlock()
			var v any
			if !lying.Load() || rng.IntN(3) > 0 || json.Unmarshal(result, &v) != nil {
				return result
			}
			out, err := json.Marshal(garble(rng, v))
			if err != nil {
				t.Error(err)
			}
			return out
		})
		through := func(account int) agent.Config {
			node, err := chain.Connect(t.Context(), endpoint)
			require.NoError(t, err)
			client, err := chain.Open(t.Context(), node, w.Addresses)
			require.NoError(t, err)
			sender, err := chain.NewSender(t.Context(), client.Node, w.Key(account), chain.SenderConfig{Timeout: 50 * time.Millisecond, Resubmit: 20 * time.Millisecond})
			require.NoError(t, err)
			return agent.Config{Client: client, Sender: sender, Models: agent.NewLibrary(m), Workers: 1}
		}
		cfg := through(liar)
		cfg.Executor = chaintest.Faulty{Executor: vm.NewFast(1), Mutate: chaintest.Fault(2, 7)}
		s, err := submitter.New(submitter.Config{Config: cfg, Priority: seed%2 == 0, DefendOthers: true})
		require.NoError(t, err)
		c, err := challenger.New(challenger.Config{Config: through(watcher)})
		require.NoError(t, err)
		w.Ask(requester, chaintest.Input(m, seed))
		for k := range 40 {
			lying.Store(k%4 > 0)
			for _, step := range []func(context.Context) (bool, error){s.Step, c.Step} {
				ctx, cancel := context.WithTimeout(t.Context(), time.Second)
				_, _ = step(ctx) // it may well fail
				cancel()
			}
		}
	}
}
