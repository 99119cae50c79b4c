package demo

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/opml/opml/internal/inspect"
	"github.com/opml/opml/internal/mnist"
	"github.com/opml/opml/internal/modelio"
	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/models"
	shipped "github.com/opml/opml/testdata/mnist"
)

// Shipped compiles the classifier that the project ships, and unpacks its files to a
// new temporary folder, which the caller removes.
func Shipped(ctx context.Context) (p *models.Package, folder string, err error) {
	folder, err = os.MkdirTemp("", "opml-mnist-")
	if err != nil {
		return nil, "", err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(folder))
		}
	}()
	if err := os.CopyFS(folder, shipped.Files); err != nil {
		return nil, "", fmt.Errorf("unpack the shipped model: %w", err)
	}
	p, _, err = mnist.Import(ctx, folder)
	return p, folder, err
}

// setUp compiles the model, starts the chain and funds the bounty.
func (s *show) setUp(ctx context.Context) (err error) {
	s.ctx = ctx
	if s.pack, s.files, err = Shipped(ctx); err != nil {
		return err
	}
	if s.machine, err = s.pack.Machine(); err != nil {
		return err
	}
	s.sayf("%s", s.Style.Title("The stage"))
	s.sayf("model       %s: %d instructions, %s multiply-accumulates and comparisons, model id %s…", s.pack.Name,
		len(s.machine.Program().Code), ui.Count(s.machine.Header().Operations), inspect.Hash(s.machine.ModelID())[:14])
	if s.stage, err = rehearsal.NewStage(ctx, rehearsal.Config{Machine: s.machine, Watch: s.watch}); err != nil {
		return err
	}
	s.report.ModelID, s.report.Endpoint = inspect.Hash(s.machine.ModelID()), s.stage.Dev.HTTPEndpoint()
	s.acts = []mark{{name: "setup"}}
	s.start, s.bookBlock = s.stage.Dev.Head().Time, s.stage.Dev.Head().Number.Uint64()
	s.sayf("chain       go-ethereum in this process, JSON-RPC at %s", s.report.Endpoint)
	s.sayf("contracts   oracle %s, step verifier %s", s.stage.Addresses.Oracle, s.stage.Addresses.Verifier)
	if s.book, err = s.stage.Balance(ctx); err != nil {
		return err
	}
	if s.bounty, err = s.stage.OpenBounty(ctx, wanted, prize, 2); err != nil {
		return err
	}
	s.sayf("bounty      %s", s.stage.Addresses.Bounty)
	s.sayf("A sponsor funds two prizes of %s for handwritten pictures of a %d.", ui.Ether(prize), wanted)
	s.pause()
	return nil
}

func (s *show) close() error {
	var errs []error
	if s.stage != nil {
		errs = append(errs, s.stage.Close())
	}
	if s.files != "" {
		errs = append(errs, os.RemoveAll(s.files))
	}
	return errors.Join(errs...)
}

// question reads a shipped digit and shows it beside some lines of text.
func (s *show) question(ctx context.Context, file string, text func(class int64) []string) (*rehearsal.Question, int64, error) {
	path := filepath.Join(s.files, "digits", file)
	inputs, err := modelio.LoadInputs(s.pack, []string{path}, false)
	if err != nil {
		return nil, 0, err
	}
	q, err := s.stage.Question(ctx, inputs)
	if err != nil {
		return nil, 0, err
	}
	outputs := q.Truth.Outputs()
	class := outputs[len(outputs)-1].At(0)
	pixels, width, err := modelio.GreyPicture(path)
	if err != nil {
		return nil, 0, err
	}
	s.say(ui.Beside(ui.Grey(s.Style, pixels, width), width, 3, text(class)))
	return q, class, nil
}
