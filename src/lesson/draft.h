/* An experiment while it is read. Parts of it may turn out wrong; what depends
   on such a part is then not complained about, so one mistake gives one
   line. */
#ifndef LESSON_DRAFT_H
#define LESSON_DRAFT_H

#include "lesson/experiment.h"
#include "lesson/reader.h"

typedef struct Draft {
    Reader reader;
    Experiment made;   /* starts as the defaults */
    bool sizes_known;  /* made.layers and all of made.sizes hold; else they are
                          0 where they do not */
    bool biases_known; /* made.biases holds */
    bool data_known;   /* nothing was wrong with the samples */
    bool loss_known;   /* made.loss holds */
    bool activation_known; /* made.activation holds */
} Draft;

/* Writes the keys of `data` that tell of a source, for a network of so many
   inputs and outputs. */
void source_write(TextBuffer *out, const ExperimentSource *source, int inputs,
                  int outputs);

/* The defaults of every field, without a network or data. */
Experiment experiment_defaults(void);

/* Derives neurons, weight_count and bias_count from sizes that are within
   their own limits. False when there would be too many weights. */
bool experiment_count(Experiment *experiment);

/* Reads an experiment from a tree whose top has the keys of `group`, those of
   an experiment among them. Errors of the tree itself count as the caller's.
   Else as experiment_parse. */
bool experiment_of_tree(const Tree *tree, KeyGroup group, Report *report,
                        Experiment *ret_experiment);

/* Memory of the experiment's arena, made at first use; NULL after a complaint
   when there is none. */
void *draft_take(Draft *draft, size_t count, size_t size);

/* Each reads one part from its map; `map` may be TREE_NONE. The network comes
   first, the data after the loss. */
void draft_network(Draft *draft, int map);
void draft_names(Draft *draft, int node);
void draft_weights(Draft *draft, int node);
void draft_bias(Draft *draft, int node);
void draft_data(Draft *draft, int map);
void draft_source(Draft *draft, int map); /* a set's or file's keys */
void draft_learner(Draft *draft, int map);

/* Complains of parts that are good alone and do not go together. Comes last. */
void draft_match(Draft *draft);

#endif
