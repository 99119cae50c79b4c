// Package snr measures how near numbers are to those that they stand for: the ratio of signal to noise.
package snr

import (
	"fmt"
	"math"
)

// Ratio sums up the energies of a signal and of its error.
type Ratio struct{ signal, noise float64 }

// Add counts a reference and what stands for it.
func (r *Ratio) Add(want, got []float32) error {
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

// Decibels is the signal-to-noise ratio; at most 200, which stands for no noise at all.
func (r *Ratio) Decibels() float64 {
	const most = 200
	if r.noise == 0 {
		return most
	}
	return min(most, 10*math.Log10(r.signal/r.noise))
}
