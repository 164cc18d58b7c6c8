#!/usr/bin/env bash
# scripts/tally.py counts single tests and never takes silence for success.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# tally WANTED CODE STDOUT [CODE STDOUT]…: the counts of suites like these.
tally() {
    local wanted=$1 got
    shift
    while [ $# -gt 0 ]; do
        printf '{"name": "x", "result": "?", "returncode": %s, "stdout": "%s"}\n' \
            "$1" "$2"
        shift 2
    done >"$log"
    got=$(python3 "$root/scripts/tally.py" "$log" 2>/dev/null)
    [ "$got" = "$wanted" ] || {
        echo "expected $wanted; got $got from: $(cat "$log")"
        exit 1
    }
}

tally '12 0' 0 'Running\n100%: Checks: 12, Failures: 0, Errors: 0\n'
tally '9 3' 1 '75%: Checks: 12, Failures: 2, Errors: 1\n'
tally '3 1' 0 '100%: Checks: 3, Failures: 0, Errors: 0\n' 139 ''
tally '0 1' 0 'it printed something else\n'
tally '0 1' 1 '0%: Checks: 0, Failures: 0, Errors: 0\n'
tally '4 1' 23 '100%: Checks: 4, Failures: 0, Errors: 0\n'
tally '0 1'
