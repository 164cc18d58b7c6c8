/* The fixed font is 6 units a character wide at size 10. */
#include "draw/list.h"

#include "suites.h"

#include <string.h>

static const char *fitted(const char *text, float width)
{
    static char shown[600];
    Font font = font_fixed();
    DrawList list = draw_list();
    draw_begin(&list, &font, 1);
    float used = draw_fitted(&list, 3, (Point){5, 20},
                             (TextLook){FACE_TEXT, 10, 0xFF000000, ALIGN_LEFT},
                             width, text_of(text));
    ck_assert_int_eq(list.command_count, 1);
    Text drawn = draw_text_of(&list, &list.commands[0]);
    ck_assert(used <= width || drawn.length == strlen("…"));
    TextBuffer buffer = text_buffer(shown, sizeof shown);
    text_add_slice(&buffer, drawn);
    draw_free(&list);
    return shown;
}

START_TEST(what_fits_stays_whole)
{
    ck_assert_str_eq(fitted("network", 42), "network");
    ck_assert_str_eq(fitted("a", 6), "a");
}
END_TEST

START_TEST(what_does_not_is_cut_with_dots_within_the_width)
{
    ck_assert_str_eq(fitted("network", 41), "netwo…");
    ck_assert_str_eq(fitted("network", 12), "n…");
    ck_assert_str_eq(fitted("network", 3), "…");
}
END_TEST

START_TEST(characters_are_not_cut)
{
    ck_assert_str_eq(fitted("ääääääää", 30), "ääää…");
}
END_TEST

START_TEST(the_longest_text_is_cut_too)
{
    static char longest[5000];
    memset(longest, 'x', sizeof longest - 1);
    const char *shown = fitted(longest, 100000);
    ck_assert_uint_gt(strlen(shown), 500);
    ck_assert_ptr_nonnull(strstr(shown, "x…"));
}
END_TEST

Suite *fitted_suite(void)
{
    const TTest *const tests[] = {
        what_fits_stays_whole,
        what_does_not_is_cut_with_dots_within_the_width,
        characters_are_not_cut,
        the_longest_text_is_cut_too,
        NULL,
    };
    return suite_of("fitted", tests);
}
