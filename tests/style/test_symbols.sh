#!/usr/bin/env bash
# symbols.sh sees a library that asks for SDL, and lets sdl itself ask.
. "$(dirname "$0")/rule_test.bash"

# library NAME CALL: a library that calls that function.
library() {
    local folder=$project/src/$1
    put "src/$1/part.c" "void $2(void); void f(void); void f(void) { $2(); }"
    gcc -c "$folder/part.c" -o "$folder/part.o"
    ar rc "$folder/lib$1.a" "$folder/part.o"
}

red symbols "a folder without libraries" 'no libraries'

library draw square
library sdl SDL_Init
green symbols "SDL in the library sdl"

library app SDL_GetTicks
red symbols "SDL in the library app" 'libapp.a asks for SDL_GetTicks'

library app TTF_OpenFont
red symbols "fonts in the library app" 'libapp.a asks for TTF_OpenFont'
