/* "2-3-1": a network to play with, made from its sizes alone. The samples are
   drawn with two decimals, so that they can be read. */
#include "lesson/draft.h"

#include "base/number.h"
#include "base/quote.h"
#include "base/rng.h"

#include <string.h>

enum { SAMPLES = 4, SIZES_BUDGET = 1024 * 1024 };

/* The digits at the beginning of *rest, which moves behind them and the '-'
   that follows. Empty when there are none, or nothing follows the '-'. */
static Text take_digits(Text *rest)
{
    size_t length = 0;
    while (length < rest->length && rest->at[length] >= '0' &&
           rest->at[length] <= '9')
        length++;
    Text digits = {rest->at, length};
    bool more = length + 1 < rest->length && rest->at[length] == '-';
    if (!more && length < rest->length)
        digits.length = 0;
    length += more;
    *rest = (Text){rest->at + length, rest->length - length};
    return digits;
}

/* The number of sizes; 0 when the text is something else. */
static int count_sizes(Text text)
{
    int sizes = 0;
    while (text.length) {
        if (take_digits(&text).length == 0)
            return 0;
        sizes++;
    }
    return sizes;
}

bool experiment_is_sizes(Text text)
{
    return count_sizes(text) >= 2;
}

static bool read_sizes(Text text, Report *report, Experiment *made)
{
    bool good = true;
    for (int layer = 0; text.length; layer++) {
        uint64_t size = 0;
        char shown[QUOTE_TEXT];
        Text digits = take_digits(&text);
        if (number_read_whole(digits, EXPERIMENT_NEURONS, &size) && size > 0) {
            made->sizes[layer] = (int)size;
            continue;
        }
        quote_text(digits, shown);
        report_add(report, 0,
                   "layer %d is '%s'; expected a whole number from 1 to 4,096",
                   layer, shown);
        good = false;
    }
    return good;
}

/* Complains of sizes that are none or over the limits. */
static bool take_sizes(Text text, Report *report, Experiment *made)
{
    made->layers = count_sizes(text);
    if (made->layers < 2) {
        report_add(report, 0, "not sizes; expected sizes such as 2-3-1");
        return false;
    }
    if (made->layers > EXPERIMENT_LAYERS) {
        report_add(report, 0, "%d layers; expected 2 to %d", made->layers,
                   EXPERIMENT_LAYERS);
        return false;
    }
    if (!read_sizes(text, report, made))
        return false;
    if (experiment_count(made))
        return true;
    char weights[NUMBER_TEXT], most[NUMBER_TEXT];
    number_count((uint64_t)made->weight_count, weights);
    number_count(EXPERIMENT_WEIGHTS, most);
    report_add(report, 0, "%s weights; expected at most %s", weights, most);
    return false;
}

/* One of `count` hundredths from `lowest` on. */
static double draw(Rng *rng, int lowest, uint64_t count)
{
    return (lowest + (double)rng_below(rng, count)) / 100;
}

/* Inputs in -1 .. 1, targets well inside 0 .. 1, which a sigmoid reaches. */
static bool draw_samples(Experiment *made)
{
    size_t inputs = SAMPLES * (size_t)made->sizes[0];
    size_t outputs = SAMPLES * (size_t)made->sizes[made->layers - 1];
    Rng rng = rng_seeded(1);
    made->arena = arena_new(SIZES_BUDGET);
    if (!made->arena)
        return false;
    made->samples = SAMPLES;
    made->in = arena_take(made->arena, inputs, sizeof(double));
    made->out = arena_take(made->arena, outputs, sizeof(double));
    if (!made->in || !made->out)
        return false;
    for (size_t i = 0; i < inputs; i++)
        made->in[i] = draw(&rng, -100, 201);
    for (size_t i = 0; i < outputs; i++)
        made->out[i] = draw(&rng, 10, 81);
    return true;
}

bool experiment_from_sizes(Text sizes, Report *report,
                           Experiment *ret_experiment)
{
    Experiment made = experiment_defaults();
    if (!take_sizes(sizes, report, &made))
        return false;
    made.activation[0] = "";
    for (int layer = 1; layer < made.layers; layer++)
        made.activation[layer] = "sigmoid";
    if (!draw_samples(&made)) {
        report_add(report, 0, "out of memory; expected a smaller network");
        experiment_free(&made);
        return false;
    }
    *ret_experiment = made;
    return true;
}
