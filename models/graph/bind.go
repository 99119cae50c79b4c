package graph

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// bindInputs fixes the dims of every graph input: from the file, from the
// user's shapes, by a symbol that these fixed elsewhere, and an open first axis
// (the batch) as 1.
func bindInputs(g *Graph, shapes map[string][]int) (out []ValueInfo, notes []string, err error) {
	for _, name := range slices.Sorted(maps.Keys(shapes)) {
		if !slices.ContainsFunc(g.Inputs, func(v ValueInfo) bool { return v.Name == name }) {
			return nil, nil, OptionErrorf("shape given for %q, which is not an input: the inputs are %s", name, inputNames(g))
		}
	}
	symbols := map[string]int{}
	for _, in := range g.Inputs {
		v := in
		if given, ok := shapes[in.Name]; ok {
			if v, err = override(in, given, symbols); err != nil {
				return nil, nil, err
			}
		}
		out = append(out, v)
	}
	for i, v := range out {
		more, err := complete(&v, symbols)
		if err != nil {
			return nil, nil, err
		}
		out[i] = v
		notes = append(notes, more...)
	}
	return out, notes, nil
}

func inputNames(g *Graph) string {
	names := make([]string, len(g.Inputs))
	for i, v := range g.Inputs {
		names[i] = fmt.Sprintf("%q", v.Name)
	}
	return strings.Join(names, ", ")
}

// override applies the user's dims, which may fill open axes but not change
// fixed ones, and records the sizes of symbols.
func override(v ValueInfo, given []int, symbols map[string]int) (ValueInfo, error) {
	if v.HasRank && len(given) != len(v.Dims) {
		return v, OptionErrorf("shape %v given for input %q, which has rank %d", given, v.Name, len(v.Dims))
	}
	for i, d := range given {
		switch {
		case d < 1:
			return v, OptionErrorf("shape %v given for input %q: sizes must be at least 1", given, v.Name)
		case v.HasRank && v.Dims[i] >= 0 && v.Dims[i] != d:
			return v, OptionErrorf("shape %v given for input %q, whose axis %d has the fixed size %d", given, v.Name, i, v.Dims[i])
		}
		if s := v.symbol(i); s != "" {
			if old, ok := symbols[s]; ok && old != d {
				return v, OptionErrorf("shapes give %q the sizes %d and %d", s, old, d)
			}
			symbols[s] = d
		}
	}
	v.Dims, v.HasRank, v.Symbols = slices.Clone(given), true, nil
	return v, nil
}

func (v ValueInfo) symbol(axis int) string {
	if axis < len(v.Symbols) {
		return v.Symbols[axis]
	}
	return ""
}

// complete fixes the axes that are still open.
func complete(v *ValueInfo, symbols map[string]int) (notes []string, err error) {
	if !v.HasRank {
		return nil, fmt.Errorf("input %q has no declared shape: give one with --shape %s=…", v.Name, flagName(v.Name))
	}
	if v.DType == Invalid {
		return nil, fmt.Errorf("input %q has no declared element type", v.Name)
	}
	dims := slices.Clone(v.Dims)
	for i, d := range dims {
		if d >= 0 {
			continue
		}
		size, known := symbols[v.symbol(i)]
		switch {
		case known && v.symbol(i) != "":
			dims[i] = size
		case i == 0:
			dims[i] = 1
			notes = append(notes, fmt.Sprintf("input %q: its open first axis is taken as 1 (--shape %s=… sets another)", v.Name, flagName(v.Name)))
		default:
			return nil, fmt.Errorf("input %q: axis %d %sis open: give its size with --shape %s=%s",
				v.Name, i, named(v.symbol(i)), flagName(v.Name), template(dims))
		}
	}
	v.Dims, v.Symbols = dims, nil
	if err := CheckDims(dims); err != nil {
		return nil, fmt.Errorf("input %q: %w", v.Name, err)
	}
	return notes, nil
}

// flagName quotes a name that a shell or a terminal would not take as it is.
func flagName(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsGraphic(r) || unicode.IsSpace(r) }) {
		return strconv.Quote(name)
	}
	return name
}

func named(symbol string) string {
	if symbol == "" {
		return ""
	}
	return fmt.Sprintf("(%q) ", symbol)
}

// template shows the dims with N where the user has to give a number.
func template(dims []int) string {
	parts := make([]string, len(dims))
	for i, d := range dims {
		parts[i] = fmt.Sprint(d)
		if d < 0 {
			parts[i] = "N"
		}
	}
	return strings.Join(parts, ",")
}
