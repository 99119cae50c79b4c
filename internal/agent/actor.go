package agent

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/vm"
)

// races are the contracts' refusals of a move that somebody else, or an earlier block, has made needless. The next
// pass decides anew.
var races = []string{
	"AlreadyDemanded", "AlreadyRevealed", "AlreadyCommitted", "ClaimNotLive", "NotExpired", "NothingToReclaim",
	"ClaimKnown", "RequestNotPending", "ClaimNotFinal", "CommittedClaimLives", "NothingToWithdraw", "DeadlineNotPassed",
}

// waits are those of the races that come up without anybody else: the move is decided for the next block, and a node that
// estimates its gas in the newest one refuses it until then. They tell an operator nothing.
var waits = []string{"ClaimNotFinal", "NotExpired", "DeadlineNotPassed"}

// refusal logs that the contract refused a move for one of the races.
func refusal(ctx context.Context, log *slog.Logger, err error) {
	if chain.IsRevert(err, waits...) {
		log.DebugContext(ctx, "not due yet, or done already", "reason", err)
		return
	}
	log.InfoContext(ctx, "not needed any more", "reason", err)
}

// Agent is one account at work: it carries out what the daemons decide.
type Agent struct {
	Config
	Runner *Runner

	retries *retries      // of the loop
	due     chan struct{} // there is a new head, or it is time to look for one

	observing sync.Mutex
	settled   uint64 // versions of all claims when the balance was last looked at
}

// New completes the configuration.
func New(cfg Config) (*Agent, error) {
	cfg, err := cfg.withDefaults()
	if err != nil {
		return nil, err
	}
	return &Agent{Config: cfg, Runner: NewRunner(cfg.Executor, *cfg.Traces), due: make(chan struct{}, 1)}, nil
}

// ErrTraceLimits marks a model whose trace is larger than the limits allow.
var ErrTraceLimits = errors.New("its trace is too large")

// HasRoom says why a model's trace cannot be made within the limits; nil if it can.
func (a *Agent) HasRoom(m *vm.Machine) error {
	if m.TraceMemory() <= a.Traces.Memory || m.ResultMemory() <= a.Traces.Disk {
		return nil
	}
	return fmt.Errorf("%w: it takes %s of memory (--trace-memory allows %s) or %s of disk (--trace-disk allows %s)", ErrTraceLimits,
		ui.Bytes(m.TraceMemory()), ui.Bytes(a.Traces.Memory), ui.Bytes(m.ResultMemory()), ui.Bytes(a.Traces.Disk))
}

// ModelName is what a model is called in messages.
func (a *Agent) ModelName(id vm.Hash) string {
	if name, ok := a.Names[id]; ok {
		return name
	}
	return fmt.Sprintf("%#x", id)
}

// ID is the account as what a task is about.
func (a *Agent) ID() vm.Hash { return vm.Hash(common.BytesToHash(a.Me().Bytes())) }

// Me is the account.
func (a *Agent) Me() common.Address { return a.Sender.Address() }

// Sync reads the chain, and ends executions for claims and requests that are settled.
func (a *Agent) Sync(ctx context.Context) (*chain.Snapshot, error) {
	s, err := a.Client.Sync(ctx)
	if err != nil {
		return nil, err
	}
	a.Runner.drop(func(id vm.Hash) bool {
		if claim, ok := s.Claim(id); ok {
			return claim.Status != bisect.Live
		}
		r, ok := s.Request(new(big.Int).SetBytes(id[:]))
		return !ok || r.Status != chain.RequestPending || s.Next().Time > r.Terms.Deadline
	})
	return s, nil
}

// Do sends a transaction and tells the observer. It returns false without an error when the contract refuses because
// the action has become needless.
func (a *Agent) Do(ctx context.Context, claim vm.Hash, action bisect.Action, call chain.Call) (bool, error) {
	log := a.Log.With("action", action.Name())
	if claim != (vm.Hash{}) {
		log = log.With("claim", Short(claim))
	}
	receipt, err := a.Sender.Send(ctx, call)
	if chain.IsRevert(err, races...) {
		refusal(ctx, log, err)
		return false, nil
	}
	if err != nil {
		return false, err
	}
	level := slog.LevelInfo
	if a.Observer != nil {
		level = slog.LevelDebug // an observer tells it already
		a.observe(claim, action, receipt)
	}
	log.Log(ctx, level, "sent", attributes(action, "block", receipt.BlockNumber.Uint64(), "gas", receipt.GasUsed, "tx", receipt.TxHash)...)
	return true, nil
}

