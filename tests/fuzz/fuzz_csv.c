/* Any bytes at all as a CSV file: errors, or samples that are whole. The first
   byte chooses what the columns are for. */
#include "data/table.h"

#include <math.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_set(const Dataset *set, size_t size)
{
    size_t inputs = (size_t)set->count * (size_t)set->inputs;
    size_t outputs = (size_t)set->count * (size_t)set->outputs;
    require(set->count >= 1 && (size_t)set->count <= size);
    require(set->room <= 2 * set->count + 256);
    for (size_t i = 0; i < inputs; i++)
        require(isfinite(set->in[i]));
    for (size_t i = 0; i < outputs; i++)
        require(isfinite(set->out[i]));
    for (int i = 0; set->labelled && i < set->count; i++)
        require(set->label[i] >= 0 && set->label[i] < set->classes);
}

static bool is_share(const void *user, const double *targets, int sample,
                     int line, Report *report)
{
    (void)user;
    require(sample >= 1 && line > sample);
    bool fits = targets[0] >= 0 && targets[0] <= 1;
    if (!fits)
        report_add(report, line, "no share; expected one");
    return fits;
}

static void check_shares(const Dataset *set)
{
    for (int i = 0; i < set->count; i++)
        require(set->out[i] >= 0 && set->out[i] <= 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const inputs[] = {"a", "b"}, *const outputs[] = {"c"};
    static const TableColumns kinds[] = {
        {.inputs = 2, .input = inputs, .outputs = 1, .output = outputs},
        {.inputs = 2, .input = inputs, .label = "c"},
        {.inputs = 2, .input = inputs},
        {.label = "c"},
        {.inputs = 2,
         .input = inputs,
         .outputs = 1,
         .output = outputs,
         .check = {is_share, NULL}},
    };
    enum { KINDS = sizeof kinds / sizeof *kinds };
    static Report report;
    Dataset set;
    if (size == 0)
        return 0;
    size_t kind = (uint8_t)(bytes[0] - '0') % KINDS;
    Text text = {(const char *)bytes + 1, size - 1};
    report_start(&report, "fuzzed");
    if (table_parse(text, &kinds[kind], &report, &set)) {
        require(report.count == 0);
        check_set(&set, size);
        if (kinds[kind].check.fit)
            check_shares(&set);
        dataset_free(&set);
    } else {
        require(report.count > 0);
    }
    return 0;
}
