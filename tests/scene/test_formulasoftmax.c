/* Softmax as formulas, in words and in the picture. */
#include "scene/formulasoftmax.h"

#include "scene/caption.h"
#include "scene/whereabouts.h"
#include "scenery.h"
#include "suites.h"

#include <string.h>

START_TEST(the_largest_sum_is_sought_among_all)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    scenery_seek(s, "max[2]");
    expect_text(scenery_formula(s, GRAIN_TERM),
                "m = max(zC, zD)\n= max(−0.50, 1.50)\n= 1.50");
    scenery_end(s);
}
END_TEST

START_TEST(the_norm_adds_up_a_power_an_output)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    scenery_seek(s, "norm[2]");
    expect_text(scenery_formula(s, GRAIN_TERM),
                "S = exp(zC − m) + exp(zD − m)\n"
                "= exp(−0.50 − 1.50) + [ ]\n"
                "= 0.14  so far");
    scenery_seek(s, "norm[2]");
    expect_text(scenery_formula(s, GRAIN_NEURON),
                "S = exp(zC − m) + exp(zD − m)\n"
                "= exp(−0.50 − 1.50) + exp(1.50 − 1.50)\n"
                "= 1.14");
    scenery_end(s);
}
END_TEST

START_TEST(an_output_is_a_part_of_the_norm)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    scenery_seek(s, "out[D]");
    expect_text(scenery_formula(s, GRAIN_TERM),
                "aD = exp(zD − m)S\n= exp(1.50 − 1.50)1.14\n= 0.88");
    expect_text(scenery_formula(s, GRAIN_NEURON),
                "aD = exp(zD − m)S\n= exp(1.50 − 1.50)1.14\n= 0.88");
    scenery_end(s);
}
END_TEST

START_TEST(many_sums_show_the_ends_and_the_largest)
{
    Plan plan = {.layers = 2, .sizes = {1, 9}, .samples = 1, .seed = 1};
    plan.loss = LOSS_CROSS_ENTROPY;
    plan_match(&plan);
    Scenery *s = scenery_new(&plan);
    scenery_seek(s, "max[1]");
    const char *text = scenery_formula(s, GRAIN_TERM);
    ck_assert_msg(strstr(text, "m = max(zn1.1, …, zn1."), "%s", text);
    ck_assert_msg(strstr(text, "zn1.9)"), "%s", text);
    scenery_draw(s);
    scenery_end(s);
}
END_TEST

static Caption caption;

static void expect_caption(Scenery *s, Grain grain, const char *title,
                           const char *body)
{
    caption_write(&caption, s->run, grain, 2);
    expect_text(caption.title, title);
    ck_assert_msg(strstr(caption.body, body), "\"%s\" has no \"%s\"",
                  caption.body, body);
}

START_TEST(each_step_is_told_in_words)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    scenery_seek(s, "sum[D]");
    scenery_seek(s, "sum[D]");
    expect_caption(s, GRAIN_NEURON, "D has its sum", "the others too");
    scenery_seek(s, "max[2]");
    expect_caption(s, GRAIN_TERM, "Which sum is the largest?", "1.50");
    expect_caption(s, GRAIN_NEURON, "Which sum is the largest?", "1.50");
    scenery_seek(s, "norm[2]");
    expect_caption(s, GRAIN_TERM, "How much does C weigh?", "so far");
    scenery_seek(s, "norm[2]");
    expect_caption(s, GRAIN_TERM, "How much does D weigh?",
                   "All outputs together weigh 1.14");
    scenery_seek(s, "out[C]");
    expect_caption(s, GRAIN_NEURON, "C puts out its part of the whole",
                   "add up to 1");
    scenery_seek(s, "error");
    expect_caption(s, GRAIN_TERM, "How wrong is C?", "−ln of the output");
    scenery_seek(s, "delta[C]");
    expect_caption(s, GRAIN_TERM, "The delta of C is −0.88",
                   "Behind softmax, cross-entropy leaves just output less "
                   "target. Raising C");
    scenery_end(s);
}
END_TEST

START_TEST(a_step_of_the_whole_layer_names_no_neuron)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    char now_text[128], next_text[128];
    TextBuffer now = text_buffer(now_text, sizeof now_text);
    TextBuffer next = text_buffer(next_text, sizeof next_text);
    while (s->run->cursor.place.kind != STEP_MAX)
        scenery_go(s, s->run->cursor.steps + 1);
    whereabouts_next(s->run, &next);
    expect_text(next_text, "the largest sum of the outputs");
    scenery_seek(s, "max[2]");
    whereabouts_now(s->run, &now);
    expect_text(now_text, "forward · outputs");
    scenery_end(s);
}
END_TEST

START_TEST(max_and_norm_stand_where_the_error_will)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    scenery_seek(s, "max[2]");
    expect_text(scenery_text(scenery_draw(s), scenery_id(s, ID_SUM, "max[2]")),
                "max 1.50");
    scenery_seek(s, "norm[2]");
    scenery_seek(s, "out[C]");
    expect_text(scenery_text(scenery_draw(s), scenery_id(s, ID_SUM, "norm[2]")),
                "norm 1.14");
    scenery_seek(s, "error");
    expect_text(scenery_text(scenery_draw(s), scenery_id(s, ID_SUM, "norm[2]")),
                "");
    scenery_end(s);
}
END_TEST

START_TEST(every_moment_of_softmax_can_be_drawn)
{
    Scenery *s = scenery_loss(LOSS_CROSS_ENTROPY);
    for (int grain = 0; grain < GRAIN_COUNT; grain++)
        for (uint64_t step = 0; step < 120; step++) {
            s->view.grain = (Grain)grain;
            scenery_go(s, step);
            scenery_draw(s);
        }
    scenery_end(s);
}
END_TEST

Suite *formulasoftmax_suite(void)
{
    const TTest *const tests[] = {the_largest_sum_is_sought_among_all,
                                  the_norm_adds_up_a_power_an_output,
                                  an_output_is_a_part_of_the_norm,
                                  many_sums_show_the_ends_and_the_largest,
                                  each_step_is_told_in_words,
                                  a_step_of_the_whole_layer_names_no_neuron,
                                  max_and_norm_stand_where_the_error_will,
                                  every_moment_of_softmax_can_be_drawn,
                                  NULL};
    return suite_of("formulasoftmax", tests);
}
