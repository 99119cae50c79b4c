package devnet

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/opml/opml/internal/chain"
)

// The files in a devnet's folder that say where its chain is. They exist while it runs, so
// that a script may wait for them.
const (
	configName = "config.json"
	envName    = "env"
)

// probeTime bounds how long the node of an earlier devnet may take to answer.
const probeTime = 2 * time.Second

// Clear removes from dir the configuration of a devnet that did not end properly. It is an
// error if the node that the configuration names still answers: that devnet is in use.
func Clear(ctx context.Context, dir string) error {
	path := filepath.Join(dir, configName)
	raw, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("earlier configuration: %w", err)
	}
	var earlier struct{ RPC string }
	// A file that cannot be read as one names no node.
	if json.Unmarshal(raw, &earlier) == nil && earlier.RPC != "" {
		probe, cancel := context.WithTimeout(ctx, probeTime)
		defer cancel()
		if node, err := chain.Connect(probe, earlier.RPC); err == nil {
			defer node.Close()
			return fmt.Errorf("%s is in use: its node still answers at %s (stop it, or take another folder with --dir)", path, node.Endpoint())
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
	}
	return removeFiles(dir)
}

// removeFiles removes the configuration; that there is none is no error.
func removeFiles(dir string) error {
	var errs []error
	for _, name := range []string{configName, envName} {
		if err := os.Remove(filepath.Join(dir, name)); !errors.Is(err, fs.ErrNotExist) {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// Close removes the configuration, which would lead nowhere, and stops the chain.
func (n *Network) Close() error {
	return errors.Join(removeFiles(n.dir), n.Chain.Close())
}
