# For the tests of the rules: a small project that keeps a rule, into which a
# test plants what breaks it. A rule that stays green then is broken itself.
set -euo pipefail

rules=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT

# put FILE LINE…: writes a file of these lines into the project.
put() {
    local file=$project/$1
    shift
    mkdir -p "$(dirname "$file")"
    printf '%s\n' "$@" >"$file"
}

fail() {
    echo "$*"
    exit 1
}

# green RULE WHAT: the rule holds for the project as it is.
green() {
    local said
    said=$(bash "$rules/$1.sh" "$project" 2>&1) ||
        fail "$1.sh refuses $2: $said"
}

# red RULE WHAT WORDS: the rule does not hold, and its words say why.
red() {
    local said
    if said=$(bash "$rules/$1.sh" "$project" 2>&1); then
        fail "$1.sh does not see $2"
    fi
    [[ $said == *"$3"* ]] || fail "$1.sh on $2 lacks '$3': $said"
}
