/* Each slip computes what it would give, from the same cells. */
#include "app/slips.h"

#include "base/number.h"
#include "engine/computed.h"

#include <math.h>

typedef struct Guess {
    const Run *run;
    CellRef ref;
    double answer, guess, tolerance;
    int decimals;
    TextBuffer *text; /* what is said */
} Guess;

static bool is(const Guess *guess, double value)
{
    return fabs(guess->guess - value) <= guess->tolerance;
}

static double cell_of(const Guess *guess, CellFamily family, int layer,
                      int neuron)
{
    return guess->run->cells[guess->run->net->at[family][layer] + neuron];
}

static bool is_hidden_delta(const Guess *guess)
{
    return (guess->ref.family == CELL_DELTA ||
            guess->ref.family == CELL_UPSTREAM) &&
           guess->ref.layer < net_last(guess->run->net);
}

static double slope_of(const Guess *guess)
{
    const Net *net = guess->run->net;
    int layer = guess->ref.layer, neuron = guess->ref.neuron;
    if (guess->ref.family != CELL_DELTA)
        return 1;
    return activation_row(net->activation[layer])
        ->slope(cell_of(guess, CELL_SUM, layer, neuron),
                cell_of(guess, CELL_OUT, layer, neuron));
}

/* What a hidden upstream would be with another factor, or moved weights. */
static double hidden_sum(const Guess *guess, CellFamily carried, bool moved)
{
    const Net *net = guess->run->net;
    int behind = guess->ref.layer + 1;
    double sum = 0;
    for (int n = 0; n < net->sizes[behind]; n++) {
        double change = 0;
        int w = net_row(net, CELL_W, behind, n) + guess->ref.neuron;
        if (moved)
            run_change(guess->run, w, &change);
        sum += (guess->run->cells[w] + change) *
               cell_of(guess, carried, behind, n);
    }
    return sum * slope_of(guess);
}

static bool say(const Guess *guess, const char *sentence)
{
    text_add(guess->text, sentence);
    return true;
}

static bool hidden_slip(const Guess *guess)
{
    if (is(guess, hidden_sum(guess, CELL_OUT, false)))
        return say(guess, "That is what the outputs give; the deltas behind it "
                          "are what comes back.");
    if (is(guess, hidden_sum(guess, CELL_DELTA, true)))
        return say(guess, "That comes from the new weights; all gradients use "
                          "the old ones.");
    return false;
}

static void add_number(const Guess *guess, double value)
{
    char number[NUMBER_TEXT];
    number_whole(value, guess->decimals, NUMBER_SIGN_MINUS, number);
    text_add(guess->text, number);
}

/* Neuron `n` of the layer behind alone, and what is missing then. */
static bool is_one_way(const Guess *guess, int n)
{
    const Net *net = guess->run->net;
    int behind = guess->ref.layer + 1;
    double w =
        guess->run->cells[net_row(net, CELL_W, behind, n) + guess->ref.neuron];
    double part = w * cell_of(guess, CELL_DELTA, behind, n) * slope_of(guess);
    if (!is(guess, part))
        return false;
    text_addf(guess->text, "That is the way through %s alone; the other%s ",
              net_name(net, behind, n), net->sizes[behind] > 2 ? "s," : ",");
    add_number(guess, guess->answer - part);
    return say(guess, net->sizes[behind] > 2 ? " together, have to be added."
                                             : ", has to be added.");
}

static bool one_way_slip(const Guess *guess)
{
    for (int n = 0; n < guess->run->net->sizes[guess->ref.layer + 1]; n++)
        if (is_one_way(guess, n))
            return true;
    return false;
}

/* What came last into the error, without what was there. */
static bool share_slip(const Guess *guess)
{
    const Step *step = run_last(guess->run);
    if (!step || step->place.kind != STEP_LOSS || step->place.neuron == 0 ||
        !is(guess, step->after - step->before))
        return false;
    text_addf(guess->text, "That is %s's share alone; ",
              net_name(guess->run->net, step->place.layer, step->place.neuron));
    add_number(guess, step->before);
    return say(guess, " was there already, and it is added to that.");
}

/* One factor of a gradient in place of the product. */
static bool factor_slip(const Guess *guess)
{
    const Net *net = guess->run->net;
    int layer = guess->ref.layer, source = guess->ref.source;
    const char *from = net_name(net, layer - 1, source);
    const char *to = net_name(net, layer, guess->ref.neuron);
    if (is(guess, cell_of(guess, CELL_DELTA, layer, guess->ref.neuron))) {
        text_addf(guess->text,
                  "That is %s's delta; it is multiplied by the output of %s, ",
                  to, from);
        add_number(guess, cell_of(guess, CELL_OUT, layer - 1, source));
        return say(guess, ".");
    }
    if (is(guess, cell_of(guess, CELL_OUT, layer - 1, source))) {
        text_addf(guess->text,
                  "That is %s's output; it is multiplied by the delta of %s, ",
                  from, to);
        add_number(guess, cell_of(guess, CELL_DELTA, layer, guess->ref.neuron));
        return say(guess, ".");
    }
    return false;
}

static bool own_slip(const Guess *guess)
{
    if (guess->ref.family == CELL_ERROR) /* its halves are other slips */
        return share_slip(guess);
    if (guess->ref.family == CELL_DELTA &&
        is(guess,
           cell_of(guess, CELL_UPSTREAM, guess->ref.layer, guess->ref.neuron)))
        return say(guess, "The slope of the activation is missing.");
    if (guess->ref.family == CELL_GRAD && factor_slip(guess))
        return true;
    if (is(guess, -guess->answer))
        return say(guess, "The size is right, the sign is not.");
    return false;
}

static bool factor_two(const Guess *guess)
{
    if (guess->ref.family == CELL_ERROR)
        return false;
    if (is(guess, 2 * guess->answer))
        return say(guess, "That is twice as much: a factor 2 too many.");
    if (is(guess, guess->answer / 2))
        return say(guess, "That is half of it: a factor 2 is missing.");
    return false;
}

bool slips_explain(const Run *run, int cell, double guess, double tolerance,
                   int decimals, TextBuffer *text)
{
    Guess made = {.run = run,
                  .ref = net_ref(run->net, cell),
                  .answer = run->cells[cell],
                  .guess = guess,
                  .tolerance = tolerance,
                  .decimals = decimals,
                  .text = text};
    if (own_slip(&made))
        return true;
    if (is_hidden_delta(&made))
        return one_way_slip(&made) || hidden_slip(&made) || factor_two(&made);
    return factor_two(&made);
}
