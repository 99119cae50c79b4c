package chain_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/vm"
)

// disputed sets up a claim whose trace root and one leaf have been revealed.
func disputed(t *testing.T) (*chaintest.World, vm.Hash) {
	t.Helper()
	m := chaintest.Model(t, 3, 200)
	w := chaintest.New(t, devchain.Config{Host: "127.0.0.1"}, m)
	inputs := chaintest.Input(m, 1)
	honest, lie := chaintest.Truth(t, m, inputs, nil), chaintest.Truth(t, m, inputs, chaintest.Fault(2, 0))
	id := w.Claim(submitter, w.Ask(requester, inputs), lie.ResultRoot)
	client := w.Client()
	for range 2 {
		play(t, w, client, watcher, id, honest, bisect.Challenge)
		play(t, w, client, submitter, id, lie, bisect.Defend)
	}
	return w, id
}

// editLogs changes the events that a node serves.
func editLogs(edit func([]types.Log) []types.Log) chaintest.Lie {
	return func(method string, _ []json.RawMessage, result json.RawMessage) json.RawMessage {
		if method != "eth_getLogs" {
			return result
		}
		var logs []types.Log
		if err := json.Unmarshal(result, &logs); err != nil {
			panic(err)
		}
		out, err := json.Marshal(edit(logs))
		if err != nil {
			panic(err)
		}
		return out
	}
}

// eventID is the topic of one of the oracle's events.
func eventID(t *testing.T, name string) common.Hash {
	t.Helper()
	oracle, err := bindings.OpmlOracleMetaData.GetAbi()
	require.NoError(t, err)
	return oracle.Events[name].ID
}

// flip changes one byte of the data of all events of a kind, the given number of bytes from the end of
// the data.
func flip(t *testing.T, event string, fromEnd int) chaintest.Lie {
	id := eventID(t, event)
	return editLogs(func(logs []types.Log) []types.Log {
		for i := range logs {
			if logs[i].Topics[0] == id {
				logs[i].Data[len(logs[i].Data)-fromEnd] ^= 1
			}
		}
		return logs
	})
}

// hide drops the events of a kind.
func hide(t *testing.T, event string) chaintest.Lie {
	id := eventID(t, event)
	return editLogs(func(logs []types.Log) []types.Log {
		var out []types.Log
		for _, l := range logs {
			if l.Topics[0] != id {
				out = append(out, l)
			}
		}
		return out
	})
}

// answerCalls replaces the result of one of the oracle's views.
func answerCalls(t *testing.T, method string, edit func([]byte) []byte) chaintest.Lie {
	t.Helper()
	oracle, err := bindings.OpmlOracleMetaData.GetAbi()
	require.NoError(t, err)
	selector := hexutil.Encode(oracle.Methods[method].ID)
	return func(call string, params []json.RawMessage, result json.RawMessage) json.RawMessage {
		if call != "eth_call" || !strings.Contains(string(params[0]), selector) {
			return result
		}
		var data hexutil.Bytes
		if err := json.Unmarshal(result, &data); err != nil {
			panic(err)
		}
		out, err := json.Marshal(hexutil.Bytes(edit(data)))
		if err != nil {
			panic(err)
		}
		return out
	}
}

func TestALyingNodeIsCaught(t *testing.T) {
	w, id := disputed(t)
	for _, c := range []struct {
		name string
		lie  chaintest.Lie
		want string
	}{
		{"false preimage", flip(t, "Revealed", 100), "do not hash to"},
		{"false input", flip(t, "Requested", 70), "do not hash to its input root"},
		{"false claim", flip(t, "ClaimPosted", 33), "the claim hashes to"},
		{"reveals hidden", hide(t, "Revealed"), "but the events show its preimage: false"},
		{"demands hidden", hide(t, "Demanded"), "does not follow from the ones before"},
		{"posts hidden", hide(t, "ClaimPosted"), "was never posted"},
		{"events cut short", editLogs(func(logs []types.Log) []types.Log {
			for i := range logs {
				logs[i].Data = logs[i].Data[:len(logs[i].Data)/2]
			}
			return logs
		}), "cannot be decoded"},
		{"events of another contract", editLogs(func(logs []types.Log) []types.Log {
			logs[0].Address = common.Address{1}
			return logs
		}), "asked for events of"},
		{"events out of order", editLogs(func(logs []types.Log) []types.Log {
			logs[0], logs[1] = logs[1], logs[0]
			return logs
		}), "comes after event"},
		{"state cut short", answerCalls(t, "claimState", func(b []byte) []byte { return b[:40] }), "do not decode"},
		{"no state", answerCalls(t, "nodeState", func([]byte) []byte { return nil }), "do not decode"},
		{"state of a dead claim", answerCalls(t, "claimState", func(b []byte) []byte { b[31] = 2; return b }), "live by its events and dead by its state"},
		{"demands forgotten", answerCalls(t, "claimState", func(b []byte) []byte { b[5*32-1] = 9; return b }), "open demands by its events and 9 by its state"},
	} {
		t.Run(c.name, func(t *testing.T) {
			endpoint := chaintest.Proxy(t, w.Dev.HTTPEndpoint(), c.lie)
			node, err := chain.Connect(context.Background(), endpoint)
			require.NoError(t, err)
			defer node.Close()
			client, err := chain.Open(context.Background(), node, w.Addresses)
			require.NoError(t, err)
			_, err = client.ReadClaim(context.Background(), id)
			require.ErrorIs(t, err, chain.ErrLyingNode)
			require.ErrorContains(t, err, c.want)
			require.ErrorContains(t, err, endpoint)
			require.NotContains(t, err.Error(), "\n")
		})
	}
}

