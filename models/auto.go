package models

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/opml/opml/models/lower"
)

const (
	// autoSamples is how many calibration samples a candidate is measured on, at most;
	// autoCandidates how many candidates are compiled and measured, at most: the bound
	// is a number, not a time, so that the same input gives the same package anywhere.
	autoSamples    = 4
	autoCandidates = 64
	// autoGroups is into how many groups the layers are cut at first, for each kind of
	// bits; what cannot be narrowed as a whole is cut in autoSplit.
	autoGroups, autoSplit = 6, 3
	// autoReserve is how many of the candidates are kept for joining what single groups
	// promised; autoWorth is the least share of the cost that a group must save.
	autoReserve, autoWorth = 6, 1.0 / 500
)

// AutoReport says how a search for bits went.
type AutoReport struct {
	Target  float64 `json:"target_db"`
	Reached float64 `json:"reached_db"` // on the worst output
	Samples int     `json:"samples"`    // that candidates were measured on
	// Constants and Results are their sizes in bytes.
	Constants uint64      `json:"constant_bytes"`
	Results   uint64      `json:"result_bytes"`
	Trials    []AutoTrial `json:"trials"` // in order
}

// AutoTrial is one candidate: its bits where all layers have the same, or else what was
// narrowed.
type AutoTrial struct {
	What      string  `json:"what"`
	Decibels  float64 `json:"db"`
	Constants uint64  `json:"constant_bytes"`
	Results   uint64  `json:"result_bytes"`
	Error     string  `json:"error,omitempty"` // why it does not compile
}

// narrowing is a group of layers of which one kind of bits may be halved.
type narrowing struct {
	kind   string // "w" or "a"
	layers []string
}

// measured is a candidate with its noise, relative to the signal, on the worst output.
type measured struct {
	assignment
	noise float64
	low   *lower.Result
	// constants and results are sizes in bytes.
	constants, results uint64
	cost               float64
}

func (m *measured) decibels() float64 { return min(-10*math.Log10(m.noise), exactDecibels) }

// exactDecibels stands for any better ratio, and for none at all to measure.
const exactDecibels = 200

// search finds cheap bits that reach the wanted ratio: the cheapest of those that are
// the same for all layers, and from there group by group what can be narrowed, those
// first that save most for the noise that they add. Layers with bits of their own keep
// them. The cost of a candidate is its size relative to the narrowest one: of the
// constants, which packages hold and proofs show, and as much again of the results.
type search struct {
	*compiler
	meter  *meter
	fixed  map[string]lower.Bits
	budget float64   // of noise, relative to the signal
	least  *measured // the first that compiled, with the fewest bits
	report AutoReport
}

func (c *compiler) search(fixed map[string]lower.Bits) (assignment, *AutoReport, error) {
	m, err := newMeter(c)
	if err != nil {
		return assignment{}, nil, err
	}
	s := &search{compiler: c, meter: m, fixed: fixed, budget: math.Pow(10, -c.opts.SNR/10)}
	s.report = AutoReport{Target: c.opts.SNR, Samples: len(m.samples)}
	best, err := s.uniform()
	if err != nil {
		return assignment{}, nil, err
	}
	if best, err = s.narrow(best); err != nil {
		return assignment{}, nil, err
	}
	s.report.Reached, s.report.Constants, s.report.Results = best.decibels(), best.constants, best.results
	return best.assignment, &s.report, nil
}

// try compiles and measures a candidate. One that does not compile is nil.
func (s *search) try(a assignment, what string) (*measured, error) {
	s.opts.Progress("measure", len(s.report.Trials), autoCandidates)
	if err := s.opts.context().Err(); err != nil {
		return nil, err
	}
	trial := AutoTrial{What: what}
	low, _, err := s.lower(a)
	var out *measured
	if err != nil {
		trial.Error = err.Error()
	} else if out, err = s.meter.measure(low); err != nil {
		return nil, err
	} else {
		s.least = cmp.Or(s.least, out)
		out.cost = share(out.constants, s.least.constants) + share(out.results, s.least.results)
		out.assignment, trial.Decibels, trial.Constants, trial.Results = a, out.decibels(), out.constants, out.results
	}
	s.report.Trials = append(s.report.Trials, trial)
	return out, nil
}

func share(bytes, of uint64) float64 { return float64(bytes) / float64(max(of, 1)) }

// uniform is the cheapest candidate with the same bits everywhere.
func (s *search) uniform() (*measured, error) {
	var best *measured
	closest := math.Inf(1)
	for _, activations := range []int{8, 16, 32} {
		for _, weights := range []int{8, 16} {
			if best != nil && weights >= best.weights && activations >= best.activations {
				continue // it can only be dearer
			}
			layers := s.fixed
			if activations == 16 {
				layers = s.widened(s.fixed)
			}
			m, err := s.try(assignment{weights, activations, layers}, fmt.Sprintf("w%da%d", weights, activations))
			if err != nil {
				return nil, err
			}
			if m == nil {
				continue
			}
			closest = min(closest, m.noise)
			if m.noise <= s.budget && (best == nil || m.cost < best.cost) {
				best = m
			}
		}
	}
	if best != nil {
		return best, nil
	}
	if math.IsInf(closest, 1) {
		return nil, fmt.Errorf("no choice of bits compiles: %s", s.report.Trials[len(s.report.Trials)-1].Error)
	}
	return nil, fmt.Errorf("%v dB cannot be reached: the most that any choice of bits reaches is %.1f dB", s.opts.SNR, -10*math.Log10(closest))
}

