package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
)

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
