/* The walk over all cells and moments. */
#include "lesson/pages.h"
#include "lesson/suites.h"

static void see(void *user, const LessonMention *mention)
{
    TextBuffer *into = user;
    text_addf(into, "%d %d ", mention->page, mention->line);
    if (mention->moment)
        text_addf(into, "moment %d", (int)mention->moment->step);
    text_add_slice(into, mention->cell);
    if (mention->step >= 0)
        text_addf(into, " at %d", (int)mention->step);
    text_add(into, "\n");
}

START_TEST(every_cell_and_moment_is_seen_with_its_line)
{
    char seen[1024];
    TextBuffer into = text_buffer(seen, sizeof seen);
    Lesson lesson = read_page(
        "# A\n<!--\nask: {what: largest, among: [\"out[A]\", \"out[B]\"]}\n"
        "until: {step: 9}\nat: {step: 8}\nfocus:\n- error\n- w[A->C]\n-->\n"
        "a `=b[C] .1`\n\n---\n\nb\n`=b[D]@step:7 .1`\n"
        "<!-- ask: {what: sign, of: error} -->\n");
    lesson_mentions(&lesson, (LessonHook){see, &into});
    ck_assert_str_eq(seen, "0 13 moment 8\n"
                           "0 12 moment 9\n"
                           "0 15 error\n"
                           "0 16 w[A->C]\n"
                           "0 11 out[A]\n"
                           "0 11 out[B]\n"
                           "0 18 b[C]\n"
                           "1 24 error\n"
                           "1 23 b[D] at 7\n");
    lesson_free(&lesson);
}
END_TEST

START_TEST(a_lesson_that_names_nothing_has_none)
{
    char seen[64];
    TextBuffer into = text_buffer(seen, sizeof seen);
    Lesson lesson = read_page("# A\n");
    lesson_mentions(&lesson, (LessonHook){see, &into});
    ck_assert_str_eq(seen, "");
    lesson_free(&lesson);
}
END_TEST

Suite *mention_suite(void)
{
    const TTest *const tests[] = {every_cell_and_moment_is_seen_with_its_line,
                                  a_lesson_that_names_nothing_has_none, NULL};
    return suite_of("mention", tests);
}
