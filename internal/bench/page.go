package bench

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/opml/opml/internal/atomicfile"
	"github.com/opml/opml/internal/docpage"
)

// pageAt is the page whose generated part the benchmarks write.
func pageAt(path string) docpage.Page { return docpage.Page{Path: path, By: "make bench"} }

// plotFolder is where the plots lie, beside the page.
const plotFolder = "plots"

// Markdown is the report of a run as the page shows it.
func (r *Report) Markdown() string {
	var w strings.Builder
	for _, t := range r.tables() {
		t.markdown(&w)
	}
	return w.String()
}

// Save writes the report into a page and draws its plots beside it. A page that cannot take the
// report is left as it is.
func (r *Report) Save(path string) error {
	if err := CheckPage(path); err != nil {
		return err
	}
	folder := filepath.Join(filepath.Dir(path), plotFolder)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("the folder of the plots: %w", err)
	}
	for _, t := range r.tables() {
		for _, p := range t.pictures {
			if err := write(filepath.Join(folder, p.file), p.svg); err != nil {
				return err
			}
		}
	}
	return pageAt(path).Save(r.Markdown())
}

// CheckPage returns an error if the page cannot take a report, before the long run.
func CheckPage(path string) error { return pageAt(path).Check() }

func write(path, content string) error {
	return atomicfile.Write(path, 0o644, func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	})
}
