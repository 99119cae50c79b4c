#!/bin/sh
# Rebuilds everything generated from the Solidity sources: artifacts/ and the Go bindings.
# Needs Node 20 and Go; `make contracts` calls this.
set -eu
cd "$(dirname "$0")"
[ -x node_modules/.bin/solcjs ] || npm ci --no-audit --no-fund
node scripts/build.mjs "$@"
go generate .
chmod 644 bindings/*.go internal/testbindings/*.go
