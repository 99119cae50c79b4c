package modelio

import (
	"errors"
	"fmt"
	"image"
	"math"

	"golang.org/x/image/draw"

	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// planes is where a picture's channels, rows and columns lie in an input's shape.
type planes struct {
	channels, height, width int
	last                    bool // channels are the last axis (NHWC) instead of before the rows
}

// layoutOf finds channels, rows and columns in a shape such as [1 3 224 224],
// [1 224 224 3], [1 28 28] or [28 28]. want is the number of channels, 0 for any.
func layoutOf(shape []int, want int) (planes, error) {
	dims := shape
	for len(dims) > 3 && dims[0] == 1 {
		dims = dims[1:]
	}
	fits := func(n int) bool { return n == want || want == 0 && (n == 1 || n == 3) }
	switch {
	case len(dims) == 2 && want <= 1:
		return planes{1, dims[0], dims[1], false}, nil
	case len(dims) == 3 && fits(dims[0]):
		return planes{dims[0], dims[1], dims[2], false}, nil
	case len(dims) == 3 && fits(dims[2]):
		return planes{dims[2], dims[0], dims[1], true}, nil
	case want == 0:
		return planes{}, fmt.Errorf("the input's shape %v is not that of one picture (1 or 3 channels)", shape)
	}
	return planes{}, fmt.Errorf("the input's shape %v is not that of one picture of %d channels", shape, want)
}

// CheckPicture returns an error if no picture of these rules fits an input of that shape.
func CheckPicture(shape []int, rules *models.Image) error {
	_, err := layoutOf(shape, channelsOf[rules.Channels])
	return err
}

// channelsOf is the number of channels by their names.
var channelsOf = map[string]int{"L": 1, "RGB": 3, "BGR": 3}

// loadImage decodes a picture into an input of a compiled model.
func loadImage(spec *models.TensorSpec, path string) (*vm.Tensor, error) {
	values, err := pictureValues(path, spec.Shape, spec.Image)
	if err != nil {
		return nil, err
	}
	if spec.IsFloat() {
		return spec.Quantize(values)
	}
	ints := make([]int64, len(values))
	for i, v := range values {
		ints[i] = int64(math.Floor(float64(v) + 0.5))
	}
	return spec.Store(ints)
}

// pictureValues decodes a picture, resizes it to the rows and columns of shape and
// normalises it as the rules say; without rules, values are bytes 0…255 (grey for
// one channel, RGB for three). The result is in row-major order of shape.
func pictureValues(path string, shape []int, rules *models.Image) ([]float32, error) {
	want := 0
	if rules != nil {
		if want = channelsOf[rules.Channels]; want == 0 {
			return nil, fmt.Errorf("the model's picture rules name unknown channels %q", rules.Channels)
		}
	}
	where, err := layoutOf(shape, want)
	if err != nil {
		return nil, err
	}
	if rules == nil {
		rules = &models.Image{Channels: map[int]string{1: "L", 3: "RGB"}[where.channels]}
	}
	picture, err := vision.Decode(path)
	if err != nil {
		return nil, err
	}
	return normalise(resized(picture, where, rules.Channels), where, *rules)
}

// GreyPicture decodes a picture to 8-bit grey pixels in its own size, row by row, and
// returns its width: for showing it.
func GreyPicture(path string) (pixels []uint8, width int, err error) {
	picture, err := vision.Decode(path)
	if err != nil {
		return nil, 0, plainPathError(err)
	}
	size := picture.Bounds().Size()
	return resized(picture, planes{channels: 1, height: size.Y, width: size.X}, "L"), size.X, nil
}

// resized resizes and returns the channels' bytes in the input's order.
func resized(picture image.Image, where planes, channels string) []uint8 {
	rgba := image.NewRGBA(image.Rect(0, 0, where.width, where.height))
	if picture.Bounds().Size() == rgba.Bounds().Size() {
		draw.Draw(rgba, rgba.Bounds(), picture, picture.Bounds().Min, draw.Src)
	} else {
		draw.CatmullRom.Scale(rgba, rgba.Bounds(), picture, picture.Bounds(), draw.Src, nil)
	}
	out := make([]uint8, where.channels*where.height*where.width)
	for y := range where.height {
		for x := range where.width {
			p := rgba.Pix[rgba.PixOffset(x, y):]
			for c := range where.channels {
				at := (c*where.height+y)*where.width + x
				if where.last {
					at = (y*where.width+x)*where.channels + c
				}
				out[at] = channel(p, c, channels)
			}
		}
	}
	return out
}

// channel picks one channel of an RGBA pixel; "L" is the luma of ITU-R BT.601, as
// image/color computes it.
func channel(rgba []uint8, c int, channels string) uint8 {
	switch channels {
	case "L":
		return uint8((19595*uint32(rgba[0]) + 38470*uint32(rgba[1]) + 7471*uint32(rgba[2]) + 1<<15) >> 16)
	case "BGR":
		return rgba[2-c]
	}
	return rgba[c]
}

func normalise(bytes []uint8, where planes, rules models.Image) ([]float32, error) {
	values := make([]float32, len(bytes))
	if len(rules.Mean) == 0 && len(rules.Std) == 0 {
		for i, v := range bytes {
			values[i] = float32(v)
		}
		return values, nil
	}
	if len(rules.Mean) != where.channels || len(rules.Std) != where.channels {
		return nil, errors.New("the model's picture rules need a mean and a standard deviation per channel")
	}
	for i, v := range bytes {
		c := i / (where.height * where.width)
		if where.last {
			c = i % where.channels
		}
		values[i] = float32((float64(v)/255 - rules.Mean[c]) / rules.Std[c])
	}
	return values, nil
}
