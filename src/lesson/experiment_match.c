/* Some losses are made for one activation of the outputs, and for targets that
   are probabilities. Only what was read well is compared, so one mistake gives
   one line. */
#include "lesson/draft.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

static const double SUM_TOLERANCE = 1e-9;

static bool is(const char *word, const char *name)
{
    return strcmp(word, name) == 0;
}

/* The line of a layer's activation; of the whole list or word where it has
   none of its own; of the network where there is no activation. */
static int line_of_layer(const Draft *draft, int layer)
{
    const Tree *tree = &draft->reader.tree;
    int map = tree_find(tree, TREE_ROOT, "network");
    int node = tree_find(tree, map, "activation");
    if (node == TREE_NONE)
        return reader_line_of_key(&draft->reader, map);
    if (tree_kind(tree, node) != TREE_LIST)
        return tree_line(tree, node);
    int item = tree_first(node);
    for (int i = 1; i < layer; i++)
        item = tree_next(tree, item);
    return tree_line(tree, item);
}

/* False after a complaint. */
static bool is_last_only(Draft *draft)
{
    const Experiment *made = &draft->made;
    bool good = true;
    for (int layer = 1; layer + 1 < made->layers; layer++)
        if (is(made->activation[layer], "softmax")) {
            report_add(draft->reader.report, line_of_layer(draft, layer),
                       "activation of layer %d is 'softmax'; expected it in "
                       "the last layer only",
                       layer);
            good = false;
        }
    return good;
}

/* "loss 'A' with B outputs; expected C": at the loss, or at the activation
   when the loss is the default. */
static void mismatch(Draft *draft, const char *expected)
{
    const Experiment *made = &draft->made;
    const Tree *tree = &draft->reader.tree;
    int node = tree_find(tree, TREE_ROOT, "loss"), last = made->layers - 1;
    int line =
        node == TREE_NONE ? line_of_layer(draft, last) : tree_line(tree, node);
    report_add(draft->reader.report, line,
               "loss '%s' with %s outputs; expected %s", made->loss,
               made->activation[last], expected);
}

/* True when loss and outputs go together. */
static bool outputs_fit(Draft *draft)
{
    const Experiment *made = &draft->made;
    const char *outputs = made->activation[made->layers - 1];
    bool softmax = is(outputs, "softmax");
    if (is(made->loss, "cross-entropy") && !softmax)
        mismatch(draft, "softmax in the last layer");
    else if (!is(made->loss, "cross-entropy") && softmax)
        mismatch(draft, "cross-entropy");
    else if (is(made->loss, "binary-cross-entropy") && !is(outputs, "sigmoid"))
        mismatch(draft, "sigmoid in the last layer");
    else
        return true;
    return false;
}

/* Complains of targets that are no probabilities; true when they all are. */
static bool are_within(const Experiment *experiment, const double *targets,
                       int sample, int line, Report *report)
{
    bool classes = is(experiment->loss, "cross-entropy"), good = true;
    char number[NUMBER_TEXT];
    for (int i = 0; i < experiment->sizes[experiment->layers - 1]; i++) {
        if (targets[i] >= 0 && (classes || targets[i] <= 1))
            continue;
        number_shortest(targets[i], number);
        report_add(report, line,
                   "target %d of sample %d is %s; expected %s with %s", i + 1,
                   sample, number, classes ? "0 or more" : "0 to 1",
                   experiment->loss);
        good = false;
    }
    return good;
}

static bool wants_probabilities(const Experiment *experiment)
{
    return is(experiment->loss, "cross-entropy") ||
           is(experiment->loss, "binary-cross-entropy");
}

bool experiment_targets_fit(const Experiment *experiment, const double *targets,
                            int sample, int line, Report *report)
{
    double sum = 0;
    char number[NUMBER_TEXT];
    if (!wants_probabilities(experiment))
        return true;
    if (!are_within(experiment, targets, sample, line, report))
        return false;
    for (int i = 0; i < experiment->sizes[experiment->layers - 1]; i++)
        sum += targets[i];
    if (is(experiment->loss, "binary-cross-entropy") ||
        fabs(sum - 1) <= SUM_TOLERANCE)
        return true;
    number_shortest(sum, number);
    report_add(report, line,
               "the targets of sample %d add up to %s; expected 1 with %s",
               sample, number, experiment->loss);
    return false;
}

/* Those that are written in the file; others are looked at once they are
   read. */
static void check_samples(Draft *draft)
{
    const Experiment *made = &draft->made;
    const Tree *tree = &draft->reader.tree;
    int outputs = made->sizes[made->layers - 1];
    int list = tree_find(tree, tree_find(tree, TREE_ROOT, "data"), "samples");
    int node = tree_first(list);
    for (int i = 0; i < made->samples; i++) {
        experiment_targets_fit(made, made->out + (size_t)i * (size_t)outputs,
                               i + 1,
                               tree_line(tree, tree_find(tree, node, "out")),
                               draft->reader.report);
        node = tree_next(tree, node);
    }
}

void draft_match(Draft *draft)
{
    const Experiment *made = &draft->made;
    if (!draft->activation_known || !is_last_only(draft) ||
        !draft->loss_known || !outputs_fit(draft))
        return;
    if (made->out && draft->data_known)
        check_samples(draft);
}
