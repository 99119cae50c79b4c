package vm_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/internal/kernel"
	"github.com/opml/opml/vm/vmtest"
)

// network draws program n, shaped like a network.
func network(n uint64) (*rand.Rand, vmtest.Case) {
	rng := vmtest.Seeded(n)
	return rng, vmtest.Network(rng, 1+rng.IntN(8))
}

// requireReferenceBits runs a program in many ways, all of which must give the results of
// the reference.
func requireReferenceBits(t *testing.T, m *vm.Machine, inputs []*vm.Tensor, name string) {
	ctx := context.Background()
	want := results(t, ctx, vm.NewReference(), m, inputs)
	defer func(before kernel.Tier) { require.NoError(t, kernel.Use(before)) }(kernel.Active())
	others := make([]*vm.Tensor, len(inputs))
	for i, x := range inputs {
		others[i] = x.Clone()
		for k := range x.Data {
			others[i].Data[k] ^= byte(37*k + 11)
		}
	}
	for k, tier := range kernel.Tiers() {
		require.NoError(t, kernel.Use(tier))
		// The second is in memory that a run on other inputs has used.
		for i, threads := range []int{1, 1, 2, 3}[k%2:] {
			if i == 1 {
				_, err := vm.NewFast(threads).Run(ctx, m, others, nil)
				require.NoError(t, err)
			}
			got, err := vm.NewFast(threads).Run(ctx, m, inputs, nil)
			require.NoError(t, err)
			for o, w := range want[len(want)-len(got):] {
				requireSame(t, w, got[o], "%s, output %d, %v, %d threads", name, o, tier, threads)
			}
		}
	}
	for i, got := range results(t, ctx, vm.NewFast(2), m, inputs) {
		in, _ := m.Instruction(i)
		requireSame(t, want[i], got, "%s, instruction %d on its own: %+v", name, i, in)
	}
	for i, got := range results(t, ctx, vm.NewFast(2, vm.WithClampCount(func(int, vm.Clamped) {})), m, inputs) {
		requireSame(t, want[i], got, "%s, instruction %d, counting what is clamped", name, i)
	}
}

// requireSame is quicker than require.Equal.
func requireSame(t *testing.T, want, got *vm.Tensor, format string, args ...any) {
	t.Helper()
	if want.Equal(got) {
		return
	}
	w, g := want.Int64s(), got.Int64s()
	for e := range w {
		if w[e] != g[e] {
			t.Fatalf("%s: element %d of %v is %d, want %d", fmt.Sprintf(format, args...), e, want.Dims, g[e], w[e])
		}
	}
	t.Fatalf("%s: %v, want %v", fmt.Sprintf(format, args...), got, want)
}

func TestNetworksComputeTheReferencesBits(t *testing.T) {
	invalid, all, kinds := 0, 0, map[string]int{}
	for n := range cases(t, 400) {
		_, c := network(uint64(n))
		m, err := vm.Load(c.Program)
		require.NoError(t, err)
		invalid, all = invalid+len(m.Check()), all+len(c.Program.Code)
		for kind, count := range vm.PlanKinds(m) {
			kinds[kind] += count
		}
		requireReferenceBits(t, m, c.Inputs, fmt.Sprint("network ", n))
	}
	t.Logf("%d instructions, %d of them invalid; %v", all, invalid, kinds)
	require.Less(t, 20*invalid, all, "what is not invalid on purpose is valid")
	if testing.Short() {
		return
	}
	for _, kind := range []string{
		"matrix product in place", "matrix product packed", "matrix product of runs where they lie", "matrix product of padded lines", "matrix product of 32 bits", "matrix product of 32 bits of padded lines", "matrix product of 32 bits rescaled as halves are joined", "matrix product in groups", "matrix product of 8 bits", "matrix product of 8 bits kept with 16", "matrix product joined", "matrix product narrowed in registers", "windows narrowed in registers",
		"matrix product of a constant and a tensor", "matrix product of rows chosen by an index", "matrix product with registers",
		"windows weighted", "windows pooled", "windows of 32 bits weighted", "windows of 32 bits pooled", "windows of 32 bits with zeros", "windows with zeros", "windows without positions", "windows joined", "windows with registers",
		"regions several", "regions in more than a block", "elements in more than a block", "elements with registers", "computed product", "computed product of 32 bits", "computed product finished", "reference",
		"requantize i16 to i8", "requantize i16 to i16", "requantize i16 to i32", "requantize i32 to i8", "requantize i32 to i16", "requantize i32 to i32",
		"rescale i64 to i16", "rescale i64 to i32", "multiply i32 to i16", "add i32 to i16", "add i32 to i32", "multiply by one", "multiply by same", "multiply by column", "multiply by row", "multiply by strided row", "multiply to i32",
		"add one", "add same", "add column", "add row", "add strided", "add strided row", "look up", "element", "element by a table",
	} {
		if kind == "windows narrowed in registers" && slices.Contains([]string{"go", "avx2", "neon", "neondot"}, kernel.Active().String()) {
			require.Zero(t, kinds[kind], "%v has no kernel for that", kernel.Active())
			continue
		}
		require.NotZero(t, kinds[kind], "%s: never planned", kind)
	}
}

func TestOneMachineRunsManyInputsAtOnce(t *testing.T) {
	ctx := context.Background()
	for n := range cases(t, 60) {
		rng, c := network(uint64(n) + 1<<32)
		m, err := vm.Load(c.Program)
		require.NoError(t, err)
		var all sync.WaitGroup
		for k := range 4 {
			inputs := make([]*vm.Tensor, len(c.Inputs))
			for i, x := range c.Inputs {
				inputs[i] = vmtest.Tensor(rng, x.DType, x.Dims...)
			}
			want, err := vm.NewReference().Run(ctx, m, inputs, nil)
			require.NoError(t, err)
			all.Go(func() {
				for range 2 {
					got, err := vm.NewFast(1+k%2).Run(ctx, m, inputs, nil)
					if err != nil {
						t.Errorf("network %d: %v", n, err)
						return
					}
					for o := range want {
						if !want[o].Equal(got[o]) {
							t.Errorf("network %d, inputs %d: output %d differs", n, k, o)
						}
					}
				}
			})
		}
		all.Wait()
	}
}

func FuzzNetworks(f *testing.F) {
	for n := range uint64(4) {
		f.Add(n)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		_, c := network(seed)
		m, err := vm.Load(c.Program)
		require.NoError(t, err)
		requireReferenceBits(t, m, c.Inputs, fmt.Sprint("network ", seed))
	})
}
