/* One test a kind of span. */
#include "scene/prosespan.h"

#include "leaf.h"
#include "suites.h"

#include <stdio.h>

static const Theme *theme(void)
{
    return theme_row(THEME_LIGHT);
}

/* A thin box right below a text's baseline that reaches from `from` to `to`. */
static bool is_underlined(const Leaf *leaf, float from, float to, float y)
{
    for (int i = 0; i < leaf->list.command_count; i++) {
        const DrawCommand *it = &leaf->list.commands[i];
        if (it->kind == DRAW_BOX && it->rect.h == 1 && it->rect.x <= from &&
            it->rect.x + it->rect.w >= to && it->rect.y > y &&
            it->rect.y < y + 4)
            return true;
    }
    return false;
}

static bool text_is_underlined(const Leaf *leaf, const DrawCommand *text)
{
    return is_underlined(leaf, text->rect.x, text->rect.x + text->rect.w,
                         text->baseline);
}

/* A box in the colour of cards around a text. */
static bool is_boxed(const Leaf *leaf, const DrawCommand *text)
{
    for (int i = 0; i < leaf->list.command_count; i++) {
        const DrawCommand *it = &leaf->list.commands[i];
        if (it->kind == DRAW_BOX && it->fill == theme()->card &&
            it->rect.x <= text->rect.x &&
            it->rect.x + it->rect.w >= text->rect.x + text->rect.w)
            return true;
    }
    return false;
}

static void expect_value(const char *cell, double value, const char *text,
                         Colour colour)
{
    char page[80];
    snprintf(page, sizeof page, "`=%s .2`", cell);
    Leaf *leaf = leaf_open(page);
    leaf->value = value;
    leaf_set(leaf, 300);
    const DrawCommand *it = draw_find_text(&leaf->list, text);
    ck_assert_msg(it && it->fill == colour && font_is_mono(it->face),
                  "%s as %s", cell, text);
    leaf_close(leaf);
}

START_TEST(plain_text_is_soft_and_regular)
{
    Leaf *leaf = leaf_open("words");
    leaf_set(leaf, 300);
    const DrawCommand *it = leaf_text(leaf, "words");
    ck_assert_int_eq(it->face, FACE_TEXT);
    ck_assert_uint_eq(it->fill, theme()->soft);
    ck_assert(it->size == 15);
    leaf_close(leaf);
}
END_TEST

START_TEST(emphasis_is_bold_and_strong_emphasis_darker_too)
{
    Leaf *leaf = leaf_open("*mild* **strong** ***both***");
    leaf_set(leaf, 300);
    ck_assert_int_eq(leaf_text(leaf, "mild")->face, FACE_BOLD);
    ck_assert_uint_eq(leaf_text(leaf, "mild")->fill, theme()->soft);
    ck_assert_int_eq(leaf_text(leaf, "strong")->face, FACE_BOLD);
    ck_assert_uint_eq(leaf_text(leaf, "strong")->fill, theme()->ink);
    ck_assert_uint_eq(leaf_text(leaf, "both")->fill, theme()->ink);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_link_is_underlined_also_between_its_words)
{
    Leaf *leaf = leaf_open("see [two words](https://a.org) here");
    leaf_set(leaf, 300);
    const DrawCommand *two = leaf_text(leaf, "two");
    const DrawCommand *words = leaf_text(leaf, "words");
    ck_assert(text_is_underlined(leaf, two));
    ck_assert(is_underlined(leaf, two->rect.x + two->rect.w + 0.1f,
                            words->rect.x + words->rect.w, two->baseline));
    ck_assert(!text_is_underlined(leaf, leaf_text(leaf, "here")));
    leaf_close(leaf);
}
END_TEST

START_TEST(links_emphasis_and_code_combine)
{
    Leaf *leaf = leaf_open("**[strong](https://a.org)** [*mild*](https://a.org)"
                           " [`code`](https://a.org) **`bold`**");
    leaf_set(leaf, 400);
    ck_assert_int_eq(leaf_text(leaf, "strong")->face, FACE_BOLD);
    ck_assert(text_is_underlined(leaf, leaf_text(leaf, "strong")));
    ck_assert_int_eq(leaf_text(leaf, "mild")->face, FACE_BOLD);
    ck_assert(text_is_underlined(leaf, leaf_text(leaf, "mild")));
    ck_assert_int_eq(leaf_text(leaf, "code")->face, FACE_MONO);
    ck_assert(text_is_underlined(leaf, leaf_text(leaf, "code")));
    ck_assert_int_eq(leaf_text(leaf, "bold")->face, FACE_MONO_BOLD);
    leaf_close(leaf);
}
END_TEST

START_TEST(code_in_the_line_is_mono_in_a_box)
{
    Leaf *leaf = leaf_open("type `run it` now");
    leaf_set(leaf, 300);
    const DrawCommand *it = leaf_text(leaf, "run it");
    ck_assert_int_eq(it->face, FACE_MONO);
    ck_assert(is_boxed(leaf, it));
    ck_assert(!is_boxed(leaf, leaf_text(leaf, "now")));
    leaf_close(leaf);
}
END_TEST

