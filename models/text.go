package models

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// checkPrintable refuses control characters in what people are shown of a package: a
// terminal would obey them. Lines may break and be indented.
func (p *Package) checkPrintable() error {
	check := func(what string, texts ...string) error {
		for _, s := range texts {
			if strings.ContainsFunc(s, isControl) {
				return fmt.Errorf("%s %.64q has a control character", what, s)
			}
		}
		return nil
	}
	for _, t := range slices.Concat(p.Inputs, p.Outputs) {
		if err := check("tensor", t.Name, t.Layout, t.State); err != nil {
			return err
		}
	}
	for _, r := range p.Ranges {
		if err := check("value", r.Name, r.Op, r.DType); err != nil {
			return err
		}
	}
	for _, err := range []error{
		check("name", p.Name), check("licence", p.License), check("provenance", p.Provenance),
		check("label", p.Labels...), check("step", p.Steps...),
	} {
		if err != nil {
			return err
		}
	}
	return nil
}

func isControl(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' }
