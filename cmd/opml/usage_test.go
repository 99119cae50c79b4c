package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/cli"
)

// everyCommand lists the paths of all commands that a user can see.
func everyCommand() [][]string {
	var paths [][]string
	var walk func(c *cobra.Command, path []string)
	walk = func(c *cobra.Command, path []string) {
		paths = append(paths, path)
		for _, sub := range c.Commands() {
			if !sub.Hidden && sub.Name() != "help" {
				walk(sub, append(append([]string{}, path...), sub.Name()))
			}
		}
	}
	walk(newRoot(&cli.App{}), nil)
	return paths
}

func TestTheIssuesCommandsExist(t *testing.T) {
	var have []string
	for _, path := range everyCommand() {
		have = append(have, strings.Join(path, " "))
	}
	for _, want := range []string{
		"demo", "devnet", "model import", "model inspect", "model register", "run", "profile", "dispute",
		"submit", "watch", "request", "claims", "result", "resolve", "version",
	} {
		require.Contains(t, have, want)
	}
}

func TestEveryCommandExplainsItself(t *testing.T) {
	for _, path := range everyCommand() {
		t.Run(strings.Join(append([]string{"opml"}, path...), " "), func(t *testing.T) {
			var out, errs bytes.Buffer
			code := run(t.Context(), append(path, "--help"), nil, &out, &errs)
			require.Equal(t, cli.ExitOK, code, errs.String())
			require.Empty(t, errs.String())
			require.Contains(t, out.String(), "Usage:")
			require.Contains(t, out.String(), "Examples:")
			require.Contains(t, out.String(), "--json")
			for _, line := range strings.Split(out.String(), "\n") {
				require.LessOrEqual(t, len([]rune(line)), 130, "too wide for a terminal: %s", line)
			}
		})
	}
}

func TestWrongUsageExitsWithTwo(t *testing.T) {
	tests := []struct {
		name string
		args []string
		want string
	}{
		{"unknown command", []string{"rnu"}, `unknown command "rnu" for "opml", did you mean "run"?`},
		{"unknown subcommand", []string{"model", "exprot"}, `unknown command "exprot" for "opml model"`},
		{"unknown flag", []string{"run", "--inptu", "x"}, "unknown flag: --inptu"},
		{"missing argument", []string{"run"}, "0 arguments given: want opml run M.opml"},
		{"too many arguments", []string{"version", "now"}, "1 argument given: want opml version"},
		{"bad flag value", []string{"run", "m.opml", "--threads", "many"}, `--threads: "many" is not a whole number`},
		{"package for a model", []string{"model", "import", "m.opml", "-o", "x.opml"}, "is a package already"},
		{"unknown executor", []string{"run", "m.opml", "--output-dir", "d", "--executor", "gpu"}, "want fast or reference"},
		{"no threads", []string{"run", "m.opml", "--output-dir", "d", "--threads", "0"}, "want at least 1"},
		{"missing package file", []string{"model", "import", "m.onnx"}, "-o is needed"},
		{"bad shape", []string{"model", "import", "m.onnx", "-o", "m.opml", "--shape", "x=1,0"}, "not a positive whole number"},
		{"bad range", []string{"model", "import", "m.onnx", "-o", "m.opml", "--range", "x=2,1"}, "want NAME=MIN,MAX"},
		{"mean without image", []string{"model", "import", "m.onnx", "-o", "m.opml", "--mean", "1"}, "need --image"},
		{"unknown channels", []string{"model", "import", "m.onnx", "-o", "m.opml", "--image", "CMYK"}, "want L, RGB or BGR"},
		{"bad size", []string{"submit", "m.opml", "--trace-disk", "1XB"}, "is not a size"},
		{"missing config", []string{"version", "--config", "none.json"}, "config none.json: no such file"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { refused(t, opml(t, tt.args...), cli.ExitUsage, tt.want) })
	}
}

func TestVersionSaysWhatTheBinaryIs(t *testing.T) {
	info := decode[versionInfo](t, mustRun(t, "version", "--json").stdout)
	require.NotEmpty(t, info.Go)
	require.Equal(t, uint32(1), info.Program)
	require.Contains(t, mustRun(t, "version").stdout, "program format 1")
}
