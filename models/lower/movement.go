package lower

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
)

var errGather = errors.New("the axis has no coordinate of its own")

// transpose, slice, expand, reshape and pad change the view of their operand; they
// emit nothing unless no view expresses the result.

func transpose(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, x.transposed(n.Ints("perm")))
	return nil
}

func slice(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	starts, steps := n.Ints("starts"), n.Ints("steps")
	before, after := x.dims(), l.g.Dims(n.Output())
	for i, k := range n.Ints("axes") {
		if before[k] == after[k] && steps[i] == 1 {
			continue
		}
		if x, err = l.b.single(x.fused(), n.Output(), k); err != nil {
			return err
		}
		x = x.sliced(k, starts[i], steps[i], after[k])
	}
	l.define(n.Output(), n.Op, x)
	return nil
}

func expand(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	l.define(n.Output(), n.Op, x.expanded(l.g.Dims(n.Output())))
	return nil
}

func reshape(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	dims := l.g.Dims(n.Output())
	o, ok := x.fused().reshaped(dims)
	if !ok {
		// As one flat tensor it has every shape.
		if o, err = l.b.flattened(x, n.Output()); err != nil {
			return err
		}
		o, ok = o.reshaped(dims)
		if !ok {
			return fmt.Errorf("no view of %v as %v", x.dims(), dims)
		}
	}
	l.define(n.Output(), n.Op, o)
	return nil
}

// flattened copies an operand to a tensor of one stored axis.
func (b *builder) flattened(o *operand, name string) (*operand, error) {
	lay := layout{axes: o.axes, split: o.split}.logical()
	flat := layout{axes: []int{product(o.axes)}, split: []int{1}}.logical()
	in := copyOf(o.source(lay.index()), lay.extents())
	in.name, in.dt, in.lo, in.hi, in.bound = name, smallest(o.lo(), o.hi(), o.of.dt), o.lo(), o.hi(), o.magnitude()
	c, err := b.emitAs(in, lay, flat)
	if err != nil {
		return nil, err
	}
	c.real, c.scale = o.real, o.scale
	return c, nil
}

// pad: a constant border is a bounds check; a reflected or repeated one is gathered.
func pad(l *lowering, n *graph.Node) error {
	x, err := l.operand(n.Input(0))
	if err != nil {
		return err
	}
	pads, dims, out := n.Ints("pads"), l.g.Dims(n.Input(0)), l.g.Dims(n.Output())
	mode := n.Str("mode", "constant")
	fill := int64(n.Float("value", 0))
	if x.real && mode == "constant" {
		if x, fill, err = l.filled(n, x); err != nil {
			return err
		}
	}
	for k := range dims {
		if dims[k] == out[k] {
			continue
		}
		if mode != "constant" {
			index, err := borderIndex(mode, dims[k], pads[k], out[k])
			if err != nil {
				return err
			}
			if x, err = l.gatherAxis(x, n, k, index); err != nil {
				return err
			}
			continue
		}
		if x = x.fused(); !x.canPad(k, fill) {
			var keep []int
			if dims[k] == 1 {
				keep = []int{k}
			}
			if x, err = l.b.copied(x, n.Output(), storageOrder(x), keep); err != nil {
				return err
			}
		}
		x = x.pad(k, pads[k], out[k], fill)
	}
	l.define(n.Output(), n.Op, x)
	return nil
}

// filled returns what pads the real operand x of a Pad: the integer next to its value.
// Where x cannot hold it, in range or in precision, x is brought to the scale of the
// result first, which only an infinite value exceeds.
func (l *lowering) filled(n *graph.Node, x *operand) (*operand, int64, error) {
	value := float64(n.Float("value", 0))
	scale, err := l.scale(n.Output())
	if err != nil {
		return nil, 0, err
	}
	far := math.Abs(value)/x.scale > float64(x.of.dt.Max()) && scale > x.scale
	coarse := math.Abs(math.Floor(value/x.scale+0.5)*x.scale-value) > scale
	if far || coarse {
		e := epilogue{name: n.Output(), scale: scale, lo: math.Inf(-1), hi: math.Inf(1)}
		if x, err = l.rescaled(x, e, l.dtype(n.Output())); err != nil {
			return nil, 0, err
		}
	}
	top := x.of.dt.Max()
	return x, min(max(fixed.Nearest(value, x.scale), -top), top), nil
}

// borderIndex lists which element each position of a padded axis shows.
func borderIndex(mode string, size, before, out int) ([]int64, error) {
	index := make([]int64, out)
	for i := range index {
		at := i - before
		switch mode {
		case "edge":
			at = min(max(at, 0), size-1)
		case "reflect":
			if size == 1 {
				at = 0
				break
			}
			period := 2 * (size - 1)
			if at = ((at % period) + period) % period; at >= size {
				at = period - at
			}
		case "wrap":
			at = ((at % size) + size) % size
		default:
			return nil, fmt.Errorf("mode %q is not supported", mode)
		}
		index[i] = int64(at)
	}
	return index, nil
}

// gatherAxis emits the lookup of constant indices along one axis of an operand.
func (l *lowering) gatherAxis(x *operand, n *graph.Node, k int, index []int64) (*operand, error) {
	x, err := l.b.single(x.fused(), n.Output(), k)
	if err != nil {
		return nil, err
	}
	if o, ok := affineGather(x, k, graph.Vector(index...)); ok {
		return o, nil
	}
	at := l.whole([]int{len(index)}, index, smallest(0, slices.Max(index), 1))
	return l.selected(x, n.Output(), k, at)
}
