#include "draw/stroke.h"

#include "sheet.h"
#include "suites.h"

#include <math.h>

static const Colour WHITE = 0xFFFFFFFF;

static void stroke(Sheet *sheet, const Point *points, int count,
                   StrokeLook look)
{
    Raster raster = raster_empty();
    Path path = path_empty(), piece = path_empty();
    for (int i = 0; i < count; i++)
        path_add(&path, points[i]);
    stroke_path(&raster, &sheet->canvas, &path, &piece, look);
    raster_free(&raster);
    path_free(&path);
    path_free(&piece);
}

static void expect_light(const Sheet *sheet, double want, double tolerance)
{
    double got = sheet_light(sheet);
    ck_assert_msg(fabs(got - want) <= tolerance, "light %g, want %g", got,
                  want);
}

START_TEST(a_line_covers_its_length_times_its_width)
{
    static const Point line[2] = {{10, 10}, {70, 55}};
    for (int i = 10; i < 120; i += 17) {
        float width = (float)i / 10;
        Sheet sheet = sheet_new(80, 80);
        stroke(&sheet, line, 2, (StrokeLook){width, 0, false, WHITE});
        expect_light(&sheet, 75 * (double)width, 0.5);
        sheet_free(&sheet);
    }
}
END_TEST

START_TEST(a_line_thinner_than_a_pixel_is_fainter_not_thinner)
{
    static const Point line[2] = {{10, 10.5f}, {60, 10.5f}};
    Sheet sheet = sheet_new(80, 20);
    stroke(&sheet, line, 2, (StrokeLook){0.25f, 0, false, WHITE});
    ck_assert_uint_eq(sheet_at(&sheet, 30, 10) & 0xFF, 64);
    ck_assert_uint_eq(sheet_at(&sheet, 30, 9), 0);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_translucent_stroke_has_no_darker_joints)
{
    static const Point zigzag[6] = {{10, 60}, {30, 10}, {40, 60},
                                    {44, 58}, {60, 12}, {62, 60}};
    Sheet sheet = sheet_new(80, 80), plain = sheet_new(80, 80);
    stroke(&sheet, zigzag, 6, (StrokeLook){9, 0, false, 0x80FFFFFF});
    canvas_fill(&plain.canvas, (PixelRect){0, 0, 1, 1}, 0x80FFFFFF);
    uint32_t most = sheet_at(&plain, 0, 0);
    for (int y = 0; y < 80; y++)
        for (int x = 0; x < 80; x++)
            ck_assert_uint_le(sheet_at(&sheet, x, y), most);
    ck_assert_uint_eq(sheet_at(&sheet, 30, 13), most);
    sheet_free(&sheet);
    sheet_free(&plain);
}
END_TEST

