package contracts_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
)

// The fee of a reveal is the submitter's in the first half of its time, whoever sends: copying a pending
// reveal gains nothing. Later it is the sender's.
func TestWhoIsPaidForAReveal(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	way := c.pathTo(c.leafOf(17, 12345))
	c.walk("challenger", "submitter", way[0])
	for name, test := range map[string]struct {
		position bisect.Position
		wait     uint64
		payee    string
	}{
		"first half":                 {bisect.Position{Depth: 5, Index: 3}, 1, "submitter"},
		"last second of the first":   {bisect.Position{Depth: 5, Index: 4}, 300, "submitter"},
		"first second of the second": {bisect.Position{Depth: 5, Index: 5}, 301, "helper"},
	} {
		t.Run(name, func(t *testing.T) {
			c.demand("challenger", test.position).ok()
			n := c.node(test.position)
			before, rest := w.vault(address(test.payee)), w.vault(address("challenger"))
			if test.wait > 1 {
				w.jump(n.DemandedAt + test.wait - 1)
			}
			r := c.reveal("helper", test.position).ok()
			event, err := w.oracle.ParseRevealed(*r.receipt.Logs[0])
			require.NoError(t, err)
			require.Equal(t, address(test.payee), event.Payee)
			header, err := w.client.HeaderByHash(t.Context(), r.receipt.BlockHash)
			require.NoError(t, err)
			cost := new(big.Int).Mul(header.BaseFee, big.NewInt(115_000*5/4))
			require.Equal(t, cost, event.Payment)
			require.Equal(t, cost, new(big.Int).Sub(w.vault(address(test.payee)), before))
			require.Equal(t, new(big.Int).Sub(n.Escrow, cost), new(big.Int).Sub(w.vault(address("challenger")), rest))
			require.Zero(t, c.node(test.position).Escrow.Sign())
		})
	}
}

// Front-running a reveal: the copy goes through in its place and pays the submitter all the same.
func TestACopiedRevealPaysTheSubmitter(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	position := bisect.Position{Depth: 5, Index: 3}
	c.walk("challenger", "submitter", bisect.Root)
	c.demand("challenger", position).ok()
	before := w.vault(address("submitter"))
	var copied, original *result
	w.together(func() {
		copied = c.reveal("mallory", position)
		original = c.reveal("submitter", position)
	})
	copied.ok()
	original.fails()
	require.Greater(t, w.vault(address("submitter")).Cmp(before), 0)
	require.Zero(t, w.vault(address("mallory")).Sign())
}

// Fee spikes: a reveal is paid its cost at the present base fee, up to all of the escrow.
func TestAFeeSpikeTakesTheEscrowAtMost(t *testing.T) {
	w := newWorld(t, deep(t), withParams(func(p *bindings.Params) { p.BaseFeeFloor = 1; p.EscrowMultiple = 2 }))
	c := w.honest()
	c.walk("challenger", "submitter", bisect.Root)
	w.pass(400, 10) // base fee falls far below what it was
	position := bisect.Position{Depth: 5, Index: 3}
	c.demand("challenger", position).ok()
	escrow := c.node(position).Escrow
	w.spike(3)
	r := c.reveal("submitter", position).ok()
	event, err := w.oracle.ParseRevealed(*r.receipt.Logs[0])
	require.NoError(t, err)
	require.Equal(t, escrow, event.Payment)
}
