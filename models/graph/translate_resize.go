package graph

import (
	"math"
	"slices"
)

// resize resamples axis by axis: one Gather each in nearest mode, a weighted
// sum of Gathers in linear and cubic mode.
func resize(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	if n.Opset < 11 {
		return []Value{b.resample(n, x, b.scaledAxes(x, b.scalesOf(in, 1), nil, "asymmetric"), "simple")}
	}
	axes := b.ints(n, "axes")
	if axes != nil {
		for i, a := range axes {
			axes[i] = b.axis(a, x.Rank())
		}
	}
	transform := b.str(n, "coordinate_transformation_mode", "half_pixel")
	var list []resizeAxis
	if sizes := optional(in, 3); sizes.Present() && sizes.Rank() == 1 && sizes.Dims[0] > 0 {
		list = b.sizedAxes(n, x, b.constInts(sizes, "the list of sizes"), axes, transform)
	} else {
		list = b.scaledAxes(x, b.scalesOf(in, 2), axes, transform)
	}
	b.crop(list, axes, optional(in, 1))
	return []Value{b.resample(n, x, list, b.str(n, "nearest_mode", "round_prefer_floor"))}
}

// crop reads the region of interest of tf_crop_and_resize: the starts of the axes, then
// their ends.
func (b *builder) crop(list []resizeAxis, axes []int, roi Value) {
	if len(list) == 0 || list[0].transform != cropAndResize {
		return
	}
	if axes == nil {
		for i := range list {
			axes = append(axes, i)
		}
	}
	if !roi.Present() || roi.Const == nil || roi.Const.Elements() != 2*len(axes) {
		b.unsupported("tf_crop_and_resize needs a constant region of %d numbers", 2*len(axes))
	}
	for i, a := range axes {
		list[a].roi = [2]float64{roi.Const.Float(i), roi.Const.Float(i + len(axes))}
	}
}

// upsample is the predecessor of Resize: scales in an attribute (opset 7) or an
// input (opset 9).
func upsample(b *builder, n *Node, in []Value) []Value {
	x := b.input(in, 0)
	scales := attr[[]float32](b, n, "scales", nil)
	if scales == nil {
		scales = b.scalesOf(in, 1)
	}
	return []Value{b.resample(n, x, b.scaledAxes(x, scales, nil, "asymmetric"), "simple")}
}

func (b *builder) scalesOf(in []Value, i int) []float32 {
	v := b.input(in, i)
	if v.Const == nil {
		b.unsupported("scales are computed from the input data, they must be constants")
	}
	if !v.DType.IsFloat() || v.Rank() != 1 {
		b.fail("scales are %v, want a list of floats", v.Type)
	}
	return v.Const.Floats()
}

// scaledAxes gives the listed axes (all if nil) output sizes floor(in·scale).
func (b *builder) scaledAxes(x Value, scales []float32, axes []int, transform string) []resizeAxis {
	list := b.keepAxes(x, len(scales), &axes, transform)
	for i, a := range axes {
		s := float64(scales[i])
		if !(s > 0) || float64(x.Dims[a])*s > MaxElements {
			b.fail("scale %v of axis %d is out of range", s, a)
		}
		list[a].out, list[a].scale = int(math.Floor(float64(x.Dims[a])*s)), s
	}
	return list
}

// sizedAxes gives the listed axes (all if nil) output sizes, adjusted by
// keep_aspect_ratio_policy.
func (b *builder) sizedAxes(n *Node, x Value, sizes, axes []int, transform string) []resizeAxis {
	list := b.keepAxes(x, len(sizes), &axes, transform)
	least, most := math.Inf(1), 0.0
	for i, a := range axes {
		if sizes[i] < 0 || sizes[i] > MaxElements || x.Dims[a] == 0 {
			b.fail("size %d of axis %d is out of range", sizes[i], a)
		}
		list[a].out = sizes[i]
		list[a].scale = float64(sizes[i]) / float64(x.Dims[a])
		least, most = min(least, list[a].scale), max(most, list[a].scale)
	}
	policy := b.str(n, "keep_aspect_ratio_policy", "stretch")
	common := least
	switch policy {
	case "stretch":
		return list
	case "not_larger":
	case "not_smaller":
		common = most
	default:
		b.fail("keep_aspect_ratio_policy %q is not supported", policy)
	}
	for _, a := range axes {
		list[a].scale = common
		list[a].out = int(math.Floor(common*float64(x.Dims[a]) + 0.5))
	}
	return list
}

