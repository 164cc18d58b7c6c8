/* Tables, and walks through them. */
#include "lesson/vocabulary.h"

enum { FAMILY_WORDS = 20 /* with the NULL at the end */ };

typedef struct Family {
    const char *name;
    const char *instead; /* expected while no word is available */
    Word words[FAMILY_WORDS];
} Family;

static const Family FAMILIES[WORD_FAMILIES] = {
    [WORD_ACTIVATION] = {"activation",
                         NULL,
                         {{"identity", true},
                          {"sigmoid", true},
                          {"tanh", true},
                          {"relu", true},
                          {"leaky-relu", true},
                          {"softplus", true},
                          {"bipolar-sigmoid", true},
                          {"softmax", true}}},
    [WORD_LOSS] = {"loss",
                   NULL,
                   {{"squared-error", true},
                    {"half-squared-error", true},
                    {"mean-squared-error", true},
                    {"binary-cross-entropy", true},
                    {"cross-entropy", true},
                    {"output", true}}},
    [WORD_LEARNER] = {"learner kind",
                      NULL,
                      {{"nudge", true}, {"slopes", true}, {"backprop", true}}},
    [WORD_INIT] = {"scheme",
                   NULL,
                   {{"xavier", true},
                    {"he", true},
                    {"uniform", true},
                    {"normal", true},
                    {"zero", true}}},
    [WORD_MISTAKE] = {"mistake",
                      NULL,
                      {{"none", true},
                       {"update-on-the-way", true},
                       {"no-slope", true},
                       {"wrong-sign", true},
                       {"outputs-for-deltas", true}}},
    [WORD_GRADIENTS] = {"gradients", NULL, {{"average", true}, {"sum", true}}},
    [WORD_ORDER] = {"order", NULL, {{"sequential", true}, {"shuffled", true}}},
    [WORD_JUDGE] = {"judge", NULL, {{"sample", true}, {"all", true}}},
    [WORD_SET] = {"data set",
                  NULL,
                  {{"xor", true},
                   {"and", true},
                   {"or", true},
                   {"circle", true},
                   {"spiral", true},
                   {"gaussians", true},
                   {"two-moons", true},
                   {"line", true},
                   {"sine", true},
                   {"five-classes", true},
                   {"iris", true},
                   {"digits", true}}},
    [WORD_PHASE] = {"phase",
                    NULL,
                    {{"load", true},
                     {"forward", true},
                     {"error", true},
                     {"backward", true},
                     {"update", true},
                     {"verify", true},
                     {"pick", true},
                     {"nudge", true},
                     {"measure", true},
                     {"compare", true},
                     {"keep", true},
                     {"undo", true},
                     {"up", true},
                     {"hold", true},
                     {"down", true},
                     {"restore", true},
                     {"slope", true}}},
    [WORD_GRAIN] = {"grain",
                    NULL,
                    {{"term", true},
                     {"neuron", true},
                     {"layer", true},
                     {"phase", true},
                     {"sample", true},
                     {"epoch", true}}},
    [WORD_MARK] = {"word",
                   NULL,
                   {{"inputs", true},
                    {"weights", true},
                    {"biases", true},
                    {"sums", true},
                    {"outputs", true},
                    {"targets", true},
                    {"error", true},
                    {"upstream", true},
                    {"slopes", true},
                    {"deltas", true},
                    {"gradients", true},
                    {"changes", true},
                    {"curves", true},
                    {"formula", true},
                    {"chart", true},
                    {"data", true}}},
    [WORD_QUESTION] = {"question",
                       NULL,
                       {{"sign", true},
                        {"value", true},
                        {"largest", true},
                        {"choice", true},
                        {"step", true}}},
    [WORD_THEME] = {"theme",
                    NULL,
                    {{"light", true}, {"dark", true}, {"projector", true}}},
};

static const char *const KEYS[KEYS_GROUPS][FAMILY_WORDS] = {
    [KEYS_EXPERIMENT] = {"network", "loss", "data", "learner"},
    [KEYS_NETWORK] = {"layers", "names", "activation", "biases", "train-biases",
                      "weights", "bias", "init"},
    [KEYS_INIT] = {"scheme", "seed", "range", "deviation"},
    [KEYS_DATA] = {"samples", "set", "file", "count", "noise", "seed", "test",
                   "standardize", "inputs", "label", "outputs"},
    [KEYS_SAMPLE] = {"in", "out"},
    [KEYS_LEARNER] = {"kind", "rate", "batch", "gradients", "order", "seed",
                      "verify", "mistake", "nudge", "judge", "epsilon"},
    [KEYS_LESSON] = {"number", "title", "summary", "minutes", "network", "loss",
                     "data", "learner"},
    [KEYS_PAGE] = {"at", "until", "by", "show", "hide", "focus", "set", "ask"},
    [KEYS_MOMENT] = {"step", "epoch", "sample", "phase", "layer", "neuron"},
    [KEYS_ASK] = {"what", "of", "tolerance", "among", "options", "right",
                  "because"},
    [KEYS_STORE] = {"version", "theme", "text-size", "speed", "still", "window",
                    "lessons", "complete"},
    [KEYS_STORE_LESSON] = {"file", "page", "reached", "finished", "answers"},
    [KEYS_STORE_ANSWER] = {"page", "given", "skipped"},
};

const char *vocabulary_family(WordFamily family)
{
    return FAMILIES[family].name;
}

const Word *vocabulary_words(WordFamily family)
{
    return FAMILIES[family].words;
}

const Word *vocabulary_find(WordFamily family, Text text)
{
    for (const Word *word = vocabulary_words(family); word->name; word++)
        if (text_is(text, word->name))
            return word;
    return NULL;
}

const char *vocabulary_nearest(WordFamily family, Text text)
{
    const char *names[FAMILY_WORDS + 1] = {NULL};
    const Word *words = vocabulary_words(family);
    for (int i = 0; i < FAMILY_WORDS; i++)
        names[i] = words[i].name;
    return text_nearest(text, names);
}

void vocabulary_expected(WordFamily family, TextBuffer *buffer)
{
    if (FAMILIES[family].instead) {
        text_add(buffer, FAMILIES[family].instead);
        return;
    }
    text_add(buffer, "one of");
    for (const Word *word = vocabulary_words(family); word->name; word++)
        if (word->available)
            text_addf(buffer, " %s", word->name);
}

const char *const *vocabulary_keys(KeyGroup group)
{
    return KEYS[group];
}
