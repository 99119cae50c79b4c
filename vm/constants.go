package vm

import (
	"bytes"
	"sync"
	"weak"
)

// constants are those of a machine: each as data or, where KeepPacked has been asked for, in
// the order in which kernels read it.
type constants struct {
	mu     sync.Mutex
	list   []constant
	packed bool   // data is let go of that what is packed gives back
	trial  []byte // memory for what is tried
}

type constant struct {
	shape *Tensor              // without data
	data  *Tensor              // nil once it has been let go of
	again weak.Pointer[Tensor] // as long as somebody has it
	back  restorer             // nil if nothing gives it back
}

// restorer writes the data of a constant. It must not refer to it.
type restorer func(data []byte)

func newConstants(tensors []*Tensor) []constant {
	list := make([]constant, len(tensors))
	for i, t := range tensors {
		list[i] = constant{shape: t.hollow(), data: t}
	}
	return list
}

// hollow is the tensor without data.
func (t *Tensor) hollow() *Tensor { return &Tensor{DType: t.DType, Dims: t.Dims} }

// KeepPacked makes the machine the only one that has the data of constants, so that it can let
// go of what the fast executor keeps in another order: the constants of Program have no data any
// more, Constant has it. What needs it in order again (the reference, traces, proofs) has it
// restored for as long as it is needed. Call it before anything else uses the machine.
func (m *Machine) KeepPacked() {
	m.commits()
	for i := range m.constants.list {
		m.program.Constants[i] = m.constants.list[i].shape
	}
	m.constants.packed = true
}

// Constant is constant i with its data. It must not be changed.
func (m *Machine) Constant(i int) *Tensor {
	m.constants.mu.Lock()
	defer m.constants.mu.Unlock()
	return m.constants.list[i].tensor()
}

// allConstants are all constants with their data.
func (m *Machine) allConstants() []*Tensor {
	m.constants.mu.Lock()
	defer m.constants.mu.Unlock()
	tensors := make([]*Tensor, len(m.constants.list))
	for i := range tensors {
		tensors[i] = m.constants.list[i].tensor()
	}
	return tensors
}

// tensor is the constant with its data.
func (c *constant) tensor() *Tensor {
	if c.data != nil {
		return c.data
	}
	if t := c.again.Value(); t != nil {
		return t
	}
	t := NewTensor(c.shape.DType, c.shape.Dims...)
	c.back(t.Data)
	c.again = weak.Make(t)
	return t
}

// offer says how a value that is a constant can be restored. It is tried before it is believed.
func (m *Machine) offer(value uint32, back func() restorer) {
	c, i := &m.constants, int(value)-len(m.program.Inputs)
	c.mu.Lock()
	defer c.mu.Unlock()
	at := &c.list[i]
	if !c.packed || at.back != nil || len(at.data.Data) == 0 {
		return
	}
	if try := back(); try != nil {
		at.back = c.corrected(try, at.data)
	}
}

// patch is neighbouring elements of one value.
type patch struct {
	first, end uint64
	value      int64
}

const maxPatches = 16

// corrected is a restorer that gives back a tensor, made of one that gives it back but for a few
// patches: a table that saturates is clamped further where it is looked up. It is nil if there
// are more.
func (c *constants) corrected(back restorer, want *Tensor) restorer {
	c.trial = resize(c.trial, len(want.Data))
	clear(c.trial)
	got := &Tensor{DType: want.DType, Dims: want.Dims, Data: c.trial}
	back(got.Data)
	if bytes.Equal(got.Data, want.Data) {
		return back
	}
	var patches []patch
	for e := range want.Elements() {
		v := want.At(e)
		if got.At(e) == v {
			continue
		}
		if k := len(patches) - 1; k >= 0 && patches[k].end == e && patches[k].value == v {
			patches[k].end++
		} else if patches = append(patches, patch{e, e + 1, v}); len(patches) > maxPatches {
			return nil
		}
	}
	dt := want.DType
	return func(data []byte) {
		back(data)
		for _, p := range patches {
			for e := p.first; e < p.end; e++ {
				storeElement(data, dt, e, p.value)
			}
		}
	}
}

