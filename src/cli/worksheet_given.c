/* Names and formulas are code spans, in which no letter of a name means
   anything to Markdown. Weights are those of the run's beginning: the run has
   moved on when this is written. */
#include "cli/worksheet_given.h"

#include "cli/markdown.h"
#include "cli/papernumber.h"
#include "cli/worksheet_facts.h"

#include <string.h>

enum { ERROR_FORMULA = 8192 };

void worksheet_add_value(const Net *net, int cell, double value,
                         TextBuffer *text)
{
    char name[NET_CELL_NAME], number[NUMBER_TEXT];
    net_cell_name(net, cell, name);
    papernumber_write(value, number);
    text_addf(text, "| `%s` | %s |\n", name, number);
}

static void add_picture(const Worksheet *sheet, TextBuffer *text)
{
    text_add(text, "\n![The network with its numbers](");
    markdown_add_link(text, sheet->picture);
    text_add(text, ")\n\nThe picture rounds long numbers; the tables have more "
                   "digits.\n");
}

/* --- the network --- */

static void add_layer(const Net *net, int layer, TextBuffer *text)
{
    bool inputs = layer == 0, outputs = layer == net_last(net);
    text_addf(text, "| %s | ",
              inputs    ? "inputs"
              : outputs ? "outputs"
                        : "hidden");
    for (int i = 0; i < net->sizes[layer]; i++)
        text_addf(text, "%s`%s`", i ? ", " : "", net_name(net, layer, i));
    text_addf(text, " | %s |\n",
              inputs ? "–" : activation_row(net->activation[layer])->name);
}

static void add_layers(const Net *net, TextBuffer *text)
{
    text_add(text, "\n| layer | neurons | function |\n| --- | --- | --- |\n");
    for (int l = 0; l < net->layers; l++)
        add_layer(net, l, text);
}

/* --- its rules --- */

static void add_function(const ActivationRow *row, bool slope, TextBuffer *text)
{
    text_addf(text, "- `%s(z) = %s`", row->name, row->rule);
    if (strstr(row->rule, "exp("))
        text_add(text, ", where `exp` is the key eˣ of a calculator");
    text_add(text, ".");
    if (slope && strchr(row->slope_rule, 'a'))
        text_addf(text, " Its slope is `%s`, where `a` is `%s(z)`.",
                  row->slope_rule, row->name);
    else if (slope)
        text_addf(text, " Its slope is `%s`.", row->slope_rule);
    text_add(text, "\n");
}

static void add_functions(const Worksheet *sheet, TextBuffer *text)
{
    const Net *net = sheet->run->net;
    bool slope = worksheet_use(sheet->blanks, PART_DELTAS) == PART_BLANK;
    bool told[ACTIVATION_COUNT] = {false};
    for (int l = 1; l < net->layers; l++) {
        Activation kind = net->activation[l];
        if (!told[kind] && kind == ACTIVATION_IDENTITY)
            text_add(text, "- `identity`: the output of the neuron is its "
                           "sum.\n");
        else if (!told[kind])
            add_function(activation_row(kind), slope, text);
        told[kind] = true;
    }
}

static void add_rules(const Worksheet *sheet, TextBuffer *text)
{
    char formula_text[ERROR_FORMULA], rate[NUMBER_TEXT];
    TextBuffer formula = text_buffer(formula_text, sizeof formula_text);
    double before, after;
    worksheet_error(sheet, &formula, &before, &after);
    text_add(text, "\n");
    add_functions(sheet, text);
    text_addf(text, "- `error = %s`\n", formula_text);
    if (worksheet_use(sheet->blanks, PART_UPDATE) == PART_LEFT_OUT)
        return;
    number_shortest(sheet->run->config.rate, rate);
    text_addf(text, "- `rate = %s`, the learning rate.\n", rate);
}

/* --- its numbers --- */

static void add_weight(const Run *run, int layer, int cell, TextBuffer *text)
{
    const Net *net = run->net;
    CellRef ref = net_ref(net, cell);
    char name[NET_CELL_NAME], number[NUMBER_TEXT];
    net_cell_name(net, cell, name);
    papernumber_write(run->start[cell], number);
    text_addf(text, "| `%s` | `%s` | `%s` | %s |\n", name,
              net_name(net, layer - 1, ref.source),
              net_name(net, layer, ref.neuron), number);
}

static void add_weights(const Run *run, TextBuffer *text)
{
    const Net *net = run->net;
    text_add(text, "\n### Weights\n\n| weight | from | to | value |\n"
                   "| --- | --- | --- | ---: |\n");
    for (int l = 1; l < net->layers; l++)
        for (int i = 0; i < net->sizes[l] * net->sizes[l - 1]; i++)
            add_weight(run, l, net->at[CELL_W][l] + i, text);
}

static void add_heading(const char *title, TextBuffer *text)
{
    text_addf(text, "\n### %s\n\n| number | value |\n| --- | ---: |\n", title);
}

static void add_values(const Net *net, int first, int count,
                       const double *values, TextBuffer *text)
{
    for (int i = 0; i < count; i++)
        worksheet_add_value(net, first + i, values[i], text);
}

static void add_biases(const Run *run, TextBuffer *text)
{
    const Net *net = run->net;
    if (!net->biases)
        return;
    add_heading("Biases", text);
    for (int l = 1; l < net->layers; l++)
        add_values(net, net->at[CELL_B][l], net->sizes[l],
                   run->start + net->at[CELL_B][l], text);
}

static void add_sample(const Run *run, TextBuffer *text)
{
    const Net *net = run->net;
    int last = net_last(net);
    add_heading(net->targets ? "Inputs and targets" : "Inputs", text);
    add_values(net, net->at[CELL_IN][0], net->sizes[0], run->samples.in, text);
    if (net->targets)
        add_values(net, net->at[CELL_TARGET][last], net->sizes[last],
                   run->samples.out, text);
}

void worksheet_add_given(const Worksheet *sheet, TextBuffer *text)
{
    const Run *run = sheet->run;
    text_add(text, "\n## What is given\n");
    if (sheet->picture)
        add_picture(sheet, text);
    add_layers(run->net, text);
    add_rules(sheet, text);
    add_weights(run, text);
    add_biases(run, text);
    add_sample(run, text);
}
