#include "scene/network.h"

#include "scenery.h"
#include "suites.h"

#include <math.h>
#include <string.h>

START_TEST(the_same_moment_gives_the_same_list)
{
    Scenery *s = scenery_sigmoid();
    scenery_seek(s, "delta[A]");
    const DrawList *list = scenery_draw(s);
    int count = list->command_count, bytes = list->byte_count;
    size_t size = (size_t)count * sizeof *list->commands;
    DrawCommand *commands = malloc(size);
    ck_assert_ptr_nonnull(commands);
    memcpy(commands, list->commands, size);
    scenery_go(s, 0);
    scenery_seek(s, "delta[A]");
    list = scenery_draw(s);
    ck_assert_int_eq(list->command_count, count);
    ck_assert_int_eq(list->byte_count, bytes);
    for (int i = 0; i < count; i++) {
        ck_assert_int_eq(list->commands[i].kind, commands[i].kind);
        ck_assert_uint_eq(list->commands[i].id, commands[i].id);
        expect_near(list->commands[i].rect.x, commands[i].rect.x, 0);
        ck_assert_uint_eq(list->commands[i].fill, commands[i].fill);
    }
    free(commands);
    scenery_end(s);
}
END_TEST

/* Two moments that differ by nothing but the step that is lit. */
START_TEST(a_calm_picture_does_not_tell_which_step_was_last)
{
    Scenery *s = scenery_tiny();
    NetworkLook look = {.theme = theme_row(THEME_LIGHT),
                        .decimals = 2,
                        .progress = 1,
                        .hidden = LESSON_CHANGES};
    Rect area = {0, 0, 900, 540};
    const char *const names[] = {"grad[X->B]", "grad[Y->B]"};
    int counts[2][2];
    for (int calm = 0; calm < 2; calm++)
        for (int i = 0; i < 2; i++) {
            DrawId id = scenery_id(s, ID_PRODUCT, "w[X->B]");
            scenery_go(s, 0);
            scenery_seek(s, names[i]);
            look.calm = calm == 1;
            draw_begin(&s->list, &s->font, 1);
            draw_panel(&s->list, scene_id(ID_PANEL, PANEL_NETWORK), area, 0);
            network_draw(&s->list, s->run, look, area);
            counts[calm][i] = s->list.command_count;
            ck_assert(!look.calm || !draw_find(&s->list, id));
            ck_assert_ptr_nonnull(
                draw_find(&s->list, scenery_id(s, ID_DELTA, "delta[B]")));
        }
    ck_assert_int_eq(counts[1][0], counts[1][1]);
    ck_assert_int_lt(counts[1][0], counts[0][0]);
    scenery_end(s);
}
END_TEST

START_TEST(layers_have_headers)
{
    Scenery *s = scenery_tiny();
    const DrawList *list = scenery_draw(s);
    expect_text(scenery_text(list, scene_id(ID_HEADER, 0)), "INPUTS");
    expect_text(scenery_text(list, scene_id(ID_HEADER, 1)), "HIDDEN");
    expect_text(scenery_text(list, scene_id(ID_HEADER, 2)), "OUTPUTS");
    scenery_end(s);
}
END_TEST

START_TEST(crowded_headers_are_all_brief)
{
    Plan plan = {.layers = 16, .samples = 1};
    for (int i = 0; i < 16; i++)
        plan.sizes[i] = 2;
    Scenery *s = scenery_new(&plan);
    scenery_go(s, 50);
    const DrawList *list = scenery_draw(s);
    expect_text(scenery_text(list, scene_id(ID_HEADER, 0)), "IN");
    expect_text(scenery_text(list, scene_id(ID_HEADER, 7)), "H7");
    expect_text(scenery_text(list, scene_id(ID_HEADER, 15)), "OUT");
    scenery_end(s);
}
END_TEST

START_TEST(large_networks_show_windows_of_neurons)
{
    Plan plan = {.layers = 3, .sizes = {784, 100, 10}, .samples = 1};
    Scenery *s = scenery_new(&plan);
    scenery_go(s, 40000);
    const DrawList *list = scenery_draw(s);
    const char *header = scenery_text(list, scene_id(ID_HEADER, 0));
    ck_assert_msg(strstr(header, "of 784"), "%s", header);
    ck_assert_int_lt(list->command_count, 6000);
    scenery_end(s);
}
END_TEST

