/* The table of learners and the names of mistakes. */
#include "engine/learner.h"

#include "engine/backprop.h"

#include "suites.h"

START_TEST(every_learner_is_a_whole_row_with_a_name)
{
    for (int i = 0; i < LEARNER_COUNT; i++) {
        const Learner *row = learner_row((LearnerKind)i);
        LearnerKind found = LEARNER_COUNT;
        ck_assert(row->begin && row->next && row->computed && row->first &&
                  row->samples && row->segments && row->segments_start);
        ck_assert(learner_by_name(row->name, &found));
        ck_assert_int_eq((int)found, i);
    }
    ck_assert(learner_row(LEARNER_NUDGE)->measured);
    ck_assert(learner_row(LEARNER_SLOPES)->measured);
    ck_assert_ptr_eq(learner_row(LEARNER_BACKPROP), &BACKPROP);
    ck_assert_str_eq(BACKPROP.name, "backprop");
}
END_TEST

START_TEST(mistakes_are_found_by_their_names)
{
    static const char *const names[MISTAKE_COUNT] = {
        "none", "update-on-the-way", "no-slope", "wrong-sign",
        "outputs-for-deltas"};
    Mistake found = MISTAKE_COUNT;
    for (int i = 0; i < MISTAKE_COUNT; i++) {
        ck_assert(mistake_by_name(names[i], &found));
        ck_assert_int_eq((int)found, i);
    }
}
END_TEST

START_TEST(unknown_words_leave_the_result_alone)
{
    LearnerKind kind = LEARNER_COUNT;
    Mistake mistake = MISTAKE_NO_SLOPE;
    ck_assert(!learner_by_name("back-prop", &kind));
    ck_assert_int_eq((int)kind, LEARNER_COUNT);
    ck_assert(!mistake_by_name("no slope", &mistake));
    ck_assert_int_eq((int)mistake, MISTAKE_NO_SLOPE);
}
END_TEST

Suite *learner_suite(void)
{
    const TTest *const tests[] = {every_learner_is_a_whole_row_with_a_name,
                                  mistakes_are_found_by_their_names,
                                  unknown_words_leave_the_result_alone, NULL};
    return suite_of("learner", tests);
}
