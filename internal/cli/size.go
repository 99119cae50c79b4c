package cli

import (
	"fmt"
	"math/big"
	"regexp"
	"strconv"
)

// sizeUnits are the names that sizes may carry, and how many bytes each is; of the first ones, the first that fits is shown.
var sizeUnits = []struct {
	name  string
	bytes uint64
}{
	{"TiB", 1 << 40}, {"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}, {"B", 1},
	{"TB", 1e12}, {"GB", 1e9}, {"MB", 1e6}, {"kB", 1e3}, {"KB", 1e3}, {"", 1},
}

var sizeSyntax = regexp.MustCompile(`^\s*([0-9]{1,20}(?:\.[0-9]{1,20})?)\s*([A-Za-z]*)\s*$`)

// Size is a flag for a number of bytes: "64GiB", "1.5GB", or plain bytes.
type Size uint64

// String is the size in the largest unit that divides it.
func (s *Size) String() string {
	for _, u := range sizeUnits {
		if n := uint64(*s) / u.bytes; n > 0 && n*u.bytes == uint64(*s) {
			return strconv.FormatUint(n, 10) + u.name
		}
	}
	return "0B"
}

// Type names the flag's kind in help texts.
func (s *Size) Type() string { return "SIZE" }

// Set parses a size, which must be whole bytes.
func (s *Size) Set(text string) error {
	parts := sizeSyntax.FindStringSubmatch(text)
	for _, u := range sizeUnits {
		if parts == nil || parts[2] != u.name {
			continue
		}
		n, ok := new(big.Rat).SetString(parts[1])
		if !ok {
			break
		}
		n.Mul(n, new(big.Rat).SetInt(new(big.Int).SetUint64(u.bytes)))
		if !n.IsInt() || !n.Num().IsUint64() {
			break
		}
		*s = Size(n.Num().Uint64())
		return nil
	}
	return fmt.Errorf("%q is not a size such as 64GiB, 1.5GB or a number of bytes", text)
}
