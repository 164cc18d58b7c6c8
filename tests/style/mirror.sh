#!/usr/bin/env bash
# Each src/x/y.c has a tests/x/test_y.c, which is built, and whose suites the
# folder's main.c runs. Use: mirror.sh [ROOT]. Prints what is missing.
set -euo pipefail
cd "${1:-$(dirname "$0")/../..}"
shopt -s globstar nullglob

broken=0
bad() {
    echo "$*"
    broken=1
}

# The folder below tests with the main.c that runs a test file.
home_of() {
    local folder
    folder=$(dirname "$1")
    while [ ! -e "$folder/main.c" ] && [ "$folder" != tests ]; do
        folder=$(dirname "$folder")
    done
    echo "$folder"
}

for source in src/*/**/*.c; do
    folder=$(dirname "${source#src/}")
    test=tests/$folder/test_$(basename "$source")
    [ -e "$test" ] || bad "$source has no $test"
done

for test in tests/*/**/test_*.c; do
    home=$(home_of "$test")
    grep -qF "'${test#"$home"/}'" "$home/meson.build" ||
        bad "$test is not named in $home/meson.build"
    suites=$(sed -n 's/^Suite \*\([a-z0-9_]*\)(void)$/\1/p' "$test")
    [ -n "$suites" ] || bad "$test has no suite"
    for suite in $suites; do
        grep -qE "\b$suite *(,|\}|$)" "$home/main.c" ||
            bad "$home/main.c does not run $suite of $test"
    done
done

for target in tests/fuzz/fuzz_*.c; do
    name=$(basename "$target" .c)
    grep -qF "'${name#fuzz_}'" tests/fuzz/meson.build ||
        bad "$target is not named in tests/fuzz/meson.build"
    seeds=(tests/fuzz/"${name#fuzz_}"/*)
    [ ${#seeds[@]} -gt 0 ] || bad "$target has no seeds"
done

exit $broken
