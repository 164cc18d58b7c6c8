/* One line a thing, its line of the file first. */
#include "lesson/dump.h"

static void add_text(TextBuffer *into, Text text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.at[i] == '\n')
            text_add(into, "\\n");
        else
            text_add_slice(into, (Text){text.at + i, 1});
}

void dump_equation(const EquationNode *nodes, int root, TextBuffer *into)
{
    static const char *const names[] = {
        [EQUATION_ROW] = "row",
        [EQUATION_SCRIPT] = "script",
        [EQUATION_FRACTION] = "over",
    };
    if (root == EQUATION_NONE) {
        text_add(into, "-");
        return;
    }
    const EquationNode *node = &nodes[root];
    if (node->text.length) {
        static const char signs[] = {
            [EQUATION_SYMBOL] = '\0',
            [EQUATION_NUMBER] = '#',
            [EQUATION_OPERATOR] = '~',
            [EQUATION_MARK] = '!',
        };
        const char sign[] = {signs[node->kind], '\0'};
        text_add(into, sign);
        text_add_slice(into, node->text);
        return;
    }
    text_addf(into, "(%s", names[node->kind]);
    if (node->kind == EQUATION_ROW)
        for (int i = node->first; i != EQUATION_NONE; i = nodes[i].next) {
            text_add(into, " ");
            dump_equation(nodes, i, into);
        }
    if (node->kind == EQUATION_SCRIPT) {
        text_add(into, " ");
        dump_equation(nodes, node->first, into);
    }
    if (node->kind != EQUATION_ROW) {
        text_add(into, " ");
        int one = node->kind == EQUATION_SCRIPT ? node->below : node->above;
        int two = node->kind == EQUATION_SCRIPT ? node->above : node->below;
        dump_equation(nodes, one, into);
        text_add(into, " ");
        dump_equation(nodes, two, into);
    }
    text_add(into, ")");
}

static void dump_span(const LessonPage *page, const LessonSpan *span,
                      TextBuffer *into)
{
    static const char *const kinds[] = {"text", "formula", "value", "soft",
                                        "hard"};
    static const char *const styles[] = {" strong", " emphasis", " code",
                                         " link", " display"};
    text_addf(into, "    %d %s", span->line, kinds[span->kind]);
    for (int i = 0; i < 5; i++)
        if (span->style >> i & 1)
            text_add(into, styles[i]);
    if (span->kind == LESSON_TEXT) {
        text_add(into, " '");
        add_text(into, span->text);
        text_add(into, "'");
    }
    if (span->kind == LESSON_EQUATION) {
        text_add(into, " ");
        dump_equation(page->nodes, span->equation, into);
    }
    if (span->kind == LESSON_VALUE) {
        text_add(into, " ");
        text_add_slice(into, span->value.cell);
        text_addf(into, " step %lld decimals %d", (long long)span->value.step,
                  span->value.decimals);
    }
    if (span->link.length) {
        text_add(into, " -> ");
        text_add_slice(into, span->link);
    }
    text_add(into, "\n");
}

static void dump_run(const LessonPage *page, LessonRun run, TextBuffer *into)
{
    for (int i = 0; i < run.count; i++)
        dump_span(page, &page->spans[run.first + i], into);
}

static void dump_table(const LessonPage *page, const LessonBlock *block,
                       TextBuffer *into)
{
    static const char *const aligns[] = {"none", "left", "centre", "right"};
    for (int i = 0; i < block->rows * block->columns; i++) {
        const LessonEntry *entry = &page->entries[block->first_entry + i];
        text_addf(into, "   %d row %d column %d %s\n", entry->line,
                  i / block->columns, i % block->columns, aligns[entry->align]);
        dump_run(page, entry->run, into);
    }
}

