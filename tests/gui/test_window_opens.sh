#!/usr/bin/env bash
# The tiny network opens; arrows step, space plays, t changes the theme.
. "$(dirname "$0")/harness.sh"

brightness_changed() {
    local now
    now=$(brightness)
    [ $((now - before)) -gt 20 ] || [ $((before - now)) -gt 20 ]
}

start 1280 800 "$root/assets/tiny-network.yaml"
wait_for_state 'screen=stage .*step=0( |$)'
[[ $(title) == Backstep* ]] || fail "the title is $(title)"
screenshot "$test_name.png"

press Right
wait_for_state 'step=1( |$)'
press Left
wait_for_state 'step=0( |$)'

press space
wait_for_state 'step=([2-9]|[0-9]{2,}) .*playing=1'
press space
wait_for_state 'playing=0'

before=$(brightness)
press t
wait_until "another theme" brightness_changed

stop
