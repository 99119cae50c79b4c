package vm

// Step gas constants (spec 5). They are part of validity, so everybody must agree
// on them: the table in docs/spec.md, this one and the step verifier's
// (contracts/src/step/StepBound.sol) are the same.
const (
	gasOnce            = 190_000
	gasInstructionByte = 90
	gasSibling         = 160 // of paths and multiproofs
	gasLeaf            = 550
	gasTerm            = 220 // of any map and reduction but the following
	gasTermDot         = 55  // mul and sum
	gasTermIsqrt       = 480
	gasRead            = 35   // per term and view A, B and index tensor of them
	gasReadByte        = 14   // per term and byte of an element of a tensor
	gasPass            = 1800 // per pass and reduction axis
	gasPassCoordinate  = 200  // per coordinate of A and B, and pass or reduction axis
	gasSegment         = 1700 // per move to another leaf

	// gasChunk is how many terms of a row the chain handles in one pass.
	gasChunk = 128

	// MaxStepGas is the most that a valid instruction's step bound may be.
	MaxStepGas = 1_000_000
	// MaxTerms is the most reduction terms of a valid instruction.
	MaxTerms = 1 << 20
)

// counts are a program's sizes: inputs, constants, instructions.
type counts struct{ inputs, constants, instructions uint64 }

func (c counts) values() uint64 { return c.inputs + c.constants + c.instructions }

// stepGas is the most gas that proving one element can cost (spec 5). The
// instruction obeys rules 1 to 4 of validity; descs are its operands' descriptors.
func stepGas(in *Instruction, length int, c counts, ops []operand, descs []Descriptor) uint64 {
	row := newRow(in)
	var leaves, nodes, segments, read, coordinates uint64
	for _, v := range []*View{&in.A, &in.B} {
		if v.Kind == Affine {
			read += gasRead
		}
	}
	for k, op := range ops {
		b := newByteSteps(in, ops, descs, k)
		l, n := b.touched(in, descs[k])
		leaves, nodes = satAdd(leaves, l), satAdd(nodes, n)
		if !op.outer {
			segments += b.segments(row)
			read += gasRead + gasReadByte*uint64(descs[k].DType.Size())
			coordinates += uint64(len(op.index))
		}
	}
	v := uint64(len(ops))
	lgV, lgN, lgI := height64(c.values()), height64(c.instructions), height64(c.inputs)

	siblings := satAdd((1+v)*lgV+lgN+v*max(lgN, lgI), nodes)
	bytes := 1600 + uint64(length) + 66*(1+v) + 40*v
	bytes = satAdd(bytes, satAdd(satMul(516, leaves), satMul(32, siblings)))

	exec := gasOnce + gasInstructionByte*uint64(length)
	exec = satAdd(exec, satAdd(satMul(gasSibling, siblings), satMul(gasLeaf, leaves)))
	exec = satAdd(exec, row.terms*(termGas(in)+read)+gasSegment*segments)
	exec = satAdd(exec, (row.passes+uint64(len(in.Red)))*(gasPass+gasPassCoordinate*coordinates))
	return satAdd(21000, max(satAdd(satMul(16, bytes), exec), satMul(40, bytes)))
}

// termGas is what a term costs besides reading it.
func termGas(in *Instruction) uint64 {
	switch {
	case in.Map == MapMul && in.Reduce == ReduceSum:
		return gasTermDot
	case in.Map == MapIsqrt:
		return gasTermIsqrt
	default:
		return gasTerm
	}
}

// row is how the chain walks the reduction: along the longest reduction axis, the
// last of equals, in passes of at most gasChunk terms.
type row struct {
	terms  uint64
	axis   int    // into Red; meaningless without reduction axes
	length uint64 // 1 without reduction axes
	passes uint64
}

