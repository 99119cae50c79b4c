package threads

import (
	"sync/atomic"
	"time"
)

// Crew is the caller's thread and helpers that do work together.
type Crew struct {
	work    func(member int)
	helpers []*thread
	gate    atomic.Int64 // helpers at work, plus closed when no more may join
}

// closed is what a gate has added to it that nobody may pass: those who come too late are not waited for.
const closed = -1 << 40

// Gather makes a crew of so many members; fewer if others have the threads or if there are no more processors. Work is
// what each does. The crew must be dismissed.
func Gather(members int, work func(member int)) *Crew {
	return shared.gather(members, work)
}

func (p *pool) gather(members int, work func(member int)) *Crew {
	c := &Crew{work: work}
	c.gate.Store(closed)
	if members > 1 {
		c.helpers = p.take(members - 1)
	}
	for i, h := range c.helpers {
		work := func() { c.help(i + 1) }
		h.work.Store(&work)
	}
	return c
}

// Members is how many there are. The first, 0, is the caller.
func (c *Crew) Members() int { return len(c.helpers) + 1 }

// Do has all members work, and returns when no one does any more. A helper that wakes up later than that has not worked at
// all: work must be such that whoever comes first does it.
func (c *Crew) Do() {
	if len(c.helpers) == 0 {
		c.work(0)
		return
	}
	c.gate.Store(0)
	for _, h := range c.helpers {
		h.call()
	}
	c.work(0)
	c.gate.Add(closed)
	// On a busy machine a helper may need this processor to get on.
	for !await(func() bool { return c.gate.Load() == closed }) {
		time.Sleep(patience / 10)
	}
}

// help works if the others still do.
func (c *Crew) help(member int) {
	if c.join() {
		c.work(member)
		c.gate.Add(-1)
	}
}

// join passes the gate if it is open.
func (c *Crew) join() bool {
	for {
		inside := c.gate.Load()
		if inside < 0 {
			return false
		}
		if c.gate.CompareAndSwap(inside, inside+1) {
			return true
		}
	}
}

// Dismiss lets the helpers go. One that still has to wake up touches nothing any more: the gate of this crew stays
// closed.
func (c *Crew) Dismiss() { shared.release(c.helpers) }
