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
static bool are_within(Draft *draft, const double *targets, int count,
                       int sample, int line)
{
    bool classes = is(draft->made.loss, "cross-entropy"), good = true;
    char number[NUMBER_TEXT];
    for (int i = 0; i < count; i++) {
        if (targets[i] >= 0 && (classes || targets[i] <= 1))
            continue;
        number_shortest(targets[i], number);
        report_add(draft->reader.report, line,
                   "target %d of sample %d is %s; expected %s with %s", i + 1,
                   sample, number, classes ? "0 or more" : "0 to 1",
                   draft->made.loss);
        good = false;
    }
    return good;
}

static void check_targets(Draft *draft, const double *targets, int sample,
                          int line)
{
    const Experiment *made = &draft->made;
    int count = made->sizes[made->layers - 1];
    double sum = 0;
    char number[NUMBER_TEXT];
    if (!are_within(draft, targets, count, sample, line) ||
        !is(made->loss, "cross-entropy"))
        return;
    for (int i = 0; i < count; i++)
        sum += targets[i];
    if (fabs(sum - 1) <= SUM_TOLERANCE)
        return;
    number_shortest(sum, number);
    report_add(draft->reader.report, line,
               "the targets of sample %d add up to %s; expected 1 with %s",
               sample, number, made->loss);
}

/* Samples that do not stand in the file are told at the line of the data. */
static void check_samples(Draft *draft)
{
    const Experiment *made = &draft->made;
    const Tree *tree = &draft->reader.tree;
    int map = tree_find(tree, TREE_ROOT, "data");
    int list = tree_find(tree, map, "samples"), outputs = made->layers - 1;
    int node = list == TREE_NONE ? TREE_NONE : tree_first(list);
    for (int i = 0; i < made->samples; i++) {
        int line = node == TREE_NONE
                       ? tree_line(tree, map)
                       : tree_line(tree, tree_find(tree, node, "out"));
        check_targets(draft,
                      made->out + (size_t)i * (size_t)made->sizes[outputs],
                      i + 1, line);
        if (node != TREE_NONE)
            node = tree_next(tree, node);
    }
}

void draft_match(Draft *draft)
{
    const Experiment *made = &draft->made;
    if (!draft->activation_known || !is_last_only(draft) ||
        !draft->loss_known || !outputs_fit(draft))
        return;
    bool probable = is(made->loss, "cross-entropy") ||
                    is(made->loss, "binary-cross-entropy");
    if (probable && made->out && draft->data_known)
        check_samples(draft);
}
