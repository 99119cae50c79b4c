// Package cli is what the commands of cmd/opml share: exit codes, configuration,
// output in two forms (for people, and JSON for programs), model inputs, keys and
// the connection to a chain. Commands themselves live in cmd/opml; what they do
// lives in the packages they call.
package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// Exit codes of every command.
const (
	ExitOK      = 0
	ExitFailure = 1 // the work failed, or an input is bad
	ExitUsage   = 2 // the command line or the configuration is wrong
)

// UsageError is a mistake in the command line or the configuration, as opposed to
// a failure of the work.
type UsageError struct{ Err error }

func (e *UsageError) Error() string { return e.Err.Error() }

func (e *UsageError) Unwrap() error { return e.Err }

// Usagef makes a UsageError.
func Usagef(format string, args ...any) error {
	return &UsageError{Err: fmt.Errorf(format, args...)}
}

// ExitCode is the process's exit code for a command's outcome.
func ExitCode(err error) int {
	var usage *UsageError
	switch {
	case err == nil:
		return ExitOK
	case errors.As(err, &usage):
		return ExitUsage
	}
	return ExitFailure
}

// plainPaths leaves the names of system calls out of an error's text.
func plainPaths(err error) string {
	var failed *fs.PathError
	if !errors.As(err, &failed) {
		return err.Error()
	}
	return strings.Replace(err.Error(), failed.Error(), failed.Path+": "+failed.Err.Error(), 1)
}

// Line renders an error as the one line that the user sees.
func Line(err error) string {
	text := strings.Join(strings.FieldsFunc(plainPaths(err), func(r rune) bool { return r == '\n' || r == '\r' }), "; ")
	var usage *UsageError
	if errors.As(err, &usage) {
		text += " (see --help)"
	}
	return "opml: " + text
}
