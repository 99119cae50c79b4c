package models_test

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	"github.com/opml/opml/internal/conformance"
	"github.com/opml/opml/internal/mutant"
	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
	"github.com/opml/opml/models/onnx/onnxpb"
	"github.com/opml/opml/vm"
)

// What compiling a small model may take.
const (
	maxTime   = 10 * time.Second
	maxMemory = 1 << 30 // bytes allocated altogether
)

// seeds are small well-formed models: one or a few nodes of every operator if the ONNX
// node suite is there (see float's conformance tests), else those of the repository.
func seeds(t testing.TB) []*conformance.Case {
	dir := os.Getenv("OPML_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared")
	}
	var out []*conformance.Case
	for _, archive := range []string{
		filepath.Join("float", "testdata", "opsets.tar.zst"), filepath.Join(dir, "conformance", "onnx-node-v1.22.0.tar.zst"),
	} {
		cases, err := conformance.Read(archive)
		if errors.Is(err, os.ErrNotExist) {
			t.Logf("without %s (set OPML_SHARED to the folder that holds it)", archive)
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			if len(c.Model) < 1<<16 {
				out = append(out, c)
			}
		}
	}
	return out
}

// withConstants gives all inputs of a case but the first as constants: most of them
// decide shapes, or are weights.
func withConstants(c *conformance.Case) (*onnxpb.ModelProto, error) {
	m := &onnxpb.ModelProto{}
	if err := proto.Unmarshal(c.Model, m); err != nil {
		return nil, err
	}
	g := m.Graph
	for i, data := range c.Sets[0].Inputs {
		if i == 0 || i >= len(g.Input) {
			continue
		}
		p := &onnxpb.TensorProto{}
		if err := proto.Unmarshal(data, p); err != nil {
			return nil, err
		}
		p.Name = g.Input[i].Name
		g.Initializer = append(g.Initializer, p)
	}
	g.Input = g.Input[:min(1, len(g.Input))]
	return m, nil
}

// TestMutatedModelsCompile compiles well-encoded but wrong models: each ends in one line
// of error or in a program that both executors agree on, never in a panic, and soon.
func TestMutatedModelsCompile(t *testing.T) {
	var cases []*conformance.Case
	operators := map[string]bool{}
	for _, c := range seeds(t) {
		if m, err := withConstants(c); err == nil && len(m.Graph.Node) > 0 {
			cases = append(cases, c)
			for _, n := range m.Graph.Node {
				operators[n.GetOpType()] = true
			}
		}
	}
	names := sortedNames(operators)
	rapid.Check(t, func(t *rapid.T) {
		c := cases[rapid.IntRange(0, len(cases)-1).Draw(t, "case")]
		m, err := withConstants(c)
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(0, 3).Draw(t, "mutations") {
			mutant.Mutate(t, m, names)
		}
		data, err := proto.Marshal(m)
		if err != nil {
			t.Skip("a name that is no text")
		}
		t.Log(c.Name)
		compileWithin(t, data)
	})
}

// FuzzCompile feeds files through the whole compiler and both executors.
func FuzzCompile(f *testing.F) {
	for _, c := range seeds(f) {
		m, err := withConstants(c)
		if err != nil {
			continue
		}
		if data, err := proto.Marshal(m); err == nil && len(data) < 4096 {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) { compileWithin(t, data) })
}

type failer interface {
	Errorf(format string, args ...any)
}

// compileWithin compiles a small model and runs it, within bounds of time and memory.
func compileWithin(t failer, data []byte) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	started := sharedtest.ProcessorTime()
	compileAndRun(t, data)
	if took := sharedtest.ProcessorTime() - started; took > maxTime {
		t.Errorf("took %v", took)
	}
	if runtime.ReadMemStats(&after); after.TotalAlloc-before.TotalAlloc > maxMemory {
		t.Errorf("allocated %d MiB", (after.TotalAlloc-before.TotalAlloc)>>20)
	}
}

