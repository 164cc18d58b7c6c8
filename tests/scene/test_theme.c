#include "scene/theme.h"

#include "suites.h"

#include <math.h>

static double linear(Colour colour, int shift)
{
    double part = (double)(colour >> shift & 255) / 255;
    return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static double luminance(Colour colour)
{
    return 0.2126 * linear(colour, 16) + 0.7152 * linear(colour, 8) +
           0.0722 * linear(colour, 0);
}

static double contrast(Colour a, Colour b)
{
    double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

static void expect_readable(const Theme *theme, const char *what, Colour text,
                            const Colour *areas, int count)
{
    double least = theme == theme_row(THEME_PROJECTOR) ? 7 : 4.5;
    for (int i = 0; i < count; i++)
        ck_assert_msg(contrast(text, areas[i]) >= least,
                      "%s: %s on %06x has only %.2f", theme->name, what,
                      (unsigned)areas[i] & 0xFFFFFF, contrast(text, areas[i]));
}

START_TEST(contrast_is_what_the_standard_says)
{
    ck_assert_double_eq_tol(contrast(0xFF000000, 0xFFFFFFFF), 21, 1e-9);
    ck_assert_double_eq_tol(contrast(0xFF777777, 0xFFFFFFFF), 4.48, 0.01);
}
END_TEST

START_TEST(every_text_is_readable_on_every_area_it_stands_on)
{
    for (int i = 0; i < THEME_COUNT; i++) {
        const Theme *t = theme_row((ThemeKind)i);
        Colour all[] = {t->stage,     t->panel,         t->card,
                        t->track,     t->done,          t->disc,
                        t->attention, t->positive_fill, t->negative_fill};
        Colour formulas[] = {t->disc, t->card, t->attention};
        Colour deltas[] = {t->disc, t->card, t->attention, t->stage};
        expect_readable(t, "ink", t->ink, all, 9);
        expect_readable(t, "soft", t->soft, all, 6);
        expect_readable(t, "faint", t->faint, all, 3);
        expect_readable(t, "positive", t->positive_text, formulas, 3);
        expect_readable(t, "negative", t->negative_text, formulas, 3);
        expect_readable(t, "backward", t->backward, deltas, 4);
        expect_readable(t, "mistake", t->mistake, &t->panel, 1);
        expect_readable(t, "panel on ink", t->panel, &t->ink, 1);
    }
}
END_TEST

START_TEST(signs_differ_in_hue_and_from_the_backward_pass)
{
    for (int i = 0; i < THEME_COUNT; i++) {
        const Theme *t = theme_row((ThemeKind)i);
        ck_assert((t->positive & 255) > (t->positive >> 16 & 255));
        ck_assert((t->negative & 255) < (t->negative >> 16 & 255));
        ck_assert((t->backward >> 8 & 255) < (t->backward >> 16 & 255));
        ck_assert((t->backward >> 8 & 255) < (t->backward & 255));
    }
}
END_TEST

START_TEST(themes_are_found_by_their_names_only)
{
    ThemeKind kind = THEME_DARK;
    ck_assert(theme_by_name("projector", &kind));
    ck_assert_int_eq(kind, THEME_PROJECTOR);
    ck_assert(!theme_by_name("Projector", &kind));
    ck_assert(!theme_by_name("", &kind));
    ck_assert_int_eq(kind, THEME_PROJECTOR);
}
END_TEST

START_TEST(dimmed_colours_come_near_the_stage)
{
    for (int kind = 0; kind < THEME_COUNT; kind++) {
        const Theme *theme = theme_row((ThemeKind)kind);
        Theme whole = theme_dimmed(theme, 0), none = theme_dimmed(theme, 1);
        ck_assert_uint_eq(whole.ink, theme->ink);
        ck_assert_uint_eq(whole.mistake, theme->mistake);
        ck_assert_uint_eq(none.ink, theme->stage);
        ck_assert_uint_eq(none.backward, theme->stage);
        ck_assert_uint_eq(none.positive_fill, theme->stage);
        ck_assert(none.stroke == theme->stroke);
    }
}
END_TEST

Suite *theme_suite(void)
{
    const TTest *const tests[] = {
        contrast_is_what_the_standard_says,
        every_text_is_readable_on_every_area_it_stands_on,
        signs_differ_in_hue_and_from_the_backward_pass,
        themes_are_found_by_their_names_only,
        dimmed_colours_come_near_the_stage,
        NULL,
    };
    return suite_of("theme", tests);
}
