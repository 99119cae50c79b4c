package chain

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"golang.org/x/term"
)

// ErrWrongPassword marks a key file that the given password does not open.
var ErrWrongPassword = errors.New("the password does not open the key file")

// Key signs the transactions of one account.
type Key struct {
	private *ecdsa.PrivateKey
	address common.Address
}

// NewKey wraps a private key that is in memory already.
func NewKey(private *ecdsa.PrivateKey) Key {
	return Key{private: private, address: crypto.PubkeyToAddress(private.PublicKey)}
}

// Address is the account that the key controls.
func (k Key) Address() common.Address { return k.address }

// String hides the key: a Key that is printed by mistake shows its address only.
func (k Key) String() string { return k.address.Hex() }

// LoadKey opens a key of a go-ethereum keystore. The path names a key file, or a keystore folder; in a folder,
// account says which one, and may be empty when there is only one.
func LoadKey(path, account string, password func() (string, error)) (Key, error) {
	file, err := keyFile(path, account)
	if err != nil {
		return Key{}, err
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		return Key{}, fmt.Errorf("read the key file: %w", err)
	}
	secret, err := password()
	if err != nil {
		return Key{}, fmt.Errorf("password for %s: %w", file, err)
	}
	key, err := keystore.DecryptKey(raw, secret)
	if errors.Is(err, keystore.ErrDecrypt) {
		return Key{}, fmt.Errorf("%s: %w", file, ErrWrongPassword)
	}
	if err != nil {
		return Key{}, fmt.Errorf("%s is not a key file of go-ethereum's keystore: %w", file, err)
	}
	return NewKey(key.PrivateKey), nil
}

func keyFile(path, account string) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", fmt.Errorf("open the keystore: %w", err)
	}
	if !info.IsDir() {
		return path, nil
	}
	if account != "" && !common.IsHexAddress(account) {
		return "", fmt.Errorf("account %q is not an address", account)
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return "", fmt.Errorf("open the keystore: %w", err)
	}
	var found []string
	for _, e := range entries {
		// Key files are named UTC--<time>--<address>.
		if address, ok := keyFileAddress(e); ok && (account == "" || address == common.HexToAddress(account)) {
			found = append(found, filepath.Join(path, e.Name()))
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) == 0 && account != "":
		return "", fmt.Errorf("the keystore %s has no key of account %s", path, account)
	case len(found) == 0:
		return "", fmt.Errorf("the keystore %s has no key", path)
	}
	return "", fmt.Errorf("the keystore %s has %d keys: name the account (--from)", path, len(found))
}

func keyFileAddress(entry os.DirEntry) (common.Address, bool) {
	at := strings.LastIndex(entry.Name(), "--")
	if entry.IsDir() || at < 0 || !common.IsHexAddress(entry.Name()[at+2:]) {
		return common.Address{}, false
	}
	return common.HexToAddress(entry.Name()[at+2:]), true
}

// PasswordFromFile reads the first line of a file.
func PasswordFromFile(path string) func() (string, error) {
	return func() (string, error) {
		raw, err := os.ReadFile(path)
		if err != nil {
			return "", fmt.Errorf("read the password file: %w", err)
		}
		line, _, _ := strings.Cut(string(raw), "\n")
		return strings.TrimSuffix(line, "\r"), nil
	}
}

// PasswordFromEnv reads an environment variable, which must be set.
func PasswordFromEnv(name string) func() (string, error) {
	return func() (string, error) {
		secret, ok := os.LookupEnv(name)
		if !ok {
			return "", fmt.Errorf("the environment variable %s is not set", name)
		}
		return secret, nil
	}
}

// PasswordFromTerminal asks on the terminal, without showing what is typed.
func PasswordFromTerminal(prompt string) func() (string, error) {
	return func() (string, error) {
		in := int(os.Stdin.Fd())
		if !term.IsTerminal(in) {
			return "", errors.New("standard input is not a terminal: give --password-file or OPML_PASSWORD")
		}
		fmt.Fprint(os.Stderr, prompt)
		secret, err := term.ReadPassword(in)
		fmt.Fprintln(os.Stderr)
		if err != nil {
			return "", fmt.Errorf("read the password: %w", err)
		}
		return string(secret), nil
	}
}
