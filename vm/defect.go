package vm

import (
	"fmt"
	"log/slog"
	"runtime/debug"
)

// defect is a panic of a plan or of its making: a mistake in the fast executor. It must not end a process that has claims to
// watch, or who found a program that brings one about could lie about it: the run goes on in a slower way.
type defect struct {
	value any
	stack []byte
}

func newDefect(value any) *defect { return &defect{value, debug.Stack()} }

func (d *defect) Error() string { return fmt.Sprintf("panic: %v", d.value) }

// report says what should be mended.
func (d *defect) report(instead string) {
	slog.Error("defect of the fast executor, please report it; going on "+instead, "panic", d.value, "stack", string(d.stack))
}
