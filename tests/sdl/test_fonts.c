#include "sdl/fonts.h"

#include "scratch.h"
#include "support/suite.h"

#include <string.h>

Suite *fonts_suite(void);

static Report report;
static Fonts *fonts;
static Font font;

static void setup(void)
{
    fonts = fonts_open(scratch_assets(), &report);
    ck_assert_ptr_nonnull(fonts);
    ck_assert_int_eq(report.count, 0);
    font = fonts_font(fonts);
}

static void teardown(void)
{
    fonts_close(fonts);
}

static float width_of(Face face, int pixels, const char *string)
{
    return font.measure(font.user, face, pixels, text_of(string)).width;
}

static bool mask_of(Face face, int pixels, const char *string, Mask *ret_mask)
{
    return font.mask(font.user, face, pixels, text_of(string), ret_mask);
}

START_TEST(a_word_is_about_as_wide_as_its_letters)
{
    for (Face face = 0; face < FACE_COUNT; face++) {
        float width = width_of(face, 20, "Backstep");
        ck_assert_msg(width > 70 && width < 100, "face %u: %g", face,
                      (double)width);
    }
}
END_TEST

START_TEST(widths_grow_with_the_size)
{
    for (Face face = 0; face < FACE_COUNT; face++) {
        float at_10 = width_of(face, 10, "one step at a time");
        float at_40 = width_of(face, 40, "one step at a time");
        ck_assert_msg(at_40 > 3.6f * at_10 && at_40 < 4.4f * at_10,
                      "face %u: %g and %g", face, (double)at_10, (double)at_40);
    }
}
END_TEST

START_TEST(lines_have_sane_heights_in_every_face)
{
    for (Face face = 0; face < FACE_COUNT; face++) {
        TextSize size = font.measure(font.user, face, 20, text_of("x"));
        ck_assert_msg(size.ascent >= 13 && size.ascent <= 19, "face %u", face);
        ck_assert_msg(size.descent >= 3 && size.descent <= 6, "face %u", face);
    }
}
END_TEST

START_TEST(a_blank_is_wide_and_has_no_mask)
{
    Mask mask;
    for (Face face = 0; face < FACE_COUNT; face++) {
        ck_assert(width_of(face, 20, " ") > 3);
        ck_assert(!mask_of(face, 20, "   ", &mask));
        ck_assert(!mask_of(face, 20, "", &mask));
        ck_assert(width_of(face, 20, "") == 0);
    }
}
END_TEST

START_TEST(digits_of_a_mono_face_are_equally_wide)
{
    static const char *const characters[] = {"0", "1", "7", ".", "−",
                                             "+", "e", "W", "∞", "δ"};
    for (int pixels = 8; pixels <= 40; pixels++) {
        float advance = width_of(FACE_MONO, pixels, "0");
        ck_assert(advance == (float)(int)advance);
        for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
            ck_assert(width_of(FACE_MONO, pixels, characters[i]) == advance);
            ck_assert(width_of(FACE_MONO_BOLD, pixels, characters[i]) ==
                      advance);
        }
        ck_assert(width_of(FACE_MONO, pixels, "−12.50") == 6 * advance);
        ck_assert(width_of(FACE_MONO, pixels, "->") == 2 * advance);
    }
}
END_TEST

START_TEST(a_mask_stands_on_the_baseline)
{
    Mask mask;
    for (Face face = 0; face < FACE_COUNT; face++) {
        ck_assert(mask_of(face, 40, "H", &mask));
        ck_assert_msg(mask.top <= -26 && mask.top >= -31, "face %u", face);
        ck_assert_int_le(abs(mask.top + mask.height), 1);
        ck_assert(mask.left >= 0 && mask.left <= 8);
        ck_assert(mask_of(face, 40, "p", &mask));
        ck_assert_int_gt(mask.top + mask.height, 5);
    }
}
END_TEST

