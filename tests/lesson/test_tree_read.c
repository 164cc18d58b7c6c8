/* YAML as it is read: kinds, lines, and everything that is refused. */
#include "base/platform.h"
#include "lesson/examples.h"
#include "lesson/suites.h"
#include "lesson/tree.h"
#include "support/sanitized.h"

#include <string.h>

enum { LARGE = 4 * 1000 * 1000 };

/* Reads `source`; its errors must be `errors`. True when there is a tree. */
static bool read_with(Text source, int first_line, const char *errors,
                      Tree *ret_tree)
{
    static Report report;
    char lines[4096];
    report_start(&report, "f");
    bool read = tree_read(source, first_line, &report, ret_tree);
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, errors);
    return read;
}

static void expect_tree(const char *source, const char *errors)
{
    Tree tree = {0};
    ck_assert(read_with(text_of(source), 1, errors, &tree));
    tree_free(&tree);
}

static void expect_none(const char *source, const char *errors)
{
    Tree tree = {.count = 77};
    ck_assert(!read_with(text_of(source), 1, errors, &tree));
    ck_assert_int_eq(tree.count, 77);
}

/* `part` again and again, LARGE bytes, between two ends. The caller frees. */
static char *repeated(const char *begin, const char *part, const char *end)
{
    size_t size = LARGE + strlen(begin) + strlen(part) + strlen(end) + 1;
    char *text = malloc(size);
    ck_assert_ptr_nonnull(text);
    strcpy(text, begin);
    size_t at = strlen(begin);
    while (at < LARGE) {
        strcpy(text + at, part);
        at += strlen(part);
    }
    strcpy(text + at, end);
    return text;
}

START_TEST(kinds_text_and_lines_are_kept)
{
    Tree tree = {0};
    const char *source = "# a comment\n"
                         "a: 1\n"
                         "\n"
                         "b: \"two\\nlines\"\n"
                         "c:\n"
                         "  - 'x'\n"
                         "  - |\n"
                         "    block\n";
    ck_assert(read_with(text_of(source), 1, "", &tree));
    int a = tree_find(&tree, TREE_ROOT, "a");
    int b = tree_find(&tree, TREE_ROOT, "b");
    int c = tree_find(&tree, TREE_ROOT, "c");
    ck_assert_int_eq(tree_line(&tree, TREE_ROOT), 2);
    ck_assert_int_eq(tree_kind(&tree, a), TREE_PLAIN);
    ck_assert_int_eq(tree_line(&tree, a), 2);
    ck_assert_int_eq(tree_kind(&tree, b), TREE_QUOTED);
    ck_assert(text_is(tree_text(&tree, b), "two\nlines"));
    ck_assert_int_eq(tree_line(&tree, b), 4);
    ck_assert_int_eq(tree_line(&tree, c), 6);
    int x = tree_first(c);
    ck_assert_int_eq(tree_kind(&tree, x), TREE_QUOTED);
    ck_assert(text_is(tree_text(&tree, tree_next(&tree, x)), "block\n"));
    tree_free(&tree);
}
END_TEST

START_TEST(lines_count_from_where_the_source_begins)
{
    Tree tree = {0};
    ck_assert(read_with(text_of("\na: 1\n"), 10, "", &tree));
    ck_assert_int_eq(tree_line(&tree, TREE_ROOT), 11);
    tree_free(&tree);
    ck_assert(read_with(text_of("a: 1\na: 2\n"), 5,
                        "f:6: duplicate key 'a' (first on line 5); expected "
                        "it once\n",
                        &tree));
    tree_free(&tree);
}
END_TEST

START_TEST(a_byte_order_mark_and_crlf_are_no_matter)
{
    Tree tree = {0};
    const char *source = "\xEF\xBB\xBF"
                         "a: 1\r\nb:\r\n  - 2\r\n";
    ck_assert(read_with(text_of(source), 1, "", &tree));
    int b = tree_find(&tree, TREE_ROOT, "b");
    ck_assert_int_eq(tree_line(&tree, b), 3);
    tree_free(&tree);
}
END_TEST

START_TEST(the_first_of_two_equal_keys_counts)
{
    Tree tree = {0};
    ck_assert(read_with(text_of("a: 1\nb: {c: 1}\n'a': 2\na: 3\n"), 1,
                        "f:3: duplicate key 'a' (first on line 1); expected "
                        "it once\n"
                        "f:4: duplicate key 'a' (first on line 1); expected "
                        "it once\n",
                        &tree));
    int a = tree_find(&tree, TREE_ROOT, "a");
    ck_assert(text_is(tree_text(&tree, a), "1"));
    tree_free(&tree);
}
END_TEST

START_TEST(anchors_aliases_and_tags_are_refused)
{
    expect_tree("a: &x 1\nb: *x\nc: !t 2\nd: &y [1]\ne: !!map {}\n",
                "f:1: anchor '&x' is not allowed; expected the plain value\n"
                "f:2: alias '*x' is not allowed; expected the plain value\n"
                "f:3: tag '!t' is not allowed; expected the plain value\n"
                "f:4: anchor '&y' is not allowed; expected the plain value\n"
                "f:5: tag 'tag:yaml.org,2002:map' is not allowed; expected "
                "the plain value\n");
}
END_TEST

START_TEST(an_alias_is_a_bad_node_among_good_ones)
{
    Tree tree = {0};
    ck_assert(read_with(text_of("[*x, 2]"), 1,
                        "f:1: alias '*x' is not allowed; expected the plain "
                        "value\n",
                        &tree));
    int first = tree_first(TREE_ROOT);
    ck_assert_int_eq(tree_kind(&tree, first), TREE_BAD);
    ck_assert_int_eq(tree_count(&tree, first), 0);
    ck_assert(text_is(tree_text(&tree, tree_next(&tree, first)), "2"));
    tree_free(&tree);
}
END_TEST

