# shellcheck shell=bash
# The real program in a real window on a display of its own. A test sources
# this, calls `start`, presses keys, waits for the states the program prints
# (--print-state), and ends with `stop`. Nothing sleeps for luck: every wait
# asks again until it is answered or patience ends.
# There is no window manager, so the window is focused by hand and keys are
# sent without --window.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${BACKSTEP:-$root/build/src/backstep}
places=${BACKSTEP_PLACES:-$root/build/tests/gui/places}
pictures=$root/build/gui
test_name=$(basename "$0" .sh)
patience=30 # seconds any wait may take
work=$(mktemp -d)
states=$work/states
server=
player=
window=

clean_up() {
    local code=$?
    trap - EXIT
    if [ -n "$player" ] && kill -0 "$player" 2>/dev/null; then
        [ $code -eq 0 ] || screenshot "$test_name-failed.png" || true
        kill -KILL "$player" 2>/dev/null || true
    fi
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$work"
    exit $code
}
trap clean_up EXIT
trap 'exit 130' INT TERM

fail() {
    echo "$test_name: $*"
    echo "last states:"
    tail -n 3 "$states" 2>/dev/null || true
    cat "$work/errors" 2>/dev/null || true
    exit 1
}

# wait_until WHAT COMMAND…: asks until the command succeeds.
wait_until() {
    local what=$1 last=$((SECONDS + patience))
    shift
    while [ $SECONDS -le $last ]; do
        "$@" && return
        sleep 0.05
    done
    fail "waited in vain for $what"
}

# show WIDTH HEIGHT: a display of that size.
show() {
    Xvfb -displayfd 6 -screen 0 "${1}x${2}x24" -nolisten tcp -noreset \
        6>"$work/display" >"$work/server" 2>&1 &
    server=$!
    wait_until "a display" test -s "$work/display"
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    unset WAYLAND_DISPLAY
}

# launch [ARGUMENT…]: the program on that display, its window focused.
launch() {
    : >"$states"
    # Nothing of the person's own (progress, settings) is read or written.
    HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work SDL_VIDEODRIVER=x11 \
        "$program" --print-state "$@" >"$states" 2>"$work/errors" </dev/null &
    player=$!
    wait_until "the window" find_window
    xdotool windowfocus --sync "$window"
    wait_until "the first state" test -s "$states"
}

# start WIDTH HEIGHT [ARGUMENT…]: both.
start() {
    show "$1" "$2"
    shift 2
    launch "$@"
}

find_window() {
    kill -0 "$player" 2>/dev/null || fail "the program ended at its start"
    window=$(xdotool search --onlyvisible --pid "$player" 2>/dev/null |
        head -n 1) && [ -n "$window" ]
}

title() {
    xdotool getwindowname "$window"
}

# The newest state line.
state() {
    grep '^state ' "$states" | tail -n 1
}

# state_of NAME: one value of the newest state.
state_of() {
    state | tr ' ' '\n' | sed -n "s/^$1=//p"
}

state_matches() {
    state | grep -Eq -- "$1"
}

# wait_for_state REGEX: until the newest state line matches.
wait_for_state() {
    wait_until "a state with $1" state_matches "$1"
}

# press KEY…: by the names of X (Right, space, shift+Right, ctrl+z).
press() {
    xdotool key "$@"
}

click() {
    xdotool mousemove --sync "$1" "$2" click 1
}

# learn_places [SCALE]: asks where the widgets are, for the window's size now
# and as long as it stays; see places.c.
learn_places() {
    local WINDOW X Y WIDTH HEIGHT SCREEN name x y
    eval "$(xdotool getwindowgeometry --shell "$window")"
    declare -gA place_x=() place_y=()
    while read -r name x y; do
        place_x[$name]=$((X + x))
        place_y[$name]=$((Y + y))
    done < <("$places" "$WIDTH" "$HEIGHT" "${1:-1}")
    [ -n "${place_x[forward]:-}" ] || fail "no widget has a place"
    : "$WINDOW" "$SCREEN"
}

# click_on NAME: the button of a command, or grain-NAME.
click_on() {
    [ -n "${place_x[$1]:-}" ] || fail "$1 has no place"
    click "${place_x[$1]}" "${place_y[$1]}"
}

# move_along NAME PART OF: the mouse to PART/OF of the way from NAME-left to
# NAME-right.
move_along() {
    local left=${place_x[$1-left]} right=${place_x[$1-right]}
    xdotool mousemove --sync \
        $((left + ((right - left) * $2 + $3 / 2) / $3)) "${place_y[$1-left]}"
}

# screenshot NAME: the whole display, to build/gui/NAME.
screenshot() {
    mkdir -p "$pictures"
    import -silent -window root "$pictures/$1"
}

# How bright the display is, 0 to 100.
brightness() {
    import -silent -window root png:- |
        convert - -colorspace Gray -format '%[fx:round(100*mean)]' info:
}

has_ended() {
    ! kill -0 "$player" 2>/dev/null
}

# ends_with CODE: the program ends by itself, with that exit code.
ends_with() {
    local code=0
    wait_until "the end of the program" has_ended
    wait "$player" || code=$?
    player=
    [ $code -eq "$1" ] || fail "the program ended with exit code $code, not $1"
}

# Asks the program politely to end, which it must do with exit code 0.
stop() {
    kill -TERM "$player"
    ends_with 0
}

# expect_exit CODE COMMAND…: runs a program that opens no window and ends; what
# it says is in $said.
expect_exit() {
    local wanted=$1 code=0
    shift
    said=$(timeout 20 "$@" 2>&1 </dev/null) || code=$?
    [ $code -eq "$wanted" ] || fail "exit code $code, not $wanted: $*: $said"
}

# says REGEX: $said matches.
says() {
    grep -Eq -- "$1" <<<"$said" || fail "no '$1' in: $said"
}

# said_lines N: $said is that many lines.
said_lines() {
    [ "$(wc -l <<<"$said")" -eq "$1" ] || fail "not $1 line(s): $said"
}
