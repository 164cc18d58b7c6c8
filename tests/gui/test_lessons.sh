#!/usr/bin/env bash
# A student with a lesson: questions, numbers changed by hand, going on another
# day; and a teacher who writes one beside the window.
. "$(dirname "$0")/harness.sh"

kept=$work/backstep/progress.yaml

# The first lesson, its first question answered wrongly, its second rightly.
start 1280 800
wait_for_state 'screen=home '
press Return
wait_for_state 'screen=stage .*page=1 '
press Next
wait_for_state 'page=2 .*ask=open '
step=$(state_of step)
press Right Right
wait_for_state "page=2 step=$step .*ask=open "
press 4 Return
wait_for_state 'page=2 .*ask=wrong '
screenshot "$test_name-wrong.png"
press Next
wait_for_state 'page=3 .*ask=open '
press 2
wait_for_state 'page=3 .*ask=(right|wrong) '
press t
wait_for_state 'theme=dark '

# Another day it goes on there, with its answers and in the dark.
press ctrl+q
ends_with 0
grep -q 'page: 3' "$kept" || fail "page 3 is not kept"
launch
wait_for_state 'screen=home .*theme=dark '
screenshot "$test_name-home.png"
press Return
wait_for_state 'page=3 .*ask=(right|wrong) '
press Prior
wait_for_state 'page=2 .*ask=wrong '
press ctrl+Home
wait_for_state 'page=1 '
press Next
wait_for_state 'page=2 .*ask=open '
stop

# A damaged file is set aside, and the window says so.
echo 'nonsense: [' >>"$kept"
launch
wait_for_state 'screen=home .*theme=light '
[ -f "$kept.damaged-1" ] || fail "the damaged file is not set aside"
grep -q 'damaged-1' "$work/errors" || fail "nobody is told of the damage"
screenshot "$test_name-damaged.png"
press Escape
stop

# A teacher's own lesson, saved with an error and mended: page and step stay.
cp "$root/lessons/template.md" "$work/20-mine.md"
launch "$work/20-mine.md"
wait_for_state 'page=1 .*ask=open '
press Next
wait_for_state 'page=2 .*ask=open '
press 1
wait_for_state 'page=2 .*ask=right '
press Right
wait_until "a step" eval '[ "$(state_of step)" -gt 8 ]'
step=$(state_of step)
sed -i 's/^title:/titel:/' "$work/20-mine.md"
wait_for_state 'screen=errors .*errors=[1-9]'
screenshot "$test_name-errors.png"
sed -i 's/^titel:/title:/' "$work/20-mine.md"
wait_for_state "screen=stage .*page=2 step=$step .*ask=right "

# From the list of files to another one.
press ctrl+o
wait_for_state 'screen=files '
cp "$root/assets/tiny-network.yaml" "$work/tiny.yaml"
press Escape ctrl+o
wait_for_state 'screen=files '
xdotool type 'tiny.'
screenshot "$test_name-files.png"
press Return
wait_for_state 'screen=stage file=.*tiny.yaml page=0 '
stop
