package graph

import "fmt"

// Bounds on what an untrusted model may ask for. They keep memory and time
// finite; no known model comes near them.
const (
	// MaxRank is the largest number of axes of a value.
	MaxRank = 8
	// MaxElements is the largest number of elements of a single value.
	MaxElements = 1 << 28
	// MaxFoldElements bounds the elements of all constants together that
	// folding computes, FoldFactor for each element that the file holds apart:
	// large weights are transposed and rescaled on import.
	MaxFoldElements = 1 << 26
	FoldFactor      = 4
	// MaxFoldWork bounds the scalar operations that folding spends altogether,
	// four times FoldFactor for each element that the file holds apart.
	MaxFoldWork = 1 << 32
	// MaxWork bounds the scalar operations of one run of the model.
	MaxWork = 1 << 42
	// MaxUnrolled bounds the steps of all recurrent layers together.
	MaxUnrolled = 1 << 13
	// MaxNodes is the largest number of nodes of a graph.
	MaxNodes = 1 << 17
)

// CheckDims verifies that dims are known, that the rank is at most [MaxRank]
// and the number of elements at most [MaxElements]. Empty axes count as 1, so
// that the product of any of the dims is bounded too.
func CheckDims(dims []int) error {
	if len(dims) > MaxRank {
		return fmt.Errorf("rank %d exceeds %d", len(dims), MaxRank)
	}
	n := 1
	for i, d := range dims {
		if d < 0 {
			return fmt.Errorf("axis %d of %v has no fixed size", i, dims)
		}
		d = max(d, 1)
		if n > MaxElements/d {
			return fmt.Errorf("dims %v exceed %d elements", dims, MaxElements)
		}
		n *= d
	}
	return nil
}
