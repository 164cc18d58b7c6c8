/* Typed values out of a tree, and the words of the complaints. */
#include "lesson/examples.h"
#include "lesson/reader.h"
#include "lesson/suites.h"

static Report report;

static Reader reader_of(const char *source)
{
    Reader reader = {.report = &report};
    report_start(&report, "f");
    ck_assert(tree_read(text_of(source), 1, &report, &reader.tree));
    return reader;
}

/* Ends a test's reading: these must have been the complaints. */
static void expect_complaints(Reader *reader, const char *errors)
{
    char lines[4096];
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, errors);
    tree_free(&reader->tree);
}

START_TEST(an_absent_key_leaves_the_default)
{
    Reader reader = reader_of("a: 1");
    bool flag = true;
    double number = 2;
    uint64_t whole = 3;
    const char *word = "w";
    ck_assert(reader_flag(&reader, TREE_ROOT, "x", &flag) && flag);
    ck_assert(reader_above_zero(&reader, TREE_ROOT, "x", &number));
    ck_assert_double_eq(number, 2);
    ck_assert(reader_whole(&reader, TREE_NONE, "x", 9, &whole));
    ck_assert_uint_eq(whole, 3);
    ck_assert(reader_word(&reader, TREE_ROOT, "x", WORD_LOSS, &word));
    ck_assert_str_eq(word, "w");
    expect_complaints(&reader, "");
}
END_TEST

START_TEST(flags_are_true_or_false_and_nothing_else)
{
    Reader reader = reader_of("a: true\nb: false\nc: yes\nd: \"true\"\n"
                              "e: True\nf: 1\ng:\nh: []\n");
    static const char *const wrong[] = {"c", "d", "e", "f", "g", "h"};
    bool flag = false;
    ck_assert(reader_flag(&reader, TREE_ROOT, "a", &flag) && flag);
    ck_assert(reader_flag(&reader, TREE_ROOT, "b", &flag) && !flag);
    flag = true;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert(!reader_flag(&reader, TREE_ROOT, wrong[i], &flag) && flag);
    expect_complaints(&reader,
                      "f:3: c is 'yes'; expected true or false\n"
                      "f:4: d is the text \"true\"; expected true or false\n"
                      "f:5: e is 'True'; expected true or false\n"
                      "f:6: f is '1'; expected true or false\n"
                      "f:7: g is empty; expected true or false\n"
                      "f:8: h is a list; expected true or false\n");
}
END_TEST

START_TEST(numbers_are_finite_plain_and_above_zero)
{
    Reader reader = reader_of("a: 1.5e-3\nb: 0\nc: -1\nd: .inf\ne: 1e999\n"
                              "f: '1'\ng: 1,5\nh: 0x10\ni: nan\n");
    static const char *const wrong[] = {"b", "c", "d", "e", "f", "g", "h", "i"};
    double number = 7;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert(!reader_above_zero(&reader, TREE_ROOT, wrong[i], &number));
    ck_assert_double_eq(number, 7);
    ck_assert(reader_above_zero(&reader, TREE_ROOT, "a", &number));
    ck_assert_double_eq(number, 1.5e-3);
    expect_complaints(&reader,
                      "f:2: b is '0'; expected a finite number above 0\n"
                      "f:3: c is '-1'; expected a finite number above 0\n"
                      "f:4: d is '.inf'; expected a finite number above 0\n"
                      "f:5: e is '1e999'; expected a finite number above 0\n"
                      "f:6: f is the text \"1\"; expected a finite number "
                      "above 0\n"
                      "f:7: g is '1,5'; expected a finite number above 0\n"
                      "f:8: h is '0x10'; expected a finite number above 0\n"
                      "f:9: i is 'nan'; expected a finite number above 0\n");
}
END_TEST

START_TEST(whole_numbers_are_exact)
{
    Reader reader = reader_of("a: 18446744073709551615\n"
                              "b: 18446744073709551616\nc: 1.0\nd: -1\n"
                              "e: 1e3\n");
    static const char *const wrong[] = {"b", "c", "d", "e"};
    uint64_t whole = 7;
    for (size_t i = 0; i < 4; i++)
        ck_assert(
            !reader_whole(&reader, TREE_ROOT, wrong[i], UINT64_MAX, &whole));
    ck_assert_uint_eq(whole, 7);
    ck_assert(reader_whole(&reader, TREE_ROOT, "a", UINT64_MAX, &whole));
    ck_assert(whole == UINT64_MAX);
    expect_complaints(
        &reader,
        "f:2: b is '18446744073709551616'; expected a whole number from 0 to "
        "18,446,744,073,709,551,615\n"
        "f:3: c is '1.0'; expected a whole number from 0 to "
        "18,446,744,073,709,551,615\n"
        "f:4: d is '-1'; expected a whole number from 0 to "
        "18,446,744,073,709,551,615\n"
        "f:5: e is '1e3'; expected a whole number from 0 to "
        "18,446,744,073,709,551,615\n");
}
END_TEST

