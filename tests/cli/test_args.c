/* Options read from a table, and every way to get them wrong. */
#include "suites.h"

#include "capture.h"
#include "cli/args.h"

#include <string.h>

typedef struct Values {
    bool flag;
    uint64_t count;
    double real;
    int word;
    const char *text;
} Values;

static const char *const COLOURS[] = {"red", "green", NULL};

static const Option OPTIONS[] = {{.name = "--flag",
                                  .kind = OPTION_FLAG,
                                  .at = offsetof(Values, flag),
                                  .help = "a flag"},
                                 {.name = "--count",
                                  .kind = OPTION_COUNT,
                                  .at = offsetof(Values, count),
                                  .value = "N",
                                  .help = "first line\nsecond line"},
                                 {.name = "--real",
                                  .kind = OPTION_REAL,
                                  .at = offsetof(Values, real),
                                  .value = "R",
                                  .help = "a number",
                                  .least = 0.5,
                                  .most = 8},
                                 {.name = "--word",
                                  .kind = OPTION_WORD,
                                  .at = offsetof(Values, word),
                                  .value = "COLOUR",
                                  .help = "a colour",
                                  .words = COLOURS},
                                 {.name = "-o",
                                  .kind = OPTION_TEXT,
                                  .at = offsetof(Values, text),
                                  .value = "A-VERY-LONG-VALUE",
                                  .help = "a text"},
                                 {.name = NULL}};

static const Usage USAGE = {"paint", "WALL", 1, 2, OPTIONS};

enum { WORDS = 16, ERROR = 512 };

static char error[ERROR];
static char line_copy[ERROR];
static char *words[WORDS];

/* Reads `line`, split at blanks; the complaint is left in `error`. */
static bool reads(const char *line, Values *values, Operands *operands)
{
    int count = 0;
    snprintf(line_copy, sizeof line_copy, "%s", line);
    for (char *w = strtok(line_copy, " "); w; w = strtok(NULL, " "))
        words[count++] = w;
    FILE *file = tmpfile();
    ck_assert_ptr_nonnull(file);
    bool read = args_read(&USAGE, count, words, values, file, operands);
    rewind(file);
    error[fread(error, 1, sizeof error - 1, file)] = '\0';
    fclose(file);
    return read;
}

START_TEST(every_kind_of_option_finds_its_place)
{
    Values values = {0};
    Operands operands;
    ck_assert(reads("--flag --count 7 a --real 2.5 --word green -o x b",
                    &values, &operands));
    ck_assert(values.flag);
    ck_assert_uint_eq(values.count, 7);
    ck_assert_double_eq(values.real, 2.5);
    ck_assert_int_eq(values.word, 1);
    ck_assert_str_eq(values.text, "x");
    ck_assert_int_eq(operands.count, 2);
    ck_assert_str_eq(operands.at[0], "a");
    ck_assert_str_eq(operands.at[1], "b");
    ck_assert_str_eq(error, "");
}
END_TEST

START_TEST(a_value_may_stand_behind_an_equals_sign)
{
    Values values = {0};
    Operands operands;
    ck_assert(reads("a --count=9 --word=red -o=--strange", &values, &operands));
    ck_assert_uint_eq(values.count, 9);
    ck_assert_str_eq(values.text, "--strange");
}
END_TEST

START_TEST(what_is_not_given_keeps_its_default)
{
    Values values = {.count = 42, .real = 3};
    Operands operands;
    ck_assert(reads("a", &values, &operands));
    ck_assert_uint_eq(values.count, 42);
    ck_assert_double_eq(values.real, 3);
    ck_assert(!values.flag);
}
END_TEST

START_TEST(behind_two_dashes_everything_is_an_operand)
{
    Values values = {0};
    Operands operands;
    ck_assert(reads("-- --flag -o", &values, &operands));
    ck_assert_int_eq(operands.count, 2);
    ck_assert_str_eq(operands.at[0], "--flag");
    ck_assert(!values.flag);
}
END_TEST

START_TEST(one_dash_alone_is_an_operand)
{
    Values values = {0};
    Operands operands;
    ck_assert(reads("-", &values, &operands));
    ck_assert_str_eq(operands.at[0], "-");
}
END_TEST

