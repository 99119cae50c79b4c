package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/pflag"
)

// wanted says what flags of Go's own types take; other types say it themselves.
var wanted = map[string]string{
	"int": "a whole number", "int64": "a whole number", "uint": "a whole number from 0", "uint64": "a whole number from 0",
	"float64": "a number", "bool": "true or false", "duration": "a duration such as 90s or 5m",
}

// explainValue puts what a flag wants in the place of a parser's own words.
func explainValue(f *pflag.Flag, value string, err error) error {
	if want := wanted[f.Value.Type()]; want != "" {
		return fmt.Errorf("%q is not %s", value, want)
	}
	return err
}

// FlagError is the usage error for a command line that pflag refuses.
func FlagError(err error) error {
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) {
		f := invalid.GetFlag()
		return Usagef("--%s: %w", f.Name, explainValue(f, invalid.GetValue(), errors.Unwrap(invalid)))
	}
	return &UsageError{Err: err}
}
