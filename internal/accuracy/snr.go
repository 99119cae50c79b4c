package accuracy

import (
	"fmt"
	"math"
)

// ratio sums up the energies of a signal and of its error.
type ratio struct{ signal, noise float64 }

// add counts a reference and what stands for it.
func (r *ratio) add(want, got []float32) error {
	if len(want) != len(got) {
		return fmt.Errorf("the reference has %d elements, the VM's result %d", len(want), len(got))
	}
	for i, w := range want {
		d := float64(got[i]) - float64(w)
		r.signal += float64(w) * float64(w)
		r.noise += d * d
	}
	return nil
}

// decibels is the signal-to-noise ratio; at most 200, which stands for no noise at all.
func (r *ratio) decibels() float64 {
	const most = 200
	if r.noise == 0 {
		return most
	}
	return min(most, 10*math.Log10(r.signal/r.noise))
}
