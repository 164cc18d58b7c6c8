#include "draw/font.h"

#include "suites.h"

#include <math.h>

START_TEST(an_em_is_a_whole_number_of_pixels)
{
    ck_assert_int_eq(font_pixels(13, 1), 13);
    ck_assert_int_eq(font_pixels(13, 1.5F), 20);
    ck_assert_int_eq(font_pixels(0, 1), 1);
    ck_assert_int_eq(font_pixels(-5, 1), 1);
    ck_assert_int_eq(font_pixels(NAN, 1), 1);
    ck_assert_int_lt(font_pixels(1e30F, 1), 10000);
}
END_TEST

START_TEST(prose_is_measured_as_a_whole)
{
    Font font = font_fixed();
    TextSize size = font_measure(&font, FACE_TEXT, 12, 1, text_of("abc"));
    expect_near(size.width, 3 * 7.2F);
    expect_near(size.ascent, 9.6F);
    expect_near(size.descent, 2.4F);
}
END_TEST

START_TEST(mono_characters_advance_by_whole_pixels)
{
    Font font = font_fixed();
    ck_assert_int_eq(font_advance(&font, FACE_MONO, 12), 7);
    TextSize size = font_measure(&font, FACE_MONO, 12, 1, text_of("abc"));
    expect_near(size.width, 21);
    size = font_measure(&font, FACE_MONO_BOLD, 12, 2, text_of("abc"));
    expect_near(size.width, 3 * 14 / 2.0F);
}
END_TEST

START_TEST(characters_count_not_bytes)
{
    Font font = font_fixed();
    Text minus = text_of("\xE2\x88\x92"
                         "1");
    expect_near(font_measure(&font, FACE_MONO, 10, 1, minus).width, 12);
    expect_near(font_measure(&font, FACE_TEXT, 10, 1, minus).width, 12);
}
END_TEST

START_TEST(a_larger_scale_measures_the_same_in_logical_pixels)
{
    Font font = font_fixed();
    TextSize one = font_measure(&font, FACE_TEXT, 10, 1, text_of("abcd"));
    TextSize three = font_measure(&font, FACE_TEXT, 10, 3, text_of("abcd"));
    expect_near(one.width, three.width);
    expect_near(one.ascent, three.ascent);
}
END_TEST

START_TEST(nothing_has_no_width_but_a_height)
{
    Font font = font_fixed();
    TextSize size = font_measure(&font, FACE_MONO, 10, 1, text_of(""));
    ck_assert(size.width == 0 && size.ascent > 0);
}
END_TEST

START_TEST(the_fixed_mask_shows_boxes_with_gaps)
{
    Font font = font_fixed();
    Mask mask;
    ck_assert(font.mask(NULL, FACE_TEXT, 10, text_of("a a"), &mask));
    ck_assert_int_eq(mask.width, 18);
    ck_assert_int_eq(mask.height, 7);
    ck_assert_int_eq(mask.top, -7);
    ck_assert_int_eq(mask.alpha[0], 255);
    ck_assert_int_eq(mask.alpha[5], 0);
    ck_assert_int_eq(mask.alpha[7], 0);
    ck_assert_int_eq(mask.alpha[12], 255);
    ck_assert(!font.mask(NULL, FACE_TEXT, 10, text_of(""), &mask));
    ck_assert(font.has(NULL, FACE_TEXT, 'x'));
}
END_TEST

START_TEST(a_very_long_mask_is_cut)
{
    enum { LONG = 40000 };
    Font font = font_fixed();
    Mask mask;
    char *text = calloc(LONG, 1);
    for (int i = 0; i < LONG; i++)
        text[i] = 'x';
    ck_assert(font.mask(NULL, FACE_TEXT, 20, (Text){text, LONG}, &mask));
    ck_assert_int_lt(mask.width, LONG);
    free(text);
}
END_TEST

Suite *font_suite(void)
{
    const TTest *const tests[] = {
        an_em_is_a_whole_number_of_pixels,
        prose_is_measured_as_a_whole,
        mono_characters_advance_by_whole_pixels,
        characters_count_not_bytes,
        a_larger_scale_measures_the_same_in_logical_pixels,
        nothing_has_no_width_but_a_height,
        the_fixed_mask_shows_boxes_with_gaps,
        a_very_long_mask_is_cut,
        NULL};
    return suite_of("font", tests);
}
