#include "scene/formulatry.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

static void expect_part(Scenery *s, const char *part)
{
    const char *text = scenery_formula(s, GRAIN_TERM);
    ck_assert_msg(strstr(text, part), "\"%s\" has no \"%s\"", text, part);
}

static void expect_number(Scenery *s, double value, int decimals)
{
    char text[NUMBER_TEXT];
    number_shown(value, decimals, NUMBER_SIGN_MINUS, text);
    expect_part(s, text);
}

START_TEST(a_nudge_is_old_plus_r_and_what_comes_of_it)
{
    Scenery *s = scenery_slow(LEARNER_NUDGE);
    scenery_seek(s, "old");
    const Step *step = run_next(s->run);
    ck_assert_int_eq(step->place.kind, STEP_NUDGE);
    expect_part(s, " + r\n= ");
    expect_number(s, step->before, 5);
    expect_number(s, step->after, 5);
    scenery_end(s);
}
END_TEST

START_TEST(two_errors_are_compared_with_digits_that_tell_them_apart)
{
    Scenery *s = scenery_slow(LEARNER_NUDGE);
    for (int t = 0; t < 20; t++) {
        scenery_seek(s, "verdict");
        bool better = world_value(&s->world, "verdict") == 1;
        expect_part(s, "E < Ebest ?");
        expect_part(s, better ? "yes: keep" : "no: undo");
        char text[512];
        snprintf(text, sizeof text, "%s", scenery_formula(s, GRAIN_TERM));
        char *numbers = strchr(text, '\n') + 1, *than = strstr(numbers, " < ");
        ck_assert_ptr_nonnull(than);
        ck_assert_int_eq(strtod(numbers, NULL) < strtod(than + 3, NULL),
                         better);
    }
    scenery_end(s);
}
END_TEST

START_TEST(what_is_picked_is_named)
{
    Scenery *s = scenery_slow(LEARNER_NUDGE);
    scenery_seek(s, "pick");
    s->run->cells[world_cell(&s->world, "pick")] = 3;
    expect_part(s, "which is");
    scenery_seek(s, "r");
    expect_part(s, "between −0.5 and +0.5");
    scenery_end(s);
}
END_TEST

START_TEST(a_slope_is_the_difference_over_the_distance)
{
    Scenery *s = scenery_slow(LEARNER_SLOPES);
    const Step *step = scenery_seek(s, "grad[X->A]");
    expect_part(s, "∂E∂wXA = Eup − Edown2 ε\n= ");
    expect_number(s, world_value(&s->world, "e-up"), 9);
    expect_number(s, world_value(&s->world, "e-down"), 9);
    ck_assert(step->after != 0);
    scenery_end(s);
}
END_TEST

START_TEST(the_error_of_further_samples_adds_to_what_is_there)
{
    Scenery *s = scenery_slow(LEARNER_SLOPES);
    s->plan.config.batch = 0;
    world_restart(&s->world, &s->plan);
    s->run = s->world.run;
    for (int i = 0; i < 2; i++) {
        scenery_seek(s, "error");
        const char *text = scenery_formula(s, GRAIN_TERM);
        ck_assert_msg(!strstr(text, "E ←"), "%s", text);
    }
    const Step *step = scenery_seek(s, "error");
    expect_part(s, "E ← E + 12(aC − tC)2\n= ");
    expect_number(s, step->before, 3);
    expect_number(s, step->after, 3);
    scenery_end(s);
}
END_TEST

/* Any step of a try in any network, at any grain. */
START_TEST(every_step_of_a_try_has_a_formula)
{
    Rng rng = rng_seeded(31);
    for (int i = 0; i < 20; i++) {
        Plan plan = plan_random_slow(&rng);
        Scenery *s = scenery_new(&plan);
        for (int n = 0; n < 300; n++) {
            run_next(s->run);
            for (int grain = 0; grain < GRAIN_COUNT; grain++)
                ck_assert(scenery_formula(s, (Grain)grain)[0]);
        }
        scenery_end(s);
    }
}
END_TEST

Suite *formulatry_suite(void)
{
    const TTest *const tests[] = {
        a_nudge_is_old_plus_r_and_what_comes_of_it,
        two_errors_are_compared_with_digits_that_tell_them_apart,
        what_is_picked_is_named,
        a_slope_is_the_difference_over_the_distance,
        the_error_of_further_samples_adds_to_what_is_there,
        every_step_of_a_try_has_a_formula,
        NULL,
    };
    return suite_of("formulatry", tests);
}
