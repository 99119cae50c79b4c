package vision

import (
	"bufio"
	"fmt"
	"image"
	"image/draw"
	_ "image/jpeg" // decoders that image.Decode finds by content
	"image/png"
	"io"
	"os"

	"github.com/opml/opml/internal/atomicfile"
)

// maxPixels bounds a picture before it is decoded: a small PNG can claim billions.
const maxPixels = 1 << 26

// Load decodes a PNG or JPEG file. Errors start with the path.
func Load(path string) (*image.RGBA, error) {
	picture, err := Decode(path)
	if err != nil {
		return nil, err
	}
	return toRGBA(picture), nil
}

// Decode is Load in the picture's own colour model.
func Decode(path string) (image.Image, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	config, _, err := image.DecodeConfig(bufio.NewReader(f))
	if err != nil {
		return nil, fmt.Errorf("%s: not a readable picture: %w", path, err)
	}
	if int64(config.Width)*int64(config.Height) > maxPixels {
		return nil, fmt.Errorf("%s: picture of %d×%d is over %d pixels", path, config.Width, config.Height, maxPixels)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	picture, _, err := image.Decode(bufio.NewReader(f))
	if err != nil {
		return nil, fmt.Errorf("%s: not a readable picture: %w", path, err)
	}
	if picture.Bounds().Empty() {
		return nil, fmt.Errorf("%s: picture is empty", path)
	}
	return picture, nil
}

// toRGBA copies a picture so that its corner is (0, 0). What is transparent becomes black.
func toRGBA(picture image.Image) *image.RGBA {
	size := picture.Bounds().Size()
	out := image.NewRGBA(image.Rect(0, 0, size.X, size.Y))
	draw.Draw(out, out.Bounds(), picture, picture.Bounds().Min, draw.Src)
	return out
}

// Save writes a picture as PNG.
func Save(path string, picture image.Image) error {
	return atomicfile.Write(path, 0o644, func(w io.Writer) error { return png.Encode(w, picture) })
}
