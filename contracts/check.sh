#!/bin/sh
# Fails when the committed artifacts or bindings are not what the Solidity sources give.
set -eu
cd "$(dirname "$0")"
saved=$(mktemp -d)
trap 'rm -rf "$saved"' EXIT
generated="artifacts bindings internal/testbindings"
for folder in $generated; do
	mkdir -p "$saved/$folder"
	cp -R "$folder/." "$saved/$folder/"
done
./build.sh --strict >"$saved/log" 2>&1 || { cat "$saved/log" >&2; exit 1; }
stale=0
for folder in $generated; do
	diff -rq "$saved/$folder" "$folder" || stale=1
done
if [ "$stale" -ne 0 ]; then
	echo "contracts: the files above were stale; they are rebuilt now, commit them" >&2
	exit 1
fi
echo "contracts: artifacts and bindings are current"
