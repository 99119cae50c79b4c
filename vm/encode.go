package vm

import "encoding/binary"

// Encode is the instruction's bytes (spec 2.2). Counts that the format cannot hold
// are cut to their lower byte: what does not fit does not decode to the same
// instruction.
func (in *Instruction) Encode() []byte {
	b := make([]byte, 0, 256)
	b = append(b, byte(in.Map), byte(in.Reduce))
	for _, v := range []int64{in.Alpha, in.Beta, in.Gamma, in.Zero, in.Lo, in.Hi} {
		b = binary.BigEndian.AppendUint64(b, uint64(v))
	}
	b = append(b, byte(len(in.Out)), byte(len(in.Red)))
	for _, x := range in.Out {
		b = binary.BigEndian.AppendUint32(b, x)
	}
	for _, x := range in.Red {
		b = binary.BigEndian.AppendUint32(b, x)
	}
	for _, v := range in.views() {
		b = v.encode(b)
	}
	return b
}

func (v *View) encode(b []byte) []byte {
	b = append(b, byte(v.Kind))
	if v.Kind == Affine {
		b = binary.BigEndian.AppendUint64(b, uint64(v.Offset))
		return encodeTerms(b, v.Terms)
	}
	b = encodeTensor(b, v.Value, v.Fill, v.Index)
	if v.Kind == IndirectKind && v.Indirect != nil {
		ind := v.Indirect
		b = append(b, ind.Axis)
		b = binary.BigEndian.AppendUint32(b, uint32(ind.Stride))
		b = encodeTensor(b, ind.Value, ind.Fill, ind.Index)
	}
	return b
}

func encodeTensor(b []byte, value uint32, fill int64, index []Index) []byte {
	b = binary.BigEndian.AppendUint32(b, value)
	b = binary.BigEndian.AppendUint64(b, uint64(fill))
	b = append(b, byte(len(index)))
	for _, x := range index {
		b = binary.BigEndian.AppendUint32(b, uint32(x.Offset))
		b = encodeTerms(b, x.Terms)
	}
	return b
}

func encodeTerms(b []byte, terms []Term) []byte {
	b = append(b, byte(len(terms)))
	for _, t := range terms {
		b = append(b, t.Axis)
		b = binary.BigEndian.AppendUint32(b, uint32(t.Coef))
	}
	return b
}
