package graph

// For tests outside of the package, which may import an evaluator.
var (
	Canonicalize  = canonicalize
	Simplify      = simplify
	ResolveBounds = resolveBounds
)
