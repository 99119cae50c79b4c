package main

import (
	"bufio"
	"context"
	"encoding/json"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/cli"
)

// process is a command that keeps running.
type process struct {
	t      *testing.T
	cmd    *exec.Cmd
	lines  chan string
	stdout strings.Builder // to be read after the end
	stderr *strings.Builder
}

// background starts a command and interrupts it at the test's end, if the test has not
// done so.
func background(t *testing.T, args ...string) *process {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*patience)
	p := &process{t: t, cmd: command(ctx, args...), lines: make(chan string, 1000), stderr: &strings.Builder{}}
	p.cmd.Stderr = p.stderr
	out, err := p.cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, p.cmd.Start())
	go func() {
		for s := bufio.NewScanner(out); s.Scan(); {
			p.stdout.WriteString(s.Text() + "\n")
			p.lines <- s.Text()
		}
		close(p.lines)
	}()
	t.Cleanup(func() {
		if p.cmd.ProcessState == nil {
			p.interrupt()
		}
		cancel()
	})
	return p
}

// interrupt sends SIGINT and returns the exit code.
func (p *process) interrupt() int {
	p.t.Helper()
	require.NoError(p.t, p.cmd.Process.Signal(syscall.SIGINT))
	return p.end()
}

// end waits for the end and returns the exit code.
func (p *process) end() int {
	for range p.lines { // the pipe must be drained before Wait
	}
	_ = p.cmd.Wait() // the exit code says it all
	return p.cmd.ProcessState.ExitCode()
}

// bareHash is a word that may be an id without its 0x.
var bareHash = regexp.MustCompile(`\b[0-9a-fA-F]{8,}\b`)

// idsHave0x checks that what a process printed, and what it logged, shows ids in the one form that commands take.
func (p *process) idsHave0x() {
	p.t.Helper()
	for _, text := range []string{p.stdout.String(), p.stderr.String()} {
		require.Contains(p.t, text, "0x")
		for _, word := range bareHash.FindAllString(text, -1) {
			require.Equal(p.t, "", strings.Trim(word, "0123456789"), "%s, without 0x in:\n%s", word, text)
		}
	}
}

// until reads lines until one contains want, and returns it.
func (p *process) until(want string) string {
	p.t.Helper()
	deadline := time.After(patience)
	for {
		select {
		case line, open := <-p.lines:
			require.True(p.t, open, "ended before %q: %s", want, p.stderr)
			if strings.Contains(line, want) {
				return line
			}
		case <-deadline:
			require.Fail(p.t, "no line came with "+want, p.stderr.String())
		}
	}
}

// network is a devnet in a process of its own, with the shipped model registered.
type network struct {
	config, model string
	process       *process
	info          devnetResult
}

func startNetwork(t *testing.T) *network {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "net")
	p := background(t, "devnet", "--shipped", "--port", "0", "--dir", dir, "--json",
		// Blocks are a second apart on the chain's clock at least, so this one runs six times as fast.
		"--interval", "150ms", "--window", "40s", "--censorship", "40s", "--min-move", "10s")
	var raw strings.Builder
	for line := range p.lines {
		raw.WriteString(line + "\n")
		if line == "}" {
			break
		}
	}
	n := &network{config: filepath.Join(dir, "config.json"), model: filepath.Join(dir, "mnist.opml"), process: p}
	n.info = decode[devnetResult](t, raw.String())
	require.Equal(t, n.config, n.info.Config)
	return n
}

