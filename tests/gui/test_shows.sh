#!/usr/bin/env bash
# Both ways of showing, both scales, all themes: pictures, not one colour.
. "$(dirname "$0")/harness.sh"

colours() {
    import -silent -window root png:- | convert - -format '%k' info:
}

is_a_picture() {
    [ "$(colours)" -gt 200 ]
}

show 2560 1600
for way in surface renderer; do
    for scale in 1 2; do
        launch "$root/assets/tiny-network.yaml" --show $way --scale $scale \
            --size 1280x800 --theme dark --step 17
        wait_for_state 'step=17 .*theme=dark'
        learn_places $scale
        wait_until "a dark picture by $way at $scale" is_a_picture
        [ "$(brightness)" -lt 40 ] || fail "the dark theme: $(brightness)"
        click_on forward
        wait_for_state 'step=18 '
        click_on theme
        wait_for_state 'theme=projector'
        screenshot "$test_name-$way-$scale.png"
        stop
    done
done
