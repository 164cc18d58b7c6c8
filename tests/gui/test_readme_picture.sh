#!/usr/bin/env bash
# The moment of the README's picture, docs/stage.png, is reached by keys; it is
# taken anew as build/gui/stage.png.
. "$(dirname "$0")/harness.sh"

start 1280 800 "$root/assets/tiny-network.yaml"
wait_for_state 'screen=stage .*step=0( |$)'

press 2
wait_for_state 'grain=neuron'
for ((stretch = 1; stretch <= 13; stretch++)); do
    press Right
done
wait_for_state 'step=31 .*phase=backward'

# The values have arrived when two pictures are the same.
arrived() {
    screenshot "$test_name-before.png"
    sleep 0.2
    screenshot stage.png
    cmp -s "$pictures/$test_name-before.png" "$pictures/stage.png"
}
wait_until "a picture that keeps still" arrived
rm -f "$pictures/$test_name-before.png"

size=$(identify -format '%wx%h' "$root/docs/stage.png")
[ "$size" = 1280x800 ] || fail "docs/stage.png is $size"

stop
