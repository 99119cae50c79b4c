package devchain

import (
	"context"

	"github.com/opml/opml/contracts/bindings"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

// Deploy deploys the contracts from the last account, which nothing else should use.
func (c *Chain) Deploy(ctx context.Context, params bindings.Params) (chain.Addresses, error) {
	deployer, err := c.deployer(ctx)
	if err != nil {
		return chain.Addresses{}, err
	}
	return chain.Deploy(ctx, deployer, params)
}

// DeployBounty deploys the example consumer for a model whose last output is a digit, from the last account.
func (c *Chain) DeployBounty(ctx context.Context, addresses chain.Addresses, model vm.Hash, answerTime uint64) (chain.Addresses, error) {
	deployer, err := c.deployer(ctx)
	if err != nil {
		return addresses, err
	}
	addresses.Bounty, err = chain.DeployBounty(ctx, deployer, addresses.Oracle, model, answerTime)
	return addresses, err
}

func (c *Chain) deployer(ctx context.Context) (*chain.Sender, error) {
	account := c.accounts[len(c.accounts)-1]
	return chain.NewSender(ctx, c.client, chain.NewKey(account.Key), chain.SenderConfig{})
}

// Node is an in-process connection for the contracts' client.
func (c *Chain) Node() *chain.Node { return chain.Attach(c.client, "the embedded chain") }