START_TEST(a_curve_has_no_seams_between_its_pieces)
{
    Curve curve = {{{10, 20}, {60, 20}, {60, 90}, {110, 90}}};
    Sheet sheet = sheet_new(120, 120);
    Raster raster = raster_empty();
    Path path = path_empty(), piece = path_empty();
    path_add_curve(&path, &curve);
    stroke_path(&raster, &sheet.canvas, &path, &piece,
                (StrokeLook){8, 0, false, WHITE});
    for (int i = 2; i < 99; i++) {
        Point on = curve_at(&curve, (float)i / 100);
        ck_assert_uint_eq(sheet_at(&sheet, (int)on.x, (int)on.y), 0xFFFFFF);
    }
    raster_free(&raster);
    path_free(&path);
    path_free(&piece);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_sharp_joint_is_round)
{
    static const Point corner[3] = {{10, 40}, {40, 40}, {40, 10}};
    Sheet sheet = sheet_new(60, 60);
    stroke(&sheet, corner, 3, (StrokeLook){20, 0, false, WHITE});
    double want = 30 * 20 + 30 * 20 - 100 + 3.14159 * 100 / 4;
    expect_light(&sheet, want, 1.5);
    ck_assert_uint_eq(sheet_at(&sheet, 49, 49), 0);
    ck_assert_uint_eq(sheet_at(&sheet, 46, 46), 0xFFFFFF);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_line_that_turns_back_ends_in_a_half_circle)
{
    static const Point back[3] = {{10, 20}, {40, 20}, {20, 20}};
    Sheet sheet = sheet_new(60, 40);
    stroke(&sheet, back, 3, (StrokeLook){10, 0, false, WHITE});
    expect_light(&sheet, 30 * 10 + 3.14159 * 25 / 2, 1);
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_joint_to_the_left_mirrors_one_to_the_right)
{
    static const Point bow[5] = {
        {10.5f, 50}, {20.5f, 10}, {30.5f, 40}, {40.5f, 10}, {50.5f, 50}};
    Sheet sheet = sheet_new(61, 60);
    stroke(&sheet, bow, 5, (StrokeLook){6, 0, false, WHITE});
    for (int y = 0; y < 60; y++)
        for (int x = 0; x < 30; x++) {
            int a = (int)(sheet_at(&sheet, x, y) & 0xFF);
            int b = (int)(sheet_at(&sheet, 60 - x, y) & 0xFF);
            ck_assert_msg(abs(a - b) <= 1, "%d,%d: %d and %d", x, y, a, b);
        }
    sheet_free(&sheet);
}
END_TEST

START_TEST(a_shift_by_whole_pixels_shifts_the_bytes)
{
    Sheet left = sheet_new(60, 60), right = sheet_new(60, 60);
    Point line[4] = {{3.5f, 4.25f}, {20.25f, 8.5f}, {9.75f, 30.5f}, {30, 31}};
    StrokeLook look = {3.5f, 0, false, WHITE};
    stroke(&left, line, 4, look);
    for (int i = 0; i < 4; i++)
        line[i] = (Point){line[i].x + 16, line[i].y + 8};
    stroke(&right, line, 4, look);
    sheet_expect_moved(&left, &right, 16, 8);
    sheet_free(&left);
    sheet_free(&right);
}
END_TEST

START_TEST(dashes_and_gaps_are_equally_long)
{
    static const Point line[3] = {{10, 10}, {50, 10}, {90, 10}};
    Sheet sheet = sheet_new(100, 20);
    stroke(&sheet, line, 3, (StrokeLook){4, 10, false, WHITE});
    expect_light(&sheet, 4 * 10 * 4, 0.5);
    ck_assert_uint_eq(sheet_at(&sheet, 15, 10), 0xFFFFFF);
    ck_assert_uint_eq(sheet_at(&sheet, 25, 10), 0);
    ck_assert_uint_eq(sheet_at(&sheet, 55, 10), 0xFFFFFF);
    sheet_free(&sheet);
}
END_TEST

START_TEST(dashes_of_a_closed_line_close)
{
    static const Point box[4] = {{10, 10}, {43, 10}, {43, 43}, {10, 43}};
    Sheet sheet = sheet_new(60, 60);
    stroke(&sheet, box, 4, (StrokeLook){2, 5, true, WHITE});
    expect_light(&sheet, 4 * 33, 8);
    sheet_free(&sheet);
}
END_TEST

START_TEST(dashes_too_small_to_see_are_solid)
{
    static const Point line[2] = {{10, 10}, {50, 10}};
    static const float dashes[] = {0, -4, 0.01f, NAN};
    for (int i = 0; i < 4; i++) {
        Sheet sheet = sheet_new(60, 20);
        stroke(&sheet, line, 2, (StrokeLook){2, dashes[i], false, WHITE});
        expect_light(&sheet, 80, 0.5);
        sheet_free(&sheet);
    }
}
END_TEST

