package modelio

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/opml/opml/internal/atomicfile"
	"github.com/opml/opml/internal/npy"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// Output is one output of a run, as written.
type Output struct {
	Name     string `json:"name"`
	Shape    []int  `json:"shape"`
	Elements int    `json:"elements"`
	File     string `json:"file,omitempty"` // none if it is not written
	// First are the first elements, for people.
	First []json.Number `json:"-"`
	// Values are the first elements in row-major order; Truncated says that there are more.
	Values    []json.Number `json:"values"`
	Truncated bool          `json:"truncated"`
}

const firstFew = 5

// SaveOutputs writes each output to dir as NAME.npy: real numbers as float32,
// integers as the integers they are. dir is made if it does not exist; without one, nothing is written.
// At most so many elements of each become its Values.
func SaveOutputs(p *models.Package, outputs []*vm.Tensor, dir string, maxValues int) ([]Output, error) {
	if dir != "" {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, fmt.Errorf("output folder: %w", plainPathError(err))
		}
	}
	used := map[string]bool{}
	written := make([]Output, len(outputs))
	for i, t := range outputs {
		spec := &p.Outputs[i]
		n := spec.Elements()
		first, err := values(spec, t, min(n, max(maxValues, firstFew)))
		if err != nil {
			return nil, fmt.Errorf("output %q: %w", spec.Name, err)
		}
		written[i] = Output{
			Name: spec.Name, Shape: append([]int{}, spec.Shape...), Elements: n, First: first[:min(n, firstFew)],
			Values: first[:min(n, maxValues)], Truncated: n > maxValues,
		}
		if dir == "" {
			continue
		}
		written[i].File = filepath.Join(dir, fileName(spec.Name, used))
		if err := write(spec, t, written[i].File); err != nil {
			return nil, fmt.Errorf("output %q: %w", spec.Name, err)
		}
	}
	return written, nil
}

func write(spec *models.TensorSpec, t *vm.Tensor, path string) error {
	a, err := ToArray(spec, t)
	if err != nil {
		return err
	}
	return atomicfile.Write(path, 0o644, func(w io.Writer) error { return a.Write(w) })
}

// values are an output's first n elements in decimal: real numbers dequantised, integers exact.
func values(spec *models.TensorSpec, t *vm.Tensor, n int) ([]json.Number, error) {
	ints, err := spec.Load(t)
	if err != nil {
		return nil, err
	}
	out := make([]json.Number, n)
	if spec.IsFloat() {
		for i, v := range spec.Dequantize(t)[:n] {
			out[i] = json.Number(strconv.FormatFloat(float64(v), 'g', -1, 32))
		}
		return out, nil
	}
	for i, v := range ints[:n] {
		if spec.Type == "uint64" { // stored by its bits
			out[i] = json.Number(strconv.FormatUint(uint64(v), 10))
		} else {
			out[i] = json.Number(strconv.FormatInt(v, 10))
		}
	}
	return out, nil
}

// ToArray converts an output to an array of the model's own shape and type.
func ToArray(spec *models.TensorSpec, t *vm.Tensor) (*npy.Array, error) {
	ints, err := spec.Load(t)
	if err != nil {
		return nil, err
	}
	shape := append([]int{}, spec.Shape...)
	if spec.IsFloat() {
		return npy.FromFloat32s(shape, spec.Dequantize(t)), nil
	}
	kind, ok := map[string]npy.Kind{
		"bool": npy.Bool, "int8": npy.Int8, "int16": npy.Int16, "int32": npy.Int32, "int64": npy.Int64,
		"int2": npy.Int8, "int4": npy.Int8, "uint2": npy.Uint8, "uint4": npy.Uint8,
		"uint8": npy.Uint8, "uint16": npy.Uint16, "uint32": npy.Uint32, "uint64": npy.Uint64,
	}[spec.Type]
	if !ok {
		return nil, fmt.Errorf("element type %q has no NumPy type", spec.Type)
	}
	data := make([]byte, 0, len(ints)*kind.Size())
	for _, v := range ints {
		data = append(data, binary.LittleEndian.AppendUint64(nil, uint64(v))[:kind.Size()]...)
	}
	return &npy.Array{Kind: kind, Shape: shape, Data: data}, nil
}

// fileName makes a safe, unused file name from a tensor's name, which a model file
// may have filled with anything.
func fileName(name string, used map[string]bool) string {
	safe := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("_-.", r) {
			return r
		}
		return '_'
	}, name)
	safe = strings.TrimLeft(safe[:min(len(safe), 200)], ".")
	if safe == "" {
		safe = "output"
	}
	unique := safe
	for n := 2; used[strings.ToLower(unique)]; n++ {
		unique = fmt.Sprintf("%s-%d", safe, n)
	}
	used[strings.ToLower(unique)] = true
	return unique + ".npy"
}
