// Package devchain runs a whole Ethereum chain inside the process: go-ethereum's
// own block processing, transaction pool and JSON-RPC server, with blocks sealed
// on demand and a clock that can be moved. The demo, `opml devnet`, `opml dispute`
// and the tests use it. It is not for anything of value: its keys are public.
package devchain

import (
	"errors"
	"fmt"
	"maps"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// ChainID is the id of every embedded chain, the customary one for development.
const ChainID = 1337

// Config says how to run a chain. The zero value is a private chain, reachable in
// the process only, that seals a block as soon as a transaction is pending.
type Config struct {
	Accounts int      // funded accounts; 0 means 10
	Balance  *big.Int // wei that each starts with; nil means 10,000 ether
	BaseFee  *big.Int // wei per gas of the first block; nil means 1 gwei
	GasLimit uint64   // of every block; 0 means 60 million

	Host     string // interface for JSON-RPC over HTTP and WebSocket; "" means none
	HTTPPort int    // 0 means any free port
	WSPort   int    // 0 means the HTTP port

	Manual   bool          // never seal by itself: only Mine and Advance do
	Interval time.Duration // seal this often even when nothing is pending; 0 means never
}

func (c Config) withDefaults() Config {
	if c.Accounts == 0 {
		c.Accounts = 10
	}
	if c.Balance == nil {
		c.Balance = new(big.Int).Mul(big.NewInt(10_000), big.NewInt(params.Ether))
	}
	if c.BaseFee == nil {
		c.BaseFee = big.NewInt(params.GWei)
	}
	if c.GasLimit == 0 {
		c.GasLimit = 60_000_000
	}
	if c.WSPort == 0 {
		c.WSPort = c.HTTPPort
	}
	return c
}

// Chain is a running chain. Its methods may be called from several goroutines.
type Chain struct {
	node     *node.Node
	eth      *eth.Ethereum
	client   *ethclient.Client
	accounts []Account

	sealing sync.Mutex // held while a block is being built
	ahead   int64      // seconds by which the chain's clock leads the machine's
	sealed  uint64     // blocks built so far; makes each differ from any that a reorg dropped

	stop    chan struct{}
	done    sync.WaitGroup
	closing sync.Once
	failure error // of closing
}

// New starts a chain. A port that cannot be bound is an error that names it.
func New(cfg Config) (*Chain, error) {
	cfg = cfg.withDefaults()
	accounts, err := deriveAccounts(cfg.Accounts)
	if err != nil {
		return nil, err
	}
	stack, err := node.New(nodeConfig(cfg))
	if err != nil {
		return nil, fmt.Errorf("create the embedded node: %w", err)
	}
	c := &Chain{node: stack, accounts: accounts, stop: make(chan struct{})}
	if err := c.start(cfg); err != nil {
		return nil, errors.Join(err, stack.Close())
	}
	return c, nil
}

func (c *Chain) start(cfg Config) error {
	backend, err := eth.New(c.node, ethConfig(cfg, c.accounts))
	if err != nil {
		return fmt.Errorf("create the embedded chain: %w", err)
	}
	c.eth = backend
	system := filters.NewFilterSystem(backend.APIBackend, filters.Config{})
	c.node.RegisterAPIs([]rpc.API{
		{Namespace: "eth", Service: filters.NewFilterAPI(system)},
		{Namespace: "evm", Service: &evmAPI{chain: c}},
	})
	if err := c.node.Start(); err != nil {
		return fmt.Errorf("start the embedded node on %s:%d: %w", cfg.Host, cfg.HTTPPort, err)
	}
	backend.SetSynced()
	c.client = ethclient.NewClient(c.node.Attach())
	c.run(cfg)
	return nil
}

func nodeConfig(cfg Config) *node.Config {
	conf := node.DefaultConfig
	conf.DataDir = "" // everything in memory
	conf.P2P = p2p.Config{NoDiscovery: true}
	conf.HTTPHost, conf.HTTPPort = cfg.Host, cfg.HTTPPort
	conf.WSHost, conf.WSPort = cfg.Host, cfg.WSPort
	modules := []string{"eth", "net", "web3", "debug", "txpool", "evm"}
	conf.HTTPModules, conf.WSModules = modules, modules
	conf.HTTPVirtualHosts = []string{"localhost"}
	return &conf
}

func ethConfig(cfg Config, accounts []Account) *ethconfig.Config {
	alloc := types.GenesisAlloc{}
	maps.Copy(alloc, core.SystemContractAllocs())
	for _, a := range accounts {
		alloc[a.Address] = types.Account{Balance: cfg.Balance}
	}
	conf := ethconfig.Defaults
	conf.Genesis = &core.Genesis{
		Config:    rules(),
		Timestamp: uint64(time.Now().Unix()),
		GasLimit:  cfg.GasLimit,
		BaseFee:   cfg.BaseFee,
		Alloc:     alloc,
	}
	conf.NetworkId = ChainID
	conf.SyncMode = ethconfig.FullSync
	conf.Miner.GasCeil = cfg.GasLimit
	conf.Miner.GasPrice = big.NewInt(1) // the base fee alone decides
	conf.TxPool.NoLocals = true
	conf.TxPool.PriceLimit = 1
	conf.LogNoHistory = true // search logs without an index: the chain is short
	return &conf
}

// rules are those of Ethereum's mainnet as of the Osaka fork, from the first
// block on: among them EIP-7623 (calldata floor price) and EIP-7825 (2^24 gas a
// transaction), which the game's bounds rest on.
func rules() *params.ChainConfig {
	conf := *params.AllDevChainProtocolChanges
	conf.ChainID = big.NewInt(ChainID)
	conf.BogotaTime = nil
	return &conf
}

// Client is an in-process connection with the full JSON-RPC surface.
func (c *Chain) Client() *ethclient.Client { return c.client }

// HTTPEndpoint is the address for JSON-RPC over HTTP, "" when Config.Host is empty.
func (c *Chain) HTTPEndpoint() string {
	if c.node.Config().HTTPHost == "" {
		return ""
	}
	return c.node.HTTPEndpoint()
}

// WSEndpoint is the address for JSON-RPC over WebSocket, "" when Config.Host is empty.
func (c *Chain) WSEndpoint() string {
	if c.node.Config().WSHost == "" {
		return ""
	}
	return c.node.WSEndpoint()
}

// Head is the header of the newest block.
func (c *Chain) Head() *types.Header { return c.eth.BlockChain().CurrentBlock() }

// Balance is an account's balance at the head, in wei.
func (c *Chain) Balance(account common.Address) (*big.Int, error) {
	state, err := c.eth.BlockChain().State()
	if err != nil {
		return nil, fmt.Errorf("read the state of block %d: %w", c.Head().Number, err)
	}
	return state.GetBalance(account).ToBig(), nil
}

// Close stops the chain and its servers. It may be called more than once.
func (c *Chain) Close() error {
	c.closing.Do(func() {
		close(c.stop)
		c.done.Wait()
		c.client.Close()
		if err := c.node.Close(); err != nil {
			c.failure = fmt.Errorf("stop the embedded node: %w", err)
		}
	})
	return c.failure
}
