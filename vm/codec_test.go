package vm_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/vmtest"
)

func TestInstructionsSurviveEncoding(t *testing.T) {
	for n := range 500 {
		_, c := program(4 * n)
		for _, code := range c.Program.Code {
			in, err := vm.DecodeInstruction(code)
			require.NoError(t, err)
			require.Equal(t, code, in.Encode())
		}
	}
}

// nested is an instruction with every kind of view.
func nested() *vm.Instruction {
	two := []vm.Index{{Offset: -1, Terms: []vm.Term{{Axis: 0, Coef: 2}, {Axis: 1, Coef: -3}}}, {}}
	return &vm.Instruction{
		Hi: 5, Out: []uint32{4}, Red: []uint32{3},
		A: vm.View{Kind: vm.Direct, Value: 0, Fill: -9, Index: two},
		B: vm.View{Kind: vm.IndirectKind, Value: 1, Index: two, Indirect: &vm.Indirect{Axis: 1, Stride: 2, Value: 0, Index: two}},
	}
}

func TestDecodingFailsOn(t *testing.T) {
	edit := func(f func(in *vm.Instruction)) []byte {
		in := nested()
		f(in)
		return in.Encode()
	}
	good := edit(func(*vm.Instruction) {})
	_, err := vm.DecodeInstruction(good)
	require.NoError(t, err)
	for rule, code := range map[string][]byte{
		"no bytes":                     nil,
		"a missing byte":               good[:len(good)-1],
		"a trailing byte":              append(bytes.Clone(good), 0),
		"an undefined map":             edit(func(in *vm.Instruction) { in.Map = 16 }),
		"an undefined reduction":       edit(func(in *vm.Instruction) { in.Reduce = 3 }),
		"17 axes":                      edit(func(in *vm.Instruction) { in.Out = slices.Repeat([]uint32{1}, 16) }),
		"the reserved view 3":          edit(func(in *vm.Instruction) { in.Init.Kind = 3 }),
		"the reserved view 4":          edit(func(in *vm.Instruction) { in.Scale.Kind = 4 }),
		"an undefined view":            edit(func(in *vm.Instruction) { in.A.Kind = 255 }),
		"17 terms":                     edit(func(in *vm.Instruction) { in.Init.Terms = make([]vm.Term, 17) }),
		"an axis twice":                edit(func(in *vm.Instruction) { in.Init.Terms = []vm.Term{{Axis: 1}, {Axis: 1}} }),
		"decreasing axes":              edit(func(in *vm.Instruction) { in.Init.Terms = []vm.Term{{Axis: 1}, {Axis: 0}} }),
		"decreasing axes of an index":  edit(func(in *vm.Instruction) { in.B.Indirect.Index[0].Terms[0].Axis = 7 }),
		"an indirect view cut short":   edit(func(in *vm.Instruction) { in.B.Indirect = nil }),
		"fewer extents than announced": good[:54],
	} {
		_, err := vm.DecodeInstruction(code)
		require.ErrorIs(t, err, vm.ErrUndecodable, rule)
	}
}

func TestDescriptorValidity(t *testing.T) {
	dims := func(d ...uint32) []uint32 { return d }
	for _, c := range []struct {
		rule  string
		d     vm.Descriptor
		bytes uint64
		valid bool
	}{
		{"rank 0 is one element", vm.Descriptor{DType: vm.I32}, 4, true},
		{"rank 8 is the most", vm.Descriptor{DType: vm.I8, Dims: dims(1, 2, 1, 2, 1, 2, 1, 2)}, 16, true},
		{"rank 9 is invalid", vm.Descriptor{DType: vm.I8, Dims: dims(1, 1, 1, 1, 1, 1, 1, 1, 1)}, 0, false},
		{"dtype 0 is invalid", vm.Descriptor{DType: 0}, 0, false},
		{"dtype 5 is invalid", vm.Descriptor{DType: 5}, 0, false},
		{"a dim of 0 is invalid", vm.Descriptor{DType: vm.I8, Dims: dims(3, 0)}, 0, false},
		{"a dim of 2^31-1 is valid", vm.Descriptor{DType: vm.I8, Dims: dims(1<<31 - 1)}, 1<<31 - 1, true},
		{"a dim of 2^31 is invalid", vm.Descriptor{DType: vm.I8, Dims: dims(1 << 31)}, 0, false},
		{"2^40 bytes are valid", vm.Descriptor{DType: vm.I64, Dims: dims(1<<20, 1<<17)}, 1 << 40, true},
		{"one element more is not", vm.Descriptor{DType: vm.I64, Dims: dims(1<<20+1, 1<<17)}, 0, false},
		{"sizes that overflow 64 bits are invalid", vm.Descriptor{DType: vm.I64, Dims: dims(1<<30, 1<<30, 1<<30)}, 0, false},
	} {
		require.Equal(t, c.valid, c.d.Valid(), c.rule)
		require.Equal(t, c.bytes, c.d.ByteSize(), c.rule)
		require.Equal(t, c.bytes/uint64(max(1, c.d.DType.Size())), c.d.Elements(), c.rule)
		back, err := vm.DecodeDescriptor(c.d.Encode())
		require.NoError(t, err)
		require.Equal(t, c.valid, back.Valid(), c.rule)
		if c.valid {
			require.True(t, c.d.Equal(back), c.rule)
		}
	}
}

func TestDescriptorsWithADimPastTheRankAreInvalid(t *testing.T) {
	for rank := range 8 {
		b := vm.Descriptor{DType: vm.I8, Dims: slices.Repeat([]uint32{2}, rank)}.Encode()
		b[2+4*rank+3] = 1
		d, err := vm.DecodeDescriptor(b)
		require.NoError(t, err)
		require.False(t, d.Valid(), "rank %d", rank)
		require.Zero(t, d.ByteSize())
	}
}

func FuzzDecodeInstruction(f *testing.F) {
	rng := vmtest.Seeded(1)
	for range 20 {
		c := vmtest.Program(rng, vmtest.Options{Instructions: 3, Invalid: 0.3})
		for _, code := range c.Program.Code {
			f.Add(code)
		}
	}
	f.Fuzz(func(t *testing.T, code []byte) {
		in, err := vm.DecodeInstruction(code)
		if err != nil {
			require.ErrorIs(t, err, vm.ErrUndecodable)
			return
		}
		require.Equal(t, code, in.Encode(), "decoding is injective")
	})
}

func FuzzDecodeDescriptor(f *testing.F) {
	f.Add(vm.Descriptor{DType: vm.I16, Dims: []uint32{3, 4}}.Encode())
	f.Add(bytes.Repeat([]byte{255}, vm.DescriptorSize))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := vm.DecodeDescriptor(b)
		require.Equal(t, len(b) == vm.DescriptorSize, err == nil)
		if d.Valid() {
			require.Equal(t, b, d.Encode(), "valid descriptors have one encoding")
			require.LessOrEqual(t, d.ByteSize(), uint64(vm.MaxByteSize))
		} else {
			require.Zero(t, d.ByteSize())
		}
	})
}
