package chain

import (
	"encoding/binary"
	"slices"

	"github.com/opml/opml/vm"
)

const (
	// partHeight is the height of a part's subtree: 128 leaves.
	partHeight = 7
	// PartSize is how many bytes of an input one transaction publishes at most.
	PartSize = vm.LeafSize << partHeight
)

// Part is a piece of an input, as the input registry takes it. Parts are numbered through all tensors; each tensor has
// at least one.
type Part struct {
	Number int
	Data   []byte    // without padding
	Path   []vm.Hash // siblings from the part's subtree up to the input root
}

// Sizes are the tensors' sizes in bytes.
func Sizes(inputs [][]byte) []uint64 {
	out := make([]uint64, len(inputs))
	for i, data := range inputs {
		out[i] = uint64(len(data))
	}
	return out
}

// CountParts is the number of parts of an input with tensors of these sizes in bytes.
func CountParts(sizes []uint64) int {
	n := 0
	for _, size := range sizes {
		n += partsOf(size)
	}
	return n
}

func partsOf(size uint64) int { return max(1, int((size+PartSize-1)/PartSize)) }

// SplitInput cuts the bytes of an input's tensors in parts. They share the tensors' memory.
func SplitInput(inputs [][]byte) ([]Part, error) {
	trees, roots := make([]*vm.TensorTree, len(inputs)), make([]vm.Hash, len(inputs))
	for i, data := range inputs {
		trees[i] = vm.NewTensorTree(data)
		roots[i] = trees[i].Root()
	}
	list := vm.NewListTree(roots)
	var parts []Part
	for i, data := range inputs {
		low := min(partHeight, trees[i].Height())
		for k := range partsOf(uint64(len(data))) {
			start := k * PartSize
			path, err := trees[i].Path(uint64(start / vm.LeafSize))
			if err != nil {
				return nil, err
			}
			parts = append(parts, Part{
				Number: len(parts), Data: data[start:min(start+PartSize, len(data))], Path: slices.Concat(path[low:], list.Path(uint64(i))),
			})
		}
	}
	return parts, nil
}

// InputID is what the input registry knows an input by: its root with its tensors' sizes in bytes.
func InputID(root vm.Hash, sizes []uint64) vm.Hash {
	packed := slices.Clone(root[:])
	for _, size := range sizes {
		packed = binary.BigEndian.AppendUint64(append(packed, make([]byte, 24)...), size)
	}
	return vm.Keccak(packed)
}
