package vm

import "github.com/opml/opml/vm/internal/kernel"

// mapReduceRow is acc[i] = acc[i] ⊕ f(a[i], b[i]). It overwrites a.
func (in *Instruction) mapReduceRow(acc, a, b []int64) {
	a, b = a[:len(acc)], b[:len(acc)]
	if in.Map == MapMul && in.Reduce == ReduceSum {
		kernel.MulAdd(acc, a, b)
		return
	}
	in.mapRow(a, b)
	switch in.Reduce {
	case ReduceMax:
		kernel.Max(acc, a)
	case ReduceMin:
		kernel.Min(acc, a)
	default:
		kernel.Add(acc, a)
	}
}

// mapReduceInto is acc ⊕ f(a[0], b[0]) ⊕ f(a[1], b[1]) ⊕ … It overwrites a.
func (in *Instruction) mapReduceInto(acc int64, a, b []int64) int64 {
	if in.Map == MapMul && in.Reduce == ReduceSum {
		return kernel.SumOfProducts(acc, a, b)
	}
	in.mapRow(a, b)
	switch in.Reduce {
	case ReduceMax:
		return kernel.MaxOf(acc, a)
	case ReduceMin:
		return kernel.MinOf(acc, a)
	default:
		return kernel.SumOf(acc, a)
	}
}

// mapRow is a[i] = f(a[i], b[i]), the common functions in loops of their own.
func (in *Instruction) mapRow(a, b []int64) {
	b = b[:len(a)]
	switch in.Map {
	case MapMul:
		kernel.Mul(a, b)
	case MapDiv:
		kernel.Div(a, b)
	case MapLinear:
		in.linearRow(a, b)
	case MapMin:
		kernel.Min(a, b)
	case MapMax:
		kernel.Max(a, b)
	case MapAnd:
		for i := range a {
			a[i] &= b[i]
		}
	case MapSelect:
		for i := range a {
			if a[i] != 0 {
				a[i] = b[i]
			} else {
				a[i] = in.Gamma
			}
		}
	default:
		for i := range a {
			a[i] = in.apply(a[i], b[i])
		}
	}
}

// linearRow is a[i] = alpha·a[i] + beta·b[i] + gamma.
func (in *Instruction) linearRow(a, b []int64) {
	alpha, beta, gamma := in.Alpha, in.Beta, in.Gamma
	switch {
	case alpha == 1 && beta == 0 && gamma == 0:
	case beta == 0:
		kernel.Weigh(a, a, alpha, 0, gamma)
	default:
		kernel.Weigh(a, b, alpha, beta, gamma)
	}
}
