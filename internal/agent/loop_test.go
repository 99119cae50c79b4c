package agent_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/vm"
)

// lines is a log that tests read.
type lines struct {
	mu   sync.Mutex
	text strings.Builder
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func newAgent(t *testing.T, w *chaintest.World, client *chain.Client, log *lines) *agent.Agent {
	t.Helper()
	a, err := agent.New(agent.Config{
		Client: client, Sender: w.Sender(1), Models: agent.NewLibrary(w.Machine), Poll: 5 * time.Millisecond,
		WithdrawAbove: big.NewInt(1), Log: slog.New(slog.NewTextHandler(log, nil)),
	})
	require.NoError(t, err)
	return a
}

func TestRunLooksAtEveryHead(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 1, 8))
	a := newAgent(t, w, w.Client(), &lines{})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var seen atomic.Uint64
	done := make(chan error)
	go func() {
		done <- a.Run(ctx, func(ctx context.Context) (bool, error) {
			head, err := a.Client.HeaderByNumber(ctx, nil)
			if err == nil {
				seen.Store(head.Number.Uint64())
			}
			return false, err
		})
	}()
	for range 3 {
		require.NoError(t, w.Dev.Mine(1))
		number := w.Dev.Head().Number.Uint64()
		require.Eventually(t, func() bool { return seen.Load() == number }, 5*time.Second, time.Millisecond)
	}
	cancel()
	require.NoError(t, <-done)
}

// A pass follows another at once as long as transactions are included, which may make further ones due, but not for ever: the
// chain is looked at again at the next head.
func TestPassesFollowEachOtherWhileTheySend(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 1, 8))
	for name, c := range map[string]struct{ sending, passes int }{"until nothing is due": {3, 4}, "without end": {1000, 100}} {
		log := &lines{}
		a := newAgent(t, w, w.Client(), log)
		a.Poll = time.Hour
		ctx, cancel := context.WithCancel(t.Context())
		passes := 0
		require.NoError(t, a.Run(ctx, func(context.Context) (bool, error) {
			if passes++; passes == c.passes {
				time.AfterFunc(20*time.Millisecond, cancel)
			}
			if passes <= c.sending {
				return true, errors.New("a claim could not be helped")
			}
			return false, nil
		}))
		require.Equal(t, c.passes, passes, name)
		require.Equal(t, c.passes <= c.sending, strings.Contains(log.String(), "could not be helped"), "what the last one left undone")
	}
}

// Failures long ago make no pause longer.
func TestAPassThatFailsAfterOneThatDidNotIsRepeatedSoon(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 1, 8))
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	log := &lines{}
	a := newAgent(t, w, w.Client(), log)
	away := []bool{true, true, true, false, true}
	require.NoError(t, a.Run(ctx, func(context.Context) (bool, error) {
		if len(away) == 0 {
			cancel()
			return false, nil
		}
		fails := away[0]
		away = away[1:]
		if fails {
			return false, errors.New("the node is away")
		}
		return false, nil
	}))
	pauses := regexp.MustCompile(`retry_in=(\S+)`).FindAllStringSubmatch(log.String(), -1)
	require.Len(t, pauses, 4)
	last, err := time.ParseDuration(pauses[3][1])
	require.NoError(t, err)
	require.LessOrEqual(t, last, 750*time.Millisecond, "what a first pause is at most; a fourth would be longer")
}

func TestRunRepeatsAPassThatFailedAndSaysWhy(t *testing.T) {
	w := chaintest.New(t, devchain.Config{Host: "127.0.0.1"}, chaintest.Model(t, 1, 8))
	var away atomic.Bool
	endpoint := chaintest.Proxy(t, w.Dev.HTTPEndpoint(), func(method string, _ []json.RawMessage, result json.RawMessage) json.RawMessage {
		if away.Load() {
			return json.RawMessage(`"gone"`)
		}
		return result
	})
	node, err := chain.Connect(context.Background(), endpoint)
	require.NoError(t, err)
	defer node.Close()
	client, err := chain.Open(context.Background(), node, w.Addresses)
	require.NoError(t, err)
	log := &lines{}
	a := newAgent(t, w, client, log)
	away.Store(true)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var tries, passes atomic.Int64
	done := make(chan error)
	go func() {
		done <- a.Run(ctx, func(ctx context.Context) (bool, error) {
			tries.Add(1)
			_, err := a.Client.Sync(ctx)
			if err == nil {
				passes.Add(1)
			}
			return false, err
		})
	}()
	require.Eventually(t, func() bool { return strings.Contains(log.String(), "pass failed") }, 5*time.Second, time.Millisecond)
	require.Contains(t, log.String(), endpoint)
	require.Zero(t, passes.Load())
	time.Sleep(200 * time.Millisecond)
	require.LessOrEqual(t, tries.Load(), int64(5), "a pause, however often the chain is looked at otherwise")
	away.Store(false)
	require.Eventually(t, func() bool { return passes.Load() > 0 }, 10*time.Second, time.Millisecond)
	cancel()
	require.NoError(t, <-done)
}

func TestAlarmsAreLoggedAsErrorsAndOtherFailuresAsWarnings(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 1, 8))
	passing := errors.New("passing")
	for err, level := range map[error]string{passing: "WARN", &agent.Alarm{Err: passing}: "ERROR"} {
		log := &lines{}
		a := newAgent(t, w, w.Client(), log)
		ctx, cancel := context.WithCancel(t.Context())
		require.NoError(t, a.Run(ctx, func(context.Context) (bool, error) {
			if strings.Contains(log.String(), "passing") {
				cancel()
			}
			return false, fmt.Errorf("claim 01: %w", err)
		}))
		require.Contains(t, log.String(), "level="+level)
	}
}

