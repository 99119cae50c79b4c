package accuracy

import (
	"fmt"
	"strconv"
)

// Bound says on which side of its target a figure must be.
type Bound string

// The bounds. A figure without one is for information.
const (
	NoBound Bound = ""
	AtMost  Bound = "≤"
	AtLeast Bound = "≥"
)

// Row is one figure: how near a model in fixed point is to itself in floats.
type Row struct {
	Kind        string  `json:"kind"` // as in Config.Only
	Model       string  `json:"model"`
	Measure     string  `json:"measure"`
	Inputs      string  `json:"inputs"`                // what it was measured on
	Calibration string  `json:"calibration,omitempty"` // what the ranges come from
	Value       float64 `json:"value"`
	Unit        string  `json:"unit,omitempty"`
	Bound       Bound   `json:"bound,omitempty"`
	Target      float64 `json:"target,omitempty"`  // in Unit; meaningless without Bound
	Skipped     string  `json:"skipped,omitempty"` // why there is no value
}

// Met says whether the figure is on the right side of its target. What was skipped is not missed.
func (r Row) Met() bool {
	switch {
	case r.Skipped != "" || r.Bound == NoBound:
		return true
	case r.Bound == AtMost:
		return r.Value <= r.Target
	}
	return r.Value >= r.Target // not for a value that is no number
}

// Measured is the value as people read it.
func (r Row) Measured() string {
	if r.Skipped != "" {
		return "skipped: " + r.Skipped
	}
	return number(r.Value) + unit(r.Unit)
}

// Wanted is the target with its bound, "" without one.
func (r Row) Wanted() string {
	if r.Bound == NoBound {
		return ""
	}
	return fmt.Sprintf("%s %s%s", r.Bound, strconv.FormatFloat(r.Target, 'f', -1, 64), unit(r.Unit))
}

// Verdict is one word on the target, "" where there is none.
func (r Row) Verdict() string {
	switch {
	case r.Skipped != "" || r.Bound == NoBound:
		return ""
	case r.Met():
		return "met"
	}
	return "MISSED"
}

func unit(name string) string {
	if name == "" {
		return ""
	}
	return " " + name
}

// number has as many digits as tell one value from another here: cosines differ in the fifth.
func number(v float64) string {
	if v == float64(int64(v)) {
		return strconv.FormatInt(int64(v), 10)
	}
	if v > -2 && v < 2 {
		return strconv.FormatFloat(v, 'f', 5, 64)
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}
