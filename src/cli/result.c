/* Outputs come from whole forward passes, which leave the bits that single
   steps leave. */
#include "cli/result.h"

#include "base/number.h"
#include "engine/forward.h"

static void print_cell(FILE *out, const Net *net, const double *cells, int cell)
{
    char name[NET_CELL_NAME], value[NUMBER_TEXT];
    net_cell_name(net, cell, name);
    number_exact(cells[cell], value);
    fprintf(out, "%s %s\n", name, value);
}

void result_cells(FILE *out, const Net *net, const double *cells)
{
    for (int l = 1; l < net->layers; l++)
        for (int n = 0; n < net->sizes[l]; n++) {
            int row = net_row(net, CELL_W, l, n);
            for (int i = 0; i < net_sources(net, l); i++)
                print_cell(out, net, cells, row + i);
            if (net->biases)
                print_cell(out, net, cells, net->at[CELL_B][l] + n);
        }
}

void result_outputs(FILE *out, const Net *net, const Samples *samples,
                    double *cells)
{
    int last = net_last(net);
    char value[NUMBER_TEXT];
    for (int s = 0; s < samples->count; s++) {
        forward_sample(net, samples, s, cells);
        for (int n = 0; n < net->sizes[last]; n++) {
            number_exact(cells[net->at[CELL_OUT][last] + n], value);
            fprintf(out, "%s%s", n ? " " : "", value);
        }
        fputc('\n', out);
    }
}

void result_error(FILE *out, const Net *net, const Samples *samples,
                  double *cells)
{
    char value[NUMBER_TEXT];
    number_exact(forward_mean_error(net, samples, cells), value);
    fprintf(out, "mean-error %s\n", value);
}

int result_largest(const double *values, int count)
{
    int at = 0;
    for (int i = 1; i < count; i++)
        if (values[i] > values[at])
            at = i;
    return at;
}

static bool is_label(const double *target, int count)
{
    int ones = 0;
    for (int i = 0; i < count; i++) {
        if (target[i] != 0 && target[i] != 1)
            return false;
        ones += target[i] == 1;
    }
    return ones == 1;
}

bool result_are_labels(const Samples *samples, int outputs)
{
    if (!samples->out || outputs < 2)
        return false;
    for (int s = 0; s < samples->count; s++)
        if (!is_label(samples->out + (size_t)s * (size_t)outputs, outputs))
            return false;
    return true;
}

void result_accuracy(FILE *out, const Net *net, const Samples *samples,
                     double *cells)
{
    int last = net_last(net), outputs = net->sizes[last], right = 0;
    char value[NUMBER_TEXT];
    if (!result_are_labels(samples, outputs))
        return;
    for (int s = 0; s < samples->count; s++) {
        const double *target = samples->out + (size_t)s * (size_t)outputs;
        forward_sample(net, samples, s, cells);
        right += result_largest(cells + net->at[CELL_OUT][last], outputs) ==
                 result_largest(target, outputs);
    }
    number_exact((double)right / samples->count, value);
    fprintf(out, "accuracy %s\n", value);
}
