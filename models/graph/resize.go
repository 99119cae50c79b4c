package graph

import (
	"fmt"
	"math"
)

// resizeAxis is the resampling of one axis by the rules of ONNX Resize.
type resizeAxis struct {
	in, out   int
	scale     float64 // as given, or out/in
	transform string  // coordinate_transformation_mode
	// roi are the ends of what tf_crop_and_resize crops, in parts of the axis.
	roi [2]float64
}

// outside reports whether an output position lies beyond the input, where
// tf_crop_and_resize has a value of its own.
func (r resizeAxis) outside(x int) bool {
	if r.transform != cropAndResize {
		return false
	}
	p, err := r.source(x)
	return err == nil && (p < 0 || p > float64(r.in-1))
}

const cropAndResize = "tf_crop_and_resize"

// source maps an output position to a position in the input, possibly between
// two elements or outside.
func (r resizeAxis) source(x int) (float64, error) {
	p, in, out := float64(x), float64(r.in), float64(r.out)
	switch r.transform {
	case "half_pixel":
		return (p+0.5)/r.scale - 0.5, nil
	case "pytorch_half_pixel":
		if r.out == 1 {
			return 0, nil
		}
		return (p+0.5)/r.scale - 0.5, nil
	case "half_pixel_symmetric":
		offset := in / 2 * (1 - out/(r.scale*in))
		return offset + (p+0.5)/r.scale - 0.5, nil
	case "align_corners":
		if r.out == 1 {
			return 0, nil
		}
		return p * (in - 1) / (r.scale*in - 1), nil // the scaled length, not floored
	case "asymmetric":
		return p / r.scale, nil
	case "tf_half_pixel_for_nn":
		return (p + 0.5) / r.scale, nil
	case cropAndResize:
		start, end, last := r.roi[0], r.roi[1], in-1
		if r.out == 1 {
			return (start + end) / 2 * last, nil
		}
		return start*last + p*(end-start)*last/(out-1), nil
	default:
		return 0, fmt.Errorf("coordinate_transformation_mode %q is not supported", r.transform)
	}
}

// roundNearest applies a nearest_mode. "simple" is that of opset 10: downward,
// but upward when shrinking.
func (r resizeAxis) roundNearest(mode string, p float64) (float64, error) {
	switch mode {
	case "round_prefer_floor":
		return math.Ceil(p - 0.5), nil
	case "round_prefer_ceil":
		return math.Floor(p + 0.5), nil
	case "floor":
		return math.Floor(p), nil
	case "ceil":
		return math.Ceil(p), nil
	case "simple":
		if r.scale < 1 {
			return math.Ceil(p), nil
		}
		return math.Trunc(p), nil
	default:
		return 0, fmt.Errorf("nearest_mode %q is not supported", mode)
	}
}

// nearest returns the input index of each output position.
func (r resizeAxis) nearest(mode string) ([]int64, error) {
	out := make([]int64, r.out)
	for i := range out {
		p, err := r.source(i)
		if err != nil {
			return nil, err
		}
		if p, err = r.roundNearest(mode, p); err != nil {
			return nil, err
		}
		out[i] = r.clamp(p)
	}
	return out, nil
}

func (r resizeAxis) clamp(p float64) int64 {
	return int64(min(max(p, 0), float64(r.in-1)))
}

// tap is one term of an interpolation: for each output position, an input
// index and its weight.
type tap struct {
	index  []int64
	weight []float32
}

// interpolation says how resizing weighs neighbours.
type interpolation struct {
	cubic     bool
	a         float64 // coefficient of the cubic
	exclude   bool    // positions outside have no weight, instead of repeating the border
	antialias bool    // shrinking widens the kernel
}

// taps returns the terms of an interpolation: two for linear, four for cubic, more
// where a kernel is widened against aliasing.
func (k interpolation) taps(r resizeAxis) ([]tap, error) {
	shrink := 1.0
	if k.antialias {
		shrink = min(r.scale, 1)
	}
	reach := 1.0
	if k.cubic {
		reach = 2
	}
	first := int(math.Floor(-reach/shrink)) + 1
	count := 2 - 2*first
	if count > maxTaps {
		return nil, fmt.Errorf("shrinking by %v needs %d terms", 1/r.scale, count)
	}
	taps := make([]tap, count)
	for t := range taps {
		taps[t] = tap{make([]int64, r.out), make([]float32, r.out)}
	}
	weights := make([]float64, count)
	for i := range r.out {
		p, err := r.source(i)
		if err != nil {
			return nil, err
		}
		base, sum := math.Floor(p), 0.0
		for t := range weights {
			at := base + float64(first+t)
			weights[t] = k.weight((at - p) * shrink)
			if k.exclude && (at < 0 || at >= float64(r.in)) || r.outside(i) {
				weights[t] = 0
			}
			taps[t].index[i] = r.clamp(at)
			sum += weights[t]
		}
		for t := range weights {
			if sum != 0 {
				taps[t].weight[i] = float32(weights[t] / sum)
			}
		}
	}
	return taps, nil
}

// maxTaps bounds the terms of one interpolation.
const maxTaps = 256

// weight is that of an element at distance d: a triangle, or Keys' cubic.
func (k interpolation) weight(d float64) float64 {
	d = math.Abs(d)
	switch {
	case !k.cubic:
		return max(1-d, 0)
	case d <= 1:
		return ((k.a+2)*d-(k.a+3))*d*d + 1
	case d < 2:
		return k.a * (((d-5)*d+8)*d - 4)
	}
	return 0
}
