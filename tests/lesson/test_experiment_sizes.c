/* "2-3-1" and what only looks like it. */
#include "lesson/examples.h"
#include "lesson/suites.h"

START_TEST(sizes_are_digits_with_a_dash_between)
{
    static const char *const sizes[] = {"2-3-1", "1-1", "784-100-10", "0-5",
                                        "99999999999999999999-1"};
    static const char *const others[] = {
        "",    "2",   "-",     "2-",    "-2-3",  "2--3",  "2-3-",
        "2-x", "x-2", "2-3.5", "2 - 3", "2-3\n", "2-3-1 "};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        ck_assert_msg(experiment_is_sizes(text_of(sizes[i])), "%s", sizes[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_msg(!experiment_is_sizes(text_of(others[i])), "'%s'",
                      others[i]);
}
END_TEST

static Experiment made_of(const char *sizes)
{
    static Report report;
    Experiment made = {0};
    report_start(&report, sizes);
    ck_assert(experiment_from_sizes(text_of(sizes), &report, &made));
    ck_assert_int_eq(report.count, 0);
    return made;
}

START_TEST(sizes_make_a_network_with_four_samples)
{
    Experiment made = made_of("2-3-1");
    ck_assert_int_eq(made.layers, 3);
    ck_assert_int_eq(made.sizes[1], 3);
    ck_assert_int_eq(made.neurons, 6);
    ck_assert_int_eq(made.weight_count, 9);
    ck_assert_int_eq(made.bias_count, 4);
    ck_assert_int_eq(made.samples, 4);
    ck_assert_ptr_null(made.weights);
    ck_assert_str_eq(made.init_scheme, "xavier");
    ck_assert_uint_eq(made.init_seed, 1);
    ck_assert_str_eq(made.activation[0], "");
    ck_assert_str_eq(made.activation[2], "sigmoid");
    for (int i = 0; i < 8; i++)
        ck_assert(made.in[i] >= -1 && made.in[i] <= 1);
    for (int i = 0; i < 4; i++)
        ck_assert(made.out[i] > 0 && made.out[i] < 1);
    experiment_free(&made);
}
END_TEST

START_TEST(the_same_sizes_make_the_same_experiment)
{
    Experiment a = made_of("5-4-3-2"), b = made_of("5-4-3-2");
    ck_assert(experiment_equal(&a, &b));
    experiment_free(&a);
    experiment_free(&b);
}
END_TEST

START_TEST(the_largest_layers_have_room)
{
    Experiment made = made_of("4096-1-4096");
    ck_assert_int_eq(made.weight_count, 8192);
    ck_assert(made.in[4 * 4096 - 1] >= -1);
    experiment_free(&made);
}
END_TEST

static void expect_refused(const char *sizes, const char *errors)
{
    static Report report;
    char lines[1024];
    Experiment made = {.layers = 77};
    report_start(&report, "s");
    ck_assert(!experiment_from_sizes(text_of(sizes), &report, &made));
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, errors);
    ck_assert_int_eq(made.layers, 77);
}

START_TEST(sizes_over_the_limits_are_refused)
{
    expect_refused("0-4097-1",
                   "s: layer 0 is '0'; expected a whole number from 1 to "
                   "4,096\n"
                   "s: layer 1 is '4097'; expected a whole number from 1 to "
                   "4,096\n");
    expect_refused("99999999999999999999-1",
                   "s: layer 0 is '99999999999999999999'; expected a whole "
                   "number from 1 to 4,096\n");
    expect_refused("1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1",
                   "s: 17 layers; expected 2 to 16\n");
    expect_refused("2001-2000",
                   "s: 4,002,000 weights; expected at most 4,000,000\n");
    expect_refused("2", "s: not sizes; expected sizes such as 2-3-1\n");
    expect_refused("2-x", "s: not sizes; expected sizes such as 2-3-1\n");
}
END_TEST

Suite *experiment_sizes_suite(void)
{
    const TTest *const tests[] = {sizes_are_digits_with_a_dash_between,
                                  sizes_make_a_network_with_four_samples,
                                  the_same_sizes_make_the_same_experiment,
                                  the_largest_layers_have_room,
                                  sizes_over_the_limits_are_refused,
                                  NULL};
    return suite_of("experiment-sizes", tests);
}
