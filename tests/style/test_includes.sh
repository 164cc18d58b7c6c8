#!/usr/bin/env bash
# includes.sh turns red for each kind of forbidden line, and only then.
. "$(dirname "$0")/rule_test.bash"

sound() {
    rm -rf "$project/src"
    put src/base/platform.c '#define _POSIX_C_SOURCE 200809L' '#include <time.h>'
    put src/engine/net.c '#include "engine/net.h"' '#include "base/rng.h"' \
        'int f(void) { return snprintf(0, 0, "x"); } /* not printf() */' \
        '/* printf("in a comment");' '   puts("still"); */'
    put src/engine/fast/pass.c '#include "engine/net.h"'
    put src/scene/stage.c '#include "draw/list.h"' '#include "lesson/e.h"'
    put src/sdl/window.c '#define _POSIX_C_SOURCE 200809L' '#include <SDL.h>'
    put src/cli/trace.c '#include "setup/run.h"' 'void g(void) { printf("x"); }'
    put src/main.c '#include "app/app.h"' '#include "cli/cli.h"' \
        '#include "sdl/window.h"'
}

# planted FILE LINE WORDS: red with that line, green again without.
planted() {
    sound
    put "$1" "$2"
    red includes "'$2' in $1" "$3"
}

sound
green includes "a sound project"

planted src/engine/bad.c '#include "draw/list.h"' 'engine may not include draw'
planted src/engine/fast/bad.c '#include "ui/b.h"' 'engine may not include ui'
planted src/base/bad.h '#include "engine/net.h"' 'base may not include engine'
planted src/lesson/bad.c '#include "engine/net.h"' 'lesson may not include engine'
planted src/setup/bad.c '#include "scene/s.h"' 'setup may not include scene'
planted src/scene/bad.c '  #  include "ui/b.h"' 'scene may not include ui'
planted src/ui/bad.c '#include "scene/stage.h"' 'ui may not include scene'
planted src/cli/bad.c '#include "app/app.h"' 'cli may not include app'
planted src/host/bad.c '#include "engine/net.h"' 'host may not include engine'
planted src/main.c '#include "engine/net.h"' 'main.c may not include engine'
planted src/base/bad.c '#include "rng.h"' 'expected "folder/file.h"'
planted src/base/bad.c '#include "../base/rng.h"' 'expected "folder/file.h"'
planted src/base/bad.c '#include HIDDEN' 'hidden behind a macro'
planted src/app/bad.c '#include "support/suite.h"' 'may not include support'
planted src/app/bad.c '#include <check.h>' 'may not include <check.h>'
planted src/app/bad.c '#include <SDL.h>' 'may not include <SDL.h>'
planted src/main.c '#include <SDL2/SDL.h>' 'may not include <SDL2/SDL.h>'
planted src/app/bad.c '#include <time.h>' 'app has no clock'
planted src/engine/bad.c 'printf("%d", 1);' 'engine does not print'
planted src/engine/bad.c '/* why */ puts("x"); /* now */' 'engine does not print'
planted src/data/bad.c '    fputs("x", stderr);' 'data does not print'
planted src/engine/bad.c '#define _POSIX_C_SOURCE 1' 'know POSIX'
planted src/base/bad.c '#define _GNU_SOURCE' 'know POSIX'
planted src/sdl/bad.c '#define _POSIX_C_SOURCE 1' 'a second file of sdl'
planted src/new/file.c '#include <math.h>' 'new is not in the table'
