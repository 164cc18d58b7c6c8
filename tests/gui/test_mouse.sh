#!/usr/bin/env bash
# Every button, the grains, the slider, the timeline and the chart by mouse.
. "$(dirname "$0")/harness.sh"

drag_timeline_to() {
    move_along timeline "$1" "$steps"
    wait_for_state "step=$1 "
}

file=$root/assets/tiny-network.yaml
steps=$("$program" trace "$file" --samples 1 --format csv | tail -n +2 | wc -l)
start 1280 800 "$file" --show surface
learn_places

click_on forward
wait_for_state 'step=1 '
click_on forward
wait_for_state 'step=2 '
click_on back
wait_for_state 'step=1 '
click_on first
wait_for_state 'step=0 '
click_on last
wait_for_state 'step=2 ' # as far as it was
click_on last
wait_for_state "step=$steps .*playing=0"
click_on first
wait_for_state 'step=0 '
click_on last
wait_for_state "step=$steps "
click_on first
wait_for_state 'step=0 '
click_on play
wait_for_state 'step=[1-9].*playing=1'
click_on play
wait_for_state 'playing=0'

for grain in epoch sample phase layer neuron term; do
    click_on grain-$grain
    wait_for_state "grain=$grain "
done

xdotool mousemove --sync "${place_x[speed-left]}" "${place_y[speed-left]}" \
    mousedown 1
wait_for_state 'speed=0.25 '
move_along speed 5 10
wait_for_state 'speed=4 '
move_along speed 30 10
wait_for_state 'speed=64 '
xdotool mouseup 1
move_along speed 1 10
click_on first
wait_for_state 'step=0 .*speed=64 '

move_along timeline 0 "$steps"
xdotool mousedown 1
for step in 1 2 3 10 "$steps" 7 0 5; do
    drag_timeline_to "$step"
done
xdotool mouseup 1
move_along timeline 20 "$steps"
click_on grain-neuron
wait_for_state 'step=5 .*grain=neuron'

move_along chart 10 40
xdotool click 1
wait_for_state 'epoch=1[0-9] sample=1 .*playing=0'
click_on theme
wait_for_state 'theme=dark'
click_on help
wait_for_state 'screen=help'
click_on forward
wait_for_state 'screen=stage'
screenshot "$test_name.png"
stop
