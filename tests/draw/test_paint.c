#include "draw/paint.h"

#include "allocations.h"
#include "suites.h"

#include <string.h>

enum { W = 120, H = 90, STRIDE = 128, ROOM = 8 };

/* What a frame of these tests shows. */
typedef struct Show {
    float still, moving; /* x of a disc in the left panel */
    bool overlay;        /* a page laid over both panels */
    Colour overlay_back;
    float overlay_moving;
    bool right; /* the right panel is there */
    float scale;
} Show;

static const Show PLAIN = {20, 10, false, 0xFFFFFF00, 0, true, 1};

static Font font;
static DrawList list;
static Painter *painter;
static uint32_t pixels[H * STRIDE];
static PixelRect changed[ROOM];

static void set_up(void)
{
    font = font_fixed();
    list = draw_list();
    painter = painter_new();
    ck_assert_ptr_nonnull(painter);
    memset(pixels, 0, sizeof pixels);
}

static void tear_down(void)
{
    draw_free(&list);
    painter_free(painter);
}

static void draw_left(const Show *show)
{
    Curve curve = {{{5, 5}, {30, 5}, {30, 80}, {55, 80}}};
    draw_panel(&list, 1, (Rect){0, 0, 60, 90}, 0xFFFFFFFF);
    draw_disc(&list, 0, (Point){show->still, 30}, 8, 0xFF0000FF);
    draw_curve(&list, 0, &curve, 2, 0x80FF0000, 0);
    draw_string(&list, 0, (Point){5, 60},
                (TextLook){FACE_MONO, 10, 0xFF000000, ALIGN_LEFT}, "0.25");
    draw_moving(&list);
    draw_disc(&list, 0, (Point){show->moving, 75}, 4, 0xFF00FF00);
}

static void draw_show(const Show *show)
{
    draw_begin(&list, &font, show->scale);
    draw_left(show);
    if (show->right) {
        draw_panel(&list, 2, (Rect){60, 0, 60, 90}, 0xFFC0C0C0);
        draw_disc(&list, 0, (Point){60, 45}, 20, 0xFF000000);
    }
    if (show->overlay) {
        draw_panel(&list, 3, (Rect){30, 20, 70, 60}, show->overlay_back);
        draw_moving(&list);
        draw_disc(&list, 0, (Point){40 + show->overlay_moving, 40}, 5,
                  0xFF800080);
    }
}

static int paint(const Show *show)
{
    draw_show(show);
    return painter_paint(painter, &list, pixels, W, H, STRIDE, false, changed,
                         ROOM);
}

static PixelRect all_changed(int count)
{
    PixelRect all = {0, 0, 0, 0};
    for (int i = 0; i < count; i++)
        all = pixel_rect_around(all, changed[i]);
    return all;
}

/* The window looks as if the list were painted from nothing. */
static void expect_fresh(void)
{
    static uint32_t fresh[H * STRIDE];
    ck_assert(paint_once(&list, fresh, W, H, STRIDE));
    for (int y = 0; y < H; y++)
        ck_assert_msg(memcmp(&pixels[y * STRIDE], &fresh[y * STRIDE],
                             W * sizeof fresh[0]) == 0,
                      "row %d differs", y);
}

START_TEST(the_first_frame_changes_everything)
{
    int count = paint(&PLAIN);
    ck_assert_int_eq(count, 1);
    expect_pixels(changed[0], 0, 0, W, H);
    expect_fresh();
}
END_TEST

START_TEST(an_unchanged_frame_touches_no_pixel)
{
    paint(&PLAIN);
    for (int i = 0; i < H * STRIDE; i++)
        pixels[i] = 0x12345678;
    ck_assert_int_eq(paint(&PLAIN), 0);
    int touched = 0;
    for (int i = 0; i < H * STRIDE; i++)
        touched += pixels[i] != 0x12345678;
    ck_assert_int_eq(touched, 0);
}
END_TEST

START_TEST(what_moves_changes_only_around_itself)
{
    Show show = PLAIN;
    paint(&show);
    show.moving = 14;
    int count = paint(&show);
    ck_assert_int_ge(count, 1);
    PixelRect all = all_changed(count);
    ck_assert(pixel_rect_holds((PixelRect){0, 65, 24, 20}, all));
    expect_fresh();
}
END_TEST

START_TEST(a_still_change_changes_only_its_panel)
{
    Show show = PLAIN;
    paint(&show);
    show.still = 25;
    int count = paint(&show);
    expect_pixels(all_changed(count), 0, 0, 60, 90);
    expect_fresh();
}
END_TEST

