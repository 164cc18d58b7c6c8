#!/usr/bin/env bash
# How the program ends, and how it fails to begin: one clear line each time.
. "$(dirname "$0")/harness.sh"

file=$root/assets/tiny-network.yaml

start 1280 800 "$file"
python3 "$root/tests/gui/close_window.py" "$window"
ends_with 0
launch "$file" --play
press ctrl+q
ends_with 0
[ ! -s "$work/errors" ] || fail "it complained"

# Without a display.
expect_exit 1 env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER "$program"
said_lines 1
says '^backstep: no window can be opened: .*display'
expect_exit 1 env -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER DISPLAY=:4711 \
    XDG_RUNTIME_DIR="$work" "$program" "$file"
said_lines 1
says '^backstep: no window can be opened: '

# A missing face is said once, and the program runs.
cp -r "$root/assets" "$work/assets"
gone=$(find "$work/assets/fonts" -name '*Mono*Regular*' | head -n 1)
[ -n "$gone" ] || fail "no monospaced face to take away"
rm "$gone"
BACKSTEP_ASSETS=$work/assets launch "$file"
wait_for_state 'step=0 '
press Right
wait_for_state 'step=1 '
[ "$(wc -l <"$work/errors")" -eq 1 ] || fail "not one line of complaint"
grep -q "$(basename "$gone")" "$work/errors" || fail "it does not name the face"
stop

# No assets at all.
BACKSTEP_ASSETS=/nowhere expect_exit 70 "$program" "$file"
says 'BACKSTEP_ASSETS'
says '/nowhere'
