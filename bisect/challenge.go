package bisect

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/opml/opml/vm"
)

// ErrInconsistent marks a view of the chain that no honest node can give: a claim with a false
// result whose revealed tree is nevertheless the true one.
var ErrInconsistent = errors.New("the view of the claim contradicts itself")

// Challenge returns the moves that a watchtower makes now on a claim, given its own execution.
// It is empty when the claim is right, when it is the other side's turn, or when it is too late.
//
// Rules, in order:
//  1. A dead claim owes the watchtower its escrows and rewards: reclaim them.
//  2. A demand that was left unanswered kills the claim, whatever its result was.
//  3. A claim with the right result is left alone: its trace is its submitter's business.
//  4. Otherwise follow the leftmost differing child, and prove the leaf false.
func Challenge(v ClaimView, truth Truth, me common.Address) ([]Action, error) {
	switch v.Status {
	case Dead:
		return reclaims(v, truth, me), nil
	case Live:
	default:
		return nil, nil
	}
	tree := truth.tree()
	if kill, ok := overdue(v, tree); ok {
		return []Action{kill}, nil
	}
	if truth.ResultRoot == v.Claim.ResultRoot {
		return nil, nil
	}
	root, ok := v.Node(Root, vm.Hash{})
	if !ok {
		if v.Params.WindowEnd(v.Posted).Expired(v.Now) {
			return nil, nil
		}
		return []Action{DemandRoot{}}, nil
	}
	trace, err := truth.Trace()
	if err != nil {
		return nil, fmt.Errorf("replay of claim %#x: %w", v.ID, err)
	}
	return walk{view: v, truth: truth, tree: tree, trace: trace, me: me}.from(root)
}

// overdue finds an open demand whose deadline has passed.
func overdue(v ClaimView, tree Tree) (Kill, bool) {
	for _, n := range v.Nodes {
		if n.IsRevealed() {
			continue
		}
		if v.Params.RevealDeadline(n, parentUsedR(v, tree, n.Position), v.Claim.Operations).Expired(v.Now) {
			return Kill{Position: n.Position, Hash: n.Hash}, true
		}
	}
	return Kill{}, false
}

// parentUsedR is a_R of the node above p; 0 above the root.
func parentUsedR(v ClaimView, tree Tree, p Position) uint64 {
	parent, _, err := tree.Parent(p)
	if err != nil {
		return 0
	}
	for _, n := range v.Nodes {
		if n.Position == parent {
			return n.UsedR
		}
	}
	return 0
}

// reclaims takes back what a dead claim owes to me: open demands, and those on the winning path.
func reclaims(v ClaimView, truth Truth, me common.Address) []Action {
	var actions []Action
	tree := truth.tree()
	for _, n := range v.Nodes {
		if n.Demander != me || n.Settled {
			continue
		}
		if !n.IsRevealed() || v.Winning != nil && tree.isAncestor(n.Position, *v.Winning) {
			actions = append(actions, Reclaim{Position: n.Position, Hash: n.Hash})
		}
	}
	return actions
}

// isAncestor reports whether a lies on the path from the root to p, ends included.
func (t Tree) isAncestor(a, p Position) bool {
	for p != a {
		parent, _, err := t.Parent(p)
		if err != nil {
			return false
		}
		p = parent
	}
	return true
}

// walk is one descent along the leftmost difference.
type walk struct {
	view  ClaimView
	truth Truth
	tree  Tree
	trace *vm.Trace
	me    common.Address
	path  []Node // revealed nodes from the root to here
}

// from goes down from a demanded node as far as the claim is revealed and makes the next move there.
func (w walk) from(n Node) ([]Action, error) {
	for {
		if !n.IsRevealed() {
			return nil, nil
		}
		w.path = append(w.path, n)
		tooLate := w.view.Params.DemandDeadline(w.view.Posted, n).Expired(w.view.Now)
		if w.tree.IsLeaf(n.Position) {
			if tooLate {
				return nil, nil
			}
			return w.prove(n)
		}
		child, index, hash, err := w.leftmost(n)
		if err != nil {
			return nil, err
		}
		next, ok := w.view.Node(child, hash)
		if !ok {
			if tooLate {
				return nil, nil
			}
			return w.demand(n, child, index, hash)
		}
		n = next
	}
}

