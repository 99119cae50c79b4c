// Package chain is the client of the contracts over any JSON-RPC endpoint: the
// connection, keys, transactions, and reads of requests and claims at one block.
//
// The node at the other end is not trusted with what a hash can check. Claims and
// requests must hash to their ids, inputs to the input root, and every revealed preimage
// to the hash that the contract holds; what does not is refused with [ErrLyingNode]. A
// node can still hide events or the whole chain; only a second node can show that.
//
// The package decides nothing: moves come from package bisect.
package chain
