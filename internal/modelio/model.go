package modelio

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
)

// maxLabels bounds a file of class names.
const maxLabels = 1 << 17

// ReadLabels reads the names of a model's classes, one per line, in order.
func ReadLabels(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, plainPathError(err)
	}
	defer f.Close()
	var labels []string
	for s := bufio.NewScanner(f); ; {
		if !s.Scan() {
			if s.Err() != nil {
				return nil, fmt.Errorf("%s: line %d: %w", path, len(labels)+1, s.Err())
			}
			return labels, nil
		}
		if labels = append(labels, strings.TrimSpace(s.Text())); len(labels) > maxLabels {
			return nil, fmt.Errorf("%s: over %d labels", path, maxLabels)
		}
	}
}

// ModelInputs returns the inputs of an ONNX file with the given dims fixed, by name;
// what shapes leaves open stays open. There is at least one.
func ModelInputs(path string, shapes map[string][]int) ([]graph.ValueInfo, error) {
	declared, err := onnx.LoadInterface(path)
	if err != nil {
		return nil, err
	}
	inputs := declared.Inputs
	if len(inputs) == 0 {
		return nil, fmt.Errorf("%s: model has no inputs", path)
	}
	for i, in := range inputs {
		if dims, ok := shapes[in.Name]; ok {
			inputs[i] = graph.NewValueInfo(in.Name, in.DType, dims)
		}
	}
	return inputs, nil
}

// PicksClass reports whether an ONNX file declares an output that may be the number of a class.
func PicksClass(path string) (bool, error) {
	declared, err := onnx.LoadInterface(path)
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(declared.Outputs, func(v graph.ValueInfo) bool { return !v.DType.IsFloat() }), nil
}
