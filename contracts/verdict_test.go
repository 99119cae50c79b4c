package contracts_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
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

func TestAProofIsRewardedWhenCommittedEarlier(t *testing.T) {
	for name, test := range map[string]struct {
		commit func(w *world, p *proof) *result // returns the proof's transaction
		reward bool
	}{
		"in an earlier block": {func(w *world, p *proof) *result {
			p.commit("challenger").ok()
			return p.send("challenger")
		}, true},
		"in the same block": {func(w *world, p *proof) *result {
			var sent *result
			w.together(func() {
				p.commit("challenger")
				sent = p.send("challenger")
			})
			return sent
		}, false},
		"never": {func(w *world, p *proof) *result { return p.send("challenger") }, false},
		"by somebody else": {func(w *world, p *proof) *result {
			p.commit("mallory").ok() // mallory's own name is in what mallory commits to
			return p.send("challenger")
		}, false},
		"with another salt": {func(w *world, p *proof) *result {
			p.commit("challenger").ok()
			p.salt[0]++
			return p.send("challenger")
		}, false},
		"to another element": {func(w *world, p *proof) *result {
			p.element--
			p.commit("challenger").ok()
			p.element++
			return p.send("challenger")
		}, false},
		"to another witness": {func(w *world, p *proof) *result {
			right := p.witness
			p.witness = append([]byte(nil), right...)
			p.witness[0]++
			p.commit("challenger").ok()
			p.witness = right
			return p.send("challenger")
		}, false},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, tiny(t))
			c := w.lies(0, 2)
			p := c.proof(0, 2)
			c.walk("challenger", "submitter", p.at)
			before := w.vault(address("challenger"))
			r := test.commit(w, p).ok()
			c.requireStatus(bisect.Dead)
			want := new(big.Int)
			if test.reward {
				want = part(ether, 4)
			}
			require.Equal(t, want.String(), new(big.Int).Sub(w.vault(address("challenger")), before).String())
			event, err := w.oracle.ParseProved(*r.receipt.Logs[1])
			require.NoError(t, err)
			require.Equal(t, want.String(), event.Reward.String())
			require.Equal(t, event.Computed+1, event.Claimed)
			require.Equal(t, address("challenger"), event.Prover)
		})
	}
}

func TestACommitmentIsMadeOnce(t *testing.T) {
	w := newWorld(t, tiny(t))
	p := w.lies(0, 2).proof(0, 2)
	p.commit("challenger").ok()
	p.commit("challenger").reverts("AlreadyCommitted")
}

// Front-running the final proof: the copy kills the claim, so the lie dies, but earns the copier nothing.
func TestACopiedProofEarnsNothing(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.lies(0, 2)
	p := c.proof(0, 2)
	c.walk("challenger", "submitter", p.at)
	p.commit("challenger").ok()
	var copied, original *result
	w.together(func() {
		copied = p.send("mallory")
		original = p.send("challenger")
	})
	copied.ok()
	original.fails()
	c.requireStatus(bisect.Dead)
	require.Zero(t, w.vault(address("mallory")).Sign())
	for _, position := range c.pathTo(p.at) {
		c.reclaim("challenger", position).ok() // the path's shares are still the honest challenger's
	}
}

func TestProveRefuses(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.lies(17, 12345)
	p := c.proof(17, 12345)
	way := c.pathTo(p.at)
	c.walk("challenger", "submitter", way[3])
	p.send("challenger").reverts("NotRevealed")
	c.demand("challenger", p.at).ok()
	p.send("challenger").reverts("NotRevealed")
	c.reveal("submitter", p.at).ok()

	leaf := c.preimage(p.at)
	p.sendLeaf("challenger", leaf[:511]).reverts("WrongLeaf")
	p.sendLeaf("challenger", append(leaf[:512:512], 0)).reverts("WrongLeaf")
	p.sendLeaf("challenger", append([]byte{leaf[0] ^ 1}, leaf[1:]...)).reverts("WrongLeaf")

	inner := *p
	inner.at = way[3]
	inner.send("challenger").reverts("NotALeaf")
	inner.at = way[0]
	w.send(w.oracle.Prove(w.auth("challenger", nil), c.c, w.model, way[0].Encode(), [32]byte{}, leaf, p.element, p.witness,
		p.salt)).reverts("NotALeaf")

	model := w.model
	model.InstructionRoot[0]++
	w.send(w.oracle.Prove(w.auth("challenger", nil), c.c, model, p.at.Encode(), c.hash(p.at), leaf, p.element, p.witness,
		p.salt)).reverts("WrongModel")

	elsewhere := c.proof(17, 3) // true, and proven, but in another leaf
	elsewhere.at = p.at
	elsewhere.send("challenger").reverts("ElementOutsideLeaf", 3)
	true0 := c.proof(17, 12346) // in the leaf, and true
	true0.send("challenger").reverts("ElementHolds")

	w.expire(w.params.Window)
	p.send("challenger").reverts("TooLate")
	c.requireStatus(bisect.Live)
}

