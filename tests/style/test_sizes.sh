#!/usr/bin/env bash
# sizes.sh sees files, functions, lines and a whole house that grew too large.
. "$(dirname "$0")/rule_test.bash"

# function LINES: the text of a C function that long.
function_of() {
    printf 'int f%s(void)\n{\n' "$RANDOM"
    for ((i = 4; i < $1; i++)); do printf '    g();\n'; done
    printf '    return 1;\n}\n'
}

# house FUNCTION LENGTH…: one file with a function of each length.
house() {
    rm -rf "${project:?}/src"
    for length in "$@"; do put "src/base/f$((n++)).c" "$(function_of "$length")"; done
}
n=0
many=(5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5)

house "${many[@]}" 5 60
green sizes "a function of 60 lines among short ones"

house "${many[@]}" 5 61
red sizes "a function of 61 lines" 'is a function of 61 lines'

house 12 12 12
green sizes "a median of 12"

house 13 13 13
red sizes "a median of 13" 'the median function has 13 lines'

house "${many[@]}" 41 41
red sizes "a 95th percentile of 41" 'the 95th percentile has 41 lines'

house 5
put src/base/long.h "$(printf "\n%.0s" {1..400}; echo x)"
red sizes "a file of 401 lines" 'a file of 401 lines'

house 5
put src/base/wide.h "$(printf 'é%.0s' {1..80})"
green sizes "80 characters of two bytes"
put src/base/wide.h "$(printf 'x%.0s' {1..81})"
red sizes "a line of 81 columns" 'a line of 81 columns'

rm -rf "${project:?}/src" && put src/base/none.h '/* nothing */'
red sizes "a house without functions" 'no functions found'
