#include "scene/caption.h"

#include "scenery.h"
#include "suites.h"

#include <string.h>

static Caption caption;

/* Seeks a cell, writes the step's caption and looks for words in it. */
static void expect_words(Scenery *s, const char *cell, const char *title,
                         const char *body)
{
    scenery_seek(s, cell);
    caption_write(&caption, s->run, GRAIN_TERM, s->view.decimals);
    expect_text(caption.title, title);
    ck_assert_msg(strstr(caption.body, body), "\"%s\" has no \"%s\"",
                  caption.body, body);
}

START_TEST(a_forward_pass_is_told_step_by_step)
{
    Scenery *s = scenery_tiny();
    expect_words(s, "in[X]", "Input X is set", "the value 1.00");
    expect_words(s, "target[C]", "What C should put out", "become 1.00");
    expect_words(s, "sum[A]", "X reaches A through their weight",
                 "is 0.50, so 0.50 arrives there. The sum of A is now 0.50.");
    expect_words(s, "sum[A]", "Y reaches A through their weight",
                 "is 0.25, so 0.50 arrives there. The sum of A is 1.00.");
    expect_words(s, "out[A]", "A puts out its sum", "1.00");
    expect_words(s, "error", "How wrong is C?", "2.25; the error so far is");
    expect_words(s, "error", "How wrong is D?", "which makes the error 4.50");
    scenery_end(s);
}
END_TEST

START_TEST(a_backward_pass_is_told_step_by_step)
{
    Scenery *s = scenery_tiny();
    expect_words(s, "delta[C]", "The delta of C is −3.00", "lower the error");
    expect_words(s, "grad[A->C]", "What the weight A→C does to the error",
                 "The gradient is −3.00");
    expect_words(s, "w[A->C]", "The weight A→C moves",
                 "moves by +0.1500, from −0.2500 to −0.1000");
    scenery_end(s);
}
END_TEST

START_TEST(verifying_says_that_the_weights_are_new)
{
    Scenery *s = scenery_tiny();
    scenery_seek(s, "w[B->D]");
    while (run_last(s->run)->place.phase != PHASE_VERIFY)
        scenery_go(s, s->run->cursor.steps + 1);
    caption_write(&caption, s->run, GRAIN_TERM, 2);
    ck_assert_msg(strstr(caption.body, "With the new weights."), "%s",
                  caption.body);
    scenery_end(s);
}
END_TEST

START_TEST(activations_and_biases_have_words_of_their_own)
{
    Scenery *s = scenery_sigmoid();
    expect_words(s, "sum[A]", "A starts from its bias", "0.100");
    expect_words(s, "out[A]", "A puts out sigmoid of its sum", "comes out");
    expect_words(s, "slope[C]", "How steep is the sigmoid where C stands?",
                 "its slope is");
    expect_words(s, "gradb[C]", "What the bias of C does to the error",
                 "its gradient is the delta");
    expect_words(s, "b[C]", "The bias of C moves", "learning rate");
    scenery_end(s);
}
END_TEST

Suite *story_step_suite(void)
{
    const TTest *const tests[] = {
        a_forward_pass_is_told_step_by_step,
        a_backward_pass_is_told_step_by_step,
        verifying_says_that_the_weights_are_new,
        activations_and_biases_have_words_of_their_own,
        NULL,
    };
    return suite_of("story_step", tests);
}
