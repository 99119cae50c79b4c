// Package docs_test runs every shell command that the README and the guides show, so that
// they stay true.
package docs_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var (
	shellBlock   = regexp.MustCompile("(?ms)^```sh\n(.*?)^```")
	consoleBlock = regexp.MustCompile("(?ms)^```console\n(.*?)^```")
	prompt       = regexp.MustCompile(`(?m)^\$ (.*)$`)
)

// prelude makes a script fail at its first error, and stands in for make: that a target exists is checked, but the
// test does not run the demo, the benchmarks or itself.
const prelude = `set -euo pipefail
make() { command make -n -C "$OPML_REPO" "$@" >/dev/null; }
trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
`

func TestEveryCommandInTheDocsWorks(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command and runs chains: not in -short mode")
	}
	repo, bin := build(t)
	pages, err := filepath.Glob("*.md")
	require.NoError(t, err)
	blocks := 0
	for _, page := range append(pages, "../README.md") {
		text, err := os.ReadFile(page)
		require.NoError(t, err)
		matches := shellBlock.FindAllStringSubmatch(string(text), -1)
		if len(matches) == 0 {
			continue
		}
		blocks += len(matches)
		script := prelude
		for _, m := range matches {
			script += m[1]
		}
		t.Run(filepath.Base(page), func(t *testing.T) { runScript(t, repo, bin, script) })
	}
	require.Greater(t, blocks, 3, "the docs show commands")
}

// build compiles the command into a folder of its own.
func build(t *testing.T) (repo, bin string) {
	repo, err := filepath.Abs("..")
	require.NoError(t, err)
	bin = t.TempDir()
	compile := exec.Command("go", "build", "-o", filepath.Join(bin, "opml"), "./cmd/opml")
	compile.Dir = repo
	out, err := compile.CombinedOutput()
	require.NoError(t, err, string(out))
	return repo, bin
}

// The commands of examples.md that need fetched models take minutes: make examples runs them.
func TestEveryExampleWithModelsWorks(t *testing.T) {
	if os.Getenv("OPML_EXAMPLES") == "" {
		t.Skip("compiles large models: runs with OPML_EXAMPLES=1 (make examples)")
	}
	repo, bin := build(t)
	text, err := os.ReadFile("examples.md")
	require.NoError(t, err)
	script := prelude + "mkdir build && ln -s \"$OPML_REPO/build/models\" build/models\n"
	commands := 0
	for _, block := range consoleBlock.FindAllStringSubmatch(string(text), -1) {
		for _, command := range prompt.FindAllStringSubmatch(block[1], -1) {
			script += command[1] + "\n"
			commands++
		}
	}
	require.Greater(t, commands, 3, "the page shows commands")
	runScript(t, repo, bin, script+"test -s lines.png && test -s packages/ch_PP-OCRv4_det_infer.opml\n")
}

// runScript runs one page's blocks, in order, as one script in a scratch folder that has the
// repository's testdata.
func runScript(t *testing.T, repo, bin, script string) {
	ctx, cancel := context.WithTimeout(context.Background(), timeout())
	defer cancel()
	dir := t.TempDir()
	require.NoError(t, os.Symlink(filepath.Join(repo, "testdata"), filepath.Join(dir, "testdata")))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "bin"), 0o755))
	require.NoError(t, os.Symlink(filepath.Join(bin, "opml"), filepath.Join(dir, "bin", "opml")))
	cmd := exec.CommandContext(ctx, "bash", "-c", script)
	cmd.Dir = dir
	cmd.WaitDelay = 5 * time.Second
	cmd.Env = append(os.Environ(), "OPML_REPO="+repo, "PATH="+bin+":"+os.Getenv("PATH"), "HOME="+dir, "GOCACHE="+goEnv(t, "GOCACHE"))
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s\n%s", script, out)
}

// timeout is how long one page's commands may take: large models need longer.
func timeout() time.Duration {
	if os.Getenv("OPML_EXAMPLES") != "" {
		return 15 * time.Minute
	}
	return 3 * time.Minute
}

func goEnv(t *testing.T, name string) string {
	out, err := exec.Command("go", "env", name).Output()
	require.NoError(t, err)
	return string(out[:len(out)-1])
}
