package onnx

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// The versions of the default operator set that are read; after the newest the meaning
// is unknown. Package graph refuses operators that meant something else before version 7.
const (
	MinOpset = 1
	MaxOpset = 27
)

// converter turns one model's graph and its subgraphs into graph.Graphs.
type converter struct {
	opsets   map[string]int
	producer string
	storage  *storage
	scopes   []map[string]bool // names visible from the graphs around this one
}

var errNoGraph = errors.New("the file holds no graph: it is empty or not an ONNX model")

func convertModel(m *onnxpb.ModelProto, s *storage) (*graph.Graph, error) {
	if m.Graph == nil {
		return nil, errNoGraph
	}
	opsets, err := convertOpsets(m)
	if err != nil {
		return nil, err
	}
	c := &converter{
		opsets:   opsets,
		storage:  s,
		producer: printable(strings.TrimSpace(m.GetProducerName() + " " + m.GetProducerVersion())),
	}
	return c.convertGraph(m.Graph)
}

// printable makes a description fit to show: no control characters, not endless.
func printable(s string) string {
	s = strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, s)
	runes := []rune(s)
	return string(runes[:min(len(runes), 128)])
}

// convertOpsets returns the version of each imported operator set. The default
// domain has two spellings.
func convertOpsets(m *onnxpb.ModelProto) (map[string]int, error) {
	opsets := make(map[string]int, len(m.GetOpsetImport()))
	for _, o := range m.GetOpsetImport() {
		domain := domainName(o.GetDomain())
		if v := o.GetVersion(); v < 1 || v > 1<<20 {
			return nil, fmt.Errorf("operator set %q has version %d", domain, v)
		}
		if old, dup := opsets[domain]; dup && old != int(o.GetVersion()) {
			return nil, fmt.Errorf("operator set %q is imported in versions %d and %d", domain, old, o.GetVersion())
		}
		opsets[domain] = int(o.GetVersion())
	}
	if v, ok := opsets[""]; ok && (v < MinOpset || v > MaxOpset) {
		return nil, fmt.Errorf("operator set version %d is not supported: it must be %d to %d", v, MinOpset, MaxOpset)
	}
	if len(opsets) == 0 {
		return nil, fmt.Errorf("the model names no operator set version: it must be %d to %d", MinOpset, MaxOpset)
	}
	return opsets, nil
}

func domainName(d string) string {
	if d == "ai.onnx" {
		return ""
	}
	return d
}

func (c *converter) convertGraph(p *onnxpb.GraphProto) (*graph.Graph, error) {
	g := &graph.Graph{
		Name:         printable(p.GetName()),
		Producer:     c.producer,
		Opset:        c.opsets[""],
		Opsets:       c.opsets,
		Initializers: make(map[string]*graph.Tensor, len(p.GetInitializer())),
		Values:       map[string]graph.ValueInfo{},
	}
	if len(p.GetNode()) > graph.MaxNodes {
		return nil, fmt.Errorf("%d nodes exceed %d", len(p.GetNode()), graph.MaxNodes)
	}
	if err := checkNames(p); err != nil {
		return nil, err
	}
	if len(p.GetSparseInitializer()) > 0 {
		return nil, fmt.Errorf("sparse initializers are not supported")
	}
	if err := c.convertInitializers(g, p); err != nil {
		return nil, err
	}
	if err := convertInterface(g, p); err != nil {
		return nil, err
	}
	if err := c.convertNodes(g, p.GetNode()); err != nil {
		return nil, err
	}
	return g, c.link(g)
}

// convertSubgraph reads a graph that is an attribute. It sees the values of the
// graphs around it.
func (c *converter) convertSubgraph(p *onnxpb.GraphProto) (*graph.Graph, error) {
	g, err := c.convertGraph(p)
	if err != nil {
		return nil, fmt.Errorf("subgraph %q: %w", p.GetName(), err)
	}
	return g, nil
}

func (c *converter) convertInitializers(g *graph.Graph, p *onnxpb.GraphProto) error {
	for _, t := range p.GetInitializer() {
		name := t.GetName()
		if name == "" {
			return fmt.Errorf("an initializer has no name")
		}
		if _, dup := g.Initializers[name]; dup {
			return fmt.Errorf("initializer %q is defined twice", name)
		}
		v, err := c.storage.convertTensor(t)
		if err != nil {
			return fmt.Errorf("initializer %q: %w", name, err)
		}
		// The file's copy is not needed again: a large model would otherwise be
		// in memory twice.
		t.RawData, t.FloatData, t.Int32Data, t.Int64Data, t.DoubleData, t.Uint64Data = nil, nil, nil, nil, nil, nil
		g.Initializers[name] = v
		g.Values[name] = graph.NewValueInfo(name, v.DType, v.Dims)
	}
	return nil
}

func (c *converter) convertNodes(g *graph.Graph, nodes []*onnxpb.NodeProto) error {
	c.scopes = append(c.scopes, namesOf(g, nodes))
	defer func() { c.scopes = c.scopes[:len(c.scopes)-1] }()
	used := make(map[string]bool, len(nodes))
	for i, p := range nodes {
		domain := domainName(p.GetDomain())
		n := &graph.Node{
			Name:    uniqueName(used, p, i),
			Op:      p.GetOpType(),
			Domain:  domain,
			Opset:   c.opsets[domain],
			Inputs:  p.GetInput(),
			Outputs: p.GetOutput(),
		}
		if n.Opset == 0 {
			return fmt.Errorf("%v: its operator set %q is not imported by the model", n, domain)
		}
		attrs, err := c.convertAttributes(p.GetAttribute())
		if err != nil {
			return fmt.Errorf("%v: %w", n, err)
		}
		n.Attrs = attrs
		g.Nodes = append(g.Nodes, n)
	}
	return nil
}

// namesOf lists the values of a graph, for its subgraphs to refer to.
func namesOf(g *graph.Graph, nodes []*onnxpb.NodeProto) map[string]bool {
	names := make(map[string]bool, len(g.Values)+len(nodes))
	for name := range g.Values {
		names[name] = true
	}
	for _, n := range nodes {
		for _, o := range n.GetOutput() {
			names[o] = true
		}
	}
	return names
}

// uniqueName returns the node's own name where it has one of its own, else one
// made of operator and position.
func uniqueName(used map[string]bool, p *onnxpb.NodeProto, i int) string {
	name := p.GetName()
	if name == "" || used[name] {
		name = fmt.Sprintf("%s%s_%d", name, p.GetOpType(), i)
	}
	for used[name] {
		name += "_"
	}
	used[name] = true
	return name
}
