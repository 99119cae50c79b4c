package example_test

import (
	"context"
	"image"
	"image/color"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models/graph"
)

// nearest is a model that repeats each pixel three times in each direction.
type nearest struct{}

func (nearest) Run(_ context.Context, in []*graph.Tensor) ([]*graph.Tensor, error) {
	side := in[0].Dims[3]
	out := make([]float32, 9*side*side)
	for i := range out {
		x, y := i%(3*side), i/(3*side)
		out[i] = in[0].Floats()[y/3*side+x/3]
	}
	return []*graph.Tensor{graph.NewFloats([]int{1, 1, 3 * side, 3 * side}, out)}, nil
}

func TestTilesJoinWithoutSeams(t *testing.T) {
	picture := image.NewRGBA(image.Rect(0, 0, 430, 211))
	for y := range 211 {
		for x := range 430 {
			v := uint8((x*31 + y*17) % 256)
			picture.SetRGBA(x, y, color.RGBA{v, v, v, 255})
		}
	}
	path := filepath.Join(t.TempDir(), "p.png")
	require.NoError(t, vision.Save(path, picture))
	a, err := example.Enlarge{}.Answer(t.Context(), []example.Model{nearest{}}, path)
	require.NoError(t, err)
	require.Equal(t, 6, a.(*example.EnlargeAnswer).Tiles)
	large := a.(*example.EnlargeAnswer).Picture()
	for y := range 3 * 211 {
		for x := range 3 * 430 {
			require.Equal(t, picture.RGBAAt(x/3, y/3), large.RGBAAt(x, y), "pixel %d,%d", x, y)
		}
	}
}

func TestPicturesThatNeedTooManyTilesAreRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p.png")
	require.NoError(t, vision.Save(path, image.NewRGBA(image.Rect(0, 0, 2000, 1500))))
	_, err := example.Enlarge{}.Answer(t.Context(), []example.Model{nearest{}}, path)
	require.ErrorContains(t, err, "2000×1500 pixels need 80 runs")
}
