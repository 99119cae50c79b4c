package bisect

import (
	"fmt"

	"github.com/opml/opml/vm"
)

// Truth is a party's own execution of a claim's model on the claim's input. (A liar's, in
// rehearsals, differs from everybody else's.)
type Truth struct {
	Machine    *vm.Machine
	ResultRoot vm.Hash
	// Trace replays the execution and keeps every result. It is called only when the game
	// needs it, and should keep what it returned until that fails (vm.ErrSpool).
	Trace func() (*vm.Trace, error)
}

func (t Truth) tree() Tree {
	return TreeOf(t.Machine)
}

// TreeOf returns the shape of the tree of every claim about a model.
func TreeOf(m *vm.Machine) Tree {
	return Tree{
		Instructions: m.Header().Instructions,
		ByteSize:     func(i uint32) uint64 { return m.Descriptor(resultID(m, i)).ByteSize() },
	}
}

// resultID is the value id that an instruction defines.
func resultID(m *vm.Machine, instruction uint32) uint32 {
	h := m.Header()
	return h.Inputs + h.Constants + instruction
}

// Children returns what the reveal of an inner node shows in an execution.
func Children(trace *vm.Trace, p Position) ([]vm.Hash, error) {
	if p.Tensor {
		return trace.TensorTree(int(p.Instruction)).Children(int(p.Depth), p.Index)
	}
	return trace.Tree().Children(int(p.Depth), p.Index), nil
}

// preimage returns the bytes that reveal p, and their hash.
func (t Truth) preimage(trace *vm.Trace, p Position) ([]byte, vm.Hash, error) {
	if t.tree().IsLeaf(p) {
		leaf, err := trace.TensorTree(int(p.Instruction)).Leaf(p.Index)
		return leaf, vm.Keccak(leaf), err
	}
	hashes, err := Children(trace, p)
	if err != nil {
		return nil, vm.Hash{}, err
	}
	hash, err := NodeHash(hashes)
	if err != nil {
		return nil, hash, fmt.Errorf("node at %v: %w", p, err)
	}
	data := make([]byte, 0, len(hashes)*len(hash))
	for _, h := range hashes {
		data = append(data, h[:]...)
	}
	return data, hash, nil
}

// fold returns the hash of a node that lies `down` binary levels below a revealed one, at number
// index of that level, from the children that the reveal showed.
func fold(shown []vm.Hash, down int, index uint64) (vm.Hash, error) {
	width := len(shown) >> down
	if width == 0 || int(index+1)*width > len(shown) {
		return vm.Hash{}, fmt.Errorf("node %d, %d levels below a reveal of %d children: %w", index, down, len(shown), ErrNotAPosition)
	}
	return NodeHash(shown[int(index)*width : int(index+1)*width])
}

// siblings returns the path of child c below the node that was revealed as shown, bottom up.
func siblings(shown []vm.Hash, c int) ([]vm.Hash, error) {
	var path []vm.Hash
	depth := 0
	for 1<<depth < len(shown) {
		depth++
	}
	for d := depth; d > 0; d-- {
		hash, err := fold(shown, d, uint64(c>>(depth-d))^1)
		if err != nil {
			return nil, err
		}
		path = append(path, hash)
	}
	return path, nil
}
