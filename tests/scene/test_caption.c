#include "scene/caption.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

static Caption caption;

static void write_it(Scenery *s, Grain grain)
{
    caption_write(&caption, s->run, grain, s->view.decimals);
}

static void expect_body(const char *want)
{
    ck_assert_msg(strstr(caption.body, want), "\"%s\" has no \"%s\"",
                  caption.body, want);
}

START_TEST(the_beginning_says_how_to_start)
{
    Scenery *s = scenery_tiny();
    write_it(s, GRAIN_TERM);
    expect_text(caption.title, "Nothing has happened yet");
    expect_body("→");
    scenery_end(s);
}
END_TEST

START_TEST(finer_grains_tell_the_step_and_coarser_ones_the_stretch)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[A]");
    write_it(s, GRAIN_TERM);
    expect_text(caption.title, "The delta of A is +3.75");
    write_it(s, GRAIN_NEURON);
    expect_text(caption.title, "If A rose a little, what would the error do?");
    write_it(s, GRAIN_PHASE);
    expect_text(caption.title, "Backward: every neuron has its delta");
    write_it(s, GRAIN_SAMPLE);
    expect_text(caption.title, "Sample 1 has been learnt from");
    scenery_end(s);
}
END_TEST

START_TEST(a_sentence_has_the_numbers_of_the_cells)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[C]");
    write_it(s, GRAIN_NEURON);
    expect_body("−3.00");
    expect_body("wants to go up");
    scenery_seek(s, "delta[D]");
    write_it(s, GRAIN_NEURON);
    expect_body("+3.00");
    expect_body("wants to go down");
    scenery_end(s);
}
END_TEST

START_TEST(every_moment_of_any_network_has_words)
{
    Rng rng = rng_seeded(11);
    for (int i = 0; i < 30; i++) {
        Plan plan = plan_random(&rng);
        Scenery *s = scenery_new(&plan);
        for (uint64_t step = 0; step < 80; step++) {
            scenery_go(s, step);
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

Suite *caption_suite(void)
{
    const TTest *const tests[] = {
        the_beginning_says_how_to_start,
        finer_grains_tell_the_step_and_coarser_ones_the_stretch,
        a_sentence_has_the_numbers_of_the_cells,
        every_moment_of_any_network_has_words,
        NULL,
    };
    return suite_of("caption", tests);
}
