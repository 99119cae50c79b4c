package accuracy

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/sample"
	"github.com/opml/opml/models"
	"github.com/opml/opml/models/tokenizers"
)

// calibrationSentences is how many a sentence encoder is calibrated on.
const calibrationSentences = 16

// measureSentences compares the vectors of sentences, and how near sentences are to each other.
func measureSentences(ctx context.Context, l *lab) (rows []Row, err error) {
	path := filepath.Join(l.Models, "all-minilm-l6-v2-tokenizer.json")
	if err := need(path); err != nil {
		return nil, err
	}
	kind := example.Nearest{Query: "Is there anything new?"}
	if kind.Tokenizer, err = tokenizers.Load(path); err != nil {
		return nil, err
	}
	reference, end, err := l.reference(ctx, kind)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, end()) }()
	calibration, err := l.proseFile()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.Remove(calibration)) }()
	fixed, err := l.fixed(ctx, kind, []string{calibration}, models.ImportOptions{})
	if err != nil {
		return nil, err
	}
	sentences := sample.Sentences()
	var want, got [][]float64
	least := 1.0
	for i, s := range sentences {
		l.progress(i, len(sentences))
		w, err := kind.Embed(ctx, reference[0], s)
		if err != nil {
			return nil, err
		}
		g, err := kind.Embed(ctx, fixed[0], s)
		if err != nil {
			return nil, err
		}
		want, got, least = append(want, w), append(got, g), min(least, example.Cosine(w, g))
	}
	same := 0
	for i := range sentences {
		same += boolean(nearestTo(i, want) == nearestTo(i, got))
	}
	row := Row{Model: "all-MiniLM-L6-v2", Inputs: fmt.Sprintf("%d sentences", len(sentences)), Calibration: fmt.Sprintf("%d lines of this repository's prose", calibrationSentences)}
	cosine, nearest := row, row
	cosine.Measure, cosine.Value, cosine.Bound, cosine.Target = "least cosine of an embedding", least, AtLeast, 0.999
	nearest.Measure, nearest.Value, nearest.Unit, nearest.Bound, nearest.Target = "same nearest sentence", 100*float64(same)/float64(len(sentences)), "%", AtLeast, 100
	return []Row{cosine, nearest}, nil
}

// nearestTo is the index of the vector nearest to vector i, other than itself.
func nearestTo(i int, vectors [][]float64) int {
	best, most := -1, -2.0
	for k, v := range vectors {
		if c := example.Cosine(vectors[i], v); k != i && c > most {
			best, most = k, c
		}
	}
	return best
}

// proseFile writes lines of the repository's README to a file of their own.
func (l *lab) proseFile() (string, error) {
	raw, err := os.ReadFile(filepath.Join(l.Repo, "README.md"))
	if err != nil {
		return "", err
	}
	var prose []string
	for _, line := range strings.Split(string(raw), "\n") {
		if len(strings.Fields(line)) > 8 && len(prose) < calibrationSentences && !strings.HasPrefix(line, "|") {
			prose = append(prose, line)
		}
	}
	f, err := os.CreateTemp("", "opml-prose-*.txt")
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(strings.Join(prose, "\n"))
	return f.Name(), errors.Join(err, f.Close())
}
