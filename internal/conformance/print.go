package conformance

import (
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/opml/opml/internal/docpage"
	"github.com/opml/opml/internal/ui"
)

// Print writes a line for each operator and the total, for people. With cases, it
// also lists every case that did not pass.
func (r *Report) Print(w io.Writer, style ui.Style, cases bool) error {
	if err := r.table(1, 50).Print(w); err != nil { // a terminal is narrow
		return err
	}
	if cases {
		for _, c := range r.Cases {
			if c.Verdict != Passed {
				fmt.Fprintf(w, "%-8s %s: %s\n", c.Verdict, c.Name, c.Reason)
			}
		}
	}
	verdict := style.Good("nothing is wrong")
	if r.Total.Wrong > 0 {
		verdict = style.Bad(fmt.Sprintf("%d wrong", r.Total.Wrong))
	}
	_, err := fmt.Fprintf(w, "%d cases: %d passed, %d refused, %s; %s elements recomputed by the step verifier contract\n",
		r.Total.Cases(), r.Total.Passed, r.Total.Refused, verdict, ui.Count(r.Steps))
	return err
}

// table has up to most reasons for each operator, each of at most length characters.
func (r *Report) table(most, length int) *ui.Table {
	t := ui.NewTable("operator", "passed>", "refused>", "wrong>", "why not")
	for _, op := range slices.Sorted(maps.Keys(r.Operators)) {
		n := r.Operators[op]
		t.Row(op, n.Passed, n.Refused, n.Wrong, strings.Join(r.reasons(op, most, length), "; "))
	}
	t.Footer("all", r.Total.Passed, r.Total.Refused, r.Total.Wrong, "")
	return t
}

// nodePrefix is what errors begin with: which node of the case they are about.
var nodePrefix = regexp.MustCompile(`^node "[^"]*" \([A-Za-z]+\): `)

// reasons are why cases of an operator did not pass, the most frequent first, with their
// number.
func (r *Report) reasons(op string, most, length int) []string {
	count := map[string]int{}
	for _, c := range r.Cases {
		if c.Operator == op && c.Verdict != Passed {
			reason := []rune(nodePrefix.ReplaceAllString(c.Reason, ""))
			if len(reason) > length {
				reason = append(reason[:length-1], '…')
			}
			count[string(reason)]++
		}
	}
	keys := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	var out []string
	for i, k := range keys {
		if i == most {
			return append(out, fmt.Sprintf("%d more", len(keys)-most))
		}
		out = append(out, fmt.Sprintf("%s (%d)", k, count[k]))
	}
	return out
}

func pageAt(path string) docpage.Page { return docpage.Page{Path: path, By: "make conformance"} }

// CheckPage returns an error if the page at path cannot take a report.
func CheckPage(path string) error { return pageAt(path).Check() }

// Save writes the table into the page at path.
func (r *Report) Save(path string) error { return pageAt(path).Save(r.Markdown()) }

// Markdown is the report as a page shows it.
func (r *Report) Markdown() string {
	return fmt.Sprintf("%d cases: %d passed, %d refused, %d wrong. The step verifier contract recomputed %s elements.\n\n%s",
		r.Total.Cases(), r.Total.Passed, r.Total.Refused, r.Total.Wrong, ui.Count(r.Steps), r.table(3, 90).Markdown())
}
