package asker_test

import (
	"context"
	"math/big"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/asker"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/submitter"
	"github.com/opml/opml/vm"
)

func TestAskAndWaitForTheFinalResult(t *testing.T) {
	m := chaintest.Model(t, 3, 40)
	w := chaintest.New(t, devchain.Config{}, m)
	client, ctx := w.Client(), t.Context()
	inputs := chaintest.Input(m, 1)
	terms := asker.Terms{Fee: big.NewInt(7), Deadline: time.Hour}

	q, err := asker.Ask(ctx, client, w.Sender(0), m, inputs, terms)
	require.NoError(t, err)
	require.Equal(t, client.Params.MinBond, q.Terms.MinBond, "the oracle's minimum by default")
	other, err := asker.Ask(ctx, client, w.Sender(0), m, inputs, terms)
	require.NoError(t, err)
	require.NotEqual(t, q.ID, other.ID, "the same question may be asked again")

	ended, cancel := context.WithCancel(ctx)
	cancel()
	_, err = asker.Wait(ended, client, q.ID, time.Millisecond, nil)
	require.ErrorIs(t, err, context.Canceled)

	s, err := submitter.New(submitter.Config{
		Config: agent.Config{Client: w.Client(), Sender: w.Sender(1), Models: agent.NewLibrary(m)}, MinFee: new(big.Int),
	})
	require.NoError(t, err)
	step := func() {
		_, err := s.Step(ctx)
		require.NoError(t, err)
	}
	step()
	live, done := 0, make(chan struct{})
	go func() {
		defer close(done)
		w.Pass(chain.ShortParams().Window + 1)
		step()
	}()
	r, err := asker.Wait(ctx, client, q.ID, 5*time.Millisecond, func(n, _ int) { live = max(live, n) })
	require.NoError(t, err)
	require.Equal(t, chain.RequestAnswered, r.Status)
	require.Equal(t, chaintest.Truth(t, m, inputs, nil).ResultRoot, r.Result)
	require.Equal(t, 1, live)
	<-done
}

func TestAskRefusesWhatTheOracleWould(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 3, 40))
	unknown := chaintest.Model(t, 5, 40)
	_, err := asker.Ask(t.Context(), w.Client(), w.Sender(0), unknown, chaintest.Input(unknown, 1), asker.Terms{Deadline: time.Hour})
	require.ErrorContains(t, err, "is not registered on this chain")

	require.NoError(t, asker.CheckSize([]*vm.Tensor{vm.NewTensor(vm.I8, 100_000)}))
	require.ErrorContains(t, asker.CheckSize([]*vm.Tensor{vm.NewTensor(vm.I8, 100_000), vm.NewTensor(vm.I8, 100_000)}), "200000 bytes")
}
