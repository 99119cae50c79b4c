package example

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"io"

	"golang.org/x/image/draw"

	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// Enlarge makes a picture three times as large with the sub-pixel convolution network of https://arxiv.org/abs/1609.05158,
// which computes the luma; the colours, where the eye sees less, are interpolated. Pictures larger than the model's
// input go through it in tiles.
type Enlarge struct{}

const (
	tileSide   = 224
	tileMargin = 8 // more than the model looks around a pixel: 2+1+1+1
	tileStep   = tileSide - 2*tileMargin
	zoom       = 3
	maxTiles   = 64
)

// Recipes implements [Kind].
func (Enlarge) Recipes() []Recipe {
	return []Recipe{{
		File: "super-resolution-224", Role: "super-resolution of luma", Shapes: [][]int{{1, 1, tileSide, tileSide}},
		Ranges: []models.Range{{Min: 0, Max: 1}}, Weights: 16, Image: &models.Image{Channels: "L", Mean: []float64{0}, Std: []float64{1}},
	}}
}

// EnlargeAnswer is the picture before and after.
type EnlargeAnswer struct {
	Before  [2]int `json:"before"` // width and height
	After   [2]int `json:"after"`
	Tiles   int    `json:"tiles"`
	picture *image.RGBA
}

// Answer implements [Kind].
func (e Enlarge) Answer(ctx context.Context, ms []Model, path string) (Answer, error) {
	picture, err := vision.Load(path)
	if err != nil {
		return nil, err
	}
	size := picture.Bounds().Size()
	if n := tiles(size.X) * tiles(size.Y); n > maxTiles {
		return nil, fmt.Errorf("%s: %d×%d pixels need %d runs of the model, at most %d: give a smaller picture", path, size.X, size.Y, n, maxTiles)
	}
	out := image.NewRGBA(image.Rect(0, 0, zoom*size.X, zoom*size.Y))
	draw.CatmullRom.Scale(out, out.Bounds(), picture, picture.Bounds(), draw.Src, nil)
	a := &EnlargeAnswer{Before: [2]int{size.X, size.Y}, After: [2]int{zoom * size.X, zoom * size.Y}, picture: out}
	for top := 0; top < size.Y; top += tileStep {
		for left := 0; left < size.X; left += tileStep {
			large, err := runOne(ctx, ms[0], e.Tile(picture, left, top), zoom*tileSide*zoom*tileSide)
			if err != nil {
				return nil, err
			}
			a.Tiles++
			paste(out, large, left, top)
		}
	}
	return a, nil
}

func tiles(length int) int { return (length + tileStep - 1) / tileStep }

// Tile is the luma, 0…1, of the square whose inner part begins at (left, top). Beyond the picture its edge goes on.
func (Enlarge) Tile(picture *image.RGBA, left, top int) *graph.Tensor {
	last := picture.Bounds().Max.Sub(image.Pt(1, 1))
	data := make([]float32, tileSide*tileSide)
	for i := range data {
		x, y := left-tileMargin+i%tileSide, top-tileMargin+i/tileSide
		p := picture.RGBAAt(min(max(x, 0), last.X), min(max(y, 0), last.Y))
		luma, _, _ := color.RGBToYCbCr(p.R, p.G, p.B)
		data[i] = float32(luma) / 255
	}
	return graph.NewFloats([]int{1, 1, tileSide, tileSide}, data)
}

// paste replaces the luma of the enlarged picture by the inner part of a tile.
func paste(out *image.RGBA, large []float32, left, top int) {
	const side = zoom * tileSide
	for y := range zoom * tileStep {
		for x := range zoom * tileStep {
			at := image.Pt(zoom*left+x, zoom*top+y)
			if !at.In(out.Bounds()) {
				continue
			}
			v := large[(y+zoom*tileMargin)*side+x+zoom*tileMargin]
			p := out.RGBAAt(at.X, at.Y)
			_, cb, cr := color.RGBToYCbCr(p.R, p.G, p.B)
			r, g, b := color.YCbCrToRGB(uint8(min(max(255*v+0.5, 0), 255)), cb, cr)
			out.SetRGBA(at.X, at.Y, color.RGBA{r, g, b, 255})
		}
	}
}

// Print implements [Answer].
func (a *EnlargeAnswer) Print(w io.Writer, style ui.Style) error {
	after := style.Good(fmt.Sprintf("%d×%d", a.After[0], a.After[1]))
	_, err := fmt.Fprintf(w, "enlarged     %d×%d to %s in %d tiles\n", a.Before[0], a.Before[1], after, a.Tiles)
	return err
}

// Picture implements [Pictured].
func (a *EnlargeAnswer) Picture() *image.RGBA { return a.picture }
