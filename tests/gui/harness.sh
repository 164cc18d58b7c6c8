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

# start WIDTH HEIGHT [ARGUMENT…]: a display of that size and the program in it.
start() {
    local width=$1 height=$2
    shift 2
    Xvfb -displayfd 6 -screen 0 "${width}x${height}x24" -nolisten tcp \
        6>"$work/display" >"$work/server" 2>&1 &
    server=$!
    wait_until "a display" test -s "$work/display"
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    unset WAYLAND_DISPLAY
    # Nothing of the person's own (progress, settings) is read or written.
    HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work SDL_VIDEODRIVER=x11 \
        "$program" --print-state "$@" >"$states" 2>"$work/errors" </dev/null &
    player=$!
    wait_until "the window" find_window
    xdotool windowfocus --sync "$window"
    wait_until "the first state" test -s "$states"
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

# Asks the program politely to end, which it must do with exit code 0.
stop() {
    local code=0
    kill -TERM "$player"
    wait_until "the end of the program" has_ended
    wait "$player" || code=$?
    player=
    [ $code -eq 0 ] || fail "the program ended with exit code $code"
}