START_TEST(a_mask_is_cut_to_its_ink)
{
    Mask mask;
    ck_assert(mask_of(FACE_TEXT, 30, " step ", &mask));
    int top = 0, bottom = 0, left = 0, right = 0;
    const uint8_t *last_row = mask.alpha + (mask.height - 1) * mask.stride;
    for (int x = 0; x < mask.width; x++) {
        top += mask.alpha[x];
        bottom += last_row[x];
    }
    for (int y = 0; y < mask.height; y++) {
        left += mask.alpha[y * mask.stride];
        right += mask.alpha[y * mask.stride + mask.width - 1];
    }
    ck_assert(top > 0 && bottom > 0 && left > 0 && right > 0);
    ck_assert_int_gt(mask.left, 4);
}
END_TEST

START_TEST(what_leans_over_its_place_is_set_where_it_belongs)
{
    /* The maths italic f reaches left of the pen and above the ascent; in a
       string its stem must stand at the same place as alone. */
    Mask alone, before_g;
    ck_assert(mask_of(FACE_MATHS, 40, "𝑓", &alone));
    int left = alone.left, top = alone.top;
    ck_assert_int_lt(left, 0);
    ck_assert(mask_of(FACE_MATHS, 40, "𝑓(𝑥)", &before_g));
    ck_assert_int_eq(before_g.left, left);
    ck_assert_int_le(abs(before_g.top - top), 1);
}
END_TEST

START_TEST(the_same_text_twice_comes_from_the_cache)
{
    Mask first, again;
    ck_assert(mask_of(FACE_TEXT, 17, "the same", &first));
    float width = width_of(FACE_TEXT, 17, "the same");
    ck_assert(width_of(FACE_TEXT, 19, "the same") > width);
    ck_assert(mask_of(FACE_TEXT, 17, "the same", &again));
    ck_assert_ptr_eq(first.alpha, again.alpha);
    ck_assert(width_of(FACE_TEXT, 17, "the same") == width);
}
END_TEST

START_TEST(more_sizes_than_are_kept_open_work)
{
    Mask mask;
    float width = width_of(FACE_MATHS, 21, "again");
    for (int pixels = 1; pixels <= 150; pixels++) {
        ck_assert(width_of((Face)(pixels % FACE_COUNT), pixels, "size") > 0);
        mask_of((Face)(pixels % FACE_COUNT), pixels, "size", &mask);
    }
    ck_assert(width_of(FACE_MATHS, 21, "again") == width);
}
END_TEST

START_TEST(wrong_sizes_and_wrong_text_are_harmless)
{
    static char endless[20000];
    Mask mask;
    memset(endless, 'm', sizeof endless - 1);
    for (Face face = 0; face < FACE_COUNT; face++) {
        ck_assert(width_of(face, 0, "size") > 0);
        ck_assert(width_of(face, -5, "size") > 0);
        ck_assert(width_of(face, 1 << 30, "m") > 0);
        width_of(face, 20, "\xFF\xC3 broken \xE2\x82");
        mask_of(face, 20, "\xFF\xC3 broken \xE2\x82", &mask);
        font.mask(font.user, face, 20, (Text){"a\0b", 3}, &mask);
        ck_assert(width_of(face, 20, endless) > 1000);
        mask_of(face, 20, endless, &mask);
    }
}
END_TEST

/* The characters the program and its lessons may set in a face. */
static const struct {
    Face face;
    const char *characters;
} USED[] = {
    {FACE_TEXT, "δσηΣΔ∂−×·←→≈∞′±≤≥≠…–—“”’½²√∑"},
    {FACE_BOLD, "δσηΣΔ∂−×·←→≈∞′±≤≥≠…–—“”’½²√∑"},
    {FACE_MONO, "δσηΣΔ∂−×·←→≈∞′±≤≥≠…–—½²√∑"},
    {FACE_MONO_BOLD, "δσηΣΔ∂−×·←→≈∞′±≤≥≠…–—½²√∑"},
    {FACE_MATHS, "δσηΣΔ∂−×·←→≈∞′±≤≥≠…∝∑∫√∈∇ℎ𝑎𝑤𝑥𝑧𝐸𝛿𝜂𝜎"},
};

