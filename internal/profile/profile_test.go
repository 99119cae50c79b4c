package profile

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/mnist"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/vm"
)

// shipped profiles the classifier of the repository.
func shipped(t *testing.T) *Profile {
	p, _, err := mnist.Import(t.Context(), "../../testdata/mnist")
	require.NoError(t, err)
	inputs, err := modelio.LoadInputs(p, []string{"random:1"}, false)
	require.NoError(t, err)
	var told []int
	got, err := Run(t.Context(), Config{Package: p, Inputs: inputs, Threads: 1, Runs: 3, Progress: func(_ string, done, total int) {
		told = append(told, done, total)
	}})
	require.NoError(t, err)
	require.Equal(t, []int{0, 3, 1, 3, 2, 3}, told)
	return got
}

func TestAProfileAccountsForEveryInstruction(t *testing.T) {
	p := shipped(t)
	seen, share, macs := map[int]int{}, 0.0, uint64(0)
	for _, s := range p.Steps {
		for _, i := range s.Instructions {
			seen[i]++
		}
		share += s.Share
		macs += s.MACs
		require.Positive(t, s.Bytes)
		require.Positive(t, s.Seconds)
		require.NotEmpty(t, s.Layer)
		if s.MACs > 0 {
			require.Positive(t, s.GMACs)
			require.Positive(t, s.OfPeak, "%v", s)
		}
	}
	require.InDelta(t, 1, share, 1e-9)
	require.Equal(t, p.MACs, macs)
	require.Greater(t, macs, uint64(300_000), "the convolutions of the model")
	for i := range 10 {
		require.Equal(t, 1, seen[i], "instruction %d", i)
	}
	require.NotEmpty(t, p.Peaks)
	require.Equal(t, "i16×i8", p.Peaks[0].Operands)
}

func TestTheTableNamesTheSlowestSteps(t *testing.T) {
	p := &Profile{Model: "m", Threads: 2, Runs: 1, Seconds: 0.5, Steps: []Step{
		{Instructions: []int{0}, Layer: "a", Computes: "mul·sum", Plan: "contraction", Seconds: 0.1, Share: 0.2, MACs: 1000, GMACs: 2, OfPeak: 0.5},
		{Instructions: []int{1, 2, 3}, Layer: "b", Computes: "linear", Plan: "rows along axis 1", Seconds: 0.4, Share: 0.8},
	}}
	var all, top strings.Builder
	require.NoError(t, p.Print(&all, ui.Plain(), 0))
	require.Contains(t, all.String(), "50 %")
	require.Contains(t, all.String(), "2 of 2 steps")
	require.Contains(t, all.String(), "in steps     500 ms, elsewhere 0 ms")
	require.NotContains(t, all.String(), "busy")
	require.NoError(t, p.Print(&top, ui.Plain(), 1))
	require.Contains(t, top.String(), "1–3")
	require.Contains(t, top.String(), "1 of 2 steps")
	require.NotContains(t, top.String(), "1,000  ")
}

// Medians of steps leave out what medians of runs have in them when others use the machine.
func TestABusyMachineIsNamed(t *testing.T) {
	p := &Profile{Model: "m", Threads: 1, Runs: 1, Seconds: 0.0126, Steps: []Step{
		{Instructions: []int{0}, Layer: "a", Computes: "linear", Plan: "rows", Seconds: 0.0026, Share: 1},
	}}
	var b strings.Builder
	require.NoError(t, p.Print(&b, ui.Plain(), 0))
	require.Contains(t, b.String(), "in steps     2.6 ms, elsewhere 10 ms")
	require.Contains(t, b.String(), "the machine is busy")
	require.Contains(t, p.Flame(), "m: 2.6 ms in the steps of a run of 12.6 ms", "the axis ends where the title says")
}

// drawn are the tips of a drawing's boxes.
func drawn(t *testing.T, picture string) []string {
	var titles []string
	inTitle := false
	for d := xml.NewDecoder(strings.NewReader(picture)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return titles
		}
		require.NoError(t, err)
		switch e := token.(type) {
		case xml.StartElement:
			inTitle = e.Name.Local == "title"
		case xml.CharData:
			if inTitle {
				titles = append(titles, string(e))
				inTitle = false
			}
		}
	}
}

