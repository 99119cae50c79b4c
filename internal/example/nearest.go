package example

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/tokenizers"
)

// Nearest finds the sentences of a text file that mean most nearly what a query means, with the sentence encoder
// all-MiniLM-L6-v2.
type Nearest struct {
	Tokenizer *tokenizers.WordPiece
	Query     string
}

const (
	sentenceTokens = 64 // of the model's input: longer sentences are cut
	maxSentences   = 1000
	shownSentences = 5
)

// Recipes implements [Kind].
func (Nearest) Recipes() []Recipe {
	shape := []int{1, sentenceTokens}
	return []Recipe{{
		File: "all-minilm-l6-v2", Role: "sentence encoder", Shapes: [][]int{shape, shape, shape},
		Ranges: []models.Range{{Min: 0, Max: 30521}, {Min: 0, Max: 1}, {Min: 0, Max: 1}}, Weights: 16, Activations: 32,
	}}
}

// Near is a sentence and how near it is to the query: the cosine of the angle between what they mean.
type Near struct {
	Sentence string  `json:"sentence"`
	Line     int     `json:"line"` // of the file, from 1
	Cosine   float64 `json:"cosine"`
}

// NearestAnswer are the nearest sentences, the nearest first.
type NearestAnswer struct {
	Query     string `json:"query"`
	Sentences int    `json:"sentences"`
	Nearest   []Near `json:"nearest"`
}

// Answer implements [Kind]. Each line of the file is a sentence.
func (n Nearest) Answer(ctx context.Context, ms []Model, path string) (Answer, error) {
	lines, err := sentences(path)
	if err != nil {
		return nil, err
	}
	query, err := n.Embed(ctx, ms[0], n.Query)
	if err != nil {
		return nil, err
	}
	a := &NearestAnswer{Query: n.Query}
	for i, line := range lines {
		if line == "" {
			continue
		}
		v, err := n.Embed(ctx, ms[0], line)
		if err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", path, i+1, err)
		}
		a.Nearest = append(a.Nearest, Near{Sentence: line, Line: i + 1, Cosine: Cosine(query, v)})
	}
	slices.SortStableFunc(a.Nearest, func(x, y Near) int { return cmp.Compare(y.Cosine, x.Cosine) })
	a.Sentences = len(a.Nearest)
	a.Nearest = a.Nearest[:min(len(a.Nearest), shownSentences)]
	return a, nil
}

// sentences are the lines of a text file, without white space around them.
func sentences(path string) (lines []string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	found := false
	for s := bufio.NewScanner(f); ; {
		if !s.Scan() {
			if s.Err() == nil && !found {
				return nil, fmt.Errorf("%s: it holds no sentence", path)
			}
			return lines, s.Err()
		}
		line := strings.TrimSpace(s.Text())
		if lines = append(lines, line); len(lines) > maxSentences {
			return nil, fmt.Errorf("%s: over %d lines", path, maxSentences)
		}
		found = found || line != ""
	}
}

// Embed gives the meaning of a sentence as a vector of length 1: the mean of the vectors of its tokens.
func (n Nearest) Embed(ctx context.Context, m Model, sentence string) ([]float64, error) {
	ids, mask := n.Tokenizer.Pad(n.Tokenizer.Encode(sentence, sentenceTokens), sentenceTokens)
	dims := []int{1, sentenceTokens}
	out, err := m.Run(ctx, []*graph.Tensor{
		graph.NewInts(graph.Int64, dims, ids), graph.NewInts(graph.Int64, dims, mask), graph.Zeros(graph.Int64, dims),
	})
	if err != nil {
		return nil, err
	}
	if len(out) == 0 || out[0].Elements()%sentenceTokens != 0 {
		return nil, fmt.Errorf("the model's outputs are %v, want a vector for each of %d tokens", out, sentenceTokens)
	}
	return meanOf(out[0].Floats(), mask), nil
}

// meanOf is the mean of the vectors whose mask is 1, scaled to length 1.
func meanOf(vectors []float32, mask []int64) []float64 {
	width := len(vectors) / len(mask)
	sum := make([]float64, width)
	for i, counts := range mask {
		if counts == 0 {
			continue
		}
		for k, v := range vectors[i*width : (i+1)*width] {
			sum[k] += float64(v)
		}
	}
	norm := 0.0
	for _, v := range sum {
		norm += v * v
	}
	if norm = math.Sqrt(norm); norm > 0 {
		for k := range sum {
			sum[k] /= norm
		}
	}
	return sum
}

// Cosine is the cosine of the angle between two vectors of length 1.
func Cosine(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// Print implements [Answer].
func (a *NearestAnswer) Print(w io.Writer, style ui.Style) error {
	fmt.Fprintf(w, "of %d lines, the nearest to %q:\n", a.Sentences, a.Query)
	t := ui.NewTable("cosine>", "line>", "sentence")
	for i, n := range a.Nearest {
		sentence := n.Sentence
		if i == 0 {
			sentence = style.Good(sentence)
		}
		t.Row(fmt.Sprintf("%.3f", n.Cosine), n.Line, sentence)
	}
	return t.Print(w)
}
