package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/opml/opml/bisect"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/cli"
	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/internal/wei"
)

// claimsResult is the JSON of "opml claims": the oracle's requests and claims at one
// block.
type claimsResult struct {
	Block    uint64         `json:"block"`
	Time     uint64         `json:"time"`
	Requests []claimsAsked  `json:"requests"`
	Claims   []claimsStated `json:"claims"`
}

type claimsAsked struct {
	ID         string      `json:"id"`
	ModelID    string      `json:"model_id"`
	Requester  string      `json:"requester"`
	Fee        *wei.Amount `json:"fee"`
	Deadline   uint64      `json:"deadline"`
	Status     string      `json:"status"`
	OutputRoot string      `json:"output_root,omitempty"`
	Block      uint64      `json:"block"`
}

// claimsStated is a claim. Final says that opml resolve can finalise it now; until is
// the chain time, in unix seconds, at which it can be at the earliest.
type claimsStated struct {
	ID          string      `json:"id"`
	RequestID   string      `json:"request_id"`
	Submitter   string      `json:"submitter"`
	OutputRoot  string      `json:"output_root"`
	Bond        *wei.Amount `json:"bond"`
	Status      string      `json:"status"`
	Final       bool        `json:"can_finalize"`
	Until       uint64      `json:"until"`
	Demands     int         `json:"demands"`
	OpenDemands int         `json:"open_demands"`
	DiedAt      string      `json:"died_at,omitempty"`
	ByProof     bool        `json:"by_proof"`
	Block       uint64      `json:"block"`
}

func newClaims(app *cli.App) *cobra.Command {
	var c cli.Connection
	var all bool
	cmd := &cobra.Command{
		Use:   "claims",
		Short: "List the requests and claims on a chain",
		Long: `Lists what the oracle's events and state say at the node's head: requests, the claims on
them, and how far disputes have come. Requests that are settled are left out, with
their claims, unless --all is given.`,
		Example: "  opml claims --config devnet/config.json\n  opml claims --all --config devnet/config.json --json | jq '.claims[].status'",
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return claims(cmd.Context(), app, c, all) },
	}
	c.AddFlags(cmd.Flags())
	cmd.Flags().BoolVar(&all, "all", false, "settled requests too")
	return cmd
}

func claims(ctx context.Context, app *cli.App, c cli.Connection, all bool) error {
	client, err := c.Open(ctx)
	if err != nil {
		return err
	}
	defer client.Close()
	s, err := client.Sync(ctx)
	if err != nil {
		return err
	}
	result := claimsResult{Block: s.Head.Number.Uint64(), Time: s.Head.Time, Requests: []claimsAsked{}, Claims: []claimsStated{}}
	for _, r := range s.Requests {
		if !all && r.Status != chain.RequestPending {
			continue
		}
		result.Requests = append(result.Requests, newAsked(r))
		for _, claim := range s.ClaimsOn(r.ID) {
			stated, err := newStated(ctx, client, s, claim)
			if err != nil {
				return err
			}
			result.Claims = append(result.Claims, stated)
		}
	}
	return app.Emit(result, func(w io.Writer) error { return printClaims(w, app.Style(), result, all) })
}

func newAsked(r chain.Request) claimsAsked {
	a := claimsAsked{
		ID: requestID(r.ID), ModelID: inspect.Hash(r.Terms.ModelId), Requester: r.Terms.Requester.Hex(),
		Fee: wei.Of(r.Terms.Fee), Deadline: r.Terms.Deadline, Status: r.Status.String(), Block: r.Block,
	}
	if r.Status == chain.RequestAnswered {
		a.OutputRoot = inspect.Hash(r.Result)
	}
	return a
}

func newStated(ctx context.Context, client *chain.Client, s *chain.Snapshot, c chain.Claim) (claimsStated, error) {
	out := claimsStated{
		ID: inspect.Hash(c.ID), RequestID: requestID(c.Terms.RequestId), Submitter: c.Terms.Submitter.Hex(),
		OutputRoot: inspect.Hash(c.Terms.ResultRoot), Bond: wei.Of(c.Terms.Bond), Status: c.Status.String(),
		OpenDemands: c.OpenDemands(), ByProof: c.ByProof, Block: c.Block,
	}
	if c.DiedAt != nil {
		out.DiedAt = c.DiedAt.String()
	}
	view, err := client.View(ctx, s, c)
	if err != nil {
		return out, err
	}
	out.Demands, out.Until = len(view.Nodes), view.Deadline.Time
	out.Final = c.Status == bisect.Live && view.IsFinal()
	return out, nil
}

func printClaims(w io.Writer, style ui.Style, r claimsResult, all bool) error {
	fmt.Fprintf(w, "block %d\n", r.Block)
	if len(r.Requests) == 0 {
		none := "no open requests (--all lists the settled ones)"
		if all {
			none = "no requests"
		}
		_, err := fmt.Fprintln(w, none)
		return err
	}
	t := ui.NewTable("request", "model", "fee>", "status", "claim", "submitter", "bond>", "claim status", "demands>")
	for _, q := range r.Requests {
		first := true
		for _, c := range r.Claims {
			if c.RequestID != q.ID {
				continue
			}
			asked := []any{"", "", "", ""}
			if first {
				asked = askedCells(q)
			}
			first = false
			t.Row(append(asked, short(c.ID), short(c.Submitter), ui.Ether(c.Bond.Int()), statusText(style, c, r.Time), fmt.Sprintf("%d (%d open)", c.Demands, c.OpenDemands))...)
		}
		if first {
			t.Row(append(askedCells(q), style.Dim("none"), "", "", "", "")...)
		}
	}
	return t.Print(w)
}

func askedCells(q claimsAsked) []any {
	return []any{short(q.ID), short(q.ModelID), ui.Ether(q.Fee.Int()), q.Status}
}

// statusText says in words where a claim stands.
func statusText(style ui.Style, c claimsStated, now uint64) string {
	switch {
	case c.Final:
		return style.Good("can be finalised")
	case c.Status == bisect.Live.String() && c.Until >= now:
		return fmt.Sprintf("live, open for %d s", c.Until-now)
	case c.Status == bisect.Dead.String() && c.ByProof:
		return style.Bad("slashed by proof")
	case c.Status == bisect.Dead.String():
		return style.Bad("slashed for silence")
	}
	return c.Status
}

// short is enough of an id for people to tell it from others.
func short(id string) string {
	if len(id) <= 12 {
		return id
	}
	return id[:10] + "…"
}
