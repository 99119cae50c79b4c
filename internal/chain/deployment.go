package chain

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"math/big"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/vm"
)

// Addresses says where the contracts are on one chain.
type Addresses struct {
	ChainID  uint64         `json:"chain_id"`
	Registry common.Address `json:"model_registry"`
	Verifier common.Address `json:"step_verifier"`
	Inputs   common.Address `json:"input_registry"`
	Oracle   common.Address `json:"oracle"`
	Bounty   common.Address `json:"digit_bounty,omitzero"` // the example consumer, if deployed
	Block    uint64         `json:"block"`                 // the oracle's first block: no event is older; 0: ask the oracle
}

// LoadAddresses reads the file that `opml devnet` writes: Addresses as JSON.
func LoadAddresses(path string) (Addresses, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Addresses{}, fmt.Errorf("read the contracts' addresses: %w", err)
	}
	var a Addresses
	if err := json.Unmarshal(raw, &a); err != nil {
		return Addresses{}, fmt.Errorf("the contracts' addresses in %s: %w", path, err)
	}
	if a.Oracle == (common.Address{}) || a.ChainID == 0 {
		return Addresses{}, fmt.Errorf("the contracts' addresses in %s: chain_id and oracle are needed", path)
	}
	return a, nil
}

// DefaultParams are durations and prices for Ethereum's mainnet: a day to notice a false claim, and a day of
// censorship that each side survives.
func DefaultParams() bindings.Params {
	return bindings.Params{
		Window: 86_400, Censorship: 86_400, MinMove: 1_800,
		ReplayBase: 600, ReplayMax: 14_400, ReplayRate: 100_000_000, BlockTime: 12,
		MinBond: big.NewInt(params.Ether / 10), BaseFeeFloor: params.GWei, EscrowMultiple: 5,
	}
}

// ShortParams are for demonstrations and rehearsals: a claim is final after ten minutes.
func ShortParams() bindings.Params {
	p := DefaultParams()
	p.Window, p.Censorship, p.MinMove = 600, 300, 60
	p.ReplayBase, p.ReplayMax = 60, 300
	return p
}

// Deploy deploys the registries, the step verifier and the oracle with the given constants.
func Deploy(ctx context.Context, sender *Sender, p bindings.Params) (Addresses, error) {
	a := Addresses{ChainID: sender.chain.Uint64()}
	var err error
	if a.Registry, _, err = create(ctx, sender, "model registry", bindings.ModelRegistryMetaData); err != nil {
		return a, err
	}
	if a.Inputs, _, err = create(ctx, sender, "input registry", bindings.InputRegistryMetaData); err != nil {
		return a, err
	}
	if a.Verifier, _, err = create(ctx, sender, "step verifier", bindings.StepVerifierMetaData); err != nil {
		return a, err
	}
	a.Oracle, a.Block, err = create(ctx, sender, "oracle", bindings.OpmlOracleMetaData, a.Registry, a.Inputs, a.Verifier, p)
	return a, err
}

// DeployBounty deploys the example consumer for a model whose last output is a digit. A request that nobody answered
// may be refunded after answerTime seconds.
func DeployBounty(ctx context.Context, sender *Sender, oracle common.Address, model vm.Hash, answerTime uint64) (common.Address, error) {
	address, _, err := create(ctx, sender, "digit bounty", bindings.DigitBountyMetaData, oracle, model, answerTime)
	return address, err
}

// create deploys one contract and returns its address and block.
func create(ctx context.Context, sender *Sender, name string, contract *bind.MetaData, args ...any) (common.Address, uint64, error) {
	parsed, err := contract.GetAbi()
	if err != nil {
		return common.Address{}, 0, fmt.Errorf("deploy the %s: %w", name, err)
	}
	packed, err := parsed.Pack("", args...)
	if err != nil {
		return common.Address{}, 0, fmt.Errorf("deploy the %s: %w", name, err)
	}
	code := common.FromHex(contract.Bin)
	if len(code) == 0 {
		return common.Address{}, 0, fmt.Errorf("deploy the %s: %w", name, errors.New("the binding has no bytecode"))
	}
	receipt, err := sender.Send(ctx, Call{Name: "deploy the " + name, Create: true, Data: append(code, packed...)})
	if err != nil {
		return common.Address{}, 0, err
	}
	return receipt.ContractAddress, receipt.BlockNumber.Uint64(), nil
}