// leftmost finds the first child that differs from the true one. Everything left of it is true:
// that is the invariant which makes the final proof possible.
func (w walk) leftmost(n Node) (Position, int, vm.Hash, error) {
	truth, err := Children(w.trace, n.Position)
	if err != nil {
		return Position{}, 0, vm.Hash{}, err
	}
	if len(n.Children) != len(truth) {
		return Position{}, 0, vm.Hash{}, fmt.Errorf("%v shows %d children, want %d: %w", n.Position, len(n.Children), len(truth), ErrInconsistent)
	}
	for i, hash := range n.Children {
		if hash == truth[i] {
			continue
		}
		child, err := w.tree.Child(n.Position, i)
		return child, i, hash, err
	}
	return Position{}, 0, vm.Hash{}, fmt.Errorf("%v shows the true children: %w", n.Position, ErrInconsistent)
}

func (w walk) demand(parent Node, child Position, index int, hash vm.Hash) ([]Action, error) {
	path, err := siblings(parent.Children, index)
	if err != nil {
		return nil, err
	}
	move := Demand{
		Parent: parent.Position, ParentHash: parent.Hash,
		ChildIndex: index, Child: child, ChildHash: hash, Path: path,
	}
	if parent.Position == Root {
		move.ParentHash = w.view.TraceRoot
	}
	if child.Tensor && !parent.Position.Tensor {
		id := resultID(w.truth.Machine, child.Instruction)
		move.Descriptor = w.truth.Machine.Descriptor(id).Encode()
		move.DescriptorPath = w.truth.Machine.ValuePath(id)
	}
	return []Action{move}, nil
}

// prove names the first differing element of a revealed leaf. The commitment goes first and
// must be in an earlier block, or the prover's share of the bond is burned.
func (w walk) prove(n Node) ([]Action, error) {
	p := n.Position
	descriptor := w.truth.Machine.Descriptor(resultID(w.truth.Machine, p.Instruction))
	size := uint64(descriptor.DType.Size())
	truth, err := w.trace.TensorTree(int(p.Instruction)).Leaf(p.Index)
	if err != nil {
		return nil, err
	}
	offset, ok := firstDifference(n.Leaf, truth)
	if !ok {
		return nil, fmt.Errorf("leaf at %v shows the true bytes: %w", p, ErrInconsistent)
	}
	move := Prove{
		Position: p, Hash: n.Hash, Leaf: n.Leaf,
		Element: (p.Index*vm.LeafSize + offset) / size,
		Salt:    proofSalt(w.view.ID, w.me),
	}
	witness, err := w.trace.Witness(int(p.Instruction), move.Element, w.open)
	if err != nil {
		return nil, fmt.Errorf("witness of element %d of instruction %d: %w", move.Element, p.Instruction, err)
	}
	move.Witness = witness
	commitment := move.commitment(w.view.ID, w.me)
	block, committed := w.view.Commitments[commitment]
	switch {
	case !committed:
		return []Action{CommitProof{Commitment: commitment}}, nil
	case block >= w.view.Now.Block:
		return nil, nil
	}
	return []Action{move}, nil
}

// open gives the path of an earlier instruction's tensor root under the *claimed* trace root. A
// sibling is either left of the disputed path, and then as in the true trace, or was shown when a
// node of the path was revealed.
func (w walk) open(instruction uint32) ([]vm.Hash, error) {
	height := vm.Height(uint64(w.tree.Instructions))
	var path []vm.Hash
	for depth := height; depth > 0; depth-- {
		sibling := uint64(instruction)>>(height-depth) ^ 1
		hash, err := w.claimed(depth, sibling)
		if err != nil {
			return nil, err
		}
		path = append(path, hash)
	}
	return path, nil
}

// claimed returns a node of the claimed trace tree, from the reveals on the path if one shows it.
func (w walk) claimed(depth int, index uint64) (vm.Hash, error) {
	above := (depth - 1) / Levels * Levels
	for _, n := range w.path {
		at := n.Position
		if !at.Tensor && int(at.Depth) == above && at.Index == index>>(depth-above) {
			return fold(n.Children, depth-above, index-at.Index<<(depth-above))
		}
	}
	return w.trace.Tree().Node(depth, index), nil
}

// firstDifference returns the offset of the first differing byte.
func firstDifference(a, b []byte) (uint64, bool) {
	for i := 0; i+8 <= len(a) && i+8 <= len(b); i += 8 {
		if binary.LittleEndian.Uint64(a[i:]) == binary.LittleEndian.Uint64(b[i:]) {
			continue
		}
		for j := range 8 {
			if a[i+j] != b[i+j] {
				return uint64(i + j), true
			}
		}
	}
	return 0, false
}
