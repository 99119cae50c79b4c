package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/cli"
)

// requestIDSyntax is an id, or as much of it as "opml claims" shows.
var requestIDSyntax = regexp.MustCompile(`^0x[0-9a-f]{8,64}$`)

// idPrefix reads a flag that names a request by its id or by how the id begins.
func idPrefix(flag, text string) (string, error) {
	prefix := strings.ToLower(strings.TrimSuffix(text, "…"))
	if text == "" {
		return "", cli.Usagef("--%s is needed: want a request id (opml claims --all lists them)", flag)
	}
	if !requestIDSyntax.MatchString(prefix) {
		return "", cli.Usagef("--%s %q: want a request id, 0x and 64 hex digits, or the first 8 or more", flag, text)
	}
	return prefix, nil
}

// requestByID finds the one request whose id begins so.
func requestByID(requests []chain.Request, prefix string) (chain.Request, error) {
	var found []chain.Request
	for _, r := range requests {
		if strings.HasPrefix(requestID(r.ID), prefix) {
			found = append(found, r)
		}
	}
	switch len(found) {
	case 0:
		return chain.Request{}, fmt.Errorf("request %s is not on this chain", prefix)
	case 1:
		return found[0], nil
	}
	return chain.Request{}, fmt.Errorf("%d requests begin with %s: give more digits", len(found), prefix)
}
