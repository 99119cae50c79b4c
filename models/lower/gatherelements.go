package lower

import "github.com/opml/opml/models/graph"

// gatherElements looks up, for each index, the element of the same place on all
// other axes.
func gatherElements(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	index, err := l.operand(n.Input(1))
	if err != nil {
		return err
	}
	k := n.Int("axis", 0)
	if index, err = l.wrappedIndex(index, x.dims()[k], n.Output()); err != nil {
		return err
	}
	o, err := l.lookedUp(x.fused(), index.fused(), k, n.Output())
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

// lookedUp emits the lookup: its iteration is that of the index.
func (l *lowering) lookedUp(x, index *operand, k int, name string) (*operand, error) {
	dims := index.dims()
	// One factor for every axis of x, that on axis k stored even if its size is 1.
	stored, coef, ok := x.steersAlone(k)
	simple := ok
	for _, n := range x.split {
		simple = simple && n <= 1
	}
	if !simple {
		var keep []int
		if product(x.factors(k)) == 1 {
			keep = []int{k}
		}
		var err error
		if x, err = l.b.copied(x, name, storageOrder(x), keep); err != nil {
			return nil, err
		}
		if stored, coef, ok = x.steersAlone(k); !ok {
			return nil, errGather
		}
	}
	index, err := l.b.single(index, name, identity(len(dims))...)
	if err != nil {
		return nil, err
	}
	lay := layout{axes: index.axes, split: index.split, order: iterationOrder([]*operand{index})}
	if l.g.IsOutput(name) {
		lay = lay.logical()
	}
	it := lay.index()
	var at []affine // by factor of x
	for axis, n := range x.split {
		switch {
		case n == 0:
		case axis == k || index.split[axis] == 0:
			at = append(at, affine{})
		default:
			at = append(at, it[index.first(axis)])
		}
	}
	in := copyOf(x.source(at), lay.extents())
	in.a.ind = &lookup{axis: stored, stride: coef, of: index.of, coord: composeAll(index.coord, it), fill: index.fill}
	in.name, in.dt, in.lo, in.hi, in.bound = name, x.of.dt, min(x.lo(), 0), max(x.hi(), 0), x.magnitude()
	o, err := l.b.emit(in, lay)
	if err != nil {
		return nil, err
	}
	return o.as(x), nil
}
