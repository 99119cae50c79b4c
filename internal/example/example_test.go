package example_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/vm"
)

func photo(t testing.TB, name string) string {
	return sharedtest.File(t, "data/imagenet-sample/"+name+".JPEG")
}

// answer runs a kind in the VM, its models calibrated on these files.
func answer(t *testing.T, k example.Kind, input string, calibration ...string) example.Answer {
	t.Helper()
	w := example.Workshop{
		Folder: sharedtest.File(t, "models"), Calibration: calibration, Save: t.TempDir(), Executor: vm.NewFast(2),
	}
	fixed, err := w.Open(t.Context(), k)
	require.NoError(t, err)
	ms := make([]example.Model, len(fixed))
	for i, m := range fixed {
		ms[i] = m
		require.FileExists(t, filepath.Join(w.Save, k.Recipes()[i].File+".opml"))
	}
	a, err := k.Answer(t.Context(), ms, input)
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, a.Print(&b, ui.Plain()))
	require.NotEmpty(t, b.String())
	return a
}

func TestThePhotographOfARobinIsOne(t *testing.T) {
	a := answer(t, example.Label{Names: make([]string, 15)}, photo(t, "0015_robin"), photo(t, "0010_brambling"), photo(t, "0250_Siberian_husky"))
	top := a.(*example.LabelAnswer).Guesses[0]
	require.Equal(t, 15, top.Class)
	require.Equal(t, "class 15", top.Name, "what has no name has a number")
	require.Greater(t, top.Probability, 0.9)
}

func TestFacesAreWhereTheyAre(t *testing.T) {
	a := answer(t, example.Faces{}, photo(t, "0515_cowboy_hat"), photo(t, "0400_academic_gown")).(*example.BoxesAnswer)
	require.Len(t, a.Found, 2)
	for i, want := range [][2]float64{{145, 215}, {360, 175}} { // of the picture's 500×375 pixels, read off by eye
		found := a.Found[0]
		if (found.X0 > 250) != (i == 1) {
			found = a.Found[1]
		}
		require.InDelta(t, want[0], (found.X0+found.X1)/2, 20)
		require.InDelta(t, want[1], (found.Y0+found.Y1)/2, 20)
		require.Greater(t, found.Score, 0.9)
	}
	before := a.Picture()
	require.Equal(t, 500, before.Bounds().Dx())
}

func TestObjectsAreNamed(t *testing.T) {
	a := answer(t, example.Objects{}, photo(t, "0430_basketball"), photo(t, "0805_soccer_ball"), photo(t, "0890_volleyball"), photo(t, "0560_football_helmet"), photo(t, "0705_passenger_car")).(*example.BoxesAnswer)
	count := map[string]int{}
	for _, f := range a.Found {
		count[f.Name]++
		if f.Name == "sports ball" {
			require.InDelta(t, 194, (f.X0+f.X1)/2, 10)
			require.InDelta(t, 98, (f.Y0+f.Y1)/2, 10)
		}
	}
	require.Equal(t, 1, count["sports ball"])
	require.GreaterOrEqual(t, count["person"], 3)
}

func TestModelsThatAreMissingAreNamed(t *testing.T) {
	w := example.Workshop{Folder: t.TempDir(), Executor: vm.NewFast(1)}
	_, err := w.Open(t.Context(), example.Faces{})
	require.ErrorContains(t, err, "ultraface-rfb-320 (face detector) is not in "+w.Folder)
}
