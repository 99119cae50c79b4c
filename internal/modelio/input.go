// Package modelio turns what people have (NumPy arrays, pictures, a seed for
// random data) into the inputs of a compiled model, and its outputs into files.
package modelio

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/opml/opml/internal/npy"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// InputSyntax describes one argument of LoadInputs, for help texts.
const InputSyntax = "[NAME=]FILE.npy|FILE.png|FILE.jpg|random:SEED"

// ArgumentError is a mistake in the arguments themselves, as opposed to one in a file that they name.
type ArgumentError struct{ Err error }

func (e *ArgumentError) Error() string { return e.Err.Error() }

func (e *ArgumentError) Unwrap() error { return e.Err }

func argumentErrorf(format string, args ...any) error {
	return &ArgumentError{fmt.Errorf(format, args...)}
}

// LoadInputs reads one argument per input of the model and returns the VM's
// tensors in the program's order. NAME may be left out if the model has one input.
//
// A .npy array has the shape of the model's own tensor; it is quantised by the
// input's spec. With raw, it holds the VM's numbers: of the stored type and dims.
func LoadInputs(p *models.Package, args []string, raw bool) ([]*vm.Tensor, error) {
	out := make([]*vm.Tensor, len(p.Inputs))
	for _, arg := range args {
		name, source := splitName(p, arg)
		i, err := inputIndex(p, name)
		if err != nil {
			return nil, argumentErrorf("input %q: %w", arg, err)
		}
		if out[i] != nil {
			return nil, argumentErrorf("input %q is given twice", p.Inputs[i].Name)
		}
		if out[i], err = loadOne(&p.Inputs[i], source, raw); err != nil {
			return nil, fmt.Errorf("input %q: %w", p.Inputs[i].Name, err)
		}
	}
	for i, t := range out {
		if t == nil {
			return nil, argumentErrorf("input %q (%s, shape %v) is missing: give --input %s", p.Inputs[i].Name, p.Inputs[i].Type, p.Inputs[i].Shape, InputSyntax)
		}
	}
	return out, nil
}

// splitName separates NAME= from the source. A "=" inside a path is no separator
// unless what stands before it names an input or the whole is not a file.
func splitName(p *models.Package, arg string) (name, source string) {
	name, source, found := strings.Cut(arg, "=")
	if !found {
		return "", arg
	}
	for i := range p.Inputs {
		if p.Inputs[i].Name == name {
			return name, source
		}
	}
	if _, err := os.Stat(arg); err == nil {
		return "", arg
	}
	return name, source
}

func inputIndex(p *models.Package, name string) (int, error) {
	spec, err := p.Input(name)
	if err != nil {
		if name == "" {
			return 0, fmt.Errorf("the model has %d inputs, so say which one: NAME=SOURCE, NAME one of %s", len(p.Inputs), names(p))
		}
		return 0, err
	}
	for i := range p.Inputs {
		if spec == &p.Inputs[i] {
			return i, nil
		}
	}
	return 0, fmt.Errorf("input %q is not part of the model", spec.Name)
}

func names(p *models.Package) string {
	var list []string
	for _, in := range p.Inputs {
		list = append(list, in.Name)
	}
	return strings.Join(list, ", ")
}

func loadOne(spec *models.TensorSpec, source string, raw bool) (*vm.Tensor, error) {
	if seed, ok := strings.CutPrefix(source, "random:"); ok {
		n, err := strconv.ParseUint(seed, 10, 64)
		if err != nil {
			return nil, argumentErrorf("random:%s: the seed must be a whole number from 0 to 2^64-1", seed)
		}
		return Random(spec, n)
	}
	switch strings.ToLower(filepath.Ext(source)) {
	case ".npy":
		a, err := npy.ReadFile(source)
		if err != nil {
			return nil, plainPathError(err)
		}
		if raw {
			return fromRaw(spec, a, source)
		}
		return FromArray(spec, a, source)
	case ".png", ".jpg", ".jpeg":
		if raw {
			return nil, argumentErrorf("%s: --raw is for .npy files", source)
		}
		t, err := loadImage(spec, source)
		return t, plainPathError(err)
	}
	return nil, argumentErrorf("%q is not a source: want %s", source, InputSyntax)
}

// plainPathError puts the path first, as everywhere else.
func plainPathError(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return fmt.Errorf("%s: %w", pe.Path, pe.Err)
	}
	return err
}
