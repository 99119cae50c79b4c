package graph

// Work estimates the scalar operations of a canonical node: terms for a
// contraction or window, elements for the rest.
func Work(n *Node, in []Type, out Type) int64 {
	per := int64(1)
	switch n.Op {
	case "Conv":
		per = int64(Elements(in[1].Dims[1:]))
	case "MatMul":
		per = int64(in[0].Dims[in[0].Rank()-1])
	case "TreeLeaves":
		per = int64(n.Int("depth", 0))
	case "TopK": // every element is compared with every other
		per = int64(Elements(in[0].Dims)/Elements(out.Dims)) * int64(in[0].Dims[n.Int("axis", 0)])
	case "MaxPool", "MaxPoolIndices", "AveragePool":
		for _, k := range n.Ints("kernel_shape") {
			per = min(per*int64(k), MaxElements)
		}
	}
	total := int64(Elements(out.Dims)) * per // each at most 2^28: no overflow
	for _, t := range in {
		total += int64(Elements(t.Dims))
	}
	return total
}
