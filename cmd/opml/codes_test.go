package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"

	"github.com/opml/opml/internal/cli"
)

// inProcess runs a command line as main does, without a process of its own.
func inProcess(t *testing.T, args ...string) outcome {
	t.Helper()
	var out, errs bytes.Buffer
	code := run(t.Context(), args, strings.NewReader(""), &out, &errs)
	return outcome{code, out.String(), errs.String()}
}

// arguments are as many as a command takes, of files that do not exist.
func arguments(path []string) []string {
	switch strings.Join(path, " ") {
	case "model import":
		return []string{"absent.onnx", "-o", "absent.opml"}
	case "model inspect", "model register", "run", "profile", "dispute", "request", "submit", "watch", "result", "resolve":
		return []string{"absent.opml"}
	case "conformance":
		return []string{"absent"}
	}
	if path[0] == "example" {
		return []string{"absent.png"}
	}
	return nil
}

// runnable are the commands that do something themselves.
func runnable() [][]string {
	var list [][]string
	for _, path := range everyCommand() {
		if name := strings.Join(path, " "); name != "" && name != "model" && name != "example" {
			list = append(list, path)
		}
	}
	return list
}

func TestEveryCommandRefusesWrongUsageWithTwo(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, path := range runnable() {
		args := arguments(path)
		with := func(more ...string) []string { return append(append(append([]string{}, path...), args...), more...) }
		t.Run(strings.Join(path, " "), func(t *testing.T) {
			refused(t, inProcess(t, with("--no-such-flag")...), cli.ExitUsage, "unknown flag: --no-such-flag")
			refused(t, inProcess(t, with("--config", "absent.json")...), cli.ExitUsage, "absent.json")
			cmd, _, err := newRoot(&cli.App{}).Find(path)
			require.NoError(t, err)
			if cmd.Args(cmd, append(args, "one", "more")) != nil { // others take any number
				refused(t, inProcess(t, with("one", "more")...), cli.ExitUsage, "arguments given: want opml "+strings.Join(path, " "))
			}
			if len(args) > 0 {
				refused(t, inProcess(t, path...), cli.ExitUsage, "0 arguments given")
			}
			cmd.Flags().VisitAll(func(f *pflag.Flag) {
				switch f.Value.Type() {
				case "string", "stringArray", "stringSlice": // whatever they are, they are read later
				default:
					refused(t, inProcess(t, with("--"+f.Name+"=zzz")...), cli.ExitUsage, "--"+f.Name)
				}
			})
		})
	}
}

func TestEveryCommandRefusesMissingFilesWithOne(t *testing.T) {
	t.Chdir(t.TempDir())
	more := map[string][]string{
		"run": {"-i", "random:1"}, "dispute": {"-i", "random:1"}, "request": {"-i", "random:1"}, "result": {"--request", "0x12345678"},
		"example nearest": {"--query", "what?"},
	}
	chain := []string{"--oracle", "0x00000000000000000000000000000000000000aa", "--keystore", "absent"}
	for _, name := range []string{"submit", "watch", "resolve"} {
		more[name] = chain
	}
	for _, path := range runnable() {
		args := arguments(path)
		if len(args) == 0 {
			continue
		}
		t.Run(strings.Join(path, " "), func(t *testing.T) {
			got := inProcess(t, append(append(append([]string{}, path...), args...), more[strings.Join(path, " ")]...)...)
			refused(t, got, cli.ExitFailure, "no such file")
			require.NotContains(t, got.stderr, "stat ", "what a person named, not what the system was asked")
		})
	}
}

