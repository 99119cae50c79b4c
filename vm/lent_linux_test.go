package vm_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"

	"github.com/opml/opml/vm"
	"github.com/opml/opml/vm/internal/kernel"
)

// fenced is a copy of data that may not be written, so many bytes behind a page that may not be read
// or, if that is negative, before one.
func fenced(t *testing.T, data []byte, behind int) (copied []byte, free func()) {
	page := unix.Getpagesize()
	inside := (len(data) + max(behind, 0) + page - 1) / page * page
	m, err := unix.Mmap(-1, 0, inside+2*page, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	require.NoError(t, err)
	if behind < 0 {
		behind = inside - len(data)
	}
	copied = m[page+behind:][:len(data):len(data)]
	copy(copied, data)
	require.NoError(t, unix.Mprotect(m, unix.PROT_NONE))
	if inside > 0 {
		require.NoError(t, unix.Mprotect(m[page:page+inside], unix.PROT_READ))
	}
	return copied, func() { require.NoError(t, unix.Munmap(m)) }
}

// TestInputsAreReadWhereTheyLieAndNowhereElse: the caller's memory may begin and end anywhere.
func TestInputsAreReadWhereTheyLieAndNowhereElse(t *testing.T) {
	defer func(before kernel.Tier) { require.NoError(t, kernel.Use(before)) }(kernel.Active())
	for n := range uint64(cases(t, 300)) {
		r, rng := drawn(t, n+1<<43)
		if r == nil {
			continue
		}
		for _, tier := range kernel.Tiers() {
			require.NoError(t, kernel.Use(tier))
			for _, behind := range []int{-1, 0, 1 + rng.IntN(7)} {
				var inputs []*vm.Tensor
				var fences []func()
				for _, x := range r.inputs[0] {
					data, free := fenced(t, x.Data, behind)
					inputs, fences = append(inputs, &vm.Tensor{DType: x.DType, Dims: x.Dims, Data: data}), append(fences, free)
				}
				r.requireWant(t, vm.NewFast(1+rng.IntN(3)), inputs, 0, tier.String(), n)
				for _, free := range fences {
					free()
				}
			}
		}
	}
}
