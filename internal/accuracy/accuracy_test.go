package accuracy

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models/graph"
)

func TestTargets(t *testing.T) {
	tests := []struct {
		name string
		row  Row
		met  bool
		want string
	}{
		{"at most, equal", Row{Value: 1, Bound: AtMost, Target: 1, Unit: "pixels"}, true, "≤ 1 pixels"},
		{"at most, above", Row{Value: 1.01, Bound: AtMost, Target: 1}, false, "≤ 1"},
		{"at least, equal", Row{Value: 99.5, Bound: AtLeast, Target: 99.5, Unit: "%"}, true, "≥ 99.5 %"},
		{"at least, below", Row{Value: 39.99, Bound: AtLeast, Target: 40}, false, "≥ 40"},
		{"no number", Row{Value: math.NaN(), Bound: AtLeast, Target: 40}, false, "≥ 40"},
		{"no number, at most", Row{Value: math.NaN(), Bound: AtMost, Target: 40}, false, "≤ 40"},
		{"no target", Row{Value: 3}, true, ""},
		{"skipped", Row{Skipped: "it is not here", Bound: AtLeast, Target: 1}, true, "≥ 1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.met, tt.row.Met())
			require.Equal(t, tt.want, tt.row.Wanted())
			err := (&Report{Rows: []Row{tt.row}}).Missed()
			require.Equal(t, tt.met, err == nil, "%v", err)
		})
	}
	err := (&Report{Rows: []Row{{Model: "m", Measure: "f", Value: 0.99871, Bound: AtLeast, Target: 0.999}}}).Missed()
	require.EqualError(t, err, "missed: m: f is 0.99871, want ≥ 0.999")
}

func TestOnlyTheGeneratedPartOfAPageChanges(t *testing.T) {
	path := filepath.Join(t.TempDir(), "page.md")
	require.Error(t, CheckPage(path))
	require.NoError(t, os.WriteFile(path, []byte("no markers"), 0o600))
	require.ErrorContains(t, CheckPage(path), beginMarker)
	require.NoError(t, os.WriteFile(path, []byte("before\n"+beginMarker+"\nold\n"+endMarker+"\nafter\n"), 0o600))
	r := &Report{Rows: []Row{{Model: "m", Measure: "f", Inputs: "i", Calibration: "c", Value: 12.345, Unit: "dB", Bound: AtLeast, Target: 40}}}
	require.NoError(t, r.Save(path))
	page, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "before\n"+beginMarker+"\n\n| model | figure | measured on | calibrated on | measured | target | |\n|---|---|---|---|--:|--:|---|\n"+
		"| m | f | i | c | 12.35 dB | ≥ 40 dB | MISSED |\n\n"+endMarker+"\nafter\n", string(page))
	var b strings.Builder
	require.NoError(t, r.Print(&b, ui.Plain()))
	require.Contains(t, b.String(), "MISSED")
}

func TestNobodyIsMeasuredOnWhatItWasCalibratedOn(t *testing.T) {
	files := strings.Split("a b c d e f g", " ")
	seen := map[string]int{}
	for _, f := range folds(files, 2) {
		require.Len(t, f.calibrate, 2)
		for _, path := range f.evaluate {
			seen[path]++
			require.NotContains(t, f.calibrate, path)
		}
	}
	require.Len(t, seen, len(files), "all are measured")
	for _, n := range seen {
		require.Equal(t, 1, n)
	}
}

func TestNoNumberIsNoSuccess(t *testing.T) {
	require.False(t, Row{Value: math.NaN(), Bound: AtLeast, Target: 40}.Met())
}

