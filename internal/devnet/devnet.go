// Package devnet sets up a development chain for people to try things on: contracts
// deployed, keys exported, and a configuration that the other commands read. Its
// keys are public: it is not for anything of value.
package devnet

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/atomicfile"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/vm"
)

// password of the exported keys, which are public anyhow.
const password = "devnet"

// Config says what to set up.
type Config struct {
	Host     string
	Port     int           // 0: any free one
	Dir      string        // folder for the configuration and the keystore
	Interval time.Duration // a block at least this often
	Params   bindings.Params
	Models   []*vm.Machine // to register
	// Bounty is the model, among Models, whose last output is a digit, for which the
	// example consumer is deployed; nil for none.
	Bounty *vm.Machine
}

// roles are the accounts that commands use by default, by number.
var roles = map[string]int{"request": 0, "submit": 1, "watch": 2, "resolve": 3, "model.register": 4}

// Network is a running development chain.
type Network struct {
	Chain      *devchain.Chain
	Addresses  chain.Addresses
	ConfigFile string // for --config
	EnvFile    string // to source in a shell
	Keystore   string
	Accounts   []common.Address
	dir        string
}

// Start starts the chain and, when all is ready, writes its configuration. A configuration
// of another chain in that folder is dealt with as Clear does. Close the network.
func Start(ctx context.Context, cfg Config) (*Network, error) {
	dir, err := filepath.Abs(cfg.Dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("devnet folder: %w", err)
	}
	if err := Clear(ctx, dir); err != nil {
		return nil, err
	}
	dev, err := devchain.New(devchain.Config{Host: cfg.Host, HTTPPort: cfg.Port, Interval: cfg.Interval})
	if err != nil {
		return nil, err
	}
	n := &Network{Chain: dev, Keystore: filepath.Join(dir, "keystore"), dir: dir}
	for _, a := range dev.Accounts() {
		n.Accounts = append(n.Accounts, a.Address)
	}
	if err := n.setUp(ctx, cfg); err != nil {
		return nil, errors.Join(err, n.Close())
	}
	return n, nil
}

func (n *Network) setUp(ctx context.Context, cfg Config) (err error) {
	if n.Addresses, err = n.Chain.Deploy(ctx, cfg.Params); err != nil {
		return err
	}
	if err := n.register(ctx, cfg.Models); err != nil {
		return err
	}
	if cfg.Bounty != nil {
		const answerTime = 3600
		if n.Addresses, err = n.Chain.DeployBounty(ctx, n.Addresses, cfg.Bounty.ModelID(), answerTime); err != nil {
			return err
		}
	}
	if _, err := n.Chain.ExportKeystore(n.Keystore, password); err != nil {
		return err
	}
	return n.writeFiles()
}

func (n *Network) register(ctx context.Context, machines []*vm.Machine) error {
	client, err := chain.Open(ctx, n.Chain.Node(), n.Addresses)
	if err != nil {
		return err
	}
	key := chain.NewKey(n.Chain.Accounts()[roles["model.register"]].Key)
	sender, err := chain.NewSender(ctx, n.Chain.Node(), key, chain.SenderConfig{})
	if err != nil {
		return err
	}
	for _, m := range machines {
		call, err := client.Register(m)
		if err != nil {
			return err
		}
		if _, err := sender.Send(ctx, call); err != nil {
			return err
		}
	}
	return nil
}

// writeFiles writes password, env and, last, config.json.
func (n *Network) writeFiles() error {
	passwordFile := filepath.Join(n.dir, "password")
	if err := write(passwordFile, []byte(password+"\n")); err != nil {
		return err
	}
	settings := map[string]any{
		"rpc": n.Chain.HTTPEndpoint(), "oracle": n.Addresses.Oracle, "chain-id": n.Addresses.ChainID,
		"keystore": n.Keystore, "password-file": passwordFile,
	}
	env := environment(settings)
	for command, account := range roles {
		env = append(env, fmt.Sprintf("export OPML_%s_FROM=%s", strings.ToUpper(strings.ReplaceAll(command, ".", "_")), n.Accounts[account]))
		nest(settings, command+".from", n.Accounts[account])
	}
	settings["contracts"] = n.Addresses
	settings["accounts"] = n.Accounts
	raw, err := json.MarshalIndent(settings, "", "  ")
	if err != nil {
		return err
	}
	n.ConfigFile, n.EnvFile = filepath.Join(n.dir, configName), filepath.Join(n.dir, envName)
	sort.Strings(env)
	if err := write(n.EnvFile, []byte(strings.Join(env, "\n")+"\n")); err != nil {
		return err
	}
	return write(n.ConfigFile, append(raw, '\n'))
}

func environment(settings map[string]any) []string {
	var lines []string
	for key, value := range settings {
		name := strings.ToUpper(strings.ReplaceAll(key, "-", "_"))
		lines = append(lines, fmt.Sprintf("export OPML_%s='%v'", name, value))
	}
	return lines
}

// nest sets a dotted key in nested sections.
func nest(settings map[string]any, key string, value any) {
	parts := strings.Split(key, ".")
	for _, part := range parts[:len(parts)-1] {
		section, ok := settings[part].(map[string]any)
		if !ok {
			section = map[string]any{}
			settings[part] = section
		}
		settings = section
	}
	settings[parts[len(parts)-1]] = value
}

func write(path string, content []byte) error {
	return atomicfile.Write(path, 0o600, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}
