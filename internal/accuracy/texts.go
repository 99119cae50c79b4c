package accuracy

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/opml/opml/internal/example"
	"github.com/opml/opml/internal/ocr"
	"github.com/opml/opml/internal/sample"
	"github.com/opml/opml/internal/vision"
	"github.com/opml/opml/models"
)

const (
	readPages        = 12
	calibrationPages = 6
)

// measureTexts compares what PP-OCR reads on pages whose text is known.
func measureTexts(ctx context.Context, l *lab) (rows []Row, err error) {
	characters := filepath.Join(l.Models, "ppocr_keys_v1.txt")
	if err := need(characters); err != nil {
		return nil, err
	}
	alphabet, err := ocr.Characters(characters)
	if err != nil {
		return nil, err
	}
	kind := example.Text{Alphabet: alphabet}
	reference, end, err := l.reference(ctx, kind)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, end()) }()
	folder, err := os.MkdirTemp("", "opml-pages-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	calibration, err := drawPages(folder, "calibrate", sample.Pages(calibrationPages, readPages))
	if err != nil {
		return nil, err
	}
	pages := sample.Pages(readPages, 0)
	paths, err := drawPages(folder, "read", pages)
	if err != nil {
		return nil, err
	}
	fixed, err := l.fixed(ctx, kind, calibration, models.ImportOptions{})
	if err != nil {
		return nil, err
	}
	var t textCount
	for i, path := range paths {
		l.progress(i, len(paths))
		want, err := kind.Answer(ctx, reference, path)
		if err != nil {
			return nil, err
		}
		got, err := kind.Answer(ctx, fixed, path)
		if err != nil {
			return nil, err
		}
		t.add(pages[i].Lines, lines(want), lines(got))
	}
	row := Row{Model: "PP-OCRv4", Inputs: fmt.Sprintf("%d lines on %d pages", t.lines, len(pages)), Calibration: fmt.Sprintf("%d other pages", calibrationPages)}
	same, floats, inVM := row, row, row
	same.Measure, same.Value, same.Unit, same.Bound, same.Target = "lines read identically", t.share(t.same), "%", AtLeast, 100
	floats.Measure, floats.Value, floats.Unit = "lines read correctly, in floats", t.share(t.reference), "%"
	inVM.Measure, inVM.Value, inVM.Unit = "lines read correctly, in fixed point", t.share(t.fixed), "%"
	return []Row{same, floats, inVM}, nil
}

// drawPages writes pages as pictures and returns their paths.
func drawPages(folder, name string, pages []sample.Page) ([]string, error) {
	paths := make([]string, len(pages))
	for i, p := range pages {
		picture, err := p.Draw()
		if err != nil {
			return nil, err
		}
		paths[i] = filepath.Join(folder, fmt.Sprintf("%s-%02d.png", name, i))
		if err := vision.Save(paths[i], picture); err != nil {
			return nil, err
		}
	}
	return paths, nil
}

func lines(a example.Answer) []string {
	var out []string
	for _, l := range a.(*example.TextAnswer).Lines {
		out = append(out, l.Text)
	}
	return out
}

// textCount counts lines.
type textCount struct{ lines, same, reference, fixed int }

// add takes what a page says and what either side reads. Lines are compared in order; spaces, which fonts draw as mere
// distance, do not count for being correct, but do for being identical.
func (t *textCount) add(truth, reference, fixed []string) {
	n := max(len(truth), len(reference), len(fixed))
	t.lines += n
	for i := range n {
		t.same += boolean(at(reference, i) == at(fixed, i))
		t.reference += boolean(packed(at(reference, i)) == packed(at(truth, i)))
		t.fixed += boolean(packed(at(fixed, i)) == packed(at(truth, i)))
	}
}

func (t *textCount) share(n int) float64 { return 100 * float64(n) / float64(max(t.lines, 1)) }

// at is a line, or what no line says.
func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "\x00"
}

func packed(s string) string { return strings.ReplaceAll(s, " ", "") }
