package bench

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/ui"
)

// docsPage is the page that the repository publishes.
const docsPage = "../../docs/benchmarks.md"

// TestAQuickRunMeasuresEveryFigure is one run for everything that a report must have.
func TestAQuickRunMeasuresEveryFigure(t *testing.T) {
	r, err := Run(t.Context(), Config{Quick: true, Shared: filepath.Join(t.TempDir(), "absent")})
	require.NoError(t, err)
	t.Run("figures", func(t *testing.T) { requireFigures(t, r) })
	t.Run("what cannot be measured is skipped, and says why", func(t *testing.T) {
		for _, f := range r.Figures {
			if strings.HasPrefix(f.Key, "accuracy_") {
				require.Contains(t, f.Measured(), "skipped: the MNIST test set is not")
			}
		}
		require.Len(t, r.Inference, 1)
	})
	t.Run("page", func(t *testing.T) { requirePage(t, r) })
	t.Run("terminal", func(t *testing.T) {
		var w strings.Builder
		require.NoError(t, r.Print(&w, ui.Plain()))
		for _, f := range r.Figures {
			require.Contains(t, w.String(), f.Name)
		}
	})
	t.Run("JSON", func(t *testing.T) {
		text, err := json.Marshal(r)
		require.NoError(t, err)
		var again Report
		require.NoError(t, json.Unmarshal(text, &again))
		require.Equal(t, *r, again)
	})
}

func requireFigures(t *testing.T, r *Report) {
	keys := map[string]Figure{}
	for _, f := range r.Figures {
		require.NotContains(t, keys, f.Key)
		keys[f.Key] = f
		require.NotEmpty(t, f.Name)
	}
	for _, key := range []string{
		"dispute_transactions_max", "dispute_gas_max", "dispute_gas_median", "dispute_seconds_max", "dispute_seconds_median",
		"proof_gas_max", "adversarial_proof_gas_max", "proof_of_bound", "claim_gas_first", "claim_gas",
		"inference_ms_shipped", "inference_of_float_shipped", "hash_percent_shipped", "trace_ms_shipped",
		"finality_seconds_0", "finality_seconds_1", "finality_seconds_2",
	} {
		require.Contains(t, keys, key)
		require.Positive(t, keys[key].Value, key)
	}
	// These targets hold on any machine; times and the like are for the full run.
	for _, key := range []string{
		"dispute_transactions_max", "dispute_gas_max", "proof_gas_max", "adversarial_proof_gas_max", "proof_of_bound",
		"finality_seconds_0", "finality_seconds_1", "finality_seconds_2",
	} {
		require.True(t, keys[key].Met(), "%s is %s, wanted %s", key, keys[key].Measured(), keys[key].Wanted())
	}
}

// requirePage puts the report into a page twice, and reads it again.
func requirePage(t *testing.T, r *Report) {
	path := filepath.Join(t.TempDir(), "benchmarks.md")
	frame := "before\n" + beginMarker + "\nstale words\n" + endMarker + "\nafter\n"
	require.NoError(t, os.WriteFile(path, []byte(frame), 0o600))
	require.NoError(t, CheckPage(path))
	require.NoError(t, r.Save(path))
	first, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, r.Save(path))
	second, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(first), string(second), "saving again changes nothing")

	require.True(t, strings.HasPrefix(string(first), "before\n"+beginMarker))
	require.True(t, strings.HasSuffix(string(first), endMarker+"\nafter\n"))
	require.NotContains(t, string(first), "stale words")
	tables := parse(t, string(first))
	for _, f := range r.Figures {
		require.Equal(t, f.Measured(), tables["Targets"][f.Name][0], f.Name)
		require.Equal(t, f.Wanted(), tables["Targets"][f.Name][1], f.Name)
	}
	require.Len(t, tables["One-step proofs of the model"], len(r.Steps))
	for _, p := range r.plots() {
		require.Contains(t, string(first), "("+plotFolder+"/"+p.file+")")
		requireDrawing(t, filepath.Join(filepath.Dir(path), plotFolder, p.file), p)
	}
}

// requireDrawing parses a plot and finds every bar's text in it.
func requireDrawing(t *testing.T, path string, p plot) {
	text, err := os.ReadFile(path)
	require.NoError(t, err)
	var words []string
	for d := xml.NewDecoder(strings.NewReader(string(text))); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		if data, ok := token.(xml.CharData); ok {
			words = append(words, string(data))
		}
	}
	require.NotEmpty(t, p.bars)
	for _, b := range p.bars {
		require.Contains(t, words, b.label)
		require.Contains(t, words, b.text)
	}
}

// parse reads the generated part of a page: by title and first cell, the other cells of each row.
func parse(t *testing.T, page string) map[string]map[string][]string {
	t.Helper()
	begin, end, err := generated(page)
	require.NoError(t, err)
	tables, title, columns := map[string]map[string][]string{}, "", 0
	for _, line := range strings.Split(page[begin:end], "\n") {
		if name, ok := strings.CutPrefix(line, "### "); ok {
			title, columns = name, 0
			tables[title] = map[string][]string{}
		}
		if !strings.HasPrefix(line, "|") {
			continue
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		if columns == 0 {
			columns = len(cells)
			continue
		}
		require.Len(t, cells, columns, "%s: %s", title, line)
		if strings.HasPrefix(line, "|--") {
			continue
		}
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		tables[title][cells[0]] = cells[1:]
	}
	return tables
}

// TestThePublishedPageHasEveryFigure fails when a figure was added, or renamed, and make bench not run.
func TestThePublishedPageHasEveryFigure(t *testing.T) {
	text, err := os.ReadFile(docsPage)
	require.NoError(t, err)
	published := parse(t, string(text))["Targets"]
	require.NotEmpty(t, published, "make bench writes it")
	r := &Report{
		Disputes: []Dispute{{}}, Claims: []Claim{{}, {}}, Steps: []Step{{}}, Finality: make([]Finality, 3),
		Inference: []Inference{{Model: shippedName, Fast: 1, Float: 1}}, Accuracy: []Accuracy{{Model: shippedName}, {Model: zooName}},
	}
	for _, f := range r.summary() {
		if !strings.HasPrefix(f.Key, "finality_") {
			require.Contains(t, published, f.Name)
		}
	}
	for _, p := range []string{"dispute-gas.svg", "dispute-per-instruction.svg"} {
		require.FileExists(t, filepath.Join(filepath.Dir(docsPage), plotFolder, p))
	}
}
