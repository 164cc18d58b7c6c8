/* The keys of a set or a file. What they lead to is not looked at here: only
   setup reads other files. */
#include "lesson/draft.h"

#include "base/number.h"
#include "base/quote.h"

#include <string.h>

enum { MOST_NOISE = 100 };

static int find(const Draft *draft, int map, const char *key)
{
    return tree_find(&draft->reader.tree, map, key);
}

/* A finite number from 0 to `most`, or below it. */
static void read_share(Draft *draft, int map, const char *key, double most,
                       const char *expected, double *ret_number)
{
    int node = find(draft, map, key);
    double number = 0;
    if (node == TREE_NONE)
        return;
    if (reader_number_at(&draft->reader, node, &number) && number >= 0 &&
        (number < most || (most > 1 && number == most)))
        *ret_number = number + 0.0; /* no minus before 0 */
    else
        reader_wrong(&draft->reader, node, key, expected);
}

static void read_count(Draft *draft, int map)
{
    int node = find(draft, map, "count");
    uint64_t count = 0;
    if (node == TREE_NONE)
        return;
    if (reader_whole_at(&draft->reader, node, EXPERIMENT_SAMPLES, &count) &&
        count > 0)
        draft->made.source.count = (int)count;
    else
        reader_wrong(&draft->reader, node, "count",
                     "a whole number from 1 to 1,000,000");
}

/* Complains of keys that mean nothing here. */
static void refuse(Draft *draft, int map, const char *const keys[],
                   const char *beside)
{
    for (int i = 0; keys[i]; i++) {
        int node = find(draft, map, keys[i]);
        if (node != TREE_NONE)
            report_add(
                draft->reader.report, tree_line(&draft->reader.tree, node),
                "key '%s' beside %s; expected it without", keys[i], beside);
    }
}

/* A copy of a text that is not empty; NULL after a complaint. */
static const char *read_name(Draft *draft, int node, const char *what,
                             const char *expected)
{
    Text text = tree_text(&draft->reader.tree, node);
    char *name;
    if (!tree_is_text(&draft->reader.tree, node) || text.length == 0 ||
        memchr(text.at, '\0', text.length)) {
        reader_wrong(&draft->reader, node, what, expected);
        return NULL;
    }
    name = draft_take(draft, text.length + 1, 1);
    if (name)
        memcpy(name, text.at, text.length);
    return name;
}

/* --- columns --- */

static bool has_length(Draft *draft, int list, const char *key, int expected)
{
    Reader *reader = &draft->reader;
    int count = tree_count(&reader->tree, list);
    if (!reader_is_list(reader, list, key, "a list of columns of the file"))
        return false;
    if (!draft->sizes_known || count == expected)
        return draft->sizes_known;
    report_add(reader->report, tree_line(&reader->tree, list),
               "%s is a list of %d; expected %d, as the network has", key,
               count, expected);
    return false;
}

/* Names in a list, `expected` of them; NULL when there are none. */
static const char **read_columns(Draft *draft, int map, const char *key,
                                 int expected)
{
    int list = find(draft, map, key);
    if (list == TREE_NONE || !has_length(draft, list, key, expected))
        return NULL;
    const char **names = draft_take(draft, (size_t)expected, sizeof *names);
    int node = tree_first(list);
    for (int i = 0; names && i < expected; i++) {
        const char *name = read_name(draft, node, key, "the name of a column");
        names[i] = name ? name : "";
        node = tree_next(&draft->reader.tree, node);
    }
    return names;
}

/* One name for every column that is used, with where it was read. */
typedef struct Used {
    Draft *draft;
    const char **names; /* [count] */
    int count;
} Used;

static void use(Used *used, const char *name, int line)
{
    char shown[QUOTE_TEXT];
    bool twice = false;
    for (int i = 0; i < used->count && *name; i++)
        twice = twice || strcmp(used->names[i], name) == 0;
    used->names[used->count++] = name;
    if (!twice)
        return;
    quote_text(text_of(name), shown);
    report_add(used->draft->reader.report, line,
               "column '%s' is used twice; expected it once", shown);
}

