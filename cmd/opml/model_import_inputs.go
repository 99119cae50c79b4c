package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/npy"
	"github.com/opml/opml/models/graph"
)

// parseConstants reads NAME=NUMBERS and NAME=FILE.npy arguments. It returns the values
// and the inputs that are left.
func parseConstants(args []string, inputs []graph.ValueInfo) (map[string]*graph.Tensor, []graph.ValueInfo, error) {
	constants := map[string]*graph.Tensor{}
	for _, arg := range args {
		name, value, ok := strings.Cut(arg, "=")
		i := slices.IndexFunc(inputs, func(v graph.ValueInfo) bool { return v.Name == name })
		if !ok || i < 0 {
			return nil, nil, cli.Usagef("--constant %q: want NAME=NUMBERS or NAME=FILE.npy, NAME an input without a constant", arg)
		}
		t, err := constantValue(value, inputs[i])
		if err != nil {
			return nil, nil, fmt.Errorf("--constant %s: %w", name, err)
		}
		constants[name], inputs = t, slices.Delete(slices.Clone(inputs), i, i+1)
	}
	return constants, inputs, nil
}

// constantValue reads a list of numbers, in the dims that the input declares (open axes
// from the first on take what there is), or an array.
func constantValue(value string, in graph.ValueInfo) (*graph.Tensor, error) {
	if strings.HasSuffix(value, ".npy") {
		a, err := npy.ReadFile(value)
		if err != nil {
			return nil, err
		}
		return modelio.Tensor(graph.NewValueInfo(in.Name, in.DType, a.Shape), a)
	}
	numbers, err := parseFloats(strings.Split(value, ","))
	if err != nil {
		return nil, cli.Usagef("%q is no list of numbers", value)
	}
	dims := slices.Clone(in.Dims)
	known := 1
	for _, d := range dims {
		known *= max(d, 1)
	}
	for i, d := range dims {
		if d == graph.Unknown {
			dims[i], known = max(len(numbers)/known, 1), len(numbers)
		}
	}
	if graph.CheckDims(dims) != nil || graph.Elements(dims) != len(numbers) {
		return nil, cli.Usagef("%d numbers for an input of dims %v", len(numbers), in.Dims)
	}
	return numbersOf(in.DType, dims, numbers)
}

func numbersOf(dt graph.DType, dims []int, numbers []float64) (*graph.Tensor, error) {
	if dt.IsFloat() {
		values := make([]float32, len(numbers))
		for i, v := range numbers {
			values[i] = float32(v)
		}
		return graph.NewFloats(dims, values), nil
	}
	values := make([]int64, len(numbers))
	for i, v := range numbers {
		values[i] = int64(v)
		if float64(values[i]) != v || dt.Wrap(values[i]) != values[i] {
			return nil, cli.Usagef("%v is not a number of type %v", v, dt)
		}
	}
	return graph.NewInts(dt, dims, values), nil
}

// parseStates reads OUTPUT=INPUT arguments.
func parseStates(args []string) (map[string]string, error) {
	states := map[string]string{}
	for _, arg := range args {
		out, in, ok := strings.Cut(arg, "=")
		if _, twice := states[out]; !ok || out == "" || in == "" || twice {
			return nil, cli.Usagef("--state %q: want OUTPUT=INPUT, each output once", arg)
		}
		states[out] = in
	}
	return states, nil
}

// withoutStates leaves out the inputs that are fed from outputs.
func withoutStates(inputs []graph.ValueInfo, states map[string]string) []graph.ValueInfo {
	var rest []graph.ValueInfo
	for _, v := range inputs {
		fed := false
		for _, in := range states {
			fed = fed || in == v.Name
		}
		if !fed {
			rest = append(rest, v)
		}
	}
	return rest
}
