package submitter

import (
	"context"
	"math/big"

	"github.com/opml/opml/internal/chain"
	"github.com/opml/opml/vm"
)

const (
	// claimGas is what posting and finalising take together, without what depends on the request.
	claimGas = 200_000
	// byteGas is the most gas that a byte of calldata costs (EIP-7623).
	byteGas = 40
)

// leastFee is the fee in wei below which a request is not worth a claim.
func (s *Submitter) leastFee(snapshot *chain.Snapshot, r chain.Request, m *vm.Machine) *big.Int {
	if s.cfg.MinFee != nil {
		return s.cfg.MinFee
	}
	bytes := uint64(len(r.CallbackData))
	if chain.CarriesOutputs(m) {
		bytes += chain.OutputBytes(m)
	}
	gas := new(big.Int).SetUint64(claimGas + byteGas*bytes)
	callback := new(big.Int).SetUint64(r.Terms.CallbackGas)
	gas.Add(gas, callback.Mul(callback, big.NewInt(64)).Div(callback, big.NewInt(63))) // the 63/64 rule of calls
	if baseFee := snapshot.Head.BaseFee; baseFee != nil {
		gas.Mul(gas, baseFee)
	}
	return gas.Lsh(gas, 1)
}

// bonds lists, in wei, the bond to put on a claim on the request, and after it those that an earlier pass may have chosen at another
// base fee. The least bond follows the base fee; a bond that followed it too would give the claim another id at every head, and
// a commitment to it would not be found again. So it is rounded up to three binary digits, and there are few to look for.
func (s *Submitter) bonds(ctx context.Context, r chain.Request) ([]*big.Int, error) {
	floor, err := s.Client.BondFloor(ctx)
	if err != nil {
		return nil, err
	}
	return bondsAbove(floor, maxBig(r.Terms.MinBond, s.Client.Params.MinBond)), nil
}

// candidates is how many rounded bonds are considered: four to each doubling of the base fee.
const candidates = 12

// bondsAbove gives the asked bond first if it covers the floor, then rounded bonds from the floor upwards.
func bondsAbove(floor, asked *big.Int) []*big.Int {
	var out []*big.Int
	if asked.Cmp(floor) >= 0 {
		out = append(out, asked)
	}
	for bond := roundUp(maxBig(floor, asked)); len(out) < candidates; bond = roundUp(new(big.Int).Add(bond, big.NewInt(1))) {
		out = append(out, bond)
	}
	return out
}

// roundUp rounds up to a number with at most three binary digits before its zeros.
func roundUp(x *big.Int) *big.Int {
	zeros := uint(max(x.BitLen()-3, 0))
	step := new(big.Int).Lsh(big.NewInt(1), zeros)
	up := new(big.Int).Add(x, step)
	up.Sub(up, big.NewInt(1))
	return up.Rsh(up, zeros).Lsh(up, zeros)
}

func maxBig(a, b *big.Int) *big.Int {
	if a.Cmp(b) > 0 {
		return a
	}
	return b
}
