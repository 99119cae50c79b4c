// Package memory measures how much memory running a model takes: in a fresh process, since what a process once had it may
// keep. [Measure] is what that process does, [Spawn] starts it.
package memory

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime/debug"

	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// Usage is what a package needs and takes, in bytes.
type Usage struct {
	Weights     uint64 `json:"weights"`     // constants of the program, tables included
	Activations uint64 `json:"activations"` // the inputs, and the most results that are alive at once
	// Resident is by how much the most memory that was resident during the runs exceeds that of the process before it
	// read the package.
	Resident uint64 `json:"resident"`
}

// Command is the hidden command of opml that prints the Usage of a package as JSON.
const Command = "measure-memory"

// runs are enough for garbage to pile up, if there is any.
const runs = 8

// collections of garbage come first: what the runtime keeps for itself about each of the last ones is not the model's.
const collections = 6

// ErrUnsupported is wrapped where the system does not tell.
var ErrUnsupported = errors.New("resident memory is known on Linux only")

// Peak is the most memory of this process that was resident, Available what is left on the machine, in bytes.
func Peak() (uint64, error)      { return peakResident() }
func Available() (uint64, error) { return available() }

// Measure loads a package and runs it on random inputs. It is for a process of its own that has done nothing else.
func Measure(ctx context.Context, path string, threads int) (*Usage, error) {
	if err := readExecutable(); err != nil {
		return nil, err
	}
	for range collections {
		debug.FreeOSMemory()
	}
	before, err := resident()
	if err != nil {
		return nil, err
	}
	p, err := models.Load(path)
	if err != nil {
		return nil, err
	}
	m, err := p.Machine()
	if err != nil {
		return nil, err
	}
	inputs, err := randomInputs(p)
	if err != nil {
		return nil, err
	}
	x := vm.NewFast(threads)
	run := func() error {
		outputs, err := x.Run(ctx, m, inputs, nil)
		m.Recycle(outputs) // as whoever runs a model again and again can do
		return err
	}
	for range 2 {
		if err := run(); err != nil { // what a first run prepares is part of what the others keep
			return nil, err
		}
		debug.FreeOSMemory() // of loading, and then of what the first collection lets go of
	}
	if err := forgetPeak(); err != nil {
		return nil, err
	}
	for range runs {
		if err := run(); err != nil {
			return nil, err
		}
	}
	peak, err := peakResident()
	if err != nil {
		return nil, err
	}
	u := need(m)
	u.Resident = peak - min(before, peak)
	return u, nil
}

func randomInputs(p *models.Package) ([]*vm.Tensor, error) {
	var args []string
	for i, in := range p.Inputs {
		args = append(args, fmt.Sprintf("%s=random:%d", in.Name, i))
	}
	return modelio.LoadInputs(p, args, false)
}

// need is what the program cannot do without.
func need(m *vm.Machine) *Usage {
	u := &Usage{Activations: m.PeakMemory()}
	for _, c := range m.Program().Constants {
		u.Weights += c.ByteSize()
	}
	for _, d := range m.Program().Inputs {
		u.Activations += d.ByteSize()
	}
	return u
}

// Spawn measures a package in a process of the executable opml.
func Spawn(ctx context.Context, opml, path string, threads int) (*Usage, error) {
	if opml == "" {
		return nil, errors.New("the executable opml is not known")
	}
	var out, errs bytes.Buffer
	cmd := exec.CommandContext(ctx, opml, Command, path, "--threads", fmt.Sprint(threads))
	cmd.Stdout, cmd.Stderr, cmd.Env = &out, &errs, os.Environ()
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("measuring the memory of %s: %w: %s", path, err, bytes.TrimSpace(errs.Bytes()))
	}
	u := &Usage{}
	return u, json.Unmarshal(out.Bytes(), u)
}
