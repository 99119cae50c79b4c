package resolver_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/internal/resolver"
	"github.com/opml/opml/vm"
)

// The accounts of the tests.
const (
	requester = iota
	submitter
	challenger
	anyone
)

type world struct {
	*chaintest.World
	inputs   []*vm.Tensor
	truth    bisect.Truth
	resolver *resolver.Resolver
	client   *chain.Client
}

func newWorld(t *testing.T) *world {
	t.Helper()
	m := chaintest.Model(t, 3, 40)
	inputs := chaintest.Input(m, 1)
	w := &world{World: chaintest.New(t, devchain.Config{}, m), inputs: inputs, truth: chaintest.Truth(t, m, inputs, nil)}
	w.client = w.Client()
	var err error
	w.resolver, err = resolver.New(agent.Config{Client: w.client, Sender: w.Sender(anyone), Models: agent.NewLibrary(m)})
	require.NoError(t, err)
	return w
}

// settle steps until nothing is due.
func (w *world) settle() {
	w.T.Helper()
	for range 20 {
		moved, err := w.resolver.Step(w.T.Context())
		require.NoError(w.T, err)
		if !moved {
			return
		}
	}
	require.Fail(w.T, "the resolver does not come to an end")
}

func (w *world) snapshot() *chain.Snapshot {
	w.T.Helper()
	s, err := w.client.Sync(w.T.Context())
	require.NoError(w.T, err)
	return s
}

func TestAnyoneMayFinaliseAClaimThatSurvived(t *testing.T) {
	w := newWorld(t)
	request := w.Ask(requester, w.inputs)
	claim := w.Claim(submitter, request, w.truth.ResultRoot)
	w.settle()
	live, _ := w.snapshot().Claim(claim)
	require.Equal(t, bisect.Live, live.Status, "not before its window has passed")

	w.Pass(chain.ShortParams().Window + 1)
	w.settle()
	done, _ := w.snapshot().Claim(claim)
	require.Equal(t, bisect.Final, done.Status)
	answered, _ := w.snapshot().Request(request)
	require.Equal(t, w.truth.ResultRoot, answered.Result)
	owed, err := w.client.VaultBalance(t.Context(), w.Address(submitter))
	require.NoError(t, err)
	require.Positive(t, owed.Cmp(done.Terms.Bond), "bond and fee are the submitter's, whoever finalises")
	w.RequireNoWeiLost(w.Address(submitter), w.Address(requester), w.Address(anyone))
}

func TestAFalseClaimThatSurvivedIsLeftAlone(t *testing.T) {
	w := newWorld(t)
	claim := w.Claim(submitter, w.Ask(requester, w.inputs), vm.Hash{1})
	w.Pass(chain.ShortParams().Window + 1)
	moved, err := w.resolver.Step(t.Context())
	require.ErrorIs(t, err, resolver.ErrFalse)
	require.False(t, moved)
	still, _ := w.snapshot().Claim(claim)
	require.Equal(t, bisect.Live, still.Status)
}

func TestAClaimThatLeftADemandUnansweredIsKilled(t *testing.T) {
	w := newWorld(t)
	claim := w.Claim(submitter, w.Ask(requester, w.inputs), w.truth.ResultRoot)
	stated, _ := w.snapshot().Claim(claim)
	price, err := w.client.DemandPrice(t.Context(), bisect.Root)
	require.NoError(t, err)
	demand, err := w.client.Move(stated.Terms, w.Machine.Header(), bisect.DemandRoot{}, price)
	require.NoError(t, err)
	w.Send(challenger, demand)
	w.settle()
	p := chain.ShortParams()
	w.Pass(p.ReplayMax + p.Censorship + 1)
	w.settle()
	dead, _ := w.snapshot().Claim(claim)
	require.Equal(t, bisect.Dead, dead.Status)
	require.False(t, dead.ByProof)
}

func TestAnUnansweredRequestIsRefundedAfterItsDeadline(t *testing.T) {
	w := newWorld(t)
	request := w.Ask(requester, w.inputs, func(r *bindings.Request) { r.Deadline = w.Dev.Head().Time + 100 })
	w.settle()
	pending, _ := w.snapshot().Request(request)
	require.Equal(t, chain.RequestPending, pending.Status)
	require.NoError(t, w.Dev.Advance(pending.Terms.Deadline-w.Dev.Head().Time, 1))
	w.settle() // the node estimates gas in the second of the deadline, and the contract refuses
	pending, _ = w.snapshot().Request(request)
	require.Equal(t, chain.RequestPending, pending.Status)
	require.NoError(t, w.Dev.Mine(1))
	w.settle()
	refunded, _ := w.snapshot().Request(request)
	require.Equal(t, chain.RequestRefunded, refunded.Status)
	w.RequireNoWeiLost(w.Address(requester))
}

func TestOnlyFailedCallbacksAreRetried(t *testing.T) {
	w := newWorld(t)
	request := w.Ask(requester, w.inputs)
	require.ErrorContains(t, w.resolver.Retry(t.Context(), request), "has no final result")
	w.Claim(submitter, request, w.truth.ResultRoot)
	w.Pass(chain.ShortParams().Window + 1)
	w.settle()
	require.ErrorContains(t, w.resolver.Retry(t.Context(), request), "NothingToDeliver")
}
