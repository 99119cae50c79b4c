package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

func TestDemandsAreEscrowedAndCounted(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	price := w.price(bisect.Root)
	before := w.balance(w.at)
	r := c.demand("challenger", bisect.Root).ok()
	require.Equal(t, price, new(big.Int).Sub(w.balance(w.at), before))
	n := c.node(bisect.Root)
	require.Equal(t, r.time(), n.DemandedAt)
	require.Equal(t, r.receipt.BlockNumber.Uint64(), n.DemandedBlock)
	require.Equal(t, address("challenger"), n.Demander)
	require.Equal(t, price, n.Escrow)
	require.Zero(t, n.RevealedAt)
	require.EqualValues(t, 1, c.state().OpenDemands)
	require.Equal(t, common.Hash{}, common.Hash(c.state().TraceRoot))
}

// Opening a path that one cannot fund: a demand without its escrow does not open anything.
func TestADemandIsPaidInAdvance(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	short := new(big.Int).Sub(w.price(bisect.Root), big.NewInt(1))
	c.demandWith("challenger", bisect.Root, short).reverts("InsufficientBalance", 0, 1)
	require.Zero(t, c.state().OpenDemands)
	w.send(w.oracle.Deposit(w.auth("challenger", big.NewInt(1)))).ok()
	c.demandWith("challenger", bisect.Root, short).ok()
	require.Zero(t, w.vault(address("challenger")).Sign())
}

func TestThePriceOfADemandFollowsTheBaseFee(t *testing.T) {
	w := newWorld(t, tiny(t), withParams(func(p *bindings.Params) { p.BaseFeeFloor = 1 }))
	child := bisect.Position{Tensor: true}
	rates := func() (root, node *big.Int) { return w.price(bisect.Root), w.price(child) }
	root, node := rates()
	require.Greater(t, root.Cmp(node), 0, "the root's reveal opens the outputs too")
	for range 20 {
		w.mine() // empty blocks lower the base fee
	}
	laterRoot, laterNode := rates()
	require.Less(t, laterRoot.Cmp(root), 0)
	require.Less(t, laterNode.Cmp(node), 0)
}

func TestTheRootIsDemandedWithinTheWindow(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	trace := w.program.run(t, nil)
	first, second := q.posts("submitter", trace), q.posts("helper", trace)
	for w.block() <= second.state().DeadlineBlock {
		w.mine()
	}
	w.jump(second.state().Deadline - 1)
	first.demand("challenger", bisect.Root).reverts("TooLate") // its second and its block have passed
	second.demand("challenger", bisect.Root).reverts("TooLate")

	third := q.posts("submitter", trace)
	for w.block() <= third.state().DeadlineBlock {
		w.mine()
	}
	w.jump(third.state().Deadline - 1)
	third.demand("challenger", bisect.Root).ok() // at the last second
}

func TestDemandRefusesAClaimThatIsNotLive(t *testing.T) {
	w := newWorld(t, tiny(t))
	never := w.ask().claiming("submitter", w.program.run(t, nil))
	never.demand("challenger", bisect.Root).reverts("ClaimNotLive", never.id)

	final := w.honest()
	w.expire(w.params.Window)
	final.finalize("submitter").ok()
	final.demand("challenger", bisect.Root).reverts("ClaimNotLive", final.id)

	dead := w.honest()
	dead.demand("challenger", bisect.Root).ok()
	w.expire(w.params.ReplayMax + w.params.Censorship)
	dead.kill("challenger", bisect.Root).ok()
	dead.demand("challenger", bisect.Root).reverts("ClaimNotLive", dead.id)
}

func TestAPositionIsDemandedOnce(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	c.demand("challenger", bisect.Root).ok()
	c.demand("mallory", bisect.Root).reverts("AlreadyDemanded")
	c.reveal("submitter", bisect.Root).ok()
	c.demand("mallory", bisect.Root).reverts("AlreadyDemanded")
	leaf := c.leafOf(0, 0)
	c.demand("challenger", leaf).ok()
	c.demand("mallory", leaf).reverts("AlreadyDemanded")
}

func TestNoDemandBeforeTheParentIsRevealed(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	path := c.pathTo(c.leafOf(17, 12345))
	for i, position := range path {
		c.demand("challenger", position).ok()
		if i+1 < len(path) {
			c.demand("mallory", path[i+1]).reverts("ParentNotRevealed") // demanded is not revealed
		}
		c.reveal("submitter", position).ok()
	}
}

