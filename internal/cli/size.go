package cli

import (
	"fmt"
	"math/bits"
	"strconv"
	"strings"
)

// sizeUnits are the names that sizes may carry, and their powers of two; the first that fits is shown.
var sizeUnits = []struct {
	name  string
	shift int
}{{"TiB", 40}, {"GiB", 30}, {"MiB", 20}, {"KiB", 10}, {"B", 0}}

// Size is a flag for a number of bytes: "64GiB", "512MiB", or plain bytes.
type Size uint64

// String is the size in the largest unit that divides it.
func (s *Size) String() string {
	for _, u := range sizeUnits {
		if n := uint64(*s) >> u.shift; n > 0 && n<<u.shift == uint64(*s) {
			return strconv.FormatUint(n, 10) + u.name
		}
	}
	return "0B"
}

// Type names the flag's kind in help texts.
func (s *Size) Type() string { return "SIZE" }

// Set parses a size.
func (s *Size) Set(text string) error {
	number, shift := strings.TrimSpace(text), 0
	for _, u := range sizeUnits {
		if rest, found := strings.CutSuffix(number, u.name); found {
			number, shift = strings.TrimSpace(rest), u.shift
			break
		}
	}
	n, err := strconv.ParseUint(number, 10, 64)
	if err != nil || bits.Len64(n)+shift > 64 {
		return fmt.Errorf("%q is not a size such as 64GiB, 512MiB or a number of bytes", text)
	}
	*s = Size(n << shift)
	return nil
}
