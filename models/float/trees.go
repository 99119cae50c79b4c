package float

import "github.com/opml/opml/models/graph"

// dequantizeLinear multiplies integers by one scale.
func dequantizeLinear(_ *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	scale := in[1].Float(0)
	y := make([]float32, in[0].Elements())
	for i := range y {
		y[i] = float32(in[0].Float(i) * scale)
	}
	return graph.NewFloats(out.Dims, y), nil
}

// treeLeaves walks every tree for every row. A feature or a node that does not exist ends
// the walk where it is: the importer makes none.
func treeLeaves(n *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x, features, thresholds, first := in[0], in[1].Ints(), in[2], in[3].Ints()
	trees, depth := n.Int("trees", 0), n.Int("depth", 0)
	y := make([]int64, 0, graph.Elements(out.Dims))
	for row := range x.Dims[0] {
		for s := range int64(trees) {
			for range depth {
				f := features[s]
				if f < 0 || f >= int64(x.Dims[1]) {
					break
				}
				next := first[s]
				if x.Float(row*x.Dims[1]+int(f)) > thresholds.Float(int(s)) {
					next++
				}
				if next < 0 || next >= int64(len(first)) {
					break
				}
				s = next
			}
			y = append(y, s)
		}
	}
	return graph.NewInts(out.DType, out.Dims, y), nil
}
