package ui

import (
	"fmt"
	"math/big"
	"strings"
	"time"
)

// Count writes an integer with thousands separated by thin groups: 1,234,567.
func Count[T ~int | ~int64 | ~uint64 | ~uint32 | ~int32](n T) string {
	text := fmt.Sprint(n)
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	var groups []string
	for len(text) > 3 {
		groups = append([]string{text[len(text)-3:]}, groups...)
		text = text[:len(text)-3]
	}
	return sign + strings.Join(append([]string{text}, groups...), ",")
}

// Ether writes an amount of wei in ether, with up to six significant decimals
// and never as a false zero.
func Ether(wei *big.Int) string {
	if wei == nil || wei.Sign() == 0 {
		return "0 ETH"
	}
	text := new(big.Rat).SetFrac(wei, big.NewInt(1e18)).FloatString(18)
	text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	whole, fraction, _ := strings.Cut(text, ".")
	lead := len(fraction) - len(strings.TrimLeft(fraction, "0"))
	if keep := lead + 6; whole != "0" && whole != "-0" {
		fraction = fraction[:min(len(fraction), 6)]
	} else {
		fraction = fraction[:min(len(fraction), keep)]
	}
	fraction = strings.TrimRight(fraction, "0")
	if fraction != "" {
		whole += "." + fraction
	}
	return whole + " ETH"
}

// Bytes writes a size in the largest binary unit that keeps it above one.
func Bytes(n uint64) string {
	const unit = 1024
	if n < unit {
		return fmt.Sprintf("%d B", n)
	}
	value, suffix := float64(n)/unit, "KiB"
	for _, next := range []string{"MiB", "GiB", "TiB"} {
		if value < unit {
			break
		}
		value, suffix = value/unit, next
	}
	return fmt.Sprintf("%.1f %s", value, suffix)
}

// Seconds writes a duration with the precision that a reader can use.
func Seconds(d time.Duration) string {
	switch {
	case d < 10*time.Millisecond:
		return fmt.Sprintf("%.2f ms", float64(d)/1e6)
	case d < time.Second:
		return fmt.Sprintf("%.0f ms", float64(d)/1e6)
	}
	return fmt.Sprintf("%.1f s", d.Seconds())
}

// Shape writes dims as 1×28×28; a scalar is "scalar".
func Shape[T ~int | ~uint32](dims []T) string {
	if len(dims) == 0 {
		return "scalar"
	}
	parts := make([]string, len(dims))
	for i, d := range dims {
		parts[i] = fmt.Sprint(d)
	}
	return strings.Join(parts, "×")
}

// Plural writes a number with its noun: 1 thread, 2 threads.
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%s %ss", Count(n), noun)
}
