#include "draw/list.h"

#include "suites.h"

static const TextLook LOOK = {FACE_TEXT, 10, 0xFF000000, ALIGN_LEFT};

/* The lines of a paragraph, 6 units a character, joined by bars. */
static const char *lines_of(const char *text, float width, int *ret_count)
{
    static char joined[256];
    TextBuffer buffer = text_buffer(joined, sizeof joined);
    Font font = font_fixed();
    DrawList list = draw_list();
    draw_begin(&list, &font, 1);
    *ret_count = draw_paragraph(&list, 3, (Point){5, 20}, LOOK, width, 14,
                                text_of(text), true);
    for (int i = 0; i < list.command_count; i++) {
        text_add(&buffer, i ? "|" : "");
        text_add_slice(&buffer, draw_text_of(&list, &list.commands[i]));
    }
    int counted = draw_paragraph(&list, 3, (Point){5, 20}, LOOK, width, 14,
                                 text_of(text), false);
    ck_assert_int_eq(counted, *ret_count);
    draw_free(&list);
    return joined;
}

static void expect_lines(const char *text, float width, const char *want,
                         int want_count)
{
    int count;
    ck_assert_str_eq(lines_of(text, width, &count), want);
    ck_assert_int_eq(count, want_count);
}

START_TEST(words_fill_a_line_to_its_exact_width)
{
    expect_lines("aaa bbb ccc", 42, "aaa bbb|ccc", 2);
    expect_lines("aaa bbb ccc", 41, "aaa|bbb|ccc", 3);
    expect_lines("aaa bbb ccc", 66, "aaa bbb ccc", 1);
}
END_TEST

START_TEST(a_word_longer_than_the_width_stands_alone)
{
    expect_lines("a bbbbbbbbbb c", 20, "a|bbbbbbbbbb|c", 3);
    expect_lines("bbbbbbbbbb", 0, "bbbbbbbbbb", 1);
}
END_TEST

START_TEST(blanks_at_a_break_vanish)
{
    expect_lines("  aaa    bbb  ", 20, "aaa|bbb", 2);
    expect_lines("aaa  bbb", 100, "aaa  bbb", 1);
}
END_TEST

START_TEST(a_newline_always_breaks)
{
    expect_lines("aaa\nbbb", 100, "aaa|bbb", 2);
    expect_lines("aaa\n\nbbb\n", 100, "aaa|bbb", 3);
}
END_TEST

START_TEST(no_text_has_no_lines)
{
    expect_lines("", 100, "", 0);
}
END_TEST

START_TEST(lines_stand_below_each_other)
{
    Font font = font_fixed();
    DrawList list = draw_list();
    draw_begin(&list, &font, 1);
    draw_paragraph(&list, 3, (Point){5, 20}, LOOK, 20, 14, text_of("aaa bbb"),
                   true);
    expect_near(list.commands[0].baseline, 20);
    expect_near(list.commands[1].baseline, 34);
    expect_near(list.commands[1].rect.x, 5);
    ck_assert_uint_eq(list.commands[1].id, 3);
    draw_free(&list);
}
END_TEST

/* A font whose strings are wider than the sum of their words. */
static TextSize widening(void *user, Face face, int pixels, Text text)
{
    TextSize size = font_fixed().measure(user, face, pixels, text);
    if (text.length > 3)
        size.width += 5;
    return size;
}

START_TEST(a_line_is_never_wider_than_asked_as_a_whole)
{
    Font font = font_fixed();
    font.measure = widening;
    DrawList list = draw_list();
    draw_begin(&list, &font, 1);
    int count = draw_paragraph(&list, 0, (Point){0, 0}, LOOK, 42, 14,
                               text_of("aaa bbb"), true);
    ck_assert_int_eq(count, 2);
    ck_assert(draw_find_text(&list, "aaa"));
    draw_free(&list);
}
END_TEST

Suite *paragraph_suite(void)
{
    const TTest *const tests[] = {words_fill_a_line_to_its_exact_width,
                                  a_word_longer_than_the_width_stands_alone,
                                  blanks_at_a_break_vanish,
                                  a_newline_always_breaks,
                                  no_text_has_no_lines,
                                  lines_stand_below_each_other,
                                  a_line_is_never_wider_than_asked_as_a_whole,
                                  NULL};
    return suite_of("paragraph", tests);
}
