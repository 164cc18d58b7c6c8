/* Random numbers: the published sequence, and the shape of what is drawn. */
#include "base/rng.h"
#include "suites.h"

#include <math.h>
#include <stdbool.h>

enum { MANY = 100000 };

START_TEST(the_sequence_is_splitmix64)
{
    /* The reference implementation's first numbers from state 0. */
    Rng rng = {0};
    ck_assert_uint_eq(rng_next(&rng), 0xE220A8397B1DCDAFu);
    ck_assert_uint_eq(rng_next(&rng), 0x6E789E6AA1B965F4u);
    ck_assert_uint_eq(rng_next(&rng), 0x06C45D188009454Fu);
}
END_TEST

START_TEST(the_same_seed_gives_the_same_numbers)
{
    Rng a = rng_seeded(7), b = rng_seeded(7), c = rng_seeded(8);
    bool differs = false;
    for (int i = 0; i < 100; i++) {
        uint64_t drawn = rng_next(&a);
        ck_assert_uint_eq(drawn, rng_next(&b));
        differs = differs || drawn != rng_next(&c);
    }
    ck_assert(differs);
}
END_TEST

START_TEST(a_copy_goes_on_alike)
{
    Rng rng = rng_seeded(3);
    rng_normal(&rng);
    Rng copy = rng;
    for (int i = 0; i < 50; i++)
        ck_assert(rng_normal(&rng) == rng_normal(&copy));
}
END_TEST

START_TEST(pairs_have_streams_of_their_own)
{
    uint64_t first[64];
    int count = 0;
    for (uint64_t seed = 0; seed < 8; seed++)
        for (uint64_t stream = 0; stream < 8; stream++) {
            Rng rng = rng_seeded_pair(seed, stream);
            first[count++] = rng_next(&rng);
        }
    for (int i = 0; i < count; i++)
        for (int k = 0; k < i; k++)
            ck_assert_uint_ne(first[i], first[k]);
}
END_TEST

START_TEST(units_fill_zero_to_one)
{
    Rng rng = rng_seeded(1);
    double sum = 0, least = 1, most = 0;
    for (int i = 0; i < MANY; i++) {
        double drawn = rng_unit(&rng);
        ck_assert(drawn >= 0 && drawn < 1);
        sum += drawn;
        least = fmin(least, drawn);
        most = fmax(most, drawn);
    }
    ck_assert_double_eq_tol(sum / MANY, 0.5, 0.005);
    ck_assert_double_lt(least, 0.001);
    ck_assert_double_gt(most, 0.999);
}
END_TEST

START_TEST(around_zero_is_symmetric)
{
    Rng rng = rng_seeded(2);
    double sum = 0, most = 0;
    for (int i = 0; i < MANY; i++) {
        double drawn = rng_around_zero(&rng, 0.1);
        ck_assert(drawn >= -0.1 && drawn < 0.1);
        sum += drawn;
        most = fmax(most, fabs(drawn));
    }
    ck_assert_double_eq_tol(sum / MANY, 0, 0.001);
    ck_assert_double_gt(most, 0.0999);
    ck_assert(rng_around_zero(&rng, 0) == 0);
}
END_TEST

START_TEST(below_reaches_every_number_alike)
{
    enum { SIDES = 6 };
    int seen[SIDES] = {0};
    Rng rng = rng_seeded(3);
    for (int i = 0; i < MANY; i++) {
        uint64_t drawn = rng_below(&rng, SIDES);
        ck_assert_uint_lt(drawn, SIDES);
        seen[drawn]++;
    }
    for (int i = 0; i < SIDES; i++)
        ck_assert_double_eq_tol((double)seen[i] * SIDES / MANY, 1, 0.05);
}
END_TEST

START_TEST(below_has_no_bias_for_huge_counts)
{
    /* Without drawing again, two thirds would fall into the lower half. */
    const uint64_t count = UINT64_MAX / 4 * 3;
    int low = 0;
    Rng rng = rng_seeded(4);
    for (int i = 0; i < MANY; i++)
        low += rng_below(&rng, count) < count / 2;
    ck_assert_double_eq_tol((double)low / MANY, 0.5, 0.01);
}
END_TEST

START_TEST(below_one_is_zero)
{
    Rng rng = rng_seeded(5);
    for (int i = 0; i < 100; i++)
        ck_assert_uint_eq(rng_below(&rng, 1), 0);
}
END_TEST

START_TEST(normals_have_their_moments)
{
    Rng rng = rng_seeded(6);
    double sum = 0, squares = 0, fourths = 0;
    for (int i = 0; i < MANY; i++) {
        double drawn = rng_normal(&rng), square = drawn * drawn;
        ck_assert(isfinite(drawn));
        sum += drawn;
        squares += square;
        fourths += square * square;
    }
    ck_assert_double_eq_tol(sum / MANY, 0, 0.02);
    ck_assert_double_eq_tol(squares / MANY, 1, 0.03);
    ck_assert_double_eq_tol(fourths / MANY, 3, 0.2);
}
END_TEST

Suite *rng_suite(void)
{
    const TTest *const tests[] = {
        the_sequence_is_splitmix64,
        the_same_seed_gives_the_same_numbers,
        a_copy_goes_on_alike,
        pairs_have_streams_of_their_own,
        units_fill_zero_to_one,
        around_zero_is_symmetric,
        below_reaches_every_number_alike,
        below_has_no_bias_for_huge_counts,
        below_one_is_zero,
        normals_have_their_moments,
        NULL,
    };
    return suite_of("rng", tests);
}
