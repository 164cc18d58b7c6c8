/* The blocks of a page. */
#include "lesson/pages.h"
#include "lesson/suites.h"

START_TEST(headings_have_levels)
{
    expect_blocks("# A\n\nB\n=\n###### C\n",
                  "  9 heading 1\n    9 text 'A'\n"
                  "  11 heading 1\n    11 text 'B'\n"
                  "  13 heading 6\n    13 text 'C'\n");
}
END_TEST

START_TEST(list_items_know_their_depth_and_number)
{
    expect_blocks("- a\n- b\n  1. c\n  2. d\n\n7) e\n",
                  "  9 item depth 1\n    9 text 'a'\n"
                  "  10 item depth 1\n    10 text 'b'\n"
                  "  11 item depth 2 number 1\n    11 text 'c'\n"
                  "  12 item depth 2 number 2\n    12 text 'd'\n"
                  "  14 item depth 1 number 7\n    14 text 'e'\n");
}
END_TEST

START_TEST(what_follows_in_an_item_keeps_its_depth)
{
    expect_blocks("- a\n\n  b\n\n  ```\n  c\n  ```\n",
                  "  9 item depth 1\n    9 text 'a'\n"
                  "  11 paragraph depth 1\n    11 text 'b'\n"
                  "  13 code depth 1 [] 'c\\n'\n");
}
END_TEST

START_TEST(an_item_without_text_is_an_empty_item)
{
    expect_blocks("1. - a\n2.\n3. # b\n",
                  "  9 item depth 1 number 1\n"
                  "  9 item depth 2\n    9 text 'a'\n"
                  "  10 item depth 1 number 2\n"
                  "  11 item depth 1 number 3\n"
                  "  11 heading 1 depth 1\n    11 text 'b'\n");
}
END_TEST

START_TEST(quotes_are_counted)
{
    expect_blocks("> a\n> > b\n\nc\n",
                  "  9 paragraph quote 1\n    9 text 'a'\n"
                  "  10 paragraph quote 2\n    10 text 'b'\n"
                  "  12 paragraph\n    12 text 'c'\n");
}
END_TEST

START_TEST(code_keeps_its_lines_and_language)
{
    expect_blocks("```c\n\n  int *a;\n```\n\n    b\n",
                  "  9 code [c] '\\n  int *a;\\n'\n"
                  "  14 code [] 'b\\n'\n");
    expect_blocks("~~~\n~~~\n***\n", "  9 code [] ''\n  11 rule\n");
}
END_TEST

START_TEST(tables_have_rows_and_aligned_columns)
{
    expect_blocks("| a | b | c |\n|:-:|--:|---|\n| 1 | | *3* |\n\n***\n",
                  "  9 table\n"
                  "   9 row 0 column 0 centre\n    9 text 'a'\n"
                  "   9 row 0 column 1 right\n    9 text 'b'\n"
                  "   9 row 0 column 2 none\n    9 text 'c'\n"
                  "   11 row 1 column 0 centre\n    11 text '1'\n"
                  "   11 row 1 column 1 right\n"
                  "   11 row 1 column 2 none\n    11 text emphasis '3'\n"
                  "  13 rule\n");
}
END_TEST

START_TEST(a_table_may_have_an_empty_head)
{
    expect_blocks("a\n\n| | |\n|---|---|\n| `b` | |\n\n***\n",
                  "  9 paragraph\n    9 text 'a'\n"
                  "  11 table\n"
                  "   9 row 0 column 0 none\n"
                  "   9 row 0 column 1 none\n"
                  "   13 row 1 column 0 none\n    13 text code 'b'\n"
                  "   13 row 1 column 1 none\n"
                  "  15 rule\n");
}
END_TEST

START_TEST(lines_count_on_behind_comments)
{
    expect_blocks("a\n<!--\nby: term\n-->\nb\n\n***\n",
                  "  9 paragraph\n    9 text 'a'\n"
                  "  13 paragraph\n    13 text 'b'\n"
                  "  15 rule\n");
}
END_TEST

static void expect_repeated_error(const char *part, int times,
                                  const char *error)
{
    static char page[LESSON_PAGE_BYTES];
    TextBuffer text = text_buffer(page, sizeof page);
    for (int i = 0; i < times; i++)
        text_add(&text, part);
    ck_assert(!text.full);
    expect_page_errors(page, error);
}

START_TEST(what_a_page_holds_is_bounded)
{
    expect_repeated_error("a\n\n", 257,
                          "f:519: too many blocks on a page; "
                          "expected at most 256\n");
    expect_repeated_error("a*b*", 2049,
                          "f:9: too many pieces of text on a "
                          "page; expected at most 4,096\n");
    expect_repeated_error("word ", 3001,
                          "f:9: a page of 3,001 words; expected "
                          "at most 3,000\n");
}
END_TEST

START_TEST(tables_are_bounded)
{
    expect_page_errors(
        "|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|\n"
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|---"
        "|---|---|---|\n",
        "f:9: too many columns on a page; expected at most "
        "16\n");
    static char page[LESSON_PAGE_BYTES];
    TextBuffer text = text_buffer(page, sizeof page);
    text_add(&text, "|a|b|\n|---|---|\n");
    for (int i = 0; i < 512; i++)
        text_add(&text, "|c|d|\n");
    expect_page_errors(page, "f:521: too many places in tables on a page; "
                             "expected at most 1,024\n");
}
END_TEST

START_TEST(a_page_of_nothing_but_definitions_is_empty)
{
    expect_page_errors("a\n\n---\n\n[b]: c.md\n",
                       "f:12: a page without text; expected at least a "
                       "heading\n");
}
END_TEST

START_TEST(a_table_that_is_none_is_told)
{
    const char *error = "f:10: a table's second line does not fit; expected "
                        "'---' below each heading\n";
    expect_page_errors("|a|b|\n|-|-|\n|1|2|\n", error);
    error = "a row has more places than its table columns; expected '---' "
            "below each heading\n";
    char head[160], row[160];
    snprintf(head, sizeof head, "f:9: %s", error);
    snprintf(row, sizeof row, "f:11: %s", error);
    expect_page_errors("|a|b|\n|---|\n|1|\n", head);
    expect_page_errors("|a|\n|---|\n|1|`2`|\n", row);
}
END_TEST

START_TEST(nesting_is_bounded)
{
    expect_page_errors("- - - - - - - a\n",
                       "f:9: too many lists inside each other on a page; "
                       "expected at most 6\n");
    expect_page_errors("> > > > > > > a\n",
                       "f:9: too many quotes inside each other on a page; "
                       "expected at most 6\n");
    Lesson lesson = read_page("- - - - - - a\n");
    lesson_free(&lesson);
}
END_TEST

Suite *markdown_suite(void)
{
    const TTest *const tests[] = {headings_have_levels,
                                  list_items_know_their_depth_and_number,
                                  what_follows_in_an_item_keeps_its_depth,
                                  an_item_without_text_is_an_empty_item,
                                  quotes_are_counted,
                                  code_keeps_its_lines_and_language,
                                  tables_have_rows_and_aligned_columns,
                                  a_table_may_have_an_empty_head,
                                  lines_count_on_behind_comments,
                                  what_a_page_holds_is_bounded,
                                  tables_are_bounded,
                                  a_page_of_nothing_but_definitions_is_empty,
                                  a_table_that_is_none_is_told,
                                  nesting_is_bounded,
                                  NULL};
    return suite_of("markdown", tests);
}
