/* The top of the file: its four keys, each read by a file of its own, then
   accepted as a whole or not at all. */
#include "lesson/experiment.h"

#include "base/file.h"
#include "lesson/draft.h"

enum { ARENA_BUDGET = 256 * 1024 * 1024 };

_Static_assert((int)EXPERIMENT_BYTES == (int)TREE_BYTES, "one limit of a file");
_Static_assert((int)EXPERIMENT_DEPTH == (int)TREE_DEPTH,
               "one limit of nesting");

Experiment experiment_defaults(void)
{
    return (Experiment){.biases = true,
                        .train_biases = true,
                        .init_scheme = "xavier",
                        .init_seed = 1,
                        .init_range = 0.5,
                        .init_deviation = 0.1,
                        .loss = "half-squared-error",
                        .source = {.set = "",
                                   .file = "",
                                   .folder = "",
                                   .noise = -1,
                                   .seed = 1,
                                   .label = ""},
                        .learner = "backprop",
                        .rate = 0.1,
                        .batch = 1,
                        .seed = 1,
                        .mistake = "none",
                        .nudge = 0.1,
                        .judge_all = true,
                        .epsilon = 1e-5};
}

bool experiment_count(Experiment *experiment)
{
    int neurons = experiment->sizes[0], weights = 0;
    for (int layer = 1; layer < experiment->layers; layer++) {
        neurons += experiment->sizes[layer];
        weights += experiment->sizes[layer] * experiment->sizes[layer - 1];
    }
    experiment->neurons = neurons;
    experiment->weight_count = weights;
    experiment->bias_count = neurons - experiment->sizes[0];
    return weights <= EXPERIMENT_WEIGHTS;
}

_Static_assert((long)EXPERIMENT_NEURONS *EXPERIMENT_NEURONS *EXPERIMENT_LAYERS <
                   INT32_MAX,
               "the weights of the largest sizes can be counted");

void *draft_take(Draft *draft, size_t count, size_t size)
{
    void *taken = arena_take(draft->made.arena, count, size);
    if (!taken)
        report_add(draft->reader.report, 0,
                   "out of memory; expected a smaller experiment");
    return taken;
}

/* The value of a key at the top that must be a map; TREE_NONE when it is
   absent (which `required` complains about) or something else. */
static int top_map(Draft *draft, KeyGroup group, const char *key, bool required)
{
    Reader *reader = &draft->reader;
    int node = tree_find(&reader->tree, TREE_ROOT, key);
    if (required && reader_lacks(reader, TREE_ROOT, key, group))
        report_add(reader->report, tree_line(&reader->tree, TREE_ROOT),
                   "missing key '%s'; expected it beside the others", key);
    if (node == TREE_NONE || !reader_is_map(reader, node, key))
        return TREE_NONE;
    return node;
}

static void read_parts(Draft *draft, KeyGroup group)
{
    Reader *reader = &draft->reader;
    reader_check_keys(reader, TREE_ROOT, group);
    draft_network(draft, top_map(draft, group, "network", true));
    draft->loss_known =
        reader_word(reader, TREE_ROOT, "loss", WORD_LOSS, &draft->made.loss);
    int errors_before = reader->report->count;
    draft_data(draft, top_map(draft, group, "data", true));
    draft->data_known = reader->report->count == errors_before;
    draft_learner(draft, top_map(draft, group, "learner", false));
    draft_match(draft);
}

bool experiment_of_tree(const Tree *tree, KeyGroup group, Report *report,
                        Experiment *ret_experiment)
{
    int errors_before = report->count;
    Draft draft = {.reader = {.tree = *tree, .report = report},
                   .made = experiment_defaults()};
    if (!reader_is_map(&draft.reader, TREE_ROOT, "the file"))
        return false;
    draft.made.arena = arena_new(ARENA_BUDGET);
    if (draft.made.arena)
        read_parts(&draft, group);
    else
        report_add(report, 0, "out of memory; expected a smaller experiment");
    if (report->count != errors_before) {
        experiment_free(&draft.made);
        return false;
    }
    *ret_experiment = draft.made;
    return true;
}

bool experiment_parse(Text source, Report *report, Experiment *ret_experiment)
{
    int errors_before = report->count;
    Experiment made = {0};
    Tree tree;
    if (!tree_read(source, 1, report, &tree))
        return false;
    bool good = experiment_of_tree(&tree, KEYS_EXPERIMENT, report, &made);
    tree_free(&tree);
    if (!good || report->count != errors_before) {
        experiment_free(&made);
        return false;
    }
    *ret_experiment = made;
    return true;
}

bool experiment_read(const char *path, Report *report,
                     Experiment *ret_experiment)
{
    Text source;
    report_start(report, path);
    if (!file_read(path, EXPERIMENT_BYTES, report, &source))
        return false;
    bool read = experiment_parse(source, report, ret_experiment);
    text_free(source);
    return read;
}

void experiment_free(Experiment *experiment)
{
    arena_free(experiment->arena);
    *experiment = (Experiment){0};
}
