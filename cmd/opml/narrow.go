package main

import (
	"fmt"

	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/vm"
)

// narrowingLines draws how a claim was narrowed down to one element.
func narrowingLines(style ui.Style, m *vm.Machine, o *rehearsal.Outcome) []string {
	var lines []string
	for i, level := range o.Levels {
		lines = append(lines, levelLines(style, m, i, level)...)
	}
	if o.Leaf != nil {
		lines = append(lines, leafLines(style, o)...)
	}
	return lines
}

// levelLines draws one reveal.
func levelLines(style ui.Style, m *vm.Machine, round int, l rehearsal.Level) []string {
	picture := ui.Level{
		What: fmt.Sprintf("round %d  %s", round+1, nodeName(l)), Children: len(l.Differ), Differ: l.Differ,
		Pick: l.Pick, PickName: l.ChildName(m),
	}
	return picture.Lines(style)
}

func nodeName(l rehearsal.Level) string {
	switch p := l.Position; {
	case !p.Tensor && p.Depth == 0:
		return "trace root"
	case !p.Tensor:
		return "trace node"
	case p.Depth == 0:
		return fmt.Sprintf("result of instruction %d", p.Instruction)
	default:
		return fmt.Sprintf("node of instruction %d", p.Instruction)
	}
}

// leafLines draws the leaf and the proof of its false element.
func leafLines(style ui.Style, o *rehearsal.Outcome) []string {
	leaf := o.Leaf
	differ := make([]bool, len(leaf.Claimed))
	for i := range differ {
		differ[i] = leaf.Claimed[i] != leaf.True[i]
	}
	pick := leaf.FirstFalse()
	if pick < 0 {
		return nil
	}
	picture := ui.Leaf{
		What:    fmt.Sprintf("round %d  leaf of instruction %d, elements %d…%d", len(o.Levels)+1, leaf.Position.Instruction, leaf.First, leaf.First+uint64(len(leaf.Claimed))-1),
		Claimed: leaf.Claimed, Differ: differ, Pick: pick, Element: leaf.First + uint64(pick), True: leaf.True[pick],
	}
	return picture.Lines(style)
}
