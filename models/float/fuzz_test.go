package float_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/models/float"
	"github.com/opml/opml/models/graph"
	"github.com/opml/opml/models/onnx"
)

// FuzzImport feeds files through the whole import, and runs what passes it:
// errors are one line, and nothing panics or takes long.
func FuzzImport(f *testing.F) {
	for _, c := range append(readCases(f, "testdata/opsets.tar.zst"), readCases(f, "../../testdata/recurrent/cases.tar.zst")...) {
		if len(c.model) < 4096 {
			f.Add(c.model)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		started := sharedtest.ProcessorTime()
		err := importAndRun(data)
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("more than one line: %q", err)
		}
		if took := sharedtest.ProcessorTime() - started; took > 10*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

func importAndRun(data []byte) error {
	g, err := onnx.Decode(data)
	if err != nil {
		return err
	}
	g, _, err = graph.Prepare(g, graph.Options{Evaluate: float.Evaluate})
	if err != nil {
		return err
	}
	ex, err := float.New(g)
	if err != nil {
		return err
	}
	inputs, elements := map[string]*graph.Tensor{}, 0
	for _, v := range g.Values {
		elements += graph.Elements(v.Dims)
	}
	if elements > 1<<20 { // large models are legitimate, but not for a fuzzer
		return nil
	}
	for _, in := range g.Inputs {
		inputs[in.Name] = graph.Zeros(in.DType, in.Dims)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	_, err = ex.Run(ctx, inputs, nil)
	return err
}
