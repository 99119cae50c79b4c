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
}

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

// interpolate returns the terms of linear (2) or cubic (4) interpolation.
// Positions outside repeat the border; with exclude, they have no weight.
func (r resizeAxis) interpolate(cubic bool, a float64, exclude bool) ([]tap, error) {
	first, count := 0, 2
	if cubic {
		first, count = -1, 4
	}
	taps := make([]tap, count)
	for t := range taps {
		taps[t] = tap{make([]int64, r.out), make([]float32, r.out)}
	}
	for i := range r.out {
		p, err := r.source(i)
		if err != nil {
			return nil, err
		}
		base := math.Floor(p)
		weights := kernel(p-base, cubic, a)
		sum := 0.0
		for t := range weights {
			at := base + float64(first+t)
			if exclude && (at < 0 || at >= float64(r.in)) {
				weights[t] = 0
			}
			taps[t].index[i] = r.clamp(at)
			sum += weights[t]
		}
		for t := range weights {
			taps[t].weight[i] = float32(weights[t] / sum)
		}
	}
	return taps, nil
}

// kernel returns the weights of the elements around a position at fraction f
// in [0, 1); the cubic one is Keys' with coefficient a.
func kernel(f float64, cubic bool, a float64) []float64 {
	if !cubic {
		return []float64{1 - f, f}
	}
	far := func(d float64) float64 { return a * (((d-5)*d+8)*d - 4) }
	near := func(d float64) float64 { return ((a+2)*d-(a+3))*d*d + 1 }
	return []float64{far(1 + f), near(f), near(1 - f), far(2 - f)}
}
