package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/cli"
)

// asCommand makes this test binary behave as opml: the tests run the real main in
// a process of its own, without building anything twice.
const asCommand = "OPML_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		os.Unsetenv(asCommand)
		main()
	}
	os.Exit(m.Run())
}

// outcome is what a process left behind.
type outcome struct {
	code           int
	stdout, stderr string
}

// patience is how long a command may take: on a machine that others keep busy, too.
const patience = 3 * time.Minute

// opml runs one command line to its end.
func opml(t *testing.T, args ...string) outcome {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := command(ctx, args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	require.NoError(t, ctx.Err(), "opml %s took over %v", strings.Join(args, " "), patience)
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		require.NoError(t, err)
	}
	return outcome{cmd.ProcessState.ExitCode(), out.String(), errs.String()}
}

// command prepares a process without a configuration of this machine's user.
func command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, os.Args[0], args...)
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "OPML_") {
			cmd.Env = append(cmd.Env, pair)
		}
	}
	cmd.Env = append(cmd.Env, asCommand+"=1")
	return cmd
}

// mustRun runs a command that has to succeed.
func mustRun(t *testing.T, args ...string) outcome {
	t.Helper()
	got := opml(t, args...)
	require.Equal(t, cli.ExitOK, got.code, "opml %s: %s", strings.Join(args, " "), got.stderr)
	return got
}

// refused checks that a command failed as every bad input must: with this exit
// code, one line on standard error that contains want, nothing on standard output.
func refused(t *testing.T, got outcome, code int, want string) {
	t.Helper()
	require.Equal(t, code, got.code, got.stderr)
	require.Empty(t, got.stdout)
	require.True(t, strings.HasPrefix(got.stderr, "opml: "), got.stderr)
	require.Equal(t, 1, strings.Count(got.stderr, "\n"), got.stderr)
	require.Contains(t, got.stderr, want)
}

// decode parses a command's JSON, which must be one document and nothing else.
func decode[T any](t *testing.T, stdout string) T {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(stdout))
	d.DisallowUnknownFields()
	var v T
	require.NoError(t, d.Decode(&v), stdout)
	require.False(t, d.More(), "more follows the JSON document: %s", stdout)
	return v
}

// keys lists the keys of a JSON object.
func keys(t *testing.T, raw string) map[string]json.RawMessage {
	t.Helper()
	var v map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(raw), &v), raw)
	return v
}
