package submitter_test

import (
	"context"
	"math/big"
	"runtime"
	"testing"
	"time"

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

// squat has the griefer commit to a claim before anybody posts, and returns how it posts it with priority.
func squat(t *testing.T, w *chaintest.World, request *big.Int, result vm.Hash) func() {
	t.Helper()
	client := w.Client()
	s, err := client.Sync(context.Background())
	require.NoError(t, err)
	r, ok := s.Request(request)
	require.True(t, ok)
	claim := bindings.Claim{
		RequestId: request, ModelId: r.Terms.ModelId, InputRoot: r.Terms.InputRoot, ResultRoot: result,
		Operations: w.Machine.Header().Operations, Submitter: w.Address(griefer), Bond: client.Params.MinBond,
	}
	id, err := client.ClaimID(claim)
	require.NoError(t, err)
	salt := vm.Hash{1}
	commit, err := client.CommitClaim(chain.ClaimCommitment(id, salt))
	require.NoError(t, err)
	w.Send(griefer, commit)
	w.Pass(5)
	return func() {
		t.Helper()
		post, err := client.PostCommitted(r.Terms, claim, salt)
		require.NoError(t, err)
		w.Send(griefer, post)
	}
}

func TestASquatterWithPriorityCannotKeepABondLocked(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	request := w.Ask(requester, inputs)
	post := squat(t, w, request, chaintest.Truth(t, m, inputs, nil).ResultRoot)
	seen := tally{}
	var sizes []int
	s := newSubmitter(t, w, provider, seen, func(c *submitter.Config) {
		c.Observer = agent.ObserverFunc(func(claim vm.Hash, action bisect.Action, receipt *types.Receipt) {
			seen.OnAction(claim, action, receipt)
			if _, ok := action.(bisect.Finalize); ok {
				tx, _, err := w.Dev.Client().TransactionByHash(context.Background(), receipt.TxHash)
				require.NoError(t, err)
				sizes = append(sizes, len(tx.Data()))
			}
		})
	})
	_, err := s.Step(context.Background())
	require.NoError(t, err)
	post() // and never finalise it
	settle(t, s)
	w.Pass(600 + 20)
	settle(t, s)
	require.Equal(t, tally{"post": 1, "finalize": 2, "withdraw": 1}, seen, "the squatter's first, then ours")
	for _, c := range snapshot(t, w).Claims {
		require.Equal(t, bisect.Final, c.Status)
	}
	require.Greater(t, sizes[0]-sizes[1], 1200, "outputs are brought by the first only")
}

// A claim without priority keeps nothing of ours locked, and one with it has nothing of ours to lock when ours is slashed.
func TestRivalsFinaliseTheirOwnClaims(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	inputs := chaintest.Input(m, 1)
	truth := chaintest.Truth(t, m, inputs, nil).ResultRoot
	t.Run("without priority", func(t *testing.T) {
		w := chaintest.New(t, devchain.Config{}, m)
		request := w.Ask(requester, inputs)
		seen := tally{}
		s := newSubmitter(t, w, provider, seen)
		settle(t, s)
		w.Claim(griefer, request, truth)
		w.Pass(600 + 60)
		settle(t, s)
		require.Equal(t, tally{"post": 1, "finalize": 1, "withdraw": 1}, seen)
		require.Equal(t, bisect.Live, snapshot(t, w).ClaimsOn(request)[1].Status)
	})
	t.Run("when ours is slashed", func(t *testing.T) {
		w := chaintest.New(t, devchain.Config{}, m)
		request, client := w.Ask(requester, inputs), w.Client()
		post := squat(t, w, request, truth)
		seen := tally{}
		s := newSubmitter(t, w, provider, seen)
		_, err := s.Step(t.Context())
		require.NoError(t, err)
		post()
		ours := snapshot(t, w).ClaimsOn(request)[0]
		require.Equal(t, 1, demandEverything(t, w, client, ours.ID))
		w.Pass(600 + 60 + 300 + 20)
		call, err := client.Move(ours.Terms, m.Header(), bisect.Kill{Position: bisect.Root}, nil)
		require.NoError(t, err)
		w.Send(griefer, call)
		settle(t, s)
		require.Equal(t, tally{"post": 1}, seen)
	})
}

func TestASquatterThatIsSilentIsKilled(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	for _, defends := range []bool{false, true} {
		w := chaintest.New(t, devchain.Config{}, m)
		inputs := chaintest.Input(m, 1)
		request := w.Ask(requester, inputs)
		post := squat(t, w, request, chaintest.Truth(t, m, inputs, nil).ResultRoot)
		seen := tally{}
		s := newSubmitter(t, w, provider, seen, func(c *submitter.Config) { c.DefendOthers = defends })
		_, err := s.Step(context.Background())
		require.NoError(t, err)
		post()
		claims := snapshot(t, w).ClaimsOn(request)
		demandEverything(t, w, w.Client(), claims[1].ID) // its own accomplice
		w.Pass(600 + 60 + 300 + 20)
		settle(t, s)
		require.Equal(t, tally{"post": 1, "kill": 1, "finalize": 1, "withdraw": 1}, seen)
		require.Equal(t, bisect.Dead, snapshot(t, w).ClaimsOn(request)[1].Status)
	}
}

func TestAFalseClaimWithPriorityIsNotFinalisedByAnHonestRival(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	request := w.Ask(requester, inputs)
	post := squat(t, w, request, chaintest.Truth(t, m, inputs, chaintest.Fault(2, 0)).ResultRoot)
	seen := tally{}
	s := newSubmitter(t, w, provider, seen)
	_, err := s.Step(context.Background())
	require.NoError(t, err)
	post()
	w.Pass(600 + 20)
	settle(t, s)
	require.Zero(t, seen["finalize"])
}

func TestARequestThatDoesNotPayItsOwnFinalisationIsNotServed(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	for _, c := range []struct {
		name     string
		fee      int64 // gwei
		callback uint64
		minFee   *big.Int
		served   bool
	}{
		{"free", 0, 0, nil, false},
		{"costs and a margin", 600_000, 0, nil, true},
		{"callback that the fee does not cover", 600_000, 5_000_000, nil, false},
		{"callback that the fee covers", 13_000_000, 5_000_000, nil, true},
		{"free, as the operator explicitly allows", 0, 5_000_000, new(big.Int), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := chaintest.New(t, devchain.Config{}, m)
			w.Ask(requester, chaintest.Input(m, 1), func(r *bindings.Request) {
				r.Fee = new(big.Int).Mul(big.NewInt(c.fee), big.NewInt(1e9))
				if c.callback > 0 {
					r.Callback, r.CallbackGas = w.Address(griefer), c.callback
				}
			})
			seen := tally{}
			settle(t, newSubmitter(t, w, provider, seen, func(cfg *submitter.Config) { cfg.MinFee = c.minFee }))
			require.Equal(t, c.served, seen["post"] == 1)
		})
	}
}

