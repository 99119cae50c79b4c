package rehearsal

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/chain"
)

// Burn is the account that the vault credits burned wei to.
var Burn = common.HexToAddress("0x000000000000000000000000000000000000dEaD")

// Book is what everybody has at one moment, in wei: ether in the account and what
// the oracle owes it.
type Book struct {
	Ether map[common.Address]*big.Int
	Vault map[common.Address]*big.Int
}

// Wealth is an account's ether and vault balance together.
func (b Book) Wealth(account common.Address) *big.Int {
	sum := new(big.Int)
	for _, part := range []map[common.Address]*big.Int{b.Ether, b.Vault} {
		if v, ok := part[account]; ok {
			sum.Add(sum, v)
		}
	}
	return sum
}

// Balance reads the book at the chain's head.
func (s *Stage) Balance(ctx context.Context) (Book, error) {
	b := Book{Ether: map[common.Address]*big.Int{}, Vault: map[common.Address]*big.Int{}}
	accounts := []common.Address{Burn, s.Addresses.Oracle}
	if s.Addresses.Bounty != (common.Address{}) {
		accounts = append(accounts, s.Addresses.Bounty)
	}
	for _, a := range s.Dev.Accounts() {
		accounts = append(accounts, a.Address)
	}
	for _, a := range accounts {
		ether, err := s.Dev.Balance(a)
		if err != nil {
			return b, err
		}
		vault, err := s.Client.VaultBalance(ctx, a)
		if err != nil {
			return b, err
		}
		b.Ether[a], b.Vault[a] = ether, vault
	}
	return b, nil
}

// Audit checks that no wei was created or lost between two moments: what all accounts
// and contracts together have less, they paid for gas. An account that only after knows
// had nothing before.
func Audit(before, after Book, between []Transaction) error {
	change := new(big.Int)
	for account, now := range after.Ether {
		change.Add(change, now)
		if was, known := before.Ether[account]; known {
			change.Sub(change, was)
		}
	}
	fees := Total(between).Fees
	if sum := new(big.Int).Add(change, fees); sum.Sign() != 0 {
		return fmt.Errorf("money: accounts and contracts changed by %v wei, gas cost %v wei: %v wei too many", change, fees, sum)
	}
	return nil
}

// AuditVault checks the vault's invariant at a moment when no demand is open: the oracle
// holds exactly what it owes the accounts, the bonds of live claims and the fees of
// pending requests.
func (s *Stage) AuditVault(ctx context.Context) error {
	book, err := s.Balance(ctx)
	if err != nil {
		return err
	}
	snapshot, err := s.Client.Sync(ctx)
	if err != nil {
		return err
	}
	owed := new(big.Int)
	for _, v := range book.Vault {
		owed.Add(owed, v)
	}
	for _, r := range snapshot.Requests {
		if r.Status == chain.RequestPending {
			owed.Add(owed, r.Terms.Fee)
		}
	}
	for _, c := range snapshot.Claims {
		if c.Status == bisect.Live {
			owed.Add(owed, c.Terms.Bond)
		}
	}
	if held := book.Ether[s.Addresses.Oracle]; held.Cmp(owed) != 0 {
		return fmt.Errorf("money: the oracle holds %v wei and owes %v", held, owed)
	}
	return nil
}