func TestDevnetWorkflowBetweenProcesses(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("several processes and real waiting: left out with -short")
	}
	n := startNetwork(t)
	config := []string{"--config", n.config}
	with := func(args ...string) []string { return append(args, config...) }

	again := decode[registerResult](t, mustRun(t, with("model", "register", n.model, "--json")...).stdout)
	require.False(t, again.Registered, "--shipped has registered it")

	for _, idle := range [][]string{{"resolve", n.model}, {"watch", n.model, "--once"}} {
		require.Equal(t, "nothing to do\n", mustRun(t, with(idle...)...).stdout)
		require.JSONEq(t, `{"actions": 0}`, mustRun(t, with(append(idle, "--json")...)...).stdout)
	}

	// A liar answers, a watchtower catches it.
	watcher := background(t, with("watch", n.model, "--json", "--poll", "200ms", "--log-level", "debug")...)
	liar := background(t, with("submit", n.model, "--lie", "2:100", "--poll", "200ms", "--log-level", "debug")...)
	asked := decode[requestResult](t, mustRun(t, with("request", n.model, "--input", shippedFile(t, "digits/8_0.png"), "--json")...).stdout)
	require.Equal(t, "pending", asked.Status)
	line := decode[actionLine](t, watcher.until(`"prove"`))
	require.NotEmpty(t, line.Claim)
	require.Positive(t, line.Gas)
	require.Equal(t, cli.ExitOK, liar.interrupt(), "an interrupted daemon has done its work")
	require.Contains(t, liar.stdout.String(), "  a lie: instruction 2, element 100  ")
	require.Contains(t, liar.stderr.String(), "opml: lying on purpose: in every claim instruction 2, element 100 is false")
	liar.idsHave0x()
	require.Contains(t, liar.stderr.String(), "answering requests at oracle 0x")
	require.Regexp(t, ", account 0x[0-9a-fA-F]{40}\n", liar.stderr.String())

	listed := decode[claimsResult](t, mustRun(t, with("claims", "--json")...).stdout)
	require.Len(t, listed.Claims, 1)
	require.Equal(t, "dead", listed.Claims[0].Status)
	require.True(t, listed.Claims[0].ByProof)

	// An honest submitter answers after it, posts, and leaves; anyone finalises.
	other := n.info.Accounts[6]
	posted := mustRun(t, with("submit", n.model, "--once", "--priority", "--from", other)...).stdout
	require.Contains(t, posted, "post")
	require.Contains(t, posted, " request 0x")
	require.NotContains(t, posted, "nothing to do")
	require.NotContains(t, posted, "a lie")
	require.Eventually(t, func() bool {
		mustRun(t, with("resolve", n.model)...)
		open := decode[claimsResult](t, mustRun(t, with("claims", "--json")...).stdout)
		return len(open.Requests) == 0
	}, patience, time.Second, "the true claim must become final")

	require.Contains(t, mustRun(t, with("claims")...).stdout, "no open requests (--all lists the settled ones)")
	done := decode[claimsResult](t, mustRun(t, with("claims", "--all", "--json")...).stdout)
	require.Equal(t, "answered", done.Requests[0].Status)
	require.Equal(t, cli.ExitOK, watcher.interrupt())
	watcher.idsHave0x()
	require.Equal(t, cli.ExitOK, n.process.interrupt())
	require.NoFileExists(t, n.config, "it leads nowhere now")
}

func TestRequestWaitsForTheFinalResult(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("several processes and real waiting: left out with -short")
	}
	n := startNetwork(t)

	// Nobody answers yet: the id is there all the same.
	waiting := background(t, "request", n.model, "--input", "random:1", "--fee", "0", "--wait", "--config", n.config)
	id := strings.Fields(waiting.until("request"))[1]
	require.Equal(t, cli.ExitFailure, waiting.interrupt())
	require.Contains(t, mustRun(t, "claims", "--json", "--config", n.config).stdout, id)

	refused := opml(t, "request", n.model, "--input", "random:2", "--fee", "0", "--deadline", "2s", "--wait", "--config", n.config)
	require.Equal(t, cli.ExitFailure, refused.code)
	require.Contains(t, refused.stderr, "nobody answered before the deadline: opml resolve refunds the fee")

	background(t, "submit", n.model, "--config", n.config, "--poll", "200ms")
	dir := t.TempDir()
	got := mustRun(t, "request", n.model, "--input", shippedFile(t, "digits/4_1.png"), "--wait", "--poll", "200ms",
		"--output-dir", dir, "--config", n.config, "--json")
	result := decode[requestResult](t, got.stdout)
	require.Contains(t, got.stderr, result.RequestID)
	require.Contains(t, got.stderr, "claimed  claim 0x")
	require.Equal(t, "answered", result.Status)
	here := decode[runResult](t, mustRun(t, "run", n.model, "--input", shippedFile(t, "digits/4_1.png"), "--output-dir", t.TempDir(), "--json").stdout)
	require.Equal(t, here.OutputRoot, result.OutputRoot)
	require.Equal(t, "4", result.Label)
	require.False(t, result.Recomputed)
	require.FileExists(t, filepath.Join(dir, "logits.npy"))

	later := t.TempDir()
	read := decode[resultResult](t, mustRun(t, "result", n.model, "--request", result.RequestID, "--output-dir", later,
		"--prove", "1:0", "--config", n.config, "--json").stdout)
	require.Equal(t, result.OutputRoot, read.OutputRoot)
	require.Equal(t, "4", read.Label)
	require.Equal(t, int64(4), read.Proofs[0].Value)
	require.FileExists(t, filepath.Join(later, "logits.npy"))
	bare := decode[resultResult](t, mustRun(t, "result", n.model, "--request", result.RequestID, "--config", n.config, "--json").stdout)
	require.Equal(t, here.Outputs[0].Values, bare.Outputs[0].Values, "no folder is needed to see them")
}

