package accuracy

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/opml/opml/internal/atomicfile"
)

// kept is the table so far, empty if there is none.
func (c Config) kept() (*Report, error) {
	report := &Report{}
	if c.Keep == "" {
		return report, nil
	}
	raw, err := os.ReadFile(c.Keep)
	if errors.Is(err, fs.ErrNotExist) {
		return report, nil
	}
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(raw, report); err != nil {
		return nil, fmt.Errorf("%s: %w", c.Keep, err)
	}
	return report, nil
}

func (c Config) keep(report *Report) error {
	if c.Keep == "" {
		return nil
	}
	return atomicfile.Write(c.Keep, 0o644, func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		return e.Encode(report)
	})
}

// replace puts the rows of one kind in the place of those that the table has, in the order in which kinds are measured.
func (r *Report) replace(kind string, rows []Row) {
	for i := range rows {
		rows[i].Kind = kind
	}
	r.Rows = slices.DeleteFunc(r.Rows, func(row Row) bool { return row.Kind == kind })
	r.Rows = append(r.Rows, rows...)
	names := Names()
	slices.SortStableFunc(r.Rows, func(a, b Row) int { return slices.Index(names, a.Kind) - slices.Index(names, b.Kind) })
}
