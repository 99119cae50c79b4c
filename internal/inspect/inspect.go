// Package inspect summarises a compiled model for people and programs: what
// "opml model inspect" prints. It computes nothing that package vm does not know.
package inspect

import (
	"encoding/hex"

	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// Summary describes a package. Sizes are bytes, gas is the step bound.
type Summary struct {
	File          string        `json:"file"`
	Name          string        `json:"name"`
	ModelID       string        `json:"model_id"`
	License       string        `json:"license"`
	Provenance    string        `json:"provenance"`
	Labels        int           `json:"labels"`
	Inputs        []Tensor      `json:"inputs"`
	Outputs       []Tensor      `json:"outputs"`
	Constants     int           `json:"constants"`
	ConstantBytes uint64        `json:"constant_bytes"`
	TraceBytes    uint64        `json:"trace_bytes"`
	Operations    uint64        `json:"operations"`
	WorstStep     Step          `json:"worst_step"`
	Instructions  []Instruction `json:"instructions"`
	// Ranges are those of the model's real values, where asked for.
	Ranges []models.ValueReport `json:"ranges,omitempty"`
}

// Step is the instruction whose proof can cost the most.
type Step struct {
	Instruction int    `json:"instruction"`
	Gas         uint64 `json:"gas"`
}

// Tensor is an input or an output: the model's tensor and how it is stored.
type Tensor struct {
	Name  string   `json:"name"`
	Type  string   `json:"type"`
	Shape []int    `json:"shape"`
	DType string   `json:"dtype"`
	Dims  []uint32 `json:"dims"`
	Scale float64  `json:"scale"`
	Zero  int64    `json:"zero"`
}

// Instruction is one instruction and its result. Terms is the number of reduction
// terms of one element. Invalid says why the result is all zeros, if it is.
type Instruction struct {
	Index      int      `json:"index"`
	Map        string   `json:"map"`
	Reduce     string   `json:"reduce"`
	DType      string   `json:"dtype"`
	Dims       []uint32 `json:"dims"`
	Terms      uint64   `json:"terms"`
	Operations uint64   `json:"operations"`
	Bytes      int      `json:"bytes"`
	StepGas    uint64   `json:"step_gas"`
	Invalid    string   `json:"invalid,omitempty"`
}

// Hash writes a hash as Ethereum tools do.
func Hash(h vm.Hash) string { return "0x" + hex.EncodeToString(h[:]) }

// Package summarises a package that was read from file, and its loaded program.
func Package(file string, p *models.Package, m *vm.Machine) *Summary {
	program := m.Program()
	s := &Summary{
		File: file, Name: p.Name, ModelID: Hash(m.ModelID()),
		License: p.License, Provenance: p.Provenance, Labels: len(p.Labels),
		Inputs: tensors(p.Inputs), Outputs: tensors(p.Outputs),
		Constants: len(program.Constants), Operations: m.Header().Operations,
	}
	for _, c := range program.Constants {
		s.ConstantBytes += c.ByteSize()
	}
	for i := range program.Code {
		s.TraceBytes += program.Results[i].ByteSize()
		s.Instructions = append(s.Instructions, instruction(m, i))
		if gas := m.StepGas(i); gas > s.WorstStep.Gas {
			s.WorstStep = Step{Instruction: i, Gas: gas}
		}
	}
	return s
}

func tensors(specs []models.TensorSpec) []Tensor {
	out := make([]Tensor, len(specs))
	for i, t := range specs {
		out[i] = Tensor{Name: t.Name, Type: t.Type, Shape: append([]int{}, t.Shape...), DType: t.DType.String(),
			Dims: append([]uint32{}, t.Dims...), Scale: t.Scale, Zero: t.Zero}
	}
	return out
}

func instruction(m *vm.Machine, i int) Instruction {
	result := m.Program().Results[i]
	out := Instruction{
		Index: i, DType: result.DType.String(), Dims: append([]uint32{}, result.Dims...),
		Bytes: len(m.Program().Code[i]), StepGas: m.StepGas(i),
	}
	in, err := m.Instruction(i)
	if err != nil {
		out.Invalid = err.Error()
		return out
	}
	out.Map, out.Reduce = in.Map.String(), in.Reduce.String()
	out.Terms = in.Terms()
	out.Operations = result.Elements() * out.Terms
	return out
}
