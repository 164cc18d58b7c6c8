/* A function a kind of step. Numbers are spelled as the picture spells them. */
#include "scene/caption.h"

#include "base/number.h"
#include "engine/explain.h"

#include <math.h>

typedef struct Story {
    const Run *run;
    const Net *net;
    const Step *step;
    int decimals;
    TextBuffer title, body;
    const char *neuron; /* the step's */
} Story;

typedef void Teller(Story *story);

/* A number in words; one of a ring of buffers, good for one sentence. */
static const char *shown(double value, int decimals, NumberSign sign)
{
    static char texts[8][NUMBER_TEXT];
    static int next;
    next = (next + 1) % 8;
    number_shown(value, decimals, sign, texts[next]);
    return texts[next];
}

static const char *plain(const Story *story, double value)
{
    return shown(value, story->decimals, NUMBER_SIGN_MINUS);
}

static const char *signed_number(const Story *story, double value)
{
    return shown(value, story->decimals, NUMBER_SIGN_ALWAYS);
}

static double cell_of(const Story *story, CellFamily family, int layer,
                      int neuron)
{
    return story->run->cells[story->net->at[family][layer] + neuron];
}

static double own(const Story *story, CellFamily family)
{
    return cell_of(story, family, story->step->place.layer,
                   story->step->place.neuron);
}

static const char *source_name(const Story *story)
{
    return net_name(story->net, story->step->place.layer - 1,
                    story->step->place.source);
}

static double source_output(const Story *story)
{
    return cell_of(story, CELL_OUT, story->step->place.layer - 1,
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
              plain(story, story->step->after));
}

static void tell_bias(Story *story)
{
    text_addf(&story->title, "%s starts from its bias", story->neuron);
    text_addf(&story->body,
              "Before any input arrives, the sum of %s is its bias, %s.",
              story->neuron, plain(story, story->step->after));
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
              source_name(story), plain(story, x), story->neuron,
              plain(story, w), plain(story, w * x), story->neuron,
              last ? "" : "now ", plain(story, story->step->after));
}

static void tell_activate(Story *story)
{
    Activation kind = story->net->activation[story->step->place.layer];
    if (kind == ACTIVATION_IDENTITY) {
        text_addf(&story->title, "%s puts out its sum", story->neuron);
        text_addf(&story->body,
                  "This neuron has no activation: its output is the sum "
                  "itself, %s.",
                  plain(story, story->step->after));
        return;
    }
    text_addf(&story->title, "%s puts out %s of its sum", story->neuron,
              activation_row(kind)->name);
    text_addf(&story->body, "The sum %s goes in, %s comes out.",
              plain(story, own(story, CELL_SUM)),
              plain(story, story->step->after));
}

static void tell_loss(Story *story)
{
    const Step *step = story->step;
    double a = own(story, CELL_OUT), t = own(story, CELL_TARGET);
    double share = loss_row(story->net->loss)->share(a, t);
    bool last = step->place.neuron + 1 == story->net->sizes[step->place.layer];
    if (!loss_row(story->net->loss)->needs_target) {
        text_addf(&story->title, "%s counts as it is", story->neuron);
        text_addf(&story->body,
                  "Here the error (loss) is the sum of the "
                  "outputs: %s.",
                  plain(story, step->after));
        return;
    }
    text_addf(&story->title, "How wrong is %s?", story->neuron);
    text_addf(&story->body,
              "It puts out %s and should put out %s. Its share of the error "
              "(loss) is %s%s %s.",
              plain(story, a), plain(story, t), plain(story, share),
              last ? ", which makes the error" : "; the error so far is",
              plain(story, step->after));
}

/* "Raising A by a little would raise the error 3.75 times as much." */
static void tell_meaning(Story *story, double delta)
{
    if (delta == 0)
        text_addf(&story->body, "Moving %s a little changes nothing.",
                  story->neuron);
    else
        text_addf(&story->body,
                  "Raising %s a little would %s the error %s times as much; "
                  "it wants to go %s.",
                  story->neuron, delta > 0 ? "raise" : "lower",
                  plain(story, fabs(delta)), delta > 0 ? "down" : "up");
}

