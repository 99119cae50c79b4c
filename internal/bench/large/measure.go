package large

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/opml/opml/internal/bench/memory"
	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/internal/devchain"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// Measure imports an ONNX file, writes the package beside it for a moment, and registers the model on an embedded chain,
// which is running by then. It is for a process of its own.
func Measure(ctx context.Context, path string) (t Times, err error) {
	dev, err := devchain.New(devchain.Config{Host: "127.0.0.1"})
	if err != nil {
		return t, err
	}
	defer func() { err = errors.Join(err, dev.Close()) }()
	client, sender, err := open(ctx, dev)
	if err != nil {
		return t, err
	}
	lap := time.Now()
	took := func(into *float64) {
		*into = time.Since(lap).Seconds()
		lap = time.Now()
	}
	p, _, err := models.Import(path, models.ImportOptions{Context: ctx})
	if err != nil {
		return t, err
	}
	m, err := p.Machine()
	if err != nil {
		return t, err
	}
	m.ModelID()
	took(&t.Import)
	if err := p.Save(path + ".opml"); err != nil {
		return t, err
	}
	took(&t.Save)
	if t.Gas, err = register(ctx, client, sender, m); err != nil {
		return t, err
	}
	took(&t.Register)
	for _, c := range p.Program.Constants {
		c.Root()
	}
	took(&t.Hash)
	if t.Peak, err = memory.Peak(); errors.Is(err, memory.ErrUnsupported) {
		err = nil
	}
	return t, errors.Join(err, os.Remove(path+".opml"))
}

// open deploys the contracts and connects as any outsider would.
func open(ctx context.Context, dev *devchain.Chain) (*chain.Client, *chain.Sender, error) {
	addresses, err := dev.Deploy(ctx, chain.ShortParams())
	if err != nil {
		return nil, nil, err
	}
	node, err := chain.Connect(ctx, dev.HTTPEndpoint())
	if err != nil {
		return nil, nil, err
	}
	client, err := chain.Open(ctx, node, addresses)
	if err != nil {
		return nil, nil, err
	}
	sender, err := chain.NewSender(ctx, node, chain.NewKey(dev.Accounts()[0].Key), chain.SenderConfig{})
	return client, sender, err
}

// register sends the one transaction and returns its gas.
func register(ctx context.Context, client *chain.Client, sender *chain.Sender, m *vm.Machine) (uint64, error) {
	call, err := client.Register(m)
	if err != nil {
		return 0, err
	}
	receipt, err := sender.Send(ctx, call)
	if err != nil {
		return 0, err
	}
	known, err := client.IsRegistered(ctx, m.ModelID())
	if err == nil && !known {
		err = errors.New("the model is not registered after its registration")
	}
	return receipt.GasUsed, err
}