void dump_blocks(const LessonPage *page, TextBuffer *into)
{
    static const char *const kinds[] = {"heading", "paragraph", "item",
                                        "code",    "table",     "rule"};
    for (int i = 0; i < page->block_count; i++) {
        const LessonBlock *block = &page->blocks[i];
        text_addf(into, "  %d %s", block->line, kinds[block->kind]);
        if (block->level)
            text_addf(into, " %d", block->level);
        if (block->quote)
            text_addf(into, " quote %d", block->quote);
        if (block->depth)
            text_addf(into, " depth %d", block->depth);
        if (block->ordered)
            text_addf(into, " number %d", block->number);
        if (block->kind == LESSON_CODE_BLOCK) {
            text_add(into, " [");
            text_add_slice(into, block->language);
            text_add(into, "] '");
            add_text(into, block->text);
            text_add(into, "'");
        }
        text_add(into, "\n");
        dump_run(page, block->run, into);
        if (block->kind == LESSON_TABLE)
            dump_table(page, block, into);
    }
}

static void dump_moment(const char *name, const LessonMoment *moment,
                        TextBuffer *into)
{
    if (moment->line == 0)
        return;
    text_addf(into, "  %d %s", moment->line, name);
    if (moment->end) {
        text_add(into, " end\n");
        return;
    }
    text_addf(into, " step %lld epoch %lld sample %lld layer %d phase %s '",
              (long long)moment->step, (long long)moment->epoch,
              (long long)moment->sample, moment->layer,
              moment->phase ? moment->phase : "-");
    text_add_slice(into, moment->neuron);
    text_add(into, "'\n");
}

static void dump_cell(const LessonCell *cell, TextBuffer *into)
{
    text_addf(into, " %d:", cell->line);
    text_add_slice(into, cell->name);
}

static void dump_ask(const LessonAsk *ask, TextBuffer *into)
{
    text_addf(into, "  %d ask %s", ask->line, ask->what);
    if (ask->of.name.length)
        dump_cell(&ask->of, into);
    for (int i = 0; i < ask->among_count; i++)
        dump_cell(&ask->among[i], into);
    for (int i = 0; i < ask->option_count; i++) {
        text_add(into, " '");
        add_text(into, ask->options[i]);
        text_add(into, "'");
    }
    text_addf(into, " right %d tolerance %g", ask->right, ask->tolerance);
    if (ask->because.length) {
        text_add(into, " because ");
        add_text(into, ask->because);
    }
    text_add(into, "\n");
}

static void dump_directives(const LessonPage *page, TextBuffer *into)
{
    dump_moment("at", &page->at, into);
    dump_moment("until", &page->until, into);
    if (page->by)
        text_addf(into, "  %d by %s\n", page->by_line, page->by);
    if (page->show.line)
        text_addf(into, "  %d show %#x\n", page->show.line, page->show.bits);
    if (page->hide.line)
        text_addf(into, "  %d hide %#x\n", page->hide.line, page->hide.bits);
    if (page->focus.line) {
        text_addf(into, "  %d focus", page->focus.line);
        for (int i = 0; i < page->focus.count; i++)
            dump_cell(&page->focus.cells[i], into);
        text_add(into, "\n");
    }
    if (page->set_line)
        text_addf(into, "  %d set: rate %g\n", page->set_line,
                  page->experiment->rate);
    if (page->ask.line)
        dump_ask(&page->ask, into);
    if (page->note.length) {
        text_addf(into, "  %d note '", page->note_line);
        add_text(into, page->note);
        text_add(into, "'\n");
    }
}

void dump_lesson(const Lesson *lesson, TextBuffer *into)
{
    text_addf(into, "%d, %d minutes: ", lesson->number, lesson->minutes);
    text_add_slice(into, lesson->title);
    text_add(into, "\n");
    text_add_slice(into, lesson->summary);
    text_addf(into, "\nrate %g\n", lesson->experiment.rate);
    for (int i = 0; i < lesson->page_count; i++) {
        text_addf(into, "%d page\n", lesson->pages[i].line);
        dump_directives(&lesson->pages[i], into);
        dump_blocks(&lesson->pages[i], into);
    }
}