static void ask(Story *story)
{
    text_addf(&story->title, "If %s rose a little, what would the error do?",
              story->neuron);
}

static void tell_upstream(Story *story)
{
    const Place *place = &story->step->place;
    ask(story);
    if (is_output(story)) {
        text_addf(&story->body,
                  "The error changes %s times as much as the output of %s.",
                  signed_number(story, story->step->after), story->neuron);
        return;
    }
    Operand operands[STEP_OPERANDS];
    step_operands(story->run, story->step, operands);
    const char *behind = net_name(story->net, place->layer + 1, place->source);
    text_addf(&story->body,
              "%s reaches the error through %s. There the delta is %s, and the "
              "weight between them is %s: together %s.",
              story->neuron, behind, signed_number(story, operands[1].value),
              plain(story, operands[0].value),
              signed_number(story, operands[0].value * operands[1].value));
}

static void tell_slope(Story *story)
{
    Activation kind = story->net->activation[story->step->place.layer];
    text_addf(&story->title, "How steep is the %s where %s stands?",
              activation_row(kind)->name, story->neuron);
    text_addf(&story->body,
              "At the sum %s its slope is %s: the output follows the sum by "
              "that factor%s",
              plain(story, own(story, CELL_SUM)),
              plain(story, story->step->after),
              fabs(story->step->after) < 0.02
                  ? ". It is flat here, so hardly anything gets through."
                  : ".");
}

static void tell_delta(Story *story)
{
    text_addf(&story->title, "The delta of %s is %s", story->neuron,
              signed_number(story, own(story, CELL_DELTA)));
    tell_meaning(story, own(story, CELL_DELTA));
}

static void tell_gradient(Story *story)
{
    text_addf(&story->title, "What the weight %s→%s does to the error",
              source_name(story), story->neuron);
    text_addf(&story->body,
              "The output of %s, %s, times the delta of %s, %s. The gradient "
              "is %s; the change it asks for stays pending until the update.",
              source_name(story), plain(story, source_output(story)),
              story->neuron, signed_number(story, own(story, CELL_DELTA)),
              signed_number(story, story->step->after));
}

static void tell_gradient_bias(Story *story)
{
    text_addf(&story->title, "What the bias of %s does to the error",
              story->neuron);
    text_addf(&story->body,
              "A bias feeds the sum directly, so its gradient is the delta: "
              "%s.",
              signed_number(story, story->step->after));
}