// Mistakes in values, and values that contradict each other, by command. Packages and models are there: they are not to blame.
func TestWrongValuesAndContradictionsExitWithTwo(t *testing.T) {
	t.Parallel()
	model, digit, out := shippedFile(t, "mnist-cnn.onnx"), shippedFile(t, "digits/7_0.png"), filepath.Join(t.TempDir(), "m.opml")
	pack := compiled(t)
	importing := func(more ...string) []string { return append([]string{"model", "import", model, "-o", out}, more...) }
	asking := func(more ...string) []string { return append([]string{"request", pack, "-i", "random:1"}, more...) }
	on := func(command string, more ...string) []string {
		return append([]string{command, pack, "--oracle", "0x00000000000000000000000000000000000000aa", "--keystore", "."}, more...)
	}
	for _, tt := range []struct {
		args []string
		want string
	}{
		{importing("--weights", "7"), "--weights 7: want 8 or 16"},
		{importing("--activations", "12"), "--activations 12: want 8, 16 or 32"},
		{importing("--bits", "a=w9"), "want w8 or w16"},
		{importing("--bits", "nowhere=w16"), "no such layer"},
		{importing("--shape", "nowhere=1,2"), `shape given for "nowhere"`},
		{importing("--shape", "image=2,1,28,28"), "has the fixed size 1"},
		{importing("--range", "nowhere=1,2"), `no input "nowhere"`},
		{importing("--range", "image=1,2", "--range", "image=2,3"), "given twice"},
		{importing("--state", "a=b"), `no input "b"`},
		{importing("--constant", "nowhere=1"), "want NAME=NUMBERS"},
		{importing("--constant", "image=abc"), "no list of numbers"},
		{importing("--constant", "image=1"), "1 numbers for an input"},
		{importing("--auto", "40"), "needs --calibrate"},
		{importing("--auto", "-1"), "want a positive ratio"},
		{importing("--auto", "40", "--weights", "8", "--calibrate", digit), "--auto chooses the bits"},
		{importing("--std", "1"), "need --image"},
		{importing("--image", "L", "--mean", "a", "--std", "1"), "want 1 number, one per channel"},
		{importing("--image", "L", "--mean", "1"), "--std is missing"},
		{importing("--image", "L", "--mean", "1", "--std", "0"), "--std 0: want positive numbers"},
		{importing("--image", "RGB"), "not that of one picture of 3 channels"},
		{[]string{"model", "import", model, "-o", model}, "would overwrite"},
		{[]string{"model", "import", model, "-o", "."}, "is a folder"},
		{[]string{"model", "inspect", pack, "--plot", "x.svg"}, "--plot needs --ranges"},
		{[]string{"run", pack}, "is missing: give --input"},
		{[]string{"run", pack, "-i", "foo"}, `"foo" is not a source`},
		{[]string{"run", pack, "-i", "random:x"}, "the seed must be"},
		{[]string{"run", pack, "-i", "nowhere=random:1"}, `no input "nowhere"`},
		{[]string{"run", pack, "-i", "random:1", "-i", "random:2"}, "given twice"},
		{[]string{"run", pack, "-i", digit, "--raw"}, "--raw is for .npy"},
		{[]string{"profile", pack, "--runs", "0"}, "--runs 0: want at least 1"},
		{[]string{"profile", pack, "--top", "-1"}, "--top -1"},
		{[]string{"profile", pack, "--svg", pack}, "would overwrite"},
		{[]string{"profile", pack, "-i", "foo"}, "is not a source"},
		{[]string{"dispute", pack, "-i", "foo"}, "is not a source"},
		{[]string{"dispute", pack, "-i", "random:1", "--fault", "x"}, `fault "x"`},
		{[]string{"devnet", "--port", "99999"}, "want 0 to 65535"},
		{[]string{"devnet", "--interval", "-1s"}, "--interval -1s"},
		{[]string{"devnet", "--window", "0s"}, "--window 0s"},
		{[]string{"devnet", "--min-move", "9m", "--censorship", "8m"}, "is over --censorship"},
		{[]string{"demo", "--pace", "-1s"}, "--pace -1s"},
		{[]string{"claims"}, "--oracle is needed"},
		{[]string{"claims", "--oracle", "bob"}, "is not an address"},
		{on("submit", "--rpc", "ftp://x"), "want a URL of http"},
		{on("submit", "--from", "bob"), `--from "bob" is not an address`},
		{on("submit", "--lie", "1", "--only-defend"), "exclude each other"},
		{on("submit", "--workers", "0"), "must be positive"},
		{on("watch", "--poll", "0s"), "must be positive"},
		{on("watch", "--log-level", "loud"), "want debug, info, warn or error"},
		{on("resolve", "--retry-callback", "0x12345678", "--follow"), "exclude each other"},
		{on("resolve", "--retry-callback", "7"), "want a request id"},
		{asking("--deadline", "0s"), "want at least a second"},
		{asking("--exclusive-for", "-1s"), "--exclusive-for -1s"},
		{asking("--callback", "bob"), "is not an address"},
		{asking("--callback-gas", "5"), "need --callback"},
		{asking("--callback-data", "0x12"), "need --callback"},
		{asking("--output-dir", "d"), "needs --wait"},
		{[]string{"result", pack, "--request", "7"}, "want a request id"},
		{[]string{"result", pack, "--request", "0x12345678", "--prove", "x"}, "--prove"},
		{[]string{"accuracy", "--only", "taste"}, "--only taste"},
		{[]string{"accuracy", "--only", "label", "--page", "x.md"}, "--page is for the whole table"},
		{[]string{"example", "label", digit, "--weights", "5"}, "--weights 5: want 8 or 16"},
		{[]string{"example", "label", digit, "--threads", "0"}, "want at least 1"},
		{[]string{"example", "label", digit, "--model", "nowhere=x"}, "the models are"},
		{[]string{"example", "nearest", digit}, "--query is needed"},
		{[]string{"help", "nothing"}, `no command "nothing" to explain`},
		{[]string{"example"}, ""},
		{[]string{"model"}, ""},
	} {
		t.Run(strings.Join(tt.args, " "), func(t *testing.T) {
			if got := inProcess(t, tt.args...); tt.want != "" {
				refused(t, got, cli.ExitUsage, tt.want)
			} else {
				require.Equal(t, cli.ExitUsage, got.code)
			}
		})
	}
}

func TestHelpExplainsCommands(t *testing.T) {
	for _, args := range [][]string{{"help"}, {"help", "run"}, {"help", "model", "import"}} {
		got := inProcess(t, args...)
		require.Equal(t, cli.ExitOK, got.code, got.stderr)
		require.Contains(t, got.stdout, strings.Join(append([]string{"opml"}, args[1:]...), " "))
		require.Contains(t, got.stdout, "Usage:")
	}
}