func TestANodeThatStopsLyingIsReadAgain(t *testing.T) {
	w, id := disputed(t)
	lying := true
	lie := flip(t, "Revealed", 100)
	endpoint := chaintest.Proxy(t, w.Dev.HTTPEndpoint(), func(method string, params []json.RawMessage, result json.RawMessage) json.RawMessage {
		if !lying {
			return result
		}
		return lie(method, params, result)
	})
	node, err := chain.Connect(context.Background(), endpoint)
	require.NoError(t, err)
	defer node.Close()
	client, err := chain.Open(context.Background(), node, w.Addresses)
	require.NoError(t, err)
	_, err = client.ReadClaim(context.Background(), id)
	require.ErrorIs(t, err, chain.ErrLyingNode)
	lying = false
	view, err := client.ReadClaim(context.Background(), id)
	require.NoError(t, err)
	require.NotEmpty(t, view.Nodes)
}

func TestOpenRefusesAnotherDeployment(t *testing.T) {
	m := chaintest.Model(t, 1, 8)
	w := chaintest.New(t, devchain.Config{}, m)
	other, err := w.Dev.Deploy(context.Background(), chain.DefaultParams())
	require.NoError(t, err)
	for _, c := range []struct {
		name   string
		change func(*chain.Addresses)
		want   string
	}{
		{"another chain", func(a *chain.Addresses) { a.ChainID = 1 }, "serves chain 1337, the contracts are on chain 1"},
		{"no contract", func(a *chain.Addresses) { a.Oracle = common.Address{9} }, "has no contract at 0x0900000000000000000000000000000000000000, where the oracle should be"},
		{"another registry", func(a *chain.Addresses) { a.Registry = other.Registry }, "uses registry " + w.Addresses.Registry.Hex()},
		{"not an oracle", func(a *chain.Addresses) { a.Oracle = a.Registry }, "read the oracle's registry"},
	} {
		t.Run(c.name, func(t *testing.T) {
			addresses := w.Addresses
			c.change(&addresses)
			_, err := chain.Open(context.Background(), w.Dev.Node(), addresses)
			require.ErrorContains(t, err, c.want)
			require.NotContains(t, err.Error(), "\n")
		})
	}
}

func TestAnOracleTellsItsOwnDeployment(t *testing.T) {
	w := chaintest.New(t, devchain.Config{}, chaintest.Model(t, 1, 8))
	found, err := chain.Discover(context.Background(), w.Dev.Node(), w.Addresses.Oracle)
	require.NoError(t, err)
	require.Equal(t, w.Addresses, found)
	found.Block = 0
	client, err := chain.Open(context.Background(), w.Dev.Node(), found)
	require.NoError(t, err)
	require.Equal(t, w.Addresses.Block, client.Addresses.Block)
	_, err = chain.Discover(context.Background(), w.Dev.Node(), w.Addresses.Registry)
	require.ErrorIs(t, err, chain.ErrWrongChain)
}

func TestLogQueriesShrinkUntilTheNodeTakesThem(t *testing.T) {
	w, id := disputed(t)
	require.NoError(t, w.Dev.Mine(50))
	served := 0
	endpoint := chaintest.Proxy(t, w.Dev.HTTPEndpoint(), func(method string, params []json.RawMessage, result json.RawMessage) json.RawMessage {
		if method != "eth_getLogs" {
			return result
		}
		var query struct{ FromBlock, ToBlock hexutil.Uint64 }
		if err := json.Unmarshal(params[0], &query); err != nil {
			panic(err)
		}
		if query.ToBlock-query.FromBlock >= 10 {
			return json.RawMessage(`"query returned more than 10000 results"`)
		}
		served++
		return result
	})
	node, err := chain.Connect(context.Background(), endpoint)
	require.NoError(t, err)
	defer node.Close()
	client, err := chain.Open(context.Background(), node, w.Addresses)
	require.NoError(t, err)
	view, err := client.ReadClaim(context.Background(), id)
	require.NoError(t, err)
	require.NotEmpty(t, view.Nodes)
	require.Greater(t, served, 4)
}

func TestAReadEndsWithItsContext(t *testing.T) {
	w, id := disputed(t)
	stop := make(chan struct{})
	defer close(stop)
	endpoint := chaintest.Proxy(t, w.Dev.HTTPEndpoint(), func(method string, _ []json.RawMessage, result json.RawMessage) json.RawMessage {
		if method == "eth_getLogs" {
			<-stop
		}
		return result
	})
	node, err := chain.Connect(context.Background(), endpoint)
	require.NoError(t, err)
	defer node.Close()
	client, err := chain.Open(context.Background(), node, w.Addresses)
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	_, err = client.ReadClaim(ctx, id)
	require.ErrorIs(t, err, context.DeadlineExceeded)
}

func FuzzEvents(f *testing.F) {
	client, err := chain.NewOffline()
	require.NoError(f, err)
	ids := client.EventIDs()
	for i := range ids {
		f.Add(uint8(i), make([]byte, 96), make([]byte, 32*12))
	}
	f.Fuzz(func(t *testing.T, event uint8, topics, data []byte) {
		client, err := chain.NewOffline()
		require.NoError(t, err)
		l := types.Log{Topics: []common.Hash{ids[int(event)%len(ids)]}, Data: data}
		for len(topics) >= 32 && len(l.Topics) < 4 {
			l.Topics = append(l.Topics, common.Hash(topics[:32]))
			topics = topics[32:]
		}
		if err := client.Apply(l); err != nil {
			require.ErrorIs(t, err, chain.ErrLyingNode)
		}
	})
}
