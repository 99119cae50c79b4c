package calibrate

import (
	"math"

	"github.com/opml/opml/models/graph"
)

// RandomSamples is how many samples Random makes.
const RandomSamples = 8

// Random makes samples for a graph of which none are known: noise, flat areas and
// coarse patterns over the range of each input. They are the same on every machine.
func Random(g *graph.Graph, ranges map[string]Interval) []Sample {
	r := generator(0x6f706d6c) // any fixed seed
	samples := make([]Sample, RandomSamples)
	for i := range samples {
		samples[i] = Sample{}
		for _, in := range g.Inputs {
			samples[i][in.Name] = r.tensor(in, ranges[in.Name], i)
		}
	}
	return samples
}

// generator is splitmix64: Steele, Lea and Flood, OOPSLA 2014.
type generator uint64

func (r *generator) next() uint64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// unit is a number in [0, 1).
func (r *generator) unit() float64 { return float64(r.next()>>11) / (1 << 53) }

func (r *generator) tensor(in graph.ValueInfo, v Interval, sample int) *graph.Tensor {
	n := graph.Elements(in.Dims)
	values := make([]float64, n)
	width := v.Max - v.Min
	if !in.DType.IsFloat() { // both ends are in the range: a mask's 1 as well as its 0
		v.Min = math.Ceil(v.Min)
		width = math.Floor(v.Max) - v.Min + 1
	}
	run := []int{1, 1, 4, 64, 1 << 30}[sample%5] // noise, then ever larger flat areas
	at := 0.0
	for i := range values {
		if i%run == 0 {
			at = r.unit()
		}
		values[i] = v.Min + float64(width*at)
	}
	if in.DType.IsFloat() {
		floats := make([]float32, n)
		for i, x := range values {
			floats[i] = float32(x)
		}
		return graph.NewFloats(in.Dims, floats)
	}
	ints := make([]int64, n)
	for i, x := range values {
		ints[i] = in.DType.Wrap(int64(math.Floor(x)))
	}
	return graph.NewInts(in.DType, in.Dims, ints)
}
