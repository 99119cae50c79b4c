package graph

import "fmt"

// OptionError is a mistake in what is asked for, such as a name that the model does not have: the model file itself is
// not to blame.
type OptionError struct{ Err error }

func (e *OptionError) Error() string { return e.Err.Error() }

func (e *OptionError) Unwrap() error { return e.Err }

// OptionErrorf makes an OptionError.
func OptionErrorf(format string, args ...any) error {
	return &OptionError{fmt.Errorf(format, args...)}
}
