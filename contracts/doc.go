// Package contracts holds the Solidity side of opml: the model and input registries, the oracle with its
// demand-and-reveal game, the step verifier and an example consumer. Their sources are in src, the
// compiled artifacts in artifacts and the Go bindings in bindings; all three are committed, so that
// Go users need no Node. What is here in Go reads the contracts' custom errors.
//
// The bindings are generated from the compiler's output in build (not committed); run build.sh,
// which makes that first.
package contracts

//go:generate go run github.com/ethereum/go-ethereum/cmd/abigen --combined-json build/contracts.json --pkg bindings --out bindings/bindings.go
//go:generate go run github.com/ethereum/go-ethereum/cmd/abigen --combined-json build/testcontracts.json --pkg testbindings --out internal/testbindings/testbindings.go
