#include "scene/whereabouts.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

static char text[256];

static const char *now(Scenery *s)
{
    TextBuffer buffer = text_buffer(text, sizeof text);
    whereabouts_now(s->run, &buffer);
    return text;
}

static const char *next(Scenery *s)
{
    TextBuffer buffer = text_buffer(text, sizeof text);
    whereabouts_next(s->run, &buffer);
    return text;
}

START_TEST(the_place_is_phase_and_neuron)
{
    Scenery *s = scenery_tiny();
    expect_text(now(s), "at the beginning");
    scenery_go(s, 1);
    expect_text(now(s), "load · input X");
    scenery_seek(s, "delta[C]");
    expect_text(now(s), "backward · neuron C");
    scenery_end(s);
}
END_TEST

START_TEST(what_comes_next_is_the_step_that_is_then_taken)
{
    Scenery *s = scenery_tiny();
    for (int i = 0; i < 130; i++) {
        char want[NET_NAME + 8];
        TextBuffer buffer = text_buffer(want, sizeof want);
        const char *told = next(s);
        scenery_go(s, s->run->cursor.steps + 1);
        const Place *place = &run_last(s->run)->place;
        text_add(&buffer, net_name(s->run->net, place->layer, place->neuron));
        ck_assert_msg(strstr(told, want), "\"%s\" has no %s", told, want);
    }
    scenery_end(s);
}
END_TEST

Suite *whereabouts_suite(void)
{
    const TTest *const tests[] = {
        the_place_is_phase_and_neuron,
        what_comes_next_is_the_step_that_is_then_taken,
        NULL,
    };
    return suite_of("whereabouts", tests);
}
