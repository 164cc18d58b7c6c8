/* Single steps in words: a function a kind of step. Numbers are spelled as the
   picture spells them. */
#include "scene/story.h"

#include "engine/backprop.h"
#include "engine/curve.h"
#include "engine/explain.h"
#include "engine/share.h"

#include <math.h>

typedef void Teller(Story *story);

static const char *source_name(const Story *story)
{
    return net_name(story->net, story->step->place.layer - 1,
                    story->step->place.source);
}

static double source_output(const Story *story)
{
    return story_cell(story, CELL_OUT, story->step->place.layer - 1,
                      story->step->place.source);
}

static bool is_output(const Story *story)
{
    return story->step->place.layer == net_last(story->net);
}

static void tell_load(Story *story)
{
    bool target = story->step->place.layer > 0;
    text_addf(&story->title,
              target ? "What %s should put out" : "Input %s is set",
              story->neuron);
    text_addf(&story->body,
              target ? "Sample %d wants %s to become %s."
                     : "Sample %d gives input %s the value %s.",
              story->step->sample + 1, story->neuron,
              story_plain(story, story->step->after));
}

static void tell_bias(Story *story)
{
    text_addf(&story->title, "%s starts from its bias", story->neuron);
    text_addf(&story->body,
              "Before any input arrives, the sum of %s is its bias, %s.",
              story->neuron, story_plain(story, story->step->after));
}

static void tell_term(Story *story)
{
    const Place *place = &story->step->place;
    double w =
        story->run
            ->cells[net_row(story->net, CELL_W, place->layer, place->neuron) +
                    place->source];
    double x = source_output(story);
    bool last = place->source + 1 == net_sources(story->net, place->layer);
    text_addf(&story->title, "%s reaches %s through their weight",
              source_name(story), story->neuron);
    text_addf(&story->body,
              "%s puts out %s. Its weight to %s is %s, so %s arrives there. "
              "The sum of %s is %s%s.",
              source_name(story), story_plain(story, x), story->neuron,
              story_plain(story, w), story_plain(story, w * x), story->neuron,
              last ? "" : "now ", story_plain(story, story->step->after));
}

static double layer_cell(const Story *story, CellFamily family)
{
    return story_cell(story, family, story->step->place.layer, 0);
}

static void tell_max(Story *story)
{
    text_add(&story->title, "Which sum is the largest?");
    text_addf(&story->body,
              "The largest sum of the outputs is %s. It is taken off each of "
              "them, which changes no output and keeps every power small.",
              story_plain(story, story->step->after));
}

/* What a neuron adds to the norm of softmax. */
static double power_of(const Story *story)
{
    return curve_exp(story_own(story, CELL_SUM) - layer_cell(story, CELL_MAX));
}

static void tell_norm(Story *story)
{
    const Step *step = story->step;
    bool last = step->place.neuron + 1 == story->net->sizes[step->place.layer];
    text_addf(&story->title, "How much does %s weigh?", story->neuron);
    text_addf(&story->body,
              "Its sum %s less the largest, as a power of e, is %s. %s %s.",
              story_plain(story, story_own(story, CELL_SUM)),
              story_plain(story, power_of(story)),
              last ? "All outputs together weigh" : "Together that is so far",
              story_plain(story, step->after));
}

static void tell_softmax(Story *story)
{
    text_addf(&story->title, "%s puts out its part of the whole",
              story->neuron);
    text_addf(&story->body,
              "It weighs %s of %s: a part of %s. The outputs of softmax add up "
              "to 1, like probabilities.",
              story_plain(story, power_of(story)),
              story_plain(story, layer_cell(story, CELL_NORM)),
              story_plain(story, story->step->after));
}

static void tell_activate(Story *story)
{
    Activation kind = story->net->activation[story->step->place.layer];
    if (kind == ACTIVATION_SOFTMAX) {
        tell_softmax(story);
        return;
    }
    if (kind == ACTIVATION_IDENTITY) {
        text_addf(&story->title, "%s puts out its sum", story->neuron);
        text_addf(&story->body,
                  "This neuron has no activation: its output is the sum "
                  "itself, %s.",
                  story_plain(story, story->step->after));
        return;
    }
    text_addf(&story->title, "%s puts out %s of its sum", story->neuron,
              activation_row(kind)->name);
    text_addf(&story->body, "The sum %s goes in, %s comes out.",
              story_plain(story, story_own(story, CELL_SUM)),
              story_plain(story, story->step->after));
}

