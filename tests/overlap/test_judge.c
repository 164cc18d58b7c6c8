/* The judge must see what a person would complain of, and nothing else. */
#include "app/ids.h"
#include "judge.h"
#include "suites.h"

#include <string.h>

static DrawList list;
static Font font;

static void begin(void)
{
    font = font_fixed();
    list = draw_list();
    draw_begin(&list, &font, 1);
    draw_panel(&list, scene_id(ID_PANEL, PANEL_NETWORK), (Rect){0, 0, 200, 100},
               0xFFFFFFFF);
}

static void end(void)
{
    draw_free(&list);
}

static void write_at(DrawId id, float x, float y, float size)
{
    draw_string(&list, id, (Point){x, y},
                (TextLook){FACE_TEXT, size, 0xFF000000, ALIGN_LEFT}, "words");
}

static void box_at(DrawId id, float x, float y, float w, float h)
{
    draw_box(&list, id, (Rect){x, y, w, h}, (BoxLook){.fill = 0xFFEEEEEE});
}

static void expect_fault(const char *what)
{
    Verdict verdict = judge(&list);
    ck_assert_int_gt(verdict.faults, 0);
    ck_assert_msg(strstr(verdict.first, what), "%s", verdict.first);
}

static void expect_clean(void)
{
    Verdict verdict = judge(&list);
    ck_assert_msg(verdict.faults == 0, "%s", verdict.first);
}

START_TEST(texts_side_by_side_are_clean)
{
    write_at(1, 10, 30, 12);
    write_at(2, 60, 30, 12);
    write_at(3, 10, 44, 12);
    expect_clean();
}
END_TEST

START_TEST(texts_that_touch_are_seen)
{
    write_at(1, 10, 30, 12);
    write_at(2, 40, 32, 12);
    expect_fault("touches");
}
END_TEST

START_TEST(a_text_beyond_its_panel_is_seen)
{
    write_at(1, 180, 30, 12);
    expect_fault("is cut");
}
END_TEST

START_TEST(a_text_too_small_is_seen)
{
    write_at(scene_id(ID_NAME, 1), 10, 30, 7);
    expect_fault("too small");
}
END_TEST

START_TEST(a_text_wider_than_its_box_is_seen)
{
    box_at(5, 10, 20, 20, 20);
    write_at(5, 10, 34, 12);
    expect_fault("sticks out");
}
END_TEST

START_TEST(a_box_before_a_text_is_a_background)
{
    box_at(5, 5, 18, 60, 20);
    write_at(5, 10, 34, 12);
    expect_clean();
}
END_TEST

START_TEST(a_box_after_a_text_hides_it)
{
    write_at(1, 10, 30, 12);
    box_at(2, 20, 20, 10, 10);
    expect_fault("hidden");
}
END_TEST

static void disc_at(float x, float y)
{
    draw_ring(&list, scene_id(ID_NEURON, 1), (Point){x, y}, 25, 1, 0xFF000000,
              0);
}

START_TEST(another_text_over_a_disc_is_seen)
{
    disc_at(60, 50);
    write_at(scene_id(ID_NAME, 2), 70, 50, 12);
    expect_fault("over the disc");
}
END_TEST

START_TEST(a_number_in_its_disc_is_clean)
{
    disc_at(60, 50);
    write_at(scene_id(ID_OUTPUT, 1), 45, 54, 10);
    expect_clean();
}
END_TEST

START_TEST(a_mark_that_lengthens_a_minus_is_seen)
{
    Point mark[2] = {{30, 50}, {46, 50}};
    disc_at(60, 50);
    write_at(scene_id(ID_OUTPUT, 1), 45, 54, 10);
    expect_clean();
    draw_lines(&list, scene_id(ID_NEURON, 1), mark, 2, 1, 0xFF000000, 0);
    expect_fault("runs into the mark");
}
END_TEST

static void question_at(float x, float y, float w, float h)
{
    box_at(widget_id(ID_QUESTION, 9), x, y, w, h);
}

