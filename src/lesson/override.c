/* The front matter's tree with the page's laid over it is read like any
   experiment. What then is wrong on a line of the front matter is wrong
   because of `set`, and is told at its line. */
#include "lesson/binder.h"

#include "lesson/draft.h"
#include "lesson/tree_merge.h"

static const char *const SOURCES[] = {"samples", "set", "file", NULL};

static void tell_of_override(Binder *binder, int line)
{
    const Report *scratch = binder->scratch;
    for (int i = 0; i < scratch->kept; i++) {
        const ReportLine *wrong = &scratch->lines[i];
        if (wrong->line >= binder->body_line || wrong->line == 0)
            report_add(binder->report, wrong->line, "%s", wrong->message);
        else
            report_add(binder->report, line, "with this 'set' line %d: %s",
                       wrong->line, wrong->message);
    }
}

/* Bounds what many pages with `set` cost beside a large front matter. */
static bool is_within_limit(Binder *binder, Reader *reader, int line)
{
    int values = binder->front.count + reader->tree.count;
    if (values > LESSON_OVERRIDES - binder->overrides) {
        report_add(binder->report, line,
                   "too many 'set' for so large an experiment; expected fewer "
                   "of them or fewer samples");
        binder->overrides = LESSON_OVERRIDES;
        return false;
    }
    binder->overrides += values;
    return true;
}

static void read_merged(Binder *binder, const Tree *merged, LessonPage *page)
{
    Experiment made;
    report_start(binder->scratch, binder->report->file);
    if (!experiment_of_tree(merged, KEYS_EXPERIMENT, binder->scratch, &made)) {
        tell_of_override(binder, page->set_line);
        return;
    }
    page->experiment = binder_take(binder, 1, sizeof *page->experiment);
    if (page->experiment)
        *page->experiment = made;
    else
        experiment_free(&made);
}

void override_read(Binder *binder, Reader *reader, int set, LessonPage *page)
{
    Tree merged;
    if (!reader_is_map(reader, set, "set"))
        return;
    reader_check_keys(reader, set, KEYS_EXPERIMENT);
    if (!binder->front_good || page->experiment ||
        !is_within_limit(binder, reader, page->set_line))
        return;
    if (!tree_merge(&binder->front, &reader->tree, set, KEYS_EXPERIMENT,
                    SOURCES, &merged)) {
        report_add(binder->report, 0,
                   "out of memory; expected a smaller experiment");
        return;
    }
    read_merged(binder, &merged, page);
    tree_free(&merged);
}