// keepAxes returns every axis unchanged, and completes the list of axes.
func (b *builder) keepAxes(x Value, given int, axes *[]int, transform string) []resizeAxis {
	if *axes == nil {
		for i := range x.Rank() {
			*axes = append(*axes, i)
		}
	}
	if given != len(*axes) {
		b.fail("%d sizes or scales for %d axes", given, len(*axes))
	}
	list := make([]resizeAxis, x.Rank())
	for i, d := range x.Dims {
		list[i] = resizeAxis{in: d, out: d, scale: 1, transform: transform, roi: [2]float64{0, 1}}
	}
	return list
}

// maxResized bounds an axis that is resampled: the indices are constants.
const maxResized = 1 << 20

func (b *builder) resample(n *Node, x Value, list []resizeAxis, rounding string) Value {
	mode := b.str(n, "mode", "nearest")
	for axis, r := range list {
		if r.in == r.out && r.scale == 1 && r.roi == [2]float64{0, 1} {
			continue
		}
		if r.in == 0 || r.out > maxResized {
			b.fail("axis %d of size %d does not resize to %d", axis, r.in, r.out)
		}
		if _, err := r.source(0); err != nil {
			b.unsupported("%v", err)
		}
		switch mode {
		case "nearest":
			idx, err := r.nearest(rounding)
			if err != nil {
				b.unsupported("%v", err)
			}
			x = b.extrapolated(n, b.gatherBy(x, b.constant(Vector(idx...)), axis), axis, r, true)
		case "linear", "cubic", "bilinear", "bicubic":
			x = b.interpolate(n, x, axis, r, mode == "cubic" || mode == "bicubic")
		default:
			b.fail("mode %q is not supported", mode)
		}
	}
	return x
}

// interpolate emits the weighted sum of Gathers for one axis.
func (b *builder) interpolate(n *Node, x Value, axis int, r resizeAxis, cubic bool) Value {
	if !x.DType.IsFloat() {
		b.unsupported("interpolation of %v", x.DType)
	}
	k := interpolation{
		cubic: cubic, a: float64(b.float(n, "cubic_coeff_a", -0.75)),
		exclude: b.int(n, "exclude_outside", 0) != 0, antialias: b.int(n, "antialias", 0) != 0,
	}
	taps, err := k.taps(r)
	if err != nil {
		b.unsupported("%v", err)
	}
	shape := slices.Repeat([]int{1}, x.Rank()-axis)
	shape[0] = r.out
	var sum Value
	for _, t := range taps {
		part := b.gatherBy(x, b.constant(Vector(t.index...)), axis)
		part = b.emit("Mul", nil, part, b.constant(NewFloats(shape, t.weight)))
		if sum.Present() {
			part = b.emit("Add", nil, sum, part)
		}
		sum = part
	}
	return b.extrapolated(n, sum, axis, r, false)
}

// extrapolated gives the positions beyond the input the value of the attribute. Unless
// mask is set they are 0 already.
func (b *builder) extrapolated(n *Node, x Value, axis int, r resizeAxis, mask bool) Value {
	value := b.float(n, "extrapolation_value", 0)
	inside, outside, any := make([]float32, r.out), make([]float32, r.out), false
	for i := range inside {
		inside[i] = 1
		if r.outside(i) {
			inside[i], outside[i], any = 0, value, true
		}
	}
	if !any {
		return x
	}
	if !x.DType.IsFloat() {
		b.unsupported("extrapolation of %v", x.DType)
	}
	shape := slices.Repeat([]int{1}, x.Rank()-axis)
	shape[0] = r.out
	if mask {
		x = b.emit("Mul", nil, x, b.constant(NewFloats(shape, inside)))
	}
	return b.emit("Add", nil, x, b.constant(NewFloats(shape, outside)))
}
