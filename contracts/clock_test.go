package contracts_test

import (
	"context"
	"encoding/json"
	"math/big"
	"os"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient/gethclient"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/contracts/internal/testbindings"
)

type instant [2]uint64 // unix seconds, block number

func (i instant) second() *big.Int { return new(big.Int).SetUint64(i[0]) }
func (i instant) block() *big.Int  { return new(big.Int).SetUint64(i[1]) }

// clockVectors is testdata/vectors/clock.json.
type clockVectors struct {
	Params map[string]clockParams
	Cases  []clockCase
}

type clockParams struct {
	Window, Censorship, MinMove, ReplayBase, ReplayMax, ReplayRate, BlockTime uint64
}

type clockCase struct {
	Name, Kind, Params                        string
	Deadline, Posted, Revealed, Demanded, Now instant
	UsedD, UsedR                              uint64
	Root                                      bool
	Operations                                string
	Want                                      json.RawMessage
}

// The contracts' clock answers the vectors that package bisect answers too.
func TestClockVectors(t *testing.T) {
	raw, err := os.ReadFile("../testdata/vectors/clock.json")
	require.NoError(t, err)
	var vectors clockVectors
	require.NoError(t, json.Unmarshal(raw, &vectors))
	require.NotEmpty(t, vectors.Cases)
	c := newChain(t)
	harnesses := map[string]common.Address{}
	for name, p := range vectors.Params {
		params := bindings.Params{Window: p.Window, Censorship: p.Censorship, MinMove: p.MinMove, ReplayBase: p.ReplayBase,
			ReplayMax: p.ReplayMax, ReplayRate: p.ReplayRate, BlockTime: p.BlockTime, MinBond: new(big.Int), EscrowMultiple: 2}
		at, tx, _, err := testbindings.DeployClockHarness(c.auth("deployer", nil), c.client, testbindings.Params(params))
		c.send(tx, err).ok()
		harnesses[name] = at
	}
	harnesses[""] = harnesses["main"]
	for _, v := range vectors.Cases {
		t.Run(v.Kind+"/"+v.Name, func(t *testing.T) {
			require.JSONEq(t, string(v.Want), v.answer(t, c, harnesses[v.Params]))
		})
	}
}

// answer calls the harness in the case's block and prints what it returns as JSON.
func (v clockCase) answer(t *testing.T, c *chain, harness common.Address) string {
	t.Helper()
	parsed, err := testbindings.ClockHarnessMetaData.GetAbi()
	require.NoError(t, err)
	data, err := parsed.Pack(v.Kind, v.arguments(t, parsed)...)
	require.NoError(t, err)
	out, err := c.geth.CallContractWithBlockOverrides(context.Background(), ethereum.CallMsg{To: &harness, Data: data}, nil, nil,
		gethclient.BlockOverrides{Time: v.Now[0], Number: v.Now.block()})
	require.NoError(t, err)
	values, err := parsed.Unpack(v.Kind, out)
	require.NoError(t, err)
	if len(values) == 1 {
		values[0] = printable(values[0])
		text, err := json.Marshal(values[0])
		require.NoError(t, err)
		return string(text)
	}
	text, err := json.Marshal([]any{printable(values[0]), printable(values[1])})
	require.NoError(t, err)
	return string(text)
}

func printable(v any) any {
	if n, ok := v.(*big.Int); ok {
		return json.Number(n.String())
	}
	return v
}

func (v clockCase) arguments(t *testing.T, parsed *abi.ABI) []any {
	t.Helper()
	var operations uint64
	if v.Operations != "" {
		var err error
		operations, err = strconv.ParseUint(v.Operations, 10, 64)
		require.NoError(t, err)
	}
	used := new(big.Int).SetUint64
	switch v.Kind {
	case "expired":
		return []any{v.Deadline.second(), v.Deadline.block()}
	case "replay":
		return []any{used(operations)}
	case "windowEnd":
		return []any{v.Posted.second(), v.Posted.block()}
	case "later", "demandUse":
		return []any{v.Posted.second(), v.Posted.block(), v.Revealed.second(), v.Revealed.block(), used(v.UsedD)}
	case "revealDeadline", "revealUse":
		return []any{v.Demanded.second(), v.Demanded.block(), used(v.UsedR), v.Root, operations}
	}
	require.Failf(t, "unknown kind", "%q", v.Kind)
	return nil
}
