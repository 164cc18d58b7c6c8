/* Questions. */
#include "lesson/pages.h"
#include "lesson/suites.h"

static Lesson read_ask(const char *ask)
{
    char page[512];
    TextBuffer text = text_buffer(page, sizeof page);
    text_addf(&text, "# A\n<!--\nask: %s\n-->\n", ask);
    return read_page(page);
}

static void expect_ask_errors(const char *ask, const char *errors)
{
    char page[2048];
    TextBuffer text = text_buffer(page, sizeof page);
    text_addf(&text, "# A\n<!--\nask: %s\n-->\n", ask);
    expect_page_errors(page, errors);
}

START_TEST(a_sign_and_a_value_are_of_a_cell)
{
    Lesson lesson = read_ask("{what: sign, of: \"delta[A]\"}");
    ck_assert_str_eq(lesson.pages[0].ask.what, "sign");
    ck_assert(text_is(lesson.pages[0].ask.of.name, "delta[A]"));
    ck_assert_int_eq(lesson.pages[0].ask.of.line, 11);
    lesson_free(&lesson);
    lesson = read_ask("{what: value, of: error, tolerance: 0.5}");
    ck_assert_double_eq(lesson.pages[0].ask.tolerance, 0.5);
    lesson_free(&lesson);
    lesson = read_ask("{what: value, of: error}");
    ck_assert_double_eq(lesson.pages[0].ask.tolerance, 0.01);
    lesson_free(&lesson);
}
END_TEST

START_TEST(the_largest_is_among_cells)
{
    Lesson lesson = read_ask("{what: largest, among: [\"out[A]\", 'out[B]']}");
    ck_assert_int_eq(lesson.pages[0].ask.among_count, 2);
    ck_assert(text_is(lesson.pages[0].ask.among[1].name, "out[B]"));
    lesson_free(&lesson);
    expect_ask_errors("{what: largest, among: [\"out[A]\"]}",
                      "f:11: among is a list of 1; expected 2 to 64 cells\n");
}
END_TEST

START_TEST(a_choice_has_options_and_a_right_one)
{
    Lesson lesson = read_ask("{what: choice, options: [up, 2], right: 2}");
    ck_assert_int_eq(lesson.pages[0].ask.option_count, 2);
    ck_assert(text_is(lesson.pages[0].ask.options[0], "up"));
    ck_assert_int_eq(lesson.pages[0].ask.right, 2);
    lesson_free(&lesson);
    expect_ask_errors("{what: choice, options: [up], right: 3}",
                      "f:11: options is a list of 1; expected 2 to 6\n");
    expect_ask_errors("{what: choice, options: [up, [], ''], right: 4}",
                      "f:11: an option is a list; expected a text\n"
                      "f:11: an option is the text \"\"; expected a text\n"
                      "f:11: right is '4'; expected the number of an option, "
                      "the first being 1\n");
}
END_TEST

START_TEST(an_option_has_a_bounded_length)
{
    char ask[512];
    TextBuffer text = text_buffer(ask, sizeof ask);
    text_add(&text, "{what: choice, right: 1, options: [a, ");
    for (int i = 0; i < LESSON_OPTION_BYTES + 1; i++)
        text_add(&text, "b");
    text_add(&text, "]}");
    expect_ask_errors(ask,
                      "f:11: an option of 201 bytes; expected at most 200\n");
}
END_TEST

START_TEST(a_step_needs_nothing)
{
    Lesson lesson = read_ask("{what: step}");
    ck_assert_str_eq(lesson.pages[0].ask.what, "step");
    lesson_free(&lesson);
}
END_TEST

START_TEST(every_question_may_say_why)
{
    Lesson lesson = read_ask("{what: step, because: A fell.}");
    ck_assert(text_is(lesson.pages[0].ask.because, "A fell."));
    lesson_free(&lesson);
    lesson = read_ask("{what: step}");
    ck_assert_uint_eq(lesson.pages[0].ask.because.length, 0);
    lesson_free(&lesson);
    expect_ask_errors("{what: step, because: [a]}",
                      "f:11: because is a list; expected a text\n");
    char because[LESSON_BECAUSE_BYTES + 40];
    snprintf(because, sizeof because, "{what: step, because: %0*d}",
             LESSON_BECAUSE_BYTES + 1, 1);
    expect_ask_errors(because,
                      "f:11: because of 301 bytes; expected at most 300\n");
}
END_TEST

START_TEST(keys_of_another_question_are_told)
{
    expect_ask_errors("{what: step, of: error}",
                      "f:11: key 'of' in a question of step; expected it in "
                      "another\n");
    expect_ask_errors("{what: sign, tolerance: 0}",
                      "f:11: key 'tolerance' in a question of sign; expected "
                      "it in another\n"
                      "f:11: missing key 'of'; expected it in a question of "
                      "sign\n"
                      "f:11: tolerance is '0'; expected a finite number above "
                      "0\n");
}
END_TEST

START_TEST(what_is_asked_must_be_known)
{
    expect_ask_errors("{of: error}",
                      "f:11: missing key 'what'; expected one of sign value "
                      "largest choice step\n");
    expect_ask_errors("{what: sing, off: error}",
                      "f:11: unknown key 'off'; did you mean 'of'?\n"
                      "f:11: unknown question 'sing'; did you mean 'sign'?\n");
    expect_ask_errors("sign", "f:11: ask is 'sign'; expected a map of keys and "
                              "values\n");
}
END_TEST

Suite *ask_suite(void)
{
    const TTest *const tests[] = {a_sign_and_a_value_are_of_a_cell,
                                  the_largest_is_among_cells,
                                  a_choice_has_options_and_a_right_one,
                                  an_option_has_a_bounded_length,
                                  a_step_needs_nothing,
                                  every_question_may_say_why,
                                  keys_of_another_question_are_told,
                                  what_is_asked_must_be_known,
                                  NULL};
    return suite_of("ask", tests);
}
