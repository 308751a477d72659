#!/bin/sh
# ./dev bench: the stages one by one, then the whole program on 5, 50 and 500 MB of news beside `wc -w`, as GNU's counts
# words byte by byte (LC_ALL=C) and character by character (C.UTF-8), and how many times slower than both it is.
# usage: run.sh BUILD-FOLDER
set -eu
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# measure NAME LABEL MB FILE COMMAND...: seconds, rate and peak memory of a command that reads FILE; NAME keeps its
# seconds on the clock and of the processor
measure() {
  name=$1 label=$2 megabytes=$3 file=$4
  shift 4
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" <"$file" >"$work/out"
  awk '{ print ($1 > 0 ? $1 : 0.01), ($2 + $3 > 0 ? $2 + $3 : 0.01) }' "$work/time" >"$work/$name"
  awk -v label="$label" -v megabytes="$megabytes" '{
    clock = $1 > 0 ? $1 : 0.01; processor = $2 + $3 > 0 ? $2 + $3 : 0.01
    printf "%-22s %4d MB %8.2f s %8.1f MB/s %8.2f s of processor %8.1f MB/s %6.0f MB peak\n",
      label, megabytes, clock, megabytes / clock, processor, megabytes / processor, $4 / 1024 }' "$work/time"
}

# beside NAME BASE: how many times slower one measure is than another, by the processor's time, so that other work on the
# machine does not count
beside() { echo "$(cut -d' ' -f2 "$work/$1")" "$(cut -d' ' -f2 "$work/$2")" | awk '{ printf "1/%.0f", $1 / $2 }'; }

echo "stages, one core, 50 MB, by the processor's time"
"$build/tests/bench_gainsay" stages 50
echo
echo "the whole program, JSON lines in, JSON lines out, all packs; $(nproc) cores here"
for megabytes in 5 50 500; do
  "$build/tests/bench_gainsay" make $megabytes >"$work/news.jsonl"
  measure bytes "wc -w, LC_ALL=C" $megabytes "$work/news.jsonl" env LC_ALL=C wc -w
  measure letters "wc -w, LC_ALL=C.UTF-8" $megabytes "$work/news.jsonl" env LC_ALL=C.UTF-8 wc -w
  if [ $megabytes != 500 ]; then
    measure one "claims --jobs 1" $megabytes "$work/news.jsonl" \
      "$build/gainsay" claims --from jsonl --format jsonl --jobs 1 -
    echo "one core beside wc -w: $(beside one bytes) of its speed in C, $(beside one letters) in C.UTF-8"
  fi
  measure all "claims" $megabytes "$work/news.jsonl" "$build/gainsay" claims --from jsonl --format jsonl -
done
echo
echo "start to finish on one short article"
printf 'Tarn Harbour said on Thursday that it had bought 49%% of Osier Bank for about $14.3 billion.\n' >"$work/short.txt"
for run in 1 2 3 4 5; do
  /usr/bin/time -f '%e' -a -o "$work/starts" sh -c 'for start in 1 2 3 4 5 6 7 8 9 10; do "$@" >/dev/null; done' \
    starts "$build/gainsay" check "$work/short.txt"
done
awk '{ best = NR == 1 || $1 < best ? $1 : best } END { printf "%.0f ms by the clock, the mean of ten in a row (best of five rounds)\n", best * 100 }' "$work/starts"

echo
echo "ten rules and ten thousand, in turn, one core"
"$build/tests/bench_gainsay" make 50 >"$work/news.jsonl"
for rules in 10 10000; do "$build/tests/bench_gainsay" make-rules $rules >"$work/$rules.yaml"; done
for round in 1 2 3; do
  for rules in 10 10000; do
    measure "rules-$rules" "claims, $rules rules" 50 "$work/news.jsonl" "$build/gainsay" claims \
      --rules "$work/$rules.yaml" --packs none --from jsonl --format jsonl --jobs 1 -
    cut -d' ' -f2 "$work/rules-$rules" >>"$work/took-$rules"
  done
done
paste "$work/took-10" "$work/took-10000" | awk '{
  ratio = $1 / $2
  if (ratio > best) best = ratio
} END { printf "ten thousand rules run at %.2f of the speed of ten (best of three rounds; 0.50 is wanted)\n", best }'
