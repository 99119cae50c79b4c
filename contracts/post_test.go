package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
)

func TestPostStartsTheGame(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	c := q.claiming("submitter", w.program.run(t, nil))
	c.requireStatus(bisect.None)
	r := c.post("submitter").ok()
	s := c.state()
	require.Equal(t, uint8(bisect.Live), s.Status)
	require.Equal(t, r.time(), s.PostedAt)
	require.Equal(t, r.receipt.BlockNumber.Uint64(), s.PostedBlock)
	require.Equal(t, s.PostedAt+w.params.Window, s.Deadline)
	require.Equal(t, s.PostedBlock+w.params.Window/w.params.BlockTime, s.DeadlineBlock)
	require.False(t, s.Committed)
	require.Zero(t, s.OpenDemands)
	require.Equal(t, [32]byte{}, s.TraceRoot)
}

func TestPostRefuses(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	other := w.ask()
	cases := []struct {
		name   string
		change func(c *claim)
		want   string
	}{
		{"a claim on another request", func(c *claim) { c.c.RequestId = other.id }, "ClaimNotOfRequest"},
		{"a claim about another model", func(c *claim) { c.c.ModelId[0]++ }, "ClaimNotOfRequest"},
		{"a claim about another input", func(c *claim) { c.c.InputRoot[0]++ }, "ClaimNotOfRequest"},
		{"another operation count, for a longer replay", func(c *claim) { c.c.Operations++ }, "ClaimNotOfRequest"},
		{"a claim in another's name", func(c *claim) { c.c.Submitter = address("submitter") }, "OnlySubmitter"},
		{"a bond below the oracle's", func(c *claim) { c.c.Bond = new(big.Int).Sub(ether, big.NewInt(1)) }, "BondTooSmall"},
	}
	for _, test := range cases {
		t.Run(test.name, func(t *testing.T) {
			c := q.claiming("mallory", w.program.run(t, nil))
			test.change(c)
			c.rehash().post("mallory").reverts(test.want)
		})
	}
}

func TestPostRefusesABondThatIsNotThere(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	c := q.claiming("submitter", w.program.run(t, nil))
	w.send(w.oracle.Post(w.auth("submitter", nil), q.r, c.c)).reverts("InsufficientBalance", 0, ether)
}

// The requester sets the bond from the value at risk; the oracle's minimum is a floor.
func TestTheRequestersBondIsRequired(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.draft()
	q.r.MinBond = new(big.Int).Add(ether, big.NewInt(1))
	q.send().ok()
	c := q.claiming("submitter", w.program.run(t, nil))
	c.post("submitter").reverts("BondTooSmall", ether, q.r.MinBond)
	c.c.Bond = q.r.MinBond
	c.rehash().post("submitter").ok()
}

func TestAClaimIsPostedOnce(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	c.post("submitter").reverts("ClaimKnown", common.Hash(c.id))
	w.expire(w.params.Window)
	c.finalize("submitter").ok()
	c.post("submitter").reverts("ClaimKnown")
}

func TestClaimsAreTakenUpToTheDeadline(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	w.jump(q.r.Deadline - 1)
	q.posts("submitter", w.program.run(t, nil)) // at the deadline itself
	late := q.claiming("helper", w.program.run(t, nil))
	late.post("helper").reverts("DeadlinePassed")
}

func TestNoClaimOnASettledRequest(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	w.expire(w.params.Window)
	c.finalize("submitter").ok()
	c.q.claiming("helper", c.trace).post("helper").reverts("RequestNotPending")

	q := w.ask()
	w.jump(q.r.Deadline + 1)
	q.refund("requester").ok()
	q.claiming("helper", c.trace).post("helper").reverts("RequestNotPending")
}

func TestTheNamedSubmitterIsAloneForAWhile(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.draft()
	q.r.Submitter, q.r.ExclusiveUntil = address("submitter"), w.now()+500
	q.send().ok()
	w.jump(q.r.ExclusiveUntil - 2)
	trace := w.program.run(t, nil)
	q.posts("submitter", trace)
	q.claiming("helper", trace).post("helper").reverts("SubmitterExclusive", address("submitter")) // at the last second
	q.posts("helper", trace)
}

// commit commits to a drafted claim.
func (c *claim) commit(by string, salt common.Hash) *result {
	c.w.t.Helper()
	commitment := keccakABI(c.w, []string{"bytes32", "bytes32"}, c.id, salt)
	return c.w.send(c.w.oracle.CommitClaim(c.w.auth(by, nil), commitment))
}

