/* Every key is checked whatever the kind; those of another kind just have no
   effect. */
#include "lesson/draft.h"

#include <string.h>

static bool read_batch(Draft *draft, int map)
{
    Reader *reader = &draft->reader;
    int node = tree_find(&reader->tree, map, "batch");
    uint64_t batch = 0;
    if (node == TREE_NONE)
        return true;
    if (text_is(tree_text(&reader->tree, node), "all")) {
        draft->made.batch = 0;
        return true;
    }
    if (reader_whole_at(reader, node, EXPERIMENT_SAMPLES, &batch) &&
        batch > 0) {
        draft->made.batch = (int)batch;
        return true;
    }
    reader_wrong(reader, node, "batch",
                 "a whole number from 1 to 1,000,000, or all");
    return false;
}

/* Updating on the way has no meaning for gradients that pile up. */
static void check_mistake(Draft *draft, int map)
{
    if (strcmp(draft->made.mistake, "update-on-the-way") != 0 ||
        draft->made.batch == 1)
        return;
    int node = tree_find(&draft->reader.tree, map, "batch");
    reader_wrong(&draft->reader, node, "batch",
                 "1, as the mistake is update-on-the-way");
}

void draft_learner(Draft *draft, int map)
{
    Reader *reader = &draft->reader;
    Experiment *made = &draft->made;
    const char *gradients = "average", *order = "sequential", *judge = "all";
    if (map == TREE_NONE)
        return;
    reader_check_keys(reader, map, KEYS_LEARNER);
    reader_word(reader, map, "kind", WORD_LEARNER, &made->learner);
    reader_above_zero(reader, map, "rate", &made->rate);
    bool batch_known = read_batch(draft, map);
    reader_word(reader, map, "gradients", WORD_GRADIENTS, &gradients);
    made->sum_gradients = strcmp(gradients, "sum") == 0;
    reader_word(reader, map, "order", WORD_ORDER, &order);
    made->shuffled = strcmp(order, "shuffled") == 0;
    reader_whole(reader, map, "seed", UINT64_MAX, &made->seed);
    reader_flag(reader, map, "verify", &made->verify);
    bool mistake_known =
        reader_word(reader, map, "mistake", WORD_MISTAKE, &made->mistake);
    if (batch_known && mistake_known)
        check_mistake(draft, map);
    reader_above_zero(reader, map, "nudge", &made->nudge);
    reader_word(reader, map, "judge", WORD_JUDGE, &judge);
    made->judge_all = strcmp(judge, "all") == 0;
    reader_above_zero(reader, map, "epsilon", &made->epsilon);
}
