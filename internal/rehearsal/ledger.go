package rehearsal

import (
	"context"
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/opml/opml/contracts/bindings"
)

// Transaction is one transaction as the chain recorded it, whoever sent it.
type Transaction struct {
	Hash   common.Hash
	Block  uint64
	Time   uint64 // of its block, unix seconds
	From   common.Address
	To     common.Address // zero for a deployment
	Kind   string         // demand, reveal, commit, prove, …
	Gas    uint64
	Fee    *big.Int // wei paid for the gas
	Value  *big.Int // wei sent along
	Failed bool
}

// kinds gives a method of our contracts its name in tables. Methods that are not
// here keep their own.
var kinds = map[string]string{
	"demandRoot": "demand", "demand": "demand", "demandTensor": "demand",
	"revealRoot": "reveal", "reveal": "reveal",
	"commitProof": "commit", "postCommitted": "post", "commitClaim": "commit claim",
	"createBounty": "create bounty", "retryCallback": "retry callback",
}

// Ledger reads transactions from the chain itself, so that what is counted does
// not depend on what the parties say they did.
type Ledger struct {
	client  *ethclient.Client
	signer  types.Signer
	methods map[[4]byte]string
}

// NewLedger makes a ledger over a node of the chain with this id.
func NewLedger(client *ethclient.Client, chainID *big.Int) (*Ledger, error) {
	l := &Ledger{client: client, signer: types.LatestSignerForChainID(chainID), methods: map[[4]byte]string{}}
	for _, contract := range []interface{ GetAbi() (*abi.ABI, error) }{
		bindings.ModelRegistryMetaData, bindings.InputRegistryMetaData, bindings.DigitBountyMetaData, bindings.OpmlOracleMetaData,
	} {
		parsed, err := contract.GetAbi()
		if err != nil {
			return nil, fmt.Errorf("contract interface: %w", err)
		}
		for _, method := range parsed.Methods {
			l.methods[[4]byte(method.ID)] = method.RawName
		}
	}
	return l, nil
}

// Between lists the transactions of blocks first to last, in order.
func (l *Ledger) Between(ctx context.Context, first, last uint64) ([]Transaction, error) {
	var out []Transaction
	for number := first; number <= last; number++ {
		block, err := l.client.BlockByNumber(ctx, new(big.Int).SetUint64(number))
		if err != nil {
			return nil, fmt.Errorf("read block %d: %w", number, err)
		}
		if len(block.Transactions()) == 0 {
			continue
		}
		receipts, err := l.client.BlockReceipts(ctx, rpc.BlockNumberOrHashWithHash(block.Hash(), false))
		if err != nil {
			return nil, fmt.Errorf("read the receipts of block %d: %w", number, err)
		}
		if len(receipts) != len(block.Transactions()) {
			return nil, fmt.Errorf("block %d has %d transactions and %d receipts", number, len(block.Transactions()), len(receipts))
		}
		for i, tx := range block.Transactions() {
			entry, err := l.entry(block, tx, receipts[i])
			if err != nil {
				return nil, err
			}
			out = append(out, entry)
		}
	}
	return out, nil
}

func (l *Ledger) entry(block *types.Block, tx *types.Transaction, receipt *types.Receipt) (Transaction, error) {
	from, err := types.Sender(l.signer, tx)
	if err != nil {
		return Transaction{}, fmt.Errorf("sender of %s: %w", tx.Hash(), err)
	}
	gas := new(big.Int).SetUint64(receipt.GasUsed)
	t := Transaction{
		Hash: tx.Hash(), Block: block.NumberU64(), Time: block.Time(), From: from, Kind: l.kind(tx),
		Gas: receipt.GasUsed, Fee: gas.Mul(gas, receipt.EffectiveGasPrice), Value: tx.Value(),
		Failed: receipt.Status != types.ReceiptStatusSuccessful,
	}
	if tx.To() != nil {
		t.To = *tx.To()
	}
	return t, nil
}

func (l *Ledger) kind(tx *types.Transaction) string {
	switch data := tx.Data(); {
	case tx.To() == nil:
		return "deploy"
	case len(data) < 4:
		return "transfer"
	default:
		name, ok := l.methods[[4]byte(data)]
		if !ok {
			return "other"
		}
		if kind, ok := kinds[name]; ok {
			return kind
		}
		return name
	}
}

// Totals sums transactions up.
type Totals struct {
	Transactions int
	Failed       int
	Gas          uint64
	ByKind       map[string]uint64 // gas
	Count        map[string]int
	Fees         *big.Int // wei
}

// Total sums up the transactions of some kinds; of all when none is named.
func Total(list []Transaction, kinds ...string) Totals {
	t := Totals{ByKind: map[string]uint64{}, Count: map[string]int{}, Fees: new(big.Int)}
	for _, x := range list {
		if len(kinds) > 0 && !slices.Contains(kinds, x.Kind) {
			continue
		}
		t.Transactions++
		t.Gas += x.Gas
		t.ByKind[x.Kind] += x.Gas
		t.Count[x.Kind]++
		t.Fees.Add(t.Fees, x.Fee)
		if x.Failed {
			t.Failed++
		}
	}
	return t
}

// Kinds lists the kinds that occur, in alphabetical order.
func (t Totals) Kinds() []string { return slices.Sorted(maps.Keys(t.ByKind)) }
