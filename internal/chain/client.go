package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
)

var (
	// ErrWrongChain marks a node or addresses that belong to another deployment than the expected one.
	ErrWrongChain = errors.New("not the expected deployment")
	// ErrLyingNode marks an answer that contradicts a hash, or another answer of the same node.
	ErrLyingNode = errors.New("the node's answers contradict each other")
)

// Client reads and calls one deployment of the contracts through one node. Its methods may be called from
// several goroutines.
type Client struct {
	*Node
	Addresses Addresses
	Params    bindings.Params

	oracle   *bindings.OpmlOracle
	registry *bindings.ModelRegistry
	inputs   *bindings.InputRegistry
	abi      struct{ oracle, registry, inputs *abi.ABI }

	mu    sync.Mutex // guards index
	index *index
}

// Open checks that the node serves the chain of the deployment and that the contracts are there, and reads the
// deployment's constants.
func Open(ctx context.Context, node *Node, addresses Addresses) (*Client, error) {
	c := &Client{Node: node, Addresses: addresses, index: newIndex(addresses.Block)}
	id, err := node.ChainID(ctx)
	if err != nil {
		return nil, node.fail("read the chain id", err)
	}
	if !id.IsUint64() || id.Uint64() != addresses.ChainID {
		return nil, fmt.Errorf("%w: the node at %s serves chain %v, the contracts are on chain %d", ErrWrongChain, node.endpoint, id, addresses.ChainID)
	}
	for name, address := range map[string]common.Address{
		"model registry": addresses.Registry, "input registry": addresses.Inputs, "step verifier": addresses.Verifier, "oracle": addresses.Oracle,
	} {
		code, err := node.CodeAt(ctx, address, nil)
		if err != nil {
			return nil, node.fail("read the "+name+"'s code", err)
		}
		if len(code) == 0 {
			return nil, fmt.Errorf("%w: chain %v has no contract at %v, where the %s should be", ErrWrongChain, id, address, name)
		}
	}
	if err := c.bind(); err != nil {
		return nil, err
	}
	return c, c.readConstants(ctx)
}

func (c *Client) bind() (err error) {
	if c.abi.oracle, err = bindings.OpmlOracleMetaData.GetAbi(); err != nil {
		return fmt.Errorf("the oracle's interface: %w", err)
	}
	if c.abi.registry, err = bindings.ModelRegistryMetaData.GetAbi(); err != nil {
		return fmt.Errorf("the registry's interface: %w", err)
	}
	if c.abi.inputs, err = bindings.InputRegistryMetaData.GetAbi(); err != nil {
		return fmt.Errorf("the input registry's interface: %w", err)
	}
	if c.oracle, err = bindings.NewOpmlOracle(c.Addresses.Oracle, c.Node); err != nil {
		return fmt.Errorf("bind the oracle: %w", err)
	}
	if c.registry, err = bindings.NewModelRegistry(c.Addresses.Registry, c.Node); err != nil {
		return fmt.Errorf("bind the registry: %w", err)
	}
	if c.inputs, err = bindings.NewInputRegistry(c.Addresses.Inputs, c.Node); err != nil {
		return fmt.Errorf("bind the input registry: %w", err)
	}
	return nil
}

func (c *Client) readConstants(ctx context.Context) error {
	opts := &bind.CallOpts{Context: ctx}
	registry, err := c.oracle.Registry(opts)
	if err != nil {
		return c.fail("read the oracle's registry", explain(err))
	}
	inputs, err := c.oracle.InputRegistry(opts)
	if err != nil {
		return c.fail("read the oracle's input registry", explain(err))
	}
	verifier, err := c.oracle.StepVerifier(opts)
	if err != nil {
		return c.fail("read the oracle's step verifier", explain(err))
	}
	if registry != c.Addresses.Registry || inputs != c.Addresses.Inputs || verifier != c.Addresses.Verifier {
		return fmt.Errorf("%w: the oracle at %v uses registry %v, input registry %v and step verifier %v",
			ErrWrongChain, c.Addresses.Oracle, registry, inputs, verifier)
	}
	if c.Params, err = c.oracle.Params(opts); err != nil {
		return c.fail("read the oracle's constants", explain(err))
	}
	if c.Addresses.Block == 0 {
		if c.Addresses.Block, err = c.oracle.DeployedAt(opts); err != nil {
			return c.fail("read the oracle's first block", explain(err))
		}
		c.index = newIndex(c.Addresses.Block)
	}
	if c.Params.BlockTime == 0 || c.Params.ReplayRate == 0 {
		return fmt.Errorf("%w: no oracle has constants %+v", ErrWrongChain, c.Params)
	}
	return nil
}

// Durations are the deployment's constants as the decision core takes them.
func (c *Client) Durations() bisect.Params {
	p := c.Params
	return bisect.Params{
		Window: p.Window, Censorship: p.Censorship, MinMove: p.MinMove,
		ReplayBase: p.ReplayBase, ReplayMax: p.ReplayMax, ReplayRate: p.ReplayRate, BlockTime: p.BlockTime,
	}
}

// VaultBalance is what the oracle owes an account, in wei.
func (c *Client) VaultBalance(ctx context.Context, account common.Address) (*big.Int, error) {
	balance, err := c.oracle.BalanceOf(&bind.CallOpts{Context: ctx}, account)
	if err != nil {
		return nil, c.fail("read the balance of "+account.Hex(), explain(err))
	}
	return balance, nil
}

// IsRegistered reports whether requests may name the model.
func (c *Client) IsRegistered(ctx context.Context, model [32]byte) (bool, error) {
	known, err := c.registry.IsRegistered(&bind.CallOpts{Context: ctx}, model)
	if err != nil {
		return false, c.fail("read the registry", explain(err))
	}
	return known, nil
}

// DemandPrice is what to send with a demand of the position, in wei. What is too much is credited back.
func (c *Client) DemandPrice(ctx context.Context, position bisect.Position) (*big.Int, error) {
	baseFee, err := c.expectedBaseFee(ctx)
	if err != nil {
		return nil, err
	}
	price, err := c.oracle.DemandPriceAt(&bind.CallOpts{Context: ctx}, position.Encode(), baseFee)
	if err != nil {
		return nil, c.fail("read the price of a demand", explain(err))
	}
	return price, nil
}

// BondFloor is the least bond of a claim that is posted soon, in wei, whatever its request asks for.
func (c *Client) BondFloor(ctx context.Context) (*big.Int, error) {
	baseFee, err := c.expectedBaseFee(ctx)
	if err != nil {
		return nil, err
	}
	floor, err := c.oracle.BondFloorAt(&bind.CallOpts{Context: ctx}, baseFee)
	if err != nil {
		return nil, c.fail("read the least bond", explain(err))
	}
	return floor, nil
}

// expectedBaseFee is a quarter above the present base fee, in wei per gas: it may rise by an eighth a block until a
// transaction is included. The contract is asked about it by argument, since nodes execute a call that offers no gas price with a
// base fee of zero.
func (c *Client) expectedBaseFee(ctx context.Context) (*big.Int, error) {
	head, err := c.HeaderByNumber(ctx, nil)
	if err == nil && head.BaseFee == nil {
		err = errNoBaseFee
	}
	if err != nil {
		return nil, c.fail("read the base fee", err)
	}
	return new(big.Int).Add(head.BaseFee, new(big.Int).Rsh(head.BaseFee, 2)), nil
}
