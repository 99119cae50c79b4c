package bisect

// Params are the durations of the game, in seconds; they are constants of the deployed contract.
type Params struct {
	Window     uint64 // W: demands of the root are taken for this long after the post
	Censorship uint64 // C: censorship that one side survives along one path
	MinMove    uint64 // δ: what every move gets at least
	ReplayBase uint64 // ρ = min(ReplayMax, ReplayBase + operations/ReplayRate)
	ReplayMax  uint64
	ReplayRate uint64 // operations per second, at least 1
	BlockTime  uint64 // τ: nominal seconds per block, at least 1
}

// Instant is a moment on the chain.
type Instant struct {
	Time  uint64 // unix seconds
	Block uint64
}

// Deadline is the last instant at which a move is in time.
type Deadline Instant

// Expired reports whether a move at now comes too late. Both clocks must have passed, so that
// a halted chain expires nobody; at equality the mover is in time.
func (d Deadline) Expired(now Instant) bool {
	return now.Time > d.Time && now.Block > d.Block
}

// Max is the later of two deadlines, per clock.
func (d Deadline) Max(e Deadline) Deadline {
	return Deadline{Time: max(d.Time, e.Time), Block: max(d.Block, e.Block)}
}

// after returns the deadline the given seconds later.
func (p Params) after(from Instant, seconds uint64) Deadline {
	return Deadline{Time: from.Time + seconds, Block: from.Block + seconds/p.BlockTime}
}

// move is how long a move may take when its side has used part of its censorship budget
// on the path already: max(δ, C - used).
func (p Params) move(used uint64) uint64 {
	return max(p.MinMove, saturatingSub(p.Censorship, used))
}

// Replay is ρ, the time granted for the trace root, from the model's operation count.
func (p Params) Replay(operations uint64) uint64 {
	needed := operations / p.ReplayRate
	if needed > p.ReplayMax { // and the sum could wrap
		return p.ReplayMax
	}
	return min(p.ReplayMax, p.ReplayBase+needed)
}

// WindowEnd is the deadline for demanding the root of a claim.
func (p Params) WindowEnd(posted Instant) Deadline {
	return p.after(posted, p.Window)
}

// DemandDeadline is until when a child of the revealed node u may be demanded, or, at a leaf,
// an element of it be proved false. It is "later(u)" in docs/spec.md, section 7.1.
func (p Params) DemandDeadline(posted Instant, u Node) Deadline {
	return p.WindowEnd(posted).Max(p.after(u.Revealed, p.move(u.UsedD)))
}

// RevealDeadline is until when the demanded node v may be revealed.
func (p Params) RevealDeadline(v Node, parentUsedR, operations uint64) Deadline {
	return p.after(v.Demanded, p.replayOf(v.Position, operations)+p.move(parentUsedR))
}

// DemandUse is a_D of a child of u that is demanded now.
func (p Params) DemandUse(posted Instant, u Node, now Instant) uint64 {
	return u.UsedD + saturatingSub(now.Time, max(p.WindowEnd(posted).Time, u.Revealed.Time))
}

// RevealUse is a_R of v when it is revealed now.
func (p Params) RevealUse(v Node, parentUsedR, operations uint64, now Instant) uint64 {
	return parentUsedR + saturatingSub(now.Time, v.Demanded.Time+p.replayOf(v.Position, operations))
}

// Bound is the latest time at which a claim posted at the given time can still be undecided,
// T_final, when every party moves whenever it may and levels is the tree's Depth.
func (p Params) Bound(posted, operations uint64, levels int) uint64 {
	return posted + p.Window + p.Replay(operations) + 2*p.Censorship + (2*uint64(levels)+1)*p.MinMove
}

func (p Params) replayOf(at Position, operations uint64) uint64 {
	if at == Root {
		return p.Replay(operations)
	}
	return 0
}

func saturatingSub(a, b uint64) uint64 {
	if a < b {
		return 0
	}
	return a - b
}
