package challenger_test

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"math/big"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/challenger"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/submitter"
	"github.com/opml/opml/vm"
)

const (
	requester = iota
	liar
	watcher
	another
)

// tally counts what a daemon sent.
type tally map[string]int

func (t tally) OnAction(_ vm.Hash, action bisect.Action, _ *types.Receipt) { t[action.Name()]++ }

func config(w *chaintest.World, account int, seen tally) agent.Config {
	return agent.Config{
		Client: w.Client(), Sender: w.Sender(account), Models: agent.NewLibrary(w.Machine),
		WithdrawAbove: big.NewInt(1e16), Observer: seen,
	}
}

func newLiar(t *testing.T, w *chaintest.World, fault vm.Sink, seen tally) *submitter.Submitter {
	t.Helper()
	cfg := config(w, liar, seen)
	cfg.Executor = chaintest.Faulty{Executor: vm.NewFast(1), Mutate: fault}
	s, err := submitter.New(submitter.Config{Config: cfg})
	require.NoError(t, err)
	return s
}

func newWatcher(t *testing.T, w *chaintest.World, seen tally, change ...func(*challenger.Config)) *challenger.Challenger {
	t.Helper()
	cfg := challenger.Config{Config: config(w, watcher, seen)}
	for _, f := range change {
		f(&cfg)
	}
	c, err := challenger.New(cfg)
	require.NoError(t, err)
	return c
}

// others has a request reserved for the account another, so that the liar leaves it alone.
func others(w *chaintest.World) func(*bindings.Request) {
	return func(r *bindings.Request) { r.Submitter, r.ExclusiveUntil = w.Address(another), r.Deadline }
}

// newSecond is another watchtower.
func newSecond(t *testing.T, w *chaintest.World, seen tally) *challenger.Challenger {
	t.Helper()
	c, err := challenger.New(challenger.Config{Config: config(w, another, seen)})
	require.NoError(t, err)
	return c
}

// settle lets the parties make passes until none has anything to do.
func settle(t *testing.T, parties ...func(context.Context) (bool, error)) {
	t.Helper()
	for range 200 {
		busy := false
		for _, step := range parties {
			progressed, err := step(context.Background())
			require.NoError(t, err)
			busy = busy || progressed
		}
		if !busy {
			return
		}
	}
	t.Fatal("the parties never come to rest")
}

func onlyClaim(t *testing.T, w *chaintest.World) chain.Claim {
	t.Helper()
	snapshot, err := w.Client().Sync(context.Background())
	require.NoError(t, err)
	require.Len(t, snapshot.Claims, 1)
	return snapshot.Claims[0]
}

func TestALiarIsCaughtAndSlashedQuickly(t *testing.T) {
	m := chaintest.Model(t, 40, 9000)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	sent, challenged := tally{}, tally{}
	s := newLiar(t, w, chaintest.Fault(39, 8000), sent)
	c := newWatcher(t, w, challenged)
	before, err := w.Dev.Balance(w.Address(watcher))
	require.NoError(t, err)

	start := time.Now()
	settle(t, s.Step, c.Step)
	took := time.Since(start)

	claim := onlyClaim(t, w)
	require.Equal(t, bisect.Dead, claim.Status)
	require.True(t, claim.ByProof)
	require.EqualValues(t, 39, claim.DiedAt.Instruction)
	require.Equal(t, tally{"post": 1, "reveal": 5}, sent)
	require.Equal(t, tally{"demand": 5, "commit": 1, "prove": 1, "reclaim": 5, "withdraw": 1}, challenged)
	require.Less(t, took, 5*time.Second)
	t.Log("wall time:", took)

	after, err := w.Dev.Balance(w.Address(watcher))
	require.NoError(t, err)
	require.Equal(t, 1, after.Cmp(before), "watching a liar pays: the balance went from %v to %v", before, after)
}

func TestASilentSubmitterIsKilledAfterItsDeadline(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	request := w.Ask(requester, inputs)
	lie := chaintest.Truth(t, m, inputs, chaintest.Fault(2, 7))
	w.Claim(liar, request, lie.ResultRoot)
	seen := tally{}
	c := newWatcher(t, w, seen)

	settle(t, c.Step)
	require.Equal(t, tally{"demand": 1}, seen)
	w.Pass(60 + 300 + 12)
	settle(t, c.Step)
	claim := onlyClaim(t, w)
	require.Equal(t, bisect.Dead, claim.Status)
	require.False(t, claim.ByProof)
	require.Equal(t, tally{"demand": 1, "kill": 1, "reclaim": 1, "withdraw": 1}, seen)
}

