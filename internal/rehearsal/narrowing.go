package rehearsal

import (
	"fmt"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/vm"
)

// Level is one revealed node on the way down to the false element, compared with
// the truth.
type Level struct {
	Position bisect.Position
	Differ   []bool // of each child that is not padding: whether it is false
	Pick     int    // the leftmost false child, which is demanded next; -1 if none
	Child    bisect.Position
}

// Leaf is the end of the way down: the revealed elements of one leaf.
type Leaf struct {
	Position bisect.Position
	First    uint64  // number, within the tensor, of the leaf's first element
	Claimed  []int64 // the leaf's elements as revealed
	True     []int64
}

// FirstFalse is the index in the leaf of its leftmost false element, -1 if all are
// true.
func (l Leaf) FirstFalse() int {
	for i := range l.Claimed {
		if l.Claimed[i] != l.True[i] {
			return i
		}
	}
	return -1
}

// Narrowing retraces how a claim was narrowed down to one leaf, from what the chain
// holds about it and from one's own execution. The leaf is nil if none was
// revealed.
func Narrowing(view *bisect.ClaimView, truth *vm.Trace) ([]Level, *Leaf, error) {
	tree := bisect.TreeOf(truth.Machine())
	var levels []Level
	position, hash := bisect.Root, vm.Hash{}
	for {
		node, ok := view.Node(position, hash)
		if !ok || !node.IsRevealed() {
			return levels, nil, nil
		}
		if tree.IsLeaf(position) {
			leaf, err := newLeaf(node, truth)
			return levels, leaf, err
		}
		level, next, err := newLevel(tree, node, truth)
		if err != nil {
			return nil, nil, err
		}
		levels = append(levels, level)
		if level.Pick < 0 {
			return levels, nil, nil
		}
		position, hash = level.Child, next
	}
}

// newLevel compares a revealed inner node's children with the truth's, and returns
// the hash of the picked one.
func newLevel(tree bisect.Tree, node bisect.Node, truth *vm.Trace) (Level, vm.Hash, error) {
	p := node.Position
	own, err := bisect.Children(truth, p)
	if err != nil {
		return Level{}, vm.Hash{}, err
	}
	if len(own) != len(node.Children) {
		return Level{}, vm.Hash{}, fmt.Errorf("%v has %d children on the chain and %d here", p, len(node.Children), len(own))
	}
	level, hash := Level{Position: p, Pick: -1}, vm.Hash{}
	for c := range own {
		child, err := tree.Child(p, c)
		if err != nil {
			break // padding, which the contract has checked
		}
		differs := own[c] != node.Children[c]
		level.Differ = append(level.Differ, differs)
		if differs && level.Pick < 0 {
			level.Pick, level.Child, hash = c, child, node.Children[c]
		}
	}
	return level, hash, nil
}

func newLeaf(node bisect.Node, truth *vm.Trace) (*Leaf, error) {
	p := node.Position
	header := truth.Machine().Header()
	result := truth.Machine().Descriptor(header.Inputs + header.Constants + p.Instruction)
	data, err := truth.TensorTree(int(p.Instruction)).Leaf(p.Index)
	if err != nil {
		return nil, err
	}
	perLeaf := vm.LeafSize / uint64(result.DType.Size())
	dims := []uint32{uint32(perLeaf)}
	own, claimed := vm.Tensor{DType: result.DType, Dims: dims, Data: data}, vm.Tensor{DType: result.DType, Dims: dims, Data: node.Leaf}
	l := &Leaf{Position: p, First: p.Index * perLeaf}
	for e := range min(perLeaf, result.Elements()-l.First) {
		l.Claimed = append(l.Claimed, claimed.At(e))
		l.True = append(l.True, own.At(e))
	}
	return l, nil
}

// ChildName says in words what a picked child is.
func (l Level) ChildName(m *vm.Machine) string {
	c := l.Child
	result := m.Program().Results
	switch {
	case c.Tensor && c.Depth == 0 && !l.Position.Tensor:
		return fmt.Sprintf("instruction %d", c.Instruction)
	case c.Tensor:
		first, last := elementRange(c, result[c.Instruction])
		return fmt.Sprintf("elements %d…%d", first, last)
	}
	n := len(result)
	width := uint64(1) << (vm.Height(uint64(n)) - int(c.Depth))
	return fmt.Sprintf("instructions %d…%d", c.Index*width, min(uint64(n), (c.Index+1)*width)-1)
}

// elementRange is the first and last element below a tensor node.
func elementRange(p bisect.Position, d vm.Descriptor) (first, last uint64) {
	height := vm.Height(vm.Leaves(d.ByteSize()))
	perNode := uint64(vm.LeafSize/d.DType.Size()) << (height - int(p.Depth))
	first = p.Index * perNode
	return first, min(d.Elements(), first+perNode) - 1
}
