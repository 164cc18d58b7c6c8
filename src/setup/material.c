/* The words of `data` become the description that the library of data reads. */
#include "setup/material.h"

#include <string.h>

_Static_assert((int)EXPERIMENT_SAMPLES == (int)DATASET_SAMPLES,
               "one limit of samples");
_Static_assert((int)EXPERIMENT_NEURONS <= (int)DATASET_CLASSES,
               "an output a class");

static const char *unless_empty(const char *word)
{
    return *word ? word : NULL;
}

static bool targets_fit(const void *user, const double *targets, int sample,
                        int line, Report *report)
{
    return experiment_targets_fit(user, targets, sample, line, report);
}

bool material_load(const Experiment *experiment, const char *assets,
                   Report *report, Data *ret_data)
{
    const ExperimentSource *source = &experiment->source;
    int inputs = experiment->sizes[0];
    int outputs = experiment->sizes[experiment->layers - 1];
    DataSpec spec = {
        .set = unless_empty(source->set),
        .file = unless_empty(source->file),
        .folder = source->folder,
        .assets = assets,
        .columns = {.inputs = inputs,
                    .input = source->inputs,
                    .outputs = source->outputs ? outputs : 0,
                    .output = source->outputs,
                    .label = unless_empty(source->label)},
        .count = source->count,
        .noise = source->noise,
        .seed = source->seed,
        .test = source->test,
        .standardize = source->standardize,
        .inputs = inputs,
        .outputs = outputs,
        .targets = strcmp(experiment->loss, "output") != 0,
        .check = {targets_fit, experiment},
        .own_output = strcmp(experiment->loss, "cross-entropy") == 0,
        .line = source->line,
        .test_line = source->test_line,
    };
    return data_load(&spec, report, ret_data);
}
