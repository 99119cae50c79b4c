package lower

import (
	"fmt"
	"slices"

	"github.com/opml/opml/vm"
)

// builder collects the tensors and instructions of a program.
type builder struct {
	tensors   []*stored
	constants map[vm.Hash]*stored // by content, so that equal tables are stored once
	gasLimit  uint64
	// expected is a generous estimate of how many instructions there will be: step
	// bounds grow with its logarithm.
	expected uint64
}

func newBuilder(gasLimit, expected uint64) *builder {
	return &builder{constants: map[vm.Hash]*stored{}, gasLimit: gasLimit, expected: expected}
}

func (b *builder) add(s *stored) *stored {
	s.number = len(b.tensors)
	b.tensors = append(b.tensors, s)
	return s
}

// input declares the next input of the program.
func (b *builder) input(name string, dt vm.DType, dims []int) *stored {
	return b.add(&stored{kind: inputTensor, dt: dt, dims: dims, lo: dt.Min(), hi: dt.Max(), name: name})
}

// constant stores a tensor of these elements, or finds it among those stored.
func (b *builder) constant(dt vm.DType, dims []int, v []int64) *stored {
	return b.store(vm.FromInt64s(dt, toU32(dims), v), slices.Min(v), slices.Max(v))
}

// store stores a constant tensor of elements between lo and hi, or finds it among
// those stored.
func (b *builder) store(t *vm.Tensor, lo, hi int64) *stored {
	key := vm.Keccak(t.Descriptor().Encode()) // which has the root
	if s, ok := b.constants[key]; ok {
		return s
	}
	dims := make([]int, len(t.Dims))
	for i, n := range t.Dims {
		dims[i] = int(n)
	}
	s := b.add(&stored{kind: constantTensor, dt: t.DType, dims: dims, data: t, lo: lo, hi: hi})
	b.constants[key] = s
	return s
}

// smallest returns the narrowest dtype that holds lo … hi, at least at least wide.
func smallest(lo, hi int64, atLeast vm.DType) vm.DType {
	for dt := atLeast; dt < vm.I64; dt++ {
		if lo >= dt.Min() && hi <= dt.Max() {
			return dt
		}
	}
	return vm.I64
}

// layout is the index space of a result: factor axes in logical order (as in
// operand), and the order in which they are iterated and stored.
type layout struct {
	axes, split []int
	order       []int
	keepOnes    bool // store axes of extent 1 too
}

func (l layout) extents() []int {
	out := make([]int, len(l.order))
	for i, j := range l.order {
		out[i] = l.axes[j]
	}
	return out
}

// logical orders the axes as the logical axes, row-major.
func (l layout) logical() layout {
	l.order = make([]int, len(l.axes))
	for j := range l.order {
		l.order[j] = j
	}
	return l
}

// channelsLast orders image axes as [N, spatial…, C].
func (l layout) channelsLast() layout {
	l.order = nil
	at := 0
	var channels []int
	for k, n := range l.split {
		for f := range n {
			if k == 1 {
				channels = append(channels, at+f)
			} else {
				l.order = append(l.order, at+f)
			}
		}
		at += n
	}
	l.order = append(l.order, channels...)
	return l
}

// compact leaves out axes of extent 1.
func (l layout) compact() layout {
	if l.keepOnes || !slices.Contains(l.axes, 1) {
		return l
	}
	c := layout{}
	renumbered := make([]int, len(l.axes))
	at := 0
	for _, n := range l.split {
		kept := 0
		for range n {
			if l.axes[at] > 1 {
				renumbered[at] = len(c.axes)
				c.axes, kept = append(c.axes, l.axes[at]), kept+1
			}
			at++
		}
		c.split = append(c.split, kept)
	}
	for _, j := range l.order {
		if l.axes[j] > 1 {
			c.order = append(c.order, renumbered[j])
		}
	}
	return c
}

// index maps each factor axis to the iteration axis that walks it.
func (l layout) index() []affine {
	out := make([]affine, len(l.axes))
	for i, j := range l.order {
		out[j] = axis(len(l.order), i)
	}
	return out
}

// emit adds an instruction whose output axes are those of the layout in its order,
// and returns its result. Reductions too long for one proof are split first.
func (b *builder) emit(in *instr, l layout) (*operand, error) { return b.emitAs(in, l, l) }

// emitAs is emit with a result that is stored and seen as another layout of the same
// elements in the same order.
func (b *builder) emitAs(in *instr, l, as layout) (*operand, error) {
	if !slices.Equal(in.out, l.extents()) {
		return nil, fmt.Errorf("%s: output extents %v for layout %v", in.name, in.out, l.extents())
	}
	in, err := b.fit(in)
	if err != nil {
		return nil, err
	}
	as = as.compact()
	dims, coord := as.store()
	s := b.result(in, dims)
	o := &operand{of: s, coord: coord, axes: slices.Clone(as.axes), split: slices.Clone(as.split), scale: 1}
	return o.fused(), nil
}

// result adds an instruction and the tensor of these axes that it defines.
func (b *builder) result(in *instr, dims []int) *stored {
	return b.add(&stored{kind: resultTensor, dt: in.dt, dims: dims, lo: in.lo, hi: in.hi, from: in, name: in.name})
}

// store chooses the stored axes of a result: neighbours in storage that are
// neighbours within one logical axis become one stored axis; so do others, from the
// end, if there would be more axes than a tensor may have.
func (l layout) store() (dims []int, coord []affine) {
	runs := [][]int{}
	owner := l.owners()
	for i, j := range l.order {
		if i > 0 && l.order[i-1] == j-1 && owner[j-1] == owner[j] {
			runs[len(runs)-1] = append(runs[len(runs)-1], j)
		} else {
			runs = append(runs, []int{j})
		}
	}
	for len(runs) > vm.MaxRank {
		n := len(runs)
		runs = append(runs[:n-2], slices.Concat(runs[n-2], runs[n-1]))
	}
	for _, run := range runs {
		f := affine{coef: make([]int64, len(l.axes))}
		size := 1
		for i := len(run) - 1; i >= 0; i-- {
			f.coef[run[i]] = int64(size)
			size *= l.axes[run[i]]
		}
		dims, coord = append(dims, size), append(coord, f)
	}
	return dims, coord
}

// owners gives the logical axis of each factor axis.
func (l layout) owners() []int {
	var out []int
	for k, n := range l.split {
		for range n {
			out = append(out, k)
		}
	}
	return out
}

// gas is the step bound of an instruction at the size that the program will have, or
// an error if it would be invalid for another reason.
func (b *builder) gas(in *instr) (uint64, error) {
	code, err := in.encode(func(s *stored) uint32 { return uint32(s.number) })
	if err != nil {
		return 0, err
	}
	result := vm.Descriptor{DType: in.dt, Dims: []uint32{uint32(product(in.out))}}
	descriptor := func(v uint32) vm.Descriptor { return b.tensors[v].descriptor() }
	values := max(4*b.expected, uint64(len(b.tensors))+b.expected+64)
	gas, err := vm.StepGas(code, descriptor, result, 64, b.expected, values)
	if gas == 0 && err != nil {
		return 0, fmt.Errorf("%s: %w", in.name, err)
	}
	return gas, nil
}
