// Package demo tells the project's main job as a story in two acts, played for real
// on an embedded chain: an honest inference becomes final and pays a bounty, and a
// liar who wants the bounty for the wrong digit is caught. It narrates and draws;
// playing and measuring is package rehearsal's.
package demo

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/params"

	"github.com/opml/opml/internal/rehearsal"
	"github.com/opml/opml/internal/ui"
	"github.com/opml/opml/internal/wei"
	"github.com/opml/opml/models"
	"github.com/opml/opml/vm"
)

// The bounty is for pictures of wanted; Mallory hands in a picture of another digit.
const (
	wanted      = 3
	honestDigit = "3_0.png"
	falseDigit  = "2_0.png"
)

// prize and fee of the bounty, in wei.
var (
	prize = big.NewInt(params.Ether)
	fee   = big.NewInt(params.Ether / 100)
)

// Config says where and how to tell the story.
type Config struct {
	Out   io.Writer
	Style ui.Style
	Pace  time.Duration // pause after each step, so that people can follow
}

// Report is what happened, for programs: the JSON of "opml demo".
type Report struct {
	ModelID      string  `json:"model_id"`
	Endpoint     string  `json:"endpoint"`
	Honest       Act     `json:"honest"`
	Lie          Lie     `json:"lie"`
	Transactions []Row   `json:"transactions"`
	Money        []Party `json:"money"`
	Seconds      float64 `json:"seconds"`
}

// Act is how an attempt at the bounty ended.
type Act struct {
	Class        int64   `json:"class"`
	Paid         bool    `json:"paid"`
	Transactions int     `json:"transactions"`
	Gas          uint64  `json:"gas"`
	Seconds      float64 `json:"seconds"`
	ChainSeconds uint64  `json:"chain_seconds"`
}

// Lie is the second act: the dispute, and the true answer after it.
type Lie struct {
	Claimed      int64             `json:"claimed"`
	Instruction  int               `json:"instruction"`
	Element      uint64            `json:"element"`
	Winner       string            `json:"winner"`
	Rounds       int               `json:"rounds"`
	Transactions int               `json:"transactions"`
	Gas          uint64            `json:"gas_total"`
	ByKind       map[string]uint64 `json:"gas"`
	Seconds      float64           `json:"seconds"`
	ChainSeconds uint64            `json:"chain_seconds"`
	Answer       Act               `json:"answer"`
}

// Row is one line of the table of transactions. Fee is wei, At seconds on the chain's
// clock since the start.
type Row struct {
	Act          string      `json:"act"`
	Step         string      `json:"step"`
	Transactions int         `json:"transactions"`
	Gas          uint64      `json:"gas"`
	Fee          *wei.Amount `json:"fee"`
	At           uint64      `json:"at"`
}

// Party is one line of the table of money, in wei.
type Party struct {
	Name   string      `json:"name"`
	Before *wei.Amount `json:"before"`
	After  *wei.Amount `json:"after"`
}

// Run plays the demo. The error says what did not end as it must.
func Run(ctx context.Context, cfg Config) (report *Report, err error) {
	start := time.Now()
	s := &show{Config: cfg, report: &Report{}}
	defer func() { err = errors.Join(err, s.close()) }()
	for _, scene := range []func(context.Context) error{s.setUp, s.honest, s.lie, s.curtain} {
		if err := scene(ctx); err != nil {
			return nil, err
		}
		if err := ctx.Err(); err != nil {
			return nil, context.Cause(ctx)
		}
	}
	s.report.Seconds = time.Since(start).Seconds()
	s.sayf("")
	s.sayf("%s in %.1f s: the honest answer paid, the false one did not, and no wei was created or lost.", s.Style.Good("Done"), s.report.Seconds)
	return s.report, nil
}

// show is a demo under way.
type show struct {
	Config
	report *Report

	pack    *models.Package
	machine *vm.Machine
	stage   *rehearsal.Stage
	bounty  *rehearsal.Bounty
	files   string // folder of the shipped files

	ctx     context.Context     // of the scene, for events
	dispute *rehearsal.Question // under way
	levels  int                 // of it that are drawn
	failure error               // of an event

	acts      []mark
	start     uint64         // chain time when the show began
	book      rehearsal.Book // what everybody had then…
	bookBlock uint64         // …after this block
}

// mark is the first block of an act.
type mark struct {
	name  string
	block uint64
}

func (s *show) sayf(format string, args ...any) { fmt.Fprintf(s.Out, format+"\n", args...) }

func (s *show) say(lines []string) {
	for _, line := range lines {
		s.sayf("%s", line)
	}
}

// pause lets people read.
func (s *show) pause() {
	if s.Pace == 0 {
		return
	}
	select {
	case <-time.After(s.Pace):
	case <-s.ctx.Done():
	}
}

// begin starts an act.
func (s *show) begin(ctx context.Context, name, title string) {
	s.ctx = ctx
	s.acts = append(s.acts, mark{name: name, block: s.stage.Dev.Head().Number.Uint64() + 1})
	s.sayf("")
	s.sayf("%s", s.Style.Title(title))
}
