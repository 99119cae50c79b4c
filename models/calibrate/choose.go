package calibrate

import (
	"math"

	"github.com/opml/opml/models/fixed"
	"github.com/opml/opml/models/graph"
)

// Policy says how scales are chosen.
type Policy struct {
	Bits   int            // of activations: 8, 16 or 32
	BitsOf map[string]int // other bits of single values, by name
	// Random says that the samples were made up: real inputs may be quite different,
	// and limits are widened by what the bits allow.
	Random bool
	// Precise are values with bits, and scales, of their own (see [Precise]).
	Precise map[string]Precision
	// Declared are ranges of inputs that the user vouches for.
	Declared map[string]Interval
}

// Choice is how one real value is to be represented, and why.
type Choice struct {
	Observed Interval // in the samples
	Interval Interval // by interval analysis
	Likely   float64  // what few samples exceed
	Scale    float64  // the value of one unit
	// Units are factors of Scale for each channel, where channels are of very different
	// sizes; else nil.
	Units []float64
	// Means are of the elements of each channel, nil where they are not known.
	Means []float64
}

// Choose chooses the scale of every real value of the graph.
func (c *Collector) Choose(g *graph.Graph, p Policy) map[string]Choice {
	out, masks, saturation := map[string]Choice{}, c.Masks(g), c.Saturation(g)
	inputs := map[string]Interval{}
	for _, in := range g.Inputs {
		if !in.DType.IsFloat() {
			continue
		}
		seen := c.Seen(in.Name)
		if v, ok := p.Declared[in.Name]; ok {
			seen.Interval = seen.Hull(v)
		}
		bits := p.bits(in.Name)
		scale := inputScale(seen, bits)
		if m, ok := masks[in.Name]; ok && (seen.Infinite || seen.Magnitude() > m) {
			scale = fixed.Scale(max(m, seen.Max), bits)
		}
		if precise, ok := p.Precise[in.Name]; ok {
			scale = precise.scale(seen)
		}
		limit := scale * float64(int64(1)<<(bits-1)-1)
		inputs[in.Name] = Interval{-limit, limit}
		if v, ok := p.Declared[in.Name]; ok {
			inputs[in.Name] = v
		}
		out[in.Name] = Choice{
			Observed: c.Seen(in.Name).Interval, Interval: inputs[in.Name], Likely: seen.Likely(), Scale: scale, Means: p.means(&seen),
		}
	}
	bounds := Analyze(g, inputs)
	for _, n := range g.Nodes {
		name := n.Output()
		if !g.DType(name).IsFloat() {
			continue
		}
		seen, bound, bits := c.Seen(name), bounds[name], p.bits(name)
		limit := p.limit(&seen, bits, g.IsOutput(name))
		if m := bound.Magnitude(); m < limit {
			limit = m
		}
		m, isMask := masks[name]
		// Only what lies below 0 drowns.
		if m = max(m, seen.Max*p.headroom(len(seen.Peaks), bits)); isMask && (seen.Infinite || limit > m) {
			out[name] = Choice{Observed: seen.Interval, Interval: bound, Likely: m, Scale: fixed.Scale(m, bits)}
			continue
		}
		if m, ok := saturation[name]; ok && m < limit {
			out[name] = Choice{Observed: seen.Interval, Interval: bound, Likely: m, Scale: saturationScale(m, bits), Means: p.means(&seen)}
			continue
		}
		out[name] = Choice{
			Observed: seen.Interval, Interval: bound, Likely: seen.Likely(), Scale: fixed.Scale(limit, bits),
			Units: p.units(&seen, limit, bits), Means: p.means(&seen),
		}
	}
	return out
}

// means are those of the channels, of samples that were not made up, to 7 significant
// bits: the same on every machine.
func (p Policy) means(seen *Observation) []float64 {
	if p.Random {
		return nil
	}
	means := seen.Means()
	for c, m := range means {
		frac, exp := math.Frexp(m)
		means[c] = math.Ldexp(math.Floor(frac*128+0.5)/128, exp)
	}
	return means
}

func (p Policy) bits(name string) int {
	if precise, ok := p.Precise[name]; ok {
		return precise.Bits
	}
	if b := p.BitsOf[name]; b != 0 {
		return b
	}
	return p.Bits
}

// typical is how many samples tell what is typical.
const typical = 8

// limit is what a value of the graph can hold, by the samples. With 8 bits it is what they reach on
// average: the units of a range for the most extreme of them would be too coarse for all others.
// Of outputs the extremes are what is wanted.
func (p Policy) limit(seen *Observation, bits int, isOutput bool) float64 {
	peak, samples := seen.Magnitude(), len(seen.Peaks)
	if bits == 8 && samples >= typical && !p.Random && !isOutput {
		peak = seen.meanPeak()
	}
	return peak * p.headroom(samples, bits)
}

// headroom is the factor by which inputs other than the samples may exceed them. A
// value that saturates costs far more than the precision of a larger range, so few
// samples get much room; 8 bits have little to give.
func (p Policy) headroom(samples, bits int) float64 {
	few := 1 / math.Sqrt(float64(max(samples, 1)))
	switch {
	case p.Random && bits == 32:
		return 64
	case p.Random:
		return 4
	case bits == 8:
		return 1 + max(0.05, few/4)
	}
	return 1 + max(0.25, 4*few)
}

// inputScale represents inputs on a grid exactly: a pixel of 0…255 becomes a multiple
// of a power of two. Other inputs get a little room beyond what was seen.
func inputScale(seen Observation, bits int) float64 {
	top := float64(int64(1)<<(bits-1) - 1)
	limit := seen.Magnitude()
	if seen.Grid == 0 || limit == 0 || limit/seen.Grid > top {
		return fixed.Scale(limit*1.02, bits)
	}
	_, exp := math.Frexp(top / (limit / seen.Grid)) // top/steps in [2^(exp-1), 2^exp)
	return math.Ldexp(seen.Grid, -(exp - 1))
}

// saturationScale is the unit of a value stored up to the limit m. A power of two is held
// but for its last unit, so that the unit is one too where the function is a table.
func saturationScale(m float64, bits int) float64 {
	if frac, _ := math.Frexp(m); frac == 0.5 {
		return math.Ldexp(m, 1-bits)
	}
	return fixed.Scale(m, bits)
}
