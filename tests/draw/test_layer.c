#include "draw/layer.h"

#include "sheet.h"
#include "suites.h"

static const PixelRect WINDOW = {0, 0, 40, 40};

static Font font;
static DrawList list;
static Sheet sheet;
static Brush brush;
static Layer layer;

static void set_up(void)
{
    font = font_fixed();
    list = draw_list();
    sheet = sheet_new(40, 40);
    brush = brush_empty();
    layer = (Layer){.used = false};
}

static void tear_down(void)
{
    draw_free(&list);
    sheet_free(&sheet);
    brush_free(&brush);
    layer_forget(&layer);
}

/* One panel with a still box and a moving one; what that damages. */
static Damage update(Rect panel, Colour background, float still, float moving)
{
    BoxLook look = {.fill = 0xFFFF0000};
    Damage damage = damage_none(WINDOW);
    draw_begin(&list, &font, 1);
    draw_panel(&list, 1, panel, background);
    draw_box(&list, 0, (Rect){still, 4, 4, 4}, look);
    draw_moving(&list);
    draw_box(&list, 0, (Rect){moving, 20, 4, 4}, look);
    layer_update(&layer, &list, 0, WINDOW, &damage);
    return damage;
}

static const Rect PANEL = {0, 0, 30, 30};

START_TEST(a_new_layer_damages_its_whole_rectangle)
{
    Damage damage = update(PANEL, 0xFF0000FF, 4, 4);
    ck_assert_int_eq(damage.count, 1);
    expect_pixels(damage.rects[0], 0, 0, 30, 30);
}
END_TEST

START_TEST(the_same_layer_damages_nothing)
{
    update(PANEL, 0xFF0000FF, 4, 4);
    ck_assert_int_eq(update(PANEL, 0xFF0000FF, 4, 4).count, 0);
}
END_TEST

START_TEST(what_moves_damages_where_it_was_and_where_it_is)
{
    update(PANEL, 0xFF0000FF, 4, 4);
    layer_paint(&layer, &list, &sheet.canvas, &brush);
    Damage damage = update(PANEL, 0xFF0000FF, 4, 8);
    ck_assert_int_ge(damage.count, 1);
    PixelRect all = damage.rects[0];
    for (int i = 1; i < damage.count; i++)
        all = pixel_rect_around(all, damage.rects[i]);
    ck_assert(pixel_rect_holds(all, (PixelRect){4, 20, 8, 4}));
    ck_assert_int_lt(all.h, 12);
    ck_assert(layer.kept_valid);
}
END_TEST

START_TEST(a_still_change_and_a_new_background_damage_everything)
{
    update(PANEL, 0xFF0000FF, 4, 4);
    layer_paint(&layer, &list, &sheet.canvas, &brush);
    ck_assert(layer.kept_valid);
    Damage damage = update(PANEL, 0xFF0000FF, 5, 4);
    expect_pixels(damage.rects[0], 0, 0, 30, 30);
    ck_assert(!layer.kept_valid);
    damage = update(PANEL, 0xFF00FF00, 5, 4);
    expect_pixels(damage.rects[0], 0, 0, 30, 30);
}
END_TEST

START_TEST(a_moved_panel_damages_both_places)
{
    update(PANEL, 0xFF0000FF, 4, 4);
    Damage damage = update((Rect){10, 0, 30, 30}, 0xFF0000FF, 4, 4);
    ck_assert_int_eq(damage.count, 1);
    expect_pixels(damage.rects[0], 0, 0, 40, 30);
}
END_TEST

START_TEST(painting_shows_background_still_and_moving)
{
    update(PANEL, 0xFF0000FF, 4, 4);
    layer_paint(&layer, &list, &sheet.canvas, &brush);
    ck_assert_uint_eq(sheet_at(&sheet, 0, 0), 0x0000FF);
    ck_assert_uint_eq(sheet_at(&sheet, 5, 5), 0xFF0000);
    ck_assert_uint_eq(sheet_at(&sheet, 5, 21), 0xFF0000);
    sheet_expect_black_outside(&sheet, (PixelRect){0, 0, 30, 30});
}
END_TEST

START_TEST(the_kept_picture_holds_no_moving_parts)
{
    update(PANEL, 0xFF0000FF, 4, 4);
    layer_paint(&layer, &list, &sheet.canvas, &brush);
    update(PANEL, 0xFF0000FF, 4, 20);
    layer_paint(&layer, &list, &sheet.canvas, &brush);
    ck_assert_uint_eq(sheet_at(&sheet, 5, 21), 0x0000FF);
    ck_assert_uint_eq(sheet_at(&sheet, 21, 21), 0xFF0000);
}
END_TEST

START_TEST(a_translucent_layer_keeps_no_picture)
{
    canvas_fill(&sheet.canvas, WINDOW, 0xFFFFFFFF);
    update(PANEL, 0x800000FF, 4, 4);
    ck_assert(!layer_is_opaque(&layer));
    layer_paint(&layer, &list, &sheet.canvas, &brush);
    ck_assert_uint_eq(sheet_at(&sheet, 0, 0), 0x7F7FFF);
    ck_assert_uint_eq(sheet_at(&sheet, 35, 35), 0xFFFFFF);
    ck_assert_ptr_null(layer.kept);
}
END_TEST

START_TEST(a_panel_beyond_the_window_is_cut)
{
    update((Rect){-10, 20, 500, 500}, 0xFF0000FF, 4, 4);
    expect_pixels(layer.rect, 0, 20, 40, 20);
    layer_paint(&layer, &list, &sheet.canvas, &brush);
    sheet_expect_black_outside(&sheet, (PixelRect){0, 20, 40, 20});
}
END_TEST

Suite *layer_suite(void)
{
    const TTest *const tests[] = {
        a_new_layer_damages_its_whole_rectangle,
        the_same_layer_damages_nothing,
        what_moves_damages_where_it_was_and_where_it_is,
        a_still_change_and_a_new_background_damage_everything,
        a_moved_panel_damages_both_places,
        painting_shows_background_still_and_moving,
        the_kept_picture_holds_no_moving_parts,
        a_translucent_layer_keeps_no_picture,
        a_panel_beyond_the_window_is_cut,
        NULL};
    Suite *suite = suite_create("layer");
    TCase *tests_case = tcase_create("layer");
    tcase_add_checked_fixture(tests_case, set_up, tear_down);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(tests_case, tests[i]);
    suite_add_tcase(suite, tests_case);
    return suite;
}