func TestALargeModelFromTheRequestToTheResult(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("several processes and real waiting: left out with -short")
	}
	n := startNetwork(t)
	large := filepath.Join(t.TempDir(), "large.opml")
	source := save(t, "large.onnx", shapedModel(t, []int64{1, 50_000}, nil, node("Add", "y", "x", "x")))
	mustRun(t, "model", "import", source, "--range", "x=-1,1", "-o", large)
	mustRun(t, "model", "register", large, "--config", n.config)
	background(t, "submit", large, "--config", n.config, "--poll", "200ms")
	run := decode[runResult](t, mustRun(t, "run", large, "--input", "random:1", "--output-dir", t.TempDir(), "--json").stdout)
	ask := []string{"request", large, "--input", "random:1", "--config", n.config}

	refused(t, opml(t, append(ask, "--callback", n.info.Accounts[3], "--callback-gas", "9")...), cli.ExitFailure, "a callback gets those of at most 98304")
	answered := mustRun(t, append(ask, "--wait", "--poll", "200ms", "--json")...)
	require.Contains(t, answered.stderr, "publish  4 of 4 parts, at most ")
	asked := decode[requestResult](t, answered.stdout)
	require.Equal(t, run.OutputRoot, asked.OutputRoot)
	require.True(t, asked.Recomputed)
	require.Equal(t, asked.Published.Parts, asked.Published.Sent)
	require.Greater(t, asked.Published.Parts, 1)
	again := mustRun(t, ask...).stdout
	require.Contains(t, again, "0 of them published now")
	require.Regexp(t, "opml result "+regexp.QuoteMeta(large)+" --request 0x[0-9a-f]{8}… shows the answer", again)
	require.NotContains(t, again, "at most")

	refused(t, opml(t, "result", n.model, "--request", asked.RequestID, "--config", n.config), cli.ExitFailure, "is about model")
	dir := t.TempDir()
	read := mustRun(t, "result", large, "--request", short(asked.RequestID), "--output-dir", dir, "--prove", "0:49999", "--config", n.config).stdout
	require.Contains(t, read, "recomputed here, they have the final root")
	require.Contains(t, read, "element  49999 of output 0 is ")
	require.FileExists(t, filepath.Join(dir, "y.npy"))
}