START_TEST(a_closed_line_has_no_ends)
{
    static const Point box[4] = {{10, 10}, {40, 10}, {40, 40}, {10, 40}};
    Sheet sheet = sheet_new(50, 50);
    stroke(&sheet, box, 4, (StrokeLook){4, 0, true, WHITE});
    expect_light(&sheet, 34 * 34 - 26 * 26 - (4 - 3.14159) * 4, 1);
    sheet_free(&sheet);
}
END_TEST

START_TEST(lines_without_length_or_width_draw_nothing)
{
    static const Point line[3] = {{10, 10}, {10, 10}, {30, 10}};
    Sheet sheet = sheet_new(40, 20);
    stroke(&sheet, line, 2, (StrokeLook){5, 0, false, WHITE});
    stroke(&sheet, line, 0, (StrokeLook){5, 0, false, WHITE});
    stroke(&sheet, line, 3, (StrokeLook){0, 0, false, WHITE});
    stroke(&sheet, line, 3, (StrokeLook){NAN, 0, false, WHITE});
    stroke(&sheet, line, 3, (StrokeLook){5, 0, false, 0x00FFFFFF});
    ck_assert(sheet_light(&sheet) == 0);
    sheet_free(&sheet);
}
END_TEST

START_TEST(wild_lines_stay_inside_the_clip)
{
    static const float wild[] = {0, -3.5f, 7.25f, 1e30f, NAN, -INFINITY};
    enum { COUNT = sizeof wild / sizeof wild[0] };
    Sheet sheet = sheet_new(16, 16);
    canvas_push_clip(&sheet.canvas, (PixelRect){4, 4, 8, 8});
    for (int i = 0; i < COUNT * COUNT * COUNT * COUNT; i++) {
        float a = wild[i % COUNT], b = wild[i / COUNT % COUNT];
        float c = wild[i / COUNT / COUNT % COUNT];
        float d = wild[i / COUNT / COUNT / COUNT];
        Point line[4] = {{a, b}, {c, d}, {b, c}, {d, a}};
        StrokeLook look = {fabsf(a), c, i % 2 == 0, 0x20FFFFFF};
        stroke(&sheet, line, 4, look);
    }
    sheet_expect_black_outside(&sheet, (PixelRect){4, 4, 8, 8});
    ck_assert(sheet_light(&sheet) > 0);
    sheet_free(&sheet);
}
END_TEST

START_TEST(the_inside_of_a_path_is_filled)
{
    Sheet sheet = sheet_new(60, 60);
    Raster raster = raster_empty();
    Path path = path_empty();
    path_add_round(&path, round_disc((Point){30, 30}, 20));
    stroke_inside(&raster, &sheet.canvas, &path, WHITE);
    expect_light(&sheet, 3.14159 * 400, 8);
    path_start(&path);
    path_add(&path, (Point){1, 1});
    path_add(&path, (Point){9, 1});
    stroke_inside(&raster, &sheet.canvas, &path, WHITE);
    expect_light(&sheet, 3.14159 * 400, 8);
    raster_free(&raster);
    path_free(&path);
    sheet_free(&sheet);
}
END_TEST

Suite *stroke_suite(void)
{
    const TTest *const tests[] = {
        a_line_covers_its_length_times_its_width,
        a_line_thinner_than_a_pixel_is_fainter_not_thinner,
        a_translucent_stroke_has_no_darker_joints,
        a_curve_has_no_seams_between_its_pieces,
        a_sharp_joint_is_round,
        a_line_that_turns_back_ends_in_a_half_circle,
        a_joint_to_the_left_mirrors_one_to_the_right,
        a_shift_by_whole_pixels_shifts_the_bytes,
        dashes_and_gaps_are_equally_long,
        dashes_of_a_closed_line_close,
        dashes_too_small_to_see_are_solid,
        a_closed_line_has_no_ends,
        lines_without_length_or_width_draw_nothing,
        wild_lines_stay_inside_the_clip,
        the_inside_of_a_path_is_filled,
        NULL};
    return suite_of("stroke", tests);
}