START_TEST(words_are_there_or_unknown)
{
    Reader reader = reader_of("a: relu\nb: 1\nc: rellu\nd: swish\n"
                              "e: [relu]\nf: \"tanh\"\ng:\n");
    static const char *const wrong[] = {"c", "d", "e", "g"};
    const char *word = "untouched";
    for (size_t i = 0; i < 4; i++)
        ck_assert(
            !reader_word(&reader, TREE_ROOT, wrong[i], WORD_ACTIVATION, &word));
    ck_assert_str_eq(word, "untouched");
    ck_assert(reader_word(&reader, TREE_ROOT, "a", WORD_ACTIVATION, &word));
    ck_assert_str_eq(word, "relu");
    ck_assert(reader_word(&reader, TREE_ROOT, "f", WORD_ACTIVATION, &word));
    ck_assert_str_eq(word, "tanh");
    expect_complaints(
        &reader,
        "f:3: unknown activation 'rellu'; did you mean 'relu'?\n"
        "f:4: unknown activation 'swish'; expected one of identity sigmoid "
        "tanh relu leaky-relu softplus bipolar-sigmoid softmax\n"
        "f:5: activation is a list; expected one of identity sigmoid tanh "
        "relu leaky-relu softplus bipolar-sigmoid softmax\n"
        "f:7: activation is empty; expected one of identity sigmoid tanh "
        "relu leaky-relu softplus bipolar-sigmoid softmax\n");
}
END_TEST

START_TEST(a_misspelt_key_is_not_missing_as_well)
{
    Reader reader = reader_of("kind: a\nrat: 1\n");
    ck_assert(!reader_lacks(&reader, TREE_ROOT, "kind", KEYS_LEARNER));
    ck_assert(!reader_lacks(&reader, TREE_ROOT, "rate", KEYS_LEARNER));
    ck_assert(reader_lacks(&reader, TREE_ROOT, "batch", KEYS_LEARNER));
    reader_check_keys(&reader, TREE_ROOT, KEYS_LEARNER);
    expect_complaints(&reader,
                      "f:2: unknown key 'rat'; did you mean 'rate'?\n");
}
END_TEST

START_TEST(lists_of_numbers_say_where_they_are)
{
    Reader reader = reader_of("- [1, -2.5, .5]\n- [1, x, [3], {}, '4', ]\n"
                              "- {a: 1}\n");
    Place place = {"row", 2, "the weights of layer", 1};
    double numbers[3] = {0};
    int good = tree_first(TREE_ROOT);
    int bad = tree_next(&reader.tree, good);
    int map = tree_next(&reader.tree, bad);
    ck_assert(reader_has_length(&reader, good, place, 3));
    ck_assert(reader_has_length(&reader, good, place, 0));
    reader_numbers(&reader, good, place, numbers);
    ck_assert_double_eq(numbers[0], 1);
    ck_assert_double_eq(numbers[1], -2.5);
    ck_assert_double_eq(numbers[2], 0.5);
    ck_assert(!reader_has_length(&reader, bad, place, 3));
    reader_numbers(&reader, bad, (Place){"in", 0, "sample", 9}, NULL);
    ck_assert(!reader_has_length(&reader, map, place, 3));
    ck_assert(!reader_has_length(&reader, map, place, 0));
    reader_numbers(&reader, map, place, NULL);
    expect_complaints(
        &reader,
        "f:2: row 2 of the weights of layer 1 is a list of 5; expected a list "
        "of 3\n"
        "f:2: value 2 of in of sample 9 is 'x'; expected a finite number\n"
        "f:2: value 3 of in of sample 9 is a list; expected a finite number\n"
        "f:2: value 4 of in of sample 9 is a map; expected a finite number\n"
        "f:2: value 5 of in of sample 9 is the text \"4\"; expected a finite "
        "number\n"
        "f:3: row 2 of the weights of layer 1 is a map; expected a list of 3\n"
        "f:3: row 2 of the weights of layer 1 is a map; expected a list\n");
}
END_TEST

START_TEST(what_has_been_complained_about_is_left_alone)
{
    Reader reader = reader_of("a: *x\n");
    const char *word = "";
    double number = 0;
    ck_assert(!reader_word(&reader, TREE_ROOT, "a", WORD_LOSS, &word));
    ck_assert(!reader_above_zero(&reader, TREE_ROOT, "a", &number));
    ck_assert(
        !reader_is_map(&reader, tree_find(&reader.tree, TREE_ROOT, "a"), "a"));
    expect_complaints(&reader, "f:1: alias '*x' is not allowed; expected the "
                               "plain value\n");
}
END_TEST

START_TEST(a_map_is_found_by_the_line_of_its_key)
{
    Reader reader = reader_of("\na:\n\n  b:\n    c: 1\n");
    int a = tree_find(&reader.tree, TREE_ROOT, "a");
    ck_assert_int_eq(reader_line_of_key(&reader, TREE_ROOT), 2);
    ck_assert_int_eq(reader_line_of_key(&reader, a), 2);
    ck_assert_int_eq(
        reader_line_of_key(&reader, tree_find(&reader.tree, a, "b")), 4);
    expect_complaints(&reader, "");
}
END_TEST

Suite *reader_suite(void)
{
    const TTest *const tests[] = {an_absent_key_leaves_the_default,
                                  flags_are_true_or_false_and_nothing_else,
                                  numbers_are_finite_plain_and_above_zero,
                                  whole_numbers_are_exact,
                                  words_are_there_or_unknown,
                                  a_misspelt_key_is_not_missing_as_well,
                                  lists_of_numbers_say_where_they_are,
                                  what_has_been_complained_about_is_left_alone,
                                  a_map_is_found_by_the_line_of_its_key,
                                  NULL};
    return suite_of("reader", tests);
}