static const struct {
    const char *line, *complaint;
} WRONG[] = {
    {"a --cuont 3", "unknown option '--cuont'; did you mean '--count'?"},
    {"a --hlep", "unknown option '--hlep'; did you mean '--help'?"},
    {"a --zebra", "unknown option '--zebra'; '--help' lists them"},
    {"a --zebra=--x", "unknown option '--zebra'; '--help' lists them"},
    {"a --count", "--count needs a value: --count N"},
    {"a --count --flag", "--count needs a value: --count N"},
    {"a --count -1", "--count takes a whole number, not '-1'"},
    {"a --count 1.5", "--count takes a whole number, not '1.5'"},
    {"a --count 9223372036854775808",
     "--count takes a whole number, not '9223372036854775808'"},
    {"a --count 99999999999999999999",
     "--count takes a whole number, not '99999999999999999999'"},
    {"a --count=", "--count takes a whole number, not ''"},
    {"a --real 0.4", "--real takes a number from 0.5 to 8, not '0.4'"},
    {"a --real 9", "--real takes a number from 0.5 to 8, not '9'"},
    {"a --real nan", "--real takes a number from 0.5 to 8, not 'nan'"},
    {"a --word blue", "--word takes red, green, not 'blue'"},
    {"a --word gren",
     "--word takes red, green, not 'gren'; did you mean 'green'?"},
    {"a -o=", "-o takes a name, not an empty one"},
    {"a --flag=yes", "--flag takes no value"},
    {"a --flag --flag", "--flag is given twice"},
    {"a --count 1 --count=1", "--count is given twice"},
    {"", "expected WALL; '--help' tells more"},
    {"a b c", "unexpected 'c'; '--help' tells more"},
};

START_TEST(a_wrong_line_gets_one_clear_complaint)
{
    char expected[ERROR];
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        Values values = {0};
        Operands operands = {-1, NULL};
        ck_assert_msg(!reads(WRONG[i].line, &values, &operands), "'%s' passed",
                      WRONG[i].line);
        snprintf(expected, sizeof expected, "backstep paint: %s\n",
                 WRONG[i].complaint);
        ck_assert_str_eq(error, expected);
        ck_assert_int_eq(operands.count, -1);
    }
}
END_TEST

START_TEST(the_largest_count_is_read)
{
    Values values = {0};
    Operands operands;
    ck_assert(reads("a --count 9223372036854775807", &values, &operands));
    ck_assert_uint_eq(values.count, INT64_MAX);
}
END_TEST

START_TEST(help_shows_every_option_within_its_column)
{
    char text[ERROR * 2];
    FILE *file = tmpfile();
    ck_assert_ptr_nonnull(file);
    args_help(&USAGE, file);
    rewind(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    ck_assert_str_eq(text, "usage: backstep paint WALL [options]\n\n"
                           "options:\n"
                           "  --flag              a flag\n"
                           "  --count N           first line\n"
                           "                      second line\n"
                           "  --real R            a number\n"
                           "  --word COLOUR       a colour\n"
                           "  -o A-VERY-LONG-VALUE\n"
                           "                      a text\n"
                           "  --help              this text\n");
}
END_TEST

START_TEST(a_size_is_two_whole_numbers_within_bounds)
{
    static const char *const wrong[] = {"",     "x",     "5",    "5x",
                                        "x5",   "5x5x",  "-5x5", "5*5",
                                        "5x 5", "101x5", "5x101"};
    uint64_t width = 1, height = 2;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        ck_assert_msg(!args_size(wrong[i], 100, &width, &height), "%s",
                      wrong[i]);
        ck_assert_uint_eq(width, 1);
        ck_assert_uint_eq(height, 2);
    }
    ck_assert(args_size("100x0", 100, &width, &height));
    ck_assert_uint_eq(width, 100);
    ck_assert_uint_eq(height, 0);
}
END_TEST

START_TEST(help_is_asked_for_by_either_word)
{
    char file[] = "f", longer[] = "--help", shorter[] = "-h", dashes[] = "--";
    char *first[] = {file, longer}, *second[] = {shorter};
    char *operand[] = {dashes, longer};
    ck_assert(args_ask_for_help(2, first));
    ck_assert(args_ask_for_help(1, second));
    ck_assert(!args_ask_for_help(1, first));
    ck_assert(!args_ask_for_help(2, operand));
}
END_TEST

Suite *args_suite(void)
{
    const TTest *const tests[] = {every_kind_of_option_finds_its_place,
                                  a_value_may_stand_behind_an_equals_sign,
                                  what_is_not_given_keeps_its_default,
                                  behind_two_dashes_everything_is_an_operand,
                                  one_dash_alone_is_an_operand,
                                  a_wrong_line_gets_one_clear_complaint,
                                  the_largest_count_is_read,
                                  help_shows_every_option_within_its_column,
                                  a_size_is_two_whole_numbers_within_bounds,
                                  help_is_asked_for_by_either_word,
                                  NULL};
    return suite_of("args", tests);
}
