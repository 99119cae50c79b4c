package demo

import (
	"fmt"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/agent"
	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/internal/ui"
)

// who names the parts.
func (s *show) who(part int) string {
	switch part {
	case rehearsal.Challenger:
		return "watchtower"
	case rehearsal.Cheat:
		return s.Style.Bad("Mallory")
	}
	return "submitter"
}

// watch tells one transaction of a daemon's as it happens.
func (s *show) watch(e rehearsal.Event) {
	var lines []string
	switch a := e.Action.(type) {
	case agent.Post:
		lines = s.posted(e, a)
	case bisect.Finalize:
		lines = []string{fmt.Sprintf("  finalize    after the demand window of %d s (skipped on the chain's clock) the answer is final", s.stage.Params.Window)}
	case bisect.DemandRoot:
		lines = []string{
			"  execution   the watchtower runs the model too, and gets " + s.Style.Good("another result") + ". It demands the trace root:",
			"              " + ui.Legend(s.Style),
			"",
		}
	case bisect.Demand:
		lines = []string{"", "  demand      the watchtower demands that child:", ""}
	case bisect.RevealRoot, bisect.Reveal:
		lines = s.revealed(e)
	case bisect.CommitProof:
		lines = []string{"", "  commit      the watchtower commits to its proof, so that nobody can copy it for the reward"}
	case bisect.Prove:
		lines = s.proved(a)
	case bisect.Reclaim:
		return // the table at the end counts them
	default:
		lines = []string{"  " + e.Action.Name()}
	}
	s.say(lines)
	s.pause()
}

func (s *show) posted(e rehearsal.Event, a agent.Post) []string {
	lines := []string{fmt.Sprintf("  post        %s posts a result, with a bond of %s", s.who(e.Part), ui.Ether(a.Claim.Bond))}
	if e.Part == rehearsal.Submitter {
		lines = append(lines, "  execution   a watchtower runs the model too, gets "+s.Style.Good("the same result")+" and has nothing to do")
	}
	return lines
}

// revealed draws the node that was opened last.
func (s *show) revealed(e rehearsal.Event) []string {
	if s.dispute == nil {
		return []string{"  reveal"}
	}
	levels, leaf, err := s.stage.Retrace(s.ctx, s.dispute, e.Claim)
	if err != nil {
		s.failure = err
		return nil
	}
	var lines []string
	for ; s.levels < len(levels); s.levels++ {
		lines = append(lines, levelLines(s.Style, s.machine, s.levels, levels[s.levels])...)
	}
	if leaf != nil {
		lines = append(lines, leafPicture(len(levels), *leaf).Lines(s.Style)...)
	}
	return lines
}

// proved tells what the chain computed.
func (s *show) proved(a bisect.Prove) []string {
	element, err := s.dispute.Truth.Element(s.firstResult()+a.Position.Instruction, a.Element)
	if err != nil {
		return []string{"  prove       " + err.Error()}
	}
	return []string{
		fmt.Sprintf("  prove       a witness of %s lets the chain recompute element %d of instruction %d:",
			ui.Bytes(uint64(len(a.Witness))), a.Element, a.Position.Instruction),
		"              it is " + s.Style.Good(fmt.Sprint(element)),
	}
}

// firstResult is the value id of the first instruction's result.
func (s *show) firstResult() uint32 {
	h := s.machine.Header()
	return h.Inputs + h.Constants
}
