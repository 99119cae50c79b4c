package contracts_test

import (
	"encoding/json"
	"math/big"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// kappa is how many times over what the honest side spends is burned of a liar's bond.
const kappa = 5

// economical has no floors: every price follows the base fee.
func economical(p *bindings.Params) { p.MinBond, p.BaseFeeFloor = new(big.Int), 1 }

// Griefing is prepaid: when the base fee doubles after a lie was posted under the least bond, what is burned is
// still at least five times what the honest challenger spent on all of its transactions.
func TestALieBurnsFiveTimesWhatItCosts(t *testing.T) {
	w := newWorld(t, deep(t), withParams(economical))
	q := w.ask()
	c := q.claiming("mallory", w.program.run(t, fault(17, 12345)))
	floor, err := w.oracle.BondFloorAt(w.call(), w.nextBaseFee())
	require.NoError(t, err)
	c.c.Bond = floor
	c.rehash().post("mallory").ok()
	w.spike(2)

	spent := new(big.Int)
	pay := func(r *result) {
		r.ok()
		spent.Add(spent, new(big.Int).Mul(r.receipt.EffectiveGasPrice, new(big.Int).SetUint64(r.gas())))
	}
	p := c.proof(17, 12345)
	for _, position := range c.pathTo(p.at) {
		pay(c.demand("challenger", position))
		c.reveal("mallory", position).ok()
	}
	pay(p.commit("challenger"))
	pay(p.send("challenger"))
	for _, position := range c.pathTo(p.at) {
		pay(c.reclaim("challenger", position))
	}
	require.GreaterOrEqual(t, w.vault(burn).Cmp(new(big.Int).Mul(spent, big.NewInt(kappa))), 0,
		"burned %v, spent %v", w.vault(burn), spent)
}

// The bond's weight in gas covers the worst path that any program has, by the committed measurements.
func TestTheBondWeighsTheWorstPath(t *testing.T) {
	raw, err := os.ReadFile(snapshotFile)
	require.NoError(t, err)
	var use gasUse
	require.NoError(t, json.Unmarshal(raw, &use))
	const traceLevels, tensorLevels = 7, 8 // heights 32 and 31, five binary levels each, and the leaf
	worst := use["demand of the root"] + (traceLevels-1)*use["demand of a trace node"] + use["demand of a tensor's root"] +
		(tensorLevels-1)*use["demand of a node"] + use["commit to a proof"] + vm.MaxStepGas
	w := newWorld(t, tiny(t), withParams(economical))
	bond, err := w.oracle.BondFloorAt(w.call(), big.NewInt(1)) // wei at a base fee of 1: gas
	require.NoError(t, err)
	require.GreaterOrEqual(t, bond.Uint64()/2, kappa*2*worst, "half of the bond, against 5 times the cost at twice the base fee")
}

func TestTheBondFollowsTheBaseFee(t *testing.T) {
	w := newWorld(t, tiny(t), withParams(economical))
	c := w.ask().claiming("submitter", w.program.run(t, nil))
	next, err := w.oracle.BondFloorAt(w.call(), w.nextBaseFee())
	require.NoError(t, err)
	c.c.Bond = new(big.Int).Div(next, big.NewInt(2))
	c.rehash().post("submitter").reverts("BondTooSmall", c.c.Bond)
	c.c.Bond = next
	c.rehash().post("submitter").ok()

	// Read as ordinary calls are answered, without a gas price, the floor is the deployment's.
	floor, err := w.oracle.BondFloor(w.call())
	require.NoError(t, err)
	require.EqualValues(t, 50_000_000, floor.Int64())
	least, err := newWorld(t, tiny(t)).oracle.BondFloor(w.call())
	require.NoError(t, err)
	require.Equal(t, ether, least, "the deployment's minimum")
}

func TestDeploymentTellsItsBlock(t *testing.T) {
	w := newWorld(t, tiny(t))
	at, err := w.oracle.DeployedAt(w.call())
	require.NoError(t, err)
	require.NotZero(t, at)
	require.Less(t, at, w.block())
	for id, want := range map[[4]byte]bool{{0x01, 0xff, 0xc9, 0xa7}: true, {0xff, 0xff, 0xff, 0xff}: false} {
		got, err := w.oracle.SupportsInterface(w.call(), id)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}
