package contracts_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
)

// A true claim survives a challenger that demands everything there is, is answered by a third party while the
// submitter is offline after the trace root, and proves wrongly.
func TestATrueClaimSurvivesEverything(t *testing.T) {
	w := newWorld(t, shallow(t))
	c := w.honest()
	c.demand("mallory", bisect.Root).ok()
	c.reveal("submitter", bisect.Root).ok()
	for i := range 3 {
		leaf := c.leafOf(i, 0)
		c.demand("mallory", leaf).ok()
		c.reveal("helper", leaf).ok()
		c.proof(i, 0).send("mallory").reverts("ElementHolds")
	}
	require.Zero(t, c.state().OpenDemands)
	w.expire(w.params.Window)
	c.finalize("helper").ok()
	c.requireStatus(bisect.Final)
}

// Bounded delay, and extensions that add up: both sides move at the last second of everything they have, down
// the deepest path, and the claim is still decided by the bound.
func TestTheSlowestGameMeetsItsBound(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	posted := c.state().PostedAt
	p := bisect.Params{Window: w.params.Window, Censorship: w.params.Censorship, MinMove: w.params.MinMove,
		ReplayBase: w.params.ReplayBase, ReplayMax: w.params.ReplayMax, ReplayRate: w.params.ReplayRate, BlockTime: w.params.BlockTime}
	view := func(at bisect.Position) bisect.Node {
		n := c.node(at)
		return bisect.Node{Position: at, Demanded: bisect.Instant{Time: n.DemandedAt, Block: n.DemandedBlock},
			Revealed: bisect.Instant{Time: n.RevealedAt, Block: n.RevealedBlock}, UsedD: n.UsedD, UsedR: n.UsedR}
	}
	start := bisect.Instant{Time: posted, Block: c.state().PostedBlock}
	deadline, usedR := p.WindowEnd(start), uint64(0)
	for _, position := range c.pathTo(c.leafOf(17, 12345)) {
		w.until(deadline)
		c.demand("mallory", position).ok()
		n := view(position)
		w.until(p.RevealDeadline(n, usedR, c.c.Operations))
		c.reveal("submitter", position).ok()
		n = view(position)
		deadline, usedR = p.DemandDeadline(start, n), n.UsedR
	}
	require.Equal(t, deadline.Time, c.state().Deadline)
	w.until(deadline)
	c.finalize("submitter").reverts("ClaimNotFinal")
	r := c.finalize("submitter").ok()
	bound := p.Bound(posted, c.c.Operations, c.tree.Depth())
	t.Logf("final %d s after the post, bound %d s", r.time()-posted, bound-posted)
	require.LessOrEqual(t, r.time()-1, bound, "the last second at which it was undecided")
}

// until lets the next block be the last at which a move before the deadline is in time: at its second, and
// past its block.
func (w *world) until(d bisect.Deadline) {
	w.t.Helper()
	w.mineTo(d.Block)
	w.jump(d.Time - 1)
}

// Last-second moves: a challenger who moves at the last second of every level leaves the honest side all of
// its time for each answer, and the claim goes on.
func TestLastSecondDemandsAreAnswered(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	w.until(bisect.Deadline{Time: c.state().Deadline, Block: c.state().DeadlineBlock})
	c.demand("mallory", bisect.Root).ok()
	c.reveal("submitter", bisect.Root).ok()
	w.until(bisect.Deadline{Time: c.state().Deadline, Block: c.state().DeadlineBlock})
	leaf := c.leafOf(0, 0)
	c.demand("mallory", leaf).ok()
	w.expire(w.params.Censorship - 20)
	c.finalize("submitter").reverts("ClaimNotFinal")
	c.reveal("helper", leaf).ok()
	w.expire(w.params.Censorship)
	c.finalize("submitter").ok()
}

// A false claim dies whatever the liar does: here with two challengers whose demands meet on the same path, one
// of whom stops halfway.
func TestAFalseClaimDiesThoughAChallengerGivesUp(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.lies(17, 12345)
	p := c.proof(17, 12345)
	way := c.pathTo(p.at)
	c.walk("helper", "submitter", way[1])
	// helper is gone; the lie's own demands below lead elsewhere and change nothing.
	beside := bisect.Position{Tensor: true, Instruction: 16}
	c.demand("submitter", beside).ok()
	c.reveal("submitter", beside).ok()
	for _, position := range way[2:] {
		c.demand("challenger", position).ok()
		c.reveal("submitter", position).ok()
	}
	p.commit("challenger").ok()
	p.send("challenger").ok()
	c.requireStatus(bisect.Dead)
}

// A fault in every instruction of a program, and in the last output alone, ends in a slash.
func TestAFaultAnywhereIsSlashed(t *testing.T) {
	w := newWorld(t, shallow(t))
	for i, element := range []uint64{3, 1, 0} {
		c := w.lies(i, element)
		p := c.proof(i, element)
		c.walk("challenger", "submitter", p.at)
		p.commit("challenger").ok()
		p.send("challenger").ok()
		c.requireStatus(bisect.Dead)
	}
}
