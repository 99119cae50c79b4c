package contracts_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
)

// player makes random moves, most of them wrong, on true and false claims at once.
type player struct {
	*world
	random *rand.Rand
	q      *request
	claims []*claim
	honest map[*claim]bool
}

// Whatever anybody tries in whatever order: the money adds up, no proof holds against a true claim, a claim
// is decided once. (That the fee is paid once is part of the money, checked when the world is torn down.)
func TestRandomPlay(t *testing.T) {
	start := uint64(time.Now().UnixNano())
	for i := range uint64(4) {
		seed := start + i
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			p := newPlayer(t, seed)
			for range 120 {
				p.move()
			}
			p.endGame()
		})
	}
}

func newPlayer(t *testing.T, seed uint64) *player {
	w := newWorld(t, shallow(t))
	p := &player{world: w, random: rand.New(rand.NewPCG(seed, 0)), honest: map[*claim]bool{}}
	p.q = w.ask()
	for i, by := range []string{"submitter", "helper", "mallory"} {
		trace := w.program.run(t, nil)
		if by == "mallory" {
			trace = w.program.run(t, fault(p.random.IntN(3), 0))
		}
		c := p.q.posts(by, trace)
		p.claims = append(p.claims, c)
		p.honest[c] = i < 2
	}
	return p
}

func (p *player) name() string { return names[p.random.IntN(len(names))] }

// position is the root or one of the three leaves.
func (p *player) position(c *claim) bisect.Position {
	if p.random.IntN(4) == 0 {
		return bisect.Root
	}
	return c.leafOf(p.random.IntN(3), 0)
}

// move sends one random transaction or lets time pass.
func (p *player) move() {
	p.t.Helper()
	c := p.claims[p.random.IntN(len(p.claims))]
	at := p.position(c)
	before := bisect.Status(c.state().Status)
	switch p.random.IntN(10) {
	case 0, 1:
		c.demand(p.name(), at)
	case 2, 3:
		by := p.name()
		if at == bisect.Root {
			by = p.submitterOf(c)
		}
		c.reveal(by, at)
	case 4:
		c.kill(p.name(), at)
	case 5:
		p.prove(c)
	case 6:
		c.reclaim(p.name(), at)
	case 7:
		c.finalize(p.name())
	case 8:
		p.q.refund(p.name())
	case 9:
		p.expire(p.random.Uint64N(250))
	}
	after := bisect.Status(c.state().Status)
	if before != bisect.Live {
		require.Equal(p.t, before, after, "a claim is decided once")
	}
}

func (p *player) submitterOf(c *claim) string {
	for _, name := range names {
		if address(name) == c.c.Submitter {
			return name
		}
	}
	return ""
}

// prove tries the proof of one element; against a true claim it must not hold.
func (p *player) prove(c *claim) {
	p.t.Helper()
	attempt := c.proof(p.random.IntN(3), 0)
	by := p.name()
	if p.random.IntN(2) == 0 {
		attempt.commit(by)
	}
	r := attempt.send(by)
	if p.honest[c] {
		require.Equal(p.t, types.ReceiptStatusFailed, r.receipt.Status, "a proof against a true claim")
	}
}

// endGame brings every claim to its end, and the request with them.
func (p *player) endGame() {
	p.t.Helper()
	p.expire(p.params.Window + p.params.ReplayMax + 2*p.params.Censorship)
	p.jump(max(p.now()+1, p.q.r.Deadline+1))
	for _, c := range p.claims {
		for _, at := range []bisect.Position{bisect.Root, c.leafOf(0, 0), c.leafOf(1, 0), c.leafOf(2, 0)} {
			c.kill("challenger", at)
		}
		c.finalize("helper")
		for _, at := range []bisect.Position{bisect.Root, c.leafOf(0, 0), c.leafOf(1, 0), c.leafOf(2, 0)} {
			c.reclaim("helper", at)
		}
		require.NotEqual(p.t, bisect.Live, bisect.Status(c.state().Status), "nothing is left undecided")
	}
	final, err := p.oracle.IsFinalized(p.call(), p.q.id)
	require.NoError(p.t, err)
	if !final && p.q.resultRoot() == pending {
		p.q.refund("helper").ok()
	}
}
