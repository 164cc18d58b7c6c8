#include "scene/side.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

static const DrawList *draw_in(Scenery *s, Rect area, Grain grain)
{
    draw_begin(&s->list, &s->font, 1);
    draw_panel(&s->list, 1, area, 0xFFFFFFFF);
    side_draw(&s->list, s->run,
              (SideLook){theme_row(THEME_LIGHT), grain, s->view.decimals},
              area);
    return &s->list;
}

static void expect_inside(const DrawList *list, Rect area)
{
    const DrawCommand *card =
        scenery_find(list, scene_id(ID_CARD, 0), DRAW_BOX, NULL);
    ck_assert(card->rect.y + card->rect.h <= area.y + area.h);
    for (int i = 0; i < list->command_count; i++) {
        Rect it = list->commands[i].rect;
        ck_assert_msg(it.x >= area.x && it.x + it.w <= area.x + area.w + 0.5F,
                      "command %d", i);
    }
}

START_TEST(words_and_card_stand_in_the_panel)
{
    Rect tall = {800, 50, 430, 520}, low = {500, 40, 300, 300};
    Scenery *s = scenery_sigmoid();
    for (uint64_t step = 1; step < 120; step++) {
        scenery_go(s, step);
        Grain grain = step % 2 ? GRAIN_TERM : GRAIN_NEURON;
        expect_inside(draw_in(s, tall, grain), tall);
        expect_inside(draw_in(s, low, grain), low);
    }
    scenery_end(s);
}
END_TEST

START_TEST(it_says_where_the_run_is_and_what_comes_next)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[C]");
    const DrawList *list = draw_in(s, (Rect){0, 0, 430, 520}, GRAIN_NEURON);
    expect_text(scenery_text(list, scene_id(ID_CAPTION, 0)),
                "backward · neuron C");
    const char *next = scenery_text(list, scene_id(ID_CAPTION, 5));
    ck_assert_msg(strstr(next, "Next: the gradient"), "%s", next);
    scenery_end(s);
}
END_TEST

START_TEST(at_the_beginning_there_is_no_card)
{
    Scenery *s = scenery_tiny();
    const DrawList *list = draw_in(s, (Rect){0, 0, 430, 520}, GRAIN_NEURON);
    ck_assert_ptr_null(draw_find(list, scene_id(ID_CARD, 0)));
    ck_assert_ptr_null(draw_find_text(list, "THIS STEP"));
    scenery_end(s);
}
END_TEST

START_TEST(symbols_of_the_formula_can_be_found_by_their_cells)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[A]");
    const DrawList *list = draw_in(s, (Rect){0, 0, 430, 520}, GRAIN_NEURON);
    const char *text =
        scenery_text(list, scenery_id(s, ID_FORMULA, "delta[C]"));
    ck_assert_msg(strstr(text, "−3.00"), "%s", text);
    scenery_end(s);
}
END_TEST

Suite *side_suite(void)
{
    const TTest *const tests[] = {
        words_and_card_stand_in_the_panel,
        it_says_where_the_run_is_and_what_comes_next,
        at_the_beginning_there_is_no_card,
        symbols_of_the_formula_can_be_found_by_their_cells,
        NULL,
    };
    return suite_of("side", tests);
}
