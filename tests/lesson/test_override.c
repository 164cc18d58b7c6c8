/* `set`: a page's own experiment. */
#include "lesson/examples.h"
#include "lesson/pages.h"
#include "lesson/suites.h"

#include <string.h>

START_TEST(a_page_has_the_whole_experiment_with_its_changes)
{
    Lesson lesson =
        read_page("# A\n<!--\nset:\n  learner: {rate: 0.5, verify: true}\n"
                  "  network: {activation: tanh}\n-->\n\n---\n\n# B\n");
    const Experiment *made = lesson.pages[0].experiment;
    ck_assert_ptr_nonnull(made);
    ck_assert_int_eq(lesson.pages[0].set_line, 11);
    ck_assert_double_eq(made->rate, 0.5);
    ck_assert(made->verify);
    ck_assert_str_eq(made->activation[1], "tanh");
    ck_assert_int_eq(made->sizes[0], 2);
    ck_assert_double_eq(made->in[1], 2);
    ck_assert_double_eq(lesson.experiment.rate, 0.1);
    ck_assert_str_eq(lesson.experiment.activation[1], "sigmoid");
    ck_assert_ptr_null(lesson.pages[1].experiment);
    lesson_free(&lesson);
}
END_TEST

START_TEST(it_is_the_experiment_one_would_have_written)
{
    Lesson lesson = read_page("# A\n<!--\nset: {loss: output, data: {samples: "
                              "[{in: [3, 4]}]}}\n-->\n");
    Experiment written = read_good("network: {layers: [2, 1]}\nloss: output\n"
                                   "data: {samples: [{in: [3, 4]}]}\n");
    ck_assert(experiment_equal(lesson.pages[0].experiment, &written));
    experiment_free(&written);
    lesson_free(&lesson);
}
END_TEST

START_TEST(a_mistake_in_set_is_told_on_its_line)
{
    expect_page_errors("# A\n<!--\nset:\n  learner:\n    rate: fast\n-->\n",
                       "f:13: rate is 'fast'; expected a finite number above "
                       "0\n");
    expect_page_errors("# A\n<!--\nset: {lerner: {rate: 1}, title: x}\n-->\n",
                       "f:11: unknown key 'lerner'; did you mean 'learner'?\n"
                       "f:11: unknown key 'title'; expected one of network "
                       "loss data learner\n");
    expect_page_errors("# A\n<!-- set: 0.5 -->\n",
                       "f:10: set is '0.5'; expected a map of keys and "
                       "values\n");
}
END_TEST

START_TEST(what_set_makes_wrong_elsewhere_is_told_at_set)
{
    expect_page_errors("# A\n<!--\nby: term\nset: {network: {layers: [3, 1]}}\n"
                       "-->\n",
                       "f:12: with this 'set' line 7: in of sample 1 is a list "
                       "of 2; expected a list of 3\n");
}
END_TEST

START_TEST(a_source_of_data_takes_the_place_of_another)
{
    expect_page_errors("# A\n<!-- set: {data: {set: xor, count: 0}} -->\n",
                       "f:10: count is '0'; expected a whole number from 1 to "
                       "1,000,000\n");
}
END_TEST

START_TEST(many_overrides_of_a_large_experiment_are_refused)
{
    size_t size = 4 << 20;
    char *source = malloc(size);
    ck_assert_ptr_nonnull(source);
    TextBuffer text = text_buffer(source, size);
    text_add(&text, "---\nnumber: 1\ntitle: T\nsummary: S\nminutes: 5\n"
                    "network: {layers: [2, 1]}\ndata:\n  samples:\n");
    for (int i = 0; i < 50000; i++)
        text_add(&text, "    - {in: [1, 2], out: [0]}\n");
    text_add(&text, "---\n");
    for (int i = 0; i < LESSON_PAGES; i++)
        text_addf(&text, "%s# A\n<!-- set: {loss: output} -->\n",
                  i ? "\n---\n" : "");
    ck_assert(!text.full);
    static Report report;
    Lesson lesson;
    report_start(&report, "f");
    ck_assert(!lesson_parse(text_of(source), &report, &lesson));
    ck_assert_str_eq(report.lines[0].message,
                     "too many 'set' for so large an experiment; expected "
                     "fewer of them or fewer samples");
    free(source);
}
END_TEST

Suite *override_suite(void)
{
    const TTest *const tests[] = {
        a_page_has_the_whole_experiment_with_its_changes,
        it_is_the_experiment_one_would_have_written,
        a_mistake_in_set_is_told_on_its_line,
        what_set_makes_wrong_elsewhere_is_told_at_set,
        a_source_of_data_takes_the_place_of_another,
        many_overrides_of_a_large_experiment_are_refused,
        NULL};
    return suite_of("override", tests);
}