// Silence kills, whatever was claimed: else the escrow of who demanded would be locked for ever.
func TestASilentSubmitterOfATrueResultIsKilledToo(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	w.Claim(liar, w.Ask(requester, inputs), chaintest.Truth(t, m, inputs, nil).ResultRoot)
	call, err := w.Client().Move(onlyClaim(t, w).Terms, m.Header(), bisect.DemandRoot{}, big.NewInt(1e16))
	require.NoError(t, err)
	w.Send(requester, call)
	seen := tally{}
	c := newWatcher(t, w, seen)
	settle(t, c.Step)
	require.Empty(t, seen)
	w.Pass(60 + 300 + 12)
	settle(t, c.Step)
	require.Equal(t, tally{"kill": 1}, seen)
}

func TestATrueClaimIsLeftAlone(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	w.Claim(liar, w.Ask(requester, inputs), chaintest.Truth(t, m, inputs, nil).ResultRoot)
	seen := tally{}
	settle(t, newWatcher(t, w, seen).Step)
	require.Empty(t, seen)
}

// counted is a client of the chain, and how often it has read the contracts' state.
func counted(t *testing.T, w *chaintest.World) (*chain.Client, *atomic.Int64) {
	reads := new(atomic.Int64)
	node, err := chain.Connect(t.Context(), chaintest.Proxy(t, w.Dev.HTTPEndpoint(), func(method string, _ []json.RawMessage, result json.RawMessage) json.RawMessage {
		if method == "eth_call" {
			reads.Add(1)
		}
		return result
	}))
	require.NoError(t, err)
	client, err := chain.Open(t.Context(), node, w.Addresses)
	require.NoError(t, err)
	return client, reads
}

// There may be thousands of claims: what a head costs must follow from those that need a move.
func TestClaimsThatNeedNoMoveAreNotRead(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{Host: "127.0.0.1"}, m)
	for seed, false_ := range []bool{true, false} {
		inputs, mutate := chaintest.Input(m, uint64(seed)), func(int, *vm.Tensor) error { return nil }
		if false_ {
			mutate = chaintest.Fault(2, 7)
		}
		w.Claim(liar, w.Ask(requester, inputs), chaintest.Truth(t, m, inputs, mutate).ResultRoot)
	}
	second := newSecond(t, w, tally{})
	settle(t, second.Step)
	w.Pass(60 + 300 + 12)
	settle(t, second.Step) // the false one is dead, and owes the watcher nothing

	client, reads := counted(t, w)
	seen := tally{}
	c := newWatcher(t, w, seen, func(cfg *challenger.Config) { cfg.Client, cfg.WithdrawAbove = client, nil })
	reads.Store(0)
	settle(t, c.Step)
	require.Zero(t, reads.Load())
	require.Empty(t, seen)
}

// An escrow that was paid out for a reveal is owed by nobody, though it was never reclaimed.
func TestADeadClaimIsReadUntilItOwesNothing(t *testing.T) {
	m := chaintest.Model(t, 40, 9000)
	w := chaintest.New(t, devchain.Config{Host: "127.0.0.1"}, m)
	inputs := chaintest.Input(m, 1)
	w.Ask(requester, inputs)
	client, reads := counted(t, w)
	s, truth := newLiar(t, w, chaintest.Fault(39, 8000), tally{}), chaintest.Truth(t, m, inputs, nil)
	c := newWatcher(t, w, tally{}, func(cfg *challenger.Config) { cfg.Client, cfg.WithdrawAbove = client, nil })
	settle(t, s.Step)
	settle(t, c.Step)
	settle(t, s.Step) // the trace root

	claim, actions := due(t, w, w.Client(), truth)
	view, err := w.Client().ReadClaim(t.Context(), claim.ID)
	require.NoError(t, err)
	aside := chaintest.EveryDemand(t, m, view)[0].(bisect.Demand) // the first child is true
	require.NotEqual(t, actions[0].(bisect.Demand).Child, aside.Child)
	call, err := w.Client().Move(claim.Terms, m.Header(), aside, big.NewInt(1e16))
	require.NoError(t, err)
	w.Send(watcher, call)
	settle(t, s.Step, c.Step)
	claim = onlyClaim(t, w)
	require.True(t, claim.ByProof)
	require.True(t, claim.Owes(w.Address(watcher)), "as far as events say")
	w.Pass(300 * 12) // the client forgets what is long settled
	settle(t, c.Step)
	reads.Store(0)
	require.NoError(t, w.Dev.Mine(1))
	settle(t, c.Step)
	require.Zero(t, reads.Load())
}

