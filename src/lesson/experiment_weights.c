/* Two passes: first all shapes, which says how much memory the numbers need,
   then the numbers. So nothing is taken for a shape that does not fit, and
   wrong numbers are reported beside wrong shapes. */
#include "lesson/draft.h"

static Place row_place(int layer, int row)
{
    return (Place){"row", row, "the weights of layer", layer};
}

static Place bias_place(int layer)
{
    return (Place){"bias", 0, "layer", layer};
}

/* Complains when a list over the layers after the inputs has not one item for
   each. */
static bool has_layers(Draft *draft, int list, const char *what)
{
    Reader *reader = &draft->reader;
    int count = tree_count(&reader->tree, list);
    int expected = draft->made.layers - 1;
    if (draft->made.layers == 0)
        return false;
    if (count != expected)
        report_add(
            reader->report, tree_line(&reader->tree, list),
            "%s is a list of %d; expected %d, one a layer after the inputs",
            what, count, expected);
    return count == expected;
}

/* The neurons of a layer; 0 when unknown, which they are for all layers when
   `list` has not one item for each: then none knows its place. */
static int size_of(const Draft *draft, int list, int layer)
{
    int lists = tree_count(&draft->reader.tree, list);
    return lists == draft->made.layers - 1 ? draft->made.sizes[layer] : 0;
}

static bool check_matrix(Draft *draft, int list, int matrix, int layer)
{
    Reader *reader = &draft->reader;
    int rows = tree_count(&reader->tree, matrix);
    int expected = size_of(draft, list, layer);
    if (!reader_is_list(reader, matrix, "a matrix of weights",
                        "a list of rows, one a neuron"))
        return false;
    bool fits = expected == 0 || rows == expected;
    if (!fits)
        report_add(reader->report, tree_line(&reader->tree, matrix),
                   "the weights of layer %d are a list of %d; expected %d, "
                   "one row a neuron",
                   layer, rows, expected);
    for (int i = 0, row = tree_first(matrix); i < rows; i++) {
        fits = reader_has_length(reader, row, row_place(layer, i + 1),
                                 size_of(draft, list, layer - 1)) &&
               fits;
        row = tree_next(&reader->tree, row);
    }
    return fits;
}

static bool check_matrices(Draft *draft, int list)
{
    const Tree *tree = &draft->reader.tree;
    bool fit = has_layers(draft, list, "weights");
    for (int i = 0, matrix = tree_first(list); i < tree_count(tree, list);
         i++) {
        fit = check_matrix(draft, list, matrix, i + 1) && fit;
        matrix = tree_next(tree, matrix);
    }
    return fit && draft->sizes_known;
}

/* Reads all rows of a matrix; the place behind them in `into` (or NULL). */
static double *read_matrix(Draft *draft, int matrix, int layer, double *into)
{
    const Tree *tree = &draft->reader.tree;
    int rows =
        tree_kind(tree, matrix) == TREE_LIST ? tree_count(tree, matrix) : 0;
    for (int i = 0, row = tree_first(matrix); i < rows; i++) {
        reader_numbers(&draft->reader, row, row_place(layer, i + 1), into);
        if (into)
            into += tree_count(tree, row);
        row = tree_next(tree, row);
    }
    return into;
}

void draft_weights(Draft *draft, int node)
{
    Reader *reader = &draft->reader;
    Experiment *made = &draft->made;
    if (node == TREE_NONE ||
        !reader_is_list(reader, node, "weights",
                        "a list of matrices, one a layer after the inputs"))
        return;
    if (check_matrices(draft, node))
        made->weights =
            draft_take(draft, (size_t)made->weight_count, sizeof(double));
    double *into = made->weights;
    for (int i = 0, matrix = tree_first(node);
         i < tree_count(&reader->tree, node); i++) {
        into = read_matrix(draft, matrix, i + 1, into);
        matrix = tree_next(&reader->tree, matrix);
    }
}

static bool check_bias(Draft *draft, int list)
{
    const Tree *tree = &draft->reader.tree;
    bool fits = has_layers(draft, list, "bias");
    for (int i = 0, row = tree_first(list); i < tree_count(tree, list); i++) {
        fits = reader_has_length(&draft->reader, row, bias_place(i + 1),
                                 size_of(draft, list, i + 1)) &&
               fits;
        row = tree_next(tree, row);
    }
    return fits && draft->sizes_known;
}

void draft_bias(Draft *draft, int node)
{
    Reader *reader = &draft->reader;
    Experiment *made = &draft->made;
    const Tree *tree = &reader->tree;
    if (node == TREE_NONE)
        return;
    if (draft->biases_known && !made->biases) {
        report_add(reader->report, tree_line(tree, node),
                   "bias beside 'biases: false'; expected no bias");
        return;
    }
    if (!reader_is_list(reader, node, "bias",
                        "a list of lists, one a layer after the inputs"))
        return;
    if (check_bias(draft, node))
        made->bias =
            draft_take(draft, (size_t)made->bias_count, sizeof(double));
    double *into = made->bias;
    for (int i = 0, row = tree_first(node); i < tree_count(tree, node); i++) {
        reader_numbers(reader, row, bias_place(i + 1), into);
        if (into)
            into += tree_count(tree, row);
        row = tree_next(tree, row);
    }
}
