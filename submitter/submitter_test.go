package submitter_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"math"
	"math/big"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
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
	provider
	helper
	griefer
)

// tally counts what a daemon sent.
type tally map[string]int

func (t tally) OnAction(_ vm.Hash, action bisect.Action, _ *types.Receipt) { t[action.Name()]++ }

func newSubmitter(t *testing.T, w *chaintest.World, account int, seen tally, change ...func(*submitter.Config)) *submitter.Submitter {
	t.Helper()
	cfg := submitter.Config{Config: agent.Config{
		Client: w.Client(), Sender: w.Sender(account), Models: agent.NewLibrary(w.Machine),
		WithdrawAbove: big.NewInt(1), Observer: seen,
	}}
	for _, f := range change {
		f(&cfg)
	}
	s, err := submitter.New(cfg)
	require.NoError(t, err)
	return s
}

// settle lets the parties make passes until none has anything to do.
func settle(t *testing.T, parties ...*submitter.Submitter) {
	t.Helper()
	for range 200 {
		busy := false
		for _, p := range parties {
			progressed, err := p.Step(context.Background())
			require.NoError(t, err)
			busy = busy || progressed
		}
		if !busy {
			return
		}
	}
	t.Fatal("the parties never come to rest")
}

func snapshot(t *testing.T, w *chaintest.World) *chain.Snapshot {
	t.Helper()
	s, err := w.Client().Sync(context.Background())
	require.NoError(t, err)
	return s
}

func TestAnUnchallengedClaimIsPaidForAfterItsWindow(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	request := w.Ask(requester, inputs)
	seen := tally{}
	s := newSubmitter(t, w, provider, seen)
	before, err := w.Dev.Balance(w.Address(provider))
	require.NoError(t, err)

	settle(t, s)
	require.Equal(t, tally{"post": 1}, seen, "nothing happens before the window ends")
	w.Pass(600 + 12)
	settle(t, s)
	require.Equal(t, tally{"post": 1, "finalize": 1, "withdraw": 1}, seen)

	after, err := w.Dev.Balance(w.Address(provider))
	require.NoError(t, err)
	gain := new(big.Int).Sub(after, before)
	require.Equal(t, 1, gain.Cmp(big.NewInt(9e15)), "the fee of 0.01 ether less the gas: %v", gain)
	r, ok := snapshot(t, w).Request(request)
	require.True(t, ok)
	require.Equal(t, chain.RequestAnswered, r.Status)
	honest := chaintest.Truth(t, m, inputs, nil)
	require.Equal(t, honest.ResultRoot, r.Result)
	w.RequireNoWeiLost(w.Address(provider), w.Address(requester))
}

func TestRequestsThatAreNotServed(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	for _, c := range []struct {
		name    string
		request func(*bindings.Request)
		config  func(*submitter.Config)
	}{
		{"reserved for another submitter", func(r *bindings.Request) {
			r.Submitter, r.ExclusiveUntil = common.Address{1}, r.Deadline
		}, nil},
		{"fee too low", nil, func(c *submitter.Config) { c.MinFee = big.NewInt(1e18) }},
		{"bond too high", func(r *bindings.Request) { r.MinBond = big.NewInt(2e18) }, func(c *submitter.Config) { c.MaxBond = big.NewInt(1e18) }},
		{"a helper posts nothing", nil, func(c *submitter.Config) { c.OnlyDefend = true }},
		{"no room for its trace", nil, func(c *submitter.Config) { c.Traces = &vm.Spool{} }},
		{"another model", nil, func(c *submitter.Config) { c.Models = agent.NewLibrary(chaintest.Model(t, 4, 600)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := chaintest.New(t, devchain.Config{}, m)
			request, config := []func(*bindings.Request){}, []func(*submitter.Config){}
			if c.request != nil {
				request = append(request, c.request)
			}
			if c.config != nil {
				config = append(config, c.config)
			}
			w.Ask(requester, chaintest.Input(m, 1), request...)
			seen := tally{}
			settle(t, newSubmitter(t, w, provider, seen, config...))
			require.Empty(t, seen)
		})
	}
}

func TestABondOfJustTheLimitIsPutAtRisk(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1), func(r *bindings.Request) { r.MinBond = big.NewInt(2e18) })
	seen := tally{}
	settle(t, newSubmitter(t, w, provider, seen, func(c *submitter.Config) { c.MaxBond = big.NewInt(2e18) }))
	require.Equal(t, tally{"post": 1}, seen)
	require.EqualValues(t, 2e18, snapshot(t, w).Claims[0].Terms.Bond.Int64())
}

