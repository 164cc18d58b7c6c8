/* Three steps: make or read, see that it fits, split. The errors of a file have
   a report of their own, as they have its name and lines. */
#include "data/data.h"

#include "base/number.h"
#include "base/platform.h"
#include "base/quote.h"
#include "data/generate.h"
#include "data/shipped.h"
#include "data/split.h"

#include <string.h>

enum { PATH = 4096 };

/* --- where a file is --- */

static bool climbs(const char *file)
{
    for (const char *part = file; part; part = strchr(part, '/')) {
        part += *part == '/';
        if (strncmp(part, "..", 2) == 0 && (part[2] == '/' || part[2] == '\0'))
            return true;
    }
    return false;
}

static bool is_below(const char *folder, const char *path)
{
    size_t length = strlen(folder);
    if (strcmp(folder, "/") == 0)
        return true;
    return strncmp(path, folder, length) == 0 && path[length] == '/';
}

bool data_find(const char *folder, const char *file, char *ret_path,
               size_t size, const char **ret_reason)
{
    char joined[PATH], base[PATH];
    TextBuffer text = text_buffer(joined, sizeof joined);
    text_addf(&text, "%s/%s", *folder ? folder : ".", file);
    *ret_reason = "expected a path inside the experiment's folder";
    if (*file == '/' || climbs(file))
        return false;
    *ret_reason = "the path is too long";
    if (text.full)
        return false;
    *ret_reason = "no such file";
    if (!platform_full_path(joined, ret_path, size) ||
        !platform_full_path(*folder ? folder : ".", base, sizeof base))
        return false;
    *ret_reason = "it is a link out of the experiment's folder";
    return is_below(base, ret_path);
}

/* --- making or reading --- */

static bool read_file(const DataSpec *spec, Report *report, Dataset *ret_set)
{
    Report other;
    char path[PATH], name[PATH], shown[QUOTE_TEXT];
    const char *reason = "";
    TableColumns columns = spec->columns;
    TextBuffer text = text_buffer(name, sizeof name);
    columns.check = spec->check;
    quote_text(text_of(spec->file), shown);
    if (!data_find(spec->folder, spec->file, path, sizeof path, &reason)) {
        report_add(report, spec->line, "data file '%s': %s", shown, reason);
        return false;
    }
    text_addf(&text, "%s%s%s", spec->folder, *spec->folder ? "/" : "",
              spec->file);
    bool read = table_read(path, name, &columns, &other, ret_set);
    if (!read)
        report_append(report, &other);
    return read;
}

static bool generate(const DataSpec *spec, Report *report, Dataset *ret_set)
{
    const Generator *row = generator_find(spec->set);
    int count = spec->count ? spec->count : row->count;
    double noise = spec->noise < 0 ? row->noise : spec->noise;
    bool made = generator_make(row, count, noise, spec->seed, ret_set);
    if (!made)
        report_add(report, spec->line, "out of memory for %d samples", count);
    return made;
}

static bool obtain(const DataSpec *spec, Report *report, Dataset *ret_set)
{
    if (!spec->set)
        return read_file(spec, report, ret_set);
    if (shipped_is(spec->set))
        return shipped_read(spec->set, spec->assets, report, ret_set);
    return generate(spec, report, ret_set);
}

/* --- fitting the network --- */

static bool accepts(const DataSpec *spec, const Dataset *set)
{
    if (set->labelled && spec->own_output)
        return spec->outputs == set->classes;
    return dataset_accepts(set, spec->outputs);
}

static void tell_outputs(const DataSpec *spec, const Dataset *set,
                         Report *report)
{
    const char *what = spec->set ? spec->set : "label";
    if (!set->labelled)
        report_add(report, spec->line,
                   "%s has %d output%s and the network %d; expected the same",
                   spec->set ? spec->set : "data", set->outputs,
                   set->outputs == 1 ? "" : "s", spec->outputs);
    else
        report_add(report, spec->line,
                   "%s has %d classes and the network %d output%s; expected "
                   "%s%d",
                   what, set->classes, spec->outputs,
                   spec->outputs == 1 ? "" : "s",
                   set->classes == 2 && !spec->own_output ? "1 or " : "",
                   set->classes);
}

