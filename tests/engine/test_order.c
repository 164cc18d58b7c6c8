/* An epoch's order. */
#include "engine/order.h"

#include "suites.h"

#include <stdbool.h>

#include <string.h>

enum { COUNT = 50 };

START_TEST(an_order_is_a_permutation)
{
    static const int32_t counts[] = {1, 2, 3, COUNT};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        for (int64_t epoch = 1; epoch <= 20; epoch++) {
            int32_t order[COUNT];
            bool seen[COUNT] = {false};
            order_shuffle(3, epoch, counts[i], order);
            for (int32_t p = 0; p < counts[i]; p++) {
                ck_assert_int_ge(order[p], 0);
                ck_assert_int_lt(order[p], counts[i]);
                ck_assert(!seen[order[p]]);
                seen[order[p]] = true;
            }
        }
}
END_TEST

START_TEST(the_same_seed_and_epoch_give_the_same_order)
{
    int32_t a[COUNT], b[COUNT];
    order_shuffle(9, 4, COUNT, a);
    order_shuffle(9, 4, COUNT, b);
    ck_assert_int_eq(memcmp(a, b, sizeof a), 0);
    order_shuffle(9, 5, COUNT, b);
    ck_assert_int_ne(memcmp(a, b, sizeof a), 0);
    order_shuffle(8, 4, COUNT, b);
    ck_assert_int_ne(memcmp(a, b, sizeof a), 0);
}
END_TEST

/* 6,000 orders of three: each of the six about 1,000 times (deviation 29). */
START_TEST(every_order_is_as_likely_as_any_other)
{
    int times[27] = {0};
    for (int64_t epoch = 1; epoch <= 6000; epoch++) {
        int32_t order[3];
        order_shuffle(1, epoch, 3, order);
        times[order[0] * 9 + order[1] * 3 + order[2]]++;
    }
    int orders = 0;
    for (int i = 0; i < 27; i++) {
        if (times[i] == 0)
            continue;
        ck_assert_int_gt(times[i], 880);
        ck_assert_int_lt(times[i], 1120);
        orders++;
    }
    ck_assert_int_eq(orders, 6);
}
END_TEST

Suite *order_suite(void)
{
    const TTest *const tests[] = {an_order_is_a_permutation,
                                  the_same_seed_and_epoch_give_the_same_order,
                                  every_order_is_as_likely_as_any_other, NULL};
    return suite_of("order", tests);
}
