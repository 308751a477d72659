#!/bin/sh
# The HTML report in a real browser and the other formats in real readers: run.sh GAINSAY. Skipped, saying so, where the
# programs for it are missing (./dev test installs them).
set -eu
cd "$(dirname "$0")"
skip() { echo "skipped: $1 is missing; ./dev test installs it"; exit 77; }
for program in node chromium xmllint; do command -v $program >/dev/null || skip $program; done
[ node_modules/.package-lock.json -nt package-lock.json ] || skip "what tests/browser/package-lock.json names"
GAINSAY_PROGRAM=$1 exec node --test --test-concurrency=1 .
