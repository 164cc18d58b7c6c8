/* md4c tells what it finds as it goes: blocks open and close inside each
   other. Here quotes and lists become numbers of the blocks inside them, so
   that a page is one flat row of blocks. */
#include "lesson/binder.h"

#include "lesson/sheet.h"
#include "lesson/span.h"

#include <md4c.h>

/* Ends the block at hand. */
static void end_block(Sheet *sheet)
{
    span_end(sheet);
    if (sheet->block && sheet->block->line == 0)
        sheet->block->line = sheet_pass_line(sheet);
    sheet->block = NULL;
    sheet->run = NULL;
}

static LessonBlock *begin_item(Sheet *sheet)
{
    LessonBlock *block = sheet_add_block(sheet, LESSON_ITEM);
    sheet->item_begins = false;
    if (!block)
        return NULL;
    block->ordered = sheet->list[sheet->lists - 1].ordered;
    if (block->ordered)
        block->number = sheet->list[sheet->lists - 1].number++;
    return block;
}

/* An item that begins with something else than text stands empty before it,
   perhaps on the same line. */
static void settle_item(Sheet *sheet)
{
    size_t at = sheet->at;
    int line = sheet->line;
    if (!sheet->item_begins || !begin_item(sheet))
        return;
    end_block(sheet);
    sheet->at = at;
    sheet->line = line;
}

static LessonBlock *begin(Sheet *sheet, LessonBlockKind kind)
{
    if (sheet->block)
        end_block(sheet);
    if (kind == LESSON_PARAGRAPH && sheet->item_begins)
        return begin_item(sheet);
    settle_item(sheet);
    return sheet->full ? NULL : sheet_add_block(sheet, kind);
}

static void enter_list(Sheet *sheet, bool ordered, unsigned start)
{
    if (sheet->block)
        end_block(sheet);
    settle_item(sheet);
    if (sheet->lists == LESSON_NESTING) {
        sheet_overflow(sheet, "lists inside each other", LESSON_NESTING);
        return;
    }
    sheet->list[sheet->lists].ordered = ordered;
    sheet->list[sheet->lists].number = (int)start;
    sheet->lists++;
}

static void enter_quote(Sheet *sheet)
{
    if (sheet->block)
        end_block(sheet);
    settle_item(sheet);
    if (sheet->quotes == LESSON_NESTING)
        sheet_overflow(sheet, "quotes inside each other", LESSON_NESTING);
    else
        sheet->quotes++;
}

static void enter_code(Sheet *sheet, const MD_BLOCK_CODE_DETAIL *detail)
{
    LessonBlock *block = begin(sheet, LESSON_CODE_BLOCK);
    Text language = {detail->lang.text, detail->lang.size};
    sheet->fenced = detail->fence_char != 0;
    if (block && language.length)
        block->language = binder_text(sheet->binder, language);
}

static void enter_table(Sheet *sheet, const MD_BLOCK_TABLE_DETAIL *detail)
{
    LessonBlock *block = begin(sheet, LESSON_TABLE);
    if (!block)
        return;
    if (detail->col_count > LESSON_COLUMNS) {
        sheet_overflow(sheet, "columns", LESSON_COLUMNS);
        return;
    }
    block->columns = (int)detail->col_count;
    block->first_entry = sheet->entry_count;
}

static void enter_entry(Sheet *sheet, const MD_BLOCK_TD_DETAIL *detail)
{
    if (sheet->entry_count == LESSON_PAGE_ENTRIES) {
        sheet_overflow(sheet, "places in tables", LESSON_PAGE_ENTRIES);
        return;
    }
    LessonEntry *entry = &sheet->entries[sheet->entry_count++];
    *entry = (LessonEntry){.run = {sheet->span_count, 0},
                           .align = (LessonAlign)detail->align};
    sheet->run = &entry->run;
}

static void leave_entry(Sheet *sheet)
{
    LessonEntry *entry = &sheet->entries[sheet->entry_count - 1];
    span_end(sheet);
    if (entry->line == 0)
        entry->line = sheet->line;
    sheet->run = NULL;
}

_Static_assert((int)MD_ALIGN_CENTER == (int)LESSON_ALIGN_CENTRE &&
                   (int)MD_ALIGN_RIGHT == (int)LESSON_ALIGN_RIGHT,
               "md4c's alignments are ours");

static void enter_heading(Sheet *sheet, const MD_BLOCK_H_DETAIL *detail)
{
    LessonBlock *block = begin(sheet, LESSON_HEADING);
    if (block)
        block->level = (int)detail->level;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    Sheet *sheet = user;
    if (type == MD_BLOCK_QUOTE)
        enter_quote(sheet);
    else if (type == MD_BLOCK_UL)
        enter_list(sheet, false, 0);
    else if (type == MD_BLOCK_OL)
        enter_list(sheet, true, ((MD_BLOCK_OL_DETAIL *)detail)->start);
    else if (type == MD_BLOCK_LI)
        sheet->item_begins = true;
    else if (type == MD_BLOCK_HR)
        begin(sheet, LESSON_RULE);
    else if (type == MD_BLOCK_H)
        enter_heading(sheet, detail);
    else if (type == MD_BLOCK_CODE)
        enter_code(sheet, detail);
    else if (type == MD_BLOCK_P)
        begin(sheet, LESSON_PARAGRAPH);
    else if (type == MD_BLOCK_TABLE)
        enter_table(sheet, detail);
    else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        enter_entry(sheet, detail);
    return sheet->full;
}

