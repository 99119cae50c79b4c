package speed

import (
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWithoutONNXRuntimeEveryRowSaysSo(t *testing.T) {
	r, err := Run(t.Context(), Config{Node: t.TempDir()})
	require.NoError(t, err)
	rows := map[string]int{}
	for _, l := range r.Latency {
		require.Contains(t, l.Skipped, "not installed")
		rows[l.Model]++
	}
	require.Len(t, rows, len(subjects()))
	require.Equal(t, 2*len(threadCounts), rows["MobileNetV2-224"], "in both variants")
	require.Len(t, r.Throughput, 5)
	require.Len(t, r.Memory, len(subjects()))
}

func TestAVariantThatWasMeasuredIsNotSkipped(t *testing.T) {
	s := subjects()[0]
	r := &Result{Latency: []Latency{{Model: s.name, Variant: w8a16, Threads: 1}, {Model: s.name, Variant: w8a16, Threads: 2}}}
	r.skip(s, errors.New("no quantiser"))
	require.Len(t, r.Latency, 4)
	require.Equal(t, w8a8, r.Latency[3].Variant)
	require.Equal(t, "no quantiser", r.Latency[3].Skipped)
	require.Empty(t, r.Throughput)
	require.Empty(t, r.Memory)
}

func TestDecisionsAreComparedWhole(t *testing.T) {
	want := [][][]float32{{{1, 2, 0, 9, 8, 7}}, {{1, 2, 0, 9, 8, 7}}}
	got := [][][]float32{{{0, 5, 1, 3, 1, 1}}, {{0, 5, 1, 1, 1, 3}}}
	require.Equal(t, 1, agree(want, got, 3), "the second text has a letter more")
	require.Equal(t, []int{1}, decisions(want[0][0], 3), "0 is blank in a text")
	require.Equal(t, []int{0}, decisions([]float32{9, 1, 2}, 3), "but not where there is one decision")
}

func TestWhatIsNotTheModelIsNotTimed(t *testing.T) {
	require.NoError(t, Likeness{Decibels: 30, PeerDecibels: 200}.check())
	for _, k := range []Likeness{{Decibels: 9, PeerDecibels: 200}, {Decibels: 30, PeerDecibels: -3}, {Decibels: math.NaN(), PeerDecibels: 200}} {
		require.ErrorContains(t, k.check(), "not the model")
	}
	shifted, err := decibels([][][]float32{{{1, 2, 3, 4}}}, [][][]float32{{{2, 3, 4, 1}}})
	require.NoError(t, err)
	require.Error(t, Likeness{Decibels: shifted, PeerDecibels: 200}.check(), "the right numbers in wrong places")
}

func TestAQuickRunTakesFewerTurns(t *testing.T) {
	require.Equal(t, raceTurns, Config{}.turns(raceTurns))
	require.Less(t, Config{Quick: true}.turns(throughputTurns), throughputTurns)
}

func TestAResultSaysWhyItIsEmpty(t *testing.T) {
	r := Skipped(errors.New("no peer"))
	require.Equal(t, "no peer", r.Lacking())
	r.Latency[3].Skipped = ""
	require.Empty(t, r.Lacking())
}