START_TEST(keys_must_be_words)
{
    expect_tree("[1]: 2\n? {a: 1}\n: 3\n",
                "f:1: a key is a list or map; expected a word\n"
                "f:2: a key is a list or map; expected a word\n");
}
END_TEST

START_TEST(only_one_document_is_read)
{
    expect_tree("---\na: 1\n...\n", "");
    expect_none("a: 1\n---\nb: 2\n",
                "f:2: a second document; expected only one\n");
}
END_TEST

START_TEST(nothing_is_told_from_something)
{
    expect_none("", "f:1: empty; expected keys and values\n");
    expect_none("\n# only a comment\n",
                "f:1: empty; expected keys and values\n");
}
END_TEST

START_TEST(what_is_not_yaml_is_told_with_its_line)
{
    expect_none("a:\n\t- 2\n",
                "f:2: not YAML: found character that cannot start any token "
                "while scanning for the next token; expected YAML\n");
    expect_none("a: [1,\n2\n",
                "f:2: not YAML: did not find expected ',' or ']' while "
                "parsing a flow sequence; expected YAML\n");
    expect_none("a: 1\nb: \"\x01\"\n",
                "f:2: not YAML: control characters are not allowed; expected "
                "YAML\n");
}
END_TEST

START_TEST(a_nul_byte_does_not_end_the_file)
{
    Tree tree = {0};
    ck_assert(!read_with((Text){"a: 1\n\0b: 2\n", 11}, 1,
                         "f:2: not YAML: control characters are not allowed; "
                         "expected YAML\n",
                         &tree));
}
END_TEST

START_TEST(sixteen_levels_are_read_and_seventeen_are_not)
{
    expect_tree("[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]", "");
    expect_none("\n[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]",
                "f:2: lists and maps are nested too deep; expected at most 16 "
                "inside each other\n");
}
END_TEST

START_TEST(a_map_has_at_most_64_keys)
{
    char source[1024];
    Tree tree = {0};
    TextBuffer text = text_buffer(source, sizeof source);
    for (int i = 0; i < 64; i++)
        text_addf(&text, "k%d: 1\n", i);
    expect_tree(source, "");
    text_add(&text, "k64: 1\n");
    ck_assert(read_with(text_of(source), 1,
                        "f:1: a map of 65 keys; expected at most 64\n", &tree));
    ck_assert_int_eq(tree_kind(&tree, TREE_ROOT), TREE_BAD);
    tree_free(&tree);
}
END_TEST

START_TEST(hostile_documents_are_refused_at_once)
{
    static const char *const parts[] = {"[", "{", "- ", "? ", "{a: ", "[{"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        char *source = repeated("", parts[i], "");
        double from = platform_cpu_seconds();
        expect_none(source, "f:1: lists and maps are nested too deep; expected "
                            "at most 16 inside each other\n");
        double took = platform_cpu_seconds() - from;
        ck_assert_msg(took < SANITIZED_SECONDS(1), "'%s' took %g s", parts[i],
                      took);
        free(source);
    }
}
END_TEST

START_TEST(empty_values_without_end_do_not_fit)
{
    char *source = repeated("[{", "?,", "}]");
    expect_none(source, "f:1: too many empty values; expected a value in each "
                        "place\n");
    free(source);
}
END_TEST

START_TEST(a_long_flat_list_takes_16_bytes_a_value)
{
    char *source = repeated("[", "1,", "1]");
    Tree tree = {0};
    double from = platform_cpu_seconds();
    ck_assert(read_with(text_of(source), 1, "", &tree));
    double took = platform_cpu_seconds() - from;
    ck_assert_msg(took < SANITIZED_SECONDS(4), "took %g s", took);
    ck_assert_int_ge(tree_count(&tree, TREE_ROOT), LARGE / 2);
    ck_assert_uint_le(sizeof *tree.nodes, 16);
    ck_assert_uint_le(arena_used(tree.arena), 10 * (size_t)LARGE);
    tree_free(&tree);
    free(source);
}
END_TEST

START_TEST(escapes_that_grow_fit)
{
    char *source = repeated("\"", "\\L", "\"");
    Tree tree = {0};
    ck_assert(read_with(text_of(source), 1, "", &tree));
    ck_assert_uint_ge(tree_text(&tree, TREE_ROOT).length, LARGE / 2 * 3);
    tree_free(&tree);
    free(source);
}
END_TEST

Suite *tree_read_suite(void)
{
    const TTest *const tests[] = {kinds_text_and_lines_are_kept,
                                  lines_count_from_where_the_source_begins,
                                  a_byte_order_mark_and_crlf_are_no_matter,
                                  the_first_of_two_equal_keys_counts,
                                  anchors_aliases_and_tags_are_refused,
                                  an_alias_is_a_bad_node_among_good_ones,
                                  keys_must_be_words,
                                  only_one_document_is_read,
                                  nothing_is_told_from_something,
                                  what_is_not_yaml_is_told_with_its_line,
                                  a_nul_byte_does_not_end_the_file,
                                  sixteen_levels_are_read_and_seventeen_are_not,
                                  a_map_has_at_most_64_keys,
                                  hostile_documents_are_refused_at_once,
                                  empty_values_without_end_do_not_fit,
                                  a_long_flat_list_takes_16_bytes_a_value,
                                  escapes_that_grow_fit,
                                  NULL};
    return suite_of("tree-read", tests);
}
