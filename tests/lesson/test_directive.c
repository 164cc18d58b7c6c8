/* Which comments are directives, and what they say. */
#include "lesson/pages.h"
#include "lesson/suites.h"

START_TEST(remarks_are_left_alone)
{
    static const char *const remarks[] = {"<!-- a remark -->",
                                          "<!-- TODO: x -->",
                                          "<!-- see: this\nAnd: that -->",
                                          "<!-- remember: [this -->",
                                          "<!---->",
                                          "<!-- - a\n- b -->",
                                          "<!-- https://a.org -->"};
    for (size_t i = 0; i < sizeof remarks / sizeof *remarks; i++) {
        char page[256];
        TextBuffer text = text_buffer(page, sizeof page);
        text_addf(&text, "%s\n# A\n", remarks[i]);
        Lesson lesson = read_page(page);
        ck_assert_int_eq(lesson.pages[0].at.line, 0);
        ck_assert_uint_eq(lesson.pages[0].note.length, 0);
        lesson_free(&lesson);
    }
}
END_TEST

START_TEST(an_unknown_directive_is_told)
{
    expect_page_errors("# A\n<!-- shwo: [weights] -->\n",
                       "f:10: unknown key 'shwo'; did you mean 'show'?\n");
    expect_page_errors("# A\n<!--\ncolour: red\n-->\n",
                       "f:11: unknown key 'colour'; expected one of at until "
                       "by show hide focus set ask\n");
    expect_page_errors("# A\n<!-- by: term\nTODO: x -->\n",
                       "f:11: unknown key 'TODO'; expected one of at until by "
                       "show hide focus set ask\n");
}
END_TEST

START_TEST(a_directive_in_capitals_is_told)
{
    expect_page_errors("# A\n<!-- Show: [weights] -->\n",
                       "f:10: unknown directive 'Show'; did you mean "
                       "'show'?\n");
    expect_page_errors("# A\n<!-- note: hello -->\n",
                       "f:10: unknown directive 'note'; did you mean "
                       "'Note'?\n");
}
END_TEST

START_TEST(a_directive_is_given_once_a_page)
{
    expect_page_errors("# A\n<!-- at: end -->\n<!-- at: {step: 1} -->\n",
                       "f:11: a second 'at' on this page (first on line 10); "
                       "expected one\n");
    expect_page_errors("# A\n<!--\nby: term\nby: layer\n-->\n",
                       "f:12: duplicate key 'by' (first on line 11); expected "
                       "it once\n");
    Lesson lesson = read_page("# A\n<!-- at: end -->\n\n---\n\n# B\n"
                              "<!-- at: {step: 1} -->\n<!-- by: term -->\n");
    ck_assert(lesson.pages[0].at.end);
    ck_assert_int_eq(lesson.pages[1].at.step, 1);
    ck_assert_str_eq(lesson.pages[1].by, "term");
    ck_assert_int_eq(lesson.pages[1].by_line, 16);
    lesson_free(&lesson);
}
END_TEST

START_TEST(show_and_hide_are_sets_of_words)
{
    Lesson lesson = read_page("# A\n<!--\nshow: [inputs, data, inputs]\n"
                              "hide: [chart]\n-->\n");
    ck_assert_uint_eq(lesson.pages[0].show.bits, LESSON_INPUTS | LESSON_DATA);
    ck_assert_int_eq(lesson.pages[0].show.line, 11);
    ck_assert_uint_eq(lesson.pages[0].hide.bits, LESSON_CHART);
    lesson_free(&lesson);
    expect_page_errors(
        "# A\n<!--\nshow: [wieghts, chart]\nhide: [chart]\n-->\n",
        "f:11: unknown word 'wieghts'; did you mean 'weights'?\n"
        "f:12: 'chart' in show and in hide; expected it in one\n");
    expect_page_errors("# A\n<!-- show: weights -->\n",
                       "f:10: show is 'weights'; expected a list such as "
                       "[weights, sums]\n");
}
END_TEST

START_TEST(a_cell_without_quotes_is_told_to_be_quoted)
{
    expect_page_errors("# A\n<!--\nby: term\nfocus: [delta[A], error]\n-->\n",
                       "f:12: cell delta[A] without quotes in a list or map; "
                       "expected \"delta[A]\"\n");
    expect_page_errors("# A\n<!-- ask: {what: sign, of: w[A->C]} -->\n",
                       "f:10: cell w[A->C] without quotes in a list or map; "
                       "expected \"w[A->C]\"\n");
}
END_TEST

START_TEST(directives_that_are_no_yaml_are_told)
{
    expect_page_errors("# A\n<!--\nat: {step: 1\n-->\n",
                       "f:11: not YAML: did not find expected ',' or '}' while "
                       "parsing a flow mapping; expected YAML\n");
}
END_TEST

START_TEST(notes_are_kept_and_joined)
{
    Lesson lesson = read_page("# A\n<!-- Note: one\n two -->\n\nb\n"
                              "<!--\nNote:\nthree\n-->\n");
    ck_assert(text_is(lesson.pages[0].note, "one\n two\n\nthree"));
    ck_assert_int_eq(lesson.pages[0].note_line, 10);
    lesson_free(&lesson);
}
END_TEST

START_TEST(a_grain_is_one_of_six)
{
    expect_page_errors("# A\n<!-- by: neurons -->\n",
                       "f:10: unknown grain 'neurons'; did you mean "
                       "'neuron'?\n");
    expect_page_errors("# A\n<!-- by: [term] -->\n",
                       "f:10: grain is a list; expected one of term neuron "
                       "layer phase sample epoch\n");
}
END_TEST

/* A page with a comment of `bytes`, and then `more`. */
static const char *page_with(int bytes, const char *more)
{
    static char page[LESSON_COMMENT_BYTES + 128];
    TextBuffer text = text_buffer(page, sizeof page);
    text_add(&text, "# A\n<!-- Note:");
    for (int i = 5; i < bytes; i++)
        text_add(&text, "x");
    text_addf(&text, " -->\n%s", more);
    ck_assert(!text.full);
    return page;
}

START_TEST(comments_have_at_most_64_kib)
{
    Lesson lesson = read_page(page_with(LESSON_COMMENT_BYTES, ""));
    lesson_free(&lesson);
    expect_page_errors(page_with(LESSON_COMMENT_BYTES + 1, ""),
                       "f:10: a comment of 65537 bytes; expected at most "
                       "65536\n");
    expect_page_errors(page_with(LESSON_COMMENT_BYTES, "<!-- Note: abcdef -->"),
                       "f:11: notes of 65537 bytes on a page; expected at most "
                       "65536\n");
}
END_TEST

Suite *directive_suite(void)
{
    const TTest *const tests[] = {remarks_are_left_alone,
                                  an_unknown_directive_is_told,
                                  a_directive_in_capitals_is_told,
                                  a_directive_is_given_once_a_page,
                                  show_and_hide_are_sets_of_words,
                                  a_cell_without_quotes_is_told_to_be_quoted,
                                  directives_that_are_no_yaml_are_told,
                                  notes_are_kept_and_joined,
                                  a_grain_is_one_of_six,
                                  comments_have_at_most_64_kib,
                                  NULL};
    return suite_of("directive", tests);
}
