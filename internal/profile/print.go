package profile

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/opml/opml/internal/ui"
)

// Print writes the profile as a table; top, if positive, leaves only so many of the slowest steps.
func (p *Profile) Print(w io.Writer, style ui.Style, top int) error {
	fmt.Fprintf(w, "%s\n", style.Title(p.Model))
	fmt.Fprintf(w, "a run        %s on %s (median of %d)\n", style.Bold(milliseconds(p.Seconds)), ui.Plural(p.Threads, "thread"), p.Runs)
	fmt.Fprintf(w, "in steps     %s, elsewhere %s\n", milliseconds(p.inSteps()), milliseconds(p.elsewhere()))
	if p.elsewhere() > p.Seconds/4 {
		fmt.Fprintln(w, style.Warn("the machine is busy: medians of steps leave out what delayed runs, so measure again when it is idle"))
	}
	fmt.Fprintf(w, "products     %s multiply-accumulates, %.3g G a second\n", ui.Count(p.MACs), float64(p.MACs)/p.Seconds/1e9)
	for _, k := range p.Peaks {
		fmt.Fprintf(w, "peak         %.4g GMAC/s of %s, in a matrix product of %s\n", k.GMACs, k.Operands, k.Product)
	}
	fmt.Fprintln(w)
	if err := p.kindTable().Print(w); err != nil {
		return err
	}
	fmt.Fprintln(w)
	return p.stepTable(top).Print(w)
}

// inSteps is the time of all steps; elsewhere is what a run takes beyond it.
func (p *Profile) inSteps() float64 {
	total := 0.0
	for _, s := range p.Steps {
		total += s.Seconds
	}
	return total
}

func (p *Profile) elsewhere() float64 { return max(0, p.Seconds-p.inSteps()) }

func (p *Profile) kindTable() *ui.Table {
	t := ui.NewTable("plan", "share>")
	for _, k := range p.kinds() {
		t.Row(k.name, fmt.Sprintf("%.1f %%", 100*k.share))
	}
	return t
}

func (p *Profile) stepTable(top int) *ui.Table {
	steps := p.Steps
	if top > 0 && top < len(steps) {
		steps = slices.Clone(steps)
		slices.SortStableFunc(steps, func(a, b Step) int { return cmp.Compare(b.Seconds, a.Seconds) })
		steps = steps[:top]
	}
	t := ui.NewTable("#", "layer", "computes", "plan", "time>", "share>", "MACs>", "GMAC/s>", "of peak>", "bytes>", "GB/s>")
	shown := 0.0
	for i := range steps {
		s := &steps[i]
		rate, ofPeak, count := "", "", ""
		if s.MACs > 0 {
			count, rate = ui.Count(s.MACs), fmt.Sprintf("%.3g", s.GMACs)
			if s.OfPeak > 0 {
				ofPeak = fmt.Sprintf("%.0f %%", 100*s.OfPeak)
			}
		}
		shown += s.Share
		t.Row(s.numbers(), shortened(s.Layer, 40), s.Computes, s.Plan, milliseconds(s.Seconds), fmt.Sprintf("%.1f %%", 100*s.Share),
			count, rate, ofPeak, ui.Bytes(s.Bytes), fmt.Sprintf("%.3g", s.GBs))
	}
	t.Footer("", fmt.Sprintf("%d of %d steps", len(steps), len(p.Steps)), "", "", "", fmt.Sprintf("%.1f %%", 100*shown), "", "", "", "", "")
	return t
}

// numbers are the step's instructions: 3, 4–7 or 3, 9.
func (s *Step) numbers() string {
	first, last := s.Instructions[0], s.Instructions[len(s.Instructions)-1]
	switch {
	case first == last:
		return fmt.Sprint(first)
	case last-first == len(s.Instructions)-1:
		return fmt.Sprintf("%d–%d", first, last)
	}
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(s.Instructions), " ", ", "), "[]")
}

// label is what fits into a rectangle.
func (s *Step) label() string { return s.numbers() + " " + s.Computes }

// text is all about a step, in lines.
func (s *Step) text() string {
	lines := []string{
		fmt.Sprintf("instruction %s: %s", s.numbers(), s.Computes), s.Layer, s.Plan,
		fmt.Sprintf("%s, %.1f %%", milliseconds(s.Seconds), 100*s.Share), ui.Bytes(s.Bytes),
	}
	if s.MACs > 0 {
		lines = append(lines, fmt.Sprintf("%s MACs, %.3g GMAC/s", ui.Count(s.MACs), s.GMACs))
	}
	if s.OfPeak > 0 {
		lines = append(lines, fmt.Sprintf("%.0f %% of the peak", 100*s.OfPeak))
	}
	return strings.Join(lines, "\n")
}

// kinds are the kinds of plans, those that take longest first.
func (p *Profile) kinds() []planKind {
	shares := map[string]float64{}
	for _, s := range p.Steps {
		shares[planKindOf(s.Plan)] += s.Share
	}
	var kinds []planKind
	for name, share := range shares {
		kinds = append(kinds, planKind{name, share})
	}
	slices.SortFunc(kinds, func(a, b planKind) int {
		return cmp.Or(cmp.Compare(b.share, a.share), strings.Compare(a.name, b.name))
	})
	return kinds
}

// planKindOf is what a plan begins with; along which axis, and what follows a comma, are its details.
func planKindOf(plan string) string {
	kind, _, _ := strings.Cut(plan, " along ")
	kind, _, _ = strings.Cut(kind, ",")
	return kind
}

func milliseconds(seconds float64) string { return fmt.Sprintf("%.3g ms", 1000*seconds) }

// shortened keeps the end of a long name, which tells it from its neighbours.
func shortened(name string, most int) string {
	if letters := []rune(name); len(letters) > most {
		return "…" + string(letters[len(letters)-most+1:])
	}
	return name
}
