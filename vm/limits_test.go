package vm_test

import (
	"fmt"
	"math/bits"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/vm"
)

// TestTheLimitsOfThePlannerAreDocumented: each by its name and its number.
func TestTheLimitsOfThePlannerAreDocumented(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "docs", "architecture.md"))
	require.NoError(t, err)
	for name, limit := range vm.PlannerLimits() {
		number := fmt.Sprint(limit)
		if k := bits.Len64(uint64(limit)) - 1; k >= 10 {
			require.EqualValues(t, int64(1)<<k, limit)
			number = fmt.Sprintf("2\\^%d", k)
		}
		row := regexp.MustCompile("(?m)^\\|[^|]*`" + name + "`[^|]*\\|[^|]*\\b" + number + "\\b")
		require.Regexp(t, row, string(page))
	}
}
