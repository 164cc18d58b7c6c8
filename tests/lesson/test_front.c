/* The front matter. */
#include "lesson/pages.h"
#include "lesson/suites.h"

#define EXPERIMENT                                                             \
    "network: {layers: [2, 1]}\n"                                              \
    "data: {samples: [{in: [1, 2], out: [0]}]}\n"

START_TEST(a_lesson_has_a_number_a_title_a_summary_and_minutes)
{
    Lesson lesson =
        read_good_lesson("---\nnumber: 999\ntitle: 'A: B'\nsummary: >\n  two\n"
                         "  lines\nminutes: 240\n" EXPERIMENT "---\n# A\n");
    ck_assert_int_eq(lesson.number, 999);
    ck_assert_int_eq(lesson.minutes, 240);
    ck_assert(text_is(lesson.title, "A: B"));
    ck_assert(text_is(lesson.summary, "two lines"));
    ck_assert_int_eq(lesson.experiment.sizes[1], 1);
    lesson_free(&lesson);
}
END_TEST

START_TEST(missing_keys_are_told)
{
    expect_lesson_errors(
        "---\n" EXPERIMENT "---\n# A\n",
        "f:2: missing key 'number'; expected it beside the others\n"
        "f:2: missing key 'title'; expected it beside the others\n"
        "f:2: missing key 'summary'; expected it beside the others\n"
        "f:2: missing key 'minutes'; expected it beside the others\n");
    expect_lesson_errors(
        "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 5\n---\n# A\n",
        "f:2: missing key 'network'; expected it beside the others\n"
        "f:2: missing key 'data'; expected it beside the others\n");
}
END_TEST

START_TEST(wrong_values_and_unknown_keys_are_told)
{
    expect_lesson_errors(
        "---\nnumber: 1000\ntitle: [T]\nsummary: ''\nminutes: 1.5\n"
        "author: me\n" EXPERIMENT "---\n# A\n",
        "f:2: number is '1000'; expected a whole number from 1 to 999\n"
        "f:3: title is a list; expected a text\n"
        "f:4: summary is the text \"\"; expected a text\n"
        "f:5: minutes is '1.5'; expected a whole number from 1 to 240\n"
        "f:6: unknown key 'author'; expected one of number title summary "
        "minutes network loss data learner\n");
}
END_TEST

START_TEST(a_title_has_a_bounded_length)
{
    char source[512];
    TextBuffer text = text_buffer(source, sizeof source);
    text_add(&text, "---\nnumber: 1\ntitle: ");
    for (int i = 0; i < LESSON_TITLE_BYTES + 1; i++)
        text_add(&text, "T");
    text_add(&text, "\nsummary: S\nminutes: 5\n" EXPERIMENT "---\n# A\n");
    expect_lesson_errors(source,
                         "f:3: title has 121 bytes; expected at most 120\n");
}
END_TEST

START_TEST(a_lesson_without_front_matter_is_told)
{
    expect_lesson_errors("# A\n\n<!-- by: day -->\n",
                         "f:1: no front matter; expected '---', then number, "
                         "title, summary, minutes and an experiment, then "
                         "'---'\n"
                         "f:3: unknown grain 'day'; expected one of term "
                         "neuron layer phase sample epoch\n");
    expect_lesson_errors("", "f:1: no front matter; expected '---', then "
                             "number, title, summary, minutes and an "
                             "experiment, then '---'\n"
                             "f:1: no pages; expected at least one behind the "
                             "front matter\n");
}
END_TEST

START_TEST(front_matter_must_be_closed)
{
    expect_lesson_errors("---\nnumber: 1\n# A\n",
                         "f:1: the front matter is not closed; expected a line "
                         "'---' behind it\n");
    expect_lesson_errors("---\n---\n# A\n",
                         "f:2: empty; expected keys and values\n");
}
END_TEST

START_TEST(a_lesson_needs_pages)
{
    expect_page_errors("\n  \n", "f:9: no pages; expected at least one behind "
                                 "the front matter\n");
}
END_TEST

Suite *front_suite(void)
{
    const TTest *const tests[] = {
        a_lesson_has_a_number_a_title_a_summary_and_minutes,
        missing_keys_are_told,
        wrong_values_and_unknown_keys_are_told,
        a_title_has_a_bounded_length,
        a_lesson_without_front_matter_is_told,
        front_matter_must_be_closed,
        a_lesson_needs_pages,
        NULL};
    return suite_of("front", tests);
}
