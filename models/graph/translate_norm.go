package graph

import (
	"math"
	"slices"
)

// normRules: normalisations, written out as the arithmetic that defines them.
var normRules = map[string]translator{
	"BatchNormalization": batchNorm, "InstanceNormalization": instanceNorm, "GroupNormalization": groupNorm,
	"LayerNormalization": layerNorm, "RMSNormalization": rmsNorm, "MeanVarianceNormalization": meanVarianceNorm,
	"LpNormalization": lpNorm,
}

// batchNorm is a factor and a summand per channel; over constants both fold,
// and later go into the operator before.
func batchNorm(b *builder, n *Node, in []Value) []Value {
	x, scale, shift := b.input(in, 0), b.input(in, 1), b.input(in, 2)
	mean, variance := b.input(in, 3), b.input(in, 4)
	if b.int(n, "spatial", 1) != 1 {
		b.unsupported("spatial = 0 is not supported")
	}
	if x.Rank() < 2 {
		b.fail("data %v has no channel axis", x.Dims)
	}
	for _, p := range []Value{scale, shift, mean, variance} {
		if !slices.Equal(p.Dims, []int{x.Dims[1]}) {
			b.fail("parameter %v does not fit %d channels", p.Dims, x.Dims[1])
		}
	}
	if b.int(n, "training_mode", 0) != 0 {
		return b.batchStatistics(n, x, scale, shift, mean, variance)
	}
	eps := b.constant(Scalar(b.float(n, "epsilon", 1e-5)))
	factor := b.emit("Div", nil, scale, b.emit("Sqrt", nil, b.emit("Add", nil, variance, eps)))
	summand := b.emit("Sub", nil, shift, b.emit("Mul", nil, mean, factor))
	return []Value{b.affine(x, factor, summand)}
}

// batchStatistics normalises by the mean and variance of the data itself, and returns
// the running ones, of which momentum is kept (opset 14).
func (b *builder) batchStatistics(n *Node, x, scale, shift, mean, variance Value) []Value {
	axes := append([]int{0}, axesFrom(2, x.Rank())...)
	y, own, _ := b.standardize(x, axes, b.float(n, "epsilon", 1e-5))
	centred := b.emit("Sub", nil, x, own)
	spread := b.reduce("ReduceMean", b.emit("Mul", nil, centred, centred), axes)
	momentum := b.float(n, "momentum", 0.9)
	running := func(old, new Value) Value {
		return b.emit("Add", nil, b.scale(old, momentum), b.scale(b.reshapeTo(new, old.Dims), 1-momentum))
	}
	return []Value{b.affine(y, scale, shift), running(mean, own), running(variance, spread)}
}

// affine multiplies and adds per channel (axis 1).
func (b *builder) affine(x, factor, summand Value) Value {
	dims := slices.Repeat([]int{1}, x.Rank()-1)
	dims[0] = x.Dims[1]
	y := b.emit("Mul", nil, x, b.reshapeTo(factor, dims))
	return b.emit("Add", nil, y, b.reshapeTo(summand, dims))
}

// standardize returns (x − mean) / sqrt(variance + eps) over the axes, which
// keep size 1 in the statistics, and these: mean and 1/sqrt(variance + eps).
func (b *builder) standardize(x Value, axes []int, eps float32) (y, mean, inverse Value) {
	mean = b.reduce("ReduceMean", x, axes)
	centred := b.emit("Sub", nil, x, mean)
	variance := b.reduce("ReduceMean", b.emit("Mul", nil, centred, centred), axes)
	root := b.emit("Sqrt", nil, b.emit("Add", nil, variance, b.constant(Scalar(eps))))
	inverse = b.emit("Reciprocal", nil, root)
	return b.emit("Mul", nil, centred, inverse), mean, inverse
}

func axesFrom(first, rank int) []int {
	var axes []int
	for i := first; i < rank; i++ {
		axes = append(axes, i)
	}
	return axes
}

func instanceNorm(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	if x.Rank() < 3 {
		b.fail("data %v has no spatial axis", x.Dims)
	}
	y, _, _ := b.standardize(x, axesFrom(2, x.Rank()), b.float(n, "epsilon", 1e-5))
	return []Value{b.affine(y, b.input(in, 1), b.input(in, 2))}
}

// groupNorm has parameters per group before opset 21, per channel since.
func groupNorm(b *builder, n *Node, in []Value) []Value {
	x, scale, shift := b.input(in, 0), b.input(in, 1), b.input(in, 2)
	groups := b.int(n, "num_groups", 0)
	if x.Rank() < 2 || groups < 1 || x.Dims[1]%groups != 0 {
		b.fail("%d groups do not fit data %v", groups, x.Dims)
	}
	each := x.Dims[1] / groups
	flat := b.reshapeTo(x, []int{x.Dims[0], groups, Elements(x.Dims[1:]) / groups})
	y, _, _ := b.standardize(flat, []int{2}, b.float(n, "epsilon", 1e-5))
	if n.Opset < 21 {
		wide := func(v Value) Value {
			return b.reshapeTo(b.expandTo(b.reshapeTo(v, []int{groups, 1}), []int{groups, each}), []int{x.Dims[1]})
		}
		scale, shift = wide(scale), wide(shift)
	}
	return []Value{b.affine(b.reshapeTo(y, x.Dims), scale, shift)}
}

// layerNorm also returns the mean and the inverse deviation.
func layerNorm(b *builder, n *Node, in []Value) []Value {
	x, scale := b.input(in, 0), b.input(in, 1)
	axis := b.axis(b.int(n, "axis", -1), x.Rank())
	y, mean, inverse := b.standardize(x, axesFrom(axis, x.Rank()), b.float(n, "epsilon", 1e-5))
	y = b.emit("Mul", nil, y, scale)
	if shift := optional(in, 2); shift.Present() {
		y = b.emit("Add", nil, y, shift)
	}
	return []Value{y, mean, inverse}
}

func rmsNorm(b *builder, n *Node, in []Value) []Value {
	x, scale := b.input(in, 0), b.input(in, 1)
	axes := axesFrom(b.axis(b.int(n, "axis", -1), x.Rank()), x.Rank())
	square := b.reduce("ReduceMean", b.emit("Mul", nil, x, x), axes)
	root := b.emit("Sqrt", nil, b.emit("Add", nil, square, b.constant(Scalar(b.float(n, "epsilon", 1e-5)))))
	return []Value{b.emit("Mul", nil, b.emit("Div", nil, x, root), scale)}
}

func meanVarianceNorm(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	axes := b.axes(b.intsOr(n, "axes", []int{0, 2, 3}), x.Rank())
	y, _, _ := b.standardize(x, axes, 1e-9)
	return []Value{y}
}

// lpNorm divides by the 1-norm or 2-norm along an axis; where that is 0, so is
// the result.
func lpNorm(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	axes := []int{b.axis(b.int(n, "axis", -1), x.Rank())}
	norm := reduceL2
	switch p := b.int(n, "p", 2); p {
	case 1:
		norm = reduceL1
	case 2:
	default:
		b.fail("p = %d is not 1 or 2", p)
	}
	floor := b.constant(Scalar(math.SmallestNonzeroFloat32))
	return []Value{b.emit("Div", nil, x, b.emit("Max", nil, norm(b, x, axes), floor))}
}
