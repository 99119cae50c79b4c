package calibrate

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
)

// Sample is one set of inputs, by name.
type Sample = map[string]*graph.Tensor

// Interval is a closed range of real numbers; the empty one has Min > Max.
type Interval struct{ Min, Max float64 }

// Empty is the interval of no number, All that of every number.
var (
	Empty = Interval{math.Inf(1), math.Inf(-1)}
	All   = Interval{math.Inf(-1), math.Inf(1)}
)

// Magnitude is the largest absolute value in the interval, 0 if it is empty.
func (v Interval) Magnitude() float64 { return max(-v.Min, v.Max, 0) }

// Hull is the smallest interval that holds both.
func (v Interval) Hull(w Interval) Interval { return Interval{min(v.Min, w.Min), max(v.Max, w.Max)} }

// Meet is what both hold.
func (v Interval) Meet(w Interval) Interval { return Interval{max(v.Min, w.Min), min(v.Max, w.Max)} }

// Observation is what was seen of a value.
type Observation struct {
	Interval
	// Grid is 1 if every element was a multiple of 1, 1/255 if of that, else 0.
	Grid float64
	// Typical is the median magnitude of the elements that are not 0, of the sample
	// where it is least; only of inputs, else 0.
	Typical float64
	// Infinite says that some element was infinite, which no range includes.
	Infinite bool
	// Peaks are the largest magnitudes, one for each sample.
	Peaks []float64
	// Channels are the largest magnitudes for each index of axis 1, of values of three
	// axes or more.
	Channels []float64
	// sums are of all elements of each such channel, of which there were count.
	sums  []float64
	count int
}

// Means are the means of the channels; nil where Channels is.
func (o *Observation) Means() []float64 {
	if o.count == 0 {
		return nil
	}
	out := make([]float64, len(o.sums))
	for c, sum := range o.sums {
		out[c] = sum / float64(o.count)
	}
	return out
}

// Collector runs a graph on samples and keeps what it sees of every real value.
type Collector struct {
	executor *float.Executor
	inputs   map[string]bool
	seen     map[string]*Observation
	softmax  map[string]int      // axis, by operand of a Softmax
	tops     map[string]Interval // of the greatest elements of its rows
	Samples  int
}

// NewCollector prepares a canonical graph.
func NewCollector(g *graph.Graph) (*Collector, error) {
	ex, err := float.New(g)
	if err != nil {
		return nil, err
	}
	c := &Collector{
		executor: ex, inputs: map[string]bool{}, seen: map[string]*Observation{},
		softmax: softmaxAxes(g), tops: map[string]Interval{},
	}
	for _, in := range g.Inputs {
		c.inputs[in.Name] = true
	}
	return c, nil
}

// Add runs the graph on a sample. A value that is not a number is an error that
// names it; infinities are left out of ranges.
func (c *Collector) Add(ctx context.Context, s Sample) error {
	_, err := c.Observe(ctx, s)
	return err
}

// Observe is Add that also returns the graph's outputs, by name.
func (c *Collector) Observe(ctx context.Context, s Sample) (map[string]*graph.Tensor, error) {
	c.Samples++
	return c.executor.Run(ctx, s, func(name string, t *graph.Tensor) error {
		if !t.DType.IsFloat() {
			return nil
		}
		o := c.seen[name]
		if o == nil {
			o = &Observation{Interval: Empty, Grid: 1}
			if !c.inputs[name] {
				o.Grid = 0
			}
			c.seen[name] = o
		}
		if err := o.add(t.Floats()); err != nil {
			return fmt.Errorf("value %q: %w", name, err)
		}
		if c.inputs[name] {
			o.addTypical(median(t.Floats()))
		}
		if axis, ok := c.softmax[name]; ok {
			tops, seen := c.tops[name]
			if !seen {
				tops = Empty
			}
			c.tops[name] = tops.withTops(t, axis)
		}
		if len(t.Dims) >= 3 {
			o.addChannels(t.Dims, t.Floats())
		}
		return nil
	})
}

// Seen is what was observed of a value; of an unknown one, nothing.
func (c *Collector) Seen(name string) Observation {
	if o := c.seen[name]; o != nil {
		return *o
	}
	return Observation{Interval: Empty}
}

func (o *Observation) addTypical(m float64) {
	if m > 0 && (o.Typical == 0 || m < o.Typical) {
		o.Typical = m
	}
}

// median is that of the magnitudes of finite elements that are not 0; 0 if there are none.
func median(v []float32) float64 {
	var m []float32
	for _, x := range v {
		if x != 0 && x-x == 0 {
			m = append(m, float32(math.Abs(float64(x))))
		}
	}
	if len(m) == 0 {
		return 0
	}
	slices.Sort(m)
	return float64(m[len(m)/2])
}

// Wide reports whether bits leave a typical element of an input few digits, since
// others are far larger.
func (c *Collector) Wide(name string, bits int) bool {
	const digits = 512 // units in a typical element
	seen := c.Seen(name)
	return seen.Typical > 0 && seen.Typical < digits*seen.Magnitude()/float64(int64(1)<<(bits-1))
}

func (o *Observation) add(v []float32) error {
	peak := 0.0
	for i, f := range v {
		x := float64(f)
		if math.IsNaN(x) {
			return fmt.Errorf("element %d is not a number", i)
		}
		if math.IsInf(x, 0) {
			o.Infinite = true
			continue
		}
		o.Min, o.Max, peak = min(o.Min, x), max(o.Max, x), max(peak, math.Abs(x))
		for o.Grid > 0 && !onGrid(x, o.Grid) {
			o.Grid = coarser[o.Grid]
		}
	}
	o.Peaks = append(o.Peaks, peak)
	return nil
}

// addChannels looks at each channel of a value [N, C, …].
func (o *Observation) addChannels(dims []int, v []float32) {
	if o.Channels == nil {
		o.Channels, o.sums = make([]float64, dims[1]), make([]float64, dims[1])
	}
	if len(v) == 0 {
		return
	}
	per := len(v) / (dims[0] * dims[1])
	for i, f := range v {
		if x := math.Abs(float64(f)); !math.IsInf(x, 0) {
			c := i / per % dims[1]
			o.Channels[c] = max(o.Channels[c], x)
			o.sums[c] += float64(f)
		}
	}
	o.count += len(v) / dims[1]
}

// Likely is a magnitude that few samples exceed: the mean peak and four standard
// deviations of peaks. With less than two samples there is none: +Inf.
func (o *Observation) Likely() float64 {
	n := float64(len(o.Peaks))
	if n < 2 {
		return math.Inf(1)
	}
	mean, squares := o.meanPeak(), 0.0
	for _, p := range o.Peaks {
		squares += float64((p - mean) * (p - mean))
	}
	return mean + float64(4*math.Sqrt(squares/(n-1)))
}

// meanPeak is that of all samples, 0 without any.
func (o *Observation) meanPeak() float64 {
	sum := 0.0
	for _, p := range o.Peaks {
		sum += p
	}
	return sum / float64(max(len(o.Peaks), 1))
}

// coarser is the next grid to try: pixels as bytes, then as bytes over 255.
var coarser = map[float64]float64{1: 1.0 / 255}

// onGrid reports whether x is a multiple of the grid, as closely as float32 tells.
func onGrid(x, grid float64) bool {
	n := x / grid
	return math.Abs(n-math.Floor(n+0.5)) <= 1e-4
}
