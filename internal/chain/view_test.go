package chain_test

import (
	"context"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/vm"
)

const (
	requester = iota
	submitter
	watcher
	helper
)

// dispute plays one side's moves of this moment.
func play(t *testing.T, w *chaintest.World, client *chain.Client, account int, id vm.Hash, truth bisect.Truth,
	core func(bisect.ClaimView, bisect.Truth, common.Address) ([]bisect.Action, error)) int {
	t.Helper()
	view, err := client.ReadClaim(context.Background(), id)
	require.NoError(t, err)
	actions, err := core(view, truth, w.Address(account))
	require.NoError(t, err)
	snapshot, err := client.Sync(context.Background())
	require.NoError(t, err)
	claim, ok := snapshot.Claim(id)
	require.True(t, ok)
	for _, a := range actions {
		price, err := client.DemandPrice(context.Background(), bisect.Root)
		require.NoError(t, err)
		call, err := client.Move(claim.Terms, w.Machine.Header(), a, price)
		require.NoError(t, err)
		w.Send(account, call)
	}
	return len(actions)
}

func TestClaimIsReadAsTheContractHoldsIt(t *testing.T) {
	m := chaintest.Model(t, 40, 9000)
	w := chaintest.New(t, devchain.Config{}, m)
	inputs := chaintest.Input(m, 1)
	honest := chaintest.Truth(t, m, inputs, nil)
	lie := chaintest.Truth(t, m, inputs, chaintest.Fault(39, 8000))
	request := w.Ask(requester, inputs)
	id := w.Claim(submitter, request, lie.ResultRoot)
	client := w.Client()

	view, err := client.ReadClaim(context.Background(), id)
	require.NoError(t, err)
	require.Equal(t, bisect.Live, view.Status)
	require.Equal(t, lie.ResultRoot, view.Claim.ResultRoot)
	require.Equal(t, w.Address(submitter), view.Claim.Submitter)
	require.Equal(t, view.Posted.Time+600, view.Deadline.Time)
	require.Equal(t, w.Dev.Head().Number.Uint64()+1, view.Now.Block)
	require.Empty(t, view.Nodes)

	transactions := 0
	for range 20 {
		n := play(t, w, client, watcher, id, honest, bisect.Challenge)
		n += play(t, w, client, submitter, id, lie, bisect.Defend)
		transactions += n
		if n == 0 {
			break
		}
	}
	view, err = client.ReadClaim(context.Background(), id)
	require.NoError(t, err)
	require.Equal(t, bisect.Dead, view.Status)
	require.NotNil(t, view.Winning)
	require.Equal(t, bisect.Position{Tensor: true, Instruction: 39, Depth: 6, Index: 8000 * 2 / 512}, *view.Winning)
	fresh, err := w.Client().ReadClaim(context.Background(), id)
	require.NoError(t, err)
	require.Equal(t, fresh, view, "a client that watched all along and one that starts now read the same")
	t.Log("transactions:", transactions)
}
