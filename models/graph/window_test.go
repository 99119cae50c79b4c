package graph_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models/graph"
)

// Without ceil, the window positions are exactly those that lie within the
// padded input; with ceil, one more that starts before the padding at the end.
func TestWindowOutputCountsPositions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		small := func(name string, lo int) int { return rapid.IntRange(lo, 6).Draw(t, name) }
		w := graph.Window{
			Kernel: []int{small("kernel", 1)}, Strides: []int{small("stride", 1)}, Dilations: []int{small("dilation", 1)},
			Begin: []int{small("begin", 0)}, End: []int{small("end", 0)},
		}
		in := rapid.IntRange(0, 20).Draw(t, "in")
		padded := in + w.Begin[0] + w.End[0]
		fits, starts := 0, 0
		for at := 0; at < padded; at += w.Strides[0] {
			if at+w.Extent(0) <= padded {
				fits++
			}
			if at < in+w.Begin[0] {
				starts++
			}
		}
		floor, err := w.Output(0, in, false)
		if fits == 0 {
			require.Error(t, err)
			return
		}
		require.NoError(t, err)
		require.Equal(t, fits, floor)
		ceil, err := w.Output(0, in, true)
		require.NoError(t, err)
		last := (fits-1)*w.Strides[0] + w.Extent(0)
		want := fits
		if last < padded && starts > fits {
			want++
		}
		require.Equal(t, want, ceil)
	})
}

func TestWindowOfRefusesImpossibleGeometry(t *testing.T) {
	for name, attrs := range map[string]graph.Attributes{
		"pads of another rank":   {"kernel_shape": []int64{3}, "strides": []int64{1}, "dilations": []int64{1}, "pads": []int64{0}},
		"stride zero":            {"kernel_shape": []int64{3}, "strides": []int64{0}, "dilations": []int64{1}, "pads": []int64{0, 0}},
		"negative pad":           {"kernel_shape": []int64{3}, "strides": []int64{1}, "dilations": []int64{1}, "pads": []int64{-1, 0}},
		"dilation beyond bounds": {"kernel_shape": []int64{3}, "strides": []int64{1}, "dilations": []int64{1 << 40}, "pads": []int64{0, 0}},
		"two strides":            {"kernel_shape": []int64{3}, "strides": []int64{1, 1}, "dilations": []int64{1}, "pads": []int64{0, 0}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := graph.WindowOf(&graph.Node{Op: "MaxPool", Attrs: attrs})
			require.Error(t, err)
		})
	}
}

// Slice bounds select what Python's slice does.
func TestResolveBoundsFollowsPython(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.IntRange(0, 6).Draw(t, "d")
		start, end := rapid.IntRange(-9, 9).Draw(t, "start"), rapid.IntRange(-9, 9).Draw(t, "end")
		step := rapid.SampledFrom([]int{-3, -2, -1, 1, 2, 3}).Draw(t, "step")
		from, to := graph.ResolveBounds(start, end, step, d)
		n := &graph.Node{Op: "Slice", Attrs: graph.Attributes{
			"starts": []int64{int64(from)}, "ends": []int64{int64(to)}, "steps": []int64{int64(step)}, "axes": []int64{0},
		}}
		got, err := graph.Infer(n, []graph.Type{{DType: graph.Float32, Dims: []int{d}}})
		require.NoError(t, err)
		want := pythonSlice(start, end, step, d)
		require.Equal(t, len(want), got.Dims[0])
		for i, v := range want {
			require.Equal(t, v, from+i*step)
		}
	})
}

// pythonSlice lists the indices of range(d)[start:end:step], by the definition
// in Python's reference.
func pythonSlice(start, end, step, d int) []int {
	lower, upper := 0, d
	if step < 0 {
		lower, upper = -1, d-1
	}
	clamp := func(v int) int {
		if v < 0 {
			return max(v+d, lower)
		}
		return min(v, upper)
	}
	start, end = clamp(start), clamp(end)
	var out []int
	for i := start; step > 0 && i < end || step < 0 && i > end; i += step {
		out = append(out, i)
	}
	return out
}
