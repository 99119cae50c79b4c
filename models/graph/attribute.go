package graph

import "fmt"

// Attributes holds a node's attributes by name. A value is one of int64,
// []int64, float32, []float32, string, []string, *Tensor, *Graph, Opaque. Subgraphs
// (*Graph) are kept so that an operator can be refused by name.
type Attributes map[string]any

// AttributeError says that an attribute has a type other than the operator
// defines.
type AttributeError struct {
	Name string
	Got  any
	Want string
}

func (e *AttributeError) Error() string {
	return fmt.Sprintf("attribute %q is %T, want %s", e.Name, e.Got, e.Want)
}

// Attr returns attribute name as type T, def if the attribute is absent, and an
// *AttributeError if it has another type.
func Attr[T any](n *Node, name string, def T) (T, error) {
	v, ok := n.Attrs[name]
	if !ok {
		return def, nil
	}
	t, ok := v.(T)
	if !ok {
		return def, &AttributeError{Name: name, Got: v, Want: fmt.Sprintf("%T", def)}
	}
	return t, nil
}

// Has reports whether the attribute is present.
func (n *Node) Has(name string) bool {
	_, ok := n.Attrs[name]
	return ok
}

// The following read an attribute that a pass has verified (in canonical form
// all are); a wrong type yields the default.

// Int returns an integer attribute.
func (n *Node) Int(name string, def int) int {
	v, _ := Attr(n, name, int64(def))
	return int(v)
}

// Ints returns a list of integers; nil if absent.
func (n *Node) Ints(name string) []int {
	v, _ := Attr[[]int64](n, name, nil)
	return clampInts(v)
}

// Float returns a float attribute.
func (n *Node) Float(name string, def float32) float32 {
	v, _ := Attr(n, name, def)
	return v
}

// Str returns a string attribute.
func (n *Node) Str(name, def string) string {
	v, _ := Attr(n, name, def)
	return v
}

// Tensor returns a tensor attribute; nil if absent.
func (n *Node) Tensor(name string) *Tensor {
	v, _ := Attr[*Tensor](n, name, nil)
	return v
}

// SetInts stores a list of integers.
func (n *Node) SetInts(name string, v []int) {
	w := make([]int64, len(v))
	for i, x := range v {
		w[i] = int64(x)
	}
	n.Set(name, w)
}

// Set stores an attribute (see [Attributes] for the types).
func (n *Node) Set(name string, v any) {
	if n.Attrs == nil {
		n.Attrs = Attributes{}
	}
	n.Attrs[name] = v
}

// Opaque stands for an attribute of a kind that no supported operator has, such
// as a sparse tensor or a type; its value names the kind.
type Opaque string
