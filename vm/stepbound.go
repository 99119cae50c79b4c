package vm

// Step gas constants (spec 5). They are part of validity, so everybody must agree
// on them: the table in docs/spec.md, this one and the step verifier's are the same.
const (
	gasE0 = 200_000 // once
	gasE1 = 60      // per byte of the instruction
	gasE2 = 200     // per reduction term
	gasE3 = 200     // per reduction term and tensor
	gasE4 = 60      // per reduction term and coordinate
	gasE5 = 600     // per leaf
	gasE6 = 500     // per multiproof node

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
	var leaves, nodes, ranks uint64
	for k, op := range ops {
		l, n := touched(in, op, descs[k])
		leaves, nodes = satAdd(leaves, l), satAdd(nodes, n)
		ranks += uint64(len(op.index))
	}
	v, terms := uint64(len(ops)), in.Terms()
	lgV, lgN, lgI := height64(c.values()), height64(c.instructions), height64(c.inputs)

	bytes := 1600 + uint64(length) + 66*(1+v) + 32*(1+v)*lgV + 32*lgN + v*(40+32*max(lgN, lgI))
	bytes = satAdd(bytes, satAdd(satMul(516, leaves), satMul(32, nodes)))

	exec := gasE0 + gasE1*uint64(length)
	exec = satAdd(exec, satMul(terms, gasE2+gasE3*v+gasE4*ranks))
	exec = satAdd(exec, satAdd(satMul(gasE5, leaves), satMul(gasE6, nodes)))

	return satAdd(21000, max(satAdd(satMul(16, bytes), exec), satMul(40, bytes)))
}

// touched bounds the leaves of one operand that an element reads, and the nodes of
// their multiproof. A run of `span` bytes that starts anywhere touches at most
// leavesOf(span) leaves; there are `count` such runs.
func touched(in *Instruction, op operand, d Descriptor) (leaves, nodes uint64) {
	size := uint64(d.DType.Size())
	leavesOf := func(t uint64) uint64 { return 1 + (t-size+LeafSize-1)/LeafSize }
	strides := byteStrides(d)
	count, span := uint64(1), size
	for j := len(in.Red) - 1; j >= 0 && !op.outer; j-- {
		axis, extent := uint8(len(in.Out)+j), uint64(in.Red[j])
		if op.scattered(axis) {
			count = satMul(count, extent)
			continue
		}
		wider := satAdd(span, satMul(extent-1, step(op.index, strides, axis)))
		if leavesOf(wider) <= satMul(extent, leavesOf(span)) {
			span = wider
		} else {
			count = satMul(count, extent)
		}
	}
	height := height64(Leaves(d.ByteSize()))
	leaves = min(satMul(count, leavesOf(span)), Leaves(d.ByteSize()))
	nodes = min(satMul(leaves, height), satMul(2, satMul(count, height)))
	return leaves, nodes
}

// scattered reports whether moving along an axis moves the operand's indirect
// coordinate, to anywhere.
func (op operand) scattered(axis uint8) bool {
	if op.isIdx || op.view.Kind != IndirectKind {
		return false
	}
	for _, x := range op.view.Indirect.Index {
		if coef(x.Terms, axis) != nil {
			return true
		}
	}
	return false
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
