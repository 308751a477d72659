#!/bin/bash
# completions.sh PROGRAM: each shell takes the completions that the program prints, and completes from them.
set -u
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0
expect() {  # expect WHAT GOT WANTED
  [ "$2" = "$3" ] && return
  printf '%s: %s\n  wanted: %s\n' "$1" "$2" "$3"
  failures=$((failures + 1))
}

"$program" completions bash >"$folder/gainsay.bash"
"$program" completions zsh >"$folder/_gainsay"
"$program" completions fish >"$folder/gainsay.fish"

# shellcheck source=/dev/null
source "$folder/gainsay.bash"
bash_completes() {  # bash_completes WORD...: what the last word can become
  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
  _gainsay
  echo "${COMPREPLY[*]}"
}
expect "bash, a verb" "$(bash_completes gainsay che)" "check"
expect "bash, a flag" "$(bash_completes gainsay check --base)" "--baseline"
expect "bash, a word" "$(bash_completes gainsay check --fail-on no)" "note"
verbs=$("$program" --help | awk '/^Verbs:/ {inside = 1; next} /^$/ {inside = 0} inside {printf "%s ", $1}')
expect "bash, every verb" "$(bash_completes gainsay '')" "$verbs--help --version"
touch "$folder/story-a"
expect "bash, a file" "$(cd "$folder" && bash_completes gainsay check story-)" "story-a"

expect "zsh reads them" "$(zsh -n "$folder/_gainsay" 2>&1)" ""
expect "fish reads them" "$(fish --no-execute "$folder/gainsay.fish" 2>&1)" ""
expect "fish, a flag" "$(fish --no-config -c "source $folder/gainsay.fish; complete -C 'gainsay check --base'" | cut -f 1)" "--baseline"
expect "fish, a word" "$(fish --no-config -c "source $folder/gainsay.fish; complete -C 'gainsay check --fail-on no'" | cut -f 1 | head -n 1)" "note"
[ "$failures" = 0 ] && echo "bash, zsh and fish take the completions"
exit "$failures"
