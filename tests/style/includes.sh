#!/usr/bin/env bash
# Who may include whom (docs/house.md), read from the #include lines of src,
# and which of the system's headers and functions stay out of where.
# Use: includes.sh [ROOT]. Prints each line that breaks a rule.
set -euo pipefail
cd "${1:-$(dirname "$0")/../..}"

find src -name '*.[ch]' | sort | xargs awk -v table='
base:
engine:   base
data:     base engine
timeline: base engine
lesson:   base
setup:    base engine data lesson
draw:     base
scene:    base draw engine timeline lesson
ui:       base draw
app:      base engine data timeline lesson setup draw scene ui
sdl:      base draw
cli:      base engine data timeline lesson setup draw scene sdl
host:     app cli sdl draw base
main.c:   app cli host sdl base
' '
BEGIN {
    rows = split(table, row, "\n")
    for (i = 1; i <= rows; i++) {
        words = split(row[i], word, /:? +|:/)
        known[word[1]] = 1
        for (k = 1; k <= words; k++) may[word[1], word[k]] = 1
    }
    quiet = "^(engine|data|timeline|lesson|setup|draw|scene|ui|app)$"
    printing = "(^|[^a-z_])(v?f?printf|f?puts|putchar|fputc|fwrite|perror)" \
        "[ \t]*\\("
    posix = "_(POSIX_C|XOPEN|GNU|DEFAULT|BSD)_SOURCE"
}

function bad(why) {
    printf "%s:%d: %s\n", FILENAME, FNR, why
    broken = 1
}

FNR == 1 {
    split(FILENAME, path, "/")
    folder = path[2]
    in_comment = 0
    if (!(folder in known)) bad(folder " is not in the table")
}

# Prose may name what code may not call: comments are taken out first.
{
    if (in_comment && !sub(/^.*\*\//, "")) next
    in_comment = 0
    gsub(/\/\*([^*]|\*+[^*\/])*\*+\//, "")
    in_comment = sub(/\/\*.*/, "")
}

/^[ \t]*#[ \t]*include/ {
    name = $0
    sub(/^[ \t]*#[ \t]*include[ \t]*/, "", name)
    if (name ~ /^"/) {
        target = substr(name, 2)
        if (!sub(/\/.*/, "", target) || target == "..")
            bad("includes " name "; expected \"folder/file.h\"")
        else if (!((folder, target) in may))
            bad(folder " may not include " target)
    } else if (name !~ /^</) {
        bad("the name of what is included is hidden behind a macro")
    }
    if (name ~ /^<(SDL|check\.h)/ && !(name ~ /^<SDL/ && folder == "sdl"))
        bad(folder " may not include " name)
    if (name ~ /^<time\.h>/ && folder ~ quiet)
        bad(folder " has no clock; time comes in an Input")
}

folder ~ quiet && $0 ~ printing {
    bad(folder " does not print")
}

$0 ~ "^[ \t]*#[ \t]*define[ \t]+" posix {
    if (FILENAME != "src/base/platform.c" && folder != "sdl")
        bad("only base/platform.c and one file of sdl know POSIX")
    if (folder == "sdl" && sdl_file && sdl_file != FILENAME)
        bad("a second file of sdl knows POSIX, besides " sdl_file)
    if (folder == "sdl") sdl_file = FILENAME
}

END { exit broken }
'
