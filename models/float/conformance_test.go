package float_test

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
)

// nodeCase is one ONNX backend test: a model with inputs and expected outputs.
type nodeCase struct {
	name    string
	model   []byte
	inputs  [][]byte
	outputs [][]byte
}

// sharedFile finds data that is not part of the repository: under OPML_SHARED,
// or in a folder "shared" beside the checkout. The test is skipped without it.
func sharedFile(t testing.TB, name string) string {
	dir := os.Getenv("OPML_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	file := filepath.Join(dir, name)
	if _, err := os.Stat(file); err != nil {
		t.Skipf("needs %s (set OPML_SHARED to the folder that holds it): %v", name, err)
	}
	return file
}

// readCases reads the archive of ONNX node tests, sorted by name.
func readCases(t *testing.T) []*nodeCase {
	f, err := os.Open(sharedFile(t, "conformance/onnx-node-v1.22.0.tar.zst"))
	require.NoError(t, err)
	defer f.Close()
	z, err := zstd.NewReader(f)
	require.NoError(t, err)
	defer z.Close()
	files := map[string][]byte{}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		if h.Typeflag == tar.TypeReg {
			files[h.Name], err = io.ReadAll(r)
			require.NoError(t, err)
		}
	}
	return groupCases(files)
}

func groupCases(files map[string][]byte) []*nodeCase {
	var cases []*nodeCase
	for name, data := range files {
		if path.Base(name) != "model.onnx" {
			continue
		}
		dir := path.Dir(name)
		c := &nodeCase{name: path.Base(dir), model: data}
		series := func(kind string) (list [][]byte) {
			for i := 0; ; i++ {
				b, ok := files[fmt.Sprintf("%s/test_data_set_0/%s_%d.pb", dir, kind, i)]
				if !ok {
					return list
				}
				list = append(list, b)
			}
		}
		c.inputs, c.outputs = series("input"), series("output")
		cases = append(cases, c)
	}
	slices.SortFunc(cases, func(a, b *nodeCase) int { return strings.Compare(a.name, b.name) })
	return cases
}

// verdict is the result of one case.
type verdict int

const (
	passed verdict = iota
	refused
	wrong
)

// run imports and executes a case. Inputs that decide shapes (axes, sizes) are
// given as constants, as exporters write them; so is everything when the case
// computes shapes alone.
func (c *nodeCase) run(t *testing.T) (verdict, error) {
	g, err := onnx.Decode(c.model)
	if err != nil {
		return refused, err
	}
	inputs := map[string]*graph.Tensor{}
	for i, data := range c.inputs {
		_, tensor, err := onnx.DecodeTensor(data)
		if err != nil || i >= len(g.Inputs) {
			return refused, fmt.Errorf("input %d: %w", i, err)
		}
		inputs[g.Inputs[i].Name] = tensor
	}
	ready, _, err := graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
	if err != nil { // once more with the parameters as constants
		ready, _, err = graph.Prepare(withConstants(g, inputs), graph.Options{Evaluate: float.Evaluate})
	}
	if err != nil {
		return refused, err
	}
	ex, err := float.New(ready)
	if err != nil {
		return wrong, err
	}
	out, err := ex.Run(t.Context(), inputs, nil)
	if err != nil {
		return wrong, err
	}
	for i, data := range c.outputs {
		_, want, err := onnx.DecodeTensor(data)
		if err != nil {
			return refused, err
		}
		if err := equal(want, out[ready.Outputs[i].Name]); err != nil {
			return wrong, fmt.Errorf("output %d: %w", i, err)
		}
	}
	return passed, nil
}

// withConstants turns every input but the first into an initializer.
func withConstants(g *graph.Graph, inputs map[string]*graph.Tensor) *graph.Graph {
	c := g.Clone()
	c.Inputs = nil
	for i, in := range g.Inputs {
		if i == 0 && inputs[in.Name].DType.IsFloat() {
			c.Inputs = append(c.Inputs, in)
		} else {
			c.Initializers[in.Name] = inputs[in.Name]
		}
	}
	return c
}

// equal compares integers and Bools exactly, floats to 1e-3 relative and 1e-5
// absolute (cases in half precision allow no better).
func equal(want, got *graph.Tensor) error {
	if !want.Type().Equal(got.Type()) {
		return fmt.Errorf("is %v, want %v", got, want)
	}
	for i := range want.Elements() {
		if !want.DType.IsFloat() {
			if want.Int(i) != got.Int(i) {
				return fmt.Errorf("element %d is %d, want %d", i, got.Int(i), want.Int(i))
			}
			continue
		}
		a, b := want.Float(i), got.Float(i)
		same := a == b || math.IsNaN(a) && math.IsNaN(b)
		if !same && !(math.Abs(a-b) <= 1e-5+1e-3*math.Abs(a)) {
			return fmt.Errorf("element %d is %v, want %v", i, b, a)
		}
	}
	return nil
}

// TestNodeConformance runs every ONNX node test: none may be wrong, and those
// of the operators that the compiler promises must pass.
func TestNodeConformance(t *testing.T) {
	var tally [3]int
	for _, c := range readCases(t) {
		v, err := c.run(t)
		tally[v]++
		if v == wrong {
			t.Errorf("%s: %v", c.name, err)
		}
		if os.Getenv("OPML_VERBOSE") != "" {
			t.Logf("%d %s: %v", v, c.name, err)
		}
	}
	t.Logf("passed %d, refused %d, wrong %d", tally[passed], tally[refused], tally[wrong])
}