// narrow halves the bits of groups of layers while the noise stays within the budget.
func (s *search) narrow(best *measured) (*measured, error) {
	groups := s.groups(best, autoGroups)
	for len(groups) > 0 && len(s.report.Trials) < autoCandidates-autoReserve {
		gains, err := s.gains(best, groups)
		if err != nil {
			return nil, err
		}
		taken, next, err := s.take(best, gains)
		if err != nil {
			return nil, err
		}
		groups = nil
		for _, g := range gains[taken:] {
			if len(g.layers) > 1 && g.noise/float64(len(g.layers)) <= s.budget {
				groups = append(groups, g.split(autoSplit)...)
			}
		}
		for _, g := range gains[:taken] {
			if g.kind == "a" { // 32 bits became 16: perhaps 8 do
				groups = append(groups, s.narrower(next, g.narrowing))
			}
		}
		best = next
		groups = slices.DeleteFunc(groups, func(g narrowing) bool { return len(g.layers) == 0 })
	}
	return best, nil
}

// gain is what narrowing a group alone saves and costs.
type gain struct {
	narrowing
	saved, noise float64
}

// gains measures every group alone, and sorts those that save something by the noise
// that a byte costs.
func (s *search) gains(best *measured, groups []narrowing) ([]gain, error) {
	var out []gain
	for _, g := range groups {
		if len(s.report.Trials) >= autoCandidates-autoReserve {
			break
		}
		m, err := s.try(s.with(best.assignment, g), g.String())
		if err != nil {
			return nil, err
		}
		if m != nil && best.cost-m.cost >= best.cost*autoWorth {
			out = append(out, gain{g, best.cost - m.cost, max(m.noise-best.noise, 0)})
		}
	}
	slices.SortStableFunc(out, func(a, b gain) int { return cmp.Compare(a.noise/a.saved, b.noise/b.saved) })
	return out, nil
}

// take narrows as many of the groups, in their order, as the budget allows: what their
// noises foretell, and fewer as long as the measurement says otherwise.
func (s *search) take(best *measured, gains []gain) (int, *measured, error) {
	n, noise := 0, best.noise
	for n < len(gains) && noise+gains[n].noise <= s.budget {
		noise += gains[n].noise
		n++
	}
	for ; n > 0 && len(s.report.Trials) < autoCandidates; n-- {
		a := best.assignment
		for _, g := range gains[:n] {
			a = s.with(a, g.narrowing)
		}
		m, err := s.try(a, fmt.Sprintf("%d groups together", n))
		if err != nil {
			return 0, nil, err
		}
		if m != nil && m.noise <= s.budget {
			return n, m, nil
		}
	}
	return 0, best, nil
}

// groups cuts the layers that could have fewer bits in groups, in their order.
func (s *search) groups(m *measured, parts int) []narrowing {
	all := [2]narrowing{{kind: "w"}, {kind: "a"}}
	for _, v := range m.low.Values {
		if !v.Real {
			continue
		}
		if v.Weights > 0 {
			all[0].layers = append(all[0].layers, v.Name)
		}
		if v.Elements > 0 {
			all[1].layers = append(all[1].layers, v.Name)
		}
	}
	var out []narrowing
	for _, n := range all {
		out = append(out, s.narrower(m, n).split(parts)...)
	}
	return out
}

// narrower keeps those of a group that can become narrower still.
func (s *search) narrower(m *measured, n narrowing) narrowing {
	states := s.opts.States
	n.layers = slices.DeleteFunc(slices.Clone(n.layers), func(name string) bool {
		if states[name] != "" || slices.Contains(slices.Collect(maps.Values(states)), name) {
			return true // errors of a state add up over runs, which one run does not show
		}
		fixed, now := s.fixed[name], m.of(name)
		if n.kind == "w" {
			return fixed.Weights != 0 || now.Weights == 8
		}
		return fixed.Activations != 0 || now.Activations == 8
	})
	return n
}

// of is the bits of a layer.
func (a assignment) of(name string) lower.Bits {
	b := a.layers[name]
	if b.Weights == 0 {
		b.Weights = a.weights
	}
	if b.Activations == 0 {
		b.Activations = a.activations
	}
	return b
}

// with is the assignment with the bits of a group halved.
func (s *search) with(a assignment, n narrowing) assignment {
	out := assignment{a.weights, a.activations, maps.Clone(a.layers)}
	if out.layers == nil {
		out.layers = map[string]lower.Bits{}
	}
	for _, name := range n.layers {
		b := out.layers[name]
		if n.kind == "w" {
			b.Weights = a.of(name).Weights / 2
		} else {
			b.Activations = a.of(name).Activations / 2
		}
		out.layers[name] = b
	}
	return out
}

// split cuts a group in parts of about equal numbers.
func (n narrowing) split(parts int) []narrowing {
	var out []narrowing
	parts = min(parts, len(n.layers))
	for i := range parts {
		out = append(out, narrowing{n.kind, n.layers[i*len(n.layers)/parts : (i+1)*len(n.layers)/parts]})
	}
	return out
}

func (n narrowing) String() string {
	what := map[string]string{"w": "weights", "a": "activations"}[n.kind]
	if len(n.layers) == 1 {
		return fmt.Sprintf("fewer bits for the %s of %s", what, n.layers[0])
	}
	return fmt.Sprintf("fewer bits for the %s of %d layers, %s to %s", what, len(n.layers), n.layers[0], n.layers[len(n.layers)-1])
}
