package graph

import "math"

// maxPower is the largest whole exponent that is multiplied out.
const maxPower = 64

// pow is a product where the exponents are whole constants, a root or a reciprocal
// where they are the like, and e^(exponent·ln base) otherwise. The exponent may be of
// another dtype; the result has that of the base.
func pow(b *builder, n *Node, in []Value) []Value {
	x, e := b.input(in, 0), b.input(in, 1)
	dims, err := Broadcast(x.Dims, e.Dims)
	if err != nil {
		b.fail("%w", err)
	}
	if e.Const != nil && (x.Const == nil || !x.DType.IsFloat()) { // integers exactly, which real numbers are not
		if y, ok := b.wholePower(x, e); ok {
			return []Value{b.expandTo(y, dims)}
		}
	}
	if x.Const != nil && e.Const != nil && x.DType.IsFloat() {
		return []Value{b.emit("Pow", nil, x, b.castTo(e, Float32))}
	}
	if !x.DType.IsFloat() {
		b.unsupported("a power of integers needs constant exponents from 0 to %d", maxPower)
	}
	if v, ok := single(e); ok {
		switch v {
		case 0.5:
			return []Value{b.expandTo(b.emit("Sqrt", nil, x), dims)}
		case -0.5:
			return []Value{b.expandTo(b.emit("Reciprocal", nil, b.emit("Sqrt", nil, x)), dims)}
		}
	}
	log := b.emit("Log", nil, x)
	return []Value{b.emit("Exp", nil, b.emit("Mul", nil, log, b.castTo(e, Float32)))}
}

// single is the number that a constant consists of.
func single(v Value) (float64, bool) {
	if v.Const == nil || v.Const.Elements() == 0 {
		return 0, false
	}
	first := v.Const.Float(0)
	for i := range v.Const.Elements() {
		if v.Const.Float(i) != first {
			return 0, false
		}
	}
	return first, true
}

// wholePower multiplies out exponents that are whole and at most maxPower: the
// product of x^(2^i) over the bits i that are set, element by element if they differ.
// All exponents may be negative together, for real numbers.
func (b *builder) wholePower(x, e Value) (Value, bool) {
	n := e.Const.Elements()
	if n == 0 {
		return Value{}, false
	}
	powers, most, negative := make([]int64, n), int64(0), 0
	for i := range powers {
		v := e.Const.Float(i)
		if v != math.Trunc(v) || math.Abs(v) > maxPower {
			return Value{}, false
		}
		if v < 0 {
			negative++
		}
		powers[i] = int64(math.Abs(v))
		most = max(most, powers[i])
	}
	if negative > 0 && (negative < n || !x.DType.IsFloat()) {
		return Value{}, false
	}
	one := b.castTo(b.constant(NewInts(Int64, nil, []int64{1})), x.DType)
	acc, square := one, x
	for bit := 0; most>>bit > 0; bit++ {
		if bit > 0 {
			square = b.emit("Mul", nil, square, square)
		}
		acc = b.timesWhere(acc, square, one, powers, bit, e.Dims)
	}
	if negative > 0 {
		acc = b.emit("Reciprocal", nil, acc)
	}
	return acc, true
}

// timesWhere multiplies by factor where the bit of the power is set.
func (b *builder) timesWhere(acc, factor, one Value, powers []int64, bit int, dims []int) Value {
	set, mask := 0, make([]int64, len(powers))
	for i, p := range powers {
		mask[i] = p >> bit & 1
		set += int(mask[i])
	}
	switch {
	case set == 0:
		return acc
	case set < len(powers):
		factor = b.emit("Where", nil, b.constant(NewInts(Bool, dims, mask)), factor, one)
	}
	if v, ok := single(acc); ok && v == 1 {
		return factor
	}
	return b.emit("Mul", nil, acc, factor)
}
