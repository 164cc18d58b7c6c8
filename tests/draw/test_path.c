#include "draw/path.h"

#include "suites.h"

#include <math.h>

START_TEST(points_that_are_none_are_left_out)
{
    Path path = path_empty();
    path_add(&path, (Point){NAN, 0});
    path_add(&path, (Point){1, 2});
    path_add(&path, (Point){3, INFINITY});
    path_add(&path, (Point){3, 4});
    ck_assert_int_eq(path.count, 2);
    ck_assert(path.points[0].x == 1 && path.points[1].y == 4);
    path_free(&path);
}
END_TEST

START_TEST(neighbours_that_lie_together_are_one)
{
    Path path = path_empty();
    path_add(&path, (Point){1, 2});
    path_add(&path, (Point){1, 2});
    path_add(&path, (Point){1.001f, 2});
    ck_assert_int_eq(path.count, 1);
    path_free(&path);
}
END_TEST

START_TEST(points_far_away_are_held_back)
{
    Path path = path_empty();
    path_add(&path, (Point){1e30f, -1e30f});
    ck_assert(path.points[0].x == 1e6f && path.points[0].y == -1e6f);
    path_free(&path);
}
END_TEST

START_TEST(a_longer_curve_gets_more_pieces_up_to_a_limit)
{
    static const float lengths[] = {0.5f, 10, 100, 1000, 1e5f};
    int before = 0;
    for (int i = 0; i < 5; i++) {
        float l = lengths[i];
        Curve curve = {{{0, 0}, {l / 3, 0}, {l * 2 / 3, 0}, {l, 0}}};
        Path path = path_empty();
        path_add_curve(&path, &curve);
        ck_assert_int_ge(path.count, before);
        ck_assert_int_le(path.count, 41);
        before = path.count;
        path_free(&path);
    }
    ck_assert_int_eq(before, 41);
}
END_TEST

START_TEST(a_curve_keeps_its_ends)
{
    Curve curve = {{{3, 4}, {50, 4}, {3, 80}, {50, 80}}};
    Path path = path_empty();
    path_add_curve(&path, &curve);
    Point first = path.points[0], last = path.points[path.count - 1];
    ck_assert(first.x == 3 && first.y == 4 && last.x == 50 && last.y == 80);
    path_free(&path);
}
END_TEST

START_TEST(a_curve_of_no_numbers_adds_no_points)
{
    Curve curve = {{{NAN, NAN}, {NAN, NAN}, {NAN, NAN}, {NAN, NAN}}};
    Path path = path_empty();
    path_add_curve(&path, &curve);
    ck_assert_int_eq(path.count, 0);
    path_free(&path);
}
END_TEST

START_TEST(a_disc_outline_lies_on_the_circle)
{
    Path path = path_empty();
    path_add_round(&path, round_disc((Point){50, 60}, 20));
    ck_assert_int_gt(path.count, 16);
    for (int i = 0; i < path.count; i++) {
        float x = path.points[i].x - 50, y = path.points[i].y - 60;
        float radius = sqrtf(x * x + y * y);
        ck_assert_msg(fabsf(radius - 20) < 0.02f, "radius %g", (double)radius);
    }
    path_free(&path);
}
END_TEST

START_TEST(a_box_outline_passes_its_sides)
{
    Path path = path_empty();
    path_add_round(&path, (Round){{10, 20, 30, 40}, 0});
    ck_assert_int_eq(path.count, 5); /* four corners and the start */
    path_start(&path);
    path_add_round(&path, (Round){{10, 20, 0, 40}, 5});
    ck_assert_int_eq(path.count, 0);
    path_free(&path);
}
END_TEST

START_TEST(starting_again_keeps_the_memory)
{
    Path path = path_empty();
    for (int i = 0; i < 5000; i++)
        path_add(&path, (Point){(float)i, 0});
    ck_assert_int_eq(path.count, 5000);
    int room = path.room;
    path_start(&path);
    ck_assert_int_eq(path.count, 0);
    ck_assert_int_eq(path.room, room);
    path_free(&path);
}
END_TEST

Suite *path_suite(void)
{
    const TTest *const tests[] = {points_that_are_none_are_left_out,
                                  neighbours_that_lie_together_are_one,
                                  points_far_away_are_held_back,
                                  a_longer_curve_gets_more_pieces_up_to_a_limit,
                                  a_curve_keeps_its_ends,
                                  a_curve_of_no_numbers_adds_no_points,
                                  a_disc_outline_lies_on_the_circle,
                                  a_box_outline_passes_its_sides,
                                  starting_again_keeps_the_memory,
                                  NULL};
    return suite_of("path", tests);
}
