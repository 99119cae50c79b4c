package bisect

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/opml/opml/vm"
)

// Defend returns the moves that a party makes now for a claim that it holds to be true: it answers
// every open demand, and finalises the claim once nothing can happen to it any more. Anyone may
// defend, except that the trace root must come from the submitter.
func Defend(v ClaimView, truth Truth, me common.Address) ([]Action, error) {
	switch {
	case v.Status != Live || truth.ResultRoot != v.Claim.ResultRoot:
		return nil, nil
	case v.IsFinal():
		return []Action{Finalize{}}, nil
	case v.OpenDemands == 0:
		return nil, nil
	}
	trace, err := truth.Trace()
	if err != nil {
		return nil, fmt.Errorf("replay of claim %#x: %w", v.ID, err)
	}
	if v.TraceRoot != (vm.Hash{}) && v.TraceRoot != trace.Root() {
		return nil, nil // the result is right but the trace is not: it cannot be defended
	}
	return answers(v, truth, trace, me)
}

func answers(v ClaimView, truth Truth, trace *vm.Trace, me common.Address) ([]Action, error) {
	tree := truth.tree()
	var actions []Action
	for _, n := range v.Nodes {
		if n.IsRevealed() || v.Params.RevealDeadline(n, parentUsedR(v, tree, n.Position), v.Claim.Operations).Expired(v.Now) {
			continue
		}
		if n.Position == Root {
			if me != v.Claim.Submitter {
				continue
			}
			root, err := revealRoot(truth, trace)
			if err != nil {
				return nil, err
			}
			actions = append(actions, root)
			continue
		}
		data, hash, err := truth.preimage(trace, n.Position)
		if err != nil {
			return nil, err
		}
		if hash != n.Hash {
			return nil, fmt.Errorf("%v is claimed as %#x and is %#x, below the same trace root: %w", n.Position, n.Hash, hash, ErrInconsistent)
		}
		actions = append(actions, Reveal{Position: n.Position, Hash: hash, Data: data})
	}
	return actions, nil
}

// revealRoot shows the root's children, and where below them the m outputs are.
func revealRoot(truth Truth, trace *vm.Trace) (RevealRoot, error) {
	h := truth.Machine.Header()
	shown, err := Children(trace, Root)
	if err != nil {
		return RevealRoot{}, err
	}
	move := RevealRoot{Children: shown}
	below := vm.Height(uint64(h.Instructions)) - truth.tree().Fan(Root)
	for i := h.Instructions - h.Outputs; i < h.Instructions; i++ {
		move.ResultRoots = append(move.ResultRoots, trace.TensorTree(int(i)).Root())
		path := trace.Tree().Path(uint64(i))
		if len(path) < below {
			return move, fmt.Errorf("path of instruction %d has %d nodes, want at least %d", i, len(path), below)
		}
		move.Paths = append(move.Paths, path[:below])
	}
	return move, nil
}
