package bench

import (
	"fmt"
	"math"
	"strconv"

	"github.com/opml/opml/internal/ui"
)

// Bound says on which side of its target a figure must be.
type Bound string

// The bounds. A figure without one is for information.
const (
	NoBound Bound = ""
	AtMost  Bound = "≤"
	AtLeast Bound = "≥"
)

// Figure is one number of the report.
type Figure struct {
	Key     string  `json:"key"` // stable name for programs
	Name    string  `json:"name"`
	Value   float64 `json:"value"`
	Unit    string  `json:"unit"`
	Bound   Bound   `json:"bound,omitempty"`
	Target  float64 `json:"target,omitempty"` // in Unit; meaningless without Bound
	Peer    string  `json:"peer_published,omitempty"`
	Skipped string  `json:"skipped,omitempty"` // why there is no value
}

// Met says whether the figure is on the right side of its target. What was skipped is not
// missed.
func (f Figure) Met() bool {
	switch {
	case f.Skipped != "":
		return true
	case f.Bound == AtMost:
		return f.Value <= f.Target
	case f.Bound == AtLeast:
		return f.Value >= f.Target
	default:
		return true
	}
}

// Measured is the value with its unit, as people read it.
func (f Figure) Measured() string {
	if f.Skipped != "" {
		return "skipped: " + f.Skipped
	}
	return number(f.Value) + unit(f.Unit)
}

// Wanted is the target with its bound, "" without one.
func (f Figure) Wanted() string {
	if f.Bound == NoBound {
		return ""
	}
	return string(f.Bound) + " " + number(f.Target) + unit(f.Unit)
}

func unit(u string) string {
	if u == "" {
		return ""
	}
	return " " + u
}

// number writes whole numbers with their thousands apart, others with three significant digits.
func number(v float64) string {
	if v == float64(int64(v)) {
		return ui.Count(int64(v))
	}
	if v >= 1000 || v <= -1000 {
		return ui.Count(int64(math.Round(v)))
	}
	if v >= 100 || v <= -100 {
		return strconv.FormatFloat(v, 'f', 1, 64)
	}
	return fmt.Sprintf("%.3g", v)
}
