package contracts_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
)

func part(wei *big.Int, of int64) *big.Int { return new(big.Int).Div(wei, big.NewInt(of)) }

// A submitter that goes silent at any point loses, and those who demanded on the path share a quarter of the
// bond; half at least is burned.
func TestSilenceAtAnyLevelKills(t *testing.T) {
	w := newWorld(t, deep(t))
	leaf := w.honest().leafOf(17, 12345)
	levels := len(w.honest().pathTo(leaf))
	require.Equal(t, 5, levels)
	for silent := range levels {
		t.Run(fmt.Sprintf("level %d of %d", silent+1, levels), func(t *testing.T) {
			w := newWorld(t, deep(t))
			c := w.honest()
			way := c.pathTo(leaf)[:silent+1]
			for _, position := range way[:silent] {
				c.demand("challenger", position).ok()
				c.reveal("submitter", position).ok()
			}
			c.demand("helper", way[silent]).ok()
			c.kill("mallory", way[silent]).reverts("NotExpired")
			escrow := c.node(way[silent]).Escrow
			w.expire(w.params.ReplayMax + w.params.Censorship)
			burned := w.vault(burn)
			c.kill("mallory", way[silent]).ok()
			c.requireStatus(bisect.Dead)
			c.kill("mallory", way[silent]).reverts("ClaimNotLive")

			share := part(part(ether, 4), int64(silent+1))
			kept := new(big.Int).Mul(share, big.NewInt(int64(silent+1)))
			require.Equal(t, new(big.Int).Sub(ether, kept), new(big.Int).Sub(w.vault(burn), burned))
			require.Zero(t, w.vault(address("mallory")).Sign(), "the killer is paid by nobody's bond")
			before := w.vault(address("helper"))
			c.reclaim("mallory", way[silent]).ok() // anyone may: it is credited to the demander
			require.Equal(t, new(big.Int).Add(escrow, share), new(big.Int).Sub(w.vault(address("helper")), before))
			for _, position := range way[:silent] {
				before := w.vault(address("challenger"))
				c.reclaim("challenger", position).ok()
				require.Equal(t, share, new(big.Int).Sub(w.vault(address("challenger")), before))
				c.reclaim("challenger", position).reverts("NothingToReclaim")
			}
		})
	}
}

// Expiry needs both the second and the block: a halted chain expires nobody.
func TestAHaltedChainExpiresNobody(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	c.walk("challenger", "submitter", bisect.Root)
	position := bisect.Position{Depth: 5, Index: 3}
	c.demand("challenger", position).ok()
	n := c.node(position)
	w.jump(n.DemandedAt + 1_000_000)
	c.kill("challenger", position).reverts("NotExpired")
	w.mineTo(n.DemandedBlock + w.params.Censorship/w.params.BlockTime - 1)
	c.kill("challenger", position).reverts("NotExpired") // in the deadline's block
	c.kill("challenger", position).ok()
}

func TestADemandThatIsNotOpenKillsNobody(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	c.kill("mallory", bisect.Root).reverts("DemandNotOpen")
	c.walk("challenger", "submitter", bisect.Root)
	w.expire(w.params.ReplayMax + w.params.Censorship)
	c.kill("mallory", bisect.Root).reverts("DemandNotOpen")
	c.kill("mallory", bisect.Position{Depth: 5}).reverts("DemandNotOpen")
	// A position outside of any tree was never demanded either.
	w.send(w.oracle.Kill(w.auth("mallory", nil), c.c, new(big.Int).Lsh(big.NewInt(1), 255), [32]byte{})).reverts("DemandNotOpen")
}

func TestReclaimGivesWhatIsLeftAndNothingElse(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.lies(17, 12345)
	p := c.proof(17, 12345)
	way := c.pathTo(p.at)
	answered, open := bisect.Position{Depth: 5, Index: 3}, bisect.Position{Depth: 5, Index: 4}
	beside := bisect.Position{Tensor: true, Instruction: 17, Depth: 5, Index: 0}
	require.NotContains(t, way, beside)
	c.walk("challenger", "submitter", way[0])
	for i, position := range way[1:] {
		c.demand([]string{"challenger", "helper"}[i%2], position).ok()
		c.reveal("submitter", position).ok()
	}
	c.demand("helper", answered).ok()
	c.reveal("submitter", answered).ok()
	c.demand("helper", beside).ok()
	c.demand("helper", open).ok()
	escrow := c.node(open).Escrow
	c.reclaim("helper", open).reverts("ClaimNotDead", c.id)
	p.send("challenger").ok()

	before := w.vault(address("helper"))
	c.reclaim("helper", open).ok()
	require.Equal(t, escrow, new(big.Int).Sub(w.vault(address("helper")), before), "the whole escrow, no share")
	c.reclaim("helper", beside).ok()
	c.reclaim("helper", open).reverts("NothingToReclaim")
	c.reclaim("helper", answered).reverts("NothingToReclaim") // its reveal was paid, and it is not on the path
	c.reclaim("helper", bisect.Position{Depth: 5, Index: 5}).reverts("NothingToReclaim")
	share := part(part(ether, 4), int64(len(way)))
	for i, position := range way {
		by := "challenger"
		if i > 0 {
			by = []string{"challenger", "helper"}[(i-1)%2]
		}
		before := w.vault(address(by))
		c.reclaim("mallory", position).ok()
		require.Equal(t, share, new(big.Int).Sub(w.vault(address(by)), before))
	}
	// A hash that was never there has no demander.
	w.send(w.oracle.Reclaim(w.auth("helper", nil), c.c, way[1].Encode(), [32]byte{1})).reverts("NothingToReclaim")
}