// The chain keeps only the hash of what a callback is given: whoever finalises brings the rest.
func TestAFinalisationBringsTheCallbackItsData(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs, data := chaintest.Input(m, 1), []byte("which bounty it is for")
	r := bindings.Request{
		Requester: w.Address(requester), Nonce: 1, ModelId: m.ModelID(), InputRoot: vm.InputRoot(inputs), Fee: big.NewInt(1e16),
		MinBond: new(big.Int), Deadline: w.Dev.Head().Time + 3600, Callback: w.Address(griefer), CallbackGas: 50_000, CallbackDataHash: vm.Keccak(data),
	}
	call, err := w.Client().Ask(r, chain.TensorBytes(inputs), data)
	require.NoError(t, err)
	w.Send(requester, call)
	seen := tally{}
	s := newSubmitter(t, w, provider, seen)
	settle(t, s)
	w.Pass(600 + 12)
	settle(t, s)
	require.Equal(t, tally{"post": 1, "finalize": 1, "withdraw": 1}, seen)
}

func TestAModelThatCannotBeDefendedIsNotServedAndTheReasonIsSaid(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	var log bytes.Buffer
	seen := tally{}
	limited := func(memory uint64) func(*submitter.Config) {
		return func(c *submitter.Config) {
			c.Traces, c.Names = &vm.Spool{Memory: memory}, map[vm.Hash]string{m.ModelID(): "small.opml"}
			c.Log = slog.New(slog.NewTextHandler(&log, nil))
		}
	}
	without := newSubmitter(t, w, provider, seen, limited(m.TraceMemory()-1))
	for range 3 {
		settle(t, without)
	}
	require.Empty(t, seen)
	require.Equal(t, 1, strings.Count(log.String(), `msg="request not served"`))
	require.Contains(t, log.String(), `level=WARN msg="model is neither served nor defended" model=small.opml`)
	require.Contains(t, log.String(), `reason="no claim on it could be defended: its trace is too large: it takes 4.0 KiB of memory`)
	log.Reset()
	settle(t, newSubmitter(t, w, provider, seen, limited(m.TraceMemory())))
	require.Equal(t, tally{"post": 1}, seen)
	require.NotContains(t, log.String(), "WARN")
}

func TestAnsweredRequestsAreNotExecuted(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	for range 2 {
		settle(t, newSubmitter(t, w, griefer, tally{}))
		w.Pass(600 + 12)
	}
	executor, seen := &failing{Executor: vm.NewFast(1)}, tally{}
	settle(t, newSubmitter(t, w, provider, seen, func(c *submitter.Config) { c.Executor = executor }))
	require.Empty(t, seen)
	require.Zero(t, executor.runs.Load())
}

// After a restart a claim that nobody disputes costs no execution before it is final.
func TestAnUndisputedClaimIsNotExecutedAgain(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	settle(t, newSubmitter(t, w, provider, tally{}))
	executor := &failing{Executor: vm.NewFast(1)}
	s := newSubmitter(t, w, provider, tally{}, func(c *submitter.Config) { c.Executor = executor })
	settle(t, s)
	require.Zero(t, executor.runs.Load())
	w.Pass(600 + 12)
	settle(t, s)
	require.EqualValues(t, 1, executor.runs.Load(), "its outputs are carried")
}

func TestAnExpiredRequestIsNotServed(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	w.Pass(3600 + 12)
	seen := tally{}
	settle(t, newSubmitter(t, w, provider, seen))
	require.Empty(t, seen)
}

func TestTheSameResultIsNotClaimedTwiceButAFalseOneIsContradicted(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	first, second := chaintest.Input(m, 1), chaintest.Input(m, 2)
	right, wrong := w.Ask(requester, first), w.Ask(requester, second)
	w.Claim(griefer, right, chaintest.Truth(t, m, first, nil).ResultRoot)
	w.Claim(griefer, wrong, chaintest.Truth(t, m, second, chaintest.Fault(2, 0)).ResultRoot)
	seen := tally{}
	settle(t, newSubmitter(t, w, provider, seen))
	require.Equal(t, tally{"post": 1}, seen)
	require.Len(t, snapshot(t, w).ClaimsOn(right), 1)
	require.Len(t, snapshot(t, w).ClaimsOn(wrong), 2)
}

