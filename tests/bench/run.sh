#!/bin/sh
# ./dev bench: the stages one by one, then the whole program on 5, 50 and 500 MB of news beside `wc -w`.
# usage: run.sh BUILD-FOLDER
set -eu
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# measure LABEL MB FILE COMMAND...: rate and peak memory of a command that reads FILE
measure() {
  label=$1 megabytes=$2 file=$3
  shift 3
  /usr/bin/time -f '%e %M' -o "$work/time" "$@" <"$file" >"$work/out"
  awk -v label="$label" -v megabytes="$megabytes" '{
    seconds = $1 > 0 ? $1 : 0.01
    printf "%-34s %4d MB %8.2f s %8.1f MB/s %8.0f MB peak\n", label, megabytes, $1, megabytes / seconds, $2 / 1024 }' "$work/time"
}

echo "stages, one core, 20 MB"
"$build/tests/bench_gainsay" stages 20
echo
echo "the whole program, JSON lines in, JSON lines out; $(nproc) cores here"
for megabytes in 5 50 500; do
  "$build/tests/bench_gainsay" make $megabytes >"$work/news.jsonl"
  measure "wc -w" $megabytes "$work/news.jsonl" wc -w
  [ $megabytes = 500 ] || measure "claims --jobs 1" $megabytes "$work/news.jsonl" \
    "$build/gainsay" claims --from jsonl --format jsonl --jobs 1 -
  measure "claims" $megabytes "$work/news.jsonl" "$build/gainsay" claims --from jsonl --format jsonl -
done
