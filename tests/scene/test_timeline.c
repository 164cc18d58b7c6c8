#include "scene/timeline.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

static const Rect AREA = {40, 600, 700, 120};

static const DrawList *draw_it(Scenery *s)
{
    draw_begin(&s->list, &s->font, 1);
    draw_panel(&s->list, 1, (Rect){0, 500, 800, 300}, 0xFFFFFFFF);
    timeline_draw(&s->list, s->run, theme_row(THEME_LIGHT), AREA);
    return &s->list;
}

static float playhead(const DrawList *list)
{
    return scenery_find(list, scene_id(ID_PLAYHEAD, 0), DRAW_DISC, NULL)
        ->centre.x;
}

/* The step of the sample shown that lies at a place of the bar. */
static uint64_t step_at(const Scenery *s, Rect area, float x)
{
    double steps = (double)timeline_steps(s->run);
    double part = (double)timeline_part_at(area, x);
    return s->run->cursor.steps - timeline_done(s->run) +
           (uint64_t)(part * steps + 0.5);
}

/* Dragging the playhead to where it is goes nowhere. */
static void expect_inverse(Scenery *s, uint64_t steps)
{
    for (uint64_t step = 0; step < steps; step++) {
        scenery_go(s, step);
        float x = playhead(draw_it(s));
        ck_assert_uint_eq(step_at(s, AREA, x), step);
    }
}

START_TEST(the_place_of_the_playhead_means_its_step)
{
    Scenery *tiny = scenery_tiny(), *batch = scenery_sigmoid();
    expect_inverse(tiny, 130);
    expect_inverse(batch, 300);
    scenery_end(tiny);
    scenery_end(batch);
}
END_TEST

START_TEST(also_when_weights_move_on_the_way)
{
    Plan plan = plan_two_two_two(ACTIVATION_SIGMOID);
    plan.config.mistake = MISTAKE_UPDATE_ON_THE_WAY;
    plan.config.verify = true;
    Scenery *s = scenery_new(&plan);
    expect_inverse(s, 200);
    scenery_end(s);
}
END_TEST

START_TEST(also_in_any_network)
{
    Rng rng = rng_seeded(3);
    for (int i = 0; i < 20; i++) {
        Plan plan = plan_random_any(&rng);
        Scenery *s = scenery_new(&plan);
        expect_inverse(s, 120);
        scenery_end(s);
    }
}
END_TEST

START_TEST(between_samples_the_ended_one_stands_full)
{
    Scenery *s = scenery_tiny();
    uint64_t steps = timeline_steps(s->run);
    scenery_go(s, steps);
    ck_assert_uint_eq(timeline_done(s->run), steps);
    Rect bar = timeline_bar(AREA);
    expect_near(playhead(draw_it(s)), bar.x + bar.w, 0.5F);
    scenery_go(s, steps + 1);
    ck_assert_uint_eq(timeline_done(s->run), 1);
    scenery_end(s);
}
END_TEST

START_TEST(places_beyond_the_bar_are_its_ends)
{
    Scenery *s = scenery_tiny();
    ck_assert_uint_eq(step_at(s, AREA, -1e6F), 0);
    ck_assert_uint_eq(step_at(s, AREA, 1e6F), timeline_steps(s->run));
    ck_assert_uint_eq(step_at(s, (Rect){0, 0, 0, 0}, 5), 0);
    scenery_end(s);
}
END_TEST

START_TEST(segments_are_the_phases_in_proportion)
{
    Scenery *s = scenery_tiny();
    Segment segments[SEGMENTS];
    int count = s->run->learner->segments(s->run, segments);
    const DrawList *list = draw_it(s);
    float a_step = timeline_bar(AREA).w / (float)timeline_steps(s->run);
    for (int i = 0; i < count; i++) {
        const DrawCommand *box =
            scenery_find(list, scene_id(ID_SEGMENT, i), DRAW_BOX, NULL);
        expect_near(box->rect.w + 3, a_step * (float)segments[i].steps, 0.1F);
    }
    expect_text(scenery_text(list, scene_id(ID_SEGMENT, 3)), "backward");
    scenery_end(s);
}
END_TEST

START_TEST(the_stem_never_crosses_a_word)
{
    Scenery *s = scenery_tiny();
    for (uint64_t step = 0; step < 60; step++) {
        scenery_go(s, step);
        const DrawList *list = draw_it(s);
        const DrawCommand *stem = NULL;
        while ((stem = scenery_find(list, scene_id(ID_PLAYHEAD, 0), DRAW_BOX,
                                    stem)))
            for (int i = 0; i < list->command_count; i++) {
                const DrawCommand *word = &list->commands[i];
                Rect area = {word->rect.x, word->baseline - 9, word->rect.w,
                             11};
                ck_assert(word->kind != DRAW_TEXT ||
                          !rect_overlaps(area, stem->rect));
            }
    }
    scenery_end(s);
}
END_TEST

START_TEST(the_title_counts_steps_from_one_sample_to_the_next)
{
    Scenery *s = scenery_tiny();
    scenery_go(s, 22);
    const char *title = scenery_text(draw_it(s), scene_id(ID_SEGMENT, 255));
    ck_assert_msg(strstr(title, "sample 1 of 1 · epoch 1 · step 22 of"), "%s",
                  title);
    scenery_end(s);
}
END_TEST

Suite *timeline_suite(void)
{
    const TTest *const tests[] = {
        the_place_of_the_playhead_means_its_step,
        also_when_weights_move_on_the_way,
        also_in_any_network,
        between_samples_the_ended_one_stands_full,
        places_beyond_the_bar_are_its_ends,
        segments_are_the_phases_in_proportion,
        the_stem_never_crosses_a_word,
        the_title_counts_steps_from_one_sample_to_the_next,
        NULL,
    };
    return suite_of("timeline", tests);
}