func TestPriorityCommitsBeforeItPosts(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	request := w.Ask(requester, chaintest.Input(m, 1))
	seen := tally{}
	priority := func(c *submitter.Config) { c.Priority = true }
	progressed, err := newSubmitter(t, w, provider, seen, priority).Step(context.Background())
	require.NoError(t, err)
	require.True(t, progressed)
	require.Equal(t, tally{"commit claim": 1}, seen)
	settle(t, newSubmitter(t, w, provider, seen, priority)) // restarted in between
	require.Equal(t, tally{"commit claim": 1, "post": 1}, seen)
	claims := snapshot(t, w).ClaimsOn(request)
	require.Len(t, claims, 1)
	require.True(t, claims[0].Priority)
}

func TestPriorityFindsItsCommitmentWhenTheLeastBondHasMoved(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{BaseFee: big.NewInt(50e9)}, m)
	request := w.Ask(requester, chaintest.Input(m, 1), func(r *bindings.Request) { r.Deadline += 3600 })
	seen := tally{}
	priority := func(c *submitter.Config) { c.Priority, c.MinFee = true, new(big.Int) }
	_, err := newSubmitter(t, w, provider, seen, priority).Step(context.Background())
	require.NoError(t, err)
	require.Equal(t, tally{"commit claim": 1}, seen)
	before, err := w.Client().BondFloor(context.Background())
	require.NoError(t, err)
	require.NoError(t, w.Dev.Mine(3)) // empty blocks lower the base fee
	after, err := w.Client().BondFloor(context.Background())
	require.NoError(t, err)
	require.Equal(t, -1, after.Cmp(before))
	settle(t, newSubmitter(t, w, provider, seen, priority))
	require.Equal(t, tally{"commit claim": 1, "post": 1}, seen)
	claims := snapshot(t, w).ClaimsOn(request)
	require.Len(t, claims, 1)
	require.True(t, claims[0].Priority)
	require.GreaterOrEqual(t, claims[0].Terms.Bond.Cmp(after), 0)
}

// commitment is what the provider commits to for a claim of the true result.
func commitment(t *testing.T, w *chaintest.World, request *big.Int, inputs []*vm.Tensor) chain.Call {
	t.Helper()
	client := w.Client()
	id, err := client.ClaimID(bindings.Claim{
		RequestId: request, ModelId: w.Machine.ModelID(), InputRoot: vm.InputRoot(inputs),
		ResultRoot: chaintest.Truth(t, w.Machine, inputs, nil).ResultRoot, Operations: w.Machine.Header().Operations,
		Submitter: w.Address(provider), Bond: client.Params.MinBond,
	})
	require.NoError(t, err)
	call, err := client.CommitClaim(chain.ClaimCommitment(id, w.Sender(provider).Secret("opml claim", id)))
	require.NoError(t, err)
	return call
}

func TestACopiedCommitmentDoesNotStopTheClaim(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	request := w.Ask(requester, inputs)
	// The griefer sees the pending commitment and gets the same bytes in first.
	w.Send(griefer, commitment(t, w, request, inputs))

	seen := tally{}
	settle(t, newSubmitter(t, w, provider, seen, func(c *submitter.Config) { c.Priority = true }))
	require.Equal(t, tally{"post": 1}, seen)
	claims := snapshot(t, w).ClaimsOn(request)
	require.Len(t, claims, 1)
	require.True(t, claims[0].Priority, "the copy serves the author")
}

// Priority is to be had before the first claim only, whoever makes it and whatever it says; the fee is to be had after it, too.
func TestAClaimThatComesTooLateForPriorityIsPostedWithout(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	inputs := chaintest.Input(m, 1)
	for name, committed := range map[string]bool{"before the commitment": false, "between commitment and post": true} {
		t.Run(name, func(t *testing.T) {
			w := chaintest.New(t, devchain.Config{}, m)
			request := w.Ask(requester, inputs)
			w.Claim(griefer, request, chaintest.Truth(t, m, inputs, chaintest.Fault(2, 0)).ResultRoot)
			if committed {
				w.Send(provider, commitment(t, w, request, inputs))
			}
			seen := tally{}
			settle(t, newSubmitter(t, w, provider, seen, func(c *submitter.Config) { c.Priority = true }))
			require.Equal(t, tally{"post": 1}, seen)
			claims := snapshot(t, w).ClaimsOn(request)
			require.Len(t, claims, 2)
			require.False(t, claims[1].Priority)
		})
	}
}

