// Package ui draws on terminals: styled text, pictures of small images, the
// narrowing of a dispute, tables, progress. It decides when colour and live
// output are wanted, so that pipes and files get plain text. It computes nothing
// about models or games: callers hand it what to draw.
package ui

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// Style paints text with ANSI colours, or leaves it plain.
type Style struct{ on bool }

// Plain never paints.
func Plain() Style { return Style{} }

// Coloured always paints.
func Coloured() Style { return Style{on: true} }

// StyleFor paints if w is a terminal that shows colours, unless the user set
// NO_COLOR (https://no-color.org) or TERM=dumb.
func StyleFor(w io.Writer) Style {
	return Style{on: IsTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
}

// IsTerminal says whether w is an interactive terminal.
func IsTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Enabled says whether the style paints at all.
func (s Style) Enabled() bool { return s.on }

func (s Style) sgr(code, text string) string {
	if !s.on || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// Bold, Dim, Good, Bad and Warn style a piece of text for what it means.
func (s Style) Bold(text string) string { return s.sgr("1", text) }

// Dim is for what matters less.
func (s Style) Dim(text string) string { return s.sgr("2", text) }

// Good is for what is true or went as it should.
func (s Style) Good(text string) string { return s.sgr("32", text) }

// Bad is for what is false or failed.
func (s Style) Bad(text string) string { return s.sgr("1;31", text) }

// Warn is for what follows from something false.
func (s Style) Warn(text string) string { return s.sgr("33", text) }

// Title is for headings.
func (s Style) Title(text string) string { return s.sgr("1;36", text) }

// greyPair is one character cell with two pixels, above and below, as grey levels
// on the 24 steps of the 256-colour palette.
func (s Style) greyPair(top, bottom uint8) string {
	return fmt.Sprintf("\x1b[38;5;%d;48;5;%dm▀\x1b[0m", greyCode(top), greyCode(bottom))
}

// greyCode maps 0…255 to black, the palette's grey ramp (232…255), or white.
func greyCode(v uint8) int {
	switch {
	case v < 4:
		return 16
	case v > 246:
		return 231
	}
	return 232 + min(23, (int(v)-3)/10)
}
