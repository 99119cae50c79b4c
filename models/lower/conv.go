package lower

import (
	"fmt"

	"github.com/opml/opml/models/graph"
)

// conv: groups and all spatial axes are iterated alike, reduction order (kernel…,
// channel), results channels last.
func conv(l *lowering, n *graph.Node) error {
	w, err := graph.WindowOf(n)
	if err != nil {
		return err
	}
	x, err := l.channelled(n, n.Input(0), l.operand)
	if err != nil {
		return err
	}
	wDims, out := l.g.Dims(n.Input(1)), l.g.Dims(n.Output())
	group := n.Int("group", 1)
	if group < 1 || wDims[0]%group != 0 {
		return fmt.Errorf("%d channels in %d groups", wDims[0], group)
	}
	e, err := l.contractionEpilogue(n)
	if err != nil {
		return err
	}
	if x, err = l.windowed(x, e.name, w, out[2:], 0); err != nil {
		return err
	}
	// Iteration axes: n, spatial…, group, channel of the group; then kernel…, input
	// channel of the group. Axes of extent 1 vanish when the instruction is encoded.
	k, per, perIn := len(w.Kernel), wDims[0]/group, wDims[1]
	c := &contraction{epilogue: e, x: x}
	c.lay = layout{axes: []int{out[0], group, per}, split: []int{1, 2}}
	for _, d := range out[2:] {
		c.lay.axes, c.lay.split = append(c.lay.axes, d), append(c.lay.split, 1)
	}
	c.lay = l.output(e, c.lay.channelsLast())
	c.red = append(append(c.red, w.Kernel...), perIn)

	it := c.lay.index() // batch, group, channel, spatial…
	total := len(it) + len(c.red)
	red := func(i int) affine { return axis(total, len(it)+i) }
	logical := []affine{it[0], affine{}.plus(int64(perIn), it[1]).plus(1, red(k))}
	for s := range k {
		logical = append(logical, windowAt(w, s, it[3+s], red(s)))
	}
	c.xAt = x.factorIndex(logical)

	channel := affine{}.plus(int64(per), it[1]).plus(1, it[2])
	c.means = l.cfg.Means[n.Input(0)]
	c.xChannel, c.channel, c.units = logical[1], channel, l.unitsOf(e)
	weight := []affine{channel, red(k)}
	for s := range k {
		weight = append(weight, red(s))
	}
	if err := l.factors(c, n, weight, channel); err != nil {
		return err
	}
	if !l.g.DType(c.name).IsFloat() {
		return l.contractIntegers(n, c)
	}
	return l.contract(c)
}
