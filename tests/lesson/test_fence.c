/* Lines at sight. */
#include "lesson/fence.h"

#include "lesson/suites.h"

static Fence opened_by(const char *line)
{
    Fence fence = {0};
    ck_assert_msg(fence_opens(text_of(line), &fence), "%s", line);
    return fence;
}

START_TEST(three_backticks_or_tildes_open_a_fence)
{
    Fence fence = opened_by("```c");
    ck_assert_int_eq(fence.sign, '`');
    ck_assert_int_eq(fence.length, 3);
    ck_assert_int_eq(opened_by("  ~~~~ a `b`").length, 4);
    ck_assert(opened_by("> ```").quoted);
    ck_assert_int_eq(opened_by("1. - ```").indent, 5);
}
END_TEST

START_TEST(anything_else_opens_none)
{
    static const char *const lines[] = {"``",    "```a`b", "    ```",
                                        "a ```", "",       "-```"};
    Fence fence;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        ck_assert_msg(!fence_opens(text_of(lines[i]), &fence), "'%s'",
                      lines[i]);
}
END_TEST

START_TEST(as_many_of_the_same_close_it)
{
    Fence fence = opened_by("````");
    ck_assert(fence_closes(&fence, text_of("````")));
    ck_assert(fence_closes(&fence, text_of("  ````` ")));
    ck_assert(!fence_closes(&fence, text_of("```")));
    ck_assert(!fence_closes(&fence, text_of("~~~~")));
    ck_assert(!fence_closes(&fence, text_of("```` c")));
    fence = opened_by("> ```");
    ck_assert(fence_closes(&fence, text_of("> ```")));
}
END_TEST

START_TEST(a_line_further_out_leaves_it)
{
    Fence fence = opened_by("- ```");
    ck_assert(fence_is_left(&fence, text_of("a")));
    ck_assert(!fence_is_left(&fence, text_of("  a")));
    ck_assert(!fence_is_left(&fence, text_of("")));
    fence = opened_by("> ```");
    ck_assert(fence_is_left(&fence, text_of("a")));
    ck_assert(fence_is_left(&fence, text_of("")));
    ck_assert(!fence_is_left(&fence, text_of("> a")));
}
END_TEST

START_TEST(marks_are_counted)
{
    ck_assert_int_eq(fence_marks(text_of("> - 1. a")), 3);
    ck_assert_int_eq(fence_marks(text_of(">>> a")), 3);
    ck_assert_int_eq(fence_marks(text_of("a > b")), 0);
    ck_assert_int_eq(fence_marks(text_of("---")), 0);
    ck_assert_int_eq(fence_marks(text_of("-")), 1);
}
END_TEST

Suite *fence_suite(void)
{
    const TTest *const tests[] = {three_backticks_or_tildes_open_a_fence,
                                  anything_else_opens_none,
                                  as_many_of_the_same_close_it,
                                  a_line_further_out_leaves_it,
                                  marks_are_counted,
                                  NULL};
    return suite_of("fence", tests);
}
