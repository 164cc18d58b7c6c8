#define _POSIX_C_SOURCE 200809L /* setenv */
/* What bench measures is alive: it paints, and values travel. */
#include "suites.h"

#include "host/stand.h"

#include <string.h>

static Stand stand;

static uint64_t sum_of_pixels(void)
{
    size_t count = (size_t)(stand.input.width * stand.input.height);
    uint64_t sum = 0;
    for (size_t i = 0; i < count; i++)
        sum = sum * 31 + stand.pixels[i];
    return sum;
}

START_TEST(frames_are_painted_and_differ)
{
    ck_assert(stand_open(&stand, 1));
    uint64_t empty = sum_of_pixels();
    stand_frame(&stand, 0);
    uint64_t first = sum_of_pixels();
    ck_assert_uint_ne(first, empty);
    for (int i = 0; i < 15; i++)
        stand_frame(&stand, 1.0 / 60);
    ck_assert_uint_ne(sum_of_pixels(), first);
    stand_close(&stand);
    ck_assert_ptr_null(stand.pixels);
}
END_TEST

START_TEST(twice_the_scale_has_twice_the_pixels_a_side)
{
    ck_assert(stand_open(&stand, 2));
    ck_assert(stand.input.width == 2560 && stand.input.height == 1600);
    stand_frame(&stand, 0);
    stand_close(&stand);
}
END_TEST

START_TEST(a_start_takes_time)
{
    ck_assert_double_gt(stand_start_ms(&stand), 0);
}
END_TEST

START_TEST(every_page_of_the_lessons_is_turned_to)
{
    double slowest = stand_page_ms(&stand);
    ck_assert_double_gt(slowest, 0);
    ck_assert_double_lt(slowest, 60000); /* how fast is for bench to say */
}
END_TEST

START_TEST(without_assets_there_is_no_stand)
{
    setenv("BACKSTEP_ASSETS", "/nowhere", 1);
    ck_assert(!stand_open(&stand, 1));
    stand_close(&stand);
    ck_assert_double_lt(stand_start_ms(&stand), 0);
    ck_assert_double_lt(stand_page_ms(&stand), 0);
    unsetenv("BACKSTEP_ASSETS");
}
END_TEST

Suite *stand_suite(void)
{
    const TTest *const tests[] = {frames_are_painted_and_differ,
                                  twice_the_scale_has_twice_the_pixels_a_side,
                                  a_start_takes_time,
                                  every_page_of_the_lessons_is_turned_to,
                                  without_assets_there_is_no_stand,
                                  NULL};
    return suite_of("stand of bench", tests);
}
