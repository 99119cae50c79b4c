package vm

import (
	"slices"

	"github.com/opml/opml/vm/internal/kernel"
)

// regions is an elementwise instruction some of whose coordinates leave their tensors:
// padding, concatenation, slices put together. Its result is cut in boxes, in each of
// which every view is either all inside of its tensor or all fill.
type regions struct{ list []region }

// region is a box: rows of neighbours, at each place on the outer axes.
type region struct {
	n          *nest
	outer      []int
	rows, cols int64
	rowStep    []int64 // what a row adds to each function,
	colStep    []int64 // and what a column adds
	chain      chain
	first      int64 // the number of its first unit
}

const (
	maxRegions = 64      // boxes that are worth it,
	minRegion  = 16      // if they have so many elements on average
	maxRow     = 1 << 16 // elements of a row that a unit has
)

// newRegions cuts an elementwise instruction in boxes, nil if that cannot be done.
func newRegions(c *compiler, in *Instruction, i int) *regions {
	cuts, ok := c.cuts(in)
	if !ok {
		return nil
	}
	elements := int64(c.tensors[c.first+i].Elements())
	for _, list := range cuts {
		if elements /= int64(len(list) - 1); elements < minRegion && len(list) > 2 {
			return nil
		}
	}
	p := &regions{}
	units := int64(0)
	lo, extent := make([]int64, len(in.Out)), make([]uint32, len(in.Out))
	var each func(axis int) bool
	each = func(axis int) bool {
		if axis == len(in.Out) {
			r, ok := c.region(in, i, lo, extent)
			if !ok || len(p.list) == maxRegions {
				return false
			}
			r.first = units
			units += r.units()
			p.list = append(p.list, r)
			return true
		}
		for k := range len(cuts[axis]) - 1 {
			lo[axis], extent[axis] = cuts[axis][k], uint32(cuts[axis][k+1]-cuts[axis][k])
			if !each(axis + 1) {
				return false
			}
		}
		return true
	}
	if !each(0) {
		return nil
	}
	return p
}

// cuts are, for each output axis, where views go in and out of their tensors, with both
// ends. It fails for coordinates that move along several axes.
func (c *compiler) cuts(in *Instruction) ([][]int64, bool) {
	cuts := make([][]int64, len(in.Out))
	for axis, x := range in.Out {
		cuts[axis] = []int64{0, int64(x)}
	}
	extents := in.allExtents()
	for _, v := range in.views() {
		if v.Kind == Affine && len(v.Terms) == 0 {
			continue
		}
		if v.Kind != Direct {
			return nil, false
		}
		for k, x := range v.Index {
			dim := int64(c.tensors[v.Value].Dims[k])
			low, high, exact := span(x, extents)
			if exact && low >= 0 && high < dim {
				continue
			}
			if !exact || len(x.Terms) != 1 {
				return nil, false
			}
			t := x.Terms[0]
			first, end := within(int64(x.Offset), int64(t.Coef), dim)
			for _, at := range []int64{first, end} {
				if at > 0 && at < extents[t.Axis] {
					cuts[t.Axis] = append(cuts[t.Axis], at)
				}
			}
		}
	}
	for axis := range cuts {
		slices.Sort(cuts[axis])
		cuts[axis] = slices.Compact(cuts[axis])
	}
	return cuts, true
}

// region plans the box of the given extent from lo on.
func (c *compiler) region(in *Instruction, i int, lo []int64, extent []uint32) (region, bool) {
	part, store := *in, linear{}
	part.Out, part.Red = slices.Clone(extent), nil
	stride := int64(1)
	for axis := len(in.Out) - 1; axis >= 0; axis-- {
		store.step[axis] = stride
		store.offset += stride * lo[axis]
		stride *= int64(in.Out[axis])
	}
	for _, v := range part.views() {
		var ok bool
		if *v, ok = c.moved(v, lo, part.allExtents()); !ok {
			return region{}, false
		}
	}
	n, exact := newNestAt(&part, c.tensors, c.tensors[c.first+i], store)
	if !exact {
		return region{}, false
	}
	r := region{n: n, rows: 1, cols: 1, colStep: slices.Repeat([]int64{1}, len(n.base)), rowStep: make([]int64, len(n.base))}
	r.findRows()
	return r, r.build(c, i)
}

