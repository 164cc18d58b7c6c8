/* Where links may lead. */
#include "lesson/link.h"

#include "lesson/suites.h"

START_TEST(the_web_and_lessons_beside_are_allowed)
{
    static const char *const good[] = {"http://a.org", "https://a.org/b?c=d#e",
                                       "02-error.md", "more/03-x.md", "./a.md"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        ck_assert_msg(link_fault(text_of(good[i])) == NULL, "%s", good[i]);
}
END_TEST

START_TEST(paths_out_of_the_folder_are_not)
{
    static const char *const bad[] = {"../a.md",  "/etc/a.md", "a/../../b.md",
                                      "..\\a.md", "\\a.md",    "a/.."};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        const char *expected = link_fault(text_of(bad[i]));
        ck_assert_msg(expected != NULL, "%s", bad[i]);
        ck_assert_str_eq(expected, "a path inside the folder of the lesson");
    }
}
END_TEST

START_TEST(anything_else_is_not)
{
    static const char *const bad[] = {
        "",       "a.txt",  "mailto:a@b.c",    "#a",  "ftp://a.org/a.md",
        "c:a.md", "a.md#b", "javascript:a.md", ".md", "http:a"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(link_fault(text_of(bad[i])) != NULL, "%s", bad[i]);
}
END_TEST

Suite *link_suite(void)
{
    const TTest *const tests[] = {the_web_and_lessons_beside_are_allowed,
                                  paths_out_of_the_folder_are_not,
                                  anything_else_is_not, NULL};
    return suite_of("link", tests);
}
