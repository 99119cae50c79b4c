package vm

import (
	"context"
	"fmt"
	"math"

	"github.com/opml/opml/vm/internal/kernel"
)

// PlanKinds counts what the planner makes of a program: steps, their particular forms, and
// the stages of their chains, by name.
func PlanKinds(m *Machine) map[string]int {
	kinds := map[string]int{}
	s, _ := newSession(context.Background(), m, 2)
	if s == nil {
		return kinds
	}
	for _, g := range s.steps {
		name := planName(g.plan)
		kinds[name]++
		note := func(what string, is bool) {
			if is {
				kinds[name+" "+what]++
			}
		}
		var chains []chain
		switch p := g.plan.(type) {
		case *matmul:
			chains = append(chains, p.chain)
			note("in place", p.direct)
			note("packed", !p.direct && p.memory == nil && p.lines == nil)
			note("of padded lines", p.lines != nil)
			note("of padded lines of 8 bits", p.lines != nil && p.quads != nil)
			note("of runs where they lie", p.pieces != nil && p.memory != nil)
			note("of runs", p.pieces != nil)
			note("of 32 bits", p.wide())
			note("of 32 bits in parts", p.wide() && !p.whole())
			note("of 32 bits of padded lines", p.wide() && p.lines != nil)
			note("of 32 bits rescaled as halves are joined", p.joining != nil)
			note("in groups", len(p.groups) > 0)
			note("of 8 bits", p.quads != nil)
			note("narrowed in registers", p.narrowing != nil && p.chain.domain.cols >= kernel.PanelColumns)
			note("of 8 bits kept with 16", p.quads != nil && p.stream.tensor.DType == I16)
			note("with columns cut", p.colTasks > 1)
			note("of a constant and a tensor", p.stream == p.n.b)
			note("of rows chosen by an index", p.stream.index != nil)
			note("joined", len(p.n.in.Red) > 0 && !readsIn(m, g.instructions[0], p.n.in))
		case *product:
			chains = append(chains, p.chain)
			how := &p.adding
			note("followed", p.then != nil)
			note("in halves", how.halves)
			note("of 32 bits", how.wide)
			note("of 32 bits finished", how.wide && p.finish != nil)
			note("in ints", how.join != nil)
			note("clamped", how.join != nil && how.join.Most == 1<<(30-how.join.Up)-1)
			note("narrowed", how.narrow != nil)
			note("narrowed and clamped", how.narrow != nil && how.narrow.Limit == math.MaxInt32)
			note("in longs", how.halves && how.join == nil && how.narrow == nil && p.finish == nil)
			note("in parts", how.parts > 1)
			note("finished", p.finish != nil)
			note("in groups", len(p.groups) > 0)
			note("in lines apart", p.skip > 0)
			note("in several lines", p.line < p.n.product(p.rows))
			note("of all groups at once", p.chain.domain.cols > p.n.product(p.cols))
			note("of b and a", p.stream == p.n.b)
			note("in place", p.direct)
			note("with rows cut", p.rowTasks > 1)
			note("with columns cut", p.colBlocks > 1)
		case *windows:
			chains = append(chains, p.chain)
			note("weighted", p.weighted())
			note("narrowed in registers", p.epilogue != nil)
			note("pooled", !p.weighted())
			note("of 32 bits weighted", p.wide() && p.weighted())
			note("of 32 bits pooled", p.wide() && !p.weighted())
			note("of 32 bits with zeros", p.wide() && p.memory != nil)
			note("of 32 bits in two steps", p.wide() && p.grid != nil)
			note("with zeros", p.memory != nil)
			note("without positions", p.along < 0)
			note("in two steps", p.grid != nil)
			note("joined", !readsIn(m, g.instructions[0], p.n.in))
		case *reductions:
			chains = append(chains, p.chain)
			note("joined", !readsIn(m, g.instructions[0], p.n.in))
			note("of sums of "+p.n.a.tensor.DType.String(), p.n.in.Reduce == ReduceSum)
			note("of maxima", p.n.in.Reduce == ReduceMax)
			note("of minima", p.n.in.Reduce == ReduceMin)
			note("in more than a block", p.units() > 1)
		case *elementPlan:
			chains = append(chains, p.chain)
		case *regions:
			note("several", len(p.list) > 1)
			for _, r := range p.list {
				chains = append(chains, r.chain)
			}
		}
		for _, c := range chains {
			note("chained", len(c.stages) > 1)
			note("in more than a block", c.domain.cols > blockElements)
			note("of whole rows", c.reduces)
			note("with registers", len(c.registers) > accumulators+1)
			for _, s := range c.stages {
				kinds[stageKind(s)]++
			}
		}
	}
	return kinds
}

// readsIn reports whether a plan's instruction is instruction i, not one joined with it.
func readsIn(m *Machine, i int, in *Instruction) bool {
	own, _ := m.Instruction(i)
	return len(own.Red) == len(in.Red)
}

func stageKind(s stage) string {
	switch s := s.(type) {
	case *requantizeStage:
		return fmt.Sprintf("requantize %v to %v", s.from.dtype, s.to.dtype)
	case *longStage:
		return fmt.Sprintf("rescale i64 to %v", s.to.dtype)
	case *combineStage:
		if s.factors == nil {
			return fmt.Sprintf("multiply i32 to %v", s.to.dtype)
		}
		return fmt.Sprintf("add i32 to %v", s.to.dtype)
	case *lookUp32Stage:
		return fmt.Sprintf("look up %v in i32", s.from.dtype)
	case *multiplyStage:
		if s.to.dtype == I32 {
			return "multiply to i32"
		}
		return fmt.Sprint("multiply by ", s.b.kind())
	case *multiplyRowsStage:
		return "multiply rows"
	case *linearStage:
		return fmt.Sprint("add ", s.b.kind())
	case *lookUpStage:
		return "look up"
	case *elementStage:
		if s.a.table != nil || s.b.table != nil {
			return "element by a table"
		}
		return "element"
	default:
		return fmt.Sprintf("%T", s)
	}
}

// kind names how a feed goes with the elements.
func (f *feed) kind() string {
	return [...]string{"one", "same", "column", "row", "strided", "strided row"}[f.access]
}

// PlannerLimits are the limits of the planner by name.
func PlannerLimits() map[string]int64 {
	return map[string]int64{
		"weightsRoom": weightsRoom, "tablesRoom": tablesRoom, "columnsRoom": columnsRoom, "arenaRoom": arenaRoom,
		"maxValues": maxValues, "mostBanded": mostBanded, "maxRows": maxRows, "maxPadding": maxPadding, "maxLineRows": maxLineRows,
		"maxLineBytes": maxLineBytes, "longestPlan": longestPlan, "maxTaps": maxTaps, "maxChannels": maxChannels,
		"maxCuts": maxCuts, "maxRegions": maxRegions, "minRegion": minRegion, "maxChain": maxChain, "longestRow": longestRow,
		"fewestProducts": fewestProducts, "maxPatches": maxPatches, "maxCoordinate": maxCoordinate,
	}
}
