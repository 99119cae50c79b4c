package vm

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// commitments are what a program's identity is made of.
type commitments struct {
	header       Header
	modelID      Hash
	values       []Descriptor // all of them, constants with their roots
	instructions *ListTree
	descriptors  *ListTree
}

func (m *Machine) commit() *commitments {
	p, c := m.program, &commitments{}
	leaves := make([]Hash, len(p.Code))
	for i, code := range p.Code {
		leaves[i] = Keccak(code)
	}
	c.instructions = NewListTree(leaves)

	c.values = make([]Descriptor, 0, len(p.Inputs)+len(p.Constants)+len(p.Code))
	c.values = append(c.values, p.Inputs...)
	c.values = append(c.values, describe(m.allConstants())...)
	c.values = append(c.values, p.Results...)
	leaves = make([]Hash, len(c.values))
	for i, d := range c.values {
		leaves[i] = Keccak(d.Encode())
	}
	c.descriptors = NewListTree(leaves)

	c.header = Header{
		Version:         Version,
		Inputs:          uint32(len(p.Inputs)),
		Constants:       uint32(len(p.Constants)),
		Instructions:    uint32(len(p.Code)),
		Outputs:         uint32(p.Outputs),
		Operations:      m.operations(),
		InstructionRoot: c.instructions.Root(),
		ValueRoot:       c.descriptors.Root(),
		SpecHash:        p.SpecHash,
	}
	c.modelID = c.header.ModelID()
	return c
}

// describe computes the constants' descriptors on all processors: most of the time
// that loading a model takes.
func describe(constants []*Tensor) []Descriptor {
	out := make([]Descriptor, len(constants))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(constants)) {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(constants)); i = next.Add(1) - 1 {
				out[i] = constants[i].Descriptor()
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
func (m *Machine) Descriptor(value uint32) Descriptor { return m.commits().values[value] }

// InstructionTree is the list tree over the instructions' hashes.
func (m *Machine) InstructionTree() *ListTree { return m.commits().instructions }

// DescriptorTree is the list tree over the descriptors' hashes, by value id.
func (m *Machine) DescriptorTree() *ListTree { return m.commits().descriptors }

// ValuePath proves a value's descriptor under the value root, bottom up.
func (m *Machine) ValuePath(value uint32) []Hash { return m.DescriptorTree().Path(uint64(value)) }