START_TEST(the_source_of_a_term_is_among_the_shown)
{
    Plan plan = {.layers = 2, .sizes = {4096, 2}, .samples = 1};
    Scenery *s = scenery_new(&plan);
    s->view.grain = GRAIN_TERM;
    while (run_last(s->run) == NULL ||
           run_last(s->run)->place.kind != STEP_TERM ||
           run_last(s->run)->place.source != 3000)
        scenery_go(s, s->run->cursor.steps + 1);
    const DrawList *list = scenery_draw(s);
    ck_assert_ptr_nonnull(
        draw_find(list, scenery_id(s, ID_EDGE, "w[x3001->n1.1]")));
    scenery_end(s);
}
END_TEST

static void expect_finite(const DrawList *list)
{
    for (int i = 0; i < list->command_count; i++) {
        Rect it = list->commands[i].rect;
        ck_assert(isfinite(it.x) && isfinite(it.y) && isfinite(it.w) &&
                  isfinite(it.h));
    }
    for (int i = 0; i < list->point_count; i++)
        ck_assert(isfinite(list->points[i].x) && isfinite(list->points[i].y));
}

START_TEST(numbers_that_are_none_are_drawn_safely)
{
    double odd[] = {(double)NAN, (double)INFINITY, -(double)INFINITY, 1e308,
                    -1e308};
    for (int i = 0; i < 5; i++) {
        Scenery *s = scenery_sigmoid();
        scenery_seek(s, "delta[A]");
        for (int cell = 0; cell < s->world.net->cells; cell++)
            s->run->cells[cell] = odd[i];
        for (int grain = 0; grain < GRAIN_COUNT; grain++) {
            s->view.grain = (Grain)grain;
            s->view.progress = grain % 2 ? 0.5F : 1;
            expect_finite(scenery_draw(s));
        }
        scenery_end(s);
    }
}
END_TEST

START_TEST(a_diverging_run_is_drawn_safely)
{
    Scenery *s = scenery_tiny();
    s->plan.config.rate = 100;
    world_restart(&s->world, &s->plan);
    s->run = s->world.run;
    s->view.run = s->run;
    for (uint64_t step = 1; step < 8000; step += 97) {
        scenery_go(s, step);
        expect_finite(scenery_draw(s));
    }
    ck_assert(!isfinite(world_value(&s->world, "w[X->A]")));
    scenery_end(s);
}
END_TEST

START_TEST(decimals_follow_the_first_numbers)
{
    Scenery *tiny = scenery_tiny(), *sigmoid = scenery_sigmoid();
    ck_assert_int_eq(network_decimals(tiny->run), 2);
    ck_assert_int_eq(network_decimals(sigmoid->run), 3);
    scenery_end(tiny);
    scenery_end(sigmoid);
}
END_TEST

START_TEST(no_number_is_a_negative_nothing)
{
    Scenery *s = scenery_tiny();
    for (uint64_t step = 0; step < 300; step += 7) {
        scenery_go(s, step);
        const DrawList *list = scenery_draw(s);
        for (int i = 0; i < list->command_count; i++) {
            const DrawCommand *command = &list->commands[i];
            if (command->kind != DRAW_TEXT || !font_is_mono(command->face))
                continue;
            Text text = draw_text_of(list, command);
            ck_assert(!text_is(text, "−0.00"));
            for (size_t k = 0; k < text.length; k++)
                ck_assert(text.at[k] != '-' ||
                          (k > 0 && text.at[k - 1] == 'e'));
        }
    }
    scenery_end(s);
}
END_TEST

Suite *network_suite(void)
{
    const TTest *const tests[] = {
        the_same_moment_gives_the_same_list,
        a_calm_picture_does_not_tell_which_step_was_last,
        layers_have_headers,
        crowded_headers_are_all_brief,
        large_networks_show_windows_of_neurons,
        the_source_of_a_term_is_among_the_shown,
        numbers_that_are_none_are_drawn_safely,
        a_diverging_run_is_drawn_safely,
        decimals_follow_the_first_numbers,
        no_number_is_a_negative_nothing,
        NULL,
    };
    return suite_of("network", tests);
}