func TestBadChainsAndKeysAreRefusedInOneLine(t *testing.T) {
	t.Parallel()
	n := startNetwork(t)
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	nobody := "http://" + closed.Addr().String()
	require.NoError(t, closed.Close())
	wrongPassword := save(t, "pw", []byte("guess\n"))
	stranger := "0x00000000000000000000000000000000000000aa"
	tests := []struct {
		name string
		args []string
		code int
		want string
	}{
		{"unreachable node", []string{"claims", "--rpc", nobody}, cli.ExitFailure, "connection refused"},
		{"unknown scheme", []string{"claims", "--rpc", "gopher://x"}, cli.ExitUsage, "want a URL of http"},
		{"no host", []string{"claims", "--rpc", "http://"}, cli.ExitUsage, "want a URL of http"},
		{"sender that is no address", []string{"submit", n.model, "--from", "bob"}, cli.ExitUsage, `--from "bob" is not an address`},
		{"neither URL nor path", []string{"claims", "--rpc", "5"}, cli.ExitUsage, "want a URL"},
		{"another chain", []string{"claims", "--chain-id", "1"}, cli.ExitFailure, "--chain-id says 1"},
		{"no oracle there", []string{"claims", "--oracle", stranger}, cli.ExitFailure, "no contract"},
		{"another contract there", []string{"claims", "--oracle", n.info.Contracts.Registry.Hex()}, cli.ExitFailure, "no oracle"},
		{"no address", []string{"claims", "--oracle", "bob"}, cli.ExitUsage, "is not an address"},
		{"wrong password", []string{"request", n.model, "-i", "random:1", "--password-file", wrongPassword}, cli.ExitFailure, "does not open the key file"},
		{"no password file", []string{"request", n.model, "-i", "random:1", "--password-file", "none"}, cli.ExitFailure, "none"},
		{"account not in the keystore", []string{"request", n.model, "-i", "random:1", "--from", stranger}, cli.ExitFailure, "has no key of account"},
		{"no keystore", []string{"submit", n.model, "--keystore", "none"}, cli.ExitFailure, "none"},
		{"fee that is no amount", []string{"request", n.model, "-i", "random:1", "--fee", "lots"}, cli.ExitUsage, "is not an amount"},
		{"more than the account has", []string{"request", n.model, "-i", "random:1", "--fee", "1000000ether"}, cli.ExitFailure, " wei)"},
		{"outputs without waiting", []string{"request", n.model, "-i", "random:1", "--output-dir", "d"}, cli.ExitUsage, "needs --wait"},
		{"wrong log level", []string{"watch", n.model, "--log-level", "loud"}, cli.ExitUsage, "want debug, info, warn or error"},
		{"too little room to dispute", []string{"watch", n.model, "--trace-memory", "0", "--trace-disk", "0"}, cli.ExitUsage,
			"mnist.opml could be disputed: its trace is too large"},
		{"lie about nothing", []string{"submit", n.model, "--lie", "999"}, cli.ExitUsage, "the instruction must be"},
		{"result of no request", []string{"result", n.model}, cli.ExitUsage, "want a request id"},
		{"result of an unknown request", []string{"result", n.model, "--request", "0x" + strings.Repeat("1", 64)}, cli.ExitFailure, "is not on this chain"},
		{"callback that is unknown", []string{"resolve", n.model, "--retry-callback", "0x12"}, cli.ExitUsage, "want a request id"},
		{"folder without models", []string{"watch", t.TempDir()}, cli.ExitFailure, "no .opml file"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			refused(t, opml(t, append(tt.args, "--config", n.config)...), tt.code, tt.want)
		})
	}
	t.Run("port that is taken", func(t *testing.T) {
		_, port, err := net.SplitHostPort(strings.TrimPrefix(n.info.RPC, "http://"))
		require.NoError(t, err)
		refused(t, opml(t, "devnet", "--port", port, "--dir", t.TempDir()), cli.ExitFailure, port)
	})
	t.Run("devnet folder in use", func(t *testing.T) {
		refused(t, opml(t, "devnet", "--port", "0", "--dir", filepath.Dir(n.config)), cli.ExitFailure, "--dir")
	})
	t.Run("nothing given", func(t *testing.T) {
		refused(t, opml(t, "claims"), cli.ExitUsage, "--oracle is needed")
		refused(t, opml(t, "submit", n.model, "--oracle", stranger), cli.ExitUsage, "--keystore is needed")
	})
}

func TestDevnetWritesAConfigurationOnlyItsOwnerReads(t *testing.T) {
	t.Parallel()
	n := startNetwork(t)
	for _, name := range []string{"config.json", "env", "password"} {
		info, err := os.Stat(filepath.Join(filepath.Dir(n.config), name))
		require.NoError(t, err)
		require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	}
	raw, err := os.ReadFile(n.config)
	require.NoError(t, err)
	var config map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(raw, &config))
	for _, key := range []string{"rpc", "oracle", "chain-id", "keystore", "password-file", "contracts", "accounts"} {
		require.Contains(t, config, key)
	}
}
