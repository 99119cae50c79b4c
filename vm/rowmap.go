package vm

// mapReduceRow is acc[i] = acc[i] ⊕ f(a[i], b[i]). It overwrites a.
func (in *Instruction) mapReduceRow(acc, a, b []int64) {
	a, b = a[:len(acc)], b[:len(acc)]
	if in.Map == MapMul && in.Reduce == ReduceSum {
		for i := range acc {
			acc[i] += a[i] * b[i]
		}
		return
	}
	in.mapRow(a, b)
	switch in.Reduce {
	case ReduceMax:
		for i, v := range a {
			acc[i] = max(acc[i], v)
		}
	case ReduceMin:
		for i, v := range a {
			acc[i] = min(acc[i], v)
		}
	default:
		for i, v := range a {
			acc[i] += v
		}
	}
}

// mapReduceInto is acc ⊕ f(a[0], b[0]) ⊕ f(a[1], b[1]) ⊕ … It overwrites a.
func (in *Instruction) mapReduceInto(acc int64, a, b []int64) int64 {
	if in.Map == MapMul && in.Reduce == ReduceSum {
		b = b[:len(a)]
		for i := range a {
			acc += a[i] * b[i]
		}
		return acc
	}
	in.mapRow(a, b)
	switch in.Reduce {
	case ReduceMax:
		for _, v := range a {
			acc = max(acc, v)
		}
	case ReduceMin:
		for _, v := range a {
			acc = min(acc, v)
		}
	default:
		for _, v := range a {
			acc += v
		}
	}
	return acc
}

// mapRow is a[i] = f(a[i], b[i]), the common functions in loops of their own.
func (in *Instruction) mapRow(a, b []int64) {
	b = b[:len(a)]
	switch in.Map {
	case MapMul:
		for i := range a {
			a[i] *= b[i]
		}
	case MapLinear:
		in.linearRow(a, b)
	case MapMin:
		for i := range a {
			a[i] = min(a[i], b[i])
		}
	case MapMax:
		for i := range a {
			a[i] = max(a[i], b[i])
		}
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
		for i := range a {
			a[i] = alpha*a[i] + gamma
		}
	default:
		for i := range a {
			a[i] = alpha*a[i] + beta*b[i] + gamma
		}
	}
}
