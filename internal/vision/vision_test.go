package vision

import (
	"image"
	"image/color"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func plain(width, height int, c color.RGBA) *image.RGBA {
	p := image.NewRGBA(image.Rect(0, 0, width, height))
	fill(p, p.Bounds(), c)
	return p
}

func TestWhatIsSavedIsLoaded(t *testing.T) {
	p := plain(3, 2, color.RGBA{1, 2, 3, 255})
	p.SetRGBA(2, 1, color.RGBA{200, 100, 50, 255})
	path := filepath.Join(t.TempDir(), "p.png")
	require.NoError(t, Save(path, p))
	got, err := Load(path)
	require.NoError(t, err)
	require.Equal(t, p, got)
}

func TestWhatIsNoPictureIsRefusedByName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p.png")
	require.NoError(t, os.WriteFile(path, []byte("no picture"), 0o600))
	_, err := Load(path)
	require.ErrorContains(t, err, path+": not a readable picture")
	_, err = Load(path + "x")
	require.ErrorIs(t, err, os.ErrNotExist)
}

func TestCentreCropKeepsTheMiddle(t *testing.T) {
	p := plain(300, 100, color.RGBA{255, 0, 0, 255})
	fill(p, image.Rect(100, 0, 200, 100), color.RGBA{0, 255, 0, 255})
	got := CentreCrop(p, 100, 80)
	require.Equal(t, plain(80, 80, color.RGBA{0, 255, 0, 255}), got)
}

func TestLetterboxKeepsProportionsAtTheTopLeft(t *testing.T) {
	red, grey := color.RGBA{255, 0, 0, 255}, color.RGBA{114, 114, 114, 255}
	got, scale := Letterbox(plain(200, 100, red), 50, 50, grey)
	want := plain(50, 50, grey)
	fill(want, image.Rect(0, 0, 50, 25), red)
	require.Equal(t, want, got)
	require.InDelta(t, 0.25, scale, 1e-12)
}

func TestTensorsHavePlanesInTheOrderAskedFor(t *testing.T) {
	p := plain(2, 1, color.RGBA{10, 20, 30, 255})
	p.SetRGBA(1, 0, color.RGBA{11, 21, 31, 255})
	value := func(c int, v uint8) float32 { return float32(100*c) + float32(v) }
	require.Equal(t, []int{1, 3, 1, 2}, Tensor(p, RGB, value).Dims)
	require.Equal(t, []float32{10, 11, 120, 121, 230, 231}, Tensor(p, RGB, value).Floats())
	require.Equal(t, []float32{30, 31, 120, 121, 210, 211}, Tensor(p, BGR, value).Floats())
	require.InDelta(t, (1-0.5)/0.25, Normalised([3]float64{0.5}, [3]float64{0.25})(0, 255), 1e-6)
}

func TestOverlap(t *testing.T) {
	a := Box{X0: 0, Y0: 0, X1: 10, Y1: 10}
	require.InDelta(t, 1, Overlap(a, a), 1e-12)
	require.InDelta(t, 50./150, Overlap(a, Box{X0: 5, Y0: 0, X1: 15, Y1: 10}), 1e-12)
	require.Zero(t, Overlap(a, Box{X0: 10, Y0: 0, X1: 20, Y1: 10}))
	require.Zero(t, Overlap(Box{}, Box{}), "nothing over nothing is no overlap")
}

func TestSuppressKeepsTheSurestOfThoseThatOverlap(t *testing.T) {
	weak := Box{X1: 10, Y1: 10, Score: 0.5}
	strong := Box{X0: 1, X1: 11, Y1: 10, Score: 0.9}
	other := Box{X0: 1, X1: 11, Y1: 10, Score: 0.6, Class: 1}
	far := Box{X0: 50, X1: 60, Y1: 10, Score: 0.4}
	require.Equal(t, []Box{strong, other, far}, Suppress([]Box{weak, far, strong, other}, 0.5))
	require.Equal(t, []Box{strong, other, weak, far}, Suppress([]Box{weak, far, strong, other}, 0.9))
}

func TestEquallySureBoxesAreKeptInTheirOrder(t *testing.T) {
	first, second := Box{X1: 10, Y1: 10, Score: 0.9991}, Box{X0: 1, X1: 11, Y1: 10, Score: 0.9994}
	require.Equal(t, []Box{first}, Suppress([]Box{first, second}, 0.5))
}

func TestOutlineStaysInThePicture(t *testing.T) {
	p := plain(100, 50, color.RGBA{A: 255})
	Outline(p, Box{X0: -20, Y0: -20, X1: 500, Y1: 49, Class: 2}, "a caption that is longer than the picture is wide")
	require.Equal(t, Colour(2), p.RGBAAt(50, 48))
	require.Equal(t, Colour(-4), Colour(2), "any number is a colour")
}
