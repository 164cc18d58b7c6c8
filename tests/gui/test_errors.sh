#!/usr/bin/env bash
# A broken file is a page that lists its errors; mended, Ctrl+R opens it.
. "$(dirname "$0")/harness.sh"

mkdir "$work/my files"
file="$work/my files/one \"two\".yaml"
sed 's/layers:.*/layers: [2, 0, 2]/; s/rate:/rte:/' \
    "$root/assets/tiny-network.yaml" >"$file"

start 1280 800 "$file"
wait_for_state 'screen=errors file=[^ ]*/my%20files/one%20%22two%22.yaml page=0'
[ "$(state_of errors)" -ge 2 ] || fail "errors: $(state_of errors)"
screenshot "$test_name.png"
press Right space End
press ctrl+r
cp "$root/assets/tiny-network.yaml" "$file"
press ctrl+r
wait_for_state 'screen=stage .*step=0 .*errors=0'
[[ $(title) == *'one "two"'* ]] || fail "the title is $(title)"
press Right
wait_for_state 'screen=stage .*step=1 '
rm "$file"
press ctrl+r
wait_for_state 'screen=errors '
stop

launch 2-0-1
wait_for_state 'screen=errors file=2-0-1 '
stop
launch 2-3-1
wait_for_state 'screen=stage file=2-3-1 page=0 step=0 '
press Right
wait_for_state 'step=1 '
stop
