/* Memory, and the cells that several directives name. */
#include "lesson/binder.h"

#include "lesson/cellname.h"

static void *take(Binder *binder, Arena *arena, size_t count, size_t size)
{
    void *taken = arena_take(arena, count, size);
    if (!taken)
        report_add(binder->report, 0,
                   "out of memory; expected a smaller lesson");
    return taken;
}

void *binder_take(Binder *binder, size_t count, size_t size)
{
    return take(binder, binder->arena, count, size);
}

void *binder_take_work(Binder *binder, size_t count, size_t size)
{
    return take(binder, binder->work, count, size);
}

Text binder_text(Binder *binder, Text text)
{
    const char *copy = arena_copy_text(binder->arena, text.at, text.length);
    if (copy)
        return (Text){copy, text.length};
    report_add(binder->report, 0, "out of memory; expected a smaller lesson");
    return (Text){"", 0};
}

bool binder_cell(Binder *binder, Reader *reader, int node, const char *what,
                 LessonCell *ret_cell)
{
    char message[CELLNAME_MESSAGE];
    Text name = tree_text(&reader->tree, node);
    int line = tree_line(&reader->tree, node);
    if (!tree_is_text(&reader->tree, node) || name.length == 0) {
        reader_wrong(reader, node, what, "a cell such as \"delta[A]\"");
        return false;
    }
    if (!cellname_check(name, message)) {
        report_add(reader->report, line, "%s", message);
        return false;
    }
    *ret_cell = (LessonCell){binder_text(binder, name), line};
    return true;
}

bool binder_cells(Binder *binder, Reader *reader, int node, const char *what,
                  int least, int *ret_count, LessonCell **ret_cells)
{
    int count = tree_count(&reader->tree, node);
    if (!reader_is_list(reader, node, what,
                        "a list of cells such as [\"delta[A]\", \"w[A->C]\"]"))
        return false;
    if (count < least || count > LESSON_CELLS) {
        report_add(reader->report, tree_line(&reader->tree, node),
                   "%s is a list of %d; expected %d to %d cells", what, count,
                   least, LESSON_CELLS);
        return false;
    }
    LessonCell *cells = binder_take(binder, (size_t)count, sizeof *cells);
    bool good = cells != NULL;
    for (int i = 0, item = tree_first(node); cells && i < count; i++) {
        good = binder_cell(binder, reader, item, "a cell", &cells[i]) && good;
        item = tree_next(&reader->tree, item);
    }
    if (good) {
        *ret_count = count;
        *ret_cells = cells;
    }
    return good;
}

void binder_tell(Binder *binder, const Report *from)
{
    for (int i = 0; i < from->kept; i++)
        report_add(binder->report, from->lines[i].line, "%s",
                   from->lines[i].message);
}
