package models

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/lower"
)

// BitsRule gives layers bits of their own. A later rule wins over an earlier one.
type BitsRule struct {
	// Layer is the name of a layer: of the value that it makes, as reports list them, or
	// of its node in the model file. A * stands for any text.
	Layer string
	// Weights is 8, 16 or 0 for what else holds, Activations 8, 16, 32 or 0.
	Weights, Activations int
}

// ParseBits reads a rule from LAYER=w16a8, LAYER=w16 or LAYER=a32.
func ParseBits(text string) (BitsRule, error) {
	at := strings.LastIndexByte(text, '=')
	if at < 1 {
		return BitsRule{}, fmt.Errorf("bits %q: want LAYER=w16a8, LAYER=w16 or LAYER=a8", text)
	}
	r := BitsRule{Layer: text[:at]}
	weights, activations, both := strings.Cut(text[at+1:], "a")
	var err error
	if weights != "" {
		r.Weights, err = bitsOf(weights, "w", 8, 16)
	}
	if both && err == nil {
		r.Activations, err = bitsOf("a"+activations, "a", 8, 16, 32)
	}
	if err != nil || r.Weights == 0 && r.Activations == 0 {
		return BitsRule{}, fmt.Errorf("bits %q: want w8 or w16, a8, a16 or a32, or one of each as in w16a8", text)
	}
	return r, nil
}

func bitsOf(text, prefix string, allowed ...int) (int, error) {
	digits, ok := strings.CutPrefix(text, prefix)
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || !slices.Contains(allowed, n) {
		return 0, fmt.Errorf("%q", text)
	}
	return n, nil
}

// String is the rule in the form that ParseBits reads.
func (r BitsRule) String() string {
	text := r.Layer + "="
	if r.Weights != 0 {
		text += fmt.Sprintf("w%d", r.Weights)
	}
	if r.Activations != 0 {
		text += fmt.Sprintf("a%d", r.Activations)
	}
	return text
}

// resolveBits applies rules to the layers of a graph. A rule for none of them is an
// error.
func resolveBits(g *graph.Graph, rules []BitsRule) (map[string]lower.Bits, error) {
	layer, out := lower.LayerOf(g), map[string]lower.Bits{}
	for _, r := range rules {
		found := false
		set := func(value string) {
			b := out[layer[value]]
			if r.Weights != 0 {
				b.Weights = r.Weights
			}
			if r.Activations != 0 {
				b.Activations = r.Activations
			}
			out[layer[value]], found = b, true
		}
		for _, in := range g.Inputs {
			if matches(r.Layer, in.Name) {
				set(in.Name)
			}
		}
		for _, n := range g.Nodes {
			if matches(r.Layer, n.Output()) || matches(r.Layer, n.Name) {
				set(n.Output())
			}
		}
		if !found {
			return nil, graph.OptionErrorf("bits %q: the model has no such layer (opml model inspect --ranges lists them)", r)
		}
	}
	return out, nil
}

// rules are the layers whose bits differ, sorted by name, as ParseBits reads them.
func (a assignment) rules() []string {
	var out []string
	for _, name := range sortedKeys(a.layers) {
		out = append(out, BitsRule{name, a.layers[name].Weights, a.layers[name].Activations}.String())
	}
	return out
}

// matches reports whether a pattern, in which * stands for any text, is the name.
func matches(pattern, name string) bool {
	parts := strings.Split(pattern, "*")
	if len(parts) == 1 {
		return pattern == name
	}
	name, ok := strings.CutPrefix(name, parts[0])
	if !ok {
		return false
	}
	for _, part := range parts[1 : len(parts)-1] {
		i := strings.Index(name, part)
		if i < 0 {
			return false
		}
		name = name[i+len(part):]
	}
	return strings.HasSuffix(name, parts[len(parts)-1])
}
