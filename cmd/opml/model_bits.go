package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
)

// checkBits refuses bits that no model has; 0 is the default.
func checkBits(weights, activations int) error {
	if !slices.Contains([]int{0, 8, 16}, weights) {
		return cli.Usagef("--weights %d: want 8 or 16", weights)
	}
	if !slices.Contains([]int{0, 8, 16, 32}, activations) {
		return cli.Usagef("--activations %d: want 8, 16 or 32", activations)
	}
	return nil
}

// parseBits reads LAYER=w16a8 arguments.
func parseBits(args []string) ([]models.BitsRule, error) {
	var rules []models.BitsRule
	for _, arg := range args {
		r, err := models.ParseBits(arg)
		if err != nil {
			return nil, cli.Usagef("--bits: %v", err)
		}
		rules = append(rules, r)
	}
	return rules, nil
}

// ratio is what --auto asks for, in decibels.
func (f importFlags) ratio() (float64, error) {
	switch {
	case f.auto == 0:
		return 0, nil
	case !(f.auto > 0):
		return 0, cli.Usagef("--auto %v: want a positive ratio in decibels", f.auto)
	case f.weights != 0 || f.activations != 0:
		return 0, cli.Usagef("--auto chooses the bits: leave out --weights and --activations, or fix layers with --bits")
	case f.calibrate == "":
		return 0, cli.Usagef("--auto needs --calibrate: samples to measure the ratio on")
	}
	return f.auto, nil
}

// printBits says how numbers are stored, and how a search came to that.
func printBits(w io.Writer, r *models.Report) {
	fmt.Fprintf(w, "numbers       weights %d bits, activations %d bits, accumulators at most %d bits\n", r.WeightBits, r.ActivationBits, r.AccumulatorBits)
	const most = 12
	for i, rule := range r.Bits {
		if i == most {
			fmt.Fprintf(w, "              and %d more (--json lists them)\n", len(r.Bits)-most)
			break
		}
		fmt.Fprintf(w, "              %s\n", rule)
	}
	if a := r.Auto; a != nil {
		fmt.Fprintf(w, "ratio         %.1f dB of the %g dB wanted, on %d samples; %d candidates measured\n", a.Reached, a.Target, a.Samples, len(a.Trials))
		fmt.Fprintf(w, "sizes         constants %s, results %s\n", ui.Bytes(a.Constants), ui.Bytes(a.Results))
	}
}
