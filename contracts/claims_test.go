package contracts_test

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

// claim is a posted claim with the trace that its submitter claims: a liar's differs from the truth.
type claim struct {
	w     *world
	q     *request
	c     bindings.Claim
	id    common.Hash
	trace *vm.Trace
	tree  bisect.Tree
	forged
}

// forged is what a liar's tree has otherwise than any execution would: garbage in the padding, roots that do not
// fit. Empty for a claim that is at least some execution's.
type forged struct {
	traceTree *vm.ListTree
	nodes     map[bisect.Position]vm.Hash
	shown     map[bisect.Position][]vm.Hash
	leaves    map[bisect.Position][]byte
}

// claiming drafts the submitter's claim of a trace's result.
func (q *request) claiming(by string, trace *vm.Trace) *claim {
	q.w.t.Helper()
	q.w.nonce++
	c := &claim{w: q.w, q: q, trace: trace, tree: bisect.TreeOf(q.w.program.machine), c: bindings.Claim{
		RequestId: q.id, ModelId: q.r.ModelId, InputRoot: q.r.InputRoot, ResultRoot: trace.ResultRoot(),
		Operations: q.w.model.Operations, Submitter: address(by), Nonce: q.w.nonce, Bond: new(big.Int).Set(ether),
	}}
	c.id = hashOf(q.w.t, "claim", c.c)
	return c
}

// rehash must be called after a change to a drafted claim's fields.
func (c *claim) rehash() *claim {
	c.id = hashOf(c.w.t, "claim", c.c)
	return c
}

func (c *claim) post(by string) *result {
	c.w.t.Helper()
	return c.w.send(c.w.oracle.Post(c.w.auth(by, c.c.Bond), c.q.r, c.c))
}

// posts drafts and posts a claim of the trace's result.
func (q *request) posts(by string, trace *vm.Trace) *claim {
	q.w.t.Helper()
	c := q.claiming(by, trace)
	c.post(by).ok()
	return c
}

// lies posts a claim whose trace has one element of one instruction wrong.
func (w *world) lies(instruction int, element uint64) *claim {
	w.t.Helper()
	return w.ask().posts("submitter", w.program.run(w.t, fault(instruction, element)))
}

// honest posts a true claim.
func (w *world) honest() *claim {
	w.t.Helper()
	return w.ask().posts("submitter", w.program.run(w.t, nil))
}

func (c *claim) state() bindings.ClaimState {
	s, err := c.w.oracle.ClaimState(c.w.call(), c.id)
	require.NoError(c.w.t, err)
	return s
}

func (c *claim) requireStatus(want bisect.Status) {
	c.w.t.Helper()
	require.Equal(c.w.t, want.String(), bisect.Status(c.state().Status).String())
}

func (c *claim) node(p bisect.Position) bindings.NodeState {
	c.w.t.Helper()
	n, err := c.w.oracle.NodeState(c.w.call(), c.id, p.Encode(), c.key(p))
	require.NoError(c.w.t, err)
	return n
}

// hash is the claimed hash at a position.
func (c *claim) hash(p bisect.Position) vm.Hash {
	if h, ok := c.nodes[p]; ok {
		return h
	}
	if p.Tensor {
		return vmtest.Must(c.trace.TensorTree(int(p.Instruction)).Node(int(p.Depth), p.Index))
	}
	return c.claimedTree().Node(int(p.Depth), p.Index)
}

// claimedTree is the claimed trace tree.
func (c *claim) claimedTree() *vm.ListTree {
	if c.traceTree != nil {
		return c.traceTree
	}
	return c.trace.Tree()
}

// key is the hash under which the contract stores a position: 0 for the root.
func (c *claim) key(p bisect.Position) vm.Hash {
	if p == bisect.Root {
		return vm.Hash{}
	}
	return c.hash(p)
}

// children are the hashes that a position's reveal shows.
func (c *claim) children(p bisect.Position) []vm.Hash {
	if h, ok := c.shown[p]; ok {
		return h
	}
	if p.Tensor {
		return vmtest.Must(c.trace.TensorTree(int(p.Instruction)).Children(int(p.Depth), p.Index))
	}
	return c.claimedTree().Children(int(p.Depth), p.Index)
}

