#!/usr/bin/env bash
# The sizes of the house: no file above 400 lines, no function above 60, the
# median function at most 12 lines, the 95th percentile at most 40, no line
# wider than 80 columns. Use: sizes.sh [ROOT]. Prints what is too large.
set -euo pipefail
cd "${1:-$(dirname "$0")/../..}"

sources=$(find src -name '*.[ch]' | sort)

files=$(xargs wc -l <<<"$sources" |
    awk '$2 != "total" && $1 > 400 { print $2 ": a file of " $1 " lines" }')

# Columns are characters, whatever the locale: leave out UTF-8's later bytes.
lines=$(LC_ALL=C xargs awk '
    { gsub(/[\200-\277]/, "") }
    length > 80 { print FILENAME ":" FNR ": a line of " length " columns" }
    ' <<<"$sources")

# One `length file:line name` a function, shortest first.
functions=$(xargs ctags -f - --languages=C --kinds-C=f --fields=+ne \
    --excmd=number <<<"$sources" | awk -F'\t' '
    {
        from = to = 0
        for (i = 4; i <= NF; i++) {
            if ($i ~ /^line:/) from = substr($i, 6)
            if ($i ~ /^end:/) to = substr($i, 5)
        }
        if (from && to) print to - from + 1, $2 ":" from, $1
    }' | sort -n)

spread=$(awk '
    NF { size[n++] = $1 }
    $1 > 60 { print $2 ": " $3 " is a function of " $1 " lines" }
    END {
        if (!n) { print "no functions found"; exit }
        median = size[int(n / 2)]
        large = size[int(n * 0.95)]
        if (median > 12) print "the median function has " median " lines"
        if (large > 40) print "the 95th percentile has " large " lines"
    }' <<<"$functions")

found=$(printf '%s\n' "$files" "$lines" "$spread" | grep . || true)
[ -z "$found" ] || {
    echo "$found"
    exit 1
}
