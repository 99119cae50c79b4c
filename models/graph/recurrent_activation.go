package graph

import (
	"slices"
	"strings"
)

// activation applies the function of a gate.
type activation func(b *builder, x Value) Value

// gateFunction is an activation function of the recurrent operators, with the
// defaults of the parameters that it takes from the lists activation_alpha and
// activation_beta; nil for one that it does not have.
type gateFunction struct {
	alpha, beta *float32
	make        func(alpha, beta float32) activation
}

func given(v float32) *float32 { return &v }

// plainGate is a function of the canonical form without parameters.
func plainGate(op string) gateFunction {
	return gateFunction{make: func(_, _ float32) activation {
		return func(b *builder, x Value) Value { return b.emit(op, nil, x) }
	}}
}

// alphaGate is a function of the canonical form with the parameter alpha.
func alphaGate(op string, def float32) gateFunction {
	return gateFunction{alpha: given(def), make: func(alpha, _ float32) activation {
		return func(b *builder, x Value) Value { return b.emit(op, Attributes{"alpha": alpha}, x) }
	}}
}

// gateFunctions by lower-case name: writers of files do not agree on the case.
var gateFunctions = map[string]gateFunction{
	"relu": plainGate("Relu"), "tanh": plainGate("Tanh"), "sigmoid": plainGate("Sigmoid"),
	"softsign": plainGate("Softsign"), "softplus": plainGate("Softplus"),
	"leakyrelu": alphaGate("LeakyRelu", 0.01), "elu": alphaGate("Elu", 1), "thresholdedrelu": alphaGate("ThresholdedRelu", 1),
	"affine": {given(1), given(0), func(alpha, beta float32) activation {
		return func(b *builder, x Value) Value {
			return b.emit("Add", nil, b.scale(x, alpha), b.constant(Scalar(beta)))
		}
	}},
	"scaledtanh": {given(1), given(1), func(alpha, beta float32) activation {
		return func(b *builder, x Value) Value { return b.scale(b.emit("Tanh", nil, b.scale(x, beta)), alpha) }
	}},
	"hardsigmoid": {given(0.2), given(0.5), func(alpha, beta float32) activation {
		return func(b *builder, x Value) Value {
			return b.emit("HardSigmoid", Attributes{"alpha": alpha, "beta": beta}, x)
		}
	}},
}

// cellActivations reads the activation functions of all directions, the defaults
// where none are named. The lists of parameters are consumed by those functions that
// take one, in order.
func (b *builder) cellActivations(n *Node, defaults []string, dirs int) []activation {
	names := attr[[]string](b, n, "activations", nil)
	if len(names) == 0 {
		names = slices.Repeat(defaults, dirs)
	}
	if len(names) != len(defaults)*dirs {
		b.fail("%d activations for %d directions, want %d", len(names), dirs, len(defaults)*dirs)
	}
	alphas, betas := attr[[]float32](b, n, "activation_alpha", nil), attr[[]float32](b, n, "activation_beta", nil)
	take := func(list *[]float32, def *float32) float32 {
		switch {
		case def == nil:
			return 0
		case len(*list) == 0:
			return *def
		}
		v := (*list)[0]
		*list = (*list)[1:]
		return v
	}
	out := make([]activation, len(names))
	for i, name := range names {
		f, ok := gateFunctions[strings.ToLower(name)]
		if !ok {
			b.unsupported("activation %q is not supported", name)
		}
		out[i] = f.make(take(&alphas, f.alpha), take(&betas, f.beta))
	}
	return out
}

// activate clips the argument, if the layer does so, and applies function i of the
// direction.
func (d *direction) activate(i int, x Value) Value {
	if d.clip > 0 {
		x = d.b.clipTo(x, -d.clip, d.clip)
	}
	return d.f[i](d.b, x)
}
