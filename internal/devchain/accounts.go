package devchain

import (
	"crypto/ecdsa"
	"encoding/binary"
	"fmt"
	"math/big"
	"os"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Account is a funded account of the chain. Its key is public knowledge.
type Account struct {
	Address common.Address
	Key     *ecdsa.PrivateKey
}

// Transactor signs for the account on an embedded chain.
func (a Account) Transactor() (*bind.TransactOpts, error) {
	return bind.NewKeyedTransactorWithChainID(a.Key, big.NewInt(ChainID))
}

// deriveAccounts makes the n accounts of a development chain. Account i has the key
// keccak256("opml devnet account" ‖ i as u32): the same on every machine.
func deriveAccounts(n int) ([]Account, error) {
	out := make([]Account, n)
	for i := range out {
		seed := binary.BigEndian.AppendUint32([]byte("opml devnet account"), uint32(i))
		key, err := crypto.ToECDSA(crypto.Keccak256(seed))
		if err != nil {
			return nil, fmt.Errorf("derive account %d: %w", i, err)
		}
		out[i] = Account{Address: crypto.PubkeyToAddress(key.PublicKey), Key: key}
	}
	return out, nil
}

// Accounts are the funded accounts, always the same and in the same order.
func (c *Chain) Accounts() []Account { return c.accounts }

// ExportKeystore writes the accounts' keys to a go-ethereum keystore folder, each
// encrypted with the password, and returns the files' paths in the accounts' order. Accounts
// that the folder already holds are kept as they are.
func (c *Chain) ExportKeystore(dir, password string) ([]string, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("create the keystore folder: %w", err)
	}
	// Light scrypt parameters: the keys are public, so a slow key derivation
	// would protect nothing.
	store := keystore.NewKeyStore(dir, keystore.LightScryptN, keystore.LightScryptP)
	paths := make([]string, len(c.accounts))
	for i, account := range c.accounts {
		path, err := exportKey(store, account, password)
		if err != nil {
			return nil, fmt.Errorf("export account %s to %s: %w", account.Address, dir, err)
		}
		paths[i] = path
	}
	return paths, nil
}

func exportKey(store *keystore.KeyStore, account Account, password string) (string, error) {
	for _, known := range store.Accounts() {
		if known.Address == account.Address {
			return known.URL.Path, nil
		}
	}
	stored, err := store.ImportECDSA(account.Key, password)
	if err != nil {
		return "", err
	}
	return stored.URL.Path, nil
}
