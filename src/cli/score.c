/* The weights are copied, so that measuring leaves no trace in the run. */
#include "cli/score.h"

#include "cli/result.h"
#include "engine/fast/passes.h"

#include <stdlib.h>
#include <string.h>

enum {
    SAMPLES_MOST = 1000,
    SAMPLES_LEAST = 16,
    WORK_MOST = 4000000 /* weights times samples: some milliseconds */
};

struct Scorer {
    Passes *passes;
    double *cells;  /* a copy to measure in */
    double *in;     /* [count][inputs] */
    double *out;    /* [count][outputs] */
    int32_t *which; /* [count] */
    int32_t count;
    bool has_labels;
};

static int32_t how_many(const Run *run)
{
    int count = WORK_MOST / run->net->weights;
    if (count > SAMPLES_MOST)
        count = SAMPLES_MOST;
    if (count < SAMPLES_LEAST)
        count = SAMPLES_LEAST;
    return count < run->samples.count ? count : run->samples.count;
}

static bool take_memory(Scorer *scorer, const Net *net)
{
    size_t count = (size_t)scorer->count;
    size_t inputs = (size_t)net->sizes[0];
    size_t outputs = (size_t)net->sizes[net_last(net)];
    scorer->passes = passes_new(net, 0);
    scorer->cells = calloc((size_t)net->cells, sizeof *scorer->cells);
    scorer->in = calloc(count * inputs, sizeof *scorer->in);
    scorer->out = calloc(count * outputs, sizeof *scorer->out);
    scorer->which = calloc(count, sizeof *scorer->which);
    return scorer->passes && scorer->cells && scorer->in && scorer->out &&
           scorer->which;
}

Scorer *scorer_new(const Run *run)
{
    const Net *net = run->net;
    Scorer *scorer = calloc(1, sizeof *scorer);
    if (!scorer)
        return NULL;
    scorer->count = how_many(run);
    scorer->has_labels =
        result_are_labels(&run->samples, net->sizes[net_last(net)]);
    if (!take_memory(scorer, net)) {
        scorer_free(scorer);
        return NULL;
    }
    for (int32_t i = 0; i < scorer->count; i++)
        scorer->which[i] =
            (int32_t)((int64_t)i * run->samples.count / scorer->count);
    return scorer;
}

void scorer_free(Scorer *scorer)
{
    if (!scorer)
        return;
    passes_free(scorer->passes);
    free(scorer->cells);
    free(scorer->in);
    free(scorer->out);
    free(scorer->which);
    free(scorer);
}

static double accuracy(Scorer *scorer, const Run *run)
{
    const Net *net = run->net;
    size_t inputs = (size_t)net->sizes[0];
    int outputs = net->sizes[net_last(net)];
    int right = 0;
    for (int32_t i = 0; i < scorer->count; i++)
        memcpy(scorer->in + (size_t)i * inputs,
               run->samples.in + (size_t)scorer->which[i] * inputs,
               inputs * sizeof *scorer->in);
    passes_outputs(scorer->passes, scorer->cells, scorer->in, scorer->count,
                   scorer->out);
    for (int32_t i = 0; i < scorer->count; i++) {
        size_t at = (size_t)scorer->which[i] * (size_t)outputs;
        right +=
            result_class(scorer->out + (size_t)i * (size_t)outputs, outputs) ==
            result_class(run->samples.out + at, outputs);
    }
    return (double)right / scorer->count;
}

Score scorer_take(Scorer *scorer, const Run *run)
{
    Score score = {.has_labels = scorer->has_labels};
    memcpy(scorer->cells, run->cells,
           (size_t)run->net->cells * sizeof *scorer->cells);
    if (score.has_labels)
        score.accuracy = accuracy(scorer, run);
    score.error = passes_error(scorer->passes, &run->samples, scorer->which,
                               scorer->count, scorer->cells) /
                  scorer->count;
    return score;
}
