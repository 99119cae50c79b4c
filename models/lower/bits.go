package lower

import (
	"fmt"
	"maps"
	"slices"

	"github.com/opml/opml/vm"
)

// activationDTypes are the dtypes of real values by their bits. Only graph inputs that
// trees read have 64.
var activationDTypes = map[int]vm.DType{8: vm.I8, 16: vm.I16, 32: vm.I32, 64: vm.I64}

// checkBits refuses bits that no dtype has.
func (c Config) checkBits() error {
	if activationDTypes[c.ActivationBits] == 0 {
		return fmt.Errorf("activations of %d bits", c.ActivationBits)
	}
	for _, name := range slices.Sorted(maps.Keys(c.Layers)) {
		switch b := c.Layers[name]; {
		case b.Activations != 0 && activationDTypes[b.Activations] == 0:
			return fmt.Errorf("layer %q: activations of %d bits", name, b.Activations)
		case b.Weights != 0 && b.Weights != 8 && b.Weights != 16:
			return fmt.Errorf("layer %q: weights of %d bits", name, b.Weights)
		}
	}
	return nil
}

// bits is how many the real value of that name has.
func (l *lowering) bits(name string) int {
	if b := l.cfg.Layers[name].Activations; b != 0 {
		return b
	}
	return l.cfg.ActivationBits
}

// dtype is that of the real value of that name.
func (l *lowering) dtype(name string) vm.DType {
	bits := l.bits(name)
	if _, least, ok := l.grid(name); ok {
		bits = max(bits, least)
	}
	return activationDTypes[bits]
}

// weightBits is how many the constant weights of the layer have that makes the value.
func (l *lowering) weightBits(name string) int {
	if b := l.cfg.Layers[name].Weights; b != 0 {
		return b
	}
	return l.cfg.WeightBits
}
