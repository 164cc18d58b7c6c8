/* A file is kept as one text; a key is searched line by line each time, which
   is quick enough for two hundred numbers. Words between numbers are skipped, a
   bracket or a # behind the = ends them. */
#include "support/truth.h"

#include "base/file.h"
#include "support/suite.h"

#include <math.h>
#include <string.h>

struct Truth {
    char name[64];
    Text text;
};

Truth *truth_open(const char *name)
{
    static Report report;
    char path[1024];
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    Truth *truth = calloc(1, sizeof *truth);
    ck_assert_ptr_nonnull(truth);
    snprintf(truth->name, sizeof truth->name, "%s", name);
    snprintf(path, sizeof path, "%s/tests/truth/%s.ini", root ? root : ".",
             name);
    report_start(&report, path);
    ck_assert_msg(file_read(path, 1 << 20, &report, &truth->text),
                  "cannot read %s", path);
    return truth;
}

void truth_close(Truth *truth)
{
    union {
        const char *given;
        void *back;
    } text = {truth->text.at};
    free(text.back);
    free(truth);
}

/* What stands behind `key =` or `key (words) =`; a zero-ended copy. */
static bool find(const Truth *truth, const char *key, char *ret_value,
                 size_t size)
{
    const char *line = truth->text.at;
    const char *end = line + truth->text.length;
    size_t length = strlen(key);
    while (line < end) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        stop = stop ? stop : end;
        size_t width = (size_t)(stop - line);
        const char *equals = memchr(line, '=', width);
        if (equals && width > length && memcmp(line, key, length) == 0 &&
            line[length] == ' ') {
            snprintf(ret_value, size, "%.*s", (int)(stop - equals - 1),
                     equals + 1);
            return true;
        }
        line = stop + 1;
    }
    return false;
}

static double half_unit(const char *word)
{
    const char *point = strchr(word, '.');
    const char *power = strpbrk(word, "eE");
    int digits = point ? (int)strspn(point + 1, "0123456789") : 0;
    int exponent = power ? atoi(power + 1) : 0;
    return 0.5 * pow(10, exponent - digits);
}

TruthRow truth_row(const Truth *truth, const char *key, int least)
{
    static char value[4096];
    TruthRow row = {0};
    ck_assert_msg(find(truth, key, value, sizeof value), "%s has no key %s",
                  truth->name, key);
    for (char *word = strtok(value, " ,;|"); word;
         word = strtok(NULL, " ,;|")) {
        char *end;
        if (*word == '#' || *word == '(')
            break;
        TruthNumber number = {true, strtod(word, &end), half_unit(word)};
        if (strcmp(word, "-") == 0)
            number = (TruthNumber){0};
        else if (end == word || *end)
            continue;
        ck_assert_int_lt(row.count, TRUTH_NUMBERS);
        row.number[row.count++] = number;
    }
    ck_assert_msg(row.count >= least, "%s: %s has %d numbers, want %d",
                  truth->name, key, row.count, least);
    return row;
}

double truth_at(const Truth *truth, const char *key, int index)
{
    TruthRow row = truth_row(truth, key, index + 1);
    ck_assert_msg(row.number[index].given, "%s: %s number %d is not printed",
                  truth->name, key, index);
    return row.number[index].value;
}

void truth_expect_exact(const Truth *truth, const char *key, int index,
                        double got)
{
    double want = truth_at(truth, key, index);
    ck_assert_msg(fabs(got - want) <= 1e-9 * fmax(fabs(want), 1e-6),
                  "%s: %s number %d is %.17g, want %.17g", truth->name, key,
                  index, got, want);
}

/* A hair more than half a unit: the last digit may be a tie. */
bool truth_is_printed(const Truth *truth, const char *key, int index,
                      double got)
{
    TruthNumber want = truth_row(truth, key, index + 1).number[index];
    return !want.given || fabs(got - want.value) <= want.half_unit * (1 + 1e-9);
}

void truth_expect_printed(const Truth *truth, const char *key, int index,
                          double got)
{
    ck_assert_msg(truth_is_printed(truth, key, index, got),
                  "%s: %s number %d is %.17g, which is not what is printed",
                  truth->name, key, index, got);
}
