#!/usr/bin/env bash
# A paused program costs nothing: under a thousandth of a core in 10 seconds.
# (This one does sleep: it measures time.)
. "$(dirname "$0")/harness.sh"

# Clock ticks of processor time used so far; there are 100 a second.
ticks() {
    awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$player/stat"
}

rests() {
    local before
    before=$(ticks)
    sleep 0.5
    [ "$(ticks)" -eq "$before" ]
}

start 1280 800 "$root/assets/tiny-network.yaml"
press space
wait_for_state 'step=3 .*playing=1'
press space
wait_for_state 'playing=0'
wait_until "rest after playing" rests
before=$(ticks)
sleep 10
used=$(($(ticks) - before))
[ "$used" -le 1 ] || fail "it used $used hundredths of a second in 10 seconds"
press Right
wait_for_state 'step=[4-9] '
stop