static void check_columns(Draft *draft, int map)
{
    const Experiment *made = &draft->made;
    const ExperimentSource *source = &made->source;
    int outputs = source->outputs ? made->sizes[made->layers - 1] : 0;
    Used used = {.draft = draft};
    if (!source->inputs)
        return;
    used.names = draft_take(draft, (size_t)(made->sizes[0] + outputs) + 1,
                            sizeof *used.names);
    int line = tree_line(&draft->reader.tree, find(draft, map, "inputs"));
    for (int i = 0; used.names && i < made->sizes[0]; i++)
        use(&used, source->inputs[i], line);
    for (int i = 0; used.names && i < outputs; i++)
        use(&used, source->outputs[i],
            tree_line(&draft->reader.tree, find(draft, map, "outputs")));
    if (used.names && *source->label)
        use(&used, source->label,
            tree_line(&draft->reader.tree, find(draft, map, "label")));
}

/* What the file has to say beside its inputs. */
static void check_targets(Draft *draft, int map, int file)
{
    Reader *reader = &draft->reader;
    int label = find(draft, map, "label"),
        outputs = find(draft, map, "outputs");
    bool none = reader_lacks(reader, map, "label", KEYS_DATA) &&
                reader_lacks(reader, map, "outputs", KEYS_DATA);
    bool optional = strcmp(draft->made.loss, "output") == 0;
    if (label != TREE_NONE && outputs != TREE_NONE)
        report_add(reader->report, tree_line(&reader->tree, outputs),
                   "both 'label' and 'outputs'; expected one of them");
    else if (none && draft->loss_known && !optional)
        report_add(reader->report, tree_line(&reader->tree, file),
                   "neither 'label' nor 'outputs'; expected one of them");
}

static void read_file(Draft *draft, int map, int file)
{
    static const char *const others[] = {"count", "noise", NULL};
    Reader *reader = &draft->reader;
    Experiment *made = &draft->made;
    ExperimentSource *source = &made->source;
    int label = find(draft, map, "label");
    const char *name = read_name(draft, file, "file", "the path of a CSV file");
    source->file = name ? name : "";
    if (reader_lacks(reader, map, "inputs", KEYS_DATA))
        report_add(reader->report, tree_line(&reader->tree, file),
                   "no 'inputs'; expected a list of the file's columns");
    source->inputs = read_columns(draft, map, "inputs", made->sizes[0]);
    source->outputs =
        read_columns(draft, map, "outputs",
                     made->sizes[made->layers ? made->layers - 1 : 0]);
    name = label == TREE_NONE
               ? NULL
               : read_name(draft, label, "label", "the name of a column");
    source->label = name ? name : "";
    check_targets(draft, map, file);
    check_columns(draft, map);
    refuse(draft, map, others, "a file");
}

static void read_set(Draft *draft, int map)
{
    static const char *const columns[] = {"inputs", "label", "outputs", NULL};
    static const char *const made_up[] = {"count", "noise", NULL};
    ExperimentSource *source = &draft->made.source;
    reader_word(&draft->reader, map, "set", WORD_SET, &source->set);
    bool shipped =
        strcmp(source->set, "iris") == 0 || strcmp(source->set, "digits") == 0;
    refuse(draft, map, columns, "a set");
    if (shipped)
        refuse(draft, map, made_up, source->set);
    read_count(draft, map);
    read_share(draft, map, "noise", MOST_NOISE, "a number from 0 to 100",
               &source->noise);
}

/* The folder of the file that is read: up to its last '/'. */
static void find_folder(Draft *draft)
{
    const char *path = draft->reader.report->file;
    const char *slash = path ? strrchr(path, '/') : NULL;
    if (!slash)
        return;
    size_t length = slash == path ? 1 : (size_t)(slash - path);
    char *folder = draft_take(draft, length + 1, 1);
    if (!folder)
        return;
    memcpy(folder, path, length);
    draft->made.source.folder = folder;
}

void draft_source(Draft *draft, int map)
{
    Reader *reader = &draft->reader;
    ExperimentSource *source = &draft->made.source;
    int set = find(draft, map, "set"), file = find(draft, map, "file");
    int test = find(draft, map, "test");
    source->line = tree_line(&reader->tree, set != TREE_NONE ? set : file);
    source->test_line =
        test != TREE_NONE ? tree_line(&reader->tree, test) : source->line;
    find_folder(draft);
    if (set != TREE_NONE)
        read_set(draft, map);
    else
        read_file(draft, map, file);
    reader_whole(reader, map, "seed", UINT64_MAX, &source->seed);
    read_share(draft, map, "test", 1, "a share from 0 to below 1",
               &source->test);
    reader_flag(reader, map, "standardize", &source->standardize);
}
