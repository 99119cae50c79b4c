package vmtest

import (
	"math/rand/v2"

	"github.com/opml/opml/vm"
)

// Network is a random program shaped like a compiled neural network, of so many layers:
// convolutions, matrix products, pooling, split reductions, normalisations, chains of elementwise
// instructions, movement of data, now and then an instruction of any other shape or an
// invalid one. Layers read any earlier values, some of which nothing reads. An instruction
// that is not invalid on purpose can still be if its step bound is too large.
func Network(rng *rand.Rand, layers int) Case {
	n := &network{rng: rng}
	for range 1 + rng.IntN(2) {
		n.input()
	}
	for range layers {
		n.layer()
	}
	return n.finish()
}

// feature is a value that layers read.
type feature struct {
	id uint32
	vm.Descriptor
}

// network is a program in the making. Until it is finished, constant k has the id
// firstConstant+k and result i the id firstResult+i.
type network struct {
	rng       *rand.Rand
	inputs    []*vm.Tensor
	constants []*vm.Tensor
	code      [][]byte
	results   []vm.Descriptor
	features  []feature
	patches   []func() []byte // encode instruction i, when all ids are known
}

const (
	firstConstant = 1 << 29
	firstResult   = 1 << 30
)

// channelCounts are those of feature maps: around the widths of vectors, and odd.
var channelCounts = []uint32{1, 2, 3, 5, 7, 8, 15, 16, 17, 31, 32, 33, 48}

// input adds an input: a feature map, a sequence or a row, sometimes as long as a block of
// the fast executor or longer.
func (n *network) input() {
	rng, c := n.rng, pick(n.rng, channelCounts...)
	side := func() uint32 { return 1 + rng.Uint32N(7) }
	dims := pick(rng,
		[]uint32{side(), side(), c}, []uint32{side(), side(), c}, []uint32{side(), side(), c}, []uint32{side(), side(), c}, []uint32{side(), c}, []uint32{2, 24 + side(), c}, []uint32{1, 24 + 3*side(), c}, []uint32{3, 25, 16}, []uint32{2, side(), side(), c}, []uint32{side() * 3, c},
		[]uint32{side() * c}, []uint32{1, pick[uint32](rng, 4095, 4096, 4097, 9001)}, []uint32{pick[uint32](rng, 259, 128, 3), 33},
		[]uint32{2, 2, 4099}, []uint32{})
	t := n.tensor(pick(rng, vm.I16, vm.I16, vm.I16, vm.I16, vm.I8, vm.I32, vm.I64), dims...)
	n.features = append(n.features, feature{uint32(len(n.inputs)), vm.Descriptor{DType: t.DType, Dims: t.Dims}})
	n.inputs = append(n.inputs, t)
}

// tensor is one of random data: any bits, small numbers, or all the least of its type.
func (n *network) tensor(dt vm.DType, dims ...uint32) *vm.Tensor {
	t := vm.NewTensor(dt, dims...)
	kind := n.rng.IntN(8)
	for i := range t.Elements() {
		switch {
		case kind == 0:
			t.Set(i, dt.Min())
		case kind < 4:
			t.Set(i, n.rng.Int64N(201)-100)
		default:
			t.Set(i, int64(n.rng.Uint64()))
		}
	}
	return t
}

// constant adds a constant.
func (n *network) constant(t *vm.Tensor) feature {
	n.constants = append(n.constants, t)
	return feature{firstConstant + uint32(len(n.constants)-1), vm.Descriptor{DType: t.DType, Dims: t.Dims}}
}

// given adds a constant, or an input in the place of one.
func (n *network) given(t *vm.Tensor) feature {
	if n.rng.IntN(25) > 0 {
		return n.constant(t)
	}
	n.inputs = append(n.inputs, t)
	return feature{uint32(len(n.inputs) - 1), vm.Descriptor{DType: t.DType, Dims: t.Dims}}
}

