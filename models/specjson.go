package models

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/opml/opml/vm"
)

// specification is the part of a package that the model id commits to through its
// SpecHash, as JSON: fields in this order, no white space, numbers in Go's shortest
// form (docs/package.md).
type specification struct {
	Version int          `json:"version"`
	Inputs  []tensorJSON `json:"inputs"`
	Outputs []tensorJSON `json:"outputs"`
	Labels  []string     `json:"labels,omitempty"`
}

type tensorJSON struct {
	Name   string   `json:"name"`
	Shape  []int    `json:"shape"`
	Type   string   `json:"type"`
	DType  string   `json:"dtype"`
	Dims   []uint32 `json:"dims"`
	Perm   []int    `json:"perm,omitempty"`
	Layout string   `json:"layout,omitempty"`
	Scale  float64  `json:"scale"`
	Zero   int64    `json:"zero,omitempty"`
	State  string   `json:"state,omitempty"`
	Image  *Image   `json:"image,omitempty"`
}

// metadata is the part of a package that can change without changing the model.
type metadata struct {
	Name       string        `json:"name"`
	License    string        `json:"license,omitempty"`
	Provenance string        `json:"provenance,omitempty"`
	Steps      []string      `json:"steps,omitempty"`
	Saturates  string        `json:"saturates,omitempty"`
	Ranges     []ValueReport `json:"ranges,omitempty"`
}

func (p *Package) specJSON() ([]byte, error) {
	b, err := encodeJSON(specification{
		Version: 1, Inputs: tensorsToJSON(p.Inputs), Outputs: tensorsToJSON(p.Outputs), Labels: p.Labels,
	})
	if err != nil {
		return nil, fmt.Errorf("specification: %w", err)
	}
	return b, nil
}

// encodeJSON is JSON without HTML escapes or a final newline.
func encodeJSON(v any) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n")), nil
}

// decodeJSON reads exactly one value and refuses fields that it does not know.
func decodeJSON(b []byte, v any) error {
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		return err
	}
	if _, err := dec.Token(); err != io.EOF {
		return fmt.Errorf("trailing data")
	}
	return nil
}

func (p *Package) decodeSpec(b []byte) error {
	var s specification
	if err := decodeJSON(b, &s); err != nil {
		return fmt.Errorf("specification: %w", err)
	}
	if s.Version != 1 {
		return fmt.Errorf("specification has version %d, this program reads 1", s.Version)
	}
	var err error
	if p.Inputs, err = tensorsFromJSON(s.Inputs); err != nil {
		return err
	}
	p.Outputs, err = tensorsFromJSON(s.Outputs)
	p.Labels = s.Labels
	return err
}

func (p *Package) decodeMeta(b []byte) error {
	var m metadata
	if err := decodeJSON(b, &m); err != nil {
		return fmt.Errorf("metadata: %w", err)
	}
	p.Name, p.License, p.Provenance, p.Steps, p.Ranges = m.Name, m.License, m.Provenance, m.Steps, m.Ranges
	var err error
	p.Saturates, err = parseSaturation(m.Saturates)
	return err
}

func tensorsToJSON(specs []TensorSpec) []tensorJSON {
	out := make([]tensorJSON, len(specs))
	for i, s := range specs {
		out[i] = tensorJSON{
			Name: s.Name, Shape: nonNil(s.Shape), Type: s.Type, DType: s.DType.String(), Dims: nonNil(s.Dims),
			Perm: s.Perm, Layout: s.Layout, Scale: s.Scale, Zero: s.Zero, State: s.State, Image: s.Image,
		}
	}
	return out
}

func tensorsFromJSON(specs []tensorJSON) ([]TensorSpec, error) {
	out := make([]TensorSpec, len(specs))
	for i, s := range specs {
		dt, err := parseDType(s.DType)
		if err != nil {
			return nil, fmt.Errorf("tensor %q: %w", s.Name, err)
		}
		out[i] = TensorSpec{
			Name: s.Name, Shape: s.Shape, Type: s.Type, DType: dt, Dims: s.Dims,
			Perm: s.Perm, Layout: s.Layout, Scale: s.Scale, Zero: s.Zero, State: s.State, Image: s.Image,
		}
	}
	return out, nil
}

func parseDType(s string) (vm.DType, error) {
	for _, dt := range []vm.DType{vm.I8, vm.I16, vm.I32, vm.I64} {
		if dt.String() == s {
			return dt, nil
		}
	}
	return 0, fmt.Errorf("unknown dtype %q", s)
}

// nonNil makes an empty list encode as [], not null.
func nonNil[T any](v []T) []T {
	if v == nil {
		return []T{}
	}
	return v
}
