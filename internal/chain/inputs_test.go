package chain_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// published sets up a request whose input of three parts was published before.
func published(t *testing.T) (*chaintest.World, []*vm.Tensor) {
	t.Helper()
	m := chaintest.Model(t, 1, 80_000)
	w := chaintest.New(t, devchain.Config{Host: "127.0.0.1"}, m)
	inputs := chaintest.Input(m, 1)
	w.Ask(requester, inputs)
	return w, inputs
}

// readInput reads the one request's input through a node that tells a lie.
func readInput(t *testing.T, w *chaintest.World, lie chaintest.Lie) ([]*vm.Tensor, error) {
	t.Helper()
	node, err := chain.Connect(context.Background(), chaintest.Proxy(t, w.Dev.HTTPEndpoint(), lie))
	require.NoError(t, err)
	t.Cleanup(node.Close)
	client, err := chain.Open(context.Background(), node, w.Addresses)
	require.NoError(t, err)
	s, err := client.Sync(context.Background())
	if err != nil {
		return nil, err
	}
	require.Len(t, s.Requests, 1)
	return client.InputTensors(context.Background(), s.Requests[0], w.Machine)
}

// editParts changes the input registry's events.
func editParts(t *testing.T, w *chaintest.World, edit func([]types.Log) []types.Log) chaintest.Lie {
	t.Helper()
	return editLogs(func(logs []types.Log) []types.Log {
		if len(logs) == 0 || logs[0].Address != w.Addresses.Inputs {
			return logs
		}
		return edit(logs)
	})
}

func TestAPublishedInputIsReadFromItsParts(t *testing.T) {
	w, inputs := published(t)
	honest := func(_ string, _ []json.RawMessage, result json.RawMessage) json.RawMessage { return result }
	got, err := readInput(t, w, honest)
	require.NoError(t, err)
	require.Equal(t, inputs[0].Data, got[0].Data)
}

// A node that has dropped old events, or lies about them, cannot make a client believe in other bytes.
func TestAPublishedInputFromALyingOrPrunedNode(t *testing.T) {
	w, _ := published(t)
	parts, err := bindings.InputRegistryMetaData.GetAbi()
	require.NoError(t, err)
	for _, c := range []struct {
		name string
		lie  chaintest.Lie
		is   error
		want string
	}{
		{"no part", editParts(t, w, func([]types.Log) []types.Log { return []types.Log{} }), chain.ErrInputMissing, "0 of 3 parts"},
		{"the last part hidden", editParts(t, w, func(l []types.Log) []types.Log { return l[:2] }), chain.ErrInputMissing, "2 of 3 parts, 131072 of 160000 bytes"},
		{"a part in between hidden", editParts(t, w, func(l []types.Log) []types.Log { return append(l[:1:1], l[2]) }), chain.ErrInputMissing, "1 of 3 parts"},
		{"a false byte", editParts(t, w, func(l []types.Log) []types.Log {
			l[1].Data[5000] ^= 1
			return l
		}), chain.ErrLyingNode, "do not hash to the input root"},
		{"a part cut short", editParts(t, w, func(l []types.Log) []types.Log {
			l[1].Data = l[1].Data[:len(l[1].Data)-32]
			return l
		}), chain.ErrLyingNode, "cannot be decoded"},
		{"a part of another length", editParts(t, w, func(l []types.Log) []types.Log {
			event := parts.Events["PartPublished"]
			values, err := event.Inputs.NonIndexed().Unpack(l[0].Data)
			require.NoError(t, err)
			l[0].Data, err = event.Inputs.NonIndexed().Pack(values[0], make([]byte, 1<<20))
			require.NoError(t, err)
			return l
		}), chain.ErrInputMissing, "0 of 3 parts"},
		{"another contract's event", editParts(t, w, func(l []types.Log) []types.Log {
			l[0].Address = common.Address{1}
			return l
		}), chain.ErrLyingNode, "asked for events of"},
		{"a request without its input", hide(t, "InputIn"), chain.ErrLyingNode, "no event says where it was published"},
		{"a publication after the request", editLogs(func(logs []types.Log) []types.Log {
			for i := range logs {
				if logs[i].Topics[0] == eventID(t, "InputIn") {
					logs[i].Data[56] = 1
				}
			}
			return logs
		}), chain.ErrLyingNode, "cannot have been published in blocks"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := readInput(t, w, c.lie)
			require.ErrorIs(t, err, c.is)
			require.ErrorContains(t, err, c.want)
			require.NotContains(t, err.Error(), "\n")
		})
	}
}

// Providers bound what one answer holds: parts are asked for in fewer blocks then.
func TestPartsAreReadFromANodeThatGivesLittleAtATime(t *testing.T) {
	w, inputs := published(t)
	got, err := readInput(t, w, func(method string, params []json.RawMessage, result json.RawMessage) json.RawMessage {
		var query struct{ FromBlock, ToBlock hexutil.Uint64 }
		if method == "eth_getLogs" && json.Unmarshal(params[0], &query) == nil && query.ToBlock > query.FromBlock {
			return json.RawMessage(`"response size exceeded"`)
		}
		return result
	})
	require.NoError(t, err)
	require.Equal(t, inputs[0].Data, got[0].Data)
}

// The gas of a part is not estimated: it must be enough for bytes that are all zero, none zero, and for a part of
// hardly any bytes.
func TestThePublishingGasIsEnough(t *testing.T) {
	m := chaintest.Model(t, 1, 8)
	w := chaintest.New(t, devchain.Config{}, m)
	rng := vmtest.Seeded(3)
	sparse := make([]byte, 3*chain.PartSize)
	for i := range sparse {
		if i%3 == 0 {
			sparse[i] = 1
		}
	}
	for _, inputs := range [][][]byte{
		{make([]byte, 2*chain.PartSize)}, {vmtest.Bytes(rng, 2*chain.PartSize)}, {sparse}, {{1}, {}, {2}}, {make([]byte, 700)},
	} {
		p, err := w.Client().Publish(context.Background(), w.Sender(requester), inputs, nil)
		require.NoError(t, err)
		require.Equal(t, p.Parts, p.Sent)
	}
}

// What is long settled is forgotten; of a large request the chain still has the input, and of its result the root.
func TestALongSettledLargeRequestIsReadAgain(t *testing.T) {
	w, inputs := published(t)
	client, ctx := w.Client(), context.Background()
	s, err := client.Sync(ctx)
	require.NoError(t, err)
	truth := chaintest.Truth(t, w.Machine, inputs, nil)
	id := w.Claim(submitter, s.Requests[0].ID, truth.ResultRoot)
	w.Pass(chain.ShortParams().Window + 12)
	s, err = client.Sync(ctx)
	require.NoError(t, err)
	claim, ok := s.Claim(id)
	require.True(t, ok)
	call, err := client.Finalize(s.Requests[0].Terms, claim.Terms, nil, nil)
	require.NoError(t, err)
	w.Send(submitter, call)
	_, err = client.Sync(ctx)
	require.NoError(t, err)
	require.NoError(t, w.Dev.Mine(300))
	s, err = client.Sync(ctx)
	require.NoError(t, err)
	r, err := client.Complete(ctx, s.Requests[0])
	require.NoError(t, err)
	require.Equal(t, chain.RequestAnswered, r.Status)
	require.Equal(t, truth.ResultRoot, r.Result)
	require.Nil(t, r.Outputs)
	require.True(t, r.IsPublished())
	got, err := client.InputTensors(ctx, r, w.Machine)
	require.NoError(t, err)
	require.Equal(t, inputs[0].Data, got[0].Data)
}
