#include "scene/story.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

static char title[256], body[1024];

static Story story_for(Scenery *s)
{
    const Step *step = run_last(s->run);
    return (Story){
        .run = s->run,
        .net = s->run->net,
        .step = step,
        .decimals = 2,
        .title = text_buffer(title, sizeof title),
        .body = text_buffer(body, sizeof body),
        .neuron = net_name(s->run->net, step->place.layer, step->place.neuron)};
}

START_TEST(eight_numbers_live_at_once)
{
    const char *texts[8];
    for (int i = 0; i < 8; i++)
        texts[i] = story_shown(i, 0, NUMBER_SIGN_MINUS);
    for (int i = 0; i < 8; i++)
        ck_assert_int_eq(texts[i][0], '0' + i);
}
END_TEST

START_TEST(a_delta_says_what_a_little_more_would_do)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "delta[C]");
    Story story = story_for(s);
    story_meaning(&story, -3);
    expect_text(body, "Raising C a little would lower the error 3.00 times as "
                      "much; it wants to go up.");
    story = story_for(s);
    story_meaning(&story, 0);
    expect_text(body, "Moving C a little changes nothing.");
    scenery_end(s);
}
END_TEST

START_TEST(phases_tell_the_error_from_its_phase_on)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[D]");
    Story story = story_for(s);
    story_phase(&story);
    ck_assert_ptr_null(strstr(body, "error (loss)"));
    scenery_seek(s, "error");
    scenery_seek(s, "error");
    story = story_for(s);
    story_phase(&story);
    ck_assert_msg(strstr(body, "4.50"), "%s", body);
    scenery_end(s);
}
END_TEST

START_TEST(cells_are_found_by_family_layer_and_neuron)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[D]");
    Story story = story_for(s);
    ck_assert_double_eq(story_cell(&story, CELL_OUT, 1, 1), 0.5);
    ck_assert_double_eq(story_own(&story, CELL_OUT), 1.5);
    scenery_end(s);
}
END_TEST

START_TEST(a_whole_neuron_says_what_it_added_up)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "out[B]");
    Story story = story_for(s);
    story_neuron(&story);
    expect_text(body, "−1.00 × 1.00 + 0.75 × 2.00 adds up to 0.50. That "
                      "sum is its output.");
    scenery_end(s);
}
END_TEST

Suite *story_suite(void)
{
    const TTest *const tests[] = {
        eight_numbers_live_at_once,
        a_delta_says_what_a_little_more_would_do,
        phases_tell_the_error_from_its_phase_on,
        cells_are_found_by_family_layer_and_neuron,
        a_whole_neuron_says_what_it_added_up,
        NULL,
    };
    return suite_of("story", tests);
}