// A rival could else claim what is true, let its claim die, and nobody would answer.
func TestADeadClaimOfTheSameResultIsNoRival(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs, client := chaintest.Input(m, 1), w.Client()
	request := w.Ask(requester, inputs)
	id := w.Claim(griefer, request, chaintest.Truth(t, m, inputs, nil).ResultRoot)
	seen := tally{}
	s := newSubmitter(t, w, provider, seen)
	settle(t, s)
	require.Empty(t, seen)
	require.Equal(t, 1, demandEverything(t, w, client, id))
	w.Pass(60 + 300 + 12)
	call, err := client.Move(snapshot(t, w).Claims[0].Terms, m.Header(), bisect.Kill{Position: bisect.Root}, nil)
	require.NoError(t, err)
	w.Send(griefer, call)
	settle(t, s)
	require.Equal(t, tally{"post": 1}, seen)
}

// demandEverything has the griefer demand every position that it can and returns how many.
func demandEverything(t *testing.T, w *chaintest.World, client *chain.Client, id vm.Hash) int {
	t.Helper()
	return demandSome(t, w, client, id, math.MaxInt)
}

// demandSome is demandEverything up to a number.
func demandSome(t *testing.T, w *chaintest.World, client *chain.Client, id vm.Hash, most int) int {
	t.Helper()
	ctx := context.Background()
	s, err := client.Sync(ctx)
	require.NoError(t, err)
	claim, ok := s.Claim(id)
	require.True(t, ok)
	view, err := client.View(ctx, s, claim)
	require.NoError(t, err)
	actions := chaintest.EveryDemand(t, w.Machine, view)
	actions = actions[:min(most, len(actions))]
	for _, a := range actions {
		call, err := client.Move(claim.Terms, w.Machine.Header(), a, big.NewInt(1e16))
		require.NoError(t, err)
		w.Send(griefer, call)
	}
	return len(actions)
}

func TestATrueClaimSurvivesAChallengerThatDemandsEverything(t *testing.T) {
	m := chaintest.Model(t, 3, 1500)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	seen := tally{}
	s := newSubmitter(t, w, provider, seen)
	settle(t, s)
	id := snapshot(t, w).Claims[0].ID
	client := w.Client()
	demands := 0
	for {
		n := demandEverything(t, w, client, id)
		if n == 0 {
			break
		}
		demands += n
		_, err := s.Step(t.Context())
		require.NoError(t, err)
		require.Zero(t, snapshot(t, w).Claims[0].OpenDemands(), "all are answered at once: each has its deadline")
		settle(t, s)
	}
	require.Equal(t, 1+3+3*6, demands, "the root, three tensors, six leaves of each")
	require.Equal(t, demands, seen["reveal"])
	w.Pass(600 + 300 + 12)
	settle(t, s)
	require.Equal(t, bisect.Final, snapshot(t, w).Claims[0].Status)
	w.RequireNoWeiLost(w.Address(provider), w.Address(requester), w.Address(griefer))
}

func TestAHelperDefendsATrueClaimWhoseSubmitterIsGone(t *testing.T) {
	m := chaintest.Model(t, 3, 1500)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	s := newSubmitter(t, w, provider, tally{})
	settle(t, s)
	id := snapshot(t, w).Claims[0].ID
	client := w.Client()
	require.Equal(t, 1, demandEverything(t, w, client, id))
	settle(t, s) // the trace root; the submitter is never seen again

	seen := tally{}
	friend := newSubmitter(t, w, helper, seen, func(c *submitter.Config) { c.OnlyDefend, c.DefendOthers = true, true })
	demands := 0
	for {
		n := demandEverything(t, w, client, id)
		if n == 0 {
			break
		}
		demands += n
		settle(t, friend)
	}
	require.Equal(t, 3+3*6, demands)
	require.Equal(t, demands, seen["reveal"])
	require.Zero(t, snapshot(t, w).Claims[0].OpenDemands())
	w.Pass(600 + 300 + 12)
	settle(t, newSubmitter(t, w, provider, tally{})) // comes back to be paid
	require.Equal(t, bisect.Final, snapshot(t, w).Claims[0].Status)
}