// Outputs that finalisation does not carry cost nothing: a fee that covers the two transactions is enough.
func TestALargeResultIsServedForTheFeeOfASmallOne(t *testing.T) {
	m := chaintest.Model(t, 1, 80_000)
	w := chaintest.New(t, devchain.Config{}, m)
	request := w.Ask(requester, chaintest.Input(m, 1), func(r *bindings.Request) { r.Fee = big.NewInt(600_000e9) })
	seen := tally{}
	s := newSubmitter(t, w, provider, seen)
	settle(t, s)
	w.Pass(600 + 20)
	settle(t, s)
	require.Equal(t, tally{"post": 1, "finalize": 1, "withdraw": 1}, seen)
	r, ok := snapshot(t, w).Request(request)
	require.True(t, ok)
	require.Equal(t, chaintest.Truth(t, m, chaintest.Input(m, 1), nil).ResultRoot, r.Result)
	require.Nil(t, r.Outputs)
	w.RequireNoWeiLost(w.Address(provider), w.Address(requester))
}

func TestDemandsAreAnsweredBeforeManyNewRequestsAreExecuted(t *testing.T) {
	m := chaintest.Model(t, 3, 200)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	seen := tally{}
	s := newSubmitter(t, w, provider, seen)
	settle(t, s)
	for seed := range uint64(5) {
		w.Ask(requester, chaintest.Input(m, 2+seed))
	}
	demandEverything(t, w, w.Client(), snapshot(t, w).Claims[0].ID)
	progressed, err := s.Step(context.Background())
	require.NoError(t, err)
	require.True(t, progressed)
	require.Equal(t, tally{"post": 1, "reveal": 1}, seen)
	progressed, err = s.Step(context.Background())
	require.NoError(t, err)
	require.True(t, progressed)
	require.Equal(t, 1+min(5, runtime.GOMAXPROCS(0)), seen["post"], "as many executions a pass as the processors run at once")
	settle(t, s)
	require.Equal(t, 6, seen["post"])
}

// A rival that demands something in every block must not get the requests for itself: each demand costs it little.
func TestDemandsInEveryBlockDoNotKeepRequestsWaiting(t *testing.T) {
	m := chaintest.Model(t, 40, 1500)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	seen := tally{}
	s := newSubmitter(t, w, provider, seen)
	settle(t, s)
	claim := snapshot(t, w).Claims[0].ID
	request, client := w.Ask(requester, chaintest.Input(m, 2)), w.Client()
	for k := range 4 {
		demands := demandSome(t, w, client, claim, 1)
		require.Equal(t, 1, demands)
		_, err := s.Step(context.Background())
		require.NoError(t, err)
		require.Equal(t, k+1, seen["reveal"], "each demand is answered in the pass after it")
	}
	require.Len(t, snapshot(t, w).ClaimsOn(request), 1)
}

