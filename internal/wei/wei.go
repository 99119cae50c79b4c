// Package wei is how amounts of ether appear in the JSON of commands: in wei, as
// decimal strings, since they exceed what most readers' numbers hold exactly.
package wei

import "math/big"

// Amount is a number of wei.
type Amount big.Int

// Of makes an amount; it shares n.
func Of(n *big.Int) *Amount { return (*Amount)(n) }

// Int is the amount as an integer, which it shares.
func (a *Amount) Int() *big.Int { return (*big.Int)(a) }

// MarshalText implements encoding.TextMarshaler.
func (a *Amount) MarshalText() ([]byte, error) { return a.Int().MarshalText() }

// UnmarshalText implements encoding.TextUnmarshaler.
func (a *Amount) UnmarshalText(text []byte) error { return a.Int().UnmarshalText(text) }