func (a *Agent) observe(claim vm.Hash, action bisect.Action, receipt *types.Receipt) {
	a.observing.Lock()
	defer a.observing.Unlock()
	a.Observer.OnAction(claim, action, receipt)
}

// Move sends a move of the game on a claim; escrow is for demands.
func (a *Agent) Move(ctx context.Context, claim chain.Claim, m *vm.Machine, action bisect.Action, escrow *big.Int) (bool, error) {
	call, err := a.Client.Move(claim.Terms, m.Header(), action, escrow)
	if err != nil {
		return false, err
	}
	return a.Do(ctx, claim.ID, action, call)
}

// Task is the execution that a request asks for.
func (a *Agent) Task(s *chain.Snapshot, id *big.Int, m *vm.Machine) (chain.Request, Task, error) {
	r, ok := s.Request(id)
	if !ok {
		return r, Task{}, fmt.Errorf("%w: there is a claim on the unknown request %#x", chain.ErrLyingNode, id)
	}
	inputs := func(ctx context.Context) ([]*vm.Tensor, error) {
		tensors, err := a.Client.InputTensors(ctx, r, m)
		if err != nil {
			return nil, fmt.Errorf("request %#x: %w", id, err)
		}
		return tensors, nil
	}
	return r, Task{Machine: m, InputRoot: r.Terms.InputRoot, Inputs: inputs}, nil
}

// Withdraw takes the balance out of the oracle when it is worth it. The balance is looked at only after claims
// have moved.
func (a *Agent) Withdraw(ctx context.Context, s *chain.Snapshot) (bool, error) {
	if a.WithdrawAbove == nil || s.Moves() == a.settled {
		return false, nil
	}
	balance, err := a.Client.VaultBalance(ctx, a.Me())
	if err != nil {
		return false, err
	}
	withdrawn := false
	if balance.Sign() > 0 && balance.Cmp(a.WithdrawAbove) >= 0 {
		call, err := a.Client.Withdraw(a.Me())
		if err != nil {
			return false, err
		}
		if withdrawn, err = a.Do(ctx, vm.Hash{}, Withdraw{Amount: balance}, call); err != nil {
			return false, err
		}
	}
	a.settled = s.Moves()
	return withdrawn, nil
}

// attributes says in a log line what an action is about.
func attributes(action bisect.Action, more ...any) []any {
	switch a := action.(type) {
	case bisect.Demand:
		return append(more, "position", a.Child)
	case bisect.DemandRoot, bisect.RevealRoot:
		return append(more, "position", bisect.Root)
	case bisect.Reveal:
		return append(more, "position", a.Position)
	case bisect.Kill:
		return append(more, "position", a.Position)
	case bisect.Prove:
		return append(more, "position", a.Position, "element", a.Element)
	case Post:
		return append(more, "request", Short(vm.Hash(common.BigToHash(a.Claim.RequestID))), "result", Short(a.Claim.ResultRoot), "bond", a.Claim.Bond)
	case Withdraw:
		return append(more, "wei", a.Amount)
	}
	return more
}

// Short is enough of a hash to tell claims apart in a log, as commands show them and take a request's.
func Short(h vm.Hash) string { return fmt.Sprintf("%#x…", h[:4]) }

// ClaimOf is a claim as the decision core takes it.
func ClaimOf(c bindings.Claim) bisect.Claim {
	return bisect.Claim{
		RequestID: c.RequestId, ModelID: c.ModelId, InputRoot: c.InputRoot, ResultRoot: c.ResultRoot,
		Operations: c.Operations, Submitter: c.Submitter, Nonce: c.Nonce, Bond: c.Bond,
	}
}
