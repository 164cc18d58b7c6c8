/* Any bytes at all: they give errors or a lesson; and all that a lesson holds
   lies within it and within the bounds that it promises. */
#include "lesson/lesson.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

/* Touches every byte, for the sanitizers; and it is UTF-8. */
static void require_text(Text text)
{
    require(text.length == 0 || (text.at && text_is_utf8(text)));
}

static bool is_node(const LessonPage *page, int node)
{
    return node == EQUATION_NONE || (node >= 0 && node < page->node_count);
}

static void check_nodes(const LessonPage *page)
{
    for (int i = 0; i < page->node_count; i++) {
        const EquationNode *node = &page->nodes[i];
        require_text(node->text);
        require(is_node(page, node->first) && is_node(page, node->next));
        require(is_node(page, node->below) && is_node(page, node->above));
    }
}

static void check_run(const LessonPage *page, LessonRun run)
{
    require(run.first >= 0 && run.count >= 0);
    require(run.first + run.count <= page->span_count);
}

static void check_spans(const LessonPage *page, int last_line)
{
    for (int i = 0; i < page->span_count; i++) {
        const LessonSpan *span = &page->spans[i];
        require(span->line >= page->line && span->line <= last_line);
        require_text(span->text);
        require_text(span->link);
        if (span->kind == LESSON_EQUATION)
            require(span->equation >= 0 && is_node(page, span->equation));
        if (span->kind == LESSON_VALUE)
            require_text(span->value.cell);
    }
}

static void check_blocks(const LessonPage *page, int last_line)
{
    require(page->block_count > 0);
    for (int i = 0; i < page->block_count; i++) {
        const LessonBlock *block = &page->blocks[i];
        require(block->line >= page->line && block->line <= last_line);
        require(block->quote >= 0 && block->quote <= LESSON_NESTING);
        require(block->depth >= 0 && block->depth <= LESSON_NESTING);
        check_run(page, block->run);
        require_text(block->text);
        require_text(block->language);
        require(block->columns <= LESSON_COLUMNS);
        require(block->first_entry + block->rows * block->columns <=
                page->entry_count);
    }
    for (int i = 0; i < page->entry_count; i++)
        check_run(page, page->entries[i].run);
}

static void see(void *user, const LessonMention *mention)
{
    const Lesson *lesson = user;
    require(mention->page >= 0 && mention->page < lesson->page_count);
    require(mention->line > 0);
    require((mention->moment == NULL) == (mention->cell.length > 0));
}

static void check_lesson(Lesson *lesson, int last_line)
{
    require(lesson->page_count > 0 && lesson->page_count <= LESSON_PAGES);
    require(lesson->number > 0 && lesson->minutes > 0);
    for (int i = 0; i < lesson->page_count; i++) {
        const LessonPage *page = &lesson->pages[i];
        require_text(page->note);
        require((page->set_line > 0) == (page->experiment != NULL));
        require((page->ask.line > 0) == (page->ask.what != NULL));
        check_nodes(page);
        check_spans(page, last_line);
        check_blocks(page, last_line);
    }
    lesson_mentions(lesson, (LessonHook){see, lesson});
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static Report report;
    Lesson lesson;
    int last_line = 1;
    Text source = {(const char *)bytes, size};
    for (size_t i = 0; i < size; i++)
        last_line += bytes[i] == '\n' || bytes[i] == '\r';
    report_start(&report, "fuzzed");
    if (lesson_parse(source, &report, &lesson)) {
        require(report.count == 0);
        check_lesson(&lesson, last_line);
        lesson_free(&lesson);
    } else {
        require(report.count > 0);
    }
    return 0;
}
