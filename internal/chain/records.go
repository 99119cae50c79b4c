package chain

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// RequestStatus is what became of a request.
type RequestStatus uint8

// A request is pending until it is answered by a final claim, or refunded.
const (
	RequestPending RequestStatus = iota
	RequestAnswered
	RequestRefunded
)

func (s RequestStatus) String() string {
	return [...]string{"pending", "answered", "refunded"}[s]
}

// Request is a question as its event shows it, and what became of it.
type Request struct {
	ID           *big.Int
	Terms        bindings.Request
	Inputs       [][]byte // bytes of each input tensor; nil once the request is long settled (see Client.Complete), and of one whose input was published before: see Client.Inputs
	CallbackData []byte   // likewise
	Block        uint64   // of the event
	Status       RequestStatus
	Result       vm.Hash  // of an answered request
	Outputs      [][]byte // of an answered request: bytes of each output tensor; nil likewise, and of a result that is known by its root only

	settled   uint64  // block of the answer or refund
	dropped   bool    // inputs, callback data and outputs are forgotten
	published *blocks // of the input's parts, when it was published before
}

// blocks is a range of the chain, both ends included.
type blocks struct{ first, last uint64 }

// IsPublished reports whether the request's input is not its own but was published in parts before.
func (r Request) IsPublished() bool { return r.published != nil }

// Claim is a claim as its event shows it, and what became of it.
type Claim struct {
	ID       vm.Hash
	Terms    bindings.Claim
	Priority bool   // posted under an earlier commitment
	Block    uint64 // of the event
	Status   bisect.Status
	DiedAt   *bisect.Position // of a dead claim
	ByProof  bool             // of a dead claim: killed by a proof rather than by silence

	moves   []move
	ended   uint64 // block of the verdict
	version uint64 // grows with every event of the claim
}

// move is a demand, a reveal or a reclaim, in the order of the chain.
type move struct {
	kind     moveKind
	block    uint64
	position bisect.Position
	hash     vm.Hash // as the chain keys it: zero at the root
	shown    vm.Hash // of a reveal: what the preimage hashes to
	demander common.Address
	escrow   *big.Int
	data     []byte
}

// demandKey is what the contract knows a demand of a claim by.
type demandKey struct {
	position bisect.Position
	hash     vm.Hash
}

func (m move) key() demandKey { return demandKey{m.position, m.hash} }

type moveKind uint8

const (
	demanded moveKind = iota
	revealed
	reclaimed
)

// Escrowed is what an account's demands on the claim have escrowed so far, in wei, given back or not.
func (c Claim) Escrowed(account common.Address) *big.Int {
	sum := new(big.Int)
	for _, m := range c.moves {
		if m.kind == demanded && m.demander == account {
			sum.Add(sum, m.escrow)
		}
	}
	return sum
}

// OpenDemands counts the demands that are not answered.
func (c Claim) OpenDemands() int {
	open := 0
	for _, m := range c.moves {
		switch m.kind {
		case demanded:
			open++
		case revealed:
			open--
		}
	}
	return open
}

// Demands counts the demands, answered or not.
func (c Claim) Demands() int {
	n := 0
	for _, m := range c.moves {
		if m.kind == demanded {
			n++
		}
	}
	return n
}

// Owes reports whether an account has demands on the claim that it has not reclaimed.
func (c Claim) Owes(account common.Address) bool {
	reclaims := map[demandKey]bool{}
	for _, m := range c.moves {
		if m.kind == reclaimed {
			reclaims[m.key()] = true
		}
	}
	for _, m := range c.moves {
		if m.kind == demanded && m.demander == account && !reclaims[m.key()] {
			return true
		}
	}
	return false
}

// Version grows with every event of the claim.
func (c Claim) Version() uint64 { return c.version }

// Snapshot is what the oracle's events say at one block. It does not change.
type Snapshot struct {
	Head     *types.Header
	Requests []Request // in the order of the chain
	Claims   []Claim   // likewise

	requestAt   map[vm.Hash]int    // place in Requests
	claimAt     map[vm.Hash]int    // place in Claims
	claimsOn    map[vm.Hash][]int  // places in Claims, by request
	commitments map[vm.Hash]uint64 // block of each commitment to a proof or a claim
}

// Request finds a request by id.
func (s *Snapshot) Request(id *big.Int) (Request, bool) {
	i, ok := s.requestAt[RequestHash(id)]
	if !ok {
		return Request{}, false
	}
	return s.Requests[i], true
}

// Claim finds a claim by id.
func (s *Snapshot) Claim(id vm.Hash) (Claim, bool) {
	i, ok := s.claimAt[id]
	if !ok {
		return Claim{}, false
	}
	return s.Claims[i], true
}

// ClaimsOn lists the claims on a request.
func (s *Snapshot) ClaimsOn(request *big.Int) []Claim {
	var out []Claim
	for _, i := range s.claimsOn[RequestHash(request)] {
		out = append(out, s.Claims[i])
	}
	return out
}

// Moves counts the events of all claims: it changes whenever a claim does.
func (s *Snapshot) Moves() uint64 {
	n := uint64(len(s.Claims))
	for _, c := range s.Claims {
		n += c.version
	}
	return n
}

// Committed returns the block at which a hash was committed to, if it was. It does not matter who sent the commitment: it
// binds its author by its content, and whoever copies a pending one serves the author.
func (s *Snapshot) Committed(hash vm.Hash) (uint64, bool) {
	block, ok := s.commitments[hash]
	return block, ok
}

// Next is the earliest instant at which a transaction sent now can be included.
func (s *Snapshot) Next() bisect.Instant {
	return bisect.Instant{Time: s.Head.Time + 1, Block: s.Head.Number.Uint64() + 1}
}
