/* What does not hold is told with its line. */
#include "setup/rehearsal.h"

#include "lessons.h"
#include "suites.h"

#include <string.h>

START_TEST(every_mistake_is_told_with_its_line)
{
    static const struct {
        const char *pages, *told;
    } rows[] = {
        {"<!--\nat: {neuron: Q}\n-->\n# 1\n", ":18: there is no neuron 'Q'"},
        {"<!--\nat: {sample: 7}\n-->\n# 1\n", ":18: this moment never comes"},
        {"<!--\nat: {layer: 2, neuron: A}\n-->\n# 1\n",
         ":18: this moment never comes"},
        {"<!--\nfocus: [\"out[Q]\"]\n-->\n# 1\n", ":18: there is no cell"},
        {"# 1\n\n`=out[A] .2`\n", ":19: 'out[A]' is not computed yet"},
        {"# 1\n\n`=out[Q] .2`\n", ":19: there is no cell 'out[Q]'"},
        {"<!--\nask: {what: sign, of: \"delta[Q]\"}\n-->\n# 1\n",
         ":18: there is no cell"},
        {"<!--\nat: {phase: update}\nask: {what: sign, of: \"delta[A]\"}\n"
         "-->\n# 1\n",
         ":19: 'delta[A]' is not computed any more"},
        {"<!--\nask: {what: largest, among: [\"out[A]\", \"sum[A]\"]}\n-->\n"
         "# 1\n",
         ":18: two of these are equally large"},
        {"<!--\nat: {phase: update}\n"
         "ask: {what: largest, among: [\"w[A->C]\", \"delta[A]\"]}\n-->\n# 1\n",
         ":19: 'delta[A]' is not computed any more"},
        {"<!--\nask: {what: largest, among: [\"out[A]\", \"out[Q]\"]}\n-->\n"
         "# 1\n",
         ":18: there is no cell 'out[Q]'"},
        {"# 1\n\n`=out[A]@step:3000000 .2`\n", ":19: step 3000000 is too far"},
        {"# 1\n\n`=delta[A]@step:6 .2`\n",
         ":19: 'delta[A]' is not computed yet"},
        {"<!--\nset: {learner: {rate: 1.0e+300}}\nat: {epoch: 5}\n"
         "ask: {what: value, of: \"out[C]\"}\n-->\n# 1\n",
         ":20: the answer will not be a finite number"},
        {"<!--\nset: {learner: {rate: 1.0e+300}}\nat: {epoch: 5, phase: "
         "forward}\n"
         "ask: {what: step}\n-->\n# 1\n",
         ":20: the answer will not be a finite number"},
        {"<!--\nset: {learner: {rate: 1.0e+300}}\nat: {epoch: 5}\n"
         "ask: {what: largest, among: [\"out[C]\", \"out[D]\"]}\n-->\n# 1\n",
         ":20: the answer will not be a finite number"},
        {"<!--\nask: {what: sign, of: \"target[D]\"}\n-->\n# 1\n",
         ":18: 'target[D]' will be 0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        LessonPlan plan;
        ck_assert_msg(!lessons_plan(rows[i].pages, &plan), "%s", rows[i].pages);
        ck_assert_msg(strstr(lessons_errors(), rows[i].told), "%s\nsays: %s",
                      rows[i].pages, lessons_errors());
    }
}
END_TEST

START_TEST(all_mistakes_are_told_at_once)
{
    LessonPlan plan;
    ck_assert(!lessons_plan("<!--\nfocus: [\"out[Q]\"]\n-->\n# 1\n\n"
                            "`=out[A] .2`\n\n---\n\n<!--\n"
                            "at: {sample: 9}\n-->\n# 2\n",
                            &plan));
    ck_assert(strstr(lessons_errors(), ":18:"));
    ck_assert(strstr(lessons_errors(), ":22:"));
    ck_assert(strstr(lessons_errors(), ":27:"));
}
END_TEST

Suite *rehearsal_suite(void)
{
    const TTest *const tests[] = {
        every_mistake_is_told_with_its_line,
        all_mistakes_are_told_at_once,
        NULL,
    };
    return suite_of("rehearsal", tests);
}
