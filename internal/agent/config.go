// Package agent is what the submitter and the challenger share: the models that a daemon holds, its executions,
// sending moves, and the loop that runs a pass at every head. What to do is decided in package bisect and in the
// daemons themselves.
package agent

import (
	"errors"
	"log/slog"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// Observer is told of every transaction of a daemon's that the chain has included. It is called from the daemon's
// goroutines, one call at a time.
type Observer interface {
	// OnAction is given the claim that the action is about, zero for none.
	OnAction(claim vm.Hash, action bisect.Action, receipt *types.Receipt)
}

// ObserverFunc is a function as an Observer.
type ObserverFunc func(claim vm.Hash, action bisect.Action, receipt *types.Receipt)

// OnAction implements Observer.
func (f ObserverFunc) OnAction(claim vm.Hash, action bisect.Action, receipt *types.Receipt) {
	f(claim, action, receipt)
}

// Actions that are not moves of the game.
type (
	// CommitClaim commits to a claim before anybody can see and copy it.
	CommitClaim struct{ Commitment vm.Hash }
	// Post posts a claim with its bond.
	Post struct{ Claim bisect.Claim }
	// Withdraw takes the account's balance out of the oracle.
	Withdraw struct{ Amount *big.Int }
)

// Name implements bisect.Action.
func (CommitClaim) Name() string { return "commit claim" }

// Name implements bisect.Action.
func (Post) Name() string { return "post" }

// Name implements bisect.Action.
func (Withdraw) Name() string { return "withdraw" }

// Config is what both daemons need.
type Config struct {
	Client *chain.Client
	Sender *chain.Sender
	Models Library
	Names  map[vm.Hash]string // of models, for messages; one without is called by its id

	// Executor runs the models: one for a move, and beside it one whose result is wanted for the first time. Nil means the fast
	// one: on all processors, or when several results are wanted, several at once on one thread each. In rehearsals a liar's
	// goes here.
	Executor vm.Executor
	// Workers is how many claims are worked on at once; 0 means 4.
	Workers int
	// Traces is what the traces that are kept for later answers may take altogether; nil means
	// DefaultTraces. Claims about a model whose trace has no room there can be neither disputed nor defended.
	Traces *vm.Spool
	// WithdrawAbove is the balance in the oracle, in wei, above which it is withdrawn when nothing else is
	// to do; nil means never.
	WithdrawAbove *big.Int
	// Poll is how often the chain is looked at when the node does not announce heads; 0 means 2 s.
	Poll time.Duration

	Log      *slog.Logger // nil means none
	Observer Observer     // nil means none
}

func (c Config) withDefaults() (Config, error) {
	if c.Client == nil || c.Sender == nil {
		return c, errors.New("a daemon needs a chain client and a sender")
	}
	if len(c.Models) == 0 {
		return c, errors.New("no model given: a daemon serves the models that it holds")
	}
	if c.Workers == 0 {
		c.Workers = 4
	}
	if c.Traces == nil {
		traces := DefaultTraces()
		c.Traces = &traces
	}
	if c.Poll == 0 {
		c.Poll = 2 * time.Second
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	return c, nil
}
