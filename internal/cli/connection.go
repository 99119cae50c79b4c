package cli

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/pflag"

	"github.com/opml/opml/internal/chain"
)

// PasswordVariable is the environment variable that may hold the key's password.
const PasswordVariable = "OPML_PASSWORD"

// KeyHelp explains where the signing key comes from.
const KeyHelp = `The signing key comes from a go-ethereum keystore: --keystore names a key file, or a
keystore folder with --from saying which account (not needed if there is one only).
Its password comes from the flag --password-file, else from the environment variable
` + PasswordVariable + `, else from the password-file of the environment or the configuration
file, or is asked for on the terminal. Keys and passwords are never flags.`

// Connection is how a command reaches a chain and signs for it.
type Connection struct {
	RPC, Oracle                  string
	ChainID                      uint64
	Keystore, From, PasswordFile string
	MaxFee                       Amount // wei per gas; nil means no ceiling

	passwordFlag *pflag.Flag // knows whether PasswordFile is from the command line
}

// AddFlags adds the flags of reading a chain.
func (c *Connection) AddFlags(flags *pflag.FlagSet) {
	flags.StringVar(&c.RPC, "rpc", "http://127.0.0.1:8545", "JSON-RPC endpoint: `URL` (http, https, ws, wss) or an IPC path")
	flags.StringVar(&c.Oracle, "oracle", "", "`ADDRESS` of the OpmlOracle contract")
	flags.Uint64Var(&c.ChainID, "chain-id", 0, "refuse a node of another chain (0: take the node's word)")
}

// AddKeyFlags adds the flags of signing.
func (c *Connection) AddKeyFlags(flags *pflag.FlagSet) {
	flags.StringVar(&c.Keystore, "keystore", "", "go-ethereum keystore: a `FOLDER` or a key file")
	flags.StringVar(&c.From, "from", "", "the account in the keystore folder to sign with: an `ADDRESS`")
	flags.StringVar(&c.PasswordFile, "password-file", "", "`FILE` whose first line is the key's password")
	c.passwordFlag = flags.Lookup("password-file")
	flags.Var(&c.MaxFee, "max-fee-per-gas", "send nothing while gas costs more than this, such as 50gwei")
}

// Check refuses flags that are wrong whatever the chain and the keystore hold.
func (c *Connection) Check() error {
	if _, err := Address("oracle", c.Oracle); err != nil {
		return err
	}
	if c.From != "" {
		if _, err := Address("from", c.From); err != nil {
			return err
		}
	}
	return checkEndpoint(c.RPC)
}

// checkEndpoint refuses what is neither a URL of JSON-RPC nor a socket.
func checkEndpoint(rpc string) error {
	if rpc == "" {
		return Usagef("--rpc is needed: the URL of an Ethereum node")
	}
	if !strings.Contains(rpc, "://") {
		if _, err := os.Stat(rpc); err != nil {
			return Usagef("--rpc %q: want a URL (http, https, ws, wss) or the path of an IPC socket, and there is no such file", rpc)
		}
		return nil
	}
	u, err := url.Parse(rpc)
	if err != nil || u.Host == "" || !slices.Contains([]string{"http", "https", "ws", "wss"}, u.Scheme) {
		return Usagef("--rpc: want a URL of http, https, ws or wss with a host, or the path of an IPC socket") // which may hold a key, so it is not shown
	}
	return nil
}

// Open reaches the node and the deployment that the oracle belongs to.
func (c *Connection) Open(ctx context.Context) (*chain.Client, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	oracle := common.HexToAddress(c.Oracle)
	node, err := chain.Connect(ctx, c.RPC)
	if err != nil {
		return nil, fmt.Errorf("%w (is the node running? --rpc says where)", err)
	}
	addresses, err := chain.Discover(ctx, node, oracle)
	if err != nil {
		node.Close()
		return nil, err
	}
	if c.ChainID != 0 && c.ChainID != addresses.ChainID {
		node.Close()
		return nil, fmt.Errorf("the node at %s serves chain %d, --chain-id says %d", node.Endpoint(), addresses.ChainID, c.ChainID)
	}
	client, err := chain.Open(ctx, node, addresses)
	if err != nil {
		node.Close()
		return nil, err
	}
	return client, nil
}

// OpenSender opens the signing key, then the deployment, and makes a sender.
func (c *Connection) OpenSender(ctx context.Context) (*chain.Client, *chain.Sender, error) {
	if err := c.Check(); err != nil {
		return nil, nil, err
	}
	key, err := c.Key()
	if err != nil {
		return nil, nil, err
	}
	client, err := c.Open(ctx)
	if err != nil {
		return nil, nil, err
	}
	sender, err := chain.NewSender(ctx, client.Node, key, chain.SenderConfig{MaxFee: c.MaxFee.Wei})
	if err != nil {
		client.Close()
		return nil, nil, err
	}
	return client, sender, nil
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

// password is where the key's password comes from. Configure, which fills PasswordFile too,
// leaves the flag unchanged.
func (c *Connection) password() func() (string, error) {
	given := c.passwordFlag != nil && c.passwordFlag.Changed
	_, inEnv := os.LookupEnv(PasswordVariable)
	switch {
	case inEnv && !given:
		return chain.PasswordFromEnv(PasswordVariable)
	case c.PasswordFile != "":
		return chain.PasswordFromFile(c.PasswordFile)
	}
	return chain.PasswordFromTerminal(fmt.Sprintf("Password for the key in %s: ", c.Keystore))
}