static bool fits(const DataSpec *spec, const Dataset *set, Report *report)
{
    int errors = report->count;
    if (set->inputs != spec->inputs)
        report_add(report, spec->line,
                   "%s has %d input%s and the network %d; expected the same",
                   spec->set ? spec->set : "data", set->inputs,
                   set->inputs == 1 ? "" : "s", spec->inputs);
    if ((set->labelled || set->outputs || spec->targets) && !accepts(spec, set))
        tell_outputs(spec, set, report);
    if (!dataset_fits(set->count, spec->inputs + spec->outputs)) {
        char most[NUMBER_TEXT];
        number_count(DATASET_NUMBERS, most);
        report_add(report, spec->line,
                   "%d samples of %d numbers; expected at most %s numbers",
                   set->count, spec->inputs + spec->outputs, most);
    }
    return report->count == errors;
}

/* One error is enough of a set, where no line could be mended. The rows of a
   file have been looked at while they were read. */
static bool has_good_targets(const DataSpec *spec, const Dataset *set,
                             Report *report)
{
    bool good = true;
    if (!spec->set || !spec->check.fit || !set->out)
        return true;
    for (int s = 0; good && s < set->count; s++)
        good = spec->check.fit(spec->check.user,
                               set->out + (size_t)s * (size_t)set->outputs,
                               s + 1, spec->line, report);
    return good;
}

/* --- splitting --- */

/* A class that is only among those held back could not be learned. */
static bool has_all_classes(const Dataset *set, int training)
{
    bool seen[DATASET_CLASSES] = {false};
    int classes = 0;
    for (int s = 0; set->labelled && s < training; s++) {
        classes += !seen[set->label[s]];
        seen[set->label[s]] = true;
    }
    return classes == set->classes;
}

static bool split(const DataSpec *spec, Dataset *set, int held_back,
                  Report *report)
{
    int training = set->count - held_back, before = report->count;
    if (spec->test > 0 && (held_back < 1 || training < 1))
        report_add(report, spec->test_line,
                   "test holds back %d of %d samples; expected one at least in "
                   "each part",
                   held_back, set->count);
    else if (held_back > 0 && !split_apart(set, held_back, spec->seed))
        report_add(report, spec->test_line, "out of memory for the test part");
    else if (held_back > 0 && !has_all_classes(set, training))
        report_add(report, spec->test_line,
                   "test holds back every sample of a class; expected each to "
                   "be learned from too (another seed may do)");
    if (report->count != before)
        return false;
    int wrong = spec->standardize ? split_standardize(set, training) : -1;
    if (wrong >= 0)
        report_add(report, spec->line,
                   "input %d is too large to standardize; expected smaller "
                   "numbers",
                   wrong + 1);
    return wrong < 0;
}

static Samples part(const Dataset *set, int first, int count)
{
    size_t from = (size_t)first;
    return (Samples){.count = count,
                     .in = set->in + from * (size_t)set->inputs,
                     .out = set->out ? set->out + from * (size_t)set->outputs
                                     : NULL};
}

static bool finish(const DataSpec *spec, Dataset *set, int held_back,
                   Report *report)
{
    if (!fits(spec, set, report) || !has_good_targets(spec, set, report) ||
        !split(spec, set, held_back, report))
        return false;
    if (!set->labelled || dataset_encode(set, spec->outputs))
        return true;
    report_add(report, spec->line, "out of memory for the targets");
    return false;
}

bool data_load(const DataSpec *spec, Report *report, Data *ret_data)
{
    Dataset set;
    if (!obtain(spec, report, &set))
        return false;
    int held_back = split_held_back(set.count, spec->test);
    if (!finish(spec, &set, held_back, report)) {
        dataset_free(&set);
        return false;
    }
    int training = set.count - held_back;
    *ret_data = (Data){.set = set,
                       .training = part(&set, 0, training),
                       .test = part(&set, training, held_back)};
    return true;
}

void data_free(Data *data)
{
    dataset_free(&data->set);
    *data = (Data){.training = {.count = 0}};
}