START_TEST(commands_are_clipped_to_their_panel)
{
    paint(&PLAIN);
    /* the right panel's disc lies half beyond its left edge */
    ck_assert_uint_eq(pixels[45 * STRIDE + 59] & 0xFFFFFF, 0xFFFFFF);
    ck_assert_uint_eq(pixels[45 * STRIDE + 60] & 0xFFFFFF, 0);
}
END_TEST

START_TEST(pixels_beyond_the_width_are_never_written)
{
    for (int y = 0; y < H; y++)
        pixels[y * STRIDE + W] = 7;
    paint(&PLAIN);
    for (int y = 0; y < H; y++)
        ck_assert_uint_eq(pixels[y * STRIDE + W], 7);
}
END_TEST

START_TEST(everything_repaints_everything)
{
    paint(&PLAIN);
    memset(pixels, 0, sizeof pixels);
    draw_show(&PLAIN);
    int count = painter_paint(painter, &list, pixels, W, H, STRIDE, true,
                              changed, ROOM);
    expect_pixels(all_changed(count), 0, 0, W, H);
    expect_fresh();
}
END_TEST

START_TEST(a_new_surface_is_painted_whole)
{
    static uint32_t other[H * STRIDE];
    paint(&PLAIN);
    int count = painter_paint(painter, &list, other, W, H, STRIDE, false,
                              changed, ROOM);
    expect_pixels(all_changed(count), 0, 0, W, H);
    ck_assert_int_eq(memcmp(other, pixels, sizeof other), 0);
    count = painter_paint(painter, &list, other, W - 20, H - 20, STRIDE, false,
                          changed, ROOM);
    expect_pixels(all_changed(count), 0, 0, W - 20, H - 20);
}
END_TEST

START_TEST(a_page_laid_over_comes_and_goes)
{
    static const Colour backs[] = {0xFFFFFF00, 0x80000000};
    for (int i = 0; i < 2; i++) {
        Show show = PLAIN;
        show.overlay_back = backs[i];
        paint(&show);
        show.overlay = true;
        expect_pixels(all_changed(paint(&show)), 30, 20, 70, 60);
        expect_fresh();
        show.overlay = false;
        expect_pixels(all_changed(paint(&show)), 30, 20, 70, 60);
        expect_fresh();
    }
}
END_TEST

START_TEST(what_moves_beneath_a_page_stays_beneath)
{
    static const Colour backs[] = {0xFFFFFF00, 0x80000000};
    for (int i = 0; i < 2; i++) {
        Show show = PLAIN;
        show.overlay = true;
        show.overlay_back = backs[i];
        paint(&show);
        for (int step = 0; step < 10; step++) {
            show.moving += 5;
            show.overlay_moving += 3;
            show.still += step == 4 ? 1.0f : 0.0f;
            ck_assert_int_gt(paint(&show), 0);
            expect_fresh();
        }
    }
}
END_TEST

START_TEST(a_panel_that_goes_leaves_nothing_behind)
{
    Show show = PLAIN;
    paint(&show);
    show.right = false;
    expect_pixels(all_changed(paint(&show)), 60, 0, 60, 90);
    expect_fresh();
    ck_assert_uint_eq(pixels[45 * STRIDE + 70] & 0xFFFFFF, 0);
    show.right = true;
    paint(&show);
    expect_fresh();
}
END_TEST

START_TEST(another_scale_repaints)
{
    Show show = PLAIN;
    paint(&show);
    show.scale = 1.25f;
    ck_assert_int_gt(paint(&show), 0);
    expect_fresh();
}
END_TEST

START_TEST(any_order_of_changes_looks_like_painting_afresh)
{
    Show show = PLAIN;
    unsigned seed = 1;
    for (int i = 0; i < 200; i++) {
        seed = seed * 1103515245U + 12345U;
        unsigned roll = seed >> 16;
        show.moving = (float)(roll % 60);
        if (roll % 3 == 0)
            show.still = (float)(roll / 3 % 50);
        show.overlay ^= roll % 4 == 0;
        show.right ^= roll % 5 == 0;
        show.overlay_back = roll % 2 ? 0xFFFFFF00 : 0x60FF0000;
        paint(&show);
        expect_fresh();
    }
}
END_TEST

START_TEST(changes_beyond_the_room_are_joined)
{
    Show show = PLAIN;
    show.overlay = true;
    paint(&show);
    show.moving += 9;
    show.overlay_moving += 9;
    draw_show(&show);
    int count =
        painter_paint(painter, &list, pixels, W, H, STRIDE, false, changed, 1);
    ck_assert_int_eq(count, 1);
    expect_fresh();
}
END_TEST