// preimage is the claimed preimage of a position other than the root.
func (c *claim) preimage(p bisect.Position) []byte {
	if leaf, ok := c.leaves[p]; ok {
		return leaf
	}
	if c.tree.IsLeaf(p) {
		return vmtest.Must(c.trace.TensorTree(int(p.Instruction)).Leaf(p.Index))
	}
	var data []byte
	for _, h := range c.children(p) {
		data = append(data, h[:]...)
	}
	return data
}

// path is the way from child number i of a position up to it.
func (c *claim) path(p bisect.Position, i int) []vm.Hash {
	tree := vm.NewListTree(c.children(p))
	return tree.Path(uint64(i))
}

// price is a demand's escrow in the next block.
func (w *world) price(p bisect.Position) *big.Int {
	wei, err := w.oracle.DemandPriceAt(w.call(), p.Encode(), w.nextBaseFee())
	require.NoError(w.t, err)
	return wei
}

// demand asks for a position, with the escrow's price attached.
func (c *claim) demand(by string, p bisect.Position) *result {
	c.w.t.Helper()
	return c.demandWith(by, p, c.w.price(p))
}

func (c *claim) demandWith(by string, p bisect.Position, value *big.Int) *result {
	c.w.t.Helper()
	auth := c.w.auth(by, value)
	if p == bisect.Root {
		return c.w.send(c.w.oracle.DemandRoot(auth, c.c))
	}
	parent, i, err := c.tree.Parent(p)
	require.NoError(c.w.t, err)
	child := big.NewInt(int64(i))
	if p.Tensor && p.Depth == 0 {
		value := c.w.model.Inputs + c.w.model.Constants + p.Instruction
		m := c.w.program.machine
		return c.w.send(c.w.oracle.DemandTensor(auth, c.c, c.w.model, parent.Encode(), c.hash(parent), child, c.hash(p),
			c.path(parent, i), m.Descriptor(value).Encode(), m.ValuePath(value)))
	}
	return c.w.send(c.w.oracle.Demand(auth, c.c, parent.Encode(), c.hash(parent), child, c.hash(p), c.path(parent, i)))
}

// resultPaths are the openings of the outputs below the root's children.
func (c *claim) resultPaths() (roots []vm.Hash, paths [][]vm.Hash) {
	h := c.w.program.machine.Header()
	for leaf := h.Instructions - h.Outputs; leaf < h.Instructions; leaf++ {
		roots = append(roots, c.trace.TensorTree(int(leaf)).Root())
		full := c.claimedTree().Path(uint64(leaf))
		if len(full) > bisect.Levels {
			paths = append(paths, full[:len(full)-bisect.Levels])
		}
	}
	return roots, paths
}

// reveal answers the demand of a position with the claimed preimage.
func (c *claim) reveal(by string, p bisect.Position) *result {
	c.w.t.Helper()
	if p == bisect.Root {
		roots, paths := c.resultPaths()
		return c.w.send(c.w.oracle.RevealRoot(c.w.auth(by, nil), c.c, c.w.model, c.children(p), roots, paths))
	}
	return c.w.send(c.w.oracle.Reveal(c.w.auth(by, nil), c.c, p.Encode(), c.hash(p), c.preimage(p)))
}

func (c *claim) kill(by string, p bisect.Position) *result {
	c.w.t.Helper()
	return c.w.send(c.w.oracle.Kill(c.w.auth(by, nil), c.c, p.Encode(), c.key(p)))
}

func (c *claim) reclaim(by string, p bisect.Position) *result {
	c.w.t.Helper()
	return c.w.send(c.w.oracle.Reclaim(c.w.auth(by, nil), c.c, p.Encode(), c.key(p)))
}

// walk demands and reveals every position from the root down to p.
func (c *claim) walk(challenger, defender string, p bisect.Position) {
	c.w.t.Helper()
	for _, step := range c.pathTo(p) {
		c.demand(challenger, step).ok()
		c.reveal(defender, step).ok()
	}
}

// pathTo lists the positions from the root down to p, both included.
func (c *claim) pathTo(p bisect.Position) []bisect.Position {
	c.w.t.Helper()
	path := []bisect.Position{p}
	for p != bisect.Root {
		parent, _, err := c.tree.Parent(p)
		require.NoError(c.w.t, err)
		path = append([]bisect.Position{parent}, path...)
		p = parent
	}
	return path
}

// finalize with the outputs of the claimed trace.
func (c *claim) finalize(by string) *result {
	c.w.t.Helper()
	return c.w.send(c.w.oracle.Finalize(c.w.auth(by, nil), c.q.r, c.c, bytesOf(c.trace.Outputs()), c.q.data))
}
