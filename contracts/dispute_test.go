package contracts_test

import (
	"testing"

	"github.com/opml/opml/bisect"
)

// The main story: a lie in one element is walked down to its leaf and recomputed.
func TestALieIsWalkedDownAndSlashed(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.lies(17, 12345)
	p := c.proof(17, 12345)
	c.walk("challenger", "submitter", p.at)
	p.commit("challenger").ok()
	r := p.send("challenger").ok()
	t.Logf("proof: %d gas", r.gas())
	c.requireStatus(bisect.Dead)
	for _, at := range c.pathTo(p.at) {
		c.reclaim("challenger", at).ok()
	}
}

func TestATrueClaimIsFinalAndPaid(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	w.expire(w.params.Window)
	c.finalize("helper").ok()
	c.requireStatus(bisect.Final)
}
