/* Moments of a run, as `at` and `until` name them. */
#include "lesson/pages.h"
#include "lesson/suites.h"

START_TEST(a_moment_has_any_of_six_keys)
{
    Lesson lesson =
        read_page("# A\n<!--\nat: {step: 58, epoch: 2, sample: 3, phase: "
                  "forward, layer: 1, neuron: A}\nuntil: {layer: 0}\n-->\n");
    const LessonMoment *at = &lesson.pages[0].at;
    ck_assert_int_eq(at->line, 11);
    ck_assert(!at->end);
    ck_assert_int_eq(at->step, 58);
    ck_assert_int_eq(at->epoch, 2);
    ck_assert_int_eq(at->sample, 3);
    ck_assert_str_eq(at->phase, "forward");
    ck_assert_int_eq(at->layer, 1);
    ck_assert(text_is(at->neuron, "A"));
    const LessonMoment *until = &lesson.pages[0].until;
    ck_assert_int_eq(until->step, -1);
    ck_assert_ptr_null(until->phase);
    ck_assert_int_eq(until->layer, 0);
    ck_assert_uint_eq(until->neuron.length, 0);
    lesson_free(&lesson);
}
END_TEST

START_TEST(the_end_and_the_start_are_moments)
{
    Lesson lesson = read_page("# A\n<!--\nat: {step: 0}\nuntil: end\n-->\n");
    ck_assert_int_eq(lesson.pages[0].at.step, 0);
    ck_assert(lesson.pages[0].until.end);
    lesson_free(&lesson);
}
END_TEST

START_TEST(anything_else_is_told)
{
    expect_page_errors("# A\n<!--\nat: start\nuntil: {}\n-->\n",
                       "f:11: at is 'start'; expected end, or a map such as "
                       "{sample: 1, phase: backward}\n"
                       "f:12: until is a map; expected end, or a map such as "
                       "{sample: 1, phase: backward}\n");
    expect_page_errors(
        "# A\n<!--\nat:\n  step: -1\n  epoch: 0\n  sample: one\n"
        "  phase: bakward\n  layer: 16\n  neuron: [A]\n  steps: 1\n-->\n",
        "f:12: step is '-1'; expected a whole number from 0\n"
        "f:13: epoch is '0'; expected a whole number from 1\n"
        "f:14: sample is 'one'; expected a whole number from 1\n"
        "f:15: unknown phase 'bakward'; did you mean 'backward'?\n"
        "f:16: layer is '16'; expected a whole number from 0 (the inputs) to "
        "15\n"
        "f:17: neuron is a list; expected the name of a neuron\n"
        "f:18: unknown key 'steps'; did you mean 'step'?\n");
}
END_TEST

Suite *moment_suite(void)
{
    const TTest *const tests[] = {a_moment_has_any_of_six_keys,
                                  the_end_and_the_start_are_moments,
                                  anything_else_is_told, NULL};
    return suite_of("moment", tests);
}
