package example

import (
	"context"
	"fmt"
	"image"
	"io"
	"math"

	"github.com/opml/opml/internal/ocr"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
)

// Text reads what is written in a picture with PP-OCRv4: where text is, which lines are upside down, what each says.
type Text struct {
	Alphabet []string // of the recogniser, from ocr.Characters
}

// Recipes implements [Kind].
func (Text) Recipes() []Recipe {
	const detect, line = ocr.DetectSide, ocr.LineHeight
	unit := []models.Range{{Min: -1, Max: 1}}
	return []Recipe{
		{File: "ch_PP-OCRv4_det_infer", Role: "text detector", Shapes: [][]int{{1, 3, detect, detect}}, Ranges: []models.Range{{Min: -2.2, Max: 2.7}}, Weights: 16, Activations: 32},
		{File: "ch_ppocr_mobile_v2.0_cls_infer", Role: "classifier of direction", Shapes: [][]int{{1, 3, line, ocr.ClassifyWidth}}, Ranges: unit},
		{File: "ch_PP-OCRv4_rec_infer", Role: "recogniser", Shapes: [][]int{{1, 3, line, ocr.RecogniseWidth}}, Ranges: unit, Weights: 16, Activations: 32},
	}
}

// minLineScore is the mean probability below which what was recognised is no text, as in PP-OCR.
const minLineScore = 0.5

// Line is a line of text and where it is.
type Line struct {
	Text    string   `json:"text"`
	Score   float64  `json:"score"`
	Corners ocr.Quad `json:"corners"` // clockwise from the top left, in pixels
}

// TextAnswer is what a picture says, line by line.
type TextAnswer struct {
	Lines   []Line `json:"lines"`
	picture *image.RGBA
}

// Answer implements [Kind].
func (t Text) Answer(ctx context.Context, ms []Model, path string) (Answer, error) {
	picture, err := vision.Load(path)
	if err != nil {
		return nil, err
	}
	input, scale := ocr.DetectInput(picture)
	found, err := runOne(ctx, ms[0], input, ocr.DetectSide*ocr.DetectSide)
	if err != nil {
		return nil, fmt.Errorf("text detector: %w", err)
	}
	a := &TextAnswer{Lines: []Line{}, picture: picture}
	for _, q := range ocr.Boxes(found, ocr.DetectSide) {
		line, err := t.read(ctx, ms[1], ms[2], picture, q.Scale(1/scale).Round())
		if err != nil {
			return nil, err
		}
		if line.Score >= minLineScore && line.Text != "" {
			a.Lines = append(a.Lines, line)
		}
	}
	return a, nil
}

// read straightens and recognises one line.
func (t Text) read(ctx context.Context, classifier, recogniser Model, picture *image.RGBA, q ocr.Quad) (Line, error) {
	cut := ocr.Cut(picture, q)
	direction, err := runOne(ctx, classifier, ocr.ClassifyInput(cut), 2)
	if err != nil {
		return Line{}, fmt.Errorf("classifier of direction: %w", err)
	}
	cut = ocr.Straighten(cut, direction)
	characters, err := runOne(ctx, recogniser, ocr.RecogniseInput(cut), 0)
	if err != nil {
		return Line{}, fmt.Errorf("recogniser: %w", err)
	}
	text, score, err := ocr.Decode(characters, t.Alphabet)
	return Line{Text: text, Score: score, Corners: q}, err
}

// Print implements [Answer].
func (a *TextAnswer) Print(w io.Writer, style ui.Style) error {
	if len(a.Lines) == 0 {
		_, err := fmt.Fprintln(w, "no text found")
		return err
	}
	for _, l := range a.Lines {
		if _, err := fmt.Fprintf(w, "%s  %s\n", style.Good(l.Text), style.Dim(percent(l.Score))); err != nil {
			return err
		}
	}
	return nil
}

// Picture implements [Pictured]: the input with a frame around each line.
func (a *TextAnswer) Picture() *image.RGBA {
	size := a.picture.Bounds().Size()
	out := vision.Resize(a.picture, size.X, size.Y)
	for i, l := range a.Lines {
		var points []image.Point
		for _, p := range l.Corners {
			points = append(points, image.Pt(int(math.Round(p.X)), int(math.Round(p.Y))))
		}
		vision.Polygon(out, points, vision.Colour(i))
	}
	return out
}