// A witness that does not hold proves nothing, and nobody loses anything by it.
func TestAWrongProofChangesNothing(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	p := c.proof(0, 2)
	c.walk("mallory", "submitter", p.at)
	p.send("mallory").reverts("ElementHolds")
	for i := range len(p.witness) / 16 {
		p := c.proof(0, 2)
		p.witness[i*16] ^= 0x80
		p.send("mallory").fails()
	}
	p.witness = p.witness[:len(p.witness)-1]
	p.send("mallory").fails()
	c.requireStatus(bisect.Live)
	w.expire(w.params.Window)
	c.finalize("submitter").ok()
}

func TestAProofComesInTime(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.lies(0, 2)
	p := c.proof(0, 2)
	w.jump(c.state().Deadline - 1)
	c.demand("challenger", bisect.Root).ok()
	c.reveal("submitter", bisect.Root).ok()
	c.demand("challenger", p.at).ok()
	r := c.reveal("submitter", p.at).ok()
	used := c.node(p.at).UsedD
	w.mineTo(c.state().DeadlineBlock)
	w.jump(r.time() + w.params.Censorship - used - 1)
	c.finalize("submitter").reverts("ClaimNotFinal") // at the last second
	p.send("challenger").reverts("TooLate")          // a second later
	c.finalize("submitter").ok()

	w = newWorld(t, tiny(t))
	c = w.lies(0, 2)
	c.walk("challenger", "submitter", p.at)
	s := c.state()
	w.mineTo(s.DeadlineBlock)
	w.jump(s.Deadline - 1)
	c.proof(0, 2).send("challenger").ok() // at the last second
}

// Self-challenge: a liar who walks down and proves his own lie, before anybody else does, still loses half.
func TestSelfChallengeLosesHalf(t *testing.T) {
	for _, ending := range []string{"proof", "timeout"} {
		t.Run(ending, func(t *testing.T) {
			w := newWorld(t, tiny(t))
			c := w.ask().posts("mallory", w.program.run(t, fault(0, 2)))
			p := c.proof(0, 2)
			way := c.pathTo(p.at)
			c.walk("mallory", "mallory", way[0])
			c.demand("mallory", way[1]).ok()
			if ending == "proof" {
				c.reveal("mallory", way[1]).ok()
				p.commit("mallory").ok()
				p.send("mallory").ok()
			} else {
				w.expire(w.params.Censorship)
				c.kill("mallory", way[1]).ok()
			}
			open := c.node(way[1]).Escrow
			escrows := w.vault(address("mallory"))
			for _, position := range way {
				c.reclaim("mallory", position).ok()
			}
			back := new(big.Int).Sub(w.vault(address("mallory")), escrows)
			if ending == "proof" {
				back.Add(back, part(ether, 4))
			}
			back.Sub(back, open)
			require.LessOrEqual(t, back.Cmp(part(ether, 2)), 0, "%v of the bond came back", back)
			require.GreaterOrEqual(t, w.vault(burn).Cmp(part(ether, 2)), 0)
		})
	}
}

// Losing at one leaf proves that leaf only: after a proof that fails, the lie elsewhere is still provable by
// the same party, and after true leaves by anybody.
func TestLosingAtOneLeafDecidesNothing(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.lies(1, 0)
	wrong := c.proof(0, 2)
	c.walk("challenger", "submitter", wrong.at)
	wrong.send("challenger").reverts("ElementHolds")
	right := c.proof(1, 0)
	c.demand("challenger", right.at).ok()
	c.reveal("submitter", right.at).ok()
	right.send("challenger").ok()
	c.requireStatus(bisect.Dead)
}

// An element's number counts within the whole tensor and may not reach past its bytes; the toy verifier says
// whatever element size it is told.
func TestElementsLieInTheirLeaf(t *testing.T) {
	w := newWorld(t, tiny(t), toyVerifier)
	c := w.honest()
	p := c.proof(0, 0)
	c.walk("challenger", "submitter", p.at)
	for name, test := range map[string]struct {
		element uint64
		value   int64
		size    int64
		want    string
	}{
		"the true value":               {1, 16, 4, "ElementHolds"},
		"beyond the tensor's bytes":    {4, 0, 4, "ElementOutsideLeaf"},
		"far beyond":                   {1<<64 - 1, 0, 8, "ElementOutsideLeaf"},
		"the next leaf":                {128, 0, 4, "ElementOutsideLeaf"},
		"a value without a descriptor": {0, 1, 0, "ElementOutsideLeaf"},
	} {
		t.Run(name, func(t *testing.T) {
			p.element = test.element
			p.witness = append(common.BigToHash(big.NewInt(test.value)).Bytes(), common.BigToHash(big.NewInt(test.size)).Bytes()...)
			p.send("mallory").reverts(test.want)
		})
	}
	t.Run("negative and sign-extended", func(t *testing.T) {
		c := w.ask().posts("submitter", w.program.run(t, func(i int, result *vm.Tensor) error {
			if i == 0 {
				result.Set(3, -5)
			}
			return nil
		}))
		p := c.proof(0, 3)
		c.walk("challenger", "submitter", p.at)
		minus := func(v int64) []byte {
			word := new(big.Int).And(big.NewInt(v), new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1)))
			return append(common.BigToHash(word).Bytes(), common.BigToHash(big.NewInt(4)).Bytes()...)
		}
		p.witness = minus(-5)
		p.send("mallory").reverts("ElementHolds", -5)
		p.witness = minus(1<<32 - 5) // the same four bytes, but no element has that value
		p.send("challenger").ok()
	})
}
