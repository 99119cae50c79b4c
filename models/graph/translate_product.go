package graph

// maxProduct bounds the elements that ReduceProd multiplies: each level of the tree
// is a node.
const maxProduct = 1 << 12

// reduceProduct multiplies the elements along the axes, halves with halves, so that
// every intermediate value has a range of its own.
func reduceProduct(b *builder, x Value, axes []int) Value {
	if x.Const != nil {
		return b.reduce("ReduceProd", x, axes)
	}
	for _, a := range axes {
		if x.Dims[a] < 1 || x.Dims[a] > maxProduct {
			b.unsupported("a product of %d elements", x.Dims[a])
		}
		for x.Dims[a] > 1 {
			size := x.Dims[a]
			half := size / 2
			y := b.emit("Mul", nil, b.sliceAxis(x, a, 0, half), b.sliceAxis(x, a, half, 2*half))
			if size%2 == 1 {
				y = b.emit("Concat", Attributes{"axis": int64(a)}, y, b.sliceAxis(x, a, size-1, size))
			}
			x = y
		}
	}
	return x
}
