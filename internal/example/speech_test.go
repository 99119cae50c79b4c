package example_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/vm"
)

// fetched is a model that make models fetches. The test is skipped without it.
func fetched(t testing.TB, name string) string {
	path := filepath.Join("..", "..", "build", "models", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("needs %s (make models): %v", name, err)
	}
	return path
}

// In speech.wav somebody speaks from 1.2 s for 3 s, and from 5.6 s on two sentences.
func TestSpeechIsFoundWhereItIs(t *testing.T) {
	folder := filepath.Dir(fetched(t, "silero_vad_v5.onnx"))
	samples := filepath.Join("..", "..", "testdata", "examples")
	w := example.Workshop{Folder: folder, Calibration: []string{filepath.Join(samples, "calibration.wav")}, Executor: vm.NewFast(2)}
	fixed, err := w.Open(t.Context(), example.Speech{})
	require.NoError(t, err)
	a, err := example.Speech{}.Answer(t.Context(), []example.Model{fixed[0]}, filepath.Join(samples, "speech.wav"))
	require.NoError(t, err)
	found := a.(*example.SpeechAnswer).Segments
	require.NotEmpty(t, found)
	require.InDelta(t, 1.2, found[0].Start, 0.15)
	require.InDelta(t, 4.2, found[0].End, 0.2)
	require.InDelta(t, 5.65, found[1].Start, 0.2)
	require.InDelta(t, 8.0, found[len(found)-1].End, 0.3)
	require.Equal(t, 295, fixed[0].Runs)
}
