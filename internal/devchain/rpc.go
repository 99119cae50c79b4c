package devchain

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

// maxBlocks is the most blocks that one remote call may ask for.
const maxBlocks = 100_000

// quantity is a number as development tools send it: a JSON number, or a decimal
// or 0x-prefixed string.
type quantity uint64

func (q *quantity) UnmarshalJSON(raw []byte) error {
	text := strings.Trim(string(raw), `"`)
	n, err := strconv.ParseUint(text, 0, 63)
	if err != nil {
		return fmt.Errorf("quantity %s: %w", raw, err)
	}
	*q = quantity(n)
	return nil
}

var _ json.Unmarshaler = (*quantity)(nil)

// evmAPI serves the clock over JSON-RPC under the names that Ethereum's development
// tools agree on (evm_mine, evm_increaseTime), so that any of them, and `opml devnet`'s
// users, can skip a deadline.
type evmAPI struct{ chain *Chain }

// Mine seals the given number of blocks (one without an argument), as evm_mine. It
// returns the head's number.
func (a *evmAPI) Mine(blocks *quantity) (hexutil.Uint64, error) {
	n, err := blockCount(blocks)
	if err != nil {
		return 0, err
	}
	if err := a.chain.Mine(n); err != nil {
		return 0, err
	}
	return hexutil.Uint64(a.chain.Head().Number.Uint64()), nil
}

// IncreaseTime lets the given seconds pass, in as many empty blocks as asked (one without
// the second argument), as evm_increaseTime. It returns the head's timestamp.
func (a *evmAPI) IncreaseTime(seconds quantity, blocks *quantity) (hexutil.Uint64, error) {
	n, err := blockCount(blocks)
	if err != nil {
		return 0, err
	}
	if err := a.chain.Advance(uint64(seconds), n); err != nil {
		return 0, err
	}
	return hexutil.Uint64(a.chain.Head().Time), nil
}

func blockCount(asked *quantity) (uint64, error) {
	if asked == nil {
		return 1, nil
	}
	if *asked > maxBlocks {
		return 0, fmt.Errorf("%d blocks asked for, at most %d at a time", *asked, maxBlocks)
	}
	return uint64(*asked), nil
}