// Every move names the hash it expects, so a reorg between reading and moving cannot redirect it: here the
// submitter reveals another trace root after the chain forgot the first.
func TestAReorgRedirectsNoMove(t *testing.T) {
	w := newWorld(t, tiny(t))
	q := w.ask()
	c := q.claiming("submitter", w.program.run(t, fault(0, 0)))
	c.c.ResultRoot = w.program.run(t, nil).ResultRoot() // both traces below claim this result
	c.rehash().post("submitter").ok()
	// The lie of the first trace is in instruction 0, hidden from the result; the second trace is true.
	sameResult := w.program.run(t, func(i int, result *vm.Tensor) error {
		if i == 0 {
			result.Set(0, result.At(0)+1)
			result.Set(1, result.At(1)-1)
		}
		return nil
	})
	require.Equal(t, c.c.ResultRoot, sameResult.ResultRoot())
	c.trace = sameResult
	c.demand("challenger", bisect.Root).ok()
	fork := w.head.Hash()
	c.reveal("submitter", bisect.Root).ok()
	seen := *c // what the challenger has read
	require.NoError(t, w.backend.Fork(fork))
	w.backend.Rollback() // the forgotten reveal is not sent again
	w.refresh()
	c.trace = w.program.run(t, nil)
	c.reveal("submitter", bisect.Root).ok()
	seen.demand("challenger", seen.leafOf(0, 0)).reverts("ParentNotRevealed")
	c.demand("challenger", c.leafOf(0, 0)).ok()
}

func TestDemandRefusesWhatIsNotUnderTheParent(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	path := c.pathTo(c.leafOf(17, 12345))
	c.walk("challenger", "submitter", path[0])
	price := w.price(path[1])
	send := func(child int64, hash vm.Hash, way []vm.Hash) *result {
		return w.send(w.oracle.Demand(w.auth("mallory", price), c.c, bisect.Root.Encode(), c.hash(bisect.Root), big.NewInt(child), hash, way))
	}
	way := c.path(bisect.Root, 8)
	send(8, c.hash(path[1]), way[1:]).reverts("ChildNotUnderParent")
	send(8, c.hash(path[1]), append([]vm.Hash{{}}, way...)).reverts("ChildNotUnderParent")
	send(9, c.hash(path[1]), way).reverts("ChildNotUnderParent")
	send(8, vm.Hash{1}, way).reverts("ChildNotUnderParent")
	send(8+32, c.hash(path[1]), way).reverts("ChildNotUnderParent")
	// An inner node between the revealed levels is no position.
	send(4, vm.Keccak(way[0][:]), way[1:]).reverts("ChildNotUnderParent")
	send(8, c.hash(path[1]), way).ok()
}

// Padding cannot be demanded, in no tree: nobody could be made to pay for revealing it.
func TestPaddingCannotBeDemanded(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	way := c.pathTo(c.leafOf(17, 12345))
	c.walk("challenger", "submitter", way[3]) // down to a tensor node at depth 5
	price := w.price(way[1])
	for _, parent := range []bisect.Position{bisect.Root, way[2]} {
		_, err := c.tree.Child(parent, 31)
		require.Error(t, err)
		hash := c.children(parent)[31]
		w.send(w.oracle.Demand(w.auth("mallory", price), c.c, parent.Encode(), c.hash(parent), big.NewInt(31), hash,
			c.path(parent, 31))).reverts("ChildBeyondEnd", 31)
	}
	// 42 instructions: the trace node at depth 5, index 20, has two; the one at index 21 does not exist.
	last := bisect.Position{Depth: 5, Index: 20}
	c.demand("challenger", last).ok()
	c.demand("challenger", bisect.Position{Depth: 5, Index: 19}).ok()
}

func TestLeavesHaveNoChildren(t *testing.T) {
	w := newWorld(t, tiny(t))
	c := w.honest()
	leaf := c.leafOf(0, 0)
	c.walk("challenger", "submitter", leaf)
	w.send(w.oracle.Demand(w.auth("mallory", w.price(leaf)), c.c, leaf.Encode(), c.hash(leaf), new(big.Int), c.hash(leaf),
		nil)).reverts("LeafHasNoChildren")
}

