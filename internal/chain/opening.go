package chain

import (
	"fmt"
	"slices"

	"github.com/opml/opml/vm"
)

// Opening shows one element of a result under the result's root, as the contracts' library ResultProof takes it.
type Opening struct {
	Output  int    // number of the output
	Element uint64 // row-major
	Value   int64
	Leaf    []byte    // the 512 bytes that hold it
	Path    []vm.Hash // siblings from the leaf up to the output's root, then up to the result's
}

// OpenElement opens an element of one of a model's outputs.
func OpenElement(outputs []*vm.Tensor, output int, element uint64) (Opening, error) {
	if output < 0 || output >= len(outputs) {
		return Opening{}, fmt.Errorf("output %d: the model has outputs 0 to %d", output, len(outputs)-1)
	}
	t := outputs[output]
	if element >= t.Elements() {
		return Opening{}, fmt.Errorf("element %d: output %d has elements 0 to %d", element, output, t.Elements()-1)
	}
	roots := make([]vm.Hash, len(outputs))
	for i, o := range outputs {
		roots[i] = o.Root()
	}
	tree, number := vm.NewTensorTree(t.Data), element*uint64(t.DType.Size())/vm.LeafSize
	leaf, err := tree.Leaf(number)
	if err != nil {
		return Opening{}, err
	}
	path, err := tree.Path(number)
	return Opening{
		Output: output, Element: element, Value: t.At(element), Leaf: leaf,
		Path: slices.Concat(path, vm.NewListTree(roots).Path(uint64(output))),
	}, err
}
