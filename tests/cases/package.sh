#!/bin/sh
# package.sh BUILD-FOLDER SOURCE-FOLDER: makes the Debian package, looks into it, and runs the program that lies in it.
set -eu
build=$(cd "$1" && pwd)
source=$(cd "$2" && pwd)
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
cd "$made"
cpack -G DEB --config "$build/CPackConfig.cmake" -B "$made" >log 2>&1 || { cat log; exit 1; }
package=$(echo "$made"/*.deb)
dpkg-deb --contents "$package" | awk '{print $6}' >list
for file in ./usr/bin/gainsay ./usr/share/man/man1/gainsay.1.gz ./usr/share/bash-completion/completions/gainsay \
  ./usr/share/zsh/vendor-completions/_gainsay ./usr/share/fish/vendor_completions.d/gainsay.fish \
  ./usr/share/gainsay/rules/packs/people.yaml ./usr/share/doc/gainsay/copyright; do
  grep -qx "$file" list || { echo "not in the package: $file"; cat list; exit 1; }
done
depends=$(dpkg-deb --field "$package" Depends)
for name in wordnet-base libc6 libicu72; do
  case $depends in *$name*) ;; *) echo "does not depend on $name: $depends"; exit 1 ;; esac
done
dpkg-deb --extract "$package" root
cd "$source"
status=0
"$made/root/usr/bin/gainsay" check corpus/meta-scale --color never --width 100 >"$made/report" || status=$?
[ "$status" = 1 ] || { echo "the packaged program ended with $status"; exit 1; }
cmp "$made/report" reports/meta-scale.txt
gzip -dc "$made/root/usr/share/man/man1/gainsay.1.gz" | grep -q '^\.TH GAINSAY 1'
echo "the package holds $(wc -l <"$made/list") files and folders; its program writes the report that is kept"
