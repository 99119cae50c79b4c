package cli

import (
	"context"
	"fmt"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/pflag"

	"github.com/opml/opml/internal/chain"
)

// PasswordVariable is the environment variable that may hold the key's password.
const PasswordVariable = "OPML_PASSWORD"

// KeyHelp explains where the signing key comes from.
const KeyHelp = `The signing key comes from a go-ethereum keystore: --keystore names a key file, or a
keystore folder with --from saying which account (not needed if there is one only).
Its password comes from --password-file, from the environment variable ` + PasswordVariable + `,
or is asked for on the terminal. Keys and passwords are never flags.`

// Connection is how a command reaches a chain and signs for it.
type Connection struct {
	RPC, Oracle                  string
	Keystore, From, PasswordFile string
}

// AddFlags adds the flags of reading a chain.
func (c *Connection) AddFlags(flags *pflag.FlagSet) {
	flags.StringVar(&c.RPC, "rpc", "http://127.0.0.1:8545", "JSON-RPC endpoint: `URL` (http, https, ws, wss) or an IPC path")
	flags.StringVar(&c.Oracle, "oracle", "", "`ADDRESS` of the OpmlOracle contract")
}

// AddKeyFlags adds the flags of signing.
func (c *Connection) AddKeyFlags(flags *pflag.FlagSet) {
	flags.StringVar(&c.Keystore, "keystore", "", "go-ethereum keystore: a `FOLDER` or a key file")
	flags.StringVar(&c.From, "from", "", "the account in the keystore folder to sign with: an `ADDRESS`")
	flags.StringVar(&c.PasswordFile, "password-file", "", "`FILE` whose first line is the key's password")
}

// Connect reaches the node.
func (c *Connection) Connect(ctx context.Context) (*chain.Node, error) {
	if c.RPC == "" {
		return nil, Usagef("--rpc is needed: the URL of an Ethereum node")
	}
	node, err := chain.Connect(ctx, c.RPC)
	if err != nil {
		return nil, fmt.Errorf("%w (is the node running? --rpc says where)", err)
	}
	return node, nil
}

// OracleAddress is the oracle's address, which must have been given.
func (c *Connection) OracleAddress() (common.Address, error) {
	return Address("oracle", c.Oracle)
}

// Address parses the address that a flag holds.
func Address(flag, text string) (common.Address, error) {
	switch {
	case text == "":
		return common.Address{}, Usagef("--%s is needed: a contract or account address (opml devnet writes a --config file)", flag)
	case !common.IsHexAddress(text):
		return common.Address{}, Usagef("--%s %q is not an address: want 0x and 40 hex digits", flag, text)
	}
	return common.HexToAddress(text), nil
}

// Key opens the signing key.
func (c *Connection) Key() (chain.Key, error) {
	if c.Keystore == "" {
		return chain.Key{}, Usagef("--keystore is needed: a go-ethereum keystore folder or key file")
	}
	return chain.LoadKey(c.Keystore, c.From, c.password())
}

func (c *Connection) password() func() (string, error) {
	if c.PasswordFile != "" {
		return chain.PasswordFromFile(c.PasswordFile)
	}
	if _, set := os.LookupEnv(PasswordVariable); set {
		return chain.PasswordFromEnv(PasswordVariable)
	}
	return chain.PasswordFromTerminal(fmt.Sprintf("Password for the key in %s: ", c.Keystore))
}
