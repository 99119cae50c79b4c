package graph

import (
	"math"
	"slices"
)

// maxEncoded bounds the span of a LabelEncoder's keys, which becomes a table.
const maxEncoded = 1 << 20

// labelEncoder maps integers to integers or floats, one by one; others to a default. The
// keys become a table over their span, with the default at both ends and in gaps.
func labelEncoder(b *builder, n *Node, in []Value) []Value {
	x, keys := b.input(in, 0), b.intList(n, "keys_int64s", "keys_tensor")
	if !x.DType.IsInt() || len(keys) == 0 {
		b.unsupported("keys that are not integers, or keys of %v data, are not supported", x.DType)
	}
	lo, hi := slices.Min(keys), slices.Max(keys)
	if span := hi - lo; span < 0 || span > maxEncoded || lo <= math.MinInt32 || hi >= math.MaxInt32 {
		b.unsupported("keys from %d to %d span too much for a table", lo, hi)
	}
	values := b.encodedValues(n, len(keys))
	index := make([]int64, hi-lo+3) // the default, then each key, then the default
	for i, k := range slices.Backward(keys) {
		index[k-lo+1] = int64(i) + 1
	}
	table := b.gatherBy(values, b.constant(Vector(index...)), 0)
	at := b.castTo(x, Int64)
	at = b.emit("Max", nil, at, b.constant(Vector(lo-1).scalar()))
	at = b.emit("Min", nil, at, b.constant(Vector(hi+1).scalar()))
	at = b.emit("Sub", nil, at, b.constant(Vector(lo-1).scalar()))
	return []Value{b.gatherBy(table, at, 0)}
}

// scalar is a list of one element as a tensor of rank 0.
func (t *Tensor) scalar() *Tensor { return t.WithDims(nil) }

// encodedValues is the default, then the value of each key.
func (b *builder) encodedValues(n *Node, keys int) Value {
	check := func(count int) {
		if count != keys {
			b.fail("%d values for %d keys", count, keys)
		}
	}
	if v := b.floatList(n, "values_floats"); v != nil {
		check(len(v))
		def := b.float(n, "default_float", 0)
		return b.constant(NewFloats([]int{keys + 1}, append([]float32{def}, v...)))
	}
	if t, ok := n.Attrs["values_tensor"].(*Tensor); ok && t.DType.IsFloat() {
		b.unsupported("a tensor of floats as values is not supported")
	}
	v, dt := b.intList(n, "values_int64s", "values_tensor"), Int64
	check(len(v))
	def := int64(attr(b, n, "default_int64", int64(-1)))
	if t, ok := n.Attrs["values_tensor"].(*Tensor); ok {
		dt = t.DType
		if d := attr[*Tensor](b, n, "default_tensor", nil); d != nil && d.Elements() == 1 {
			def = d.Int(0)
		}
	}
	return b.constant(NewInts(dt, []int{keys + 1}, append([]int64{def}, v...)))
}

// intList reads a list of integers, or the tensor that may stand in its place; nil if
// there is neither.
func (b *builder) intList(n *Node, list, tensor string) []int64 {
	if v := attr[[]int64](b, n, list, nil); v != nil {
		return v
	}
	if t := attr[*Tensor](b, n, tensor, nil); t != nil && !t.DType.IsFloat() {
		return t.Ints()
	}
	return nil
}
