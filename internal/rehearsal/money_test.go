package rehearsal

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/stretchr/testify/require"
)

func TestTheAuditSeesASingleWei(t *testing.T) {
	a, b := common.Address{1}, common.Address{2}
	book := func(first, second int64) Book {
		return Book{Ether: map[common.Address]*big.Int{a: big.NewInt(first), b: big.NewInt(second)}}
	}
	gas := []Transaction{{Fee: big.NewInt(7)}}
	require.NoError(t, Audit(book(100, 50), book(60, 83), gas), "40 sent, 33 arrived, 7 burned as gas")
	for _, after := range []Book{book(60, 84), book(60, 82), book(61, 83), book(100, 50)} {
		require.ErrorContains(t, Audit(book(100, 50), after, gas), "wei too many")
	}
}

// TestTheVaultAuditSeesForcedWei: what the oracle holds beyond what it owes shows.
func TestTheVaultAuditSeesForcedWei(t *testing.T) {
	m, inputs := chainOf(t, 3, 100)
	s, err := NewStage(t.Context(), Config{Machine: m})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	q, err := s.Question(t.Context(), inputs)
	require.NoError(t, err)
	_, err = s.Ask(t.Context(), q)
	require.NoError(t, err)
	require.NoError(t, s.AuditVault(t.Context()))
	s.Addresses.Oracle = s.Address(Sponsor) // an account that holds far more than the oracle owes
	require.Error(t, s.AuditVault(t.Context()))
}
