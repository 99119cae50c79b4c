// Package rehearsal plays the protocol for real on an embedded chain, with the
// project's own daemons talking JSON-RPC to it, and measures what happens: who wins,
// how many transactions and how much gas it takes, how long on the wall and on the
// chain's clock, and where every wei goes.
//
// A [Stage] is a chain with the contracts deployed and one model registered; on it
// [Stage.Dispute] plays one dispute over an injected [Fault] and [Stage.Honest] one
// claim that nobody disputes. Counts come from the chain's own blocks (see [Ledger]),
// not from what the parties report. "opml dispute", "opml demo", the benchmarks and
// tests use it.
package rehearsal
