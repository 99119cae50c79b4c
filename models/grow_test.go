package models_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/opml/opml/models"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

// integerGrower grows a chain of random operators over integers.
type integerGrower struct {
	t    *rapid.T
	n    *network
	dims []int
}

func (w *integerGrower) draw(name string, lo, hi int) int64 {
	return int64(rapid.IntRange(lo, hi).Draw(w.t, name))
}

func (w *integerGrower) vector(v ...int64) string { return w.n.constant(graph.Vector(v...)) }

// step adds a node that the importer accepts, or nothing.
func (w *integerGrower) step() {
	axis := w.draw("axis", 0, len(w.dims)-1)
	size := w.dims[axis]
	flag := graph.Attributes{"axis": axis, "keepdims": w.draw("keepdims", 0, 1), "select_last_index": w.draw("last", 0, 1)}
	op := rapid.SampledFrom([]string{
		"Add", "Sub", "Mul", "Max", "Min", "Neg", "Abs", "Sign", "Cast", "Transpose", "Slice", "Concat", "Gather", "Pad",
		"ReduceSum", "ReduceMax", "ReduceMin", "ArgMax", "CumSum", "Expand", "MaxPool",
	}).Draw(w.t, "op")
	before := len(w.n.g.Nodes)
	switch op {
	case "Add", "Sub", "Mul", "Max", "Min":
		w.n.then(op, nil, rapid.SampledFrom([]string{w.n.last, "x"}).Draw(w.t, "operand"))
	case "Cast":
		w.n.then(op, graph.Attributes{"to": rapid.SampledFrom([]int64{2, 3, 5, 6, 7, 9, 12}).Draw(w.t, "to")})
	case "Slice":
		step := rapid.SampledFrom([]int64{1, 2, -1}).Draw(w.t, "step")
		end := step << 20 // beyond the end on either side
		w.n.then(op, nil, w.vector(w.draw("start", 0, size-1)), w.vector(end), w.vector(axis), w.vector(step))
	case "Concat":
		w.n.then(op, graph.Attributes{"axis": axis}, w.n.last)
	case "Gather":
		w.n.then(op, graph.Attributes{"axis": axis}, w.vector(w.draw("index", -size, size-1), w.draw("index", -size, size-1), 0))
	case "Pad":
		pads := make([]int64, 2*len(w.dims))
		pads[axis] = w.draw("pad", -1, 2)
		w.n.then(op, nil, w.vector(pads...))
	case "ReduceSum", "ReduceMax", "ReduceMin", "CumSum":
		w.n.then(op, nil, w.vector(axis))
	case "Expand":
		shape := make([]int64, len(w.dims)+1)
		for i := range shape {
			shape[i] = 1
		}
		shape[0] = 2
		w.n.then(op, nil, w.vector(shape...))
	case "MaxPool":
		w.n.then(op, graph.Attributes{"kernel_shape": ints(2), "strides": ints(2), "pads": ints(1, 0)})
	case "ArgMax":
		w.n.then(op, flag)
	default:
		w.n.then(op, nil)
	}
	c, _, err := graph.Prepare(w.n.graph(), graph.Options{Evaluate: float.Evaluate})
	if out := w.n.g.Outputs[0].Name; err == nil && len(c.Values[out].Dims) > 0 && graph.Elements(c.Values[out].Dims) < 500 && graph.Elements(c.Values[out].Dims) > 0 {
		w.dims = c.Values[out].Dims
		return
	}
	w.n.g.Nodes = w.n.g.Nodes[:before]
	if w.n.last = "x"; before > 0 {
		w.n.last = w.n.g.Nodes[before-1].Outputs[0]
	}
}

// Whatever operators follow one another, integers come out as ONNX says, bit for bit.
func TestIntegerGraphsAreExact(t *testing.T) {
	drawn, compiled := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		dims := rapid.SampledFrom([][]int{{1, 3, 4}, {2, 3, 1}, {3, 4}, {7}}).Draw(t, "dims")
		dt := rapid.SampledFrom([]graph.DType{graph.Int64, graph.Int32, graph.Int8, graph.Uint8}).Draw(t, "dtype")
		w := &integerGrower{t, newNetwork(1, dims...), dims}
		w.n.g.Inputs[0] = graph.NewValueInfo("x", dt, dims)
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			w.step()
		}
		if len(w.n.g.Nodes) == 0 {
			return
		}
		drawn++
		g, s := w.n.graph(), models.Sample{"x": drawIntegers(t, dt, dims, false)}
		p, _, err := models.Compile(g, models.ImportOptions{Calibration: []models.Sample{s}})
		if err != nil { // keys of 64-bit integers
			require.ErrorContains(t, err, "64 bits")
			return
		}
		compiled++
		got, err := p.Outputs[0].Load(run(t, p, s)[0])
		require.NoError(t, err)
		require.Equal(t, expected(t, g, s).Ints(), got)
	})
	require.Greater(t, 2*compiled, drawn, "most graphs compile")
}
