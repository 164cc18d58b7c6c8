#include "scene/trylabel.h"

#include "engine/learnable.h"
#include "scenery.h"
#include "suites.h"

#include <string.h>

static const char *said(Scenery *s)
{
    return scenery_text(scenery_draw(s), scene_id(ID_TRY, 0));
}

static bool ends(const char *text, const char *end)
{
    size_t length = strlen(text), most = strlen(end);
    return length >= most && strcmp(text + length - most, end) == 0;
}

START_TEST(the_picked_weight_is_told_from_old_to_new_and_what_became_of_it)
{
    Scenery *s = scenery_slow(LEARNER_NUDGE);
    expect_text(said(s), "");
    scenery_seek(s, "best");
    expect_text(said(s), "");
    for (int t = 0; t < 8; t++) {
        scenery_seek(s, "pick");
        ck_assert_msg(ends(said(s), " ?"), "%s", said(s));
        ck_assert_msg(!strstr(said(s), "→"), "%s", said(s));
        scenery_seek(s, "old");
        run_next(s->run);
        ck_assert_msg(strstr(said(s), " → ") && ends(said(s), " ?"), "%s",
                      said(s));
        scenery_seek(s, "verdict");
        bool kept = world_value(&s->world, "verdict") == 1;
        ck_assert(ends(said(s), " better") == kept);
        run_next(s->run);
        ck_assert_msg(ends(said(s), kept ? " kept" : " undone"), "%s", said(s));
    }
    scenery_end(s);
}
END_TEST

START_TEST(its_edge_is_lit_throughout_the_try)
{
    Scenery *s = scenery_slow(LEARNER_NUDGE);
    int seen = 0;
    for (int t = 0; t < 6; t++) {
        scenery_seek(s, "pick");
        int cell = learnable_cell(s->world.net, s->run->cursor.tried);
        uint64_t tries = s->run->cursor.tries;
        bool weight = net_ref(s->world.net, cell).family == CELL_W;
        for (; s->run->cursor.tries == tries; run_next(s->run)) {
            ck_assert_int_eq(trylabel_cell(s->run), cell);
            const DrawCommand *halo = scenery_find(
                scenery_draw(s), scene_id(ID_TRY, 0), DRAW_CURVE, NULL);
            ck_assert((halo != NULL) == weight);
        }
        ck_assert_int_eq(trylabel_cell(s->run), cell);
        seen += weight;
    }
    ck_assert_int_gt(seen, 0);
    scenery_end(s);
}
END_TEST

START_TEST(the_error_stands_beside_the_one_to_beat)
{
    Scenery *s = scenery_slow(LEARNER_NUDGE);
    DrawId best = scene_id(ID_TRY, 1 + CELL_BEST);
    expect_text(scenery_text(scenery_draw(s), best), "");
    scenery_seek(s, "best");
    char number[NUMBER_TEXT], want[64];
    number_shown(world_value(&s->world, "best"), s->view.decimals + 1,
                 NUMBER_SIGN_MINUS, number);
    snprintf(want, sizeof want, "best %s", number);
    expect_text(scenery_text(scenery_draw(s), best), want);
    scenery_seek(s, "verdict");
    ck_assert(scenery_text(scenery_draw(s), scene_id(ID_ERROR, 0))[0]);
    ck_assert(scenery_text(scenery_draw(s), best)[0]);
    s->view.hidden = LESSON_ERROR;
    expect_text(scenery_text(scenery_draw(s), best), "");
    scenery_end(s);
}
END_TEST

START_TEST(slopes_show_which_way_and_both_errors)
{
    Scenery *s = scenery_slow(LEARNER_SLOPES);
    scenery_seek(s, "w[X->A]");
    expect_text(said(s), "0.150 + ε");
    scenery_seek(s, "w[X->A]");
    expect_text(said(s), "0.150 − ε");
    scenery_seek(s, "e-down");
    const DrawList *list = scenery_draw(s);
    ck_assert(scenery_text(list, scene_id(ID_TRY, 1 + CELL_E_UP))[0]);
    ck_assert(scenery_text(list, scene_id(ID_TRY, 1 + CELL_E_DOWN))[0]);
    scenery_seek(s, "grad[X->A]");
    ck_assert(strncmp(said(s), "slope ", 6) == 0);
    while (s->run->cursor.place.phase != PHASE_UPDATE)
        run_next(s->run);
    run_next(s->run);
    expect_text(said(s), "");
    scenery_end(s);
}
END_TEST

START_TEST(backprop_has_none)
{
    Scenery *s = scenery_sigmoid();
    scenery_seek(s, "w[X->A]");
    ck_assert_int_eq(trylabel_cell(s->run), -1);
    expect_text(said(s), "");
    scenery_end(s);
}
END_TEST

Suite *trylabel_suite(void)
{
    const TTest *const tests[] = {
        the_picked_weight_is_told_from_old_to_new_and_what_became_of_it,
        its_edge_is_lit_throughout_the_try,
        the_error_stands_beside_the_one_to_beat,
        slopes_show_which_way_and_both_errors,
        backprop_has_none,
        NULL,
    };
    return suite_of("trylabel", tests);
}
