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
	"github.com/opml/opml/vm/vmtest"
)

func TestAskAndWaitForTheFinalResult(t *testing.T) {
	m := chaintest.Model(t, 3, 40)
	w := chaintest.New(t, devchain.Config{}, m)
	client, ctx := w.Client(), t.Context()
	inputs := chaintest.Input(m, 1)
	terms := asker.Terms{Fee: big.NewInt(7), Deadline: time.Hour}

	q, err := asker.Ask(ctx, client, w.Sender(0), m, inputs, terms, asker.Publishing{})
	require.NoError(t, err)
	require.Equal(t, client.Params.MinBond, q.Terms.MinBond, "the oracle's minimum by default")
	other, err := asker.Ask(ctx, client, w.Sender(0), m, inputs, terms, asker.Publishing{})
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
	_, err = s.Step(ctx)
	require.NoError(t, err)
	live, done := 0, make(chan struct{})
	go func() {
		defer close(done)
		w.Pass(chain.ShortParams().Window + 1)
		finish(t, s)
	}()
	r, err := asker.Wait(ctx, client, q.ID, 5*time.Millisecond, func(claims []chain.Claim) { live = max(live, len(claims)) })
	require.NoError(t, err)
	require.Equal(t, chain.RequestAnswered, r.Status)
	require.Equal(t, chaintest.Truth(t, m, inputs, nil).ResultRoot, r.Result)
	require.Equal(t, 1, live)
	<-done
}

func TestARequestThatNobodyCanAnswerAnyMoreIsNotWaitedFor(t *testing.T) {
	m := chaintest.Model(t, 3, 40)
	w := chaintest.New(t, devchain.Config{}, m)
	client, ctx := w.Client(), t.Context()
	ask := func() *big.Int {
		q, err := asker.Ask(ctx, client, w.Sender(0), m, chaintest.Input(m, 1), asker.Terms{Deadline: 100 * time.Second}, asker.Publishing{})
		require.NoError(t, err)
		return q.ID
	}
	wait := func(id *big.Int) error { // for some polls
		ended, cancel := context.WithCancel(ctx)
		defer cancel()
		polls := 0
		_, err := asker.Wait(ended, client, id, time.Millisecond, func([]chain.Claim) {
			if polls++; polls == 3 {
				cancel()
			}
		})
		return err
	}
	alone, claimed := ask(), ask()
	require.ErrorIs(t, wait(alone), context.Canceled)

	w.Claim(1, claimed, vm.Hash{1})
	w.Pass(101)
	require.ErrorIs(t, wait(alone), asker.ErrUnanswered)
	require.ErrorIs(t, wait(claimed), context.Canceled, "a claim that lives may become final")
}

