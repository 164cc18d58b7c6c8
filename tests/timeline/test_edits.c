/* The list of changes alone. */
#include "timeline/edits.h"

#include "suites.h"

static Edits edits;

static Edit at(uint64_t steps)
{
    return (Edit){.steps = steps, .kind = EDIT_RATE, .after = (double)steps};
}

START_TEST(moments_with_changes_are_known)
{
    edits = (Edits){.count = 0};
    ck_assert_uint_eq(edits_next(&edits, 0), RUN_NEVER);
    Edit first = at(5), second = at(9);
    ck_assert(edits_add(&edits, &first));
    ck_assert(edits_add(&edits, &second));
    ck_assert(edits_at(&edits, 5));
    ck_assert(!edits_at(&edits, 6));
    ck_assert_uint_eq(edits_next(&edits, 0), 5);
    ck_assert_uint_eq(edits_next(&edits, 6), 9);
    ck_assert_uint_eq(edits_next(&edits, 10), RUN_NEVER);
}
END_TEST

START_TEST(a_change_forgets_those_behind_it)
{
    edits = (Edits){.count = 0};
    for (uint64_t steps = 1; steps <= 5; steps++) {
        Edit edit = at(steps);
        edits_add(&edits, &edit);
    }
    edits.count = 4; /* one was taken back */
    Edit edit = at(3);
    ck_assert(edits_add(&edits, &edit));
    ck_assert_int_eq(edits.count, 4); /* 1 2 3 and another 3 */
    ck_assert_int_eq(edits.known, 4);
    ck_assert_uint_eq(edits.made[3].steps, 3);
}
END_TEST

START_TEST(only_samples_that_are_owned_can_be_changed)
{
    double in[1], out[1];
    Edit input = {.kind = EDIT_INPUT}, target = {.kind = EDIT_TARGET};
    Edit rate = at(1);
    edits = (Edits){.count = 0};
    ck_assert(!edits_allow(&edits, &input));
    ck_assert(!edits_allow(&edits, &target));
    ck_assert(edits_allow(&edits, &rate));
    edits_own_samples(&edits, in, out);
    ck_assert(edits_allow(&edits, &input));
    ck_assert(edits_allow(&edits, &target));
}
END_TEST

Suite *edits_suite(void)
{
    const TTest *const tests[] = {
        moments_with_changes_are_known,
        a_change_forgets_those_behind_it,
        only_samples_that_are_owned_can_be_changed,
        NULL,
    };
    return suite_of("edits", tests);
}
