/* An experiment file as checked plain values: shapes, numbers and the names of
   things. It knows words, not what they mean: the engine is told elsewhere
   (setup). The words and their defaults are those of docs/formats.md. */
#ifndef LESSON_EXPERIMENT_H
#define LESSON_EXPERIMENT_H

#include "base/arena.h"
#include "base/report.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    EXPERIMENT_LAYERS = 16,
    EXPERIMENT_NEURONS = 4096, /* in one layer */
    EXPERIMENT_WEIGHTS = 4000000,
    EXPERIMENT_SAMPLES = 1000000,
    EXPERIMENT_NAME = 17, /* bytes of a neuron's name with its zero */
    EXPERIMENT_BYTES = 8 * 1024 * 1024, /* of a file */
    EXPERIMENT_DEPTH = 16               /* of nested YAML */
};

/* Where samples come from that are not written in the file. */
typedef struct ExperimentSource {
    const char *set;    /* a word; "": none */
    const char *file;   /* a CSV file as it is written; "": none */
    const char *folder; /* of the experiment's own file, which `file` is
                             relative to; "": where the program runs */
    int count;          /* samples of a set; 0: the set's own number */
    double noise;       /* of a set; negative: the set's own */
    uint64_t seed;      /* of a set, and of what is held back; default 1 */
    double test;        /* share of samples held back, below 1; default 0 */
    bool standardize;
    const char **inputs;  /* [sizes[0]] names of the file's columns */
    const char *label;    /* its column; "": none */
    const char **outputs; /* [sizes[layers - 1]] columns; NULL: none */
    int line;             /* of `set` or `file`; not a part of the meaning */
    int test_line;        /* of `test`, likewise */
} ExperimentSource;

/* Words are static strings of the vocabulary, comparable by strcmp, never
   NULL after reading. Arrays belong to the arena. */
typedef struct Experiment {
    Arena *arena; /* owned */

    int layers;                     /* with the inputs; at least 2 */
    int sizes[EXPERIMENT_LAYERS];   /* [layers], neurons a layer */
    int neurons;                    /* of all layers */
    char (*names)[EXPERIMENT_NAME]; /* [neurons] in layer order; NULL: the
                                       default names */
    const char *activation[EXPERIMENT_LAYERS]; /* [layers], [0] unused ("") */
    bool biases;
    bool train_biases;
    int weight_count;        /* sum over layers of to * from */
    double *weights;         /* [layer 1..][to][from]; NULL: by init */
    int bias_count;          /* neurons without the inputs */
    double *bias;            /* [layer 1..][to]; NULL: all 0 */
    const char *init_scheme; /* xavier he uniform normal zero */
    uint64_t init_seed;
    double init_range;     /* of uniform: in ±range; default 0.5 */
    double init_deviation; /* of normal; default 0.1 */

    const char *loss;

    ExperimentSource source;
    int samples; /* 0: they come from the source */
    double *in;  /* [samples][sizes[0]] */
    double *out; /* [samples][sizes[layers - 1]]; NULL: no targets */

    const char *learner; /* kind */
    double rate;
    int batch;          /* samples an update; 0: all */
    bool sum_gradients; /* gradients: sum; false: average */
    bool shuffled;      /* order: shuffled */
    uint64_t seed;
    bool verify;
    const char *mistake; /* none or one of the four */
    double nudge;
    bool judge_all;
    double epsilon;
} Experiment;

/* Reads an experiment from text. Every error goes into `report` (which the
   caller has started with the file's name). True when there was none; then
   the caller owns *ret_experiment and gives it to experiment_free. On false
   *ret_experiment is untouched. */
bool experiment_parse(Text source, Report *report, Experiment *ret_experiment);

/* The same for a file; starts `report` with `path`. */
bool experiment_read(const char *path, Report *report,
                     Experiment *ret_experiment);

/* A network from sizes alone, "2-3-1": xavier weights from seed 1, four
   samples with inputs from seed 1 and targets within the activation's range.
   Errors as in experiment_parse. */
bool experiment_from_sizes(Text sizes, Report *report,
                           Experiment *ret_experiment);

/* True for text made of digits and '-' that means sizes ("2-3-1"). */
bool experiment_is_sizes(Text text);

/* Complains at `line` when the loss wants probabilities and a sample's targets
   (one an output; the sample counts from 1) are none. True when they fit. */
bool experiment_targets_fit(const Experiment *experiment, const double *targets,
                            int sample, int line, Report *report);

/* Gives back an experiment's memory and zeroes it. */
void experiment_free(Experiment *experiment);

/* True when every field is the same, numbers by their bits. */
bool experiment_equal(const Experiment *a, const Experiment *b);

/* The file's text, which reads back to the same bits. The caller gives it
   to text_free. False, with a reason in *ret_reason (a static text), when it
   could not be read back (over the limits, a number that is not finite) or
   memory is out; *ret_text is untouched then. */
bool experiment_write(const Experiment *experiment, Text *ret_text,
                      const char **ret_reason);

#endif
