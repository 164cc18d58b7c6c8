#include "scene/caption.h"
#include "scene/story.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

static Caption caption;

static void write_it(Scenery *s, Grain grain)
{
    caption_write(&caption, s->run, grain, s->view.decimals);
}

static void expect_in(const char *text, const char *part)
{
    ck_assert_msg(strstr(text, part), "\"%s\" has no \"%s\"", text, part);
}

START_TEST(a_try_is_told_from_the_pick_to_the_verdict)
{
    Scenery *s = scenery_slow(LEARNER_NUDGE);
    scenery_seek(s, "best");
    write_it(s, GRAIN_TERM);
    expect_text(caption.title, "This is the error to beat");
    scenery_seek(s, "pick");
    write_it(s, GRAIN_TERM);
    expect_in(caption.title, "Try 1: the ");
    expect_in(caption.body, " of 12.");
    scenery_seek(s, "r");
    write_it(s, GRAIN_TERM);
    expect_text(caption.title, "By how much?");
    scenery_seek(s, "old");
    run_next(s->run);
    write_it(s, GRAIN_TERM);
    expect_in(caption.title, "Nudge the ");
    scenery_seek(s, "verdict");
    write_it(s, GRAIN_TERM);
    expect_text(caption.title, "Did the error fall?");
    bool kept = world_value(&s->world, "verdict") == 1;
    run_next(s->run);
    write_it(s, GRAIN_TERM);
    expect_text(caption.title,
                kept ? "The nudge is kept" : "The nudge is undone");
    write_it(s, GRAIN_SAMPLE);
    expect_text(caption.title, kept ? "Try 1 is kept" : "Try 1 is undone");
    expect_in(caption.body, "4 forward passes");
    scenery_end(s);
}
END_TEST

START_TEST(a_slope_is_told_with_what_it_cost)
{
    Scenery *s = scenery_slow(LEARNER_SLOPES);
    scenery_seek(s, "w[X->A]");
    write_it(s, GRAIN_TERM);
    expect_text(caption.title, "Move the weight X→A up by a hair");
    scenery_seek(s, "e-up");
    write_it(s, GRAIN_TERM);
    expect_text(caption.title, "The error above");
    scenery_seek(s, "e-down");
    write_it(s, GRAIN_TERM);
    expect_text(caption.title, "The error below");
    scenery_seek(s, "grad[X->A]");
    write_it(s, GRAIN_TERM);
    expect_text(caption.title, "What the weight X→A does to the error");
    expect_in(caption.body, "Two forward passes");
    scenery_end(s);
}
END_TEST

START_TEST(while_samples_are_to_come_the_error_is_so_far)
{
    Scenery *s = scenery_slow(LEARNER_NUDGE);
    for (int i = 0; i < 2; i++)
        scenery_seek(s, "error");
    write_it(s, GRAIN_TERM);
    expect_in(caption.body, "the error so far is");
    write_it(s, GRAIN_PHASE);
    expect_in(caption.body, "so far is");
    for (int i = 0; i < 2; i++)
        scenery_seek(s, "error");
    write_it(s, GRAIN_TERM);
    expect_in(caption.body, "which makes the error");
    scenery_end(s);
}
END_TEST

START_TEST(numbers_get_the_decimals_that_tell_them_apart)
{
    ck_assert_int_eq(story_apart(0.5, 0.25, 2), 2);
    ck_assert_int_eq(story_apart(0.29837, 0.29834, 3), 5);
    ck_assert_int_eq(story_apart(1, 1, 3), 3);
    ck_assert_int_eq(story_apart(1, 1 + 1e-15, 3), 12);
}
END_TEST

START_TEST(every_moment_of_a_slow_learner_has_words)
{
    Rng rng = rng_seeded(32);
    for (int i = 0; i < 20; i++) {
        Plan plan = plan_random_slow(&rng);
        Scenery *s = scenery_new(&plan);
        for (int n = 0; n < 400; n++) {
            run_next(s->run);
            for (int grain = 0; grain < GRAIN_COUNT; grain++) {
                write_it(s, (Grain)grain);
                ck_assert(caption.title[0] && caption.body[0]);
                ck_assert_uint_lt(strlen(caption.body), CAPTION_BODY - 1);
                ck_assert_uint_lt(strlen(caption.title), CAPTION_TITLE - 1);
            }
        }
        scenery_end(s);
    }
}
END_TEST

Suite *story_try_suite(void)
{
    const TTest *const tests[] = {
        a_try_is_told_from_the_pick_to_the_verdict,
        a_slope_is_told_with_what_it_cost,
        while_samples_are_to_come_the_error_is_so_far,
        numbers_get_the_decimals_that_tell_them_apart,
        every_moment_of_a_slow_learner_has_words,
        NULL,
    };
    return suite_of("story_try", tests);
}
