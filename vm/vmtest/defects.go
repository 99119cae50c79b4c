package vmtest

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"strings"
)

// DefectsPanic has a defect of the fast executor, which is only logged since the executor goes on
// in a slower way, end the test that comes upon it. It is for TestMain.
func DefectsPanic() { slog.SetDefault(slog.New(strict{slog.NewTextHandler(os.Stderr, nil)})) }

// strict is a handler that panics at defects.
type strict struct{ slog.Handler }

func (h strict) Handle(ctx context.Context, r slog.Record) error {
	if !strings.HasPrefix(r.Message, "defect") {
		return h.Handler.Handle(ctx, r)
	}
	text := r.Message
	r.Attrs(func(a slog.Attr) bool {
		text += fmt.Sprintf("\n%s: %v", a.Key, a.Value)
		return true
	})
	panic(text)
}
