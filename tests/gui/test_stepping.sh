#!/usr/bin/env bash
# A whole sample with → and back again with ←, in a real window.
. "$(dirname "$0")/harness.sh"

file=$root/assets/tiny-network.yaml
steps=$("$program" trace "$file" --samples 1 --format csv | tail -n +2 | wc -l)
[ "$steps" -gt 30 ] || fail "a sample of $steps steps"

start 1280 800 "$file"
wait_for_state 'step=0 epoch=1 sample=1 phase=none grain=term playing=0'
for ((i = 0; i < steps; i++)); do
    press Right
done
wait_for_state "step=$steps epoch=1 sample=1 "
press Right
wait_for_state "step=$((steps + 1)) epoch=2 sample=1 phase=load "
for ((i = 0; i <= steps; i++)); do
    press Left
done
wait_for_state 'step=0 epoch=1 sample=1 phase=none '
press Left
press shift+Right
wait_for_state 'step=[1-9][0-9]* epoch=1 sample=1 phase=load '

# Whatever was shown was a step away from what was shown before it, or was
# reached with the frames in between left out: never a step beyond the sample.
most=$(sed -n 's/.* step=\([0-9]*\) .*/\1/p' "$states" | sort -n | tail -n 1)
[ "$most" -eq $((steps + 1)) ] || fail "it was at step $most"
stop
