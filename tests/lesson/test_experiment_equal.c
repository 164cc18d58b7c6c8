/* Equal means every field; a test changes each of them in turn. */
#include "lesson/examples.h"
#include "lesson/suites.h"

static Experiment a, b;

static void read_both(void)
{
    a = read_good(EXAMPLE_MAZUR);
    b = read_good(EXAMPLE_MAZUR);
    ck_assert(experiment_equal(&a, &b));
}

static void free_both(void)
{
    experiment_free(&a);
    experiment_free(&b);
}

/* Gives a field another value, expects the difference, puts it back. */
#define EXPECT_SEEN(field, other)                                              \
    do {                                                                       \
        Experiment kept = b;                                                   \
        b.field = other;                                                       \
        ck_assert_msg(!experiment_equal(&a, &b), "%s", #field);                \
        ck_assert_msg(!experiment_equal(&b, &a), "%s", #field);                \
        b = kept;                                                              \
        ck_assert(experiment_equal(&a, &b));                                   \
    } while (0)

START_TEST(every_setting_counts)
{
    read_both();
    EXPECT_SEEN(layers, 2);
    EXPECT_SEEN(sizes[1], 3);
    EXPECT_SEEN(neurons, 5);
    EXPECT_SEEN(activation[2], "tanh");
    EXPECT_SEEN(biases, false);
    EXPECT_SEEN(train_biases, false);
    EXPECT_SEEN(weight_count, 7);
    EXPECT_SEEN(bias_count, 3);
    EXPECT_SEEN(init_scheme, "he");
    EXPECT_SEEN(init_seed, 2);
    EXPECT_SEEN(init_range, 0.25);
    EXPECT_SEEN(init_deviation, 0.25);
    EXPECT_SEEN(loss, "output");
    EXPECT_SEEN(samples, 0);
    EXPECT_SEEN(learner, "nudge");
    EXPECT_SEEN(rate, 0.25);
    EXPECT_SEEN(batch, 0);
    EXPECT_SEEN(sum_gradients, true);
    EXPECT_SEEN(shuffled, true);
    EXPECT_SEEN(seed, 2);
    EXPECT_SEEN(verify, true);
    EXPECT_SEEN(mistake, "no-slope");
    EXPECT_SEEN(nudge, 0.25);
    EXPECT_SEEN(judge_all, false);
    EXPECT_SEEN(epsilon, 0.25);
    free_both();
}
END_TEST

START_TEST(an_absent_array_differs_from_one_that_is_there)
{
    read_both();
    EXPECT_SEEN(names, NULL);
    EXPECT_SEEN(weights, NULL);
    EXPECT_SEEN(bias, NULL);
    EXPECT_SEEN(in, NULL);
    EXPECT_SEEN(out, NULL);
    free_both();
}
END_TEST

START_TEST(every_number_of_an_array_counts)
{
    read_both();
    double *const last[] = {&b.weights[7], &b.bias[3], &b.in[1], &b.out[1]};
    for (size_t i = 0; i < 4; i++) {
        double kept = *last[i];
        *last[i] = 0.123;
        ck_assert_msg(!experiment_equal(&a, &b), "array %zu", i);
        *last[i] = kept;
    }
    b.names[5][0] = 'E';
    ck_assert(!experiment_equal(&a, &b));
    free_both();
}
END_TEST

START_TEST(zero_and_minus_zero_differ)
{
    read_both();
    a.weights[0] = 0.0;
    b.weights[0] = -0.0;
    ck_assert(!experiment_equal(&a, &b));
    free_both();
}
END_TEST

START_TEST(words_are_compared_by_their_letters)
{
    const char copy[] = "sigmoid";
    read_both();
    b.activation[1] = copy;
    ck_assert(experiment_equal(&a, &b));
    free_both();
}
END_TEST

Suite *experiment_equal_suite(void)
{
    const TTest *const tests[] = {
        every_setting_counts,
        an_absent_array_differs_from_one_that_is_there,
        every_number_of_an_array_counts,
        zero_and_minus_zero_differ,
        words_are_compared_by_their_letters,
        NULL};
    return suite_of("experiment-equal", tests);
}
