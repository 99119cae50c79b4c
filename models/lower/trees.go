package lower

import (
	"fmt"
	"math"
	"math/bits"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/vm"
)

// treeLeaves descends all trees at once. One instruction compares, for every row and node,
// the node's feature with its threshold. Then one instruction for each level makes the
// place of every row in every tree the next one: first[place] + comparison[row, place].
func treeLeaves(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	if x, err = l.b.single(x.fused(), n.Output(), 0, 1); err != nil {
		return err
	}
	features, thresholds, first := l.g.Constant(n.Input(1)), l.g.Constant(n.Input(2)), l.g.Constant(n.Input(3))
	if features == nil || thresholds == nil || first == nil {
		return fmt.Errorf("the nodes are computed from the input data, they must be constants")
	}
	for i := range features.Elements() {
		if f := features.Int(i); f < 0 || f >= int64(l.g.Dims(n.Input(0))[1]) {
			return fmt.Errorf("node %d reads feature %d of data %v", i, f, l.g.Dims(n.Input(0)))
		}
	}
	greater, err := l.splits(n.Output(), x, features, thresholds)
	if err != nil {
		return err
	}
	o, err := l.descent(n, greater, l.exact(first, vm.I8))
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

// splits compares the threshold of every node with its feature, of every row: [N, nodes].
func (l *lowering) splits(name string, x *operand, features, thresholds *graph.Tensor) (*operand, error) {
	limits := make([]int64, thresholds.Elements())
	for i := range limits {
		t := math.Floor(thresholds.Float(i) / x.scale) // exact: scales are powers of two
		switch {
		case math.IsNaN(t):
			return nil, fmt.Errorf("the threshold of node %d is not a number", i)
		case t >= math.MaxInt64:
			limits[i] = math.MaxInt64
		case t <= math.MinInt64:
			limits[i] = math.MinInt64
		default:
			limits[i] = int64(t)
		}
	}
	nodes := l.whole(thresholds.Dims, limits, vm.I8)
	chosen, err := l.featureOf(name, x, features)
	if err != nil {
		return nil, err
	}
	lay := layout{axes: append(append([]int{}, x.axes[:x.split[0]]...), nodes.axes...), split: []int{x.split[0], nodes.split[0]}}.logical()
	it := lay.index()
	in := pointwise(name, vm.MapLt).within(0, 1)
	in.out, in.bound = lay.extents(), 1
	in.a, in.b = nodes.source(it[x.split[0]:]), chosen(it)
	return l.b.emit(in, lay)
}

// featureOf reads, by the index on the rows and the nodes, the feature of a node.
func (l *lowering) featureOf(name string, x *operand, features *graph.Tensor) (func(it []affine) source, error) {
	if x.dims()[1] == 1 {
		return func(it []affine) source { return x.source(it[:x.split[0]]) }, nil
	}
	stored, coef, ok := x.steersAlone(1)
	if !ok {
		var err error
		if x, err = l.b.copied(x, name, identity(2), nil); err != nil {
			return nil, err
		}
		if stored, coef, ok = x.steersAlone(1); !ok {
			return nil, errGather
		}
	}
	index := l.exact(features, vm.I8)
	return func(it []affine) source {
		rows := x.split[0]
		s := x.source(append(append([]affine{}, it[:rows]...), affine{}))
		s.ind = &lookup{axis: stored, stride: coef, of: index.of, coord: composeAll(index.coord, it[rows:])}
		return s
	}, nil
}

// descent follows the comparisons from the roots, which are the first nodes.
func (l *lowering) descent(n *graph.Node, greater, first *operand) (*operand, error) {
	trees, nodes := n.Int("trees", 0), len(l.g.Constant(n.Input(3)).Ints())
	rows := greater.split[0]
	lay := layout{axes: append([]int{}, greater.axes[:rows]...), split: []int{rows, 0}}
	if trees > 1 {
		lay.axes, lay.split[1] = append(lay.axes, trees), 1
	}
	lay = lay.logical()
	it := lay.index()
	root := affine{}
	if trees > 1 {
		root = it[rows]
	}
	var at *operand
	for range n.Int("depth", 0) {
		in := pointwise(n.Output(), vm.MapLinear).within(0, int64(nodes-1))
		in.out, in.alpha, in.bound = lay.extents(), 1, uint64(nodes)
		in.dt = integerDType(l.g.DType(n.Output()))
		place := root
		if at != nil {
			place = affine{}
		}
		in.a = greater.source(append(append([]affine{}, it[:rows]...), place))
		in.init = first.source([]affine{place})
		if at != nil {
			coord := composeAll(at.coord, it)
			in.a.ind = &lookup{axis: len(in.a.coord) - 1, stride: 1, of: at.of, coord: coord}
			in.init.ind = &lookup{axis: 0, stride: 1, of: at.of, coord: coord}
		}
		var err error
		if at, err = l.b.emit(in, lay); err != nil {
			return nil, err
		}
	}
	return at, nil
}

// dequantizeLinear gives integers a scale. Those of more bits than arithmetic has room for
// keep as many as it has, except in an output.
func dequantizeLinear(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	scale, ok := scalar(l.g.Constant(n.Input(1)))
	if !ok || !(scale > 0) || math.IsInf(scale, 0) {
		return fmt.Errorf("the scale is no positive constant")
	}
	o := x.clone()
	o.real, o.scale = true, scale
	if len(l.consumers[n.Output()]) > 0 {
		if o, err = l.narrowed(o, max(bits.Len64(o.magnitude())-31, 0)); err != nil {
			return err
		}
	}
	l.define(n.Output(), n.Op, o)
	return nil
}
