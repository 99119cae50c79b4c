package devnet

import (
	"encoding/json"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/chaintest"
	"github.com/opml/opml/vm"
)

func TestStartDeploysRegistersAndWritesItsConfiguration(t *testing.T) {
	m := chaintest.Model(t, 3, 40)
	dir := filepath.Join(t.TempDir(), "a", "b")
	n, err := Start(t.Context(), Config{Host: "127.0.0.1", Dir: dir, Interval: time.Second, Params: chain.ShortParams(), Models: []*vm.Machine{m}, Bounty: m})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, n.Close()) })

	var config struct {
		RPC      string `json:"rpc"`
		Oracle   string `json:"oracle"`
		Keystore string `json:"keystore"`
		Password string `json:"password-file"`
		Submit   struct{ From string }
		Watch    struct{ From string }
	}
	raw, err := os.ReadFile(n.ConfigFile)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(raw, &config))
	require.NotEqual(t, config.Submit.From, config.Watch.From, "a sender counts its account's nonces: no two may share one")

	node, err := chain.Connect(t.Context(), config.RPC)
	require.NoError(t, err)
	defer node.Close()
	client, err := chain.Open(t.Context(), node, n.Addresses)
	require.NoError(t, err)
	known, err := client.IsRegistered(t.Context(), m.ModelID())
	require.NoError(t, err)
	require.True(t, known)
	key, err := chain.LoadKey(config.Keystore, config.Submit.From, chain.PasswordFromFile(config.Password))
	require.NoError(t, err)
	require.Equal(t, n.Accounts[roles["submit"]], key.Address())

	env, err := os.ReadFile(n.EnvFile)
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSpace(string(env)), "\n") {
		require.Regexp(t, `^export OPML_[A-Z_]+=\S+$`, line)
	}
	require.Contains(t, string(env), "OPML_MODEL_REGISTER_FROM=")

	// Any tool may talk to it.
	answer, err := http.Post(config.RPC, "application/json", strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}`))
	require.NoError(t, err)
	defer answer.Body.Close()
	require.Equal(t, http.StatusOK, answer.StatusCode)
}

func TestStartNamesThePortThatIsTaken(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer taken.Close()
	cfg := Config{Host: "127.0.0.1", Port: taken.Addr().(*net.TCPAddr).Port, Dir: t.TempDir(), Params: chain.ShortParams()}
	_, err = Start(t.Context(), cfg)
	require.ErrorContains(t, err, "address already in use")
}

func TestTheConfigurationExistsWhileItsChainRuns(t *testing.T) {
	cfg := Config{Host: "127.0.0.1", Dir: t.TempDir(), Params: chain.ShortParams()}
	gone := func(name string) { require.NoFileExists(t, filepath.Join(cfg.Dir, name)) }
	n, err := Start(t.Context(), cfg)
	require.NoError(t, err)
	left, err := os.ReadFile(n.ConfigFile)
	require.NoError(t, err)

	_, err = Start(t.Context(), cfg)
	require.ErrorContains(t, err, n.Chain.HTTPEndpoint())
	require.ErrorContains(t, err, "--dir")
	require.FileExists(t, n.ConfigFile, "the chain in use keeps its configuration")

	require.NoError(t, n.Close())
	gone(configName)
	gone(envName)

	// As after a chain that was killed, and as after somebody's edit.
	for _, stale := range []string{string(left), "{"} {
		require.NoError(t, os.WriteFile(n.ConfigFile, []byte(stale), 0o600))
		require.NoError(t, os.WriteFile(n.EnvFile, []byte("x"), 0o600))
		require.NoError(t, Clear(t.Context(), cfg.Dir))
		gone(configName)
		gone(envName)
	}
	require.NoError(t, Clear(t.Context(), filepath.Join(cfg.Dir, "none")), "a folder that is not there is clear")
}
