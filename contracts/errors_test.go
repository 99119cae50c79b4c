package contracts_test

import (
	"flag"
	"fmt"
	"os"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"

	"github.com/opml/opml/contracts/bindings"
)

// reached are the custom errors that the tests have met.
var reached = &nameSet{names: map[string]bool{}}

type nameSet struct {
	mu    sync.Mutex
	names map[string]bool
}

func (s *nameSet) add(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.names[name] = true
}

// TestMain fails a complete run that met not every custom error: each must be reachable. (The step
// verifier's are met by its own tests.)
func TestMain(m *testing.M) {
	code := m.Run()
	whole := flag.Lookup("test.run").Value.String() == "" && flag.Lookup("test.skip").Value.String() == "" &&
		flag.Lookup("test.list").Value.String() == ""
	if code == 0 && whole {
		for _, name := range unreached() {
			fmt.Fprintf(os.Stderr, "no test reaches the custom error %s\n", name)
			code = 1
		}
	}
	os.Exit(code)
}

func unreached() (names []string) {
	for _, contract := range []*bind.MetaData{
		bindings.ModelRegistryMetaData, bindings.InputRegistryMetaData, bindings.OpmlOracleMetaData,
		bindings.DigitBountyMetaData, bindings.ResultReaderMetaData,
	} {
		parsed, err := contract.GetAbi()
		if err != nil {
			return []string{err.Error()}
		}
		for name := range parsed.Errors {
			if !reached.names[name] {
				names = append(names, name)
			}
		}
	}
	return names
}
