package chain

import (
	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// keep is for how many blocks the payload of a settled request or claim is kept. A reorg that takes back a
// settlement deeper than that makes the client read the events again from the start.
const keep = 256

// index is what the oracle's events up to a block add up to. It is a cache: it can be thrown away and read
// again at any time. Every fact carries its block, so that a reorg takes back just what it undid.
type index struct {
	start uint64 // block of the oracle's deployment
	marks []mark // heads that were read up to, ascending

	requests    []*Request // in the order of the chain
	claims      []*Claim   // likewise
	requestByID map[vm.Hash]*Request
	claimByID   map[vm.Hash]*Claim
	commitments map[vm.Hash]uint64 // block of each
	views       map[vm.Hash]cachedView
}

// mark is a block that the index has read up to.
type mark struct {
	number uint64
	hash   vm.Hash
}

// cachedView is what the contract said about a claim after its newest event.
type cachedView struct {
	version uint64
	view    bisect.ClaimView
	states  map[demandKey]cachedState
}

// cachedState is what the contract said about a node after its newest event.
type cachedState struct {
	events int
	state  bindings.NodeState
}

func newIndex(start uint64) *index {
	return &index{
		start:       start,
		requestByID: map[vm.Hash]*Request{},
		claimByID:   map[vm.Hash]*Claim{},
		commitments: map[vm.Hash]uint64{},
		views:       map[vm.Hash]cachedView{},
	}
}

// next is the first block that has not been read.
func (x *index) next() uint64 {
	if len(x.marks) == 0 {
		return x.start
	}
	return x.marks[len(x.marks)-1].number + 1
}

// read notes that all events up to a head have been applied, and forgets what is long settled.
func (x *index) read(head mark) {
	x.marks = append(x.marks, head)
	if len(x.marks) > keep {
		x.marks = x.marks[len(x.marks)-keep:]
	}
	if head.number < keep {
		return
	}
	old := head.number - keep
	for _, r := range x.requests {
		if !r.dropped && r.settled != 0 && r.settled < old && !x.disputed(r) {
			r.Inputs, r.CallbackData, r.Outputs, r.dropped = nil, nil, nil, true
		}
	}
	for _, c := range x.claims {
		if c.ended != 0 && c.ended < old {
			delete(x.views, c.ID)
		}
	}
}

// disputed reports whether a claim on the request is alive: its verifiers need the inputs.
func (x *index) disputed(r *Request) bool {
	for _, c := range x.claims {
		if c.Status == bisect.Live && c.Terms.RequestId.Cmp(r.ID) == 0 {
			return true
		}
	}
	return false
}

// rewind takes back everything after a block that is still part of the chain.
func (x *index) rewind(to uint64) {
	for len(x.marks) > 0 && x.marks[len(x.marks)-1].number > to {
		x.marks = x.marks[:len(x.marks)-1]
	}
	for len(x.requests) > 0 && x.requests[len(x.requests)-1].Block > to {
		last := len(x.requests) - 1
		delete(x.requestByID, RequestHash(x.requests[last].ID))
		x.requests = x.requests[:last]
	}
	for len(x.claims) > 0 && x.claims[len(x.claims)-1].Block > to {
		last := len(x.claims) - 1
		delete(x.claimByID, x.claims[last].ID)
		x.claims = x.claims[:last]
	}
	for _, r := range x.requests {
		r.rewind(to)
	}
	for _, c := range x.claims {
		c.rewind(to)
	}
	for hash, block := range x.commitments {
		if block > to {
			delete(x.commitments, hash)
		}
	}
	clear(x.views)
}

func (r *Request) rewind(to uint64) {
	if r.settled > to {
		r.Status, r.settled, r.Result, r.Outputs = RequestPending, 0, vm.Hash{}, nil
	}
}

func (c *Claim) rewind(to uint64) {
	if c.ended > to {
		c.Status, c.ended, c.DiedAt, c.ByProof = bisect.Live, 0, nil, false
	}
	n := len(c.moves)
	for n > 0 && c.moves[n-1].block > to {
		n--
	}
	// Snapshots may hold the same array: what is appended next must not be written over their end.
	c.moves = c.moves[:n:n]
	c.version++
}