func TestBoxesAreComparedWithTheirPartners(t *testing.T) {
	want := []vision.Box{{X1: 10, Y1: 10, Score: 0.9}, {X0: 100, X1: 110, Y1: 10, Score: 0.8}, {X0: 200, X1: 210, Y1: 10, Score: 0.69}}
	got := []vision.Box{{X1: 10.5, Y1: 10, Score: 0.91}, {X0: 100, X1: 110, Y1: 10, Score: 0.8, Class: 1}, {X0: 200, X1: 210, Y1: 9, Score: 0.71}}
	var d boxDifferences
	d.compare(want, got, 0.7)
	require.Equal(t, 2, d.boxes)
	require.Equal(t, 2, d.lonely, "a box of another class is none, on either side")
	require.InDelta(t, 0.5, d.pixels, 1e-9)
	require.InDelta(t, 0.01, d.score, 1e-9)
}

func TestSamplesSurviveTheJourney(t *testing.T) {
	samples := [][]*graph.Tensor{
		{graph.NewFloats([]int{1, 2}, []float32{1, 2}), graph.NewInts(graph.Int64, nil, []int64{-3})},
		{graph.NewFloats([]int{1, 2}, []float32{3, 4}), graph.NewInts(graph.Int64, nil, []int64{1 << 40})},
	}
	path := filepath.Join(t.TempDir(), "s.npz")
	require.NoError(t, writeSamples(path, samples))
	got, err := readSamples(path, 2)
	require.NoError(t, err)
	for i := range samples {
		require.Equal(t, samples[i][0].Floats(), got[i][0].Floats())
		require.Equal(t, samples[i][1].Ints(), got[i][1].Ints())
		require.Equal(t, graph.Int64, got[i][1].DType)
	}
	_, err = readSamples(path, 3)
	require.ErrorContains(t, err, "want 3 samples")
}

// The reference needs ONNX Runtime, which make accuracy installs.
func TestTheReferenceComputes(t *testing.T) {
	python, err := filepath.Abs(filepath.Join("..", "..", "build", "ort", "bin", "python"))
	require.NoError(t, err)
	if _, err := os.Stat(python); err != nil {
		t.Skipf("needs ONNX Runtime (make build/ort/installed.txt): %v", err)
	}
	model := filepath.Join("..", "..", "testdata", "mnist", "mnist-cnn.onnx")
	r, err := Start(t.Context(), python, model)
	require.NoError(t, err)
	blank := graph.Zeros(graph.Float32, []int{1, 1, 28, 28})
	out, err := r.RunAll([][]*graph.Tensor{{blank}, {blank}})
	require.NoError(t, err)
	require.Equal(t, []int{1, 10}, out[1][0].Dims)
	require.Equal(t, out[0][0].Floats(), out[1][0].Floats())
	_, err = r.Run(t.Context(), []*graph.Tensor{graph.Zeros(graph.Float32, []int{1, 1, 27, 28})})
	require.ErrorContains(t, err, "mnist-cnn.onnx in ONNX Runtime")
	require.ErrorContains(t, err, "27")
	_, err = r.Run(t.Context(), []*graph.Tensor{blank})
	require.NoError(t, err, "an error is not the end")
	require.NoError(t, r.Close())

	_, err = Start(t.Context(), python, "none.onnx")
	require.ErrorContains(t, err, "none.onnx")
}

func TestRowsThatAreMeasuredAgainReplaceTheirOwn(t *testing.T) {
	c := Config{Keep: filepath.Join(t.TempDir(), "a.json")}
	report, err := c.kept()
	require.NoError(t, err)
	require.Empty(t, report.Rows)
	report.replace("objects", []Row{{Value: 1}, {Value: 2}})
	report.replace("label", []Row{{Value: 3}})
	require.NoError(t, c.keep(report))
	again, err := c.kept()
	require.NoError(t, err)
	require.Equal(t, report, again)
	again.replace("objects", []Row{{Value: 4}})
	require.Equal(t, []Row{{Kind: "label", Value: 3}, {Kind: "objects", Value: 4}}, again.Rows)

	require.NoError(t, os.WriteFile(c.Keep, []byte("{"), 0o600))
	_, err = c.kept()
	require.ErrorContains(t, err, c.Keep)
}
