package vm

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/opml/opml/vm/internal/kernel"
)

// File is a trace's, to damage it.
func (t *Trace) File() *os.File { return t.spool.file }

// TraceInto makes a trace whose file is the given one.
func TraceInto(ctx context.Context, file *os.File, ex Executor, m *Machine, inputs []*Tensor) error {
	s, err := newSpool(DefaultSpool(), 0)
	if err != nil {
		return err
	}
	s.file = file
	t := &Trace{machine: m, inputs: inputs, trees: make([]*TensorTree, len(m.code)), spool: s}
	return t.run(ctx, ex, nil)
}

// HashedBy is a tensor's root by members that take steps in this order, each of which may then be in the middle of a unit.
func HashedBy(data []byte, members int, order []int) Hash {
	h := newHashing(data, unitHeight, members)
	for _, member := range order {
		h.step(member)
	}
	t := h.finish()
	return t.Root()
}

// For tests of the tree functions.
var MultiProofRoot = multiProofRoot

// PlanRuns are all ways to run a valid instruction, by name, whatever they cost. Each
// run writes the result.
func PlanRuns(in *Instruction, tensors []*Tensor, result *Tensor) map[string]func() {
	w := &worker{}
	runs := map[string]func(){}
	add := func(name string, p plan) {
		runs[name] = func() {
			w.forget()
			half := p.units() / 2
			p.run(w, half, p.units())
			p.run(w, 0, half)
		}
	}
	add("reference", &referencePlan{in: in, tensors: tensors, result: result})
	n, exact := newNest(in, tensors, result)
	if !exact {
		return runs
	}
	add("point", newRowPlan(n, -1))
	for axis := range n.extents {
		add(fmt.Sprintf("rows along axis %d", axis), newRowPlan(n, axis))
	}
	if p := finishedProduct(n); p != nil {
		add("product", p)
		small := *p
		small.cut(3, kernel.PanelColumns)
		add("product in small blocks", &small)
	}
	return runs
}

// LittleEndian reports whether this machine multiplies packed matrices.
var LittleEndian = littleEndian

// Exact reports whether the fast executor's loop nest can hold the coordinates.
func Exact(in *Instruction, tensors []*Tensor, result *Tensor) bool {
	_, exact := newNest(in, tensors, result)
	return exact
}

// Released is how many constants' data a machine has let go of.
func Released(m *Machine) int {
	n := 0
	for i := range m.constants.list {
		if m.constants.list[i].data == nil {
			n++
		}
	}
	return n
}

// AgeSessions makes the idle sessions of a machine older.
func AgeSessions(m *Machine, by time.Duration) {
	m.sessions.mu.Lock()
	defer m.sessions.mu.Unlock()
	for _, x := range m.sessions.idle {
		x.used = x.used.Add(-by)
	}
}

// IdleSessions is how many sessions a machine has that are not in use.
func IdleSessions(m *Machine) int {
	m.sessions.mu.Lock()
	defer m.sessions.mu.Unlock()
	return len(m.sessions.idle)
}

// sabotaged is a plan that panics after half of its units.
type sabotaged struct{ plan }

func (p sabotaged) run(w *worker, lo, hi int64) {
	if hi > p.units()/2 {
		panic("sabotage")
	}
	p.plan.run(w, lo, hi)
}

// SabotageSessions makes all idle sessions of a machine panic.
func SabotageSessions(m *Machine) {
	for _, s := range m.sessions.idle {
		last := &s.steps[len(s.steps)-1]
		last.plan = sabotaged{last.plan}
	}
}

// RunWhosePlanPanics runs the only instruction of a machine.
func RunWhosePlanPanics(m *Machine, inputs []*Tensor) (*Tensor, error) {
	return runOnly(m, inputs, func(p plan) plan { return sabotaged{p} }, func(*compiler) {})
}

// RunWhoseReferencePanicsToo likewise.
func RunWhoseReferencePanicsToo(m *Machine, inputs []*Tensor) (*Tensor, error) {
	return runOnly(m, inputs, func(p plan) plan { return sabotaged{p} }, func(c *compiler) { c.tensors[c.first].Data = nil })
}

// RunWhosePlanningPanics likewise.
func RunWhosePlanningPanics(m *Machine, inputs []*Tensor) (*Tensor, error) {
	return runOnly(m, inputs, func(p plan) plan { return p }, func(c *compiler) { c.values = nil })
}

func runOnly(m *Machine, inputs []*Tensor, change func(plan) plan, damage func(*compiler)) (*Tensor, error) {
	values := newValues(m, inputs)
	c := newCompiler(m, values.tensors)
	result := NewTensor(m.program.Results[0].DType, m.program.Results[0].Dims...)
	c.tensors[c.first] = result
	in, invalid := m.Instruction(0)
	if invalid != nil {
		return nil, invalid
	}
	damage(c)
	workers := []*worker{{}, {}}
	err := runOne(context.Background(), workers, change(fast{threads: 2}.plan(c, in, 0)), &referencePlan{in: in, tensors: c.tensors, result: result})
	return result, err
}
