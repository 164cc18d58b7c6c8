/* One pass over the characters. */
#include "lesson/source.h"

#include "base/number.h"
#include "lesson/tree.h"

/* `index` is behind `point`. */
static bool ends_line(Text source, uint32_t point, size_t index)
{
    if (point == '\r')
        return index == source.length || source.at[index] != '\n';
    return point == '\n' || point == 0x85 || point == 0x2028 || point == 0x2029;
}

int source_breaks(Text source)
{
    int breaks = 0;
    for (size_t at = 0; at < source.length;) {
        uint32_t point = text_decode(source, &at);
        breaks += ends_line(source, point, at);
    }
    return breaks;
}

static bool is_small_enough(Text source, Report *report)
{
    char size[NUMBER_TEXT], limit[NUMBER_TEXT];
    if (source.length <= TREE_BYTES)
        return true;
    number_count(source.length, size);
    number_count(TREE_BYTES, limit);
    report_add(report, 0, "%s bytes of YAML; expected at most %s", size, limit);
    return false;
}

bool source_is_readable(Text source, int first_line, Report *report)
{
    int line = first_line;
    bool begins = true; /* a line begins at `at` */
    if (!is_small_enough(source, report))
        return false;
    for (size_t at = 0; at < source.length;) {
        size_t from = at;
        uint32_t point = text_decode(source, &at);
        if (at == from + 1 && (source.at[from] & 0x80)) {
            report_add(report, line, "not UTF-8; expected text in UTF-8");
            return false;
        }
        if (begins && point == '%') {
            report_add(report, line,
                       "a YAML directive ('%%') is not allowed; expected keys "
                       "and values");
            return false;
        }
        begins = ends_line(source, point, at);
        line += begins;
    }
    return true;
}