func TestAClaimThatFailsKeepsNoOtherWaiting(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 1, 8))
	log := &lines{}
	a := newAgent(t, w, w.Client(), log)
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	var moves, tries atomic.Int64
	require.NoError(t, a.Run(ctx, func(ctx context.Context) (bool, error) { // at every poll: every 5 ms
		p := a.NewPass()
		p.Go("claim", [32]byte{1}, func() (bool, error) {
			tries.Add(1)
			return false, &agent.Alarm{Err: errors.New("hopeless")}
		})
		p.Go("claim", [32]byte{2}, func() (bool, error) { moves.Add(1); return false, nil })
		return p.Wait(ctx)
	}))
	require.Greater(t, moves.Load(), int64(20))
	require.GreaterOrEqual(t, tries.Load(), int64(2), "it is tried again")
	require.LessOrEqual(t, tries.Load(), int64(5), "later and later")
	require.EqualValues(t, tries.Load(), strings.Count(log.String(), "level=ERROR"))
	require.Contains(t, log.String(), "claim 0x01")
	require.Contains(t, log.String(), "hopeless")
}

func TestAPassGoesOnPastATaskThatFails(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 1, 8))
	a := newAgent(t, w, w.Client(), &lines{})
	p := a.NewPass()
	broken := errors.New("broken")
	p.Go("claim", [32]byte{1}, func() (bool, error) { return false, broken })
	p.Go("claim", [32]byte{2}, func() (bool, error) { return true, nil })
	progressed, err := p.Wait(t.Context())
	require.True(t, progressed)
	require.ErrorIs(t, err, broken)
	require.ErrorContains(t, err, "claim 0x01")
}

func TestAMoveThatHasBecomeNeedlessIsNoError(t *testing.T) {
	m := chaintest.Model(t, 3, 200)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	id := w.Claim(2, w.Ask(0, inputs), chaintest.Truth(t, m, inputs, chaintest.Fault(2, 0)).ResultRoot)
	client := w.Client()
	snapshot, err := client.Sync(context.Background())
	require.NoError(t, err)
	claim, ok := snapshot.Claim(id)
	require.True(t, ok)
	log := &lines{}
	a := newAgent(t, w, client, log)
	price := big.NewInt(1e16)
	sent, err := a.Move(context.Background(), claim, m, bisect.DemandRoot{}, price)
	require.NoError(t, err)
	require.True(t, sent)
	sent, err = a.Move(context.Background(), claim, m, bisect.DemandRoot{}, price)
	require.NoError(t, err)
	require.False(t, sent)
	require.Contains(t, log.String(), "AlreadyDemanded")
	_, err = a.Move(context.Background(), claim, m, bisect.RevealRoot{}, nil)
	require.True(t, chain.IsRevert(err, "OnlySubmitter"), "a refusal that nobody else can have caused is an error: %v", err)

	snapshot, err = client.Sync(context.Background())
	require.NoError(t, err)
	withdrawn, err := a.Withdraw(context.Background(), snapshot)
	require.NoError(t, err)
	require.True(t, withdrawn, "what was sent beyond the price comes back")
}

// A transaction is told by the observer, who has one, or by the log: on a terminal both are seen.
func TestATransactionIsToldOnce(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 1, 8))
	for k, observed := range []bool{false, true} {
		log, seen := &lines{}, 0
		a := newAgent(t, w, w.Client(), log)
		if observed {
			a.Observer = agent.ObserverFunc(func(vm.Hash, bisect.Action, *types.Receipt) { seen++ })
		}
		call, err := a.Client.CommitClaim([32]byte{byte(k)})
		require.NoError(t, err)
		sent, err := a.Do(t.Context(), [32]byte{}, agent.CommitClaim{}, call)
		require.NoError(t, err)
		require.True(t, sent)
		require.Equal(t, observed, seen == 1)
		require.Equal(t, !observed, strings.Contains(log.String(), "msg=sent"), log)
	}
}

func TestIncompleteConfigurationsAreRefused(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 1, 8))
	_, err := agent.New(agent.Config{})
	require.ErrorContains(t, err, "needs a chain client and a sender")
	_, err = agent.New(agent.Config{Client: w.Client(), Sender: w.Sender(1)})
	require.ErrorContains(t, err, "no model given")
}

func TestARefusalThatOnlyMeansWaitingIsNoNews(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 1, 8))
	client, log, ctx := w.Client(), &lines{}, t.Context()
	a := newAgent(t, w, client, log)
	request := w.Ask(0, chaintest.Input(w.Machine, 1))
	w.Claim(2, request, [32]byte{1})
	s, err := client.Sync(ctx)
	require.NoError(t, err)
	asked, _ := s.Request(request)

	early, err := client.Finalize(asked.Terms, s.Claims[0].Terms, nil, nil)
	require.NoError(t, err)
	sent, err := a.Do(ctx, s.Claims[0].ID, bisect.Finalize{}, early)
	require.NoError(t, err)
	require.False(t, sent)
	require.Empty(t, log.String(), "the claim's window is open: the next pass tries again")

	needless, err := client.Withdraw(a.Me())
	require.NoError(t, err)
	sent, err = a.Do(ctx, [32]byte{}, agent.Withdraw{Amount: new(big.Int)}, needless)
	require.NoError(t, err)
	require.False(t, sent)
	require.Contains(t, log.String(), "not needed any more")
}
