package cli

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"
)

// settings are the flags of a small command tree, as a run would see them.
type settings struct {
	rpc   string
	port  int
	list  []string
	quiet bool
}

// parse runs "tool deep send ARGS…" and returns what the flags ended up as.
func parse(t *testing.T, args ...string) (settings, error) {
	t.Helper()
	got := new(settings)
	root := &cobra.Command{Use: "tool", SilenceErrors: true, SilenceUsage: true}
	root.PersistentFlags().String("config", "", "")
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return Configure(cmd, "extra") }
	deep := &cobra.Command{Use: "deep"}
	send := &cobra.Command{Use: "send", RunE: func(*cobra.Command, []string) error { return nil }}
	send.Flags().StringVar(&got.rpc, "rpc", "default", "")
	send.Flags().IntVar(&got.port, "port-number", 1, "")
	send.Flags().StringArrayVar(&got.list, "input", nil, "")
	send.Flags().BoolVar(&got.quiet, "quiet", false, "")
	deep.AddCommand(send)
	root.AddCommand(deep)
	root.SetArgs(append([]string{"deep", "send"}, args...))
	err := root.Execute()
	return *got, err
}

func configFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func TestLaterSourcesWin(t *testing.T) {
	file := configFile(t, "c.json", `{"rpc": "file", "port-number": 2, "input": ["a", "b"], "quiet": true, "extra": {}}`)

	got, err := parse(t)
	require.NoError(t, err)
	require.Equal(t, settings{rpc: "default", port: 1}, got, "nothing set: defaults")

	got, err = parse(t, "--config", file)
	require.NoError(t, err)
	require.Equal(t, settings{rpc: "file", port: 2, list: []string{"a", "b"}, quiet: true}, got)

	t.Setenv("OPML_RPC", "environment")
	t.Setenv("OPML_PORT_NUMBER", "3")
	got, err = parse(t, "--config", file)
	require.NoError(t, err)
	require.Equal(t, settings{rpc: "environment", port: 3, list: []string{"a", "b"}, quiet: true}, got)

	got, err = parse(t, "--config", file, "--rpc", "flag", "--input", "c", "--quiet=false")
	require.NoError(t, err)
	require.Equal(t, settings{rpc: "flag", port: 3, list: []string{"c"}}, got)
}

func TestSectionsApplyToTheirCommandOnly(t *testing.T) {
	file := configFile(t, "c.yaml", "rpc: general\ndeep:\n  send:\n    rpc: own\n")
	got, err := parse(t, "--config", file)
	require.NoError(t, err)
	require.Equal(t, "own", got.rpc)

	t.Setenv("OPML_RPC", "general-environment")
	got, err = parse(t, "--config", file)
	require.NoError(t, err)
	require.Equal(t, "general-environment", got.rpc, "the environment beats the file")

	t.Setenv("OPML_DEEP_SEND_RPC", "own-environment")
	got, err = parse(t, "--config", file)
	require.NoError(t, err)
	require.Equal(t, "own-environment", got.rpc)
}

func TestConfigPathFromTheEnvironment(t *testing.T) {
	t.Setenv("OPML_CONFIG", configFile(t, "c.toml", "rpc = \"toml\"\n"))
	got, err := parse(t)
	require.NoError(t, err)
	require.Equal(t, "toml", got.rpc)
}

func TestBadConfigurationIsAUsageErrorThatNamesItsPlace(t *testing.T) {
	tests := []struct{ name, file, text, want string }{
		{"misspelt key", "c.json", `{"rcp": "x"}`, `unknown key "rcp", did you mean "rpc"?`},
		{"misspelt section key", "c.json", `{"deep": {"send": {"rcp": "x"}}}`, `unknown key "deep.send.rcp"`},
		{"broken syntax", "c.json", `{"rpc": `, "c.json"},
		{"unknown format", "c.ini2", `rpc=1`, "want a name that ends in .json, .yaml or .toml"},
		{"wrong type", "c.json", `{"port-number": "many"}`, `port-number: "many" is not a whole number`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parse(t, "--config", configFile(t, tt.file, tt.text))
			require.ErrorContains(t, err, tt.want)
			require.Equal(t, ExitUsage, ExitCode(err))
			require.NotContains(t, Line(err), "\n")
		})
	}
	_, err := parse(t, "--config", filepath.Join(t.TempDir(), "none.json"))
	require.ErrorContains(t, err, "none.json")
	require.Equal(t, ExitUsage, ExitCode(err))

	t.Setenv("OPML_PORT_NUMBER", "many")
	_, err = parse(t)
	require.ErrorContains(t, err, "OPML_PORT_NUMBER")
	require.Equal(t, ExitUsage, ExitCode(err))
}
