#include "draw/raster.h"

#include "sheet.h"
#include "suites.h"

#include <math.h>

static const Colour WHITE = 0xFFFFFFFF;

static void outline(Raster *raster, const Point *points, int count)
{
    for (int i = 0; i < count; i++)
        raster_edge(raster, points[i], points[(i + 1) % count]);
}

static void fill(Sheet *sheet, const Point *points, int count)
{
    Raster raster = raster_empty();
    ck_assert(raster_start(&raster, canvas_clip(&sheet->canvas)));
    outline(&raster, points, count);
    raster_sweep(&raster, &sheet->canvas, WHITE);
    raster_free(&raster);
}

static double area_of(const Point *points, int count)
{
    double area = 0;
    for (int i = 0; i < count; i++) {
        Point a = points[i], b = points[(i + 1) % count];
        area += (double)a.x * (double)b.y - (double)a.y * (double)b.x;
    }
    return fabs(area) / 2;
}

START_TEST(a_polygon_covers_its_exact_area)
{
    static const Point star[7] = {{10.3f, 5.1f},  {50.7f, 9.4f}, {58, 33.2f},
                                  {30.1f, 20.9f}, {44, 57.7f},   {4.2f, 50},
                                  {20, 30}};
    for (int count = 3; count <= 7; count++) {
        Sheet sheet = sheet_new(64, 64);
        fill(&sheet, star, count);
        double want = area_of(star, count);
        ck_assert_msg(fabs(sheet_light(&sheet) - want) < 0.5,
                      "%d corners: %g, want %g", count, sheet_light(&sheet),
                      want);
        sheet_free(&sheet);
    }
}
END_TEST

START_TEST(each_pixel_gets_the_area_that_is_cut_from_it)
{
    static const Point box[4] = {
        {2.25f, 3.5f}, {5.5f, 3.5f}, {5.5f, 5}, {2.25f, 5}};
    Sheet sheet = sheet_new(10, 10);
    fill(&sheet, box, 4);
    ck_assert_uint_eq(sheet_at(&sheet, 2, 3) & 0xFF, 96); /* 3/8 */
    ck_assert_uint_eq(sheet_at(&sheet, 3, 3) & 0xFF, 128);
    ck_assert_uint_eq(sheet_at(&sheet, 2, 4) & 0xFF, 191); /* 3/4 */
    ck_assert_uint_eq(sheet_at(&sheet, 4, 4), 0xFFFFFF);
    ck_assert_uint_eq(sheet_at(&sheet, 5, 4) & 0xFF, 128);
    ck_assert_uint_eq(sheet_at(&sheet, 6, 4), 0);
    sheet_free(&sheet);
}
END_TEST

START_TEST(the_way_round_does_not_matter)
{
    static const Point there[3] = {{3, 3}, {27.5f, 8}, {9, 26}};
    static const Point back[3] = {{9, 26}, {27.5f, 8}, {3, 3}};
    Sheet left = sheet_new(30, 30), right = sheet_new(30, 30);
    fill(&left, there, 3);
    fill(&right, back, 3);
    sheet_expect_moved(&left, &right, 0, 0);
    sheet_free(&left);
    sheet_free(&right);
}
END_TEST

START_TEST(what_is_enclosed_twice_is_covered_once)
{
    static const Point twice[8] = {{5, 5}, {20, 5}, {20, 20}, {5, 20},
                                   {5, 5}, {20, 5}, {20, 20}, {5, 20}};
    Sheet sheet = sheet_new(30, 30);
    fill(&sheet, twice, 8);
    ck_assert(sheet_light(&sheet) == 15 * 15);
    sheet_free(&sheet);
}
END_TEST

