package example

import (
	"cmp"
	"context"
	"fmt"
	"image"
	"io"
	"math"
	"slices"

	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
)

// Label says what a photograph shows: a classifier of 224×224 pixels with the normalisation of torchvision, such as
// MobileNetV2.
type Label struct {
	Names []string // of the classes; nil for those that the package holds, numbers where missing
}

// imagenet are the means and standard deviations of ImageNet's channels, of values 0…1.
var imagenet = models.Image{Channels: "RGB", Mean: []float64{0.485, 0.456, 0.406}, Std: []float64{0.229, 0.224, 0.225}}

// Recipes implements [Kind].
func (l Label) Recipes() []Recipe {
	return []Recipe{{
		File: "mobilenetv2-224-fp32", Role: "classifier", Shapes: [][]int{{1, 3, 224, 224}},
		Ranges: []models.Range{{Min: -2.2, Max: 2.7}}, Labels: l.Names, Image: &imagenet,
	}}
}

// Prepare makes the input: the shorter side 256 pixels, the centre of 224×224, normalised.
func (Label) Prepare(picture *image.RGBA) []*graph.Tensor {
	value := vision.Normalised([3]float64(imagenet.Mean), [3]float64(imagenet.Std))
	return []*graph.Tensor{vision.Tensor(vision.CentreCrop(picture, 256, 224), vision.RGB, value)}
}

// Guess is a class with the probability that the model gives it.
type Guess struct {
	Class       int     `json:"class"`
	Name        string  `json:"name"`
	Probability float64 `json:"probability"`
}

// LabelAnswer are the likeliest classes, the likeliest first.
type LabelAnswer struct {
	Guesses []Guess `json:"guesses"`
}

// Answer implements [Kind].
func (l Label) Answer(ctx context.Context, ms []Model, path string) (Answer, error) {
	picture, err := vision.Load(path)
	if err != nil {
		return nil, err
	}
	logits, err := runOne(ctx, ms[0], l.Prepare(picture)[0], 0)
	if err != nil {
		return nil, err
	}
	names := l.Names
	if m, ok := ms[0].(interface{ Labels() []string }); ok && names == nil {
		names = m.Labels()
	}
	return &LabelAnswer{Guesses: best(softmax(logits), 5, names)}, nil
}

// Print implements [Answer].
func (a *LabelAnswer) Print(w io.Writer, style ui.Style) error {
	fmt.Fprintf(w, "it shows     %s\n", style.Good(a.Guesses[0].Name))
	t := ui.NewTable("class>", "name", "probability>")
	for _, g := range a.Guesses {
		t.Row(g.Class, g.Name, percent(g.Probability))
	}
	return t.Print(w)
}

func percent(p float64) string { return fmt.Sprintf("%.1f %%", 100*p) }

// softmax turns logits into probabilities.
func softmax(logits []float32) []float64 {
	top := float64(slices.Max(logits))
	p, sum := make([]float64, len(logits)), 0.0
	for i, v := range logits {
		p[i] = math.Exp(float64(v) - top)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

// best are the n classes of the highest probability.
func best(p []float64, n int, names []string) []Guess {
	guesses := make([]Guess, len(p))
	for i, v := range p {
		guesses[i] = Guess{Class: i, Name: name(names, i), Probability: v}
	}
	slices.SortStableFunc(guesses, func(a, b Guess) int { return cmp.Compare(b.Probability, a.Probability) })
	return guesses[:min(n, len(guesses))]
}

func name(names []string, class int) string {
	if class < len(names) {
		return names[class]
	}
	return fmt.Sprint("class ", class)
}