START_TEST(code_and_values_in_a_heading_are_bold_and_as_large)
{
    Leaf *leaf =
        leaf_open("# It `runs` to `=out[A] .2`\n\n`runs2` `=in[X] .3`");
    leaf_set(leaf, 400);
    ck_assert_int_eq(leaf_text(leaf, "runs")->face, FACE_MONO_BOLD);
    ck_assert_int_eq(leaf_text(leaf, "0.25")->face, FACE_MONO_BOLD);
    ck_assert(leaf_text(leaf, "runs")->size > 17);
    ck_assert(leaf_text(leaf, "0.25")->size > 17);
    ck_assert_int_eq(leaf_text(leaf, "runs2")->face, FACE_MONO);
    ck_assert_int_eq(leaf_text(leaf, "0.250")->face, FACE_MONO);
    leaf_close(leaf);
}
END_TEST

START_TEST(backward_values_are_violet_with_their_sign)
{
    Colour violet = theme()->backward;
    expect_value("delta[A]", 0.5, "+0.50", violet);
    expect_value("delta[A]", -0.5, "−0.50", violet);
    expect_value("upstream[A]", 0.5, "+0.50", violet);
    expect_value("slope[A]", 1, "+1.00", violet);
    expect_value("grad[X->A]", 2, "+2.00", violet);
}
END_TEST

START_TEST(forward_values_are_blue_or_orange_by_their_sign)
{
    expect_value("w[X->A]", 0.5, "0.50", theme()->positive_text);
    expect_value("w[X->A]", -0.5, "−0.50", theme()->negative_text);
    expect_value("out[A]", 0.5, "0.50", theme()->positive_text);
    expect_value("out[A]", -0.5, "−0.50", theme()->negative_text);
    expect_value("in[X]", -2, "−2.00", theme()->negative_text);
}
END_TEST

START_TEST(other_values_have_the_colour_of_ink)
{
    expect_value("error", 0.5, "0.50", theme()->ink);
    expect_value("target[A]", -1, "−1.00", theme()->ink);
    expect_value("sum[A]", -1, "−1.00", theme()->ink);
}
END_TEST

START_TEST(a_value_at_another_step_is_asked_for_by_its_span)
{
    Leaf *leaf = leaf_open("Then `=out[A]@step:7 .3`.");
    leaf_set(leaf, 300);
    ck_assert_ptr_nonnull(leaf_text(leaf, "0.250"));
    leaf->known = false;
    leaf_set(leaf, 300);
    ck_assert_ptr_null(draw_find_text(&leaf->list, "0.250"));
    leaf_close(leaf);
}
END_TEST

START_TEST(a_value_in_a_link_is_underlined)
{
    Leaf *leaf = leaf_open("[it is `=out[A] .2`](https://a.org)");
    leaf_set(leaf, 300);
    ck_assert(text_is_underlined(leaf, leaf_text(leaf, "0.25")));
    leaf_close(leaf);
}
END_TEST

START_TEST(a_line_end_in_the_file_is_a_blank)
{
    Leaf *leaf = leaf_open("one\ntwo");
    leaf_set(leaf, 300);
    const DrawCommand *one = leaf_text(leaf, "one");
    const DrawCommand *two = leaf_text(leaf, "two");
    ck_assert(one->baseline == two->baseline);
    ck_assert(two->rect.x > one->rect.x + one->rect.w + 2);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_displayed_formula_too_wide_is_set_smaller)
{
    Leaf *leaf = leaf_open("$$a + b + c + d$$");
    leaf_set(leaf, 400);
    float usual = leaf->list.commands[0].size;
    leaf_set(leaf, 130);
    leaf_expect_within(leaf, 100, 230);
    ck_assert(leaf->list.commands[0].size < usual);
    ck_assert_int_eq(leaf_lines(leaf), 1);
    leaf_close(leaf);
}
END_TEST

START_TEST(a_displayed_formula_much_too_wide_is_broken_before_a_sign)
{
    Leaf *leaf = leaf_open("$$a = b + c \\cdot d + e + f + g + h + k$$\n\nend");
    leaf_set(leaf, 150);
    leaf_expect_within(leaf, 100, 250);
    ck_assert_int_gt(leaf_lines(leaf), 2);
    float line = -1;
    for (int i = 0; i < leaf->list.command_count; i++) {
        const DrawCommand *it = &leaf->list.commands[i];
        if (i > 0 && it->baseline != line && it->face == FACE_MATHS)
            ck_assert(text_is(draw_text_of(&leaf->list, it), " + "));
        line = it->baseline;
    }
    leaf_close(leaf);
}
END_TEST

START_TEST(text_behind_a_displayed_formula_has_no_empty_line_before_it)
{
    Leaf *leaf = leaf_open("$$a$$\n\nend");
    leaf_set(leaf, 300);
    const DrawCommand *end = leaf_text(leaf, "end");
    ck_assert(end->baseline - leaf->list.commands[0].baseline < 50);
    leaf_close(leaf);
}
END_TEST

Suite *prosespan_suite(void)
{
    const TTest *const tests[] = {
        plain_text_is_soft_and_regular,
        emphasis_is_bold_and_strong_emphasis_darker_too,
        a_link_is_underlined_also_between_its_words,
        links_emphasis_and_code_combine,
        code_in_the_line_is_mono_in_a_box,
        code_and_values_in_a_heading_are_bold_and_as_large,
        backward_values_are_violet_with_their_sign,
        forward_values_are_blue_or_orange_by_their_sign,
        other_values_have_the_colour_of_ink,
        a_value_at_another_step_is_asked_for_by_its_span,
        a_value_in_a_link_is_underlined,
        a_line_end_in_the_file_is_a_blank,
        a_displayed_formula_too_wide_is_set_smaller,
        a_displayed_formula_much_too_wide_is_broken_before_a_sign,
        text_behind_a_displayed_formula_has_no_empty_line_before_it,
        NULL,
    };
    return suite_of("prosespan", tests);
}
