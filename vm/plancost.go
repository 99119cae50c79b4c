package vm

// Estimates of running time in nanoseconds on one core, to choose between plans. They
// need not be right, only in the right order.
const (
	costRun       = 0.5 // per element: loaded from neighbours, or constant
	costStrided   = 1.2 // loaded elsewhere
	costIndirect  = 3.0 // loaded by an index
	costRow       = 12  // per row and view: addresses and bounds
	costUnit      = 90  // per unit of work
	costScalarMap = 2.5 // per term: a function without a loop of its own
	costMap       = 0.6 // per term: one with it
	costFinish    = 3.0 // per result
)

// bestRows is the cheapest row plan.
func bestRows(n *nest) *rowPlan {
	best := newRowPlan(n, -1)
	if len(n.extents) == 0 {
		return best
	}
	cost := 0.0
	for axis := range n.extents {
		p := newRowPlan(n, axis)
		if c := p.cost(); axis == 0 || c < cost {
			best, cost = p, c
		}
	}
	return best
}

// cost estimates the running time.
func (p *rowPlan) cost() float64 {
	n := p.n
	results, terms := float64(n.resultLength), float64(n.terms)
	perTerm := n.a.elementCost(n, p.inner) + n.b.elementCost(n, p.inner) + costMap
	if n.in.slowMap() {
		perTerm += costScalarMap
	}
	rows := results * terms / float64(p.length)
	store := float64(costStrided)
	if p.inner >= 0 && n.step[p.inner][n.store] == 1 {
		store = costRun
	}
	return float64(p.units())*costUnit + rows*2*costRow + results*terms*perTerm + results*(costFinish+store)
}

// slowMap reports whether mapRow takes the function one element at a time.
func (in *Instruction) slowMap() bool {
	switch in.Map {
	case MapMul, MapDiv, MapLinear, MapMin, MapMax, MapAnd, MapSelect:
		return false
	default:
		return true
	}
}

// elementCost of a row along an axis.
func (v *nestView) elementCost(n *nest, axis int) float64 {
	switch {
	case axis < 0 || v.tensor == nil:
		return costRun
	case v.index != nil:
		return costIndirect + v.index.elementCost(n, axis)
	case n.step[axis][v.value] == 0 || n.step[axis][v.value] == 1:
		return costRun
	default:
		return costStrided
	}
}
