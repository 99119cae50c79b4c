package vm

import (
	"runtime"
	"sync"
	"sync/atomic"
	"weak"
)

// commitments are what a program's identity is made of. The trees are made anew when a proof asks for them.
type commitments struct {
	header  Header
	modelID Hash
	roots   []Hash // of the constants
	mu      sync.Mutex
	again   weak.Pointer[programTrees] // as long as somebody has them
}

// programTrees are the trees over a program.
type programTrees struct{ instructions, descriptors *ListTree }

func (m *Machine) commit() *commitments {
	p, c := m.program, &commitments{roots: rootsOf(m.allConstants())}
	t := m.newTrees(c.roots)
	c.header = Header{
		Version:         Version,
		Inputs:          uint32(len(p.Inputs)),
		Constants:       uint32(len(p.Constants)),
		Instructions:    uint32(len(p.Code)),
		Outputs:         uint32(p.Outputs),
		Operations:      m.operations(),
		InstructionRoot: t.instructions.Root(),
		ValueRoot:       t.descriptors.Root(),
		SpecHash:        p.SpecHash,
	}
	c.modelID = c.header.ModelID()
	return c
}

func (m *Machine) newTrees(roots []Hash) *programTrees {
	instructions := make([]Hash, len(m.program.Code))
	for i, code := range m.program.Code {
		instructions[i] = Keccak(code)
	}
	descriptors := make([]Hash, m.counts().values())
	for v := range descriptors {
		d := m.describe(uint32(v), roots)
		descriptors[v] = Keccak(d.Encode())
	}
	return &programTrees{NewListTree(instructions), NewListTree(descriptors)}
}

// trees are those of the program, made anew if nobody has them.
func (m *Machine) trees() *programTrees {
	c := m.commits()
	c.mu.Lock()
	defer c.mu.Unlock()
	t := c.again.Value()
	if t == nil {
		t = m.newTrees(c.roots)
		c.again = weak.Make(t)
	}
	return t
}

// rootsOf computes the roots of tensors on all processors: most of the time that loading a
// model takes.
func rootsOf(tensors []*Tensor) []Hash {
	out := make([]Hash, len(tensors))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(tensors)) {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(tensors)); i = next.Add(1) - 1 {
				out[i] = tensors[i].Root()
			}
		})
	}
	wg.Wait()
	return out
}

// Header is what the model id commits to. The first call hashes the constants.
func (m *Machine) Header() Header { return m.commits().header }

// ModelID identifies the program (spec 4).
func (m *Machine) ModelID() Hash { return m.commits().modelID }

// Descriptor describes a value, a constant with its root. It panics on an id that
// no value has, like a slice.
func (m *Machine) Descriptor(value uint32) Descriptor { return m.describe(value, m.commits().roots) }

// describe is Descriptor, given the roots of the constants.
func (m *Machine) describe(value uint32, roots []Hash) Descriptor {
	p, v := m.program, int(value)
	switch inputs, constants := len(p.Inputs), len(p.Constants); {
	case v < inputs:
		return p.Inputs[v]
	case v < inputs+constants:
		d := p.Constants[v-inputs].shape()
		d.Root = roots[v-inputs]
		return d
	default:
		return p.Results[v-inputs-constants]
	}
}

// InstructionTree is the list tree over the instructions' hashes.
func (m *Machine) InstructionTree() *ListTree { return m.trees().instructions }

// DescriptorTree is the list tree over the descriptors' hashes, by value id.
func (m *Machine) DescriptorTree() *ListTree { return m.trees().descriptors }

// ValuePath proves a value's descriptor under the value root, bottom up.
func (m *Machine) ValuePath(value uint32) []Hash { return m.DescriptorTree().Path(uint64(value)) }
