package models

import (
	"fmt"
	"sync"

	"github.com/opml/opml/vm"
)

// Package is a compiled model: the program and what people need to use it.
type Package struct {
	Name       string
	Program    *vm.Program
	Inputs     []TensorSpec  // in the order of the program's inputs
	Outputs    []TensorSpec  // in the order of the program's outputs
	Labels     []string      // names of the classes of the last output of one whole number
	Steps      []string      // which value of the model each instruction belongs to
	Saturates  []Saturation  // by instruction: which of its bounds are the dtype's
	Ranges     []ValueReport // what is known of the ranges of the model's real values
	License    string        // SPDX expression, or text
	Provenance string        // where the model came from and how it was compiled

	once    sync.Once
	machine *vm.Machine
	err     error
}

// Limits of a package's text, so that a hostile file cannot ask for more.
const (
	maxName   = 1 << 10
	maxText   = 1 << 20
	maxLabels = 1 << 17
)

// Machine returns the program ready to run. It is built once: constant tensors are
// hashed then. The package must not be changed afterwards.
func (p *Package) Machine() (*vm.Machine, error) {
	p.once.Do(func() {
		if p.err = p.check(); p.err == nil {
			p.machine, p.err = vm.Load(p.Program)
		}
	})
	return p.machine, p.err
}

// Input returns the input of that name, or the only one if name is "".
func (p *Package) Input(name string) (*TensorSpec, error) {
	if name == "" && len(p.Inputs) == 1 {
		return &p.Inputs[0], nil
	}
	for i := range p.Inputs {
		if p.Inputs[i].Name == name {
			return &p.Inputs[i], nil
		}
	}
	names := make([]string, len(p.Inputs))
	for i, in := range p.Inputs {
		names[i] = in.Name
	}
	return nil, fmt.Errorf("model has no input %q; its inputs are %q", name, names)
}

// Label returns the name of class i, or its number if the model names none.
func (p *Package) Label(i int64) string {
	if i >= 0 && i < int64(len(p.Labels)) {
		return p.Labels[i]
	}
	return fmt.Sprint(i)
}

// check returns an error if the specs do not describe the program's inputs and
// outputs, or the program does not commit to the specs.
func (p *Package) check() error {
	if p.Program == nil {
		return fmt.Errorf("package has no program")
	}
	if err := p.Program.Check(); err != nil {
		return err
	}
	if len(p.Inputs) != len(p.Program.Inputs) || len(p.Outputs) != p.Program.Outputs {
		return fmt.Errorf("package describes %d inputs and %d outputs, the program has %d and %d",
			len(p.Inputs), len(p.Outputs), len(p.Program.Inputs), p.Program.Outputs)
	}
	first := len(p.Program.Results) - p.Program.Outputs
	for i := range p.Inputs {
		if err := p.Inputs[i].check(p.Program.Inputs[i]); err != nil {
			return fmt.Errorf("input: %w", err)
		}
		if err := p.checkState(p.Inputs[i]); err != nil {
			return err
		}
	}
	for i := range p.Outputs {
		if err := p.Outputs[i].check(p.Program.Results[first+i]); err != nil {
			return fmt.Errorf("output: %w", err)
		}
	}
	return p.checkText()
}

func (p *Package) checkText() error {
	if len(p.Name) > maxName || len(p.License) > maxText || len(p.Provenance) > maxText {
		return fmt.Errorf("package name, licence or provenance is too long (at most %d and %d bytes)", maxName, maxText)
	}
	if len(p.Steps) > len(p.Program.Code) {
		return fmt.Errorf("package names %d instructions, the program has %d", len(p.Steps), len(p.Program.Code))
	}
	if n := len(p.Saturates); n != 0 && n != len(p.Program.Code) {
		return fmt.Errorf("package says where %d instructions saturate, the program has %d", n, len(p.Program.Code))
	}
	if most := len(p.Program.Code) + len(p.Program.Inputs); len(p.Ranges) > most {
		return fmt.Errorf("package has ranges of %d values, the program has %d", len(p.Ranges), most)
	}
	if len(p.Labels) > maxLabels {
		return fmt.Errorf("package has %d labels, at most %d", len(p.Labels), maxLabels)
	}
	if err := p.checkPrintable(); err != nil {
		return err
	}
	spec, err := p.specJSON()
	if err != nil {
		return err
	}
	if h := vm.Keccak(spec); h != p.Program.SpecHash {
		return fmt.Errorf("specification hashes to %#x, the program commits to %#x", h, p.Program.SpecHash)
	}
	return nil
}

// Seal makes the program commit to the package's input and output specification.
// Call it after changing specs or labels, before Machine or Save.
func (p *Package) Seal() error {
	spec, err := p.specJSON()
	if err != nil {
		return err
	}
	p.Program.SpecHash = vm.Keccak(spec)
	return nil
}
