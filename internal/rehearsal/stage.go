package rehearsal

import (
	"context"
	"errors"
	"log/slog"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/challenger"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/submitter"
	"github.com/opml/opml/vm"
)

// The parts that accounts of the embedded chain play.
const (
	Requester = iota
	Submitter
	Challenger
	Sponsor
	Cheat
)

// Config says what to rehearse.
type Config struct {
	Machine *vm.Machine
	// Executor runs the model, honestly; nil means the fast one.
	Executor vm.Executor
	// Params are the deployment's constants; the zero value means chain.ShortParams.
	Params bindings.Params
	// Watch, if set, is told of every transaction of the daemons, in order.
	Watch func(Event)
	// Log, if set, gets the daemons' logs.
	Log *slog.Logger
}

// Event is one transaction of a daemon's, as it happens.
type Event struct {
	Part    int // whose: Submitter, Challenger, …
	Claim   vm.Hash
	Action  bisect.Action
	Receipt *types.Receipt
}

// Stage is an embedded chain with the contracts deployed and the model registered. It
// is for one goroutine.
type Stage struct {
	Config
	Dev       *devchain.Chain
	Addresses chain.Addresses
	Client    *chain.Client // over HTTP, as the daemons'
	Ledger    *Ledger

	senders  map[int]*chain.Sender
	requests uint64
	watching time.Duration // spent in Watch so far
}

// NewStage starts the chain, deploys the contracts and registers the model. Close it.
func NewStage(ctx context.Context, cfg Config) (*Stage, error) {
	if cfg.Executor == nil {
		cfg.Executor = vm.NewFast(0)
	}
	if cfg.Params.MinBond == nil {
		cfg.Params = chain.ShortParams()
	}
	dev, err := devchain.New(devchain.Config{Host: "127.0.0.1"})
	if err != nil {
		return nil, err
	}
	s := &Stage{Config: cfg, Dev: dev, senders: map[int]*chain.Sender{}}
	if err := s.open(ctx); err != nil {
		return nil, errors.Join(err, dev.Close())
	}
	return s, nil
}

func (s *Stage) open(ctx context.Context) (err error) {
	if s.Addresses, err = s.Dev.Deploy(ctx, s.Params); err != nil {
		return err
	}
	if s.Ledger, err = NewLedger(s.Dev.Client(), big.NewInt(devchain.ChainID)); err != nil {
		return err
	}
	if s.Client, err = s.Connect(ctx); err != nil {
		return err
	}
	register, err := s.Client.Register(s.Machine)
	if err != nil {
		return err
	}
	_, err = s.Send(ctx, Requester, register)
	return err
}

// Close stops the chain.
func (s *Stage) Close() error { return s.Dev.Close() }

// Connect opens a client of its own over JSON-RPC, as any outsider would.
func (s *Stage) Connect(ctx context.Context) (*chain.Client, error) {
	node, err := chain.Connect(ctx, s.Dev.HTTPEndpoint())
	if err != nil {
		return nil, err
	}
	return chain.Open(ctx, node, s.Addresses)
}

// Address is the account that plays a part.
func (s *Stage) Address(part int) common.Address { return s.Dev.Accounts()[part].Address }

// Sender sends for the account that plays a part. There is one per account, since a
// sender counts the account's nonces.
func (s *Stage) Sender(ctx context.Context, part int) (*chain.Sender, error) {
	if sender, ok := s.senders[part]; ok {
		return sender, nil
	}
	sender, err := chain.NewSender(ctx, s.Dev.Node(), chain.NewKey(s.Dev.Accounts()[part].Key), chain.SenderConfig{})
	if err != nil {
		return nil, err
	}
	s.senders[part] = sender
	return sender, nil
}

// Send sends a transaction of a part's account and waits for it.
func (s *Stage) Send(ctx context.Context, part int, call chain.Call) (*types.Receipt, error) {
	sender, err := s.Sender(ctx, part)
	if err != nil {
		return nil, err
	}
	return sender.Send(ctx, call)
}

// NewSubmitter makes a submitter daemon that plays a part with an executor of its own.
func (s *Stage) NewSubmitter(ctx context.Context, part int, x vm.Executor) (*submitter.Submitter, error) {
	cfg, err := s.agentConfig(ctx, part, x)
	if err != nil {
		return nil, err
	}
	return submitter.New(submitter.Config{Config: cfg})
}

// NewChallenger makes an honest challenger daemon that plays a part.
func (s *Stage) NewChallenger(ctx context.Context, part int) (*challenger.Challenger, error) {
	return s.newChallenger(ctx, part, s.Executor)
}

func (s *Stage) newChallenger(ctx context.Context, part int, x vm.Executor) (*challenger.Challenger, error) {
	cfg, err := s.agentConfig(ctx, part, x)
	if err != nil {
		return nil, err
	}
	return challenger.New(challenger.Config{Config: cfg})
}

func (s *Stage) agentConfig(ctx context.Context, part int, x vm.Executor) (agent.Config, error) {
	client, err := s.Connect(ctx)
	if err != nil {
		return agent.Config{}, err
	}
	sender, err := s.Sender(ctx, part)
	if err != nil {
		return agent.Config{}, err
	}
	cfg := agent.Config{Client: client, Sender: sender, Models: agent.NewLibrary(s.Machine), Executor: x}
	if s.Log != nil {
		cfg.Log = s.Log.With("part", part)
	}
	if s.Watch != nil {
		cfg.Observer = agent.ObserverFunc(func(claim vm.Hash, action bisect.Action, receipt *types.Receipt) {
			start := time.Now()
			s.Watch(Event{Part: part, Claim: claim, Action: action, Receipt: receipt})
			s.watching += time.Since(start)
		})
	}
	return cfg, nil
}
