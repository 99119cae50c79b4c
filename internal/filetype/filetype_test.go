package filetype

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func small() *Config {
	return &Config{
		BegSize: 6, EndSize: 4, BlockSize: 12, Padding: 256, MinSize: 3, Labels: []string{"go", "randomtxt", "latex"}, MinScore: 0.5,
		MinScores: map[string]float64{"latex": 0.9}, Replacements: map[string]string{"randomtxt": "txt"},
	}
}

func read(t *testing.T, content string) File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "f")
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	f, err := small().Read(path)
	require.NoError(t, err)
	return f
}

func TestTokensAreTheFirstAndLastBytes(t *testing.T) {
	const p = 256
	tests := []struct {
		name, content string
		want          []int64
	}{
		{"long", "abcdefghijklmnop", []int64{'a', 'b', 'c', 'd', 'e', 'f', 'm', 'n', 'o', 'p'}},
		{"short", "abc", []int64{'a', 'b', 'c', p, p, p, p, 'a', 'b', 'c'}},
		{"white space before the beginning and after the end goes", " \tabc\r\n", []int64{'a', 'b', 'c', '\r', '\n', p, '\t', 'a', 'b', 'c'}},
		{"only of a block", strings.Repeat(" ", 12) + "abc" + strings.Repeat("\n", 11), []int64{p, p, p, p, p, p, p, p, p, 'c'}},
		{"white space within stays", "a b c d", []int64{'a', ' ', 'b', ' ', 'c', ' ', ' ', 'c', ' ', 'd'}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { require.Equal(t, tt.want, small().Tokens(read(t, tt.content))) })
	}
}

func TestShortFilesAreNotTheModels(t *testing.T) {
	for content, want := range map[string]string{"": "empty", "ab": "txt", "\xff\xfe": "unknown", "  a ": "txt", "abc": ""} {
		label, short := small().Short(read(t, content))
		require.Equal(t, want, label, "%q", content)
		require.Equal(t, want != "", short)
	}
}

func TestVerdicts(t *testing.T) {
	for _, tt := range []struct {
		scores []float32
		want   Verdict
	}{
		{[]float32{0.5, 0.3, 0.2}, Verdict{Label: "go", Model: "go", Score: 0.5, Certain: true}},
		{[]float32{0.25, 0, 0.75}, Verdict{Label: "latex", Model: "latex", Score: 0.75}},
		{[]float32{0, 1, 0}, Verdict{Label: "txt", Model: "randomtxt", Score: 1, Certain: true}},
	} {
		got, err := small().Decide(tt.scores)
		require.NoError(t, err)
		require.Equal(t, tt.want, got)
	}
	_, err := small().Decide([]float32{1})
	require.ErrorContains(t, err, "1 scores, its configuration has 3 labels")
}

func TestConfigurationsOutOfBoundsAreRefused(t *testing.T) {
	for name, c := range map[string][2]string{
		"no JSON":      {"{", "unexpected end"},
		"middle bytes": {`{"mid_size": 5}`, "mid_size is 5"},
		"huge":         {`{"beg_size": 1000000000, "end_size": 4, "block_size": 4096}`, "out of bounds"},
		"negative":     {`{"beg_size": 4, "end_size": -4, "block_size": 4096}`, "out of bounds"},
		"no labels":    {`{"beg_size": 4, "end_size": 4, "block_size": 4096, "min_file_size_for_dl": 2}`, "no labels"},
		"no minimum":   {`{"beg_size": 4, "end_size": 4, "block_size": 4096}`, "min_file_size_for_dl is 0"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "c.json")
			require.NoError(t, os.WriteFile(path, []byte(c[0]), 0o600))
			_, err := LoadConfig(path)
			require.ErrorContains(t, err, c[1])
		})
	}
}