// Demands are answered, from a trace that is made for them, while a model runs for a new request.
func TestAnswersAreNotHeldUpByAnExecution(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	first := w.Ask(requester, chaintest.Input(m, 1))
	fresh := chaintest.Input(m, 2)
	executor := chaintest.NewStalled(vm.NewFast(1), fresh)
	s := newSubmitter(t, w, provider, tally{}, func(c *submitter.Config) {
		c.Executor, c.Poll = executor, 5*time.Millisecond
	})
	settle(t, s)
	second := w.Ask(requester, fresh)

	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	done := make(chan error)
	go func() { done <- s.Run(ctx) }()
	<-executor.Began
	claim := snapshot(t, w).ClaimsOn(first)[0]
	require.Equal(t, 1, demandEverything(t, w, w.Client(), claim.ID))
	sharedtest.Until(t, "all demands are answered", func() bool {
		claim := snapshot(t, w).ClaimsOn(first)[0]
		return claim.OpenDemands() == 0
	})
	require.Empty(t, snapshot(t, w).ClaimsOn(second))
	close(executor.Release)
	sharedtest.Until(t, "the second request has a claim", func() bool { return len(snapshot(t, w).ClaimsOn(second)) == 1 })
	require.Empty(t, executor.Began, "the execution was not begun again")
	cancel()
	require.NoError(t, <-done)
}

// An execution for a request that needs no claim any more ends.
func TestAnExecutionForASettledRequestEnds(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	inputs := chaintest.Input(m, 1)
	for name, settled := range map[string]func(*chaintest.World, *big.Int){
		"another's claim is final": func(w *chaintest.World, request *big.Int) {
			w.Claim(griefer, request, chaintest.Truth(t, m, inputs, nil).ResultRoot)
			w.Pass(600 + 20)
			settle(t, newSubmitter(t, w, griefer, tally{}, func(c *submitter.Config) { c.OnlyDefend = true }))
		},
		"its deadline has passed": func(w *chaintest.World, _ *big.Int) { w.Pass(3600 + 20) },
	} {
		t.Run(name, func(t *testing.T) {
			w := chaintest.New(t, devchain.Config{}, m)
			request := w.Ask(requester, inputs)
			executor := chaintest.NewStalled(vm.NewFast(1), inputs)
			ended := make(chan error, 1)
			s := newSubmitter(t, w, provider, tally{}, func(c *submitter.Config) {
				c.Executor, c.Poll = ends{executor, ended}, 5*time.Millisecond
			})
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			done := make(chan error)
			go func() { done <- s.Run(ctx) }()
			<-executor.Began
			w.Pass(60)
			select {
			case err := <-ended:
				require.NoError(t, err, "it ended too early")
			case <-time.After(50 * time.Millisecond):
			}
			settled(w, request)
			require.ErrorContains(t, sharedtest.Receive(t, "the execution's end", ended), "nobody wants it")
			cancel()
			require.NoError(t, <-done)
		})
	}
}

// ends tells how runs end.
type ends struct {
	vm.Executor
	ended chan error
}

func (x ends) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	outputs, err := x.Executor.Run(ctx, m, inputs, sink)
	x.ended <- err
	return outputs, err
}

// stuck does not get on with what it traces.
type stuck struct {
	vm.Executor
	began chan struct{}
}

func (x stuck) Run(ctx context.Context, m *vm.Machine, inputs []*vm.Tensor, sink vm.Sink) ([]*vm.Tensor, error) {
	if sink == nil {
		return x.Executor.Run(ctx, m, inputs, nil)
	}
	x.began <- struct{}{}
	<-ctx.Done()
	return nil, context.Cause(ctx)
}

// A rival's demand must not keep a submitter from new requests for as long as the replay takes.
func TestNewRequestsAreServedWhileAnAnswerIsComputed(t *testing.T) {
	m := chaintest.Model(t, 3, 600)
	w := chaintest.New(t, devchain.Config{}, m)
	w.Ask(requester, chaintest.Input(m, 1))
	executor := stuck{vm.NewFast(1), make(chan struct{}, 10)}
	s := newSubmitter(t, w, provider, tally{}, func(c *submitter.Config) { c.Executor, c.Poll = executor, 5*time.Millisecond })
	settle(t, s)
	require.Equal(t, 1, demandEverything(t, w, w.Client(), snapshot(t, w).Claims[0].ID))
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	done := make(chan error)
	go func() { done <- s.Run(ctx) }()
	<-executor.began
	for seed := range uint64(2) {
		request := w.Ask(requester, chaintest.Input(m, 2+seed))
		sharedtest.Until(t, "the request has a claim", func() bool { return len(snapshot(t, w).ClaimsOn(request)) == 1 })
	}
	require.Empty(t, executor.began, "the replay goes on")
	cancel()
	require.NoError(t, <-done)
}
