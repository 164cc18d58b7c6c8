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

static void print_value(FILE *out, const char *part, const char *name,
                        double number)
{
    char value[NUMBER_TEXT];
    number_exact(number, value);
    fprintf(out, "%s%s %s\n", part, name, value);
}

void result_error(FILE *out, const char *part, const Net *net,
                  const Samples *samples, double *cells)
{
    print_value(out, part, "mean-error",
                forward_mean_error(net, samples, cells));
}

int result_class(const double *values, int count)
{
    int at = 0;
    if (count == 1)
        return values[0] >= 0.5;
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
    return count == 1 || ones == 1;
}

bool result_are_labels(const Samples *samples, int outputs)
{
    if (!samples->out)
        return false;
    for (int s = 0; s < samples->count; s++)
        if (!is_label(samples->out + (size_t)s * (size_t)outputs, outputs))
            return false;
    return true;
}

void result_accuracy(FILE *out, const char *part, const Net *net,
                     const Samples *samples, double *cells)
{
    int last = net_last(net), outputs = net->sizes[last], right = 0;
    if (!result_are_labels(samples, outputs))
        return;
    for (int s = 0; s < samples->count; s++) {
        const double *target = samples->out + (size_t)s * (size_t)outputs;
        forward_sample(net, samples, s, cells);
        right += result_class(cells + net->at[CELL_OUT][last], outputs) ==
                 result_class(target, outputs);
    }
    print_value(out, part, "accuracy", (double)right / samples->count);
}
