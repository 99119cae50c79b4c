package models

import (
	"fmt"
	"strings"

	"github.com/opml/opml/models/lower"
	"github.com/opml/opml/vm"
)

// Saturation says which bounds of an instruction's clamp are only there because its
// dtype ends. What they clamp is lost; other bounds, such as those of Relu, are the
// model's own.
type Saturation = lower.Saturation

// saturationText has a digit for each instruction: 1 for below, 2 for above, 3 for both.
func saturationText(list []Saturation) string {
	var b strings.Builder
	for _, s := range list {
		digit := byte('0')
		if s.Below {
			digit++
		}
		if s.Above {
			digit += 2
		}
		b.WriteByte(digit)
	}
	return b.String()
}

func parseSaturation(text string) ([]Saturation, error) {
	var list []Saturation
	for i, digit := range []byte(text) {
		if digit < '0' || digit > '3' {
			return nil, fmt.Errorf("metadata: saturates has %q at %d, want a digit from 0 to 3", digit, i)
		}
		list = append(list, Saturation{Below: digit&1 != 0, Above: digit&2 != 0})
	}
	return list, nil
}

// Saturated is how many elements of a value were clamped where the dtype ends in one
// run, and did not stand for what the model computes there.
type Saturated struct {
	Value       string `json:"value"`
	Instruction int    `json:"instruction"` // -1 for an input
	Elements    uint64 `json:"elements"`
	Below       uint64 `json:"below"`
	Above       uint64 `json:"above"`
}

// SaturationCount counts in one run of a package.
type SaturationCount struct {
	p *Package
	// Values are the values that can saturate, in order: the inputs of real numbers, then
	// results. Of an input, elements at an end of its dtype are counted: what was clamped
	// when it was quantised lies there.
	Values []Saturated
}

// CountSaturation prepares a count for a run on these inputs. It is an error if the
// package does not say which bounds are its dtypes'.
func (p *Package) CountSaturation(inputs []*vm.Tensor) (*SaturationCount, error) {
	if len(p.Saturates) == 0 {
		return nil, fmt.Errorf("the package does not say where its instructions saturate: import the model anew")
	}
	c := &SaturationCount{p: p}
	for i, t := range inputs {
		if !p.Inputs[i].IsFloat() {
			continue
		}
		s := Saturated{Value: p.Inputs[i].Name, Instruction: -1, Elements: t.Elements()}
		for e := range t.Elements() {
			switch t.At(e) {
			case t.DType.Min():
				s.Below++
			case t.DType.Max():
				s.Above++
			}
		}
		c.Values = append(c.Values, s)
	}
	return c, nil
}

// Option makes an executor count.
func (c *SaturationCount) Option() vm.Option {
	return vm.WithClampCount(func(i int, n vm.Clamped) {
		at := c.p.Saturates[i]
		if at == (Saturation{}) {
			return
		}
		s := Saturated{Instruction: i, Elements: c.p.Program.Results[i].Elements()}
		if i < len(c.p.Steps) {
			s.Value = c.p.Steps[i]
		}
		if at.Below {
			s.Below = n.Below
		}
		if at.Above {
			s.Above = n.Above
		}
		c.Values = append(c.Values, s)
	})
}
