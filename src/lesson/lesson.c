/* From the outside in: text, front matter, pages; then each page's directives
   and its Markdown. It is accepted as a whole or not at all. */
#include "lesson/lesson.h"

#include "base/file.h"
#include "lesson/binder.h"
#include "lesson/plaintext.h"

#include <string.h>

enum { ARENA_BUDGET = 256 * 1024 * 1024, WORK_BUDGET = 64 * 1024 * 1024 };

static void read_page(Binder *binder, const Leaf *leaf, LessonPage *page)
{
    page->line = leaf->line;
    for (int i = 0; i < leaf->comment_count; i++)
        directive_read(binder, &leaf->comments[i], page);
    if (!leaf->refused)
        markdown_read(binder, leaf, page);
}

static void read_pages(Binder *binder, Text body, Lesson *lesson)
{
    Leaves leaves =
        leaf_cut(body, binder->body_line, binder->work, binder->report);
    lesson->pages =
        binder_take(binder, (size_t)leaves.count, sizeof *lesson->pages);
    if (!lesson->pages)
        return;
    lesson->page_count = leaves.count;
    for (int i = 0; i < leaves.count; i++)
        read_page(binder, &leaves.leaves[i], &lesson->pages[i]);
}

static void read_text(Binder *binder, Text source, Lesson *lesson)
{
    Text text, front, body;
    binder->scratch = binder_take_work(binder, 1, sizeof *binder->scratch);
    if (!binder->scratch ||
        !plaintext_make(source, binder->work, binder->report, &text) ||
        !front_cut(text, binder->report, &front, &body, &binder->body_line))
        return;
    if (front.length || binder->body_line > 1)
        front_read(binder, front, lesson);
    if (plaintext_is_blank(body))
        report_add(binder->report, binder->body_line,
                   "no pages; expected at least one behind the front matter");
    else
        read_pages(binder, body, lesson);
    if (binder->front.nodes)
        tree_free(&binder->front);
}

bool lesson_parse(Text source, Report *report, Lesson *ret_lesson)
{
    int errors_before = report->count;
    Lesson lesson = {.arena = arena_new(ARENA_BUDGET)};
    Binder binder = {.report = report,
                     .arena = lesson.arena,
                     .work = arena_new(WORK_BUDGET)};
    if (binder.arena && binder.work)
        read_text(&binder, source, &lesson);
    else
        report_add(report, 0, "out of memory; expected a smaller lesson");
    arena_free(binder.work);
    if (report->count != errors_before) {
        lesson_free(&lesson);
        return false;
    }
    *ret_lesson = lesson;
    return true;
}

bool lesson_read(const char *path, Report *report, Lesson *ret_lesson)
{
    Text source;
    report_start(report, path);
    if (!file_read(path, LESSON_BYTES, report, &source))
        return false;
    bool read = lesson_parse(source, report, ret_lesson);
    text_free(source);
    return read;
}

void lesson_free(Lesson *lesson)
{
    for (int i = 0; i < lesson->page_count; i++)
        if (lesson->pages[i].experiment)
            experiment_free(lesson->pages[i].experiment);
    experiment_free(&lesson->experiment);
    arena_free(lesson->arena);
    *lesson = (Lesson){0};
}

bool lesson_looks_like(const char *path)
{
    size_t length = strlen(path);
    return length > 3 && strcmp(path + length - 3, ".md") == 0;
}
