package ui

import (
	"io"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
)

// patience is how long work may take before a progress bar appears.
const patience = 2 * time.Second

// Progress shows how far long work is, on a terminal only and only once it has
// taken longer than two seconds. Its methods may be called from any goroutine.
type Progress struct {
	out   io.Writer // nil: never show
	start time.Time
	mu    sync.Mutex
	bar   *progressbar.ProgressBar
	stage string
	total int
}

// NewProgress makes a progress display on w, usually standard error.
func NewProgress(w io.Writer) *Progress {
	p := &Progress{start: time.Now()}
	if IsTerminal(w) {
		p.out = w
	}
	return p
}

// Update says that done of total units of a stage are finished. total 0 means
// unknown.
func (p *Progress) Update(stage string, done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.out == nil || time.Since(p.start) < patience {
		return
	}
	if p.bar == nil || p.stage != stage || p.total != total {
		p.clear()
		p.bar, p.stage, p.total = p.newBar(stage, total), stage, total
	}
	// The bar's only error is a failed write to the terminal, which the user sees.
	_ = p.bar.Set(done)
}

func (p *Progress) newBar(stage string, total int) *progressbar.ProgressBar {
	if total == 0 {
		total = -1
	}
	return progressbar.NewOptions(total,
		progressbar.OptionSetWriter(p.out),
		progressbar.OptionSetDescription(stage),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(false), // it would count from when the bar appears
		progressbar.OptionSetElapsedTime(false),
		progressbar.OptionSetWidth(30),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)
}

func (p *Progress) clear() {
	if p.bar != nil {
		_ = p.bar.Clear()
		p.bar = nil
	}
}

// Done removes the display.
func (p *Progress) Done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
}