static void tell_move(Story *story)
{
    const Step *step = story->step;
    double moved = step->after - step->before;
    int more = story->decimals + 2;
    text_addf(&story->body,
              "Against its gradient, by the learning rate: it moves by %s, "
              "from %s to %s.",
              shown(moved, more, NUMBER_SIGN_ALWAYS),
              shown(step->before, more, NUMBER_SIGN_MINUS),
              shown(step->after, more, NUMBER_SIGN_MINUS));
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

static void tell_step(Story *story)
{
    static Teller *const tellers[STEP_KINDS] = {
        [STEP_LOAD] = tell_load,
        [STEP_BIAS] = tell_bias,
        [STEP_TERM] = tell_term,
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
    if (story->step->place.phase == PHASE_VERIFY)
        text_add(&story->body, "With the new weights. ");
    tellers[story->step->place.kind](story);
}

static void tell_neuron(Story *story)
{
    const Place *place = &story->step->place;
    if (place->phase == PHASE_BACKWARD && place->kind >= STEP_DELTA) {
        ask(story);
        text_addf(&story->body, "The delta of %s is %s. ", story->neuron,
                  signed_number(story, own(story, CELL_DELTA)));
        tell_meaning(story, own(story, CELL_DELTA));
    } else if (place->phase == PHASE_UPDATE) {
        text_addf(&story->title, "What feeds %s moves", story->neuron);
        text_add(&story->body, "Each weight against its own gradient, all by "
                               "the same learning rate.");
    } else {
        tell_step(story);
    }
}

static double error_of(const Story *story)
{
    return cell_of(story, CELL_ERROR, net_last(story->net), 0);
}

/* Whole phases, samples and epochs. */
static void tell_phase(Story *story)
{
    static const struct {
        const char *title, *body;
    } phases[PHASE_COUNT] = {
        [PHASE_LOAD] = {"The sample is in place",
                        "Inputs and targets are set."},
        [PHASE_FORWARD] = {"Forward: every neuron has its output",
                           "From the inputs on, each neuron adds up what "
                           "arrives."},
        [PHASE_ERROR] = {"One number for how wrong",
                         "The outputs compared with their targets."},
        [PHASE_BACKWARD] = {"Backward: every neuron has its delta",
                            "From the outputs back, each neuron knows how the "
                            "error would answer it. All changes are pending."},
        [PHASE_UPDATE] = {"Update: everything has moved at once",
                          "Each weight against its gradient, by the learning "
                          "rate."},
        [PHASE_VERIFY] = {"Forward again, with the new weights",
                          "Did the error fall?"},
    };
    Phase phase = (Phase)story->step->place.phase;
    text_add(&story->title, phases[phase].title);
    text_add(&story->body, phases[phase].body);
    if (phase >= PHASE_ERROR)
        text_addf(&story->body, " The error (loss) is %s.",
                  plain(story, error_of(story)));
}

static void tell_sample(Story *story)
{
    text_addf(&story->title, "Sample %d has been learnt from",
              story->step->sample + 1);
    text_addf(&story->body,
              "Forward, error, backward%s. The error (loss) is %s.",
              story->step->place.phase == PHASE_BACKWARD ? "" : ", update",
              plain(story, error_of(story)));
}

static void tell_beginning(Story *story)
{
    text_add(&story->title, "Nothing has happened yet");
    text_add(&story->body, "The weights are there, everything else is still "
                           "empty. Press → for the first step, space to let "
                           "it play.");
}

void caption_write(Caption *caption, const Run *run, Grain grain, int decimals)
{
    Story story = {.run = run,
                   .net = run->net,
                   .step = run_last(run),
                   .decimals = decimals,
                   .title = text_buffer(caption->title, CAPTION_TITLE),
                   .body = text_buffer(caption->body, CAPTION_BODY)};
    if (!story.step) {
        tell_beginning(&story);
        return;
    }
    story.neuron =
        net_name(run->net, story.step->place.layer, story.step->place.neuron);
    if (grain == GRAIN_TERM)
        tell_step(&story);
    else if (grain <= GRAIN_LAYER)
        tell_neuron(&story);
    else if (grain == GRAIN_PHASE)
        tell_phase(&story);
    else
        tell_sample(&story);
}

void caption_place(const Run *run, TextBuffer *text)
{
    const Step *step = run_last(run);
    if (!step) {
        text_add(text, "at the beginning");
        return;
    }
    text_addf(text, "%s · %s %s", phase_name((Phase)step->place.phase),
              step->place.layer == 0 ? "input" : "neuron",
              net_name(run->net, step->place.layer, step->place.neuron));
}

void caption_next(const Run *run, TextBuffer *text)
{
    const Place *at = &run->cursor.place;
    const Net *net = run->net;
    static const char *const words[STEP_KINDS] = {
        [STEP_LOAD] = "load ",
        [STEP_BIAS] = "the bias of ",
        [STEP_TERM] = "what arrives at ",
        [STEP_ACTIVATE] = "the output of ",
        [STEP_LOSS] = "the error of ",
        [STEP_UPSTREAM] = "how the error answers the output of ",
        [STEP_SLOPE] = "the slope of ",
        [STEP_DELTA] = "the delta of ",
        [STEP_GRADIENT] = "the gradient of a weight into ",
        [STEP_GRADIENT_BIAS] = "the gradient of the bias of ",
        [STEP_UPDATE] = "move a weight into ",
        [STEP_UPDATE_BIAS] = "move the bias of ",
    };
    text_add(text, words[at->kind]);
    text_add(text, net_name(net, at->layer, at->neuron));
}
