package fixed

import (
	"cmp"
	"math"
	"slices"
)

// KeepSums moves rounded weights q, of w ≈ scale·q, up or down by one so that the sums
// of w over the groups are kept to half a unit: group i holds the weights i, i + n,
// i + 2n, … . It moves the weights that are nearest to being rounded the other way.
//
// The inputs of one channel in the taps of a convolution's window are much alike, so
// what they are multiplied with is first of all the sum of the channel's weights;
// rounding each weight for itself makes that wrong by the sum of all errors. Weights
// that are met exactly stay as they are.
func KeepSums(q []int16, w []float32, scale float64, bits, n int) {
	top := int16(1)<<(bits-1) - 1
	taps := make([]tap, 0, len(q)/n)
	for g := range n {
		taps = taps[:0]
		sum := 0.0 // of what is missing, in units
		for i := g; i < len(q); i += n {
			missing := float64(w[i])/scale - float64(q[i])
			taps = append(taps, tap{i, missing})
			sum += missing
		}
		moves := int(math.Floor(math.Abs(sum) + 0.5))
		if moves == 0 {
			continue
		}
		up := int16(1)
		if sum < 0 {
			up = -1
		}
		slices.SortStableFunc(taps, func(a, b tap) int {
			return cmp.Compare(b.missing*float64(up), a.missing*float64(up))
		})
		for _, t := range taps[:min(moves, len(taps))] {
			if v := q[t.at] + up; v >= -top && v <= top {
				q[t.at] = v
			}
		}
	}
}

type tap struct {
	at      int
	missing float64
}
