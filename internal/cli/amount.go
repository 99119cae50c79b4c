package cli

import (
	"fmt"
	"math/big"
	"strings"
)

// units are the names that amounts may carry, and how many wei each is.
var units = []struct {
	name     string
	decimals int
}{{"gwei", 9}, {"wei", 0}, {"ether", 18}, {"eth", 18}}

// AmountSyntax describes an amount of money, for help texts.
const AmountSyntax = "AMOUNT"

// Amount is a flag for an amount of ether: "0.1ether", "25gwei", or plain wei. It
// never rounds.
type Amount struct{ Wei *big.Int }

// String is the amount in ether if a few decimals hold it, else in wei.
func (a *Amount) String() string {
	if a.Wei == nil {
		return ""
	}
	const decimals = 6 // of an ether: below that, wei are easier to read
	whole, rest := new(big.Int).QuoRem(a.Wei, exp10(18-decimals), new(big.Int))
	if rest.Sign() != 0 || whole.Sign() == 0 {
		return a.Wei.String() + "wei"
	}
	text := new(big.Rat).SetFrac(a.Wei, exp10(18)).FloatString(decimals)
	return strings.TrimRight(strings.TrimRight(text, "0"), ".") + "ether"
}

// Type names the flag's kind in help texts.
func (a *Amount) Type() string { return AmountSyntax }

// Set parses an amount.
func (a *Amount) Set(text string) error {
	number, decimals := strings.TrimSpace(text), 0
	for _, u := range units {
		if rest, ok := strings.CutSuffix(number, u.name); ok {
			number, decimals = strings.TrimSpace(rest), u.decimals
			break
		}
	}
	whole, fraction, _ := strings.Cut(number, ".")
	if !digits(whole) || fraction != "" && !digits(fraction) || len(fraction) > decimals {
		return fmt.Errorf("%q is not an amount: want wei, or a number with a unit such as 0.1ether or 25gwei", text)
	}
	wei, ok := new(big.Int).SetString(whole+fraction+strings.Repeat("0", decimals-len(fraction)), 10)
	if !ok || wei.BitLen() > 128 {
		return fmt.Errorf("%q is too much", text)
	}
	a.Wei = wei
	return nil
}

func digits(s string) bool {
	return s != "" && len(s) <= 60 && strings.Trim(s, "0123456789") == ""
}

func exp10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }
