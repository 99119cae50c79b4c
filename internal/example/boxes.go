package example

import (
	"fmt"
	"image"
	"io"
	"math"

	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/internal/vision"
)

// Found is one thing found in a picture.
type Found struct {
	Name string `json:"name"`
	vision.Box
}

// BoxesAnswer is what was found in a picture, the surest first.
type BoxesAnswer struct {
	Found   []Found `json:"found"`
	what    string  // "faces"
	picture *image.RGBA
}

// newBoxesAnswer takes boxes in pixels of the picture and cuts them at its edges.
func newBoxesAnswer(what string, picture *image.RGBA, boxes []vision.Box, name func(class int) string) *BoxesAnswer {
	a := &BoxesAnswer{Found: []Found{}, what: what, picture: picture}
	size := picture.Bounds().Size()
	for _, b := range boxes {
		a.Found = append(a.Found, Found{Name: name(b.Class), Box: b.Within(size.X, size.Y)})
	}
	return a
}

// Print implements [Answer].
func (a *BoxesAnswer) Print(w io.Writer, style ui.Style) error {
	fmt.Fprintf(w, "%-12s %s\n", a.what, style.Good(fmt.Sprint(len(a.Found))))
	if len(a.Found) == 0 {
		return nil
	}
	t := ui.NewTable("what", "score>", "left>", "top>", "right>", "bottom>")
	for _, f := range a.Found {
		t.Row(f.Name, percent(f.Score), pixel(f.X0), pixel(f.Y0), pixel(f.X1), pixel(f.Y1))
	}
	return t.Print(w)
}

func pixel(v float64) int { return int(math.Round(v)) }

// Picture implements [Pictured]: the input with frames around what was found.
func (a *BoxesAnswer) Picture() *image.RGBA {
	size := a.picture.Bounds().Size()
	out := vision.Resize(a.picture, size.X, size.Y)
	for _, f := range a.Found {
		vision.Outline(out, f.Box, fmt.Sprintf("%s %.0f%%", f.Name, 100*f.Score))
	}
	return out
}

func orDefault(score, standard float64) float64 {
	if score == 0 {
		return standard
	}
	return score
}
