package demo

import (
	"fmt"

	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/vm"
)

// Narrowing draws how a claim was narrowed down to one element, and what the chain
// made of that.
func Narrowing(style ui.Style, m *vm.Machine, o *rehearsal.Outcome) []string {
	lines := []string{ui.Legend(style), ""}
	for i, level := range o.Levels {
		lines = append(lines, levelLines(style, m, i, level)...)
	}
	if o.Leaf != nil {
		leaf := leafPicture(len(o.Levels), *o.Leaf)
		lines = append(lines, leaf.Lines(style)...)
		lines = append(lines, "  "+leaf.Verdict(style))
	}
	return lines
}

// levelLines draws one reveal of children.
func levelLines(style ui.Style, m *vm.Machine, round int, l rehearsal.Level) []string {
	picture := ui.Level{
		What: fmt.Sprintf("round %d: %s", round+1, nodeName(l)), Children: len(l.Differ), Differ: l.Differ,
		Pick: l.Pick, PickName: l.ChildName(m),
	}
	return picture.Lines(style)
}

func nodeName(l rehearsal.Level) string {
	switch p := l.Position; {
	case !p.Tensor && p.Depth == 0:
		return "trace root"
	case !p.Tensor:
		return "node of the trace"
	case p.Depth == 0:
		return fmt.Sprintf("tensor of instruction %d", p.Instruction)
	default:
		return fmt.Sprintf("node of the tensor of instruction %d", p.Instruction)
	}
}

// leafPicture is the reveal of a leaf's elements.
func leafPicture(round int, leaf rehearsal.Leaf) ui.Leaf {
	differ := make([]bool, len(leaf.Claimed))
	for i := range differ {
		differ[i] = leaf.Claimed[i] != leaf.True[i]
	}
	picture := ui.Leaf{
		What: fmt.Sprintf("round %d: leaf of instruction %d, elements %d…%d", round+1, leaf.Position.Instruction,
			leaf.First, leaf.First+uint64(len(leaf.Claimed))-1),
		Claimed: leaf.Claimed, Differ: differ,
	}
	if pick := leaf.FirstFalse(); pick >= 0 {
		picture.Pick, picture.Element, picture.True = pick, leaf.First+uint64(pick), leaf.True[pick]
	}
	return picture
}
