/* A walk over the pages in the order of lesson.h. */
#include "lesson/lesson.h"

static void see_cell(LessonHook hook, int page, LessonCell cell)
{
    LessonMention mention = {
        .page = page, .line = cell.line, .cell = cell.name, .step = -1};
    if (cell.name.length)
        hook.see(hook.user, &mention);
}

static void see_moment(LessonHook hook, int page, const LessonMoment *moment)
{
    LessonMention mention = {
        .page = page, .line = moment->line, .step = -1, .moment = moment};
    if (moment->line)
        hook.see(hook.user, &mention);
}

static void see_value(LessonHook hook, int page, const LessonSpan *span)
{
    LessonMention mention = {.page = page,
                             .line = span->line,
                             .cell = span->value.cell,
                             .step = span->value.step};
    if (span->kind == LESSON_VALUE)
        hook.see(hook.user, &mention);
}

static void see_page(LessonHook hook, int index, const LessonPage *page)
{
    see_moment(hook, index, &page->at);
    see_moment(hook, index, &page->until);
    for (int i = 0; i < page->focus.count; i++)
        see_cell(hook, index, page->focus.cells[i]);
    see_cell(hook, index, page->ask.of);
    for (int i = 0; i < page->ask.among_count; i++)
        see_cell(hook, index, page->ask.among[i]);
    for (int i = 0; i < page->span_count; i++)
        see_value(hook, index, &page->spans[i]);
}

void lesson_mentions(const Lesson *lesson, LessonHook hook)
{
    for (int i = 0; i < lesson->page_count; i++)
        see_page(hook, i, &lesson->pages[i]);
}