func TestARestartInTheMiddleChangesNothing(t *testing.T) {
	m := chaintest.Model(t, 40, 3000)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	sent, challenged := tally{}, tally{}
	for range 40 { // new daemons for every pass
		_, err := newLiar(t, w, chaintest.Fault(20, 100), sent).Step(context.Background())
		require.NoError(t, err)
		_, err = newWatcher(t, w, challenged).Step(context.Background())
		require.NoError(t, err)
		if onlyClaim(t, w).Status == bisect.Dead {
			break
		}
	}
	require.True(t, onlyClaim(t, w).ByProof)
	require.Equal(t, 4, challenged["demand"])
	require.Equal(t, 1, challenged["commit"])
}

func TestDemandsStopAtTheEscrowLimit(t *testing.T) {
	m := chaintest.Model(t, 40, 9000)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	sent, challenged := tally{}, tally{}
	s := newLiar(t, w, chaintest.Fault(39, 8000), sent)
	root, err := w.Client().DemandPrice(context.Background(), bisect.Root)
	require.NoError(t, err)
	c := newWatcher(t, w, challenged, func(cfg *challenger.Config) {
		cfg.MaxEscrow = new(big.Int).Mul(root, big.NewInt(2))
	})
	for range 10 {
		_, err = s.Step(context.Background())
		require.NoError(t, err)
		if _, err = c.Step(context.Background()); err != nil {
			break
		}
	}
	require.ErrorIs(t, err, challenger.ErrBudget)
	require.ErrorContains(t, err, "allowed")
	require.Equal(t, tally{"demand": 2}, challenged)
}

// A demand is made if its price is just what is left of the limit, and sends no more than that.
func TestADemandSendsThePriceOfItsPosition(t *testing.T) {
	m := chaintest.Model(t, 40, 9000)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	w.Ask(requester, inputs)
	s, truth, client := newLiar(t, w, chaintest.Fault(39, 8000), tally{}), chaintest.Truth(t, m, inputs, nil), w.Client()
	for range 5 {
		settle(t, s.Step)
		claim, actions := due(t, w, client, truth)
		require.Len(t, actions, 1)
		position := bisect.Root
		if demand, ok := actions[0].(bisect.Demand); ok {
			position = demand.Child
		}
		price, err := client.DemandPrice(t.Context(), position)
		require.NoError(t, err)
		limited := func(more int64) error {
			_, err := newWatcher(t, w, tally{}, func(cfg *challenger.Config) {
				cfg.MaxEscrow = new(big.Int).Add(claim.Escrowed(w.Address(watcher)), price)
				cfg.MaxEscrow.Add(cfg.MaxEscrow, big.NewInt(more))
				cfg.Observer = agent.ObserverFunc(func(_ vm.Hash, _ bisect.Action, receipt *types.Receipt) {
					tx, _, err := w.Dev.Client().TransactionByHash(t.Context(), receipt.TxHash)
					require.NoError(t, err)
					require.Equal(t, price, tx.Value())
				})
			}).Step(t.Context())
			return err
		}
		require.ErrorIs(t, limited(-1), challenger.ErrBudget)
		require.NoError(t, limited(0))
		require.Equal(t, claim.Demands()+1, onlyClaim(t, w).Demands())
	}
}

func TestAWatchtowerWithoutRoomForAModelsTracesDoesNotStart(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	for _, c := range []struct {
		name   string
		limits vm.Spool
		room   bool
	}{
		{"enough memory", vm.Spool{Memory: m.TraceMemory()}, true},
		{"enough disk", vm.Spool{Disk: m.ResultMemory()}, true},
		{"a byte less of each", vm.Spool{Memory: m.TraceMemory() - 1, Disk: m.ResultMemory() - 1}, false},
		{"nothing", vm.Spool{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			cfg := challenger.Config{Config: config(w, watcher, tally{})}
			cfg.Traces, cfg.Names = &c.limits, map[vm.Hash]string{m.ModelID(): "small.opml"}
			_, err := challenger.New(cfg)
			if c.room {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, agent.ErrTraceLimits)
			require.ErrorContains(t, err, "model small.opml")
			require.ErrorContains(t, err, "--trace-disk allows")
		})
	}
}

func TestABrokenExecutorChallengesNobody(t *testing.T) {
	m := chaintest.Model(t, 5, 600)
	for _, element := range []uint64{0, 599} {
		w := chaintest.New(t, devchain.Config{}, m)
		inputs := chaintest.Input(m, 1)
		w.Claim(liar, w.Ask(requester, inputs), chaintest.Truth(t, m, inputs, nil).ResultRoot)
		seen := tally{}
		c := newWatcher(t, w, seen, func(cfg *challenger.Config) {
			cfg.Executor = chaintest.Faulty{Executor: vm.NewFast(1), Mutate: chaintest.Fault(4, element)}
		})
		_, err := c.Step(context.Background())
		require.ErrorIs(t, err, challenger.ErrOwnExecution)
		require.Empty(t, seen, "nothing is sent")
	}
}

