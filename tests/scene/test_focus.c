#include "scene/focus.h"

#include "scenery.h"
#include "suites.h"

START_TEST(at_the_beginning_nothing_is_lit)
{
    Scenery *s = scenery_tiny();
    Focus focus = focus_now(s->run, GRAIN_TERM);
    ck_assert_ptr_null(focus.step);
    ck_assert_int_eq(focus.neuron, -1);
    ck_assert(!focus_edge(&focus, 1, 0, 0));
    ck_assert(!focus_is_backward(&focus));
    scenery_end(s);
}
END_TEST

START_TEST(nowhere_is_like_the_beginning)
{
    Scenery *s = scenery_tiny();
    Focus focus = focus_nowhere(), first = focus_now(s->run, GRAIN_NEURON);
    ck_assert_ptr_eq(focus.step, first.step);
    ck_assert_int_eq(focus.layer, first.layer);
    ck_assert_int_eq(focus.neuron, first.neuron);
    ck_assert_int_lt(focus.in_last, focus.in_first);
    ck_assert_int_lt(focus.out_last, focus.out_first);
    ck_assert(!focus_travels_forward(&focus));
    ck_assert(!focus_travels_backward(&focus));
    scenery_end(s);
}
END_TEST

START_TEST(a_term_lights_its_own_edge)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "sum[A]");
    scenery_seek(s, "sum[A]");
    Focus focus = focus_now(s->run, GRAIN_TERM);
    ck_assert(focus_edge(&focus, 1, 0, 1));
    ck_assert(!focus_edge(&focus, 1, 0, 0));
    ck_assert(!focus_edge(&focus, 1, 1, 1));
    ck_assert(focus_travels_forward(&focus));
    scenery_end(s);
}
END_TEST

START_TEST(by_neurons_all_that_came_in_is_lit)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[A]");
    Focus focus = focus_now(s->run, GRAIN_NEURON);
    ck_assert(focus_edge(&focus, 1, 0, 0));
    ck_assert(focus_edge(&focus, 1, 0, 1));
    ck_assert(!focus_edge(&focus, 2, 0, 0));
    scenery_end(s);
}
END_TEST

START_TEST(a_delta_comes_back_along_the_edges_behind)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[A]");
    Focus focus = focus_now(s->run, GRAIN_NEURON);
    ck_assert(focus_edge(&focus, 2, 0, 0));
    ck_assert(focus_edge(&focus, 2, 1, 0));
    ck_assert(!focus_edge(&focus, 2, 0, 1));
    ck_assert(!focus_edge(&focus, 1, 0, 0));
    ck_assert(focus_travels_backward(&focus));
    ck_assert(focus_is_backward(&focus));
    ck_assert(!focus_travels_forward(&focus));
    scenery_end(s);
}
END_TEST

START_TEST(an_outputs_delta_comes_along_no_edge)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[C]");
    Focus focus = focus_now(s->run, GRAIN_NEURON);
    ck_assert(!focus_travels_backward(&focus));
    ck_assert(focus_is_backward(&focus));
    scenery_end(s);
}
END_TEST

START_TEST(verify_is_forward_again)
{
    Scenery *s = scenery_tiny();
    while (!run_last(s->run) || run_last(s->run)->place.phase != PHASE_VERIFY)
        scenery_go(s, s->run->cursor.steps + 1);
    scenery_seek(s, "sum[A]");
    Focus focus = focus_now(s->run, GRAIN_TERM);
    ck_assert(!focus_is_backward(&focus));
    ck_assert(focus_travels_forward(&focus));
    scenery_end(s);
}
END_TEST

Suite *focus_suite(void)
{
    const TTest *const tests[] = {
        at_the_beginning_nothing_is_lit,
        nowhere_is_like_the_beginning,
        a_term_lights_its_own_edge,
        by_neurons_all_that_came_in_is_lit,
        a_delta_comes_back_along_the_edges_behind,
        an_outputs_delta_comes_along_no_edge,
        verify_is_forward_again,
        NULL,
    };
    return suite_of("focus", tests);
}
