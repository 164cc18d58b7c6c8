/* Labels become targets. */
#include "data/dataset.h"
#include "suites.h"

#include <string.h>

static Dataset labelled(int classes)
{
    Dataset set = {.inputs = 1, .labelled = true, .classes = classes};
    ck_assert(dataset_reserve(&set, 4));
    for (set.count = 0; set.count < 4; set.count++)
        set.label[set.count] = set.count % classes;
    return set;
}

START_TEST(each_class_has_an_output)
{
    static const double out[] = {1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0};
    Dataset set = labelled(3);
    ck_assert(!dataset_accepts(&set, 1) && !dataset_accepts(&set, 2));
    ck_assert(dataset_accepts(&set, 3) && !dataset_accepts(&set, 4));
    ck_assert(dataset_encode(&set, 3));
    ck_assert_mem_eq(set.out, out, sizeof out);
    ck_assert_int_eq(set.outputs, 3);
    dataset_free(&set);
}
END_TEST

START_TEST(two_classes_have_one_output_or_two)
{
    static const double one[] = {0, 1, 0, 1}, two[] = {1, 0, 0, 1};
    Dataset set = labelled(2);
    ck_assert(dataset_accepts(&set, 1) && dataset_accepts(&set, 2));
    ck_assert(dataset_encode(&set, 1));
    ck_assert_mem_eq(set.out, one, sizeof one);
    dataset_free(&set);
    set = labelled(2);
    ck_assert(dataset_encode(&set, 2));
    ck_assert_mem_eq(set.out, two, sizeof two);
    dataset_free(&set);
}
END_TEST

START_TEST(growing_keeps_what_is_there)
{
    Dataset set = {.inputs = 2, .outputs = 1};
    ck_assert(dataset_reserve(&set, 1));
    set.in[1] = 5;
    set.out[0] = 7;
    ck_assert(dataset_reserve(&set, 1000));
    ck_assert_double_eq(set.in[1], 5);
    ck_assert_double_eq(set.out[0], 7);
    ck_assert_ptr_null(set.label);
    ck_assert_int_eq(set.room, 1000);
    dataset_free(&set);
    ck_assert_ptr_null(set.in);
}
END_TEST

START_TEST(the_limit_of_numbers_is_counted_in_wide_numbers)
{
    ck_assert(dataset_fits(DATASET_SAMPLES, 64));
    ck_assert(!dataset_fits(DATASET_SAMPLES, 65));
    ck_assert(!dataset_fits(DATASET_SAMPLES, 8192));
}
END_TEST

Suite *dataset_suite(void)
{
    const TTest *const tests[] = {
        each_class_has_an_output, two_classes_have_one_output_or_two,
        growing_keeps_what_is_there,
        the_limit_of_numbers_is_counted_in_wide_numbers, NULL};
    return suite_of("dataset", tests);
}
