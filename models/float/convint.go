package float

import (
	"github.com/opml/opml/models/graph"
)

// convInts is Conv of integers: sums wrap at the dtype. Position by position, since
// integer models are small next to what float convolutions are tuned for.
func convInts(w graph.Window, group int, in []*graph.Tensor, out graph.Type) *graph.Tensor {
	x, weights := in[0], in[1]
	channels, inputs := out.Dims[1]/group, weights.Dims[1]
	size, positions := graph.Elements(x.Dims[2:]), graph.Elements(out.Dims[2:])
	taps := graph.Elements(w.Kernel)
	y := make([]int64, graph.Elements(out.Dims))
	reads := make([]int, taps) // of one position, in each channel; -1 in the padding
	for p := range positions {
		readAt(reads, w, x.Dims[2:], positionOf(p, out.Dims[2:]))
		for n := range x.Dims[0] {
			for m := range out.Dims[1] {
				from := n*x.Dims[1] + m/channels*inputs
				sum := int64(0)
				if len(in) == 3 {
					sum = in[2].Ints()[m]
				}
				for c := range inputs {
					sum += dotInts(weights.Ints()[(m*inputs+c)*taps:][:taps], x.Ints()[(from+c)*size:][:size], reads)
				}
				y[(n*out.Dims[1]+m)*positions+p] = out.DType.Wrap(sum)
			}
		}
	}
	return graph.NewInts(out.DType, out.Dims, y)
}

func dotInts(w, x []int64, reads []int) int64 {
	sum := int64(0)
	for k, at := range reads {
		if at >= 0 {
			sum += w[k] * x[at]
		}
	}
	return sum
}

// readAt fills in which input position each tap of the window reads at an output
// position.
func readAt(reads []int, w graph.Window, in, position []int) {
	tap := make([]int, len(in))
	for k := range reads {
		at := 0
		for a, size := range in {
			i := position[a]*w.Strides[a] + tap[a]*w.Dilations[a] - w.Begin[a]
			if i < 0 || i >= size {
				at = -1
				break
			}
			at = at*size + i
		}
		reads[k] = at
		advance(tap, w.Kernel)
	}
}