func newRow(in *Instruction) row {
	r := row{terms: in.Terms(), length: 1}
	for j, x := range in.Red {
		if uint64(x) >= r.length {
			r.axis, r.length = j, uint64(x)
		}
	}
	r.passes = r.terms / r.length * ((r.length + gasChunk - 1) / gasChunk)
	return r
}

// byteSteps is how many bytes a step along each reduction axis moves the address of one
// operand at most. Along a scattered axis the index tensor moves it, to anywhere.
type byteSteps struct {
	step      []uint64
	scattered []bool
	indirect  bool
}

// newByteSteps of operand k of the list. Init and Scale do not move.
func newByteSteps(in *Instruction, ops []operand, descs []Descriptor, k int) byteSteps {
	b := byteSteps{step: make([]uint64, len(in.Red)), scattered: make([]bool, len(in.Red))}
	op := ops[k]
	b.indirect = !op.isIdx && op.view.Kind == IndirectKind
	if op.outer {
		return byteSteps{indirect: b.indirect}
	}
	strides := byteStrides(descs[k])
	for j := range in.Red {
		axis := uint8(len(in.Out) + j)
		b.step[j] = step(op.index, strides, axis)
		b.scattered[j] = b.indirect && step(ops[k+1].index, byteStrides(descs[k+1]), axis) != 0
	}
	return b
}

// touched bounds the leaves of one operand that an element reads, and the nodes of
// their multiproof. A range of bytes from the start of an element to the start of another
// one, `span` further, touches at most leavesOf(span) leaves wherever it lies; there are
// `count` such ranges.
func (b byteSteps) touched(in *Instruction, d Descriptor) (leaves, nodes uint64) {
	leavesOf := func(span uint64) uint64 { return 1 + (span+LeafSize-1)/LeafSize }
	count, span := uint64(1), uint64(0)
	for j := len(b.step) - 1; j >= 0; j-- {
		extent := uint64(in.Red[j])
		wider := satAdd(span, satMul(extent-1, b.step[j]))
		if b.scattered[j] || leavesOf(wider) > satMul(extent, leavesOf(span)) {
			count = satMul(count, extent)
		} else {
			span = wider
		}
	}
	total := Leaves(d.ByteSize())
	leaves = min(satMul(count, leavesOf(span)), total)
	nodes = satMul(height64(total), min(leaves, satMul(2, count)))
	return leaves, nodes
}

// segments bounds how often reading A or B moves on to another leaf within a row.
func (b byteSteps) segments(r row) uint64 {
	switch {
	case b.indirect:
		return 2 * r.terms // and each is found by itself
	case len(b.step) == 0:
		return r.terms
	}
	leaves := satAdd(1, satAdd(satMul(r.length-1, b.step[r.axis]), LeafSize-1)/LeafSize)
	return r.terms / r.length * min(leaves, r.length)
}

// step is how many bytes a step along an axis moves the address at most.
func step(index []Index, strides []uint64, axis uint8) uint64 {
	s := uint64(0)
	for k, x := range index {
		if t := coef(x.Terms, axis); t != nil {
			s = satAdd(s, satMul(magnitude(t.Coef), strides[k]))
		}
	}
	return s
}

// coef is the term on an axis, nil without one.
func coef(terms []Term, axis uint8) *Term {
	for i := range terms {
		if terms[i].Axis == axis {
			return &terms[i]
		}
	}
	return nil
}

// byteStrides are the row-major distances in bytes of neighbours along each dim.
func byteStrides(d Descriptor) []uint64 {
	strides := make([]uint64, len(d.Dims))
	s := uint64(d.DType.Size())
	for k := len(strides) - 1; k >= 0; k-- {
		strides[k] = s
		s *= uint64(d.Dims[k])
	}
	return strides
}

// magnitude is |v|.
func magnitude(v int32) uint64 {
	if v < 0 {
		return uint64(-int64(v))
	}
	return uint64(v)
}

// height64 is ceil(log2 n).
func height64(n uint64) uint64 { return uint64(Height(n)) }
