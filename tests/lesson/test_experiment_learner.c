/* Every key of the learner, whatever its kind. */
#include "lesson/examples.h"
#include "lesson/suites.h"

START_TEST(every_key_is_read)
{
    Experiment made = read_rest("learner:\n"
                                "  kind: backprop\n"
                                "  rate: 0.25\n"
                                "  batch: 32\n"
                                "  gradients: sum\n"
                                "  order: shuffled\n"
                                "  seed: 18446744073709551615\n"
                                "  verify: true\n"
                                "  mistake: no-slope\n"
                                "  nudge: 2\n"
                                "  judge: sample\n"
                                "  epsilon: 1e-7\n");
    ck_assert_str_eq(made.learner, "backprop");
    ck_assert_double_eq(made.rate, 0.25);
    ck_assert_int_eq(made.batch, 32);
    ck_assert(made.sum_gradients && made.shuffled && made.verify);
    ck_assert(made.seed == UINT64_MAX);
    ck_assert_str_eq(made.mistake, "no-slope");
    ck_assert_double_eq(made.nudge, 2);
    ck_assert(!made.judge_all);
    ck_assert_double_eq(made.epsilon, 1e-7);
    experiment_free(&made);
}
END_TEST

START_TEST(the_defaults_may_be_written_out)
{
    Experiment made = read_rest("learner: {gradients: average, order: "
                                "sequential, verify: false, judge: all}\n");
    ck_assert(!made.sum_gradients && !made.shuffled && !made.verify);
    ck_assert(made.judge_all);
    experiment_free(&made);
    made = read_rest("learner: {}\n");
    ck_assert_double_eq(made.rate, 0.1);
    experiment_free(&made);
}
END_TEST

START_TEST(all_samples_are_a_batch_of_zero)
{
    Experiment made = read_rest("learner: {batch: all}\n");
    ck_assert_int_eq(made.batch, 0);
    experiment_free(&made);
}
END_TEST

START_TEST(a_batch_is_a_whole_number_or_all)
{
    static const char *const wrong[] = {"0", "-1", "1.5", "1000001", "every"};
    for (size_t i = 0; i < 5; i++) {
        char rest[64], error[160];
        snprintf(rest, sizeof rest, "learner: {batch: %s}\n", wrong[i]);
        snprintf(error, sizeof error,
                 "f:6: batch is '%s'; expected a whole number from 1 to "
                 "1,000,000, or all\n",
                 wrong[i]);
        expect_rest_errors(rest, error);
    }
    Experiment made = read_rest("learner: {batch: 1000000}\n");
    ck_assert_int_eq(made.batch, 1000000);
    experiment_free(&made);
}
END_TEST

START_TEST(each_mistake_in_the_learner_is_told)
{
    expect_rest_errors(
        "learner:\n"
        "  kind: slope\n"
        "  rate: .nan\n"
        "  batch: []\n"
        "  gradients: mean\n"
        "  order: shufled\n"
        "  seed: 1.5\n"
        "  verify: on\n"
        "  mistake: wrong-signs\n"
        "  nudge: 0\n"
        "  judge: two\n"
        "  epsilon: 1e999\n"
        "  momentum: 0.9\n",
        "f:7: unknown learner kind 'slope'; did you mean 'slopes'?\n"
        "f:8: rate is '.nan'; expected a finite number above 0\n"
        "f:9: batch is a list; expected a whole number from 1 to 1,000,000, or "
        "all\n"
        "f:10: unknown gradients 'mean'; expected one of average sum\n"
        "f:11: unknown order 'shufled'; did you mean 'shuffled'?\n"
        "f:12: seed is '1.5'; expected a whole number from 0 to "
        "18,446,744,073,709,551,615\n"
        "f:13: verify is 'on'; expected true or false\n"
        "f:14: unknown mistake 'wrong-signs'; did you mean 'wrong-sign'?\n"
        "f:15: nudge is '0'; expected a finite number above 0\n"
        "f:16: unknown judge 'two'; expected one of sample all\n"
        "f:17: epsilon is '1e999'; expected a finite number above 0\n"
        "f:18: unknown key 'momentum'; expected one of kind rate batch "
        "gradients order seed verify mistake nudge judge epsilon\n");
}
END_TEST

START_TEST(every_learner_can_be_asked_for)
{
    static const char *const kinds[] = {"nudge", "slopes", "backprop"};
    for (size_t i = 0; i < 3; i++) {
        char rest[64];
        snprintf(rest, sizeof rest, "learner: {kind: %s}\n", kinds[i]);
        Experiment made = read_rest(rest);
        ck_assert_str_eq(made.learner, kinds[i]);
        experiment_free(&made);
    }
}
END_TEST

START_TEST(every_mistake_to_learn_from_is_there)
{
    static const char *const mistakes[] = {"none", "update-on-the-way",
                                           "no-slope", "wrong-sign",
                                           "outputs-for-deltas"};
    for (size_t i = 0; i < 5; i++) {
        char rest[64];
        snprintf(rest, sizeof rest, "learner: {mistake: %s}\n", mistakes[i]);
        Experiment made = read_rest(rest);
        ck_assert_str_eq(made.mistake, mistakes[i]);
        experiment_free(&made);
    }
}
END_TEST

START_TEST(updating_on_the_way_goes_with_a_batch_of_one)
{
    Experiment made =
        read_rest("learner: {mistake: update-on-the-way, batch: 1}\n");
    experiment_free(&made);
    expect_rest_errors("learner:\n"
                       "  mistake: update-on-the-way\n"
                       "  batch: 10\n",
                       "f:8: batch is '10'; expected 1, as the mistake is "
                       "update-on-the-way\n");
    expect_rest_errors("learner:\n"
                       "  batch: all\n"
                       "  mistake: update-on-the-way\n",
                       "f:7: batch is 'all'; expected 1, as the mistake is "
                       "update-on-the-way\n");
    expect_rest_errors("learner: {mistake: update-on-the-way, batch: 0}\n",
                       "f:6: batch is '0'; expected a whole number from 1 to "
                       "1,000,000, or all\n");
}
END_TEST

Suite *experiment_learner_suite(void)
{
    const TTest *const tests[] = {every_key_is_read,
                                  the_defaults_may_be_written_out,
                                  all_samples_are_a_batch_of_zero,
                                  a_batch_is_a_whole_number_or_all,
                                  each_mistake_in_the_learner_is_told,
                                  every_learner_can_be_asked_for,
                                  every_mistake_to_learn_from_is_there,
                                  updating_on_the_way_goes_with_a_batch_of_one,
                                  NULL};
    return suite_of("experiment-learner", tests);
}
