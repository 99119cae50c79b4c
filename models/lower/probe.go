package lower

import (
	"github.com/opml/opml/vm"
)

// Instruction is the number of the instruction whose result holds the value, false
// where an input, a constant or nothing of the program does.
func (v Value) Instruction() (int, bool) { return v.view.of.step - 1, v.view.of.step > 0 }

// Floats reads the value from the result of its instruction, in row-major order of the
// graph's shape.
func (v Value) Floats(result *vm.Tensor) []float32 {
	o := v.view
	out := make([]float32, product(o.axes))
	x := make([]int, len(o.axes))
	channel := affine{}
	if o.units != nil {
		channel = layout{axes: o.axes, split: o.split}.logicalIndex(identityIndex(len(x)))[1]
	}
	for i := range out {
		out[i] = float32(float64(o.element(result, x)) * o.scale * unitAt(o.units, int(channel.value(x))))
		for j := len(x) - 1; j >= 0; j-- {
			if x[j]++; x[j] < o.axes[j] {
				break
			}
			x[j] = 0
		}
	}
	return out
}

// element is what the operand shows at an index on its factor axes.
func (o *operand) element(t *vm.Tensor, x []int) int64 {
	at := int64(0)
	for k, stride := range o.of.strides() {
		c := o.coord[k].value(x)
		if c < 0 || c >= int64(o.of.dims[k]) {
			return o.fill
		}
		at += c * stride
	}
	return t.At(uint64(at))
}

// identityIndex is the function that gives each of n axes its own index.
func identityIndex(n int) []affine {
	out := make([]affine, n)
	for j := range out {
		out[j] = axis(n, j)
	}
	return out
}

// value is f at index x.
func (f affine) value(x []int) int64 {
	out := f.off
	for j, c := range f.coef {
		out += c * int64(x[j])
	}
	return out
}

// Units are factors of Scale for each channel, nil if all have one unit.
func (v Value) Units() []float64 { return v.view.units }
