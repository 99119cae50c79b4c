package chain

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
)

func (c *Client) onDemanded(l types.Log) error {
	e, err := c.oracle.ParseDemanded(l)
	if err != nil {
		return malformed(err)
	}
	return c.move(e.ClaimId, e.Position, move{
		kind: demanded, block: l.BlockNumber, hash: e.Hash, demander: e.Demander, escrow: e.Escrow,
	})
}

func (c *Client) onRevealed(l types.Log) error {
	e, err := c.oracle.ParseRevealed(l)
	if err != nil {
		return malformed(err)
	}
	m := move{kind: revealed, block: l.BlockNumber, hash: e.Hash, shown: e.Hash, data: e.Data}
	if e.Position.Sign() == 0 {
		m.hash = vm.Hash{}
	}
	if _, _, err := preimage(m.shown, m.data); err != nil {
		return err
	}
	return c.move(e.ClaimId, e.Position, m)
}

func (c *Client) onReclaimed(l types.Log) error {
	e, err := c.oracle.ParseReclaimed(l)
	if err != nil {
		return malformed(err)
	}
	return c.move(e.ClaimId, e.Position, move{kind: reclaimed, block: l.BlockNumber, hash: e.Hash})
}

func (c *Client) move(id vm.Hash, position *big.Int, m move) error {
	claim, err := c.known(id)
	if err != nil {
		return err
	}
	if m.position, err = bisect.DecodePosition(position); err != nil {
		return fmt.Errorf("%w: %w", ErrLyingNode, err)
	}
	claim.moves = append(claim.moves, m)
	claim.version++
	return nil
}

func (c *Client) onKilled(l types.Log) error {
	e, err := c.oracle.ParseClaimKilled(l)
	if err != nil {
		return malformed(err)
	}
	claim, err := c.known(e.ClaimId)
	if err != nil {
		return err
	}
	position, err := bisect.DecodePosition(e.Position)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrLyingNode, err)
	}
	claim.Status, claim.ended, claim.DiedAt, claim.ByProof = bisect.Dead, l.BlockNumber, &position, e.Reason == 1
	claim.version++
	return nil
}

func (c *Client) onFinal(l types.Log) error {
	e, err := c.oracle.ParseClaimFinal(l)
	if err != nil {
		return malformed(err)
	}
	claim, err := c.known(e.ClaimId)
	if err != nil {
		return err
	}
	claim.Status, claim.ended = bisect.Final, l.BlockNumber
	claim.version++
	return nil
}

func (c *Client) known(id vm.Hash) (*Claim, error) {
	claim, ok := c.index.claimByID[id]
	if !ok {
		return nil, fmt.Errorf("%w: the claim %#x moves and was never posted", ErrLyingNode, id)
	}
	return claim, nil
}

// preimage checks revealed bytes against the hash that the contract holds and tells a leaf's 512 bytes from
// children's hashes. One string cannot be both: its keccak and its tree's root would have to collide.
func preimage(hash vm.Hash, data []byte) (children []vm.Hash, leaf []byte, err error) {
	if len(data) == vm.LeafSize && vm.Keccak(data) == hash {
		return nil, data, nil
	}
	if len(data)%32 == 0 {
		for i := 0; i < len(data); i += 32 {
			children = append(children, vm.Hash(data[i:]))
		}
		if root, err := bisect.NodeHash(children); err == nil && root == hash {
			return children, nil, nil
		}
	}
	return nil, nil, fmt.Errorf("%w: %d revealed bytes do not hash to %#x", ErrLyingNode, len(data), hash)
}