// An alarm is for what costs this account money.
func TestAHelperThatCannotHelpRaisesNoAlarm(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	settle(t, newSubmitter(t, w, provider, tally{}))
	require.Equal(t, 1, demandEverything(t, w, w.Client(), snapshot(t, w).Claims[0].ID))
	friend := newSubmitter(t, w, helper, tally{}, func(c *submitter.Config) {
		c.OnlyDefend, c.DefendOthers, c.Executor = true, true, &failing{Executor: vm.NewFast(1)}
	})
	_, err := friend.Step(t.Context())
	require.ErrorContains(t, err, "out of memory")
	var alarm *agent.Alarm
	require.NotErrorAs(t, err, &alarm)
}

// What is late is for others to notice: they are paid for it.
func TestALateClaimIsNotKilledByItsDefenders(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	settle(t, newSubmitter(t, w, provider, tally{}))
	require.Equal(t, 1, demandEverything(t, w, w.Client(), snapshot(t, w).Claims[0].ID))
	w.Pass(600 + 60 + 300 + 20)
	seen := tally{}
	settle(t, newSubmitter(t, w, provider, seen), newSubmitter(t, w, helper, seen, func(c *submitter.Config) { c.DefendOthers = true }))
	require.Empty(t, seen)
	require.Equal(t, bisect.Live, snapshot(t, w).Claims[0].Status)
}

func TestAReorgIsANonEvent(t *testing.T) {
	m := chaintest.Model(t, 3, 1500)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	seen := tally{}
	s := newSubmitter(t, w, provider, seen)
	settle(t, s)
	require.Len(t, snapshot(t, w).Claims, 1)
	require.NoError(t, w.Dev.Reorg(1)) // the claim's post falls back into the pool, or is lost
	sharedtest.Until(t, "the claim is there again", func() bool {
		settle(t, s)
		return len(snapshot(t, w).Claims) == 1
	})
	w.Pass(600 + 12)
	settle(t, s)
	require.Equal(t, bisect.Final, snapshot(t, w).Claims[0].Status)
}

// Each is said where it is new: an error when a claim is slashed, the reason why its request is not served again, and
// after a restart only how many there were.
func TestWhatBecameOfOurClaimsIsSaidOnce(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	var log bytes.Buffer
	logged := func(c *submitter.Config) {
		c.Log = slog.New(slog.NewTextHandler(&log, nil))
		c.Executor = &failing{Executor: vm.NewFast(1)}
	}
	s := newSubmitter(t, w, provider, tally{}, logged)
	settle(t, s)
	require.NotContains(t, log.String(), "not served", "it was")

	client := w.Client()
	require.Equal(t, 1, demandEverything(t, w, client, snapshot(t, w).Claims[0].ID))
	w.Pass(60 + 300 + 12)
	claim := snapshot(t, w).Claims[0]
	call, err := client.Move(claim.Terms, m.Header(), bisect.Kill{Position: bisect.Root}, nil)
	require.NoError(t, err)
	w.Send(griefer, call)
	settle(t, s)
	require.Equal(t, 1, strings.Count(log.String(), `level=ERROR msg="claim was slashed"`))
	require.Equal(t, 1, strings.Count(log.String(), `reason="this account's claim on it was slashed"`))

	log.Reset()
	settle(t, newSubmitter(t, w, helper, tally{}, logged))
	require.NotContains(t, log.String(), "slashed", "it is not this account's")
	log.Reset()
	settle(t, newSubmitter(t, w, provider, tally{}, logged))
	require.NotContains(t, log.String(), "level=ERROR")
	require.Equal(t, 1, strings.Count(log.String(), `level=WARN msg="claims of this account were slashed earlier; it leaves their requests to others" claims=1`))
}

// failing is an executor that fails from its second run on.
type failing struct {
	vm.Executor
	runs atomic.Int64
}

func (f *failing) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	if f.runs.Add(1) > 1 {
		return nil, errors.New("out of memory")
	}
	return f.Executor.Run(ctx, m, inputs, sink)
}

func TestADemandThatIsNotAnsweredRaisesAlarm(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	s := newSubmitter(t, w, provider, tally{}, func(c *submitter.Config) { c.Executor = &failing{Executor: vm.NewFast(1)} })
	settle(t, s)
	require.Equal(t, 1, demandEverything(t, w, w.Client(), snapshot(t, w).Claims[0].ID))
	_, err := s.Step(t.Context())
	var alarm *agent.Alarm
	require.ErrorAs(t, err, &alarm)
	require.ErrorContains(t, err, "a demand on this account's claim is not answered: ")
	require.ErrorContains(t, err, "out of memory")
}
