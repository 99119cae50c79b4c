package contracts_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

func TestRegistryRecordsSizes(t *testing.T) {
	w := newWorld(t, deep(t))
	id := w.program.machine.ModelID()
	inputs, err := w.registry.InputSizes(w.call(), id)
	require.NoError(t, err)
	require.Equal(t, []uint64{deepLength * 4, 12}, inputs)
	outputs, err := w.registry.OutputSizes(w.call(), id)
	require.NoError(t, err)
	require.Equal(t, []uint64{12, 8}, outputs)
	operations, err := w.registry.Operations(w.call(), id)
	require.NoError(t, err)
	require.Equal(t, w.program.machine.Header().Operations, operations)
	registered, err := w.registry.IsRegistered(w.call(), id)
	require.NoError(t, err)
	require.True(t, registered)
}

func TestRegistryKnowsNothingOfOtherModels(t *testing.T) {
	w := newWorld(t, tiny(t))
	for name, view := range map[string]func(id [32]byte) error{
		"operations":  func(id [32]byte) error { _, err := w.registry.Operations(w.call(), id); return err },
		"input sizes": func(id [32]byte) error { _, err := w.registry.InputSizes(w.call(), id); return err },
		"output sizes": func(id [32]byte) error {
			_, err := w.registry.OutputSizes(w.call(), id)
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			requireRevert(t, view([32]byte{1}), "ModelNotRegistered")
		})
	}
	registered, err := w.registry.IsRegistered(w.call(), [32]byte{1})
	require.NoError(t, err)
	require.False(t, registered)
}

// Duplicate-key squatting: an entry follows from the model alone, so it matters to nobody who was first, and
// being first with other descriptors is impossible.
func TestRegisteringAgainChangesNothing(t *testing.T) {
	w := newWorld(t, tiny(t))
	descriptors, paths := w.program.descriptors()
	again := w.send(w.registry.Register(w.auth("mallory", nil), w.model, descriptors, paths)).ok()
	require.Empty(t, again.receipt.Logs)
	false0 := vm.Descriptor{DType: vm.I64, Dims: []uint32{9}}.Encode()
	nothing := w.send(w.registry.Register(w.auth("mallory", nil), w.model, [][]byte{false0}, nil)).ok()
	require.Empty(t, nothing.receipt.Logs)
	sizes, err := w.registry.InputSizes(w.call(), w.program.machine.ModelID())
	require.NoError(t, err)
	require.Equal(t, []uint64{16}, sizes)
}

func TestRegisterRefuses(t *testing.T) {
	w := newWorld(t, tiny(t))
	fresh := single(t)
	model := fresh.model()
	descriptors, paths := fresh.descriptors()
	with := func(change func(*bindings.Model)) bindings.Model {
		m := model
		change(&m)
		return m
	}
	cases := []struct {
		name        string
		model       bindings.Model
		descriptors [][]byte
		paths       [][][32]byte
		want        string
	}{
		{"another version", with(func(m *bindings.Model) { m.Version = 2 }), descriptors, paths, "UnsupportedVersion"},
		{"no inputs", with(func(m *bindings.Model) { m.Inputs = 0 }), descriptors, paths, "MalformedModel"},
		{"no outputs", with(func(m *bindings.Model) { m.Outputs = 0 }), descriptors, paths, "MalformedModel"},
		{"more outputs than instructions", with(func(m *bindings.Model) { m.Outputs = 2 }), descriptors, paths, "MalformedModel"},
		{"more values than ids", with(func(m *bindings.Model) { m.Constants = math.MaxUint32 - 1 }), descriptors, paths, "MalformedModel"},
		{"a descriptor missing", model, descriptors[:1], paths, "WrongDescriptorCount"},
		{"a path missing", model, descriptors, paths[:1], "WrongDescriptorCount"},
		{"descriptors exchanged", model, [][]byte{descriptors[1], descriptors[0]}, paths, "DescriptorNotInModel"},
		{"paths exchanged", model, descriptors, [][][32]byte{paths[1], paths[0]}, "DescriptorNotInModel"},
		{"a path too long", model, descriptors, [][][32]byte{append([][32]byte{{}}, paths[0]...), paths[1]}, "DescriptorNotInModel"},
		{"another value root", with(func(m *bindings.Model) { m.ValueRoot[0]++ }), descriptors, paths, "DescriptorNotInModel"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w.send(w.registry.Register(w.auth("mallory", nil), c.model, c.descriptors, c.paths)).reverts(c.want)
		})
	}
}

// A model id can commit to bytes that are no descriptor; it is then no model.
func TestRegisterRefusesWhatIsNoDescriptor(t *testing.T) {
	w := newWorld(t, tiny(t))
	short, output := make([]byte, 65), scalar.Encode()
	model := single(t).model()
	left, right := vm.Keccak(short), vm.Keccak(output)
	model.ValueRoot = vm.ListRoot([]vm.Hash{left, right})
	w.send(w.registry.Register(w.auth("mallory", nil), model, [][]byte{short, output},
		[][][32]byte{{right}, {left}})).reverts("WrongDescriptorLength", 65)
}

// An invalid descriptor is not an error: its value has no bytes (spec 2.1).
func TestRegistryTakesAnInvalidDescriptorAsEmpty(t *testing.T) {
	w := newWorld(t, tiny(t))
	invalid, output := vm.Descriptor{DType: 9, Dims: []uint32{4}}.Encode(), scalar.Encode()
	model := single(t).model()
	left, right := vm.Keccak(invalid), vm.Keccak(output)
	model.ValueRoot = vm.ListRoot([]vm.Hash{left, right})
	r := w.send(w.registry.Register(w.auth("mallory", nil), model, [][]byte{invalid, output}, [][][32]byte{{right}, {left}})).ok()
	event, err := w.registry.ParseModelRegistered(*r.receipt.Logs[0])
	require.NoError(t, err)
	require.Equal(t, []uint64{0}, event.InputSizes)
	require.Equal(t, []uint64{8}, event.OutputSizes)
}
