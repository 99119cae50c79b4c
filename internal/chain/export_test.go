package chain

import (
	"time"

	"github.com/ethereum/go-ethereum/core/types"
)

// Facts is what a snapshot says, without how often it was told.
func (s *Snapshot) Facts() Snapshot {
	out := *s
	out.Claims = append([]Claim(nil), s.Claims...)
	for i := range out.Claims {
		out.Claims[i].version = 0
		out.Claims[i].moves = append([]move(nil), s.Claims[i].moves...)
	}
	return out
}

// NewOffline makes a client without a node, which can decode events.
func NewOffline() (*Client, error) {
	c := &Client{Node: &Node{}, index: newIndex(0)}
	return c, c.bind()
}

// Apply adds an event.
func (c *Client) Apply(l types.Log) error { return c.apply(l) }

// EventIDs are the topics of the oracle's events.
func (c *Client) EventIDs() [][32]byte {
	var out [][32]byte
	for _, e := range c.abi.oracle.Events {
		out = append(out, e.ID)
	}
	return out
}

// SetTimeout changes the limit on one call.
func (n *Node) SetTimeout(d time.Duration) { n.timeout = d }
