package chain_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/devchain"
)

func TestKeyLoading(t *testing.T) {
	dev := startChain(t, devchain.Config{Accounts: 2})
	dir := t.TempDir()
	files, err := dev.ExportKeystore(dir, "secret")
	require.NoError(t, err)
	empty := t.TempDir()
	garbage := filepath.Join(empty, "not-a-key")
	require.NoError(t, os.WriteFile(garbage, []byte("{}"), 0o600))
	first, second := dev.Accounts()[0].Address, dev.Accounts()[1].Address
	passwordFile := filepath.Join(t.TempDir(), "password")
	require.NoError(t, os.WriteFile(passwordFile, []byte("secret\nmore\n"), 0o600))
	t.Setenv("OPML_TEST_PASSWORD", "secret")
	t.Setenv("OPML_TEST_WRONG", "guess")
	good := chain.PasswordFromEnv("OPML_TEST_PASSWORD")
	for _, c := range []struct {
		name, path, account string
		password            func() (string, error)
		want                string // address, or part of the error
	}{
		{"file", files[0], "", good, first.Hex()},
		{"folder and account", dir, second.Hex(), good, second.Hex()},
		{"password from a file", files[1], "", chain.PasswordFromFile(passwordFile), second.Hex()},
		{"folder with several keys", dir, "", good, "has 2 keys: name the account"},
		{"folder without the account", dir, "0x0000000000000000000000000000000000000001", good, "has no key of account"},
		{"account that is no address", dir, "bob", good, `account "bob" is not an address`},
		{"folder without keys", empty, "", good, "has no key"},
		{"no such file", filepath.Join(empty, "none"), "", good, "no such file"},
		{"wrong password", files[0], "", chain.PasswordFromEnv("OPML_TEST_WRONG"), "the password does not open the key file"},
		{"password variable not set", files[0], "", chain.PasswordFromEnv("OPML_TEST_UNSET"), "OPML_TEST_UNSET is not set"},
		{"not a key file", garbage, "", good, "is not a key file of go-ethereum's keystore"},
	} {
		t.Run(c.name, func(t *testing.T) {
			key, err := chain.LoadKey(c.path, c.account, c.password)
			if err != nil {
				require.ErrorContains(t, err, c.want)
				require.NotContains(t, err.Error(), "\n")
				return
			}
			require.Equal(t, c.want, key.Address().Hex())
			require.Equal(t, c.want, key.String())
		})
	}
}
