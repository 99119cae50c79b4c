package vm

import (
	"fmt"
	"time"
)

// Timing is what one step of a run took: an instruction, or several that the executor computed
// as one.
type Timing struct {
	Instructions []int         // that the step computed, ascending
	Plan         string        // the way that was chosen, in a few words
	Elapsed      time.Duration // planning and memory for the result included, the sink not
}

// WithProfile makes every run tell f what each step took, in order: every valid instruction is
// in exactly one. It costs a look at the clock per step.
func WithProfile(f func(Timing)) Option { return func(l *limits) { l.profile = f } }

// timed tells the profile, if there is one, about a step that began at start.
func (l limits) timed(p plan, start time.Time, instructions ...int) {
	if l.profile != nil {
		l.profile(Timing{Instructions: instructions, Plan: planName(p), Elapsed: time.Since(start)})
	}
}

// planName names a plan.
func planName(p plan) string {
	switch p := p.(type) {
	case *matmul:
		return "matrix product"
	case *product:
		return "computed product"
	case *bands:
		return "bands"
	case *windows:
		return "windows"
	case *reductions:
		return "reductions of rows"
	case *regions:
		return "regions"
	case *elementPlan:
		return "elements"
	case *rowPlan:
		if p.inner < 0 {
			return "point"
		}
		return fmt.Sprintf("rows along axis %d", p.inner)
	default:
		return "reference"
	}
}
