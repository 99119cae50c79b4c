package onnx

import (
	"fmt"

	"github.com/opml/opml/models/onnx/onnxpb"
)

// maxName bounds names in bytes: they appear in messages, which stay one line.
const maxName = 1024

// checkNames bounds every name of a graph, and requires operator names to be
// identifiers, since messages show them unquoted.
func checkNames(p *onnxpb.GraphProto) error {
	for _, n := range p.GetNode() {
		if !isIdentifier(n.GetOpType()) {
			return fmt.Errorf("node %.64q has the operator name %.64q", n.GetName(), n.GetOpType())
		}
		if err := bound(n.GetName(), n.GetDomain()); err != nil {
			return err
		}
		if err := bound(n.GetInput()...); err != nil {
			return err
		}
		if err := bound(n.GetOutput()...); err != nil {
			return err
		}
		for _, a := range n.GetAttribute() {
			if err := bound(a.GetName(), a.GetRefAttrName()); err != nil {
				return err
			}
		}
	}
	for _, t := range p.GetInitializer() {
		if err := bound(t.GetName()); err != nil {
			return err
		}
	}
	for _, list := range [][]*onnxpb.ValueInfoProto{p.GetInput(), p.GetOutput()} {
		for _, v := range list {
			if err := bound(v.GetName()); err != nil {
				return err
			}
			for _, d := range v.GetType().GetTensorType().GetShape().GetDim() {
				if err := bound(d.GetDimParam()); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func bound(names ...string) error {
	for _, name := range names {
		if len(name) > maxName {
			return fmt.Errorf("name %.64q… has %d bytes, more than %d", name, len(name), maxName)
		}
	}
	return nil
}

func isIdentifier(s string) bool {
	for i, c := range []byte(s) {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return s != "" && len(s) <= maxName
}