// findRows takes the last axis for the columns, if results lie together along it, else there is
// one column. Of the other axes the longest is taken for the rows.
func (r *region) findRows() {
	n := r.n
	axes := len(n.extents)
	if last := axes - 1; axes > 0 && n.step[last][n.store] == 1 {
		r.cols, r.colStep, axes = n.extents[last], n.step[last], last
	}
	longest := -1
	for axis := range axes {
		if longest < 0 || n.extents[axis] >= n.extents[longest] {
			longest = axis
		}
	}
	for axis := range axes {
		if axis != longest {
			r.outer = append(r.outer, axis)
		}
	}
	if longest >= 0 {
		r.rows, r.rowStep = n.extents[longest], n.step[longest]
	}
}

// moved is the view from lo on: an immediate where it is all fill.
func (c *compiler) moved(v *View, lo []int64, extents []int64) (View, bool) {
	if v.Kind == Affine {
		return *v, true
	}
	m := *v
	m.Index = slices.Clone(v.Index)
	for k := range m.Index {
		x := &m.Index[k]
		offset := int64(x.Offset)
		for _, t := range x.Terms {
			if int(t.Axis) < len(lo) {
				offset += int64(t.Coef) * lo[t.Axis]
			}
		}
		if offset != int64(int32(offset)) {
			return m, false
		}
		x.Offset = int32(offset)
		low, high, _ := span(*x, extents)
		if high < 0 || low >= int64(c.tensors[v.Value].Dims[k]) {
			return Immediate(v.Fill), true
		}
		if low < 0 || high >= int64(c.tensors[v.Value].Dims[k]) {
			return m, false
		}
	}
	return m, true
}

// build makes the region's stage, false if its elements do not lie in rows.
func (r *region) build(c *compiler, i int) bool {
	n := r.n
	s := stageBuilder{in: n.in, cols: r.cols, elements: n.product(r.outer) * r.rows * r.cols, c: c}
	for k, v := range []*nestView{n.a, n.b, n.init, n.scale} {
		t := []*term64{&s.a, &s.b, &s.init, &s.scale}[k]
		if v.tensor == nil {
			t.immediate, t.value = true, n.base[v.value]
			continue
		}
		along := r.colStep[v.value]
		if along != 0 && along != 1 || r.rowStep[v.value] < 0 {
			return false
		}
		t.feed = feed{dtype: v.tensor.DType, access: strided, tensor: v.tensor, function: v.value, apart: r.rowStep[v.value], value: c.values[v.operand]}
		if along == 0 {
			t.feed.access = stridedRow
		}
	}
	s.to = feed{dtype: n.result.DType, access: strided, tensor: n.result, function: n.store, apart: r.rowStep[n.store]}
	r.chain = chain{domain: domain{r.rows, r.cols}, stages: []stage{s.build()}}
	return true
}

// blockShape is how many rows and columns a unit has, and how many units make a row.
func (r *region) blockShape() (rows, cols, across int64) {
	cols = min(r.cols, maxRow)
	return min(r.rows, max(1, blockElements/cols)), cols, (r.cols + cols - 1) / cols
}

func (r *region) units() int64 {
	rows, _, across := r.blockShape()
	return r.n.product(r.outer) * ((r.rows + rows - 1) / rows) * across
}

// run computes a unit.
func (r *region) run(w *worker, u int64) {
	w.prepare(r.n)
	rows, cols, across := r.blockShape()
	blocks := (r.rows + rows - 1) / rows
	row, col := u/across%blocks*rows, u%across*cols
	r.n.seek(w.values, r.n.base, r.outer, u/across/blocks)
	for f, s := range r.rowStep {
		w.values[f] += row*s + col*r.colStep[f]
	}
	w.block = block{rows: min(rows, r.rows-row), cols: min(cols, r.cols-col), width: r.cols, values: w.values}
	w.block.stride = int64(roundUp(w.block.cols, kernel.PanelColumns))
	r.chain.run(w, &w.block)
}

func (p *regions) units() int64 {
	last := &p.list[len(p.list)-1]
	return last.first + last.units()
}

func (p *regions) unitTerms() int64 { return blockElements }

func (p *regions) run(w *worker, lo, hi int64) {
	k := 0
	for u := lo; u < hi; u++ {
		for u >= p.list[k].first+p.list[k].units() {
			k++
		}
		p.list[k].run(w, u-p.list[k].first)
	}
}