// A fault that the sample has missed leads to a leaf that is right: the proof that it is not would be refused.
func TestABrokenExecutorProvesNothing(t *testing.T) {
	m := chaintest.Model(t, 5, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	honest, err := submitter.New(submitter.Config{Config: config(w, another, tally{})})
	require.NoError(t, err)
	settle(t, honest.Step)
	for element := uint64(100); ; element += 100 { // two of those between the first and the last are in the sample
		require.Less(t, element, uint64(400))
		seen := tally{}
		c := newWatcher(t, w, seen, func(cfg *challenger.Config) {
			cfg.Executor = chaintest.Faulty{Executor: vm.NewFast(1), Mutate: chaintest.Fault(4, element)}
		})
		for err = error(nil); err == nil; _, err = c.Step(context.Background()) {
			settle(t, honest.Step)
		}
		require.ErrorIs(t, err, challenger.ErrOwnExecution)
		if len(seen) == 0 {
			continue // the sample found it
		}
		require.Zero(t, seen["prove"])
		require.Equal(t, 1, seen["commit"], "it has come to the leaf")
		return
	}
}

// Somebody who knows whose executor is broken may begin a dispute for it: each demand on a true claim costs its demander.
func TestABrokenExecutorJoinsNoDispute(t *testing.T) {
	m := chaintest.Model(t, 5, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	honest, err := submitter.New(submitter.Config{Config: config(w, another, tally{})})
	require.NoError(t, err)
	settle(t, honest.Step)
	client := w.Client()
	call, err := client.Move(onlyClaim(t, w).Terms, m.Header(), bisect.DemandRoot{}, big.NewInt(1e16))
	require.NoError(t, err)
	w.Send(requester, call)
	settle(t, honest.Step)
	require.Zero(t, onlyClaim(t, w).OpenDemands())
	seen := tally{}
	c := newWatcher(t, w, seen, func(cfg *challenger.Config) {
		cfg.Executor = chaintest.Faulty{Executor: vm.NewFast(1), Mutate: chaintest.Fault(4, 0)}
	})
	_, err = c.Step(context.Background())
	require.ErrorIs(t, err, challenger.ErrOwnExecution)
	require.Empty(t, seen, "nothing is sent")
}

func TestRunWatchesUntilItsContextEnds(t *testing.T) {
	m := chaintest.Model(t, 5, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	s, c := newLiar(t, w, chaintest.Fault(4, 3), tally{}), newWatcher(t, w, tally{})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	done := make(chan error, 2)
	go func() { done <- s.Run(ctx) }()
	go func() { done <- c.Run(ctx) }()
	client := w.Client()
	sharedtest.Until(t, "the false claim is dead", func() bool {
		snapshot, err := client.Sync(ctx)
		require.NoError(t, err)
		return len(snapshot.Claims) == 1 && snapshot.Claims[0].Status == bisect.Dead
	})
	cancel()
	require.NoError(t, <-done)
	require.NoError(t, <-done)
}

// What an operator must see is an error: that a false claim is not disputed, that it is too late, that it was paid.
func TestAFalseClaimThatIsNotDisputedRaisesAlarm(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	s := newLiar(t, w, chaintest.Fault(2, 7), tally{})
	settle(t, s.Step)
	var log bytes.Buffer
	c := newWatcher(t, w, tally{}, func(cfg *challenger.Config) {
		cfg.MaxEscrow, cfg.Log = big.NewInt(1), slog.New(slog.NewTextHandler(&log, nil))
	})
	_, err := c.Step(t.Context())
	var alarm *agent.Alarm
	require.ErrorAs(t, err, &alarm)
	require.ErrorIs(t, err, challenger.ErrBudget)
	require.ErrorContains(t, err, "the claim is false, and not disputed: ")
	require.NotContains(t, log.String(), "ERROR")

	w.Pass(600 + 12)
	for range 3 {
		settle(t, c.Step)
	}
	require.Equal(t, 1, strings.Count(log.String(), `level=ERROR msg="false claim can be disputed no longer`))
	settle(t, s.Step)
	require.Equal(t, bisect.Final, onlyClaim(t, w).Status)
	for range 3 {
		settle(t, c.Step)
	}
	require.Equal(t, 1, strings.Count(log.String(), `level=ERROR msg="false claim is final"`))
	require.Equal(t, 2, strings.Count(log.String(), "level=ERROR"))
}
