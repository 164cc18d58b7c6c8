#!/usr/bin/env bash
# No library but sdl asks the linker for a symbol of SDL.
# Use: symbols.sh [BUILD FOLDER]. Prints each library and symbol.
set -euo pipefail
build=${1:-$(dirname "$0")/../../build}
shopt -s nullglob

libraries=("$build"/src/*/lib*.a)
[ ${#libraries[@]} -gt 0 ] || {
    echo "no libraries in $build/src"
    exit 1
}

broken=0
for library in "${libraries[@]}"; do
    [ "$(basename "$library")" != libsdl.a ] || continue
    asked=$(nm -u "$library" 2>/dev/null |
        awk '$1 == "U" && $2 ~ /^(SDL|TTF|IMG)_/ { print $2 }' | sort -u |
        tr '\n' ' ')
    [ -z "$asked" ] || {
        echo "${library##*/} asks for $asked"
        broken=1
    }
done
exit $broken