static void leave_code(Sheet *sheet)
{
    LessonBlock *block = sheet->block;
    if (!block)
        return;
    if (block->line == 0)
        block->line = sheet_pass_line(sheet);
    block->text = sheet_take_text(sheet);
    if (sheet->fenced)
        sheet_pass_line(sheet);
    end_block(sheet);
}

static void leave_item(Sheet *sheet)
{
    if (sheet->block)
        end_block(sheet);
    if (sheet->item_begins && begin_item(sheet))
        end_block(sheet);
}

static void leave_head(Sheet *sheet)
{
    if (sheet->block && sheet->block->line == 0)
        sheet->block->line = sheet_pass_line(sheet);
    sheet_pass_line(sheet); /* |---|---| */
}

/* md4c passes over what stands in a row beyond the last column. */
static void leave_row(Sheet *sheet)
{
    bool bar = false, more = false;
    if (sheet->block)
        sheet->block->rows++;
    for (size_t at = sheet->at; at < sheet->source.length; at++) {
        char byte = sheet->source.at[at];
        if (byte == '\n')
            break;
        more = more || (bar && byte != ' ' && byte != '\t' && byte != '|');
        bar = bar || byte == '|';
    }
    if (more)
        report_add(sheet->binder->report, sheet->line,
                   "a row has more places than its table columns; expected "
                   "'---' below each heading");
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    Sheet *sheet = user;
    (void)detail;
    if (type == MD_BLOCK_QUOTE)
        sheet->quotes--;
    else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
        sheet->lists--;
    else if (type == MD_BLOCK_LI)
        leave_item(sheet);
    else if (type == MD_BLOCK_CODE)
        leave_code(sheet);
    else if (type == MD_BLOCK_THEAD)
        leave_head(sheet);
    else if (type == MD_BLOCK_TR)
        leave_row(sheet);
    else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        leave_entry(sheet);
    else if (sheet->block && type != MD_BLOCK_TBODY)
        end_block(sheet);
    return sheet->full;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *user)
{
    Sheet *sheet = user;
    if (!sheet->run)
        begin(sheet, LESSON_PARAGRAPH);
    return sheet->full ? 1 : span_enter(sheet, type, detail);
}

static int leave_span(MD_SPANTYPE type, void *detail, void *user)
{
    (void)detail;
    return span_leave(user, type);
}

/* The block at hand begins at its first text; a fence stands a line above. */
static void note_line(Sheet *sheet, const char *at)
{
    LessonBlock *block = sheet->block;
    int line = sheet_line_of(sheet, at);
    if (!block || !line)
        return;
    if (block->kind == LESSON_TABLE && sheet->entry_count &&
        sheet->entries[sheet->entry_count - 1].line == 0)
        sheet->entries[sheet->entry_count - 1].line = line;
    if (block->line)
        return;
    block->line = line;
    if (block->kind != LESSON_CODE_BLOCK)
        return;
    for (size_t i = 0; i < sheet->text_length; i++)
        block->line -= sheet->text[i] == '\n';
    block->line -= sheet->fenced;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE size, void *user)
{
    Sheet *sheet = user;
    Text piece = {at, size};
    bool code = sheet->block && sheet->block->kind == LESSON_CODE_BLOCK;
    if (!sheet->run && type != MD_TEXT_HTML)
        begin(sheet, LESSON_PARAGRAPH);
    if (sheet->full)
        return 1;
    note_line(sheet, at);
    if (code)
        sheet_add_text(sheet, piece);
    else
        span_text(sheet, type, piece);
    sheet_read_to(sheet, at + size);
    return sheet->full;
}

void markdown_read(Binder *binder, const Leaf *leaf, LessonPage *page)
{
    const MD_PARSER parser = {.flags = MD_FLAG_TABLES | MD_FLAG_LATEXMATHSPANS |
                                       MD_FLAG_COLLAPSEWHITESPACE,
                              .enter_block = enter_block,
                              .leave_block = leave_block,
                              .enter_span = enter_span,
                              .leave_span = leave_span,
                              .text = text};
    if (!binder->sheet)
        binder->sheet = binder_take_work(binder, 1, sizeof *binder->sheet);
    Sheet *sheet = binder->sheet;
    if (!sheet)
        return;
    sheet_start(sheet, binder, leaf);
    int result = md_parse(leaf->markdown.at, (MD_SIZE)leaf->markdown.length,
                          &parser, sheet);
    if (result != 0 && !sheet->full)
        report_add(binder->report, 0,
                   "out of memory; expected a smaller lesson");
    if (result == 0 && sheet->block_count == 0)
        report_add(binder->report, page->line,
                   "a page without text; expected at least a heading");
    sheet_finish(sheet, page);
}
