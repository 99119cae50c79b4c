// Command opml compiles models for the fixed-point tensor VM, runs them, and
// posts, guards and settles their results on an EVM chain. "opml --help" lists
// the commands.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"syscall"

	"github.com/opml/opml/internal/cli"
)

func main() {
	runtime.MemProfileRate = 0 // nobody asks for the profile, and its table takes a third of a MiB
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// A second signal ends the process at once, should cancelling take too long.
	context.AfterFunc(ctx, stop)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run executes one command line and returns the exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	app := &cli.App{In: in, Out: out, Err: errs}
	root := newRoot(app)
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
	case ctx.Err() != nil:
		fmt.Fprintf(errs, "opml: cancelled: %v\n", context.Cause(ctx))
		return cli.ExitFailure
	default:
		fmt.Fprintln(errs, cli.Line(err))
	}
	return cli.ExitCode(err)
}
