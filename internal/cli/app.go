package cli

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/opml/opml/internal/ui"
)

// App is the process as a command sees it.
type App struct {
	In   io.Reader
	Out  io.Writer // results only: with JSON set, one JSON document and nothing else
	Err  io.Writer // errors, notes and progress
	JSON bool      // the --json flag
}

// Emit writes a command's result: value as JSON with --json, otherwise what human
// writes.
func (a *App) Emit(value any, human func(w io.Writer) error) error {
	if !a.JSON {
		return human(a.Out)
	}
	e := json.NewEncoder(a.Out)
	e.SetIndent("", "  ")
	return e.Encode(value)
}

// EmitLine writes one event of a long-running command: a JSON object on one line
// with --json, otherwise text.
func (a *App) EmitLine(value any, text string) error {
	if a.JSON {
		return json.NewEncoder(a.Out).Encode(value)
	}
	_, err := fmt.Fprintln(a.Out, text)
	return err
}

// Narrate is where a command may tell people its story: standard output, or
// nowhere with --json.
func (a *App) Narrate() io.Writer {
	if a.JSON {
		return io.Discard
	}
	return a.Out
}

// Notef writes a line for people on standard error.
func (a *App) Notef(format string, args ...any) {
	fmt.Fprintf(a.Err, "opml: "+format+"\n", args...)
}

// Style is how the command may paint what it writes to standard output.
func (a *App) Style() ui.Style { return ui.StyleFor(a.Out) }

// Progress is a progress display on standard error.
func (a *App) Progress() *ui.Progress { return ui.NewProgress(a.Err) }
