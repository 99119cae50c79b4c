package ui

import (
	"fmt"
	"strings"
)

// Level is one revealed node of a disputed claim, as the challenger sees it.
type Level struct {
	What     string // the node, for example "trace root"
	Children int    // how many children the reveal opened, padding not counted
	Differ   []bool // for each child, whether it differs from the true one
	Pick     int    // the child demanded next: the leftmost that differs
	PickName string // what that child is, for example "instruction 7"
}

// Leaf is the end of the narrowing: one element of one tensor.
type Leaf struct {
	What    string  // for example "leaf 3 of instruction 7"
	Claimed []int64 // the leaf's elements as claimed
	Differ  []bool  // which of them are false
	Pick    int     // the element proved false
	Element uint64  // its number within the tensor
	True    int64   // what the chain computed
}

// The cells of a level's bar.
const (
	cellTrue   = "■"
	cellPicked = "▓"
	cellFalse  = "▒"
)

// Legend explains the bars of levels.
func Legend(s Style) string {
	return fmt.Sprintf("%s true   %s the first false one: demanded next   %s false, as a consequence", s.Good(cellTrue), s.Bad(cellPicked), s.Warn(cellFalse))
}

// Lines draws one level: a bar of its children with the picked one marked, so
// that consecutive levels read as a descent.
func (l Level) Lines(s Style) []string {
	var bar, mark strings.Builder
	for i := range l.Children {
		differs := i < len(l.Differ) && l.Differ[i]
		switch {
		case i == l.Pick:
			bar.WriteString(s.Bad(cellPicked))
			mark.WriteString(s.Bad("╰"))
		case differs:
			bar.WriteString(s.Warn(cellFalse))
		default:
			bar.WriteString(s.Good(cellTrue))
		}
		bar.WriteByte(' ')
		if i < l.Pick {
			mark.WriteString("  ")
		}
	}
	head := fmt.Sprintf("%s: %d of %d children differ", l.What, count(l.Differ), l.Children)
	return []string{
		s.Bold(head),
		"  " + strings.TrimRight(bar.String(), " "),
		"  " + mark.String() + s.Bad(fmt.Sprintf("─▶ %s", l.PickName)),
	}
}

// leafColumns bounds how many elements beside the picked one are shown.
const leafColumns = 3

// Lines draws the leaf: the elements around the false one, as claimed.
func (l Leaf) Lines(s Style) []string {
	first := max(0, l.Pick-leafColumns)
	last := min(len(l.Claimed), l.Pick+leafColumns+1)
	cells := make([]string, 0, 2*leafColumns+3)
	if first > 0 {
		cells = append(cells, s.Dim("…"))
	}
	for i := first; i < last; i++ {
		text := fmt.Sprint(l.Claimed[i])
		switch {
		case i == l.Pick:
			text = s.Bad("[" + text + "]")
		case i < len(l.Differ) && l.Differ[i]:
			text = s.Warn(text)
		default:
			text = s.Good(text)
		}
		cells = append(cells, text)
	}
	if last < len(l.Claimed) {
		cells = append(cells, s.Dim("…"))
	}
	return []string{
		s.Bold(fmt.Sprintf("%s: %d of %d elements differ", l.What, count(l.Differ), len(l.Claimed))),
		"  " + strings.Join(cells, " "),
	}
}

// Verdict is the line that says what the proof showed.
func (l Leaf) Verdict(s Style) string {
	claimed := int64(0)
	if l.Pick < len(l.Claimed) {
		claimed = l.Claimed[l.Pick]
	}
	return fmt.Sprintf("element %d: claimed %s, the chain computed %s", l.Element, s.Bad(fmt.Sprint(claimed)), s.Good(fmt.Sprint(l.True)))
}

func count(differ []bool) int {
	n := 0
	for _, d := range differ {
		if d {
			n++
		}
	}
	return n
}
