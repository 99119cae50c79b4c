package float_test

import (
	"strings"
	"testing"
	"time"

	"google.golang.org/protobuf/proto"
	"pgregory.net/rapid"

	"github.com/opml/opml/internal/mutant"
	"github.com/opml/opml/internal/sharedtest"
	"github.com/opml/opml/models/onnx/onnxpb"
)

// TestMutatedModels imports and runs well-encoded but wrong models: sizes,
// attributes, operators, operands and constants changed at random. Each ends in
// one line of error or in a result, never in a panic, and soon.
func TestMutatedModels(t *testing.T) {
	cases := append(readCases(t, "testdata/opsets.tar.zst"), readCases(t, "../../testdata/recurrent/cases.tar.zst")...)
	rapid.Check(t, func(t *rapid.T) {
		c := pick(t, "case", cases)
		var m onnxpb.ModelProto
		if err := proto.Unmarshal(c.model, &m); err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 3).Draw(t, "mutations") {
			mutant.Mutate(t, &m, promised)
		}
		data, err := proto.Marshal(&m)
		if err != nil {
			t.Fatal(err)
		}
		t.Log(c.name)
		started := sharedtest.ProcessorTime()
		if err := importAndRun(data); err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("more than one line: %q", err)
		}
		if took := sharedtest.ProcessorTime() - started; took > 10*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

// pick draws an element by its number, which is all that a failure then prints.
func pick[T any](t *rapid.T, what string, list []T) T {
	return list[rapid.IntRange(0, len(list)-1).Draw(t, what)]
}
