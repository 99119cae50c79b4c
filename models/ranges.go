package models

import (
	"math"
	"strconv"

	"github.com/opml/opml/models/calibrate"
	"github.com/opml/opml/models/lower"
)

// valueReport is what is known of a value's range. Measured numbers are rounded, so that
// the last bits of a float execution, which may differ between processors, do not show.
func valueReport(v lower.Value, c calibrate.Choice) ValueReport {
	limit := v.Scale * float64(max(v.Hi, -v.Lo))
	r := ValueReport{
		Name: v.Name, Op: v.Op, DType: v.DType.String(),
		Observed: rounded(Range(c.Observed).finite()), Interval: rounded(Range(c.Interval).finite()), Scale: v.Scale, Limit: limit,
		// What only drives gates is held up to where these have reached their limits, less a unit.
		AtRisk: limit+v.Scale < c.Likely && limit < c.Interval.Magnitude()*0.999,
	}
	least := v.Scale
	if peak := max(-r.Observed.Min, r.Observed.Max); peak > 0 {
		least = peak
	}
	r.HeadroomBits = math.Round(math.Log2(limit/least)*100) / 100
	for _, u := range v.Units() {
		r.ChannelBits = max(r.ChannelBits, -math.Ilogb(u))
	}
	return r
}

func rounded(r Range) Range {
	round := func(v float64) float64 {
		v, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 4, 64), 64)
		if err != nil { // beyond the largest number
			return math.Copysign(math.MaxFloat64, v)
		}
		return v
	}
	return Range{round(r.Min), round(r.Max)}
}

// IsBounded reports whether the range is that of a value of which a bound is known.
func (r Range) IsBounded() bool { return r.Min > -math.MaxFloat64 && r.Max < math.MaxFloat64 }
