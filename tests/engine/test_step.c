/* The words of steps are those of docs/formats.md. */
#include "engine/step.h"

#include "suites.h"

static const char *const GRAINS[GRAIN_COUNT] = {"term",  "neuron", "layer",
                                                "phase", "sample", "epoch"};

START_TEST(phases_and_kinds_have_the_names_of_the_formats)
{
    static const char *const phases[PHASE_COUNT] = {
        "load", "forward", "error",   "backward", "update", "verify",
        "pick", "nudge",   "measure", "compare",  "keep",   "undo",
        "up",   "hold",    "down",    "restore",  "slope"};
    static const char *const kinds[STEP_KINDS] = {
        "load",    "bias",        "term",  "max",   "norm",     "activate",
        "loss",    "upstream",    "slope", "delta", "gradient", "gradient-bias",
        "update",  "update-bias", "pick",  "draw",  "old",      "nudge",
        "compare", "keep",        "undo",  "up",    "hold",     "down",
        "restore", "slope"};
    for (int i = 0; i < PHASE_COUNT; i++)
        ck_assert_str_eq(phase_name((Phase)i), phases[i]);
    for (int i = 0; i < STEP_KINDS; i++)
        ck_assert_str_eq(step_kind_name((StepKind)i), kinds[i]);
}
END_TEST

START_TEST(grains_are_found_by_their_names)
{
    Grain grain = GRAIN_COUNT;
    for (int i = 0; i < GRAIN_COUNT; i++) {
        ck_assert_str_eq(grain_name((Grain)i), GRAINS[i]);
        ck_assert(grain_by_name(GRAINS[i], &grain));
        ck_assert_int_eq((int)grain, i);
    }
}
END_TEST

START_TEST(an_unknown_grain_leaves_the_result_alone)
{
    Grain grain = GRAIN_LAYER;
    ck_assert(!grain_by_name("step", &grain));
    ck_assert(!grain_by_name("", &grain));
    ck_assert(!grain_by_name("Layer", &grain));
    ck_assert_int_eq(grain, GRAIN_LAYER);
}
END_TEST

Suite *step_suite(void)
{
    const TTest *const tests[] = {
        phases_and_kinds_have_the_names_of_the_formats,
        grains_are_found_by_their_names,
        an_unknown_grain_leaves_the_result_alone, NULL};
    return suite_of("step", tests);
}
