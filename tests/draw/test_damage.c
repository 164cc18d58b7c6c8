#include "draw/damage.h"

#include "suites.h"

static const PixelRect WINDOW = {0, 0, 100, 100};

START_TEST(nothing_is_damaged_at_first)
{
    Damage damage = damage_none(WINDOW);
    damage_add(&damage, (PixelRect){10, 10, 0, 50});
    damage_add(&damage, (PixelRect){200, 10, 50, 50});
    ck_assert_int_eq(damage.count, 0);
}
END_TEST

START_TEST(damage_is_cut_to_the_window)
{
    Damage damage = damage_none(WINDOW);
    damage_add(&damage, (PixelRect){90, -20, 50, 50});
    ck_assert_int_eq(damage.count, 1);
    expect_pixels(damage.rects[0], 90, 0, 10, 30);
}
END_TEST

START_TEST(rectangles_apart_stay_apart)
{
    Damage damage = damage_none(WINDOW);
    damage_add(&damage, (PixelRect){0, 0, 10, 10});
    damage_add(&damage, (PixelRect){50, 50, 10, 10});
    ck_assert_int_eq(damage.count, 2);
}
END_TEST

START_TEST(what_lies_inside_another_vanishes)
{
    Damage damage = damage_none(WINDOW);
    damage_add(&damage, (PixelRect){20, 20, 5, 5});
    damage_add(&damage, (PixelRect){40, 40, 5, 5});
    damage_add(&damage, (PixelRect){10, 10, 80, 80});
    damage_add(&damage, (PixelRect){50, 50, 5, 5});
    ck_assert_int_eq(damage.count, 1);
    expect_pixels(damage.rects[0], 10, 10, 80, 80);
}
END_TEST

START_TEST(neighbours_are_joined)
{
    Damage damage = damage_none(WINDOW);
    damage_add(&damage, (PixelRect){0, 0, 10, 10});
    damage_add(&damage, (PixelRect){20, 0, 10, 10});
    damage_add(&damage, (PixelRect){10, 0, 10, 10});
    ck_assert_int_eq(damage.count, 1);
    expect_pixels(damage.rects[0], 0, 0, 30, 10);
}
END_TEST

START_TEST(more_than_fit_are_joined_and_none_is_lost)
{
    Damage damage = damage_none((PixelRect){0, 0, 10000, 10000});
    for (int i = 0; i < 3 * DAMAGE_RECTS; i++)
        damage_add(&damage, (PixelRect){i * 100, i * 100, 5, 5});
    ck_assert_int_le(damage.count, DAMAGE_RECTS);
    for (int i = 0; i < 3 * DAMAGE_RECTS; i++) {
        bool held = false;
        for (int j = 0; j < damage.count; j++)
            held |= pixel_rect_holds(damage.rects[j],
                                     (PixelRect){i * 100, i * 100, 5, 5});
        ck_assert_msg(held, "rectangle %d is lost", i);
    }
}
END_TEST

START_TEST(little_room_joins_the_rest)
{
    Damage damage = damage_none(WINDOW);
    damage_add(&damage, (PixelRect){0, 0, 5, 5});
    damage_add(&damage, (PixelRect){50, 0, 5, 5});
    damage_add(&damage, (PixelRect){0, 80, 5, 5});
    PixelRect rects[2];
    ck_assert_int_eq(damage_rects(&damage, rects, 2), 2);
    PixelRect all = pixel_rect_around(rects[0], rects[1]);
    expect_pixels(all, 0, 0, 55, 85);
    ck_assert_int_eq(damage_rects(&damage, rects, 1), 1);
    expect_pixels(rects[0], 0, 0, 55, 85);
}
END_TEST

Suite *damage_suite(void)
{
    const TTest *const tests[] = {
        nothing_is_damaged_at_first, damage_is_cut_to_the_window,
        rectangles_apart_stay_apart, what_lies_inside_another_vanishes,
        neighbours_are_joined,       more_than_fit_are_joined_and_none_is_lost,
        little_room_joins_the_rest,  NULL};
    return suite_of("damage", tests);
}
