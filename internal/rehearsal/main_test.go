package rehearsal

import (
	"os"
	"testing"

	"github.com/opml/opml/vm/vmtest"
)

func TestMain(m *testing.M) {
	vmtest.DefectsPanic()
	os.Exit(m.Run())
}