START_TEST(a_question_with_words_and_buttons_inside_is_clean)
{
    question_at(10, 10, 150, 80);
    write_at(widget_id(ID_QUESTION, 0), 20, 30, 12);
    box_at(widget_id(ID_QUESTION_BUTTON, 0), 20, 50, 60, 20);
    write_at(widget_id(ID_QUESTION_BUTTON, 0), 25, 64, 12);
    expect_clean();
}
END_TEST

START_TEST(words_beside_the_card_of_a_question_are_seen)
{
    question_at(10, 10, 150, 20);
    write_at(widget_id(ID_QUESTION, 0), 20, 60, 12);
    expect_fault("sticks out");
}
END_TEST

START_TEST(a_button_beside_its_card_is_seen)
{
    question_at(10, 10, 150, 20);
    box_at(widget_id(ID_QUESTION_BUTTON, 0), 20, 50, 60, 20);
    expect_fault("outside its card");
}
END_TEST

START_TEST(a_question_cut_by_its_panel_is_seen)
{
    question_at(10, 50, 150, 80);
    expect_fault("cut by its panel");
}
END_TEST

static void prose_panel(float y, float height)
{
    draw_panel(&list, scene_id(ID_PANEL, PANEL_PROSE),
               (Rect){10, y, 100, height}, 0xFFFFFFFF);
}

START_TEST(a_line_half_scrolled_away_is_not_missed)
{
    prose_panel(20, 60);
    write_at(scene_id(ID_PROSE, 1), 20, 24, 12);
    write_at(scene_id(ID_PROSE, 2), 20, 50, 12);
    write_at(scene_id(ID_PROSE, 3), 20, 83, 12);
    question_at(64, 55, 40, 90);
    expect_clean();
    write_at(scene_id(ID_PROSE, 2), 90, 70, 12);
    expect_fault("is cut");
}
END_TEST

START_TEST(what_lies_below_the_text_of_a_lesson_is_seen)
{
    write_at(scene_id(ID_CAPTION, 1), 20, 50, 12);
    prose_panel(60, 30);
    expect_clean();
    prose_panel(20, 40);
    expect_fault("is covered");
}
END_TEST

START_TEST(a_card_that_is_scrolled_away_is_not_missed)
{
    box_at(widget_id(ID_CARD_BUTTON, 1), 10, 60, 90, 80);
    write_at(widget_id(ID_CARD_BUTTON, 1), 20, 99, 12);
    expect_clean();
    box_at(widget_id(ID_CARD_BUTTON, 2), 110, 10, 80, 80);
    write_at(widget_id(ID_CARD_BUTTON, 2), 180, 40, 12);
    expect_fault("is cut");
}
END_TEST

START_TEST(chips_that_touch_are_seen)
{
    box_at(scene_id(ID_WEIGHT, 1), 10, 10, 30, 15);
    box_at(scene_id(ID_BIAS, 2), 35, 15, 30, 15);
    expect_fault("box that touches");
}
END_TEST

Suite *judge_suite(void)
{
    const TTest *const tests[] = {
        texts_side_by_side_are_clean,
        texts_that_touch_are_seen,
        a_text_beyond_its_panel_is_seen,
        a_text_too_small_is_seen,
        a_text_wider_than_its_box_is_seen,
        a_box_before_a_text_is_a_background,
        a_box_after_a_text_hides_it,
        another_text_over_a_disc_is_seen,
        a_number_in_its_disc_is_clean,
        chips_that_touch_are_seen,
        a_mark_that_lengthens_a_minus_is_seen,
        a_question_with_words_and_buttons_inside_is_clean,
        words_beside_the_card_of_a_question_are_seen,
        a_button_beside_its_card_is_seen,
        a_question_cut_by_its_panel_is_seen,
        a_line_half_scrolled_away_is_not_missed,
        what_lies_below_the_text_of_a_lesson_is_seen,
        a_card_that_is_scrolled_away_is_not_missed,
        NULL};
    Suite *suite = suite_create("judge");
    TCase *tests_case = tcase_create("judge");
    tcase_add_checked_fixture(tests_case, begin, end);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(tests_case, tests[i]);
    suite_add_tcase(suite, tests_case);
    return suite;
}