// A tensor's root needs its descriptor, since the chain must know where its padding begins.
func TestATensorIsDemandedWithItsDescriptor(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	way := c.pathTo(c.leafOf(17, 12345))
	c.walk("challenger", "submitter", way[1])
	root, node := way[2], bisect.Position{Depth: 5, Index: 3}
	parent, child, err := c.tree.Parent(root)
	require.NoError(t, err)
	price := w.price(root)
	value := w.model.Inputs + uint32(root.Instruction)
	descriptor, valuePath := w.program.machine.Descriptor(value).Encode(), w.program.machine.ValuePath(value)
	tensor := func(model bindings.Model, p bisect.Position, i int, up bisect.Position, descriptor []byte, path []vm.Hash) *result {
		return w.send(w.oracle.DemandTensor(w.auth("mallory", price), c.c, model, up.Encode(), c.hash(up), big.NewInt(int64(i)),
			c.hash(p), c.path(up, i), descriptor, path))
	}
	w.send(w.oracle.Demand(w.auth("mallory", price), c.c, parent.Encode(), c.hash(parent), big.NewInt(int64(child)), c.hash(root),
		c.path(parent, child))).reverts("DescriptorNeeded")
	tensor(w.model, node, 3, bisect.Root, descriptor, valuePath).reverts("NotATensorRoot")
	other := w.model
	other.ValueRoot[0]++
	tensor(other, root, child, parent, descriptor, valuePath).reverts("WrongModel")
	larger := vm.Descriptor{DType: vm.I64, Dims: []uint32{deepLength}}.Encode()
	tensor(w.model, root, child, parent, larger, valuePath).reverts("DescriptorNotInModel", root.Instruction)
	last := w.model.Inputs + deepSteps + 1 // another result's, of another size
	tensor(w.model, root, child, parent, w.program.machine.Descriptor(last).Encode(), w.program.machine.ValuePath(last)).
		reverts("DescriptorNotInModel")
	tensor(w.model, root, child, parent, descriptor, valuePath[1:]).reverts("DescriptorNotInModel")
	tensor(w.model, root, child, parent, descriptor, valuePath).ok()
	require.EqualValues(t, deepLength*4, c.node(root).Size)
}

// The one child of a single instruction's trace root is its tensor.
func TestATraceOfOneInstruction(t *testing.T) {
	w := newWorld(t, single(t))
	c := w.lies(0, 0)
	p := c.proof(0, 0)
	require.Equal(t, c.hash(bisect.Root), c.hash(p.at))
	c.walk("challenger", "submitter", p.at)
	p.send("challenger").ok()
	c.requireStatus(bisect.Dead)
}

// Each level's time is counted from its parent's reveal: a_D grows by what a demand took, never beyond C in all.
func TestTheDemandersBudgetRunsPerPath(t *testing.T) {
	w := newWorld(t, deep(t))
	c := w.honest()
	way := c.pathTo(c.leafOf(17, 12345))
	w.jump(c.state().Deadline - 1)
	c.demand("challenger", way[0]).ok()
	c.reveal("submitter", way[0]).ok()

	// 400 of the 600 seconds are used for the first demand below the root.
	at := c.node(way[0]).RevealedAt
	w.jump(at + 399)
	c.demand("challenger", way[1]).ok()
	require.EqualValues(t, 400, c.node(way[1]).UsedD)
	revealed := c.reveal("submitter", way[1]).ok()

	// 200 seconds are left for the next; at the last second it is in time and uses them up.
	deadline, block := revealed.time()+200, revealed.receipt.BlockNumber.Uint64()+2
	w.mineTo(block + 1)
	w.jump(deadline - 1)
	c.demand("challenger", way[2]).ok()
	require.EqualValues(t, 600, c.node(way[2]).UsedD)
	revealed = c.reveal("submitter", way[2]).ok()

	// Another path below the same node has its own budget: 200 seconds from that node's reveal, which are over.
	other := bisect.Position{Tensor: true, Instruction: 16}
	c.demand("challenger", other).reverts("TooLate")

	// With nothing left each move still has its least time, and no more.
	w.mineTo(revealed.receipt.BlockNumber.Uint64() + 2)
	w.jump(revealed.time() + w.params.MinMove)
	c.demand("challenger", way[3]).reverts("TooLate")
}

// mineTo seals blocks until the head has that number.
func (c *chain) mineTo(number uint64) {
	for c.block() < number {
		c.mine()
	}
}
