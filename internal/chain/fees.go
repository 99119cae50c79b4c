package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
)

// ErrFeeCeiling marks a transaction that is not sent because the chain's fees are above
// what the operator allows.
var ErrFeeCeiling = errors.New("fees are above the configured ceiling")

var errNoBaseFee = errors.New("the chain has no base fee: EIP-1559 is required")

// fees are the two EIP-1559 prices of a transaction, in wei per gas.
type fees struct {
	tip *big.Int // max priority fee
	cap *big.Int // max fee
}

// suggest returns present fees: twice the base fee leaves room for six full blocks
// (each raises it by an eighth) before a replacement is needed.
func suggest(ctx context.Context, backend Backend, ceiling *big.Int) (fees, error) {
	head, err := backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return fees{}, fmt.Errorf("read the base fee: %w", err)
	}
	if head.BaseFee == nil {
		return fees{}, errNoBaseFee
	}
	tip, err := backend.SuggestGasTipCap(ctx)
	if err != nil {
		return fees{}, fmt.Errorf("read the suggested priority fee: %w", err)
	}
	f := fees{tip: tip, cap: new(big.Int).Add(tip, new(big.Int).Lsh(head.BaseFee, 1))}
	return f.under(ceiling, new(big.Int).Add(head.BaseFee, tip))
}

// under lowers the fees to the ceiling (nil means none), if what has to be paid now allows it.
func (f fees) under(ceiling, now *big.Int) (fees, error) {
	if ceiling == nil || f.cap.Cmp(ceiling) <= 0 {
		return f, nil
	}
	if now.Cmp(ceiling) > 0 {
		return f, fmt.Errorf("%w: %v wei per gas now, %v allowed", ErrFeeCeiling, now, ceiling)
	}
	return fees{tip: minBig(f.tip, ceiling), cap: ceiling}, nil
}

// bumped returns fees that replace a pending transaction with fees f: a quarter more on both (nodes ask for
// a tenth), or the present suggestion if that is more.
func (f fees) bumped(now fees) fees {
	return fees{tip: maxBig(quarterMore(f.tip), now.tip), cap: maxBig(quarterMore(f.cap), now.cap)}
}

func quarterMore(x *big.Int) *big.Int {
	more := new(big.Int).Rsh(x, 2)
	return more.Add(more, x).Add(more, big.NewInt(1))
}

func minBig(a, b *big.Int) *big.Int {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

func maxBig(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}
