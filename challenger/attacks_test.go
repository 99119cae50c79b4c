package challenger_test

import (
	"bytes"
	"context"
	"log/slog"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/challenger"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/vm"
)

// due are the watcher's moves at the chain's head, as whoever sees its pending transactions knows them.
func due(t *testing.T, w *chaintest.World, client *chain.Client, truth bisect.Truth) (chain.Claim, []bisect.Action) {
	t.Helper()
	snapshot, err := client.Sync(context.Background())
	require.NoError(t, err)
	require.Len(t, snapshot.Claims, 1)
	view, err := client.View(context.Background(), snapshot, snapshot.Claims[0])
	require.NoError(t, err)
	actions, err := bisect.Challenge(view, truth, w.Address(watcher))
	require.NoError(t, err)
	return snapshot.Claims[0], actions
}

func TestACopiedCommitmentDoesNotStopTheProof(t *testing.T) {
	m := chaintest.Model(t, 40, 9000)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	w.Ask(requester, inputs)
	challenged := tally{}
	s, c := newLiar(t, w, chaintest.Fault(39, 8000), tally{}), newWatcher(t, w, challenged)
	truth, client := chaintest.Truth(t, m, inputs, nil), w.Client()
	copied := 0
	for range 40 {
		_, err := s.Step(context.Background())
		require.NoError(t, err)
		claim, actions := due(t, w, client, truth)
		for _, a := range actions {
			if commit, ok := a.(bisect.CommitProof); ok {
				call, err := client.Move(claim.Terms, m.Header(), commit, nil)
				require.NoError(t, err)
				w.Send(requester, call)
				copied++
			}
		}
		_, err = c.Step(context.Background())
		require.NoError(t, err)
		if onlyClaim(t, w).Status == bisect.Dead {
			break
		}
		require.NoError(t, w.Dev.Mine(1))
	}
	require.Equal(t, 1, copied)
	require.Equal(t, bisect.Dead, onlyClaim(t, w).Status)
	require.Equal(t, tally{"demand": 5, "prove": 1}, challenged)
	settle(t, c.Step)
	require.Equal(t, 1, challenged["withdraw"], "the reward is the prover's, not the copier's")
}

func TestCopiedDemandsOnlyHelp(t *testing.T) {
	m := chaintest.Model(t, 40, 9000)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	w.Ask(requester, inputs)
	challenged := tally{}
	s, c := newLiar(t, w, chaintest.Fault(39, 8000), tally{}), newWatcher(t, w, challenged)
	truth, client := chaintest.Truth(t, m, inputs, nil), w.Client()
	for range 60 {
		_, err := s.Step(context.Background())
		require.NoError(t, err)
		claim, actions := due(t, w, client, truth)
		for _, a := range actions {
			switch a.(type) {
			case bisect.DemandRoot, bisect.Demand:
				price, err := client.DemandPrice(context.Background(), bisect.Root)
				require.NoError(t, err)
				call, err := client.Move(claim.Terms, m.Header(), a, price)
				require.NoError(t, err)
				w.Send(requester, call)
			}
		}
		_, err = c.Step(context.Background())
		require.NoError(t, err)
		if onlyClaim(t, w).Status == bisect.Dead {
			break
		}
	}
	require.True(t, onlyClaim(t, w).ByProof)
	require.Zero(t, challenged["demand"], "the copier paid the demands")
	require.Equal(t, 1, challenged["prove"])
}

func TestASecondWatchtowerDoesNotDisturbTheFirst(t *testing.T) {
	m := chaintest.Model(t, 40, 9000)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	first, second := tally{}, tally{}
	s := newLiar(t, w, chaintest.Fault(20, 8000), tally{})
	a, b := newWatcher(t, w, first), newSecond(t, w, second)
	settle(t, s.Step, a.Step, b.Step)
	require.True(t, onlyClaim(t, w).ByProof)
	require.Equal(t, 5, first["demand"]+second["demand"], "each position is demanded once")
	require.Equal(t, 1, first["prove"]+second["prove"])
}

func TestALiarWithATrueTraceCannotOpenItsResult(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	honest := chaintest.Truth(t, m, inputs, nil)
	w.Claim(liar, w.Ask(requester, inputs), vm.Keccak([]byte("any result")))
	seen := tally{}
	c := newWatcher(t, w, seen)
	settle(t, c.Step)
	claim := onlyClaim(t, w)
	trace, err := honest.Trace()
	require.NoError(t, err)
	call, err := w.Client().Move(claim.Terms, m.Header(), bisect.RevealRoot{
		Children: trace.Tree().Children(0, 0), ResultRoots: []vm.Hash{trace.TensorTree(2).Root()}, Paths: [][]vm.Hash{nil},
	}, nil)
	require.NoError(t, err)
	_, err = w.Sender(liar).Send(context.Background(), call)
	require.True(t, chain.IsRevert(err, "WrongResultRoot"), "%v", err)
	w.Pass(60 + 300 + 12)
	settle(t, c.Step)
	require.Equal(t, bisect.Dead, onlyClaim(t, w).Status)
}

// slow counts executions.
type slow struct {
	vm.Executor
	runs atomic.Int64
}

func (s *slow) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	s.runs.Add(1)
	return s.Executor.Run(ctx, m, inputs, sink)
}

