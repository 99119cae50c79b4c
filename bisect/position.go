package bisect

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/opml/opml/vm"
)

// Levels is how many binary levels one reveal opens: 32 children a step. 32 was
// measured cheapest per level; 16 and 64 are within 8 %.
const Levels = 5

// ErrNotAPosition marks a position that the tree of the claim does not have.
var ErrNotAPosition = errors.New("no such position in the claim's tree")

// Position names a node of a claim's tree (docs/spec.md, section 7): a node of the
// trace tree, or a node of the tensor tree that hangs below trace leaf Instruction.
// Depth counts binary levels from the root of its tree and is a multiple of Levels,
// except at a leaf of a tensor tree.
type Position struct {
	Tensor      bool
	Instruction uint32 // 0 for trace nodes
	Depth       uint8
	Index       uint64
}

// Root is the position of the trace root.
var Root = Position{}

// Encode returns the position as the contracts take it: tensor flag, instruction (32 bits),
// depth (8 bits), index (64 bits).
func (p Position) Encode() *big.Int {
	v := new(big.Int)
	if p.Tensor {
		v.SetBit(v, 104, 1)
	}
	v.Or(v, new(big.Int).Lsh(new(big.Int).SetUint64(uint64(p.Instruction)), 72))
	v.Or(v, new(big.Int).Lsh(new(big.Int).SetUint64(uint64(p.Depth)), 64))
	return v.Or(v, new(big.Int).SetUint64(p.Index))
}

// DecodePosition is the inverse of Encode.
func DecodePosition(v *big.Int) (Position, error) {
	if v.Sign() < 0 || v.BitLen() > 105 {
		return Position{}, fmt.Errorf("position %v: %w", v, ErrNotAPosition)
	}
	field := func(shift, bits uint) uint64 {
		x := new(big.Int).Rsh(v, shift)
		return x.And(x, new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), bits), big.NewInt(1))).Uint64()
	}
	return Position{
		Tensor:      v.Bit(104) == 1,
		Instruction: uint32(field(72, 32)),
		Depth:       uint8(field(64, 8)),
		Index:       field(0, 64),
	}, nil
}

func (p Position) String() string {
	switch {
	case p == Root:
		return "trace root"
	case p.Tensor:
		return fmt.Sprintf("instruction %d, depth %d, node %d", p.Instruction, p.Depth, p.Index)
	default:
		return fmt.Sprintf("trace depth %d, node %d", p.Depth, p.Index)
	}
}

// Tree is the shape of a claim's tree: how many instructions there are, and how many bytes
// the result of each has.
type Tree struct {
	Instructions uint32
	ByteSize     func(instruction uint32) uint64
}

// height returns the height of the tree that p lies in.
func (t Tree) height(p Position) int {
	if p.Tensor {
		return vm.Height(vm.Leaves(t.ByteSize(p.Instruction)))
	}
	return vm.Height(uint64(t.Instructions))
}

// Fan returns k: revealing p shows its 2^k descendants k levels further down. It is 0 at
// a leaf of a tensor tree, and at the root of the trace of a single instruction.
func (t Tree) Fan(p Position) int {
	return min(Levels, t.height(p)-int(p.Depth))
}

// IsLeaf reports whether p is a leaf of a tensor tree: 512 bytes rather than children.
func (t Tree) IsLeaf(p Position) bool {
	return p.Tensor && int(p.Depth) == t.height(p)
}

// Child returns the position of p's child c, or ErrNotAPosition where the tree has only padding.
func (t Tree) Child(p Position, c int) (Position, error) {
	k, h := t.Fan(p), t.height(p)
	if t.IsLeaf(p) || c < 0 || c >= 1<<k {
		return Position{}, fmt.Errorf("child %d of %v: %w", c, p, ErrNotAPosition)
	}
	depth := int(p.Depth) + k
	index := p.Index<<k | uint64(c)
	entries := uint64(t.Instructions)
	if p.Tensor {
		entries = vm.Leaves(t.ByteSize(p.Instruction))
	}
	if index<<(h-depth) >= entries {
		return Position{}, fmt.Errorf("child %d of %v is padding: %w", c, p, ErrNotAPosition)
	}
	if !p.Tensor && depth == h {
		return Position{Tensor: true, Instruction: uint32(index)}, nil
	}
	return Position{Tensor: p.Tensor, Instruction: p.Instruction, Depth: uint8(depth), Index: index}, nil
}

// Parent returns the position whose reveal shows p, and which child of it p is.
func (t Tree) Parent(p Position) (Position, int, error) {
	if p == Root {
		return Position{}, 0, fmt.Errorf("parent of %v: %w", p, ErrNotAPosition)
	}
	depth, index := int(p.Depth), p.Index
	if p.Tensor && depth == 0 {
		depth, index = vm.Height(uint64(t.Instructions)), uint64(p.Instruction)
		p = Position{}
	}
	up := 0
	if depth > 0 {
		up = (depth-1)%Levels + 1
	}
	parent := Position{Tensor: p.Tensor, Instruction: p.Instruction, Depth: uint8(depth - up), Index: index >> up}
	return parent, int(index & (1<<up - 1)), nil
}

// Depth returns D, the most demands that one path can take: the root, the trace nodes below it, and
// the nodes and the leaf of the deepest tensor tree.
func (t Tree) Depth() int {
	levels := func(height int) int { return (height + Levels - 1) / Levels }
	deepest := 0
	for i := range t.Instructions {
		h := t.height(Position{Tensor: true, Instruction: i})
		deepest = max(deepest, levels(h)+1)
	}
	return max(1, levels(vm.Height(uint64(t.Instructions)))) + deepest
}

// NodeHash folds the 2^k children that a reveal shows into the hash of the node.
func NodeHash(children []vm.Hash) (vm.Hash, error) {
	if n := len(children); n == 0 || n > 1<<Levels || n&(n-1) != 0 {
		return vm.Hash{}, fmt.Errorf("%d children: want a power of two up to %d", n, 1<<Levels)
	}
	level := append([]vm.Hash(nil), children...)
	for len(level) > 1 {
		for i := range len(level) / 2 {
			level[i] = vm.Keccak(level[2*i][:], level[2*i+1][:])
		}
		level = level[:len(level)/2]
	}
	return level[0], nil
}
