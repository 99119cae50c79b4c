// Package bench measures what the project promises in figures: transactions, gas and time of
// disputes, of one-step proofs and of undisputed claims, the speed of inference, accuracy,
// finality. [Run] measures on this machine and on the embedded chain, [Report.Missed] names the
// figures that miss their target, and [Page] puts the report into docs/benchmarks.md.
//
// It plays no games itself (package rehearsal does) and it is no replacement for Go's own
// benchmarks of single functions.
package bench
