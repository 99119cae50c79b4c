package chain_test

import (
	"context"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/vm"
)

// agree reads the chain with a client that has been there all along and with a new one.
func agree(t *testing.T, w *chaintest.World, old *chain.Client) *chain.Snapshot {
	t.Helper()
	for {
		was, err := old.Sync(context.Background())
		require.NoError(t, err)
		is, err := w.Client().Sync(context.Background())
		require.NoError(t, err)
		if was.Head.Hash() == is.Head.Hash() { // the pool may have sealed a block in between
			require.Equal(t, is.Facts(), was.Facts())
			return was
		}
	}
}

func TestSyncAfterReorgsIsAsIfReadAnew(t *testing.T) {
	m := chaintest.Model(t, 3, 200)
	w := chaintest.New(t, devchain.Config{}, m)
	old := w.Client()
	var seed uint64
	rapid.Check(t, func(rt *rapid.T) {
		snapshot := agree(t, w, old)
		switch rapid.IntRange(0, 5).Draw(rt, "what") {
		case 0:
			seed++
			w.Ask(requester, chaintest.Input(m, seed))
		case 1:
			if n := len(snapshot.Requests); n > 0 {
				r := snapshot.Requests[rapid.IntRange(0, n-1).Draw(rt, "request")]
				if len(snapshot.ClaimsOn(r.ID)) == 0 && r.Terms.Deadline > w.Dev.Head().Time {
					w.Claim(submitter, r.ID, vm.Keccak(r.ID.Bytes()))
				}
			}
		case 2:
			for _, claim := range snapshot.Claims {
				view, err := old.View(context.Background(), snapshot, claim)
				require.NoError(t, err)
				if claim.Status == bisect.Live && len(view.Nodes) == 0 && !view.Deadline.Expired(view.Now) {
					call, err := old.Move(claim.Terms, m.Header(), bisect.DemandRoot{}, big.NewInt(1e16))
					require.NoError(t, err)
					w.Send(watcher, call)
					break
				}
			}
		case 3:
			require.NoError(t, w.Dev.Mine(rapid.Uint64Range(1, 3).Draw(rt, "blocks")))
		default:
			if old.Addresses.Block+5 < w.Dev.Head().Number.Uint64() {
				require.NoError(t, w.Dev.Reorg(rapid.Uint64Range(1, 4).Draw(rt, "depth")))
				require.NoError(t, w.Dev.Mine(1)) // what fell back into the pool, in one block
			}
		}
		snapshot = agree(t, w, old)
		for _, claim := range snapshot.Claims[max(0, len(snapshot.Claims)-2):] {
			was, err := old.View(context.Background(), snapshot, claim)
			require.NoError(t, err)
			is, err := w.Client().View(context.Background(), snapshot, claim)
			require.NoError(t, err)
			require.Equal(t, is, was)
		}
	})
}

func TestADeepReorgIsReadFromTheStart(t *testing.T) {
	m := chaintest.Model(t, 3, 200)
	w := chaintest.New(t, devchain.Config{}, m)
	old := w.Client()
	w.Ask(requester, chaintest.Input(m, 1))
	require.NoError(t, w.Dev.Mine(5))
	require.Len(t, agree(t, w, old).Requests, 1)
	require.NoError(t, w.Dev.Reorg(6))
	agree(t, w, old)
}

func TestALongSettledRequestIsReadAgainWhenNeeded(t *testing.T) {
	m := chaintest.Model(t, 3, 200)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	request := w.Ask(requester, inputs)
	honest := chaintest.Truth(t, m, inputs, nil)
	id := w.Claim(submitter, request, honest.ResultRoot)
	w.Pass(700)
	client := w.Client()
	snapshot, err := client.Sync(context.Background())
	require.NoError(t, err)
	r, _ := snapshot.Request(request)
	claim, _ := snapshot.Claim(id)
	trace, err := honest.Trace()
	require.NoError(t, err)
	call, err := client.Finalize(r.Terms, claim.Terms, chain.TensorBytes(trace.Outputs()), nil)
	require.NoError(t, err)
	w.Send(submitter, call)
	recent := agree(t, w, client)
	fresh, _ := recent.Request(request)
	require.Equal(t, chain.TensorBytes(trace.Outputs()), fresh.Outputs)

	require.NoError(t, w.Dev.Mine(300))
	old, _ := agree(t, w, client).Request(request)
	require.Equal(t, chain.RequestAnswered, old.Status)
	require.Nil(t, old.Inputs)
	require.Nil(t, old.Outputs)
	whole, err := client.Complete(context.Background(), old)
	require.NoError(t, err)
	require.Equal(t, fresh.Inputs, whole.Inputs)
	require.Equal(t, fresh.Outputs, whole.Outputs)

	require.NoError(t, w.Dev.Reorg(302)) // the answer too
	require.NoError(t, w.Dev.Mine(1))
	again, _ := agree(t, w, client).Request(request)
	require.NotNil(t, again.Inputs, "needed again")
}
