/* Any bytes at all: they give errors or an experiment; and an experiment can
   be written, and reads back the same by every field. */
#include "lesson/experiment.h"

#include <stdlib.h>

/* Writing may spread a small file, but not over the limit of one. */
enum { SURELY_WRITTEN = 256 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void write_and_read_back(const Experiment *made, bool small)
{
    static Report report;
    Experiment back;
    Text text;
    const char *reason = NULL;
    if (!experiment_write(made, &text, &reason)) {
        require(!small && reason);
        return;
    }
    report_start(&report, "written");
    require(experiment_parse(text, &report, &back));
    require(experiment_equal(made, &back));
    experiment_free(&back);
    text_free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Report report;
    Experiment made;
    report_start(&report, "fuzzed");
    Text source = {(const char *)bytes, size};
    if (experiment_parse(source, &report, &made)) {
        require(report.count == 0);
        write_and_read_back(&made, size <= SURELY_WRITTEN);
        experiment_free(&made);
    } else {
        require(report.count > 0);
    }
    return 0;
}
