package float

import (
	"math"

	"github.com/opml/opml/models/graph"
)

// cast converts between dtypes: floats truncate toward zero and saturate at the
// range of int64 (what C leaves undefined), integers wrap, Bool is non-zero.
func cast(_ *graph.Node, in []*graph.Tensor, out graph.Type) (*graph.Tensor, error) {
	x := in[0]
	if out.DType.IsFloat() {
		return graph.NewFloats(out.Dims, x.Floats()), nil
	}
	y := make([]int64, x.Elements())
	for i := range y {
		switch {
		case !x.DType.IsFloat():
			y[i] = out.DType.Wrap(x.Int(i))
		case out.DType == graph.Bool:
			if x.Float(i) != 0 {
				y[i] = 1
			}
		case out.DType == graph.Uint64 && x.Float(i) >= math.MaxInt64:
			y[i] = int64(uint64(min(x.Float(i), math.MaxUint64-2047)))
		default:
			y[i] = out.DType.Wrap(x.Int(i))
		}
	}
	return graph.NewInts(out.DType, out.Dims, y), nil
}