START_TEST(no_panels_leave_the_window_black)
{
    draw_begin(&list, &font, 1);
    draw_disc(&list, 0, (Point){20, 20}, 10, 0xFFFFFFFF);
    int count = painter_paint(painter, &list, pixels, W, H, STRIDE, false,
                              changed, ROOM);
    ck_assert_int_eq(count, 1);
    for (int x = 0; x < W; x++)
        ck_assert_uint_eq(pixels[20 * STRIDE + x] & 0xFFFFFF, 0);
    ck_assert_int_eq(painter_paint(painter, &list, pixels, 0, 0, STRIDE, false,
                                   changed, ROOM),
                     0);
}
END_TEST

START_TEST(more_ids_than_layers_come_and_go)
{
    for (int frame = 0; frame < 40; frame++) {
        draw_begin(&list, &font, 1);
        for (int i = 0; i < DRAW_PANELS; i++) {
            Colour back = 0xFF000000U | (Colour)(i * 7 + frame * 3);
            draw_panel(&list, (DrawId)(i + frame * 5),
                       (Rect){(float)i * 3, 0, 3, 50}, back);
        }
        painter_paint(painter, &list, pixels, W, H, STRIDE, false, changed,
                      ROOM);
        expect_fresh();
    }
}
END_TEST

START_TEST(panels_may_share_an_id)
{
    for (int frame = 0; frame < 3; frame++) {
        draw_begin(&list, &font, 1);
        draw_panel(&list, 0, (Rect){0, 0, 60, 90}, 0xFFFFFFFF);
        draw_panel(&list, 0, (Rect){60, 0, 60, 90}, 0xFF808080);
        int count = painter_paint(painter, &list, pixels, W, H, STRIDE, false,
                                  changed, ROOM);
        ck_assert_int_eq(count, frame == 0 ? 1 : 0);
        expect_fresh();
    }
}
END_TEST

START_TEST(panels_may_change_their_order)
{
    static const DrawId ids[2][2] = {{1, 2}, {2, 1}};
    for (int frame = 0; frame < 4; frame++) {
        draw_begin(&list, &font, 1);
        for (int i = 0; i < 2; i++) {
            DrawId id = ids[frame % 2][i];
            draw_panel(&list, id, (Rect){(float)id * 20, 10, 50, 50},
                       id == 1 ? 0xFFFF0000 : 0xFF0000FF);
        }
        painter_paint(painter, &list, pixels, W, H, STRIDE, false, changed,
                      ROOM);
        expect_fresh();
    }
}
END_TEST

#ifdef COUNTS_ALLOCATIONS
START_TEST(a_steady_frame_allocates_nothing)
{
    Show show = PLAIN;
    long before = allocations();
    show.overlay = true;
    paint(&show);
    long warm = allocations();
    for (int i = 0; i < 20; i++) {
        show.moving = show.still = (float)i;
        paint(&show);
    }
    long after = allocations(); /* before assertions take some */
    ck_assert_int_gt(warm, before);
    ck_assert_int_eq(after, warm);
}
END_TEST

START_TEST(running_out_of_memory_harms_nothing)
{
    Show show = PLAIN;
    show.overlay = true;
    for (long left = 0; left < 12; left++) {
        tear_down();
        list = draw_list();
        painter = painter_new();
        allocations_allow(left);
        paint(&show);
        allocations_allow(-1);
        ck_assert(list.out_of_memory == (left < 2));
        /* with memory again a change puts everything right */
        show.still = (float)left;
        show.overlay_back = 0xFF000000U | (Colour)left;
        show.scale = 1 + (float)left / 64;
        paint(&show);
        expect_fresh();
    }
}
END_TEST
#endif

Suite *paint_suite(void)
{
    const TTest *const tests[] = {
        the_first_frame_changes_everything,
        an_unchanged_frame_touches_no_pixel,
        what_moves_changes_only_around_itself,
        a_still_change_changes_only_its_panel,
        commands_are_clipped_to_their_panel,
        pixels_beyond_the_width_are_never_written,
        everything_repaints_everything,
        a_new_surface_is_painted_whole,
        a_page_laid_over_comes_and_goes,
        what_moves_beneath_a_page_stays_beneath,
        a_panel_that_goes_leaves_nothing_behind,
        another_scale_repaints,
        any_order_of_changes_looks_like_painting_afresh,
        changes_beyond_the_room_are_joined,
        no_panels_leave_the_window_black,
        more_ids_than_layers_come_and_go,
        panels_may_share_an_id,
        panels_may_change_their_order,
#ifdef COUNTS_ALLOCATIONS
        a_steady_frame_allocates_nothing,
        running_out_of_memory_harms_nothing,
#endif
        NULL};
    Suite *suite = suite_create("paint");
    TCase *tests_case = tcase_create("paint");
    tcase_add_checked_fixture(tests_case, set_up, tear_down);
    for (size_t i = 0; tests[i]; i++)
        tcase_add_test(tests_case, tests[i]);
    suite_add_tcase(suite, tests_case);
    return suite;
}