func TestTheFlameHasEveryStepBelowItsLayer(t *testing.T) {
	p := &Profile{Model: "m", Threads: 1, Seconds: 1, Steps: []Step{
		{Instructions: []int{0}, Layer: "/a/conv", Computes: "mul·sum", Plan: "contraction", Seconds: 0.25, Share: 0.25},
		{Instructions: []int{1}, Layer: "/a/relu", Computes: "max", Plan: "rows", Seconds: 0.25, Share: 0.25},
		{Instructions: []int{2, 3}, Layer: "/b/norm + /b/conv", Computes: "mul·sum", Plan: "contraction", Seconds: 0.5, Share: 0.5},
	}}
	blocks, depth, total := p.blocks()
	require.Equal(t, 3, depth)
	require.InDelta(t, 1, total, 1e-9)
	spans := map[string][2]float64{}
	for _, b := range blocks {
		if b.step == nil && b.level == 1 {
			spans[b.name] = [2]float64{b.start, b.end}
		}
	}
	require.Equal(t, map[string][2]float64{"a": {0, 0.5}, "b": {0.5, 1}}, spans, "neighbours of one scope are one block")
	texts := strings.Join(drawn(t, p.Flame()), "\n")
	for _, want := range []string{"instruction 0:", "instruction 1:", "instruction 2–3:", "/b/conv"} {
		require.Contains(t, texts, want)
	}
}

func TestKindsOfPlans(t *testing.T) {
	for plan, want := range map[string]string{"rows along axis 2": "rows", "matrix product": "matrix product", "elements, in chains": "elements"} {
		require.Equal(t, want, planKindOf(plan))
	}
}

func TestDeepNamesShareTheLastLevel(t *testing.T) {
	require.Equal(t, []string{"a", "b"}, parts("/a.b/"))
	require.Len(t, parts("1/2/3/4/5/6/7/8/9/10"), flameLevels)
}

// chain is x·w summed over 4 terms, then its double, which is the output.
func chain(t *testing.T) *vm.Machine {
	at := func(axis uint8) []vm.Index { return []vm.Index{{Terms: []vm.Term{{Axis: axis, Coef: 1}}}} }
	product := vm.Instruction{
		Map: vm.MapMul, Lo: -100, Hi: 100, Out: []uint32{3}, Red: []uint32{4}, Init: vm.Immediate(0), Scale: vm.Immediate(0),
		A: vm.View{Kind: vm.Direct, Value: 0, Index: at(1)}, B: vm.View{Kind: vm.Direct, Value: 1, Index: at(1)},
	}
	double := vm.Instruction{
		Map: vm.MapLinear, Alpha: 2, Lo: -100, Hi: 100, Out: []uint32{3}, Init: vm.Immediate(0), Scale: vm.Immediate(0),
		A: vm.View{Kind: vm.Direct, Value: 2, Index: at(0)}, B: vm.Immediate(0),
	}
	m, err := vm.Load(&vm.Program{
		Inputs: []vm.Descriptor{{DType: vm.I16, Dims: []uint32{4}}}, Constants: []*vm.Tensor{vm.NewTensor(vm.I8, 1000)},
		Code: [][]byte{product.Encode(), double.Encode()}, Outputs: 1,
		Results: []vm.Descriptor{{DType: vm.I16, Dims: []uint32{3}}, {DType: vm.I32, Dims: []uint32{3}}},
	})
	require.NoError(t, err)
	require.Empty(t, m.Check())
	return m
}

func TestWorkIsCounted(t *testing.T) {
	m := chain(t)
	require.EqualValues(t, 12, macs(m, 0))
	require.Zero(t, macs(m, 1), "elementwise work is no product")
	require.Equal(t, "i16×i8", operands(m, 0))
	require.Equal(t, "mul·sum", computation(m, 0))
	require.Equal(t, "linear", computation(m, 1))
	// The input whole, of the large constant what 12 terms can touch, and the result.
	require.EqualValues(t, 4*2+12*1+3*2, traffic(m, []int{0}))
	require.EqualValues(t, 3*2+3*4, traffic(m, []int{1}))
	require.EqualValues(t, 4*2+12*1+3*4, traffic(m, []int{0, 1}), "what stays in a step is not moved")
}