// finish steps the submitter until it has nothing to do any more. Nodes may show their newest block a moment late, so
// it does not rest at the first pass without a move.
func finish(t *testing.T, s *submitter.Submitter) {
	for idle := 0; idle < 3; idle++ {
		moved, err := s.Step(context.Background())
		if err != nil {
			t.Error(err)
			return
		}
		if moved {
			idle = 0
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// largeModel has an input of 160,000 bytes, three parts, and as many bytes of outputs.
func largeModel(t *testing.T) *vm.Machine { return chaintest.Model(t, 2, 80_000) }

func TestALargeInputIsPublishedFirstAndALargeResultIsComputedAnew(t *testing.T) {
	m := largeModel(t)
	w := chaintest.New(t, devchain.Config{}, m)
	client, ctx, inputs := w.Client(), t.Context(), chaintest.Input(m, 1)
	var told []int
	var planned chain.Plan
	q, err := asker.Ask(ctx, client, w.Sender(0), m, inputs, asker.Terms{Fee: big.NewInt(7), Deadline: time.Hour},
		asker.Publishing{
			Planned:  func(p chain.Plan) { planned = p; require.Empty(t, told) },
			Progress: func(done, total int) { told = append(told, done, total) },
		})
	require.NoError(t, err)
	require.Equal(t, 3, q.Published.Parts)
	require.Equal(t, 3, q.Published.Sent)
	require.Less(t, q.Published.Gas, uint64(2*2_700_000+1_300_000))
	require.Equal(t, []int{3, 3}, []int{planned.Parts, planned.Left})
	require.InEpsilon(t, q.Published.Gas, planned.Gas, 0.1, "what was said before")
	require.GreaterOrEqual(t, planned.Gas, q.Published.Gas)
	require.Positive(t, planned.Wei.Sign())
	require.Equal(t, []int{0, 3, 0, 3, 0, 3}, told, "all are in flight together")
	again, err := asker.Ask(ctx, client, w.Sender(0), m, inputs, asker.Terms{Fee: big.NewInt(7), Deadline: time.Hour}, asker.Publishing{})
	require.NoError(t, err)
	require.Zero(t, again.Published.Sent, "one publication serves many requests")

	s, err := submitter.New(submitter.Config{
		Config: agent.Config{Client: w.Client(), Sender: w.Sender(1), Models: agent.NewLibrary(m)}, MinFee: new(big.Int),
	})
	require.NoError(t, err)
	finish(t, s)
	w.Pass(chain.ShortParams().Window + 1)
	finish(t, s)
	r, err := asker.Wait(ctx, client, q.ID, time.Millisecond, nil)
	require.NoError(t, err)
	require.Equal(t, chain.RequestAnswered, r.Status)
	truth := chaintest.Truth(t, m, inputs, nil)
	require.Equal(t, truth.ResultRoot, r.Result)
	require.Nil(t, r.Outputs)
	honest := func(inputs []*vm.Tensor) ([]*vm.Tensor, error) { return vm.NewReference().Run(ctx, m, inputs, nil) }
	final, err := asker.Outputs(ctx, client, m, r, honest)
	require.NoError(t, err)
	require.True(t, final.Recomputed)
	require.Equal(t, truth.ResultRoot, vm.ResultRoot(final.Outputs))

	_, err = asker.Outputs(ctx, client, m, r, func([]*vm.Tensor) ([]*vm.Tensor, error) {
		return chaintest.Faulty{Executor: vm.NewReference(), Mutate: chaintest.Fault(0, 5)}.Run(ctx, m, inputs, nil)
	})
	require.ErrorIs(t, err, asker.ErrFalse)
}

func TestAnInterruptedPublicationGoesOn(t *testing.T) {
	m := largeModel(t)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	data := chain.TensorBytes(inputs)
	for _, part := range vmtest.Must(chain.SplitInput(data))[:2] {
		call, err := w.Client().PublishPart(vm.InputRoot(inputs), chain.Sizes(data), part)
		require.NoError(t, err)
		w.Send(3, call) // somebody else's, too
	}
	q, err := asker.Ask(t.Context(), w.Client(), w.Sender(0), m, inputs, asker.Terms{Deadline: time.Hour}, asker.Publishing{})
	require.NoError(t, err)
	require.Equal(t, 1, q.Published.Sent)
}

func TestAskRefusesWhatTheOracleWould(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 3, 40))
	unknown := chaintest.Model(t, 5, 40)
	_, err := asker.Ask(t.Context(), w.Client(), w.Sender(0), unknown, chaintest.Input(unknown, 1), asker.Terms{Deadline: time.Hour}, asker.Publishing{})
	require.ErrorContains(t, err, "is not registered on this chain")

	m := largeModel(t)
	w = chaintest.New(t, devchain.Config{}, m)
	_, err = asker.Ask(t.Context(), w.Client(), w.Sender(0), m, chaintest.Input(m, 1),
		asker.Terms{Deadline: time.Hour, Callback: w.Address(2), CallbackGas: 1}, asker.Publishing{})
	require.ErrorContains(t, err, "a callback gets those of at most 98304")
	n, err := w.Client().PublishedParts(t.Context(), vm.InputRoot(chaintest.Input(m, 1)), chain.InputSizes(m))
	require.NoError(t, err)
	require.Zero(t, n, "refused before anything is paid for")
}

func TestAnInputThatTheAccountCannotPayForIsNotBegun(t *testing.T) {
	m := largeModel(t)
	w := chaintest.New(t, devchain.Config{}, m)
	fee := new(big.Int).Lsh(big.NewInt(1), 100) // more than anybody has
	_, err := asker.Ask(t.Context(), w.Client(), w.Sender(0), m, chaintest.Input(m, 1), asker.Terms{Fee: fee, Deadline: time.Hour}, asker.Publishing{})
	require.ErrorContains(t, err, "insufficient funds")
	n, err := w.Client().PublishedParts(t.Context(), vm.InputRoot(chaintest.Input(m, 1)), chain.InputSizes(m))
	require.NoError(t, err)
	require.Zero(t, n)
}
