package ocr

import (
	"image"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSmallestRectangle(t *testing.T) {
	turn := func(x, y float64) Point { // by about 20°
		c, s := math.Cos(0.35), math.Sin(0.35)
		return Point{50 + c*x - s*y, 50 + s*x + c*y}
	}
	var points []Point
	for x := range 31 {
		for y := range 11 {
			points = append(points, turn(float64(x), float64(y)))
		}
	}
	q := smallestRectangle(points)
	require.InDelta(t, 30, q.Width(), 1e-6)
	require.InDelta(t, 10, q.Height(), 1e-6)
	require.InDelta(t, turn(0, 0).X, q[0].X, 1e-6)
	require.InDelta(t, turn(0, 0).Y, q[0].Y, 1e-6)

	require.Zero(t, smallestRectangle([]Point{{3, 4}}).Width())
	line := smallestRectangle([]Point{{0, 0}, {1, 1}, {2, 2}})
	require.InDelta(t, math.Sqrt(8), max(line.Width(), line.Height()), 1e-9)
}

func TestBoxesGrowAndAreRead(t *testing.T) {
	const side = 100
	probability := make([]float32, side*side)
	mark := func(r image.Rectangle, p float32) {
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				probability[y*side+x] = p
			}
		}
	}
	mark(image.Rect(50, 12, 81, 21), 0.9) // right on the first line, a little lower
	mark(image.Rect(10, 10, 41, 19), 0.9) // left on the first line
	mark(image.Rect(10, 50, 41, 59), 0.9) // second line
	mark(image.Rect(10, 80, 41, 89), 0.4) // unsure
	mark(image.Rect(90, 90, 92, 92), 0.9) // too small
	quads := Boxes(probability, side)
	require.Len(t, quads, 3)
	grow := 30. * 8 * unclip / (2 * (30 + 8))
	require.InDelta(t, 10-grow, quads[0][0].X, 1e-9)
	require.InDelta(t, 10-grow, quads[0][0].Y, 1e-9)
	require.InDelta(t, 40+grow, quads[0][2].X, 1e-9)
	require.InDelta(t, 50-grow, quads[1][0].X, 1e-9, "to the right on the same line")
	require.InDelta(t, 50-grow, quads[2][0].Y, 1e-9)
}

func TestManyRegionsAreBounded(t *testing.T) {
	const side = 128
	probability := make([]float32, side*side)
	for i := range probability {
		if i%2 == 0 && i/side%2 == 0 {
			probability[i] = 1
		}
	}
	require.Len(t, regions(probability, side), maxCandidates)
}

func TestCutsFollowTheBox(t *testing.T) {
	picture := image.NewRGBA(image.Rect(0, 0, 40, 40))
	for y := range 40 {
		for x := range 40 {
			picture.SetRGBA(x, y, color.RGBA{uint8(6 * x), uint8(6 * y), 0, 255})
		}
	}
	cut := Cut(picture, Quad{{5, 10}, {25, 10}, {25, 20}, {5, 20}})
	require.Equal(t, image.Pt(20, 10), cut.Bounds().Size())
	require.Equal(t, picture.RGBAAt(5, 10), cut.RGBAAt(0, 0))
	require.Equal(t, picture.RGBAAt(24, 19), cut.RGBAAt(19, 9))

	upright := Cut(picture, Quad{{10, 5}, {20, 5}, {20, 35}, {10, 35}})
	require.Equal(t, image.Pt(30, 10), upright.Bounds().Size(), "a high box lies on its side")
	require.InDelta(t, 6*19, float64(upright.RGBAAt(0, 0).R), 6)
	require.InDelta(t, 6*5, float64(upright.RGBAAt(0, 0).G), 6)
	require.Equal(t, cut.RGBAAt(0, 0), turned(cut).RGBAAt(19, 9))
}

func TestOnlyLinesThatAreSurelyUpsideDownAreTurned(t *testing.T) {
	cut := image.NewRGBA(image.Rect(0, 0, 2, 1))
	cut.SetRGBA(0, 0, color.RGBA{255, 0, 0, 255})
	require.Equal(t, cut, Straighten(cut, []float32{0.2, 0.8}))
	require.Equal(t, turned(cut), Straighten(cut, []float32{0.05, 0.95}))
}

func TestLinesKeepTheirProportions(t *testing.T) {
	white := image.NewRGBA(image.Rect(0, 0, 96, 24))
	for i := range white.Pix {
		white.Pix[i] = 255
	}
	v := RecogniseInput(white).Floats()
	require.Len(t, v, 3*LineHeight*RecogniseWidth)
	require.InDelta(t, 1, v[191], 1e-6, "twice as high, twice as wide")
	require.Zero(t, v[192])
}

func TestDecoding(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys")
	require.NoError(t, os.WriteFile(path, []byte("a\nb\n"), 0o600))
	alphabet, err := Characters(path)
	require.NoError(t, err)
	require.Equal(t, []string{"", "a", "b", " "}, alphabet)
	steps := func(classes ...int) []float32 {
		p := make([]float32, 4*len(classes))
		for i, c := range classes {
			p[4*i+c] = 0.5
		}
		return p
	}
	text, score, err := Decode(steps(1, 1, 0, 1, 3, 2, 2), alphabet)
	require.NoError(t, err)
	require.Equal(t, "aa b", text)
	require.InDelta(t, 0.5, score, 1e-9)
	text, score, err = Decode(steps(0, 0), alphabet)
	require.NoError(t, err)
	require.Empty(t, text)
	require.Zero(t, score)
	_, _, err = Decode(make([]float32, 7), alphabet)
	require.ErrorContains(t, err, "no multiple of the 4 characters")
}
