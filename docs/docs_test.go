//go:build unix

// Package docs_test runs every shell command that the README and the guides show, so that
// they stay true.
package docs_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var (
	shellBlock    = regexp.MustCompile("(?ms)^```sh\n(.*?)^```")
	indentedBlock = regexp.MustCompile("(?m)^The first prints .*:\n\n((?:    .*\n)+)")
	consoleBlock  = regexp.MustCompile("(?ms)^```console\n(.*?)^```")
	prompt        = regexp.MustCompile(`(?m)^\$ (.*)$`)
)

// prelude makes a script fail at its first error, and stands in for make: that a target exists is checked, but the
// test does not run the demo, the benchmarks or itself. guard watches a daemon, without being a job that %1 could mean,
// and ends the whole script, which may wait for it, should it end without kill.
const prelude = `set -euo pipefail
make() { command make -n -C "$OPML_REPO" "$@" >/dev/null; }
kill() {
	local job
	for job in "$@"; do touch "killed-$(jobs -p "$job")"; done
	builtin kill "$@"
}
guard() {
	( (
		while builtin kill -0 "$1" 2>/dev/null; do sleep 0.1; done
		if [ ! -e "killed-$1" ] && [ ! -e ended ]; then
			echo "this ended by itself: $2"
			builtin kill -TERM -- -$$
		fi
	) & )
}
trap 'touch ended; builtin kill $(jobs -p) 2>/dev/null || true' EXIT
`

var (
	daemonLine = regexp.MustCompile(`(?m)^(.*[^&\n])&$`)
	portFlag   = regexp.MustCompile(`--port \d+`)
)

// runnable is a page's script with a guard for each daemon and any free port in the place of a readable one.
func runnable(script string) string {
	script = portFlag.ReplaceAllString(script, "--port 0")
	return prelude + daemonLine.ReplaceAllString(script, "$1& guard $$! '$1'")
}

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
		script := ""
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
	script := "mkdir build && ln -s \"$OPML_REPO/build/models\" build/models\n"
	commands := 0
	for _, block := range consoleBlock.FindAllStringSubmatch(string(text), -1) {
		for _, command := range prompt.FindAllStringSubmatch(block[1], -1) {
			script += command[1] + "\n"
			commands++
		}
	}
	require.Greater(t, commands, 3, "the page shows commands")
	out := runScript(t, repo, bin, script+"test -s lines.png && test -s packages/ch_PP-OCRv4_det_infer.opml\n")
	shown := indentedBlock.FindStringSubmatch(string(text))
	require.NotNil(t, shown, "the page shows an answer")
	require.Contains(t, squeezed(out), squeezed(shown[1]))
}

// squeezed leaves out where a text is indented or padded.
func squeezed(text string) string { return strings.Join(strings.Fields(text), " ") }

// runScript runs one page's blocks, in order, as one script in a scratch folder that has the
// repository's testdata.
func runScript(t *testing.T, repo, bin, script string) string {
	dir := t.TempDir()
	require.NoError(t, os.Symlink(filepath.Join(repo, "testdata"), filepath.Join(dir, "testdata")))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "bin"), 0o755))
	require.NoError(t, os.Symlink(filepath.Join(bin, "opml"), filepath.Join(dir, "bin", "opml")))
	out, err := runIn(t, dir, script, "OPML_REPO="+repo, "PATH="+bin+":"+os.Getenv("PATH"), "HOME="+dir, "GOCACHE="+goEnv(t, "GOCACHE"))
	require.NoError(t, err, "%s\n%s", script, out)
	return out
}

// runIn runs a script in a folder and returns what it says. Nothing that it has started is left.
func runIn(t *testing.T, dir, script string, env ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), timeout())
	defer cancel()
	cmd := exec.CommandContext(ctx, "bash", "-c", runnable(script))
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	all := func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.Cancel = all
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.CombinedOutput()
	_ = all() // as a rule there is nobody left
	return string(out), errors.Join(err, ctx.Err())
}

func TestAPageFailsAtOnceWhenADaemonEnds(t *testing.T) {
	start := time.Now()
	out, err := runIn(t, t.TempDir(), "(echo the port is taken; exit 1) &\nuntil [ -s never ]; do sleep 0.2; done\n")
	require.Error(t, err)
	require.Less(t, time.Since(start), timeout()/2)
	require.Contains(t, out, "the port is taken\nthis ended by itself: (echo the port")
}

func TestAPageMayKillADaemon(t *testing.T) {
	out, err := runIn(t, t.TempDir(), "sleep 600 &\nsleep 600 &\nkill %1\nsleep 0.5\n[ -n \"$(jobs -p %2)\" ]\necho done\n")
	require.NoError(t, err, out)
	require.Contains(t, out, "done")
	require.NotContains(t, out, "by itself")
}

func TestPagesRunOnFreePorts(t *testing.T) {
	require.Contains(t, runnable("opml devnet --port 8547 --window 5s"), "opml devnet --port 0 --window 5s")
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