func compileAndRun(t failer, data []byte) {
	ctx, cancel := context.WithTimeout(context.Background(), maxTime)
	defer cancel()
	g, err := onnx.Decode(data)
	if refused(t, err) {
		return
	}
	ready, _, err := graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
	if refused(t, err) || !isSmall(ready) {
		return
	}
	s := smallSample(ready)
	p, _, err := models.Compile(g, models.ImportOptions{Context: ctx, Calibration: []models.Sample{s}})
	if refused(t, err) {
		return
	}
	m, err := p.Machine()
	if err != nil {
		t.Errorf("compiled, and no program: %v", err)
		return
	}
	if m.Header().Operations < 1<<22 {
		executorsAgree(ctx, t, p, m, ready, s)
	}
}

// refused reports whether there is an error, which must be one readable line.
func refused(t failer, err error) bool {
	if err == nil {
		return false
	}
	if msg := err.Error(); strings.Contains(msg, "\n") || len(msg) > 2000 {
		t.Errorf("not a line: %q", msg)
	}
	return true
}

// isSmall bounds elements and work of what is compiled: large models are legitimate, but
// not for a fuzzer.
func isSmall(g *graph.Graph) bool {
	elements := 0
	for _, v := range g.Values {
		elements += graph.Elements(v.Dims)
	}
	return elements < 1<<18 && len(g.Nodes) < 1<<12 && len(g.Inputs) > 0
}

// smallSample is numbers from -3 to 3 in every input.
func smallSample(g *graph.Graph) models.Sample {
	s := models.Sample{}
	for _, in := range g.Inputs {
		x := graph.Zeros(in.DType, in.Dims)
		for i := range x.Elements() {
			v := (i*5 + 2) % 7
			if in.DType.IsFloat() {
				x.Floats()[i] = float32(v-3) * 0.9
			} else {
				x.Ints()[i] = in.DType.Wrap(int64(v - 3))
			}
			if in.DType == graph.Bool {
				x.Ints()[i] = int64(v % 2)
			}
		}
		s[in.Name] = x
	}
	return s
}

// executorsAgree runs both executors, and the float executor where all values are
// integers: then all three are exact.
func executorsAgree(ctx context.Context, t failer, p *models.Package, m *vm.Machine, g *graph.Graph, s models.Sample) {
	var inputs []*vm.Tensor
	for i := range p.Inputs {
		spec := &p.Inputs[i]
		x, err := spec.Store(s[spec.Name].Ints())
		if spec.IsFloat() {
			x, err = spec.Quantize(s[spec.Name].Floats())
		}
		if err != nil {
			t.Errorf("input %q: %v", spec.Name, err)
			return
		}
		inputs = append(inputs, x)
	}
	fast, err := vm.NewFast(1).Run(ctx, m, inputs, nil)
	if err != nil {
		t.Errorf("fast executor: %v", err)
		return
	}
	slow, err := vm.NewReference().Run(ctx, m, inputs, nil)
	if err != nil {
		t.Errorf("reference interpreter: %v", err)
		return
	}
	for i := range fast {
		if !fast[i].Equal(slow[i]) {
			t.Errorf("output %d: the executors differ", i)
		}
	}
	exactIfIntegers(ctx, t, p, fast, g, s)
}

func exactIfIntegers(ctx context.Context, t failer, p *models.Package, got []*vm.Tensor, g *graph.Graph, s models.Sample) {
	for _, v := range g.Values {
		if v.DType.IsFloat() {
			return
		}
	}
	ex, err := float.New(g)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	want, err := ex.Run(ctx, s, nil)
	if err != nil { // such as an index out of range, which the machine gives a meaning
		return
	}
	for i := range p.Outputs {
		values, err := p.Outputs[i].Load(got[i])
		if err != nil {
			t.Errorf("output %d: %v", i, err)
			continue
		}
		for k, v := range values {
			if w := want[g.Outputs[i].Name].Int(k); v != w {
				t.Errorf("output %d: element %d is %d, want %d", i, k, v, w)
				return
			}
		}
	}
}

func sortedNames(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }
