package vm

import "math"

// apply is the map function f(a, b) (spec 3.2).
func (in *Instruction) apply(a, b int64) int64 {
	switch in.Map {
	case MapMul:
		return a * b
	case MapLinear:
		return in.Alpha*a + in.Beta*b + in.Gamma
	case MapMin:
		return min(a, b)
	case MapMax:
		return max(a, b)
	case MapDiv:
		return floorDiv(a, b)
	case MapMod:
		return floorMod(a, b)
	case MapShl:
		return shiftLeft(a, b)
	case MapShr:
		return shiftRight(a, b)
	case MapAnd:
		return a & b
	case MapOr:
		return a | b
	case MapXor:
		return a ^ b
	case MapEq:
		return truth(a == b)
	case MapLt:
		return truth(a < b)
	case MapLe:
		return truth(a <= b)
	case MapIsqrt:
		return isqrt(a)
	default: // MapSelect: others do not decode
		if a != 0 {
			return b
		}
		return in.Gamma
	}
}

// combine is acc ⊕ v (spec 3.3).
func (op ReduceOp) combine(acc, v int64) int64 {
	switch op {
	case ReduceMax:
		return max(acc, v)
	case ReduceMin:
		return min(acc, v)
	default:
		return acc + v
	}
}

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// floorDiv is floor(a/b), 0 for b = 0. MinInt64 / -1 wraps, as in Go.
func floorDiv(a, b int64) int64 {
	if b == 0 {
		return 0
	}
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// floorMod is a - b·floor(a/b), 0 for b = 0: it has the sign of b.
func floorMod(a, b int64) int64 {
	if b == 0 {
		return 0
	}
	r := a % b
	if r != 0 && (r < 0) != (b < 0) {
		r += b
	}
	return r
}

func shiftLeft(a, b int64) int64 {
	if b < 0 || b > 63 {
		return 0
	}
	return a << b
}

func shiftRight(a, b int64) int64 {
	if b < 0 || b > 63 {
		return 0
	}
	return a >> b
}

// isqrt is floor(√a), 0 for a < 0. The float is only a first guess, off by at most
// one: the loops make it exact.
func isqrt(a int64) int64 {
	if a <= 0 {
		return 0
	}
	n := uint64(a)
	s := uint64(math.Sqrt(float64(n)))
	for s*s > n {
		s--
	}
	for (s+1)*(s+1) <= n {
		s++
	}
	return int64(s)
}
