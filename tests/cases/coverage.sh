#!/bin/sh
# Real coverage, annotated by a careful reader, where GAINSAY_SHARED points to some: every annotated disagreement must be
# found, and nothing else may be called an error or a warning. Skipped (77) without it.
# usage: coverage.sh GAINSAY-PROGRAM RULES
set -eu
program=$1 rules=$2
skip() { echo "skipped: $*"; exit 77; }
[ -n "${GAINSAY_SHARED:-}" ] || skip "GAINSAY_SHARED names no folder of real coverage"
[ -d "$GAINSAY_SHARED/seeds" ] || skip "no seeds in $GAINSAY_SHARED"
python3 -c 'import yaml' 2>/dev/null || skip "the scorer needs python3-yaml"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$GAINSAY_SHARED"/seeds/*.txt "$work"
{
  printf 'gainsay: 1\nstory: seeds\ntitle: real coverage\narticles:\n'
  cd "$work"
  for file in *.txt; do
    printf '  - {id: a%s, file: "%s", outlet: Outlet %s, published: 2025-06-13}\n' "${file%%_*}" "$file" "${file%%_*}"
  done
  cd - >/dev/null
} >"$work/story.yaml"

status=0
"$program" check "$work" --rules "$rules" --report "json=$work/report.json" >"$work/report.txt" || status=$?
[ "$status" -le 1 ] || { echo "check ended with $status"; exit 1; }
"$GAINSAY_SHARED/score/findings.py" "$GAINSAY_SHARED/gold/meta-scale.yaml" "$work/report.json" | tee "$work/score"
grep -q '^recall 1.00 of .*; precision 1.00 ' "$work/score" || { cat "$work/report.txt"; exit 1; }
