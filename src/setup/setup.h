/* From words to a network: what an experiment file says becomes the engine's
   plain structs. The one place that knows both the words and their meaning, so
   that neither `lesson` nor `engine` has to know the other. */
#ifndef SETUP_SETUP_H
#define SETUP_SETUP_H

#include "data/data.h"
#include "engine/init.h"
#include "engine/run.h"
#include "lesson/experiment.h"

typedef struct Setup {
    Net *net;         /* owned */
    double *start;    /* [net->cells]: first weights and biases, owned */
    Samples samples;  /* to learn from */
    double *in, *out; /* the same numbers, for who may change them; they are
                         the experiment's or lie in `data` */
    Samples test;     /* held back; count 0: none */
    Data data;        /* samples that are not the experiment's, owned */
    LearnerConfig learner;
} Setup;

/* Builds what a checked experiment describes, its data too. `assets` is the
   folder that shipped sets lie in (NULL: none). The experiment must live as
   long as the setup. False when out of memory or, with the errors in `report`
   (which the caller has started), when the data cannot be had or does not fit;
   *ret_setup is untouched then. */
bool setup_build(const Experiment *experiment, const char *assets,
                 Report *report, Setup *ret_setup);

/* The same without samples: nothing that could be run, but its network and
   first weights. No other file is read. */
bool setup_sketch(const Experiment *experiment, Setup *ret_setup);
void setup_free(Setup *setup);

/* A run at its beginning (run_new); NULL when out of memory. The setup must
   live as long as the run; the caller owns it. */
Run *setup_run(const Setup *setup, uint32_t ring_size);

/* Puts the weights and biases of `cells` into the experiment, so that writing
   it saves what was learnt. False when out of memory; it is untouched then. */
bool setup_store(const Setup *setup, const double *cells,
                 Experiment *experiment);

#endif