func (c *claim) postCommitted(by string, salt common.Hash) *result {
	c.w.t.Helper()
	return c.w.send(c.w.oracle.PostCommitted(c.w.auth(by, c.c.Bond), c.q.r, c.c, salt))
}

// Copied answers: whoever copies a claim once it can be seen, even ahead of it in the same block, waits for
// the one who committed to it.
func TestACopiedAnswerIsNotPaid(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	trace := w.program.run(t, nil)
	original := q.claiming("submitter", trace)
	salt := common.Hash{1}
	original.commit("submitter", salt).ok()
	copied := q.claiming("mallory", trace)
	var first, second *result
	w.together(func() {
		first = copied.post("mallory") // pays for the first place in the block
		second = original.postCommitted("submitter", salt)
	})
	first.ok()
	second.ok()
	require.True(t, original.state().Committed)
	live, committed, err := liveClaims(w, q.id)
	require.NoError(t, err)
	require.EqualValues(t, 2, live)
	require.EqualValues(t, 1, committed)

	w.expire(w.params.Window)
	copied.finalize("mallory").reverts("CommittedClaimLives")
	original.finalize("submitter").ok()
	copied.finalize("mallory").ok()
	require.Equal(t, new(big.Int).Add(ether, fee), w.vault(address("submitter")))
	require.Equal(t, ether, w.vault(address("mallory")), "the copier gets its bond back and nothing else")
}

// Priority of a lie holds the truth up only until the lie is dead.
func TestPriorityEndsWithTheClaim(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	lie := q.claiming("mallory", w.program.run(t, fault(0, 0)))
	lie.commit("mallory", common.Hash{7}).ok()
	lie.postCommitted("mallory", common.Hash{7}).ok()
	truth := q.posts("submitter", w.program.run(t, nil))
	lie.demand("challenger", bisect.Root).ok()
	w.expire(w.params.Window)
	truth.finalize("submitter").reverts("CommittedClaimLives")
	lie.kill("challenger", bisect.Root).ok()
	truth.finalize("submitter").ok()
}

func TestCommitmentsThatGiveNoPriority(t *testing.T) {
	w := newWorld(t, tiny(t))
	trace := w.program.run(t, nil)
	salt := common.Hash{1}

	t.Run("none", func(t *testing.T) {
		w.ask().claiming("submitter", trace).postCommitted("submitter", salt).reverts("CommitmentUnknown")
	})
	t.Run("to another claim", func(t *testing.T) {
		q := w.ask()
		q.claiming("submitter", trace).commit("submitter", salt).ok()
		q.claiming("submitter", trace).postCommitted("submitter", salt).reverts("CommitmentUnknown")
	})
	t.Run("with another salt", func(t *testing.T) {
		c := w.ask().claiming("submitter", trace)
		c.commit("submitter", salt).ok()
		c.postCommitted("submitter", common.Hash{2}).reverts("CommitmentUnknown")
	})
	t.Run("in the block of the post", func(t *testing.T) {
		c := w.ask().claiming("submitter", trace)
		var posted *result
		w.together(func() {
			c.commit("submitter", salt)
			posted = c.postCommitted("submitter", salt)
		})
		posted.fails()
		c.requireStatus(bisect.None)
	})
	t.Run("in the block of the request's first post", func(t *testing.T) {
		q := w.ask()
		c := q.claiming("submitter", trace)
		w.together(func() {
			c.commit("submitter", salt)
			q.claiming("helper", trace).post("helper")
		})
		c.postCommitted("submitter", salt).reverts("CommitmentTooLate")
	})
	t.Run("posted too long after the first post", func(t *testing.T) {
		q := w.ask()
		early, late := q.claiming("submitter", trace), q.claiming("mallory", trace)
		early.commit("submitter", salt).ok()
		late.commit("mallory", salt).ok()
		first := q.claiming("helper", trace).post("helper").ok().time()
		w.jump(first + w.params.Censorship - 1)
		early.postCommitted("submitter", salt).ok() // at the last second
		late.postCommitted("mallory", salt).reverts("CommitmentTooLate")
	})
	t.Run("made twice", func(t *testing.T) {
		c := w.ask().claiming("submitter", trace)
		c.commit("submitter", salt).ok()
		c.commit("mallory", salt).reverts("AlreadyCommitted")
	})
}
