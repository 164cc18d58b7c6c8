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

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char *const inputs[] = {"a", "b"}, *const outputs[] = {"c"};
    static const TableColumns kinds[] = {
        {.inputs = 2, .input = inputs, .outputs = 1, .output = outputs},
        {.inputs = 2, .input = inputs, .label = "c"},
        {.inputs = 2, .input = inputs},
        {.label = "c"},
    };
    static Report report;
    Dataset set;
    if (size == 0)
        return 0;
    Text text = {(const char *)bytes + 1, size - 1};
    report_start(&report, "fuzzed");
    if (table_parse(text, &kinds[bytes[0] % 4], &report, &set)) {
        require(report.count == 0);
        check_set(&set, size);
        dataset_free(&set);
    } else {
        require(report.count > 0);
    }
    return 0;
}