// release lets go of the data that can be restored.
func (c *constants) release() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.trial = nil
	for i := range c.list {
		if at := &c.list[i]; at.back != nil && at.data != nil {
			at.again, at.data = weak.Make(at.data), nil
		}
	}
}

// unpacked gives back what a matrix product has packed: nil if its weights are not plainly
// elements of a tensor.
func (p *matmul) unpacked(w *packedWeights, red []int, inner int) restorer {
	if len(p.resident.checks) > 0 || p.resident.index != nil {
		return nil
	}
	// Nothing of the plan is kept but numbers: it has the memory of a session.
	n := &nest{extents: p.n.extents, base: p.n.base, step: p.n.step}
	value, groups, cols, wide, dt := p.resident.value, p.groups, p.cols, p.wide() && p.pieces == nil, p.resident.tensor.DType
	length, even, part, terms := int(p.length), int(p.evenLength()), int(p.part), int(p.n.terms)
	if inner >= 0 {
		red = append(red[:len(red):len(red)], inner)
	}
	return func(data []byte) {
		offsets := n.offsets(value, red)
		spread := make([]int16, terms/length*even)
		row := make([]int16, terms)
		start, at, parts := make([]int64, len(n.base)), make([]int64, len(n.base)), (terms+part-1)/part
		for g := range n.product(groups) {
			n.seek(start, n.base, groups, g)
			for col := range n.product(cols) {
				n.seek(at, start, cols, col)
				switch {
				case wide: // in parts, without padding
					for k := range parts {
						w.panels[int(g)*parts+k].Column(row[k*part:min((k+1)*part, terms)], int(col))
					}
				case w.quads != nil:
					w.quads[g].Column(spread, int(col))
				default:
					w.panels[g].Column(spread, int(col))
				}
				if !wide {
					for k := range terms / length {
						copy(row[k*length:(k+1)*length], spread[k*even:])
					}
				}
				if dt == I8 {
					for t, v := range row {
						data[at[value]+offsets[t]] = byte(v)
					}
					continue
				}
				for t, v := range row {
					storeElement(data, dt, uint64(at[value]+offsets[t]), int64(v))
				}
			}
		}
	}
}

// offsets are what positions along axes add to a function.
func (n *nest) offsets(function int, axes []int) []int64 {
	list, values := make([]int64, 0, n.product(axes)), make([]int64, len(n.base))
	walk := newOdometer(n, axes)
	for more := true; more; more = walk.next(values) {
		list = append(list, values[function])
	}
	return list
}

// unpacked gives back the weights of a depthwise convolution.
func (p *windows) unpacked(w *packedWeights) restorer {
	value, channels := p.n.b.value, p.channels()
	first, step, dt := p.n.base[value], p.n.step[p.channel][value], p.n.b.tensor.DType
	var offsets []int64
	for _, t := range p.taps {
		offsets = append(offsets, t.values[value])
	}
	return func(data []byte) {
		for t, offset := range offsets {
			for ch := range channels {
				storeElement(data, dt, uint64(first+offset+ch*step), w.tap(t, int(ch)))
			}
		}
	}
}

// tap is the weight of a tap and a channel.
func (w *packedWeights) tap(t, ch int) int64 {
	if w.taps == nil {
		return int64(w.wideTaps.At(t, ch))
	}
	return int64(w.taps.At(t, ch))
}

// untabulated gives back a table from the instruction's results for all numbers.
func (t *term64) untabulated(results *[1 << 16]int16) restorer {
	if t.table.DType != I16 || t.factor != 1 {
		return nil
	}
	offset := t.offset
	return func(data []byte) {
		for k := range int64(len(data) / 2) {
			if x := k - offset; x == int64(int16(x)) {
				storeElement(data, I16, uint64(k), int64(results[uint16(x)]))
			}
		}
	}
}