func TestADisputeIsNotHeldUpByManyNewClaims(t *testing.T) {
	m := chaintest.Model(t, 40, 3000)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	challenged := tally{}
	executor := &slow{Executor: vm.NewFast(1)}
	s := newLiar(t, w, chaintest.Fault(39, 2000), tally{})
	c := newWatcher(t, w, challenged, func(cfg *challenger.Config) { cfg.Executor = executor })
	_, err := s.Step(context.Background())
	require.NoError(t, err)
	_, err = c.Step(context.Background())
	require.NoError(t, err)
	require.Equal(t, 1, challenged["demand"])

	for seed := range uint64(6) { // true claims by somebody else
		inputs := chaintest.Input(m, 100+seed)
		w.Claim(another, w.Ask(requester, inputs, others(w)), chaintest.Truth(t, m, inputs, nil).ResultRoot)
	}
	for range 3 {
		_, err = s.Step(context.Background())
		require.NoError(t, err)
		runs, demands := executor.runs.Load(), challenged["demand"]
		progressed, err := c.Step(context.Background())
		require.NoError(t, err)
		require.True(t, progressed)
		require.Equal(t, demands+1, challenged["demand"], "the dispute goes on in every pass")
		require.LessOrEqual(t, executor.runs.Load()-runs, int64(1), "which executes one new claim at most")
	}
	settle(t, s.Step, c.Step)
}

// After a restart nothing is known of any claim: those whose deadlines run are executed first.
func TestARestartedWatchtowerExecutesDisputedClaimsFirst(t *testing.T) {
	m := chaintest.Model(t, 40, 3000)
	w := chaintest.New(t, devchain.Config{}, m)
	for seed := range uint64(6) {
		inputs := chaintest.Input(m, 100+seed)
		w.Claim(another, w.Ask(requester, inputs, others(w)), chaintest.Truth(t, m, inputs, nil).ResultRoot)
	}
	w.Ask(requester, chaintest.Input(m, 1))
	s := newLiar(t, w, chaintest.Fault(39, 2000), tally{})
	settle(t, s.Step)
	settle(t, newWatcher(t, w, tally{}).Step)
	settle(t, s.Step) // the trace root is revealed
	challenged := tally{}
	c := newWatcher(t, w, challenged, func(cfg *challenger.Config) { cfg.Executor, cfg.Workers = vm.NewFast(1), 1 })
	_, err := c.Step(context.Background())
	require.NoError(t, err)
	require.Equal(t, 1, challenged["demand"])
}

// A dispute goes on, to its proof, while a model runs on somebody's new claim.
func TestADisputeIsNotHeldUpByAnExecution(t *testing.T) {
	m := chaintest.Model(t, 40, 3000)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	fresh := chaintest.Input(m, 2)
	executor := chaintest.NewStalled(vm.NewFast(1), fresh)
	s := newLiar(t, w, chaintest.Fault(39, 2000), tally{})
	c := newWatcher(t, w, tally{}, func(cfg *challenger.Config) {
		cfg.Executor, cfg.Poll = executor, 5*time.Millisecond
	})
	for _, step := range []func(context.Context) (bool, error){s.Step, c.Step} { // the claim and the first demand
		_, err := step(context.Background())
		require.NoError(t, err)
	}
	disputed := onlyClaim(t, w).ID
	w.Claim(another, w.Ask(requester, fresh, others(w)), chaintest.Truth(t, m, fresh, nil).ResultRoot)

	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	done := make(chan error)
	go func() { done <- c.Run(ctx) }()
	<-executor.Began
	client := w.Client()
	sharedtest.Until(t, "the false claim is proved false", func() bool {
		_, err := s.Step(ctx)
		require.NoError(t, err)
		snapshot, err := client.Sync(ctx)
		require.NoError(t, err)
		claim, _ := snapshot.Claim(disputed)
		return claim.Status == bisect.Dead && claim.ByProof
	})
	require.Empty(t, executor.Began, "the execution was not begun again")
	cancel()
	require.NoError(t, <-done)
}

// An execution for a claim that somebody else brought down meanwhile ends, and is no failure.
func TestAnExecutionForADeadClaimEnds(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	w.Claim(liar, w.Ask(requester, inputs), chaintest.Truth(t, m, inputs, chaintest.Fault(2, 7)).ResultRoot)
	stalled := chaintest.NewStalled(vm.NewFast(1), inputs)
	x := &ends{Executor: stalled, ended: make(chan error, 1)}
	log := &bytes.Buffer{}
	c := newWatcher(t, w, tally{}, func(cfg *challenger.Config) {
		cfg.Executor, cfg.Poll, cfg.Log = x, 5*time.Millisecond, slog.New(slog.NewTextHandler(log, nil))
	})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	done := make(chan error)
	go func() { done <- c.Run(ctx) }()
	<-stalled.Began
	second := newSecond(t, w, tally{})
	settle(t, second.Step)
	w.Pass(60 + 300 + 12)
	settle(t, second.Step)
	require.Equal(t, bisect.Dead, onlyClaim(t, w).Status)
	require.ErrorContains(t, sharedtest.Receive(t, "the execution's end", x.ended), "nobody wants it")
	cancel()
	require.NoError(t, <-done)
	require.NotContains(t, log.String(), "failed")
}

// ends tells how runs end.
type ends struct {
	vm.Executor
	ended chan error
}

func (x *ends) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	outputs, err := x.Executor.Run(ctx, m, inputs, sink)
	x.ended <- err
	return outputs, err
}
