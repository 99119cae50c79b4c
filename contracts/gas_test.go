package contracts_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
)

func TestGas(t *testing.T) {
	w := newWorld(t, deep(t))
	w.send(w.oracle.Deposit(w.auth("submitter", new(big.Int).Mul(ether, big.NewInt(10))))).ok()
	w.send(w.oracle.Deposit(w.auth("challenger", new(big.Int).Mul(ether, big.NewInt(10))))).ok()
	q := w.ask()
	c := q.claiming("submitter", w.program.run(t, nil))
	r := w.send(w.oracle.Post(w.auth("submitter", nil), q.r, c.c)).ok()
	post := r.gas()
	t.Logf("post %d", post)
	p := c.leafOf(17, 1000)
	for _, step := range c.pathTo(p) {
		t.Logf("demand %v: %d", step, c.demandWith("challenger", step, nil).ok().gas())
		t.Logf("reveal %v: %d", step, c.reveal("submitter", step).ok().gas())
	}
	w.expire(w.params.Window)
	r = c.finalize("submitter").ok()
	t.Logf("finalize %d", r.gas())
	q = w.ask()
	c = q.claiming("submitter", w.program.run(t, nil))
	r = w.send(w.oracle.Post(w.auth("submitter", nil), q.r, c.c)).ok()
	w.expire(w.params.Window)
	f := c.finalize("submitter").ok()
	t.Logf("post %d finalize %d sum %d", r.gas(), f.gas(), r.gas()+f.gas())
	require.Equal(t, bisect.Status(c.state().Status), bisect.Final)
}
func TestGasTiny(t *testing.T) {
	w := newWorld(t, tiny(t))
	w.send(w.oracle.Deposit(w.auth("submitter", new(big.Int).Mul(ether, big.NewInt(10))))).ok()
	q := w.ask()
	c := q.claiming("submitter", w.program.run(t, nil))
	r := w.send(w.oracle.Post(w.auth("submitter", nil), q.r, c.c)).ok()
	w.expire(w.params.Window)
	f := c.finalize("submitter").ok()
	t.Logf("post %d finalize %d sum %d", r.gas(), f.gas(), r.gas()+f.gas())
}
