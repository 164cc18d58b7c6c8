#!/usr/bin/env bash
# What scripts/lib.sh does about missing packages, with a made-up system: a
# PATH that holds only the stand-ins written here.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bash=$(command -v bash)

# stand_in NAME TEXT: a command that does TEXT.
stand_in() {
    printf '#!%s\n%s\n' "$bash" "$2" >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}

system() {
    rm -rf "${work:?}/bin"
    mkdir "$work/bin"
    for tool in dirname awk env; do
        ln -s "$(command -v $tool)" "$work/bin/$tool"
    done
    stand_in id "echo ${1:-0}"
}

debian() {
    system "$@"
    stand_in dpkg-query 'echo "installed gcc"; echo "config-files meson"'
    stand_in apt-get "echo \"apt-get \$*\" >>$work/calls"
}

# ensure PACKAGE…: what the script says and its exit code, in $said and $code.
ensure() {
    code=0
    : >"$work/calls"
    said=$(PATH=$work/bin "$bash" -c ". $root/scripts/lib.sh
        ensure_packages $*; echo went on" 2>&1) || code=$?
}

expect() {
    [ "$code" -eq "$1" ] || fail "exit code $code; expected $1"
    [[ $said == *"$2"* ]] || fail "expected '$2'"
}

fail() {
    printf '%s\nsaid: %s\ncalled: %s\n' "$1" "$said" "$(cat "$work/calls")"
    exit 1
}

debian
ensure gcc
expect 0 'went on'
[ ! -s "$work/calls" ] || fail 'apt was asked although nothing is missing'

ensure gcc meson check
expect 0 'Installing meson check:'
grep -q 'update$' "$work/calls" || fail 'the lists were not fetched first'
grep -q 'install -y --no-install-recommends meson check$' "$work/calls" ||
    fail 'only what is missing is installed'

stand_in apt-get 'exit 100'
ensure meson
expect 1 'Could not install meson'

debian 1000
ensure gcc meson
expect 1 'run as root: apt-get install meson'

stand_in sudo "echo sudo >>$work/calls; exec \"\$@\""
ensure gcc meson
expect 0 'went on'
grep -q '^sudo' "$work/calls" || fail 'sudo was not used'
grep -q 'install .* meson$' "$work/calls" || fail 'sudo did not install'

system
ensure gcc meson
expect 1 'This system has no apt'
expect 1 'gcc meson'

stand_in gcc ''
ensure gcc
expect 0 'went on'
