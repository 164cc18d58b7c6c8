#!/usr/bin/env bash
# The window at other sizes: its widgets follow, and nothing breaks.
. "$(dirname "$0")/harness.sh"

has_size() {
    local WINDOW X Y WIDTH HEIGHT SCREEN
    eval "$(xdotool getwindowgeometry --shell "$window")"
    : "$WINDOW" "$X" "$Y" "$SCREEN"
    [ "$WIDTH $HEIGHT" = "$1 $2" ]
}

# The button may still be on its way to its new place: ask again.
stepped() {
    xdotool mousemove 1 1 mousemove "${place_x[forward]}" \
        "${place_y[forward]}" click 1
    sleep 0.1
    [ "$(state_of step)" -gt "$before" ]
}

start 1600 1000 "$root/assets/tiny-network.yaml" --size 1000x700
wait_until "the size asked for" has_size 1000 700
for size in "1600 1000" "800 500" "500 300" "321 201" "760 900" "1200 400"; do
    read -r width height <<<"$size"
    xdotool windowsize "$window" "$width" "$height"
    wait_until "size $size" has_size "$width" "$height"
    learn_places
    before=$(state_of step)
    wait_until "a step at $size" stepped
    screenshot "$test_name-${width}x$height.png"
done
press F11
wait_for_state 'full=1'
press Escape
wait_for_state 'full=0'
stop
