package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/cli"
)

// What cannot end well is refused before anything is measured.
func TestBenchRefusesWhatCannotEndWell(t *testing.T) {
	plain := filepath.Join(t.TempDir(), "plain.md")
	require.NoError(t, os.WriteFile(plain, []byte("no markers"), 0o600))
	for name, c := range map[string]struct {
		args []string
		code int
		text string
	}{
		"samples are not published": {[]string{"--quick", "--page", plain}, cli.ExitUsage, "--quick"},
		"a page without markers":    {[]string{"--page", plain}, cli.ExitFailure, "the page needs a line"},
		"a page that is not there":  {[]string{"--page", plain + "x"}, cli.ExitFailure, "no such file"},
		"a part that is not there":  {[]string{"--only", "speed,taste"}, cli.ExitUsage, `no part "taste"`},
		"a quick look at gigabytes": {[]string{"--quick", "--only", "large"}, cli.ExitUsage, "a quick run has nothing of large"},
		"speed without a peer":      {[]string{"--quick", "--only", "speed", "--node", plain + "x"}, cli.ExitFailure, "nothing of speed can be measured: onnxruntime-node is not installed in"},
		"an argument":               {[]string{"everything"}, cli.ExitUsage, "1 argument given"},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			require.Equal(t, c.code, run(t.Context(), append([]string{"bench"}, c.args...), nil, &out, &errs))
			require.Contains(t, errs.String(), c.text)
			require.Empty(t, out.String())
		})
	}
}
