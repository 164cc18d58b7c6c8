/* What this processor has, and what it has not. */
#include "engine/fast/kernel.h"

#include "suites.h"

START_TEST(the_narrowest_is_always_there)
{
    ck_assert_ptr_nonnull(kernel_of(2));
    ck_assert_int_eq(kernel_of(2)->lanes, 2);
}
END_TEST

START_TEST(unasked_it_is_the_widest)
{
    int widest = 2;
    for (int lanes = 2; lanes <= 8; lanes *= 2)
        if (kernel_of(lanes)) {
            ck_assert_int_eq(kernel_of(lanes)->lanes, lanes);
            widest = lanes;
        }
    ck_assert_int_eq(kernel_of(0)->lanes, widest);
}
END_TEST

START_TEST(there_are_no_others)
{
    static const int none[] = {-1, 1, 3, 6, 16};
    for (int i = 0; i < 5; i++)
        ck_assert_ptr_null(kernel_of(none[i]));
}
END_TEST

Suite *width_suite(void)
{
    const TTest *const tests[] = {the_narrowest_is_always_there,
                                  unasked_it_is_the_widest, there_are_no_others,
                                  NULL};
    return suite_of("width", tests);
}
