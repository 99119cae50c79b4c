package graph

import "fmt"

// Window is the geometry of a convolution or pooling, by spatial axis.
type Window struct {
	Kernel, Strides, Dilations []int
	Begin, End                 []int // padding before and after, not negative
}

// maxWindow bounds every parameter, so that no product of two overflows.
const maxWindow = 1 << 28

// WindowOf reads the explicit attributes of a canonical Conv or pooling node.
func WindowOf(n *Node) (Window, error) {
	kernel, pads := n.Ints("kernel_shape"), n.Ints("pads")
	k := len(kernel)
	w := Window{Kernel: kernel, Strides: n.Ints("strides"), Dilations: n.Ints("dilations")}
	if len(pads) != 2*k {
		return w, fmt.Errorf("%d pads for %d spatial axes", len(pads), k)
	}
	w.Begin, w.End = pads[:k], pads[k:]
	return w, w.check()
}

func (w Window) check() error {
	k := len(w.Kernel)
	for _, p := range []struct {
		name string
		v    []int
		min  int
	}{
		{"kernel_shape", w.Kernel, 1}, {"strides", w.Strides, 1}, {"dilations", w.Dilations, 1},
		{"pads", w.Begin, 0}, {"pads", w.End, 0},
	} {
		if len(p.v) != k {
			return fmt.Errorf("%s %v has %d sizes for %d spatial axes", p.name, p.v, len(p.v), k)
		}
		for _, x := range p.v {
			if x < p.min || x > maxWindow {
				return fmt.Errorf("%s %v is out of range", p.name, p.v)
			}
		}
	}
	return nil
}

// Extent returns the number of input positions that the window spans along an
// axis, gaps included.
func (w Window) Extent(axis int) int { return (w.Kernel[axis]-1)*w.Dilations[axis] + 1 }

// Output returns the number of window positions along an axis of size in. With
// ceil, a last window may reach past the padded input, but not start there.
func (w Window) Output(axis, in int, ceil bool) (int, error) {
	room := in + w.Begin[axis] + w.End[axis] - w.Extent(axis)
	if room < 0 {
		return 0, fmt.Errorf("window of extent %d does not fit axis of size %d with padding %d and %d",
			w.Extent(axis), in, w.Begin[axis], w.End[axis])
	}
	stride := w.Strides[axis]
	out := room/stride + 1
	if ceil && room%stride != 0 && out*stride < in+w.Begin[axis] {
		out++
	}
	return out, nil
}

// samePads distributes the padding that makes the output ceil(in/stride) long,
// the odd one at the end (SAME_UPPER) or at the beginning (SAME_LOWER).
func (w Window) samePads(in []int, lower bool) {
	for i, size := range in {
		stride := w.Strides[i]
		out := (size + stride - 1) / stride
		total := max((out-1)*stride+w.Extent(i)-size, 0)
		small, large := total/2, total-total/2
		w.Begin[i], w.End[i] = small, large
		if lower {
			w.Begin[i], w.End[i] = large, small
		}
	}
}

// empty returns the first output position along a spatial axis of size in whose window
// covers no element, as dilated windows at a border may.
func (w Window) empty(axis, in int, ceil bool) (int, bool) {
	out, err := w.Output(axis, in, ceil)
	if err != nil {
		return 0, false // refused for that
	}
	step := w.Dilations[axis]
	for o := range out {
		first := o*w.Strides[axis] - w.Begin[axis]
		skip := 0
		if first < 0 {
			skip = (-first + step - 1) / step
		}
		if skip >= w.Kernel[axis] || first+skip*step >= in {
			return o, true
		}
	}
	return 0, false
}