// emit adds an instruction with a result of the given dims, which becomes a feature.
func (n *network) emit(in *vm.Instruction, dt vm.DType, dims ...uint32) feature {
	f := feature{firstResult + uint32(len(n.patches)), vm.Descriptor{DType: dt, Dims: dims}}
	n.patches = append(n.patches, func() []byte {
		for _, v := range []*vm.View{&in.A, &in.B, &in.Init, &in.Scale} {
			n.resolve(v)
		}
		return in.Encode()
	})
	n.results = append(n.results, f.Descriptor)
	n.features = append(n.features, f)
	return f
}

// resolve gives a view the final ids.
func (n *network) resolve(v *vm.View) {
	final := func(id uint32) uint32 {
		switch inputs := uint32(len(n.inputs)); {
		case id >= firstResult:
			return id - firstResult + inputs + uint32(len(n.constants))
		case id >= firstConstant:
			return id - firstConstant + inputs
		}
		return id
	}
	if v.Kind == vm.Affine {
		return
	}
	v.Value = final(v.Value)
	if v.Kind == vm.IndirectKind {
		v.Indirect.Value = final(v.Indirect.Value)
	}
}

// finish makes the program.
func (n *network) finish() Case {
	p := &vm.Program{SpecHash: vm.Keccak(Bytes(n.rng, 8)), Constants: n.constants, Results: n.results}
	for _, t := range n.inputs {
		p.Inputs = append(p.Inputs, vm.Descriptor{DType: t.DType, Dims: t.Dims})
	}
	for _, encode := range n.patches {
		p.Code = append(p.Code, encode())
	}
	p.Outputs = 1 + n.rng.IntN(min(3, len(p.Code)))
	if n.rng.IntN(8) == 0 {
		p.Outputs = len(p.Code)
	}
	return Case{Program: p, Inputs: n.inputs}
}

// layer adds one of any kind.
func (n *network) layer() {
	x := n.any()
	for range n.rng.IntN(3) { // mostly a recent one of 16 bits, as in networks
		if recent := n.features[len(n.features)-1]; recent.DType != vm.I16 || n.rng.IntN(3) == 0 {
			x = n.any()
		} else {
			x = recent
		}
	}
	layers := []func(feature){
		n.convolution, n.convolution, n.depthwise, n.depthwise, n.dense, n.dense, n.product, n.pool, n.pool,
		n.split, n.split, n.splitPool, n.chain, n.chain, n.chain, n.residual, n.lookup, n.move, n.move, n.join, n.average, n.normalise, n.normalise,
	}
	if n.rng.IntN(20) == 0 {
		layers = []func(feature){n.arbitrary, n.broken, n.gather}
	}
	pick(n.rng, layers...)(x)
}

// any is a random feature.
func (n *network) any() feature { return pick(n.rng, n.features...) }

// arbitrary adds an instruction that looks like no layer. It reads inputs only, whose ids
// are final.
func (n *network) arbitrary(feature) {
	var values []vm.Descriptor
	for _, t := range n.inputs {
		values = append(values, vm.Descriptor{DType: t.DType, Dims: t.Dims})
	}
	d := vm.Descriptor{DType: dtype(n.rng), Dims: shape(n.rng, maxResult)}
	n.emit(Instruction(n.rng, values, d), d.DType, d.Dims...)
}

// broken adds an instruction that is probably invalid; what reads it reads zeros.
func (n *network) broken(x feature) {
	in := n.pointwise(x.Dims)
	in.A = same(x)
	n.emit(in, x.DType, x.Dims...)
	code := Corrupt(n.rng, in)
	n.patches[len(n.patches)-1] = func() []byte { return code }
}

// same is the view of a feature at the output index, its dims being the first axes.
func same(x feature) vm.View {
	v := vm.View{Kind: vm.Direct, Value: x.id}
	for k := range x.Dims {
		v.Index = append(v.Index, on(k))
	}
	return v
}

// on is the coordinate on an axis.
func on(axis int) vm.Index { return vm.Index{Terms: []vm.Term{{Axis: uint8(axis), Coef: 1}}} }
