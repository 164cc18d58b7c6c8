/* Where pages open, what their questions' answers are. */
#include "lessons.h"
#include "suites.h"

#include "engine/computed.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static LessonPlan plan_of(const char *pages)
{
    LessonPlan plan;
    bool planned = lessons_plan(pages, &plan);
    ck_assert_msg(planned, "%s", lessons_errors());
    return plan;
}

START_TEST(a_page_without_a_moment_opens_where_the_one_before_did)
{
    LessonPlan plan = plan_of("# 1\n\n---\n\n<!--\nat: {phase: error}\n-->\n"
                              "# 2\n\n---\n\n# 3\n");
    ck_assert_int_eq(plan.pages, 3);
    ck_assert_uint_eq(plan.page[0].opens, 0);
    ck_assert_uint_eq(plan.page[1].opens, 16); /* 4 loads, 12 forward */
    ck_assert_uint_eq(plan.page[2].opens, 16);
    ck_assert(plan.page[1].until == LESSONPLAN_NONE);
    lessonplan_free(&plan);
}
END_TEST

START_TEST(moments_are_found_by_every_key)
{
    static const struct {
        const char *at;
        uint64_t opens;
    } rows[] = {
        {"{step: 7}", 7},
        {"{phase: backward, neuron: A}", 26},
        {"{phase: backward, layer: 1}", 26},
        {"{phase: update}", 36},
        {"{epoch: 2}", 58},
        {"end", 58},
        {"{epoch: 2, sample: 1, phase: forward}", 62},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char page[200];
        snprintf(page, sizeof page, "<!--\nat: %s\n-->\n# 1\n", rows[i].at);
        LessonPlan plan = plan_of(page);
        ck_assert_msg(plan.page[0].opens == rows[i].opens, "%s: %llu",
                      rows[i].at, (unsigned long long)plan.page[0].opens);
        lessonplan_free(&plan);
    }
}
END_TEST

START_TEST(answers_are_what_the_engine_computes_next)
{
    LessonPlan plan = plan_of(
        "<!--\nat: {phase: backward, neuron: A}\nuntil: {phase: update}\n"
        "ask: {what: sign, of: \"delta[A]\"}\n-->\n# 1\n\n---\n\n"
        "<!--\nask: {what: largest, among: [\"delta[A]\", \"delta[B]\"]}\n"
        "-->\n# 2\n\n---\n\n"
        "<!--\nask: {what: step}\n-->\n# 3\n\n---\n\n"
        "<!--\nask: {what: choice, options: [\"a\", \"b\"], right: 2}\n-->\n"
        "# 4\n\n---\n\n"
        "<!--\nat: {phase: verify}\nask: {what: value, of: error}\n-->\n# 5\n");
    ck_assert_double_eq(plan.page[0].answer, 3.75);
    ck_assert_uint_eq(plan.page[0].until, 36);
    ck_assert_uint_gt(plan.page[0].answered, plan.page[0].opens);
    ck_assert_int_eq(plan.page[1].right, 1);
    ck_assert_uint_eq(plan.page[2].answered, plan.page[2].opens + 1);
    ck_assert_double_eq(plan.page[2].answer, 0.75); /* -0.25 x -3 */
    ck_assert_int_eq(plan.page[3].right, 1);
    ck_assert_uint_eq(plan.page[4].answered, 58);
    ck_assert(fabs(plan.page[4].answer - 0.8242) < 5e-5);
    lessonplan_free(&plan);
}
END_TEST

START_TEST(a_page_with_overrides_has_a_run_of_its_own)
{
    LessonPlan plan = plan_of(
        "# 1\n\n---\n\n<!--\nat: {phase: verify}\n"
        "set: {learner: {rate: 0.1}}\nask: {what: value, of: error}\n-->\n"
        "# 2\n");
    ck_assert(plan.page[1].answer > 4.5); /* twice the rate overshoots */
    lessonplan_free(&plan);
}
END_TEST

