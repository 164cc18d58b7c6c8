#!/usr/bin/env bash
# The first two minutes of someone who has never seen the program.
. "$(dirname "$0")/harness.sh"

caption_changed() {
    [ "$(state | sed 's/.* caption=//')" != "$caption" ]
}

# "It opened. What now?" The first lesson is one key away; its second page asks.
start 1280 800
wait_for_state 'screen=home '
screenshot "$test_name-0.png"
press Return
wait_for_state 'screen=stage .*page=1 '
press Next
wait_for_state 'page=2 .*ask=open '
press Right
press 1 Return
wait_for_state 'page=2 .*ask=right '
press ctrl+l
wait_for_state 'screen=home '
stop

# The tiny network without a lesson: the picture says which keys to press.
launch "$root/assets/tiny-network.yaml"
wait_for_state 'screen=stage .*step=0 .*playing=0 .*caption=".*→.*"'
screenshot "$test_name-1.png"

# One step, and one more: each says what happened.
for step in 1 2; do
    caption=$(state | sed 's/.* caption=//')
    press Right
    wait_for_state "step=$step .*phase=load "
    wait_until "other words" caption_changed
done

# Let it play, then pause: it stays where it is.
press space
wait_for_state 'step=[4-9] .*playing=1'
press space
wait_for_state 'playing=0'
step=$(state_of step)

# Larger steps, by the buttons: a neuron at a time.
learn_places
click_on grain-neuron
wait_for_state "step=$step .*grain=neuron"
press Right
wait_until "a larger step" eval '[ "$(state_of step)" -gt "$step" ]'
press Right Right Right
wait_for_state 'phase=(forward|error|backward) grain=neuron'
screenshot "$test_name-2.png"

# To the end of the sample, where the weights have changed; and home.
press 5 Right
wait_for_state 'sample=1 phase=(update|verify) grain=sample'
press Home
wait_for_state 'step=0 .*playing=0'

# "What else is there?"
press question
wait_for_state 'screen=help'
screenshot "$test_name-3.png"
press Escape
wait_for_state 'screen=stage .*step=0 '
stop
