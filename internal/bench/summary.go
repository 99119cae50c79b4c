package bench

import (
	"fmt"
	"strings"

	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/vm"
)

// summary is every promised figure beside its target and what is published about the peer.
func (r *Report) summary() []Figure {
	list := append(r.disputeFigures(), r.proofFigures()...)
	list = append(list, r.claimFigures()...)
	for _, a := range r.Accuracy {
		list = append(list, Figure{
			Key: "accuracy_" + keyOf(a.Model), Name: a.Model + ", accuracy in the VM minus in floats", Unit: "points",
			Value: a.Points, Bound: AtLeast, Target: minPoints, Skipped: a.Skipped,
		})
	}
	list = append(list, r.inferenceFigures()...)
	list = append(list, r.commitmentFigures()...)
	list = append(list, r.speedFigures()...)
	list = append(list, r.largeFigures()...)
	list = append(list, r.finalityFigures()...)
	if len(r.Disputes) == 0 {
		return list // what is left was not asked for
	}
	demo := Figure{Key: "demo_seconds", Name: "make demo, after the build", Value: r.DemoSeconds, Unit: "s", Bound: AtMost, Target: maxDemoSeconds}
	if r.DemoSeconds == 0 {
		demo.Skipped = "quick run"
	}
	return append(list, demo)
}

// slug is a model's name as keys have it.
func slug(name string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '_'
	}, strings.ToLower(name)), "_")
}

func keyOf(model string) string {
	if model == zooName {
		return "mnist8"
	}
	return "shipped"
}

func (r *Report) disputeFigures() []Figure {
	if len(r.Disputes) == 0 {
		return nil
	}
	var transactions []int
	var gas []uint64
	var seconds []float64
	for _, d := range r.Disputes {
		transactions, gas, seconds = append(transactions, d.Transactions), append(gas, d.Gas), append(seconds, d.Seconds)
	}
	return []Figure{
		{Key: "dispute_transactions_max", Name: "dispute: transactions, at most", Value: float64(most(transactions)),
			Bound: AtMost, Target: maxTransactions, Peer: ui.Count(peerTransactions)},
		{Key: "dispute_gas_max", Name: "dispute: gas, at most", Value: float64(most(gas)), Unit: "gas",
			Bound: AtMost, Target: maxDisputeGas, Peer: fmt.Sprintf("%.1f M gas", peerGas/1e6)},
		{Key: "dispute_gas_median", Name: "dispute: gas, median", Value: float64(median(gas)), Unit: "gas"},
		{Key: "dispute_seconds_max", Name: "dispute: wall time, at most", Value: most(seconds), Unit: "s",
			Bound: AtMost, Target: maxSeconds, Peer: fmt.Sprintf("about %d s", peerSeconds)},
		{Key: "dispute_seconds_median", Name: "dispute: wall time, median", Value: median(seconds), Unit: "s"},
	}
}

func (r *Report) proofFigures() []Figure {
	if len(r.Steps) == 0 {
		return nil
	}
	step, adversary := r.worstProof(), r.worstAdversary()
	margin := 0.0 // of all proofs in transactions, the least that the bound leaves over
	for k, s := range r.Steps {
		if s.Proof > 0 && (k == 0 || margin < float64(s.Proof)/float64(s.Bound)) {
			margin = float64(s.Proof) / float64(s.Bound)
		}
	}
	for _, a := range r.Adversaries {
		margin = max(margin, float64(a.Proof)/float64(a.Bound))
	}
	return []Figure{
		{Key: "proof_gas_max", Name: "one-step proof, worst element", Value: float64(step.Proof), Unit: "gas",
			Bound: AtMost, Target: maxProofGas, Peer: peerProof},
		{Key: "adversarial_proof_gas_max", Name: "one-step proof, any admissible instruction", Value: float64(adversary.Proof), Unit: "gas",
			Bound: AtMost, Target: vm.MaxStepGas},
		{Key: "proof_of_bound", Name: "one-step proof, in per cent of its step bound, at most", Value: 100 * margin, Unit: "%",
			Bound: AtMost, Target: 100},
	}
}

// claimFigures have a target for a submitter who has a balance with the oracle. The first balance costs a storage slot,
// once, with the first claim or with a deposit before it.
func (r *Report) claimFigures() []Figure {
	if len(r.Claims) == 0 {
		return nil
	}
	var gas []uint64
	for _, c := range r.Claims {
		gas = append(gas, c.Gas())
	}
	return []Figure{
		{Key: "claim_gas", Name: "undisputed claim: post and finalize", Value: float64(most(gas[1:])), Unit: "gas",
			Bound: AtMost, Target: maxClaimGas},
		{Key: "claim_gas_first", Name: "undisputed claim: a submitter's very first", Value: float64(gas[0]), Unit: "gas"},
	}
}

func (r *Report) inferenceFigures() []Figure {
	var list []Figure
	for _, i := range r.Inference {
		key := keyOf(i.Model)
		list = append(list,
			Figure{Key: "inference_ms_" + key, Name: i.Model + ", inference in the VM", Value: i.Fast, Unit: "ms"},
			Figure{Key: "inference_of_float_" + key, Name: i.Model + ", the same, in per cent of its float execution", Value: 100 * i.Fast / i.Float, Unit: "%"},
			Figure{Key: "hash_percent_" + key, Name: i.Model + ", hashing input and output, in per cent of inference", Value: i.HashPercent(), Unit: "%"},
			Figure{Key: "trace_ms_" + key, Name: i.Model + ", trace root after a demand", Value: i.Trace, Unit: "ms"},
		)
	}
	return list
}

func (r *Report) finalityFigures() []Figure {
	var list []Figure
	for k, f := range r.Finality {
		list = append(list, Figure{
			Key: fmt.Sprintf("finality_seconds_%d", k), Name: "decided on the chain's clock: " + f.Name,
			Value: float64(f.ChainSeconds), Unit: "s", Bound: AtMost, Target: float64(f.BoundSeconds),
		})
	}
	return list
}

// most is the largest of a list, 0 of none.
func most[T int | uint64 | float64](list []T) T {
	var m T
	for _, v := range list {
		m = max(m, v)
	}
	return m
}