START_TEST(live_values_are_those_of_a_fresh_run)
{
    Lesson lesson =
        lessons_make("<!--\nat: {phase: backward}\n-->\n# 1\n\n`=error .2` and "
                     "`=delta[A]@step:58 .2`, then `=delta[C] .1`.\n");
    Setup setup;
    double values[16] = {0};
    bool known[16] = {false};
    int seen = 0;
    ck_assert(setup_build(&lesson.experiment, NULL, NULL, &setup));
    Run *scout = setup_run(&setup, 1);
    ck_assert_int_le(lesson.pages[0].span_count, 16);
    lessonplan_values(&lesson.pages[0], scout, 18, values, known);
    for (int i = 0; i < lesson.pages[0].span_count; i++) {
        if (lesson.pages[0].spans[i].kind != LESSON_VALUE)
            continue;
        static const double expected[] = {4.5, 3.75, 0};
        ck_assert_int_eq(known[i], seen < 2);
        ck_assert_double_eq(values[i], expected[seen]);
        seen++;
    }
    ck_assert_int_eq(seen, 3);
    run_free(scout);
    setup_free(&setup);
    lesson_free(&lesson);
}
END_TEST

START_TEST(the_lessons_that_are_shipped_hold)
{
    static const char *const files[] = {
        "06-a-tiny-network",        "07-output-deltas",
        "08-deltas-change-weights", "09-other-deltas",
        "11-backprop-in-action",    "template"};
    static Report report;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char path[1024], first[400] = "";
        Lesson lesson;
        LessonPlan plan;
        snprintf(path, sizeof path, "%s/lessons/%s.md",
                 getenv("BACKSTEP_SOURCE_ROOT"), files[i]);
        bool read = lesson_read(path, &report, &lesson);
        bool planned = read && lessonplan_make(&lesson, NULL, &report, &plan);
        if (!planned && report.kept > 0)
            report_text(&report, 0, first, sizeof first);
        ck_assert_msg(planned, "%s: %s", path, first);
        lessonplan_free(&plan);
        lesson_free(&lesson);
    }
}
END_TEST

START_TEST(data_that_cannot_be_had_is_told_once_for_all_pages)
{
    static Report report;
    Lesson lesson;
    LessonPlan plan;
    char first[400];
    report_start(&report, "f.md");
    ck_assert(lesson_parse(
        text_of("---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"
                "network: {layers: [3, 1]}\ndata: {set: xor}\n---\n\n# 1\n\n"
                "---\n\n# 2\n\n---\n\n"
                "<!-- set: {data: {set: and}} -->\n# 3\n"),
        &report, &lesson));
    ck_assert(!lessonplan_make(&lesson, NULL, &report, &plan));
    ck_assert_int_eq(report.count, 2);
    report_text(&report, 0, first, sizeof first);
    ck_assert_str_eq(first, "f.md:7: xor has 2 inputs and the network 3; "
                            "expected the same");
    report_text(&report, 1, first, sizeof first);
    ck_assert_str_eq(first, "f.md:18: and has 2 inputs and the network 3; "
                            "expected the same");
    lesson_free(&lesson);
}
END_TEST

START_TEST(a_lesson_may_have_a_set)
{
    static Report report;
    Lesson lesson;
    LessonPlan plan;
    report_start(&report, "f.md");
    ck_assert(lesson_parse(
        text_of("---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 1\n"
                "network: {layers: [2, 1]}\n"
                "data: {set: two-moons, test: 0.25}\n---\n\n# 1\n\n---\n\n"
                "<!-- at: {sample: 150, phase: backward} -->\n# 2\n"),
        &report, &lesson));
    ck_assert(lessonplan_make(&lesson, NULL, &report, &plan));
    ck_assert_uint_gt(plan.page[1].opens, 149);
    lessonplan_free(&plan);
    lesson_free(&lesson);
}
END_TEST

Suite *lessonplan_suite(void)
{
    const TTest *const tests[] = {
        a_page_without_a_moment_opens_where_the_one_before_did,
        moments_are_found_by_every_key,
        answers_are_what_the_engine_computes_next,
        a_page_with_overrides_has_a_run_of_its_own,
        live_values_are_those_of_a_fresh_run,
        data_that_cannot_be_had_is_told_once_for_all_pages,
        a_lesson_may_have_a_set,
        the_lessons_that_are_shipped_hold,
        NULL,
    };
    return suite_of("lessonplan", tests);
}
