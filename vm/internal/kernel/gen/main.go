// Command gen writes the assembly of package kernel. It is a module of its own, so that
// the project does not depend on avo.
package main

import (
	"flag"
	"log"

	. "github.com/mmcloughlin/avo/build"
)

func main() {
	kernels := map[string]func(){
		"matmul16": func() { matMuls(16, 8, 16) },
		"matmul8":  func() { matMuls(8, 8) },
		"amx":      amxs,
		"narrow":   matMulsNarrow,
		"requant":  requants,
		"linear":   linears,
		"wide":     wides,
		"reduce":   reductions,
		"rows":     rows,
		"pack":     func() { packs(); flips(); flips16() },
		"taps":     func() { depthwises(); depthwises32(); pools() },
		"lookup":   func() { lookups(); lookups32(); fetches() },
	}
	name := flag.String("kernel", "", "which kernel to write")
	flag.Parse()
	generate, ok := kernels[*name]
	if !ok {
		log.Fatalf("no kernel %q", *name)
	}
	ConstraintExpr("!purego")
	generate()
	Generate()
}
