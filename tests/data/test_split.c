/* What is held back, and inputs of one size. */
#include "data/split.h"
#include "suites.h"

#include <math.h>
#include <string.h>

/* Inputs 0, 1, 2 …; the target is the same number. */
static Dataset counted(int count)
{
    Dataset set = {.inputs = 1, .outputs = 1};
    ck_assert(dataset_reserve(&set, count));
    for (set.count = 0; set.count < count; set.count++)
        set.in[set.count] = set.out[set.count] = set.count;
    return set;
}

START_TEST(the_share_is_taken_to_the_nearest_sample)
{
    ck_assert_int_eq(split_held_back(4, 0.25), 1);
    ck_assert_int_eq(split_held_back(150, 0.25), 38);
    ck_assert_int_eq(split_held_back(10, 0), 0);
    ck_assert_int_eq(split_held_back(1000000, 0.999), 999000);
}
END_TEST

START_TEST(both_parts_keep_their_order_and_every_sample)
{
    Dataset set = counted(100);
    bool seen[100] = {false};
    ck_assert(split_apart(&set, 30, 5));
    for (int s = 0; s < 100; s++) {
        seen[(int)set.in[s]] = true;
        ck_assert_double_eq(set.in[s], set.out[s]);
        ck_assert(s == 0 || s == 70 || set.in[s] > set.in[s - 1]);
    }
    for (int s = 0; s < 100; s++)
        ck_assert(seen[s]);
    dataset_free(&set);
}
END_TEST

START_TEST(the_seed_says_which_are_held_back)
{
    Dataset a = counted(100), b = counted(100), c = counted(100);
    ck_assert(split_apart(&a, 30, 5) && split_apart(&b, 30, 5));
    ck_assert(split_apart(&c, 30, 6));
    ck_assert_mem_eq(a.in, b.in, 100 * sizeof(double));
    ck_assert_mem_ne(a.in, c.in, 100 * sizeof(double));
    dataset_free(&a);
    dataset_free(&b);
    dataset_free(&c);
}
END_TEST

START_TEST(every_sample_is_held_back_as_often)
{
    int times[20] = {0};
    for (uint64_t seed = 0; seed < 4000; seed++) {
        Dataset set = counted(20);
        ck_assert(split_apart(&set, 5, seed));
        for (int s = 15; s < 20; s++)
            times[(int)set.in[s]]++;
        dataset_free(&set);
    }
    for (int s = 0; s < 20; s++)
        ck_assert_msg(abs(times[s] - 1000) < 150, "%d: %d", s, times[s]);
}
END_TEST

START_TEST(labels_go_with_their_samples)
{
    Dataset set = {.inputs = 1, .labelled = true, .classes = 50};
    ck_assert(dataset_reserve(&set, 50));
    for (set.count = 0; set.count < 50; set.count++)
        set.in[set.count] = set.label[set.count] = set.count;
    ck_assert(split_apart(&set, 20, 1));
    for (int s = 0; s < 50; s++)
        ck_assert_double_eq(set.in[s], set.label[s]);
    dataset_free(&set);
}
END_TEST

START_TEST(the_training_part_gets_mean_0_and_deviation_1)
{
    Dataset set = counted(5); /* of 0 1 2 3: mean 1.5, deviation √1.25 */
    double deviation = sqrt(1.25);
    ck_assert_int_eq(split_standardize(&set, 4), -1);
    for (int s = 0; s < 5; s++) {
        ck_assert_double_eq(set.in[s], (s - 1.5) / deviation);
        ck_assert_double_eq(set.out[s], s);
    }
    dataset_free(&set);
}
END_TEST

START_TEST(an_input_that_never_changes_becomes_0)
{
    Dataset set = counted(7);
    for (int s = 0; s < 7; s++)
        set.in[s] = s < 6 ? 0.1 : 5; /* 0.1 six times: the mean is not 0.1 */
    ck_assert_int_eq(split_standardize(&set, 6), -1);
    for (int s = 0; s < 7; s++)
        ck_assert_double_eq(set.in[s], 0);
    dataset_free(&set);
}
END_TEST

START_TEST(a_single_sample_becomes_0)
{
    Dataset set = counted(2);
    ck_assert_int_eq(split_standardize(&set, 1), -1);
    ck_assert_double_eq(set.in[0], 0);
    ck_assert_double_eq(set.in[1], 0);
    dataset_free(&set);
}
END_TEST

START_TEST(numbers_too_large_are_told)
{
    Dataset set = counted(2);
    set.in[0] = -1e308;
    set.in[1] = 1e308;
    ck_assert_int_eq(split_standardize(&set, 2), 0);
    dataset_free(&set);
    set = counted(3);
    set.in[0] = 1e-320;
    set.in[1] = 0;
    ck_assert_int_eq(split_standardize(&set, 2), -1);
    for (int s = 0; s < 3; s++)
        ck_assert(isfinite(set.in[s]));
    dataset_free(&set);
}
END_TEST

Suite *split_suite(void)
{
    const TTest *const tests[] = {the_share_is_taken_to_the_nearest_sample,
                                  both_parts_keep_their_order_and_every_sample,
                                  the_seed_says_which_are_held_back,
                                  every_sample_is_held_back_as_often,
                                  labels_go_with_their_samples,
                                  the_training_part_gets_mean_0_and_deviation_1,
                                  an_input_that_never_changes_becomes_0,
                                  a_single_sample_becomes_0,
                                  numbers_too_large_are_told,
                                  NULL};
    return suite_of("split", tests);
}