START_TEST(an_outline_beyond_all_sides_fills_the_clip)
{
    static const Point huge[4] = {
        {-9e5f, -8e5f}, {9e5f, -9e5f}, {8e5f, 9e5f}, {-9e5f, 9e5f}};
    Sheet sheet = sheet_new(20, 20);
    canvas_push_clip(&sheet.canvas, (PixelRect){3, 4, 10, 11});
    fill(&sheet, huge, 4);
    ck_assert(sheet_light(&sheet) == 10 * 11);
    sheet_expect_black_outside(&sheet, (PixelRect){3, 4, 10, 11});
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_clipped_outline_is_a_cutting_of_the_whole)
{
    static const Point shape[5] = {
        {-8, 12}, {30, -9}, {55, 22.5f}, {31, 20}, {20, 60}};
    Sheet whole = sheet_new(40, 40), part = sheet_new(40, 40);
    canvas_push_clip(&part.canvas, (PixelRect){11, 9, 17, 18});
    fill(&whole, shape, 5);
    fill(&part, shape, 5);
    for (int y = 9; y < 27; y++)
        for (int x = 11; x < 28; x++) {
            int a = (int)(sheet_at(&whole, x, y) & 0xFF);
            int b = (int)(sheet_at(&part, x, y) & 0xFF);
            ck_assert_msg(abs(a - b) <= 1, "%d,%d: %d and %d", x, y, a, b);
        }
    sheet_expect_black_outside(&part, (PixelRect){11, 9, 17, 18});
    sheet_free(&whole);
    sheet_free(&part);
}
END_TEST

START_TEST(a_sweep_leaves_the_raster_empty)
{
    static const Point box[4] = {{1, 1}, {9, 1}, {9, 9}, {1, 9}};
    Sheet sheet = sheet_new(10, 10);
    Raster raster = raster_empty();
    raster_start(&raster, canvas_clip(&sheet.canvas));
    outline(&raster, box, 4);
    raster_sweep(&raster, &sheet.canvas, 0xFF000000);
    raster_start(&raster, canvas_clip(&sheet.canvas));
    raster_sweep(&raster, &sheet.canvas, WHITE);
    ck_assert(sheet_light(&sheet) == 0);
    for (size_t i = 0; i < raster.cell_room; i++)
        ck_assert(raster.cells[i] == 0);
    raster_free(&raster);
    sheet_free(&sheet);
}
END_TEST

START_TEST(an_empty_clip_starts_nothing)
{
    Raster raster = raster_empty();
    ck_assert(!raster_start(&raster, (PixelRect){5, 5, 0, 9}));
    ck_assert(!raster_start(&raster, (PixelRect){5, 5, 9, -1}));
    raster_free(&raster);
}
END_TEST

START_TEST(wild_edges_stay_inside)
{
    static const float wild[] = {0,    -3.5f, 7.25f, 8,
                                 1e6f, -1e6f, NAN,   INFINITY};
    enum { COUNT = sizeof wild / sizeof wild[0] };
    Sheet sheet = sheet_new(16, 16);
    canvas_push_clip(&sheet.canvas, (PixelRect){4, 4, 8, 8});
    Raster raster = raster_empty();
    for (int i = 0; i < COUNT * COUNT * COUNT * COUNT; i++) {
        Point a = {wild[i % COUNT], wild[i / COUNT % COUNT]};
        Point b = {wild[i / COUNT / COUNT % COUNT],
                   wild[i / COUNT / COUNT / COUNT]};
        Point c = {b.y, a.x};
        Point corners[3] = {a, b, c};
        raster_start(&raster, canvas_clip(&sheet.canvas));
        outline(&raster, corners, 3);
        raster_sweep(&raster, &sheet.canvas, 0x10FFFFFF);
    }
    sheet_expect_black_outside(&sheet, (PixelRect){4, 4, 8, 8});
    ck_assert(sheet_light(&sheet) > 0);
    raster_free(&raster);
    sheet_free(&sheet);
}
END_TEST

Suite *raster_suite(void)
{
    const TTest *const tests[] = {a_polygon_covers_its_exact_area,
                                  each_pixel_gets_the_area_that_is_cut_from_it,
                                  the_way_round_does_not_matter,
                                  what_is_enclosed_twice_is_covered_once,
                                  an_outline_beyond_all_sides_fills_the_clip,
                                  a_clipped_outline_is_a_cutting_of_the_whole,
                                  a_sweep_leaves_the_raster_empty,
                                  an_empty_clip_starts_nothing,
                                  wild_edges_stay_inside,
                                  NULL};
    return suite_of("raster", tests);
}
