/* Any bytes at all: they give errors, or a store that is written and read back
   the same. */
#include "lesson/store.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Report report;
    static Store store, back;
    static char written[STORE_BYTES];
    report_start(&report, "fuzzed");
    if (!store_parse((Text){(const char *)bytes, size}, &report, &store)) {
        require(report.count > 0);
        return 0;
    }
    TextBuffer text = text_buffer(written, sizeof written);
    require(store_write(&store, &text));
    require(store_parse((Text){text.at, text.length}, &report, &back));
    require(store_equal(&store, &back));
    return 0;
}