START_TEST(every_face_has_the_characters_it_draws)
{
    for (size_t i = 0; i < sizeof USED / sizeof *USED; i++) {
        Text text = text_of(USED[i].characters);
        for (uint32_t point = ' '; point <= '~'; point++)
            ck_assert_msg(font.has(font.user, USED[i].face, point),
                          "%s lacks U+%04X", fonts_file(USED[i].face), point);
        for (size_t at = 0; at < text.length;) {
            uint32_t point = text_decode(text, &at);
            ck_assert_msg(font.has(font.user, USED[i].face, point),
                          "%s lacks U+%04X", fonts_file(USED[i].face), point);
        }
    }
}
END_TEST

START_TEST(a_character_no_face_has_is_told)
{
    for (Face face = 0; face < FACE_COUNT; face++)
        ck_assert(!font.has(font.user, face, 0x10FFFF));
}
END_TEST

static void expect_plain_boxes(Fonts *without, Face face)
{
    Font plain = fonts_font(without);
    Mask mask = {.width = 77};
    TextSize size = plain.measure(plain.user, face, 10, text_of("δab"));
    ck_assert(size.width == 18);
    ck_assert(size.ascent == 8 && size.descent == 2);
    ck_assert(!plain.mask(plain.user, face, 10, text_of("δab"), &mask));
    ck_assert_int_eq(mask.width, 77);
    ck_assert(!plain.has(plain.user, face, 'a'));
}

START_TEST(missing_fonts_are_told_and_do_no_harm)
{
    char line[1400];
    Fonts *without = fonts_open("/nowhere", &report);
    ck_assert_ptr_nonnull(without);
    ck_assert_int_eq(report.kept, 2);
    report_text(&report, 0, line, sizeof line);
    ck_assert_str_eq(line, "/nowhere/fonts/Inter-Regular.otf: cannot be "
                           "opened; expected the font Inter Regular");
    for (Face face = 0; face < FACE_COUNT; face++)
        expect_plain_boxes(without, face);
    fonts_close(without);
}
END_TEST

START_TEST(a_broken_font_is_told_and_does_no_harm)
{
    char folder[SCRATCH_PATH];
    scratch_make(folder);
    scratch_folder(folder, "fonts");
    for (Face face = 0; face < FACE_COUNT; face++) {
        char name[64];
        snprintf(name, sizeof name, "fonts/%s", fonts_file(face));
        scratch_file(folder, name, face % 2 ? "" : "this is no font");
    }
    Fonts *without = fonts_open(folder, &report);
    ck_assert_ptr_nonnull(without);
    ck_assert_int_eq(report.kept, 2);
    expect_plain_boxes(without, FACE_TEXT);
    expect_plain_boxes(without, FACE_BOLD);
    fonts_close(without);
    scratch_remove(folder);
}
END_TEST

Suite *fonts_suite(void)
{
    const TTest *const tests[] = {
        a_word_is_about_as_wide_as_its_letters,
        widths_grow_with_the_size,
        lines_have_sane_heights_in_every_face,
        a_blank_is_wide_and_has_no_mask,
        digits_of_a_mono_face_are_equally_wide,
        a_mask_stands_on_the_baseline,
        a_mask_is_cut_to_its_ink,
        what_leans_over_its_place_is_set_where_it_belongs,
        the_same_text_twice_comes_from_the_cache,
        more_sizes_than_are_kept_open_work,
        wrong_sizes_and_wrong_text_are_harmless,
        every_face_has_the_characters_it_draws,
        a_character_no_face_has_is_told,
        missing_fonts_are_told_and_do_no_harm,
        a_broken_font_is_told_and_does_no_harm,
        NULL};
    Suite *suite = suite_create("sdl/fonts");
    TCase *all = tcase_create("sdl/fonts");
    tcase_add_checked_fixture(all, setup, teardown);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(all, tests[i]);
    suite_add_tcase(suite, all);
    return suite;
}
