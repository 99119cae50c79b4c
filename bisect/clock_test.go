package bisect_test

import (
	"encoding/json"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/bisect"
)

// clockCase is a case of testdata/vectors/clock.json, which the contracts answer too.
type clockCase struct {
	Name, Kind, Params                        string
	Deadline, Posted, Revealed, Demanded, Now [2]uint64
	UsedD, UsedR                              uint64
	Root                                      bool
	Operations                                string
	Want                                      json.RawMessage
}

func TestClockVectors(t *testing.T) {
	raw, err := os.ReadFile("../testdata/vectors/clock.json")
	require.NoError(t, err)
	var vectors struct {
		Params map[string]bisect.Params
		Cases  []clockCase
	}
	require.NoError(t, json.Unmarshal(raw, &vectors))
	require.NotEmpty(t, vectors.Cases)
	vectors.Params[""] = vectors.Params["main"]
	for _, c := range vectors.Cases {
		t.Run(c.Kind+"/"+c.Name, func(t *testing.T) {
			got, err := json.Marshal(c.answer(t, vectors.Params[c.Params]))
			require.NoError(t, err)
			require.JSONEq(t, string(c.Want), string(got))
		})
	}
}

func (c clockCase) answer(t *testing.T, p bisect.Params) any {
	t.Helper()
	operations := uint64(0)
	if c.Operations != "" {
		var err error
		operations, err = strconv.ParseUint(c.Operations, 10, 64)
		require.NoError(t, err)
	}
	at := func(x [2]uint64) bisect.Instant { return bisect.Instant{Time: x[0], Block: x[1]} }
	pair := func(d bisect.Deadline) [2]uint64 { return [2]uint64{d.Time, d.Block} }
	parent := bisect.Node{Revealed: at(c.Revealed), UsedD: c.UsedD}
	node := bisect.Node{Demanded: at(c.Demanded), Position: bisect.Position{Depth: bisect.Levels}}
	if c.Root {
		node.Position = bisect.Root
	}
	switch c.Kind {
	case "expired":
		return bisect.Deadline(at(c.Deadline)).Expired(at(c.Now))
	case "replay":
		return p.Replay(operations)
	case "windowEnd":
		return pair(p.WindowEnd(at(c.Posted)))
	case "later":
		return pair(p.DemandDeadline(at(c.Posted), parent))
	case "revealDeadline":
		return pair(p.RevealDeadline(node, c.UsedR, operations))
	case "demandUse":
		return p.DemandUse(at(c.Posted), parent, at(c.Now))
	case "revealUse":
		return p.RevealUse(node, c.UsedR, operations, at(c.Now))
	}
	require.Fail(t, "unknown kind", c.Kind)
	return nil
}
