#!/usr/bin/env bash
# The options of the window, and what is wrong usage.
. "$(dirname "$0")/harness.sh"

file=$root/assets/tiny-network.yaml

# What the program printed last while it ran to its own end.
last_state_of() {
    expect_exit 0 "$program" --print-state "$@"
    said=$(grep '^state ' <<<"$said" | tail -n 1)
}

show 1280 800
export SDL_VIDEODRIVER=x11
last_state_of "$file" --frames 3
says ' step=0 '
last_state_of "$file" --step 100 --page 1 --frames 2
says ' step=100 epoch=2 sample=1 '
last_state_of "$file" --step 5 --frames 60 --play --speed 64
says ' step=([6-9]|[1-9][0-9]+) .*playing=1'
last_state_of --frames 2
says 'screen=home '
last_state_of 3-2 --frames 2 --theme projector --scale 1.5 --size 800x500
says ' file=3-2 .*theme=projector'

printf '# a script\nneuron\n\nforward\nforward # twice\nlast\nback\nquit\n' \
    >"$work/script"
last_state_of "$file" --script "$work/script"
says ' step=[1-9][0-9]* .*grain=neuron playing=0 frame=6 '
printf 'forward\n\nfrwrd\nquit\n' >"$work/script"
expect_exit 2 "$program" "$file" --script "$work/script"
said_lines 1
says "^$work/script:3: no command 'frwrd'; did you mean 'forward'\?$"
expect_exit 66 "$program" "$file" --script "$work/no-script"
said_lines 1

for size in 0x5 5x 5 x 12x12x1 -3x4 800*600; do
    expect_exit 2 "$program" "$file" --size "$size"
    said_lines 1
    says "wrong size|--size"
done
expect_exit 2 "$program" --theme pink
expect_exit 2 "$program" --scale 100
expect_exit 2 "$program" --frames many
expect_exit 2 "$program" --sped 3
says 'did you mean'
expect_exit 2 "$program" "$file" "$file"
expect_exit 66 "$program" nosuch
said_lines 1
says "^backstep: no command and no file 'nosuch'"
expect_exit 66 "$program" trce
says "did you mean 'trace'\?"
expect_exit 66 "$program" nosuch.yaml

expect_exit 0 "$program" --help
for option in --step --page --theme --scale --speed --size --play --show \
    --full-screen --script --frames --print-state; do
    says "^  $option "
done
says '^  trace '
help=$said
expect_exit 0 "$program" "$file" --help
[ "$said" = "$help" ] || fail "two helps"
