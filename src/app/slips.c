/* Each slip computes what it would give, from the same cells. */
#include "app/slips.h"

#include "engine/computed.h"

#include <math.h>

typedef struct Guess {
    const Run *run;
    CellRef ref;
    double answer, guess, tolerance;
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

static const char *hidden_slip(const Guess *guess)
{
    if (is(guess, hidden_sum(guess, CELL_OUT, false)))
        return "That is what the outputs give; the deltas behind it are "
               "what comes back.";
    if (is(guess, hidden_sum(guess, CELL_DELTA, true)))
        return "That comes from the new weights; all gradients use the old "
               "ones.";
    return NULL;
}

static const char *own_slip(const Guess *guess)
{
    if (guess->ref.family == CELL_DELTA &&
        is(guess,
           cell_of(guess, CELL_UPSTREAM, guess->ref.layer, guess->ref.neuron)))
        return "The slope of the activation is missing.";
    if (is(guess, -guess->answer))
        return "The size is right, the sign is not.";
    if (guess->ref.family == CELL_ERROR) /* its halves are other slips */
        return NULL;
    if (is(guess, 2 * guess->answer))
        return "That is twice as much: a factor 2 too many.";
    if (is(guess, guess->answer / 2))
        return "That is half of it: a factor 2 is missing.";
    return NULL;
}

const char *slips_explain(const Run *run, int cell, double guess,
                          double tolerance)
{
    Guess made = {run, net_ref(run->net, cell), run->cells[cell], guess,
                  tolerance};
    const char *slip = own_slip(&made);
    if (!slip && is_hidden_delta(&made))
        slip = hidden_slip(&made);
    return slip;
}