static void tell_loss(Story *story)
{
    const Step *step = story->step;
    double a = story_own(story, CELL_OUT), t = story_own(story, CELL_TARGET);
    double share = share_of(story->net, story->run->cells, step->place.neuron);
    bool last = step->place.neuron + 1 == story->net->sizes[step->place.layer];
    if (story->run->cursor.place.phase == PHASE_MEASURE)
        last = false; /* there are samples to come */
    if (!loss_row(story->net->loss)->needs_target) {
        text_addf(&story->title, "%s counts as it is", story->neuron);
        text_addf(&story->body,
                  "Here the error (loss) is the sum of the "
                  "outputs: %s.",
                  story_plain(story, step->after));
        return;
    }
    text_addf(&story->title, "How wrong is %s?", story->neuron);
    text_addf(&story->body,
              "It puts out %s and should put out %s. Its share of the error "
              "(loss) is %s%s %s.",
              story_plain(story, a), story_plain(story, t),
              story_plain(story, share),
              last ? ", which makes the error" : "; the error so far is",
              story_plain(story, step->after));
    if (story->net->loss == LOSS_CROSS_ENTROPY)
        text_add(&story->body,
                 " A share is −ln of the output, times the target.");
}

static void tell_upstream(Story *story)
{
    const Place *place = &story->step->place;
    story_ask(story);
    if (is_output(story)) {
        text_addf(&story->body,
                  "The error changes %s times as much as the output of %s.",
                  story_signed(story, story->step->after), story->neuron);
        return;
    }
    Operand operands[STEP_OPERANDS];
    step_operands(story->run, story->step, operands);
    const char *behind = net_name(story->net, place->layer + 1, place->source);
    text_addf(&story->body,
              "%s reaches the error through %s. There the delta is %s, and the "
              "weight between them is %s: together %s.",
              story->neuron, behind, story_signed(story, operands[1].value),
              story_plain(story, operands[0].value),
              story_signed(story, operands[0].value * operands[1].value));
}

static void tell_slope(Story *story)
{
    Activation kind = story->net->activation[story->step->place.layer];
    text_addf(&story->title, "How steep is the %s where %s stands?",
              activation_row(kind)->name, story->neuron);
    text_addf(&story->body,
              "At the sum %s its slope is %s: the output follows the sum by "
              "that factor%s",
              story_plain(story, story_own(story, CELL_SUM)),
              story_plain(story, story->step->after),
              fabs(story->step->after) < 0.02
                  ? ". It is flat here, so hardly anything gets through."
                  : ".");
}

static void tell_delta(Story *story)
{
    text_addf(&story->title, "The delta of %s is %s", story->neuron,
              story_signed(story, story_own(story, CELL_DELTA)));
    if (backprop_is_at_once(story->run, story->step->place.layer))
        story_at_once(story);
    story_meaning(story, story_own(story, CELL_DELTA));
}

static void tell_gradient(Story *story)
{
    text_addf(&story->title, "What the weight %s→%s does to the error",
              source_name(story), story->neuron);
    text_addf(&story->body,
              "The output of %s, %s, times the delta of %s, %s. The gradient "
              "is %s; the change it asks for stays pending until the update.",
              source_name(story), story_plain(story, source_output(story)),
              story->neuron, story_signed(story, story_own(story, CELL_DELTA)),
              story_signed(story, story->step->after));
}

static void tell_gradient_bias(Story *story)
{
    text_addf(&story->title, "What the bias of %s does to the error",
              story->neuron);
    text_addf(&story->body,
              "A bias feeds the sum directly, so its gradient is the delta: "
              "%s.",
              story_signed(story, story->step->after));
}

static void tell_move(Story *story)
{
    const Step *step = story->step;
    double moved = step->after - step->before;
    int more = story->decimals + 2;
    text_addf(&story->body,
              "Against its gradient, by the learning rate: it moves by %s, "
              "from %s to %s.",
              story_shown(moved, more, NUMBER_SIGN_ALWAYS),
              story_shown(step->before, more, NUMBER_SIGN_MINUS),
              story_shown(step->after, more, NUMBER_SIGN_MINUS));
}

static void tell_update(Story *story)
{
    text_addf(&story->title, "The weight %s→%s moves", source_name(story),
              story->neuron);
    tell_move(story);
}

static void tell_update_bias(Story *story)
{
    text_addf(&story->title, "The bias of %s moves", story->neuron);
    tell_move(story);
}

void story_step(Story *story)
{
    static Teller *const tellers[STEP_KINDS] = {
        [STEP_LOAD] = tell_load,
        [STEP_BIAS] = tell_bias,
        [STEP_TERM] = tell_term,
        [STEP_MAX] = tell_max,
        [STEP_NORM] = tell_norm,
        [STEP_ACTIVATE] = tell_activate,
        [STEP_LOSS] = tell_loss,
        [STEP_UPSTREAM] = tell_upstream,
        [STEP_SLOPE] = tell_slope,
        [STEP_DELTA] = tell_delta,
        [STEP_GRADIENT] = tell_gradient,
        [STEP_GRADIENT_BIAS] = tell_gradient_bias,
        [STEP_UPDATE] = tell_update,
        [STEP_UPDATE_BIAS] = tell_update_bias,
    };
    if (story->step->place.kind >= STEP_PICK) {
        story_try(story);
        return;
    }
    if (story->step->place.phase == PHASE_VERIFY)
        text_add(&story->body, "With the new weights. ");
    tellers[story->step->place.kind](story);
}
