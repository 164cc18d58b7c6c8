/* Lines are counted from the last known place, forwards or backwards: md4c
   goes through the text nearly in order. */
#include "lesson/sheet.h"

#include "base/number.h"
#include "lesson/plaintext.h"

#include <string.h>

void sheet_start(Sheet *sheet, Binder *binder, const Leaf *leaf)
{
    memset(sheet, 0, offsetof(Sheet, text));
    sheet->binder = binder;
    sheet->source = leaf->markdown;
    sheet->line = leaf->line;
    sheet->block_count = sheet->span_count = 0;
    sheet->entry_count = sheet->node_count = 0;
}

static void go_to(Sheet *sheet, size_t place)
{
    const char *source = sheet->source.at;
    for (; sheet->at < place; sheet->at++)
        sheet->line += source[sheet->at] == '\n';
    for (; sheet->at > place; sheet->at--)
        sheet->line -= source[sheet->at - 1] == '\n';
}

int sheet_line_of(Sheet *sheet, const char *place)
{
    uintptr_t begin = (uintptr_t)sheet->source.at, at = (uintptr_t)place;
    if (at < begin || at > begin + sheet->source.length)
        return 0;
    go_to(sheet, (size_t)(at - begin));
    return sheet->line;
}

void sheet_read_to(Sheet *sheet, const char *place)
{
    sheet_line_of(sheet, place);
}

bool sheet_seek(Sheet *sheet, const char *bytes)
{
    size_t at = sheet->at;
    while (at < sheet->source.length && !strchr(bytes, sheet->source.at[at]))
        at++;
    if (at == sheet->source.length)
        return false;
    go_to(sheet, at);
    return true;
}

void sheet_seek_behind(Sheet *sheet, const char *bytes)
{
    if (sheet_seek(sheet, bytes))
        go_to(sheet, sheet->at + 1);
}

int sheet_pass_line(Sheet *sheet)
{
    size_t at = sheet->at, begin = at;
    Text line = {"", 0};
    if (at > 0 && sheet->source.at[at - 1] != '\n' && at < sheet->source.length)
        plaintext_line(sheet->source, &at); /* the rest of the one at hand */
    while (at < sheet->source.length && plaintext_is_blank(line)) {
        begin = at;
        line = plaintext_line(sheet->source, &at);
    }
    go_to(sheet, begin);
    int number = sheet->line;
    go_to(sheet, at);
    return number;
}

int sheet_overflow(Sheet *sheet, const char *what, int most)
{
    char limit[NUMBER_TEXT];
    number_count((uint64_t)most, limit);
    if (!sheet->full)
        report_add(sheet->binder->report, sheet->line,
                   "too many %s on a page; expected at most %s", what, limit);
    sheet->full = true;
    return 1;
}

LessonBlock *sheet_add_block(Sheet *sheet, LessonBlockKind kind)
{
    if (sheet->block_count == LESSON_PAGE_BLOCKS) {
        sheet_overflow(sheet, "blocks", LESSON_PAGE_BLOCKS);
        return NULL;
    }
    LessonBlock *block = &sheet->blocks[sheet->block_count++];
    *block = (LessonBlock){.kind = kind,
                           .quote = sheet->quotes,
                           .depth = sheet->lists,
                           .run = {sheet->span_count, 0}};
    sheet->block = block;
    sheet->run = &block->run;
    return block;
}

LessonSpan *sheet_add_span(Sheet *sheet, LessonSpanKind kind, int line)
{
    if (sheet->span_count == LESSON_PAGE_SPANS) {
        sheet_overflow(sheet, "pieces of text", LESSON_PAGE_SPANS);
        return NULL;
    }
    LessonSpan *span = &sheet->spans[sheet->span_count++];
    *span = (LessonSpan){.kind = kind,
                         .line = line,
                         .equation = EQUATION_NONE,
                         .link = sheet->link};
    span->style = (sheet->strong ? LESSON_STRONG : 0u) |
                  (sheet->emphasis ? LESSON_EMPHASIS : 0u) |
                  (sheet->links ? LESSON_LINK : 0u);
    if (sheet->run)
        sheet->run->count++;
    return span;
}

int sheet_add_text(Sheet *sheet, Text text)
{
    if (text.length > SHEET_TEXT - sheet->text_length)
        return sheet_overflow(sheet, "bytes of text", SHEET_TEXT);
    if (text.length)
        memcpy(sheet->text + sheet->text_length, text.at, text.length);
    sheet->text_length += text.length;
    return 0;
}

static int words_in(Text text)
{
    int words = 0;
    for (size_t i = 0; i < text.length; i++) {
        bool space = text.at[i] == ' ' || text.at[i] == '\n';
        bool begins = i == 0 || text.at[i - 1] == ' ' || text.at[i - 1] == '\n';
        words += begins && !space;
    }
    return words;
}

Text sheet_take_text(Sheet *sheet)
{
    Text text = {sheet->text, sheet->text_length};
    sheet->words += words_in(text);
    sheet->text_length = 0;
    sheet->text_line = 0;
    return binder_text(sheet->binder, text);
}

static void *copy(Sheet *sheet, const void *from, int count, size_t size)
{
    void *into = binder_take(sheet->binder, (size_t)count, size);
    if (into && count)
        memcpy(into, from, (size_t)count * size);
    return into;
}

void sheet_finish(Sheet *sheet, LessonPage *page)
{
    char words[NUMBER_TEXT], limit[NUMBER_TEXT];
    page->blocks =
        copy(sheet, sheet->blocks, sheet->block_count, sizeof *sheet->blocks);
    page->spans =
        copy(sheet, sheet->spans, sheet->span_count, sizeof *sheet->spans);
    page->entries =
        copy(sheet, sheet->entries, sheet->entry_count, sizeof *sheet->entries);
    page->nodes =
        copy(sheet, sheet->nodes, sheet->node_count, sizeof *sheet->nodes);
    if (!page->blocks || !page->spans || !page->entries || !page->nodes)
        return;
    page->block_count = sheet->block_count;
    page->span_count = sheet->span_count;
    page->entry_count = sheet->entry_count;
    page->node_count = sheet->node_count;
    if (sheet->full || sheet->words <= LESSON_PAGE_WORDS)
        return;
    number_count((uint64_t)sheet->words, words);
    number_count(LESSON_PAGE_WORDS, limit);
    report_add(sheet->binder->report, page->line,
               "a page of %s words; expected at most %s", words, limit);
}
