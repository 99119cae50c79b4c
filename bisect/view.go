// Package bisect is the demand-and-reveal game off chain: the positions of a claim's tree,
// its deadlines, and the pure decision core that watchtowers and submitters share.
//
// A claim is a Merkle tree that nobody has seen yet. Anyone may demand a node whose parent is
// revealed; anyone may reveal a demanded node, since its preimage is unique. The challenger
// always follows the leftmost child that differs from its own execution, so that everything
// left of its path is true and every operand of the disputed element can be shown.
//
// [Challenge] and [Defend] map what the chain says about one claim to the moves to make now. They do no
// I/O, keep no state and look at no clock, so the daemons, the simulation and the tests
// drive the same code, and a restart or a reorg is a non-event.
package bisect

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/opml/opml/vm"
)

// Status of a claim on the chain.
type Status uint8

// The statuses, as the contract numbers them.
const (
	None Status = iota
	Live
	Dead
	Final
)

func (s Status) String() string {
	switch s {
	case Live:
		return "live"
	case Dead:
		return "dead"
	case Final:
		return "final"
	}
	return "none"
}

// Claim is what a submitter states and the chain keeps the hash of.
type Claim struct {
	RequestID  *big.Int
	ModelID    vm.Hash
	InputRoot  vm.Hash
	ResultRoot vm.Hash
	Operations uint64
	Submitter  common.Address
	Nonce      uint64
	Bond       *big.Int // wei
}

// Node is a position that has been demanded, and perhaps revealed.
type Node struct {
	Position Position
	Hash     vm.Hash // expected hash; zero at the root, whose hash nobody knows before its reveal
	Demanded Instant
	Revealed Instant // zero while it is open
	UsedD    uint64  // a_D: seconds of the demanding side's budget used up to this demand
	UsedR    uint64  // a_R: seconds of the revealing side's budget used up to this reveal
	Demander common.Address
	Settled  bool      // escrow and reward have been reclaimed
	Children []vm.Hash // of a revealed inner node
	Leaf     []byte    // of a revealed leaf
}

// IsRevealed reports whether the node's preimage is public.
func (n Node) IsRevealed() bool { return n.Revealed != Instant{} }

// ClaimView is everything that the chain says about one claim, read at one block.
type ClaimView struct {
	ID          vm.Hash
	Claim       Claim
	Params      Params
	Status      Status
	Posted      Instant
	Deadline    Deadline // every grant so far; the claim is final once it has expired and nothing is open
	OpenDemands int
	TraceRoot   vm.Hash            // zero until the root is revealed
	Nodes       []Node             // parents before children
	Winning     *Position          // of a dead claim: the node it died at
	Commitments map[vm.Hash]uint64 // block of each proof commitment on the chain, whoever sent it
	Now         Instant            // of the block that a move sent now lands in, at the earliest
}

// Node returns the node at a position, if it has been demanded under the hash that its parent shows.
func (v *ClaimView) Node(p Position, hash vm.Hash) (Node, bool) {
	for _, n := range v.Nodes {
		if n.Position == p && n.Hash == hash {
			return n, true
		}
	}
	return Node{}, false
}

// IsFinal reports whether the claim can be finalised now.
func (v *ClaimView) IsFinal() bool {
	return v.Status == Live && v.OpenDemands == 0 && v.Deadline.Expired(v.Now)
}
