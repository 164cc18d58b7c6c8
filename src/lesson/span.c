/* Text gathers in the sheet until something else comes: another style, a
   break, the end of the block. Code and formulas are read when they end. */
#include "lesson/span.h"

#include "base/quote.h"
#include "lesson/entity.h"
#include "lesson/link.h"

#include <string.h>

static void complain(Sheet *sheet, int line, const char *message)
{
    report_add(sheet->binder->report, line, "%s", message);
}

void span_end(Sheet *sheet)
{
    int line = sheet->text_line ? sheet->text_line : sheet->line;
    if (sheet->text_length == 0 || sheet->full)
        return;
    LessonSpan *span = sheet_add_span(sheet, LESSON_TEXT, line);
    if (span)
        span->text = sheet_take_text(sheet);
}

static void end_code(Sheet *sheet)
{
    char message[LIVEVALUE_MESSAGE];
    int line = sheet->text_line ? sheet->text_line : sheet->line;
    LessonSpan *span = sheet_add_span(sheet, LESSON_TEXT, line);
    if (!span)
        return;
    span->style |= LESSON_CODE;
    span->text = sheet_take_text(sheet);
    if (!livevalue_is_meant(span->text))
        return;
    span->kind = LESSON_VALUE;
    if (!livevalue_parse(span->text, &span->value, message))
        complain(sheet, line, message);
}

/* "$3 and $4" is no formula "3 and ". */
static bool stands_off(Text formula)
{
    return formula.length &&
           (formula.at[0] == ' ' || formula.at[formula.length - 1] == ' ');
}

static void end_formula(Sheet *sheet)
{
    char message[EQUATION_MESSAGE];
    int line = sheet->text_line ? sheet->text_line : sheet->line;
    LessonSpan *span = sheet_add_span(sheet, LESSON_EQUATION, line);
    if (!span)
        return;
    if (sheet->dollars == 2)
        span->style |= LESSON_DISPLAY;
    span->text = sheet_take_text(sheet);
    if (sheet->dollars == 1 && stands_off(span->text))
        complain(sheet, line,
                 "a blank beside a formula's '$'; expected $…$ without, or "
                 "'\\$' for a dollar");
    else if (!equation_parse(span->text, sheet->nodes, LESSON_PAGE_NODES,
                             &sheet->node_count, &span->equation, message))
        complain(sheet, line, message);
}

static int add_character(Sheet *sheet, uint32_t point)
{
    char bytes[4];
    return sheet_add_text(sheet, (Text){bytes, text_encode(point, bytes)});
}

static int add_entity(Sheet *sheet, Text entity)
{
    char shown[QUOTE_TEXT];
    uint32_t point = entity_character(entity);
    if (point)
        return add_character(sheet, point);
    quote_text(entity, shown);
    report_add(sheet->binder->report, sheet->line,
               "unknown entity '%s'; expected the character itself", shown);
    return 0;
}

/* The target of a link: plain pieces and entities. */
static Text target_of(Sheet *sheet, const MD_ATTRIBUTE *href)
{
    for (int i = 0; href->text && href->substr_offsets[i] < href->size; i++) {
        MD_OFFSET from = href->substr_offsets[i];
        Text piece = {href->text + from, href->substr_offsets[i + 1] - from};
        if (href->substr_types[i] == MD_TEXT_ENTITY)
            add_entity(sheet, piece);
        else
            sheet_add_text(sheet, piece);
    }
    int words = sheet->words;
    Text target = sheet_take_text(sheet);
    sheet->words = words;
    return target;
}

static void enter_link(Sheet *sheet, const MD_SPAN_A_DETAIL *detail)
{
    char shown[QUOTE_TEXT];
    sheet->links++;
    sheet_seek(sheet, "[<");
    sheet->link = target_of(sheet, &detail->href);
    const char *expected = link_fault(sheet->link);
    quote_text(sheet->link, shown);
    if (expected)
        report_add(sheet->binder->report, sheet->line,
                   "link to '%s'; expected %s", shown, expected);
}

static void enter_image(Sheet *sheet, const MD_SPAN_IMG_DETAIL *detail)
{
    char shown[QUOTE_TEXT];
    sheet_seek(sheet, "!");
    quote_text((Text){detail->src.text, detail->src.size}, shown);
    report_add(sheet->binder->report, sheet->line,
               "image '%s' is not available; expected text", shown);
}

int span_enter(Sheet *sheet, MD_SPANTYPE type, const void *detail)
{
    span_end(sheet);
    if (type == MD_SPAN_STRONG)
        sheet->strong++;
    else if (type == MD_SPAN_EM)
        sheet->emphasis++;
    else if (type == MD_SPAN_A)
        enter_link(sheet, detail);
    else if (type == MD_SPAN_IMG)
        enter_image(sheet, detail);
    else if (type == MD_SPAN_CODE)
        sheet->in_code = true;
    else if (type == MD_SPAN_LATEXMATH)
        sheet->dollars = 1;
    else if (type == MD_SPAN_LATEXMATH_DISPLAY)
        sheet->dollars = 2;
    return sheet->full;
}

int span_leave(Sheet *sheet, MD_SPANTYPE type)
{
    if (type == MD_SPAN_CODE) {
        end_code(sheet);
        sheet->in_code = false;
    } else if (sheet->dollars) {
        end_formula(sheet);
        sheet->dollars = 0;
    } else {
        span_end(sheet);
    }
    sheet->strong -= type == MD_SPAN_STRONG;
    sheet->emphasis -= type == MD_SPAN_EM;
    sheet->links -= type == MD_SPAN_A;
    if (sheet->links == 0)
        sheet->link = (Text){"", 0};
    return sheet->full;
}

/* "|---|:-:|", or what was meant to be: md4c wants three signs a column. */
static bool divides_a_table(Text text)
{
    bool bar = false, dash = false;
    for (size_t i = 0; i < text.length; i++) {
        if (!strchr("|:- ", text.at[i]))
            return false;
        bar = bar || text.at[i] == '|';
        dash = dash || text.at[i] == '-';
    }
    return bar && dash;
}

/* What Markdown took for plain text and the author surely did not. */
static void check_plain(Sheet *sheet, Text text)
{
    const char *begin = sheet->source.at;
    if (divides_a_table(text))
        complain(sheet, sheet->line,
                 "a table's second line does not fit; expected '---' below "
                 "each heading");
    for (size_t i = 0; i < text.length; i++) {
        const char *at = text.at + i;
        Text rest = {at, text.length - i};
        if (*at == '$' && !(at > begin && at[-1] == '\\'))
            complain(
                sheet, sheet_line_of(sheet, at),
                "'$' without its partner; expected $…$ on one line, within "
                "*…* rather than _…_, or '\\$'");
        if (text_starts_with(rest, "<!--"))
            complain(sheet, sheet_line_of(sheet, at),
                     "a comment is not closed; expected '-->'");
    }
}

/* True for what begins a comment of the page's own kinds. */
static bool says_something(Text comment)
{
    const char *const *keys = vocabulary_keys(KEYS_PAGE);
    Text text = {comment.at + 4, comment.length - 4};
    while (text.length && (text.at[0] == ' ' || text.at[0] == '\t'))
        text = (Text){text.at + 1, text.length - 1};
    if (text_starts_with(text, "Note:"))
        return true;
    for (int i = 0; keys[i]; i++)
        if (text_starts_with(text, keys[i]) && text.length > strlen(keys[i]) &&
            text.at[strlen(keys[i])] == ':')
            return true;
    return false;
}

static bool ends_comment(Text text)
{
    for (size_t i = 0; i + 3 <= text.length; i++)
        if (memcmp(text.at + i, "-->", 3) == 0)
            return true;
    return false;
}

static void take_html(Sheet *sheet, Text html)
{
    bool begins = text_starts_with(html, "<!--");
    if (begins && says_something(html))
        complain(sheet, sheet->line,
                 "directives or a note inside text; expected the comment on "
                 "lines of its own, not indented");
    if (!begins && !sheet->in_html_comment && html.length &&
        html.at[0] == '<') {
        char shown[QUOTE_TEXT];
        quote_text(html, shown);
        report_add(sheet->binder->report, sheet->line,
                   "raw HTML '%s'; expected Markdown", shown);
    }
    sheet->in_html_comment =
        (begins || sheet->in_html_comment) && !ends_comment(html);
}

static void add_break(Sheet *sheet, LessonSpanKind kind)
{
    span_end(sheet);
    sheet_add_span(sheet, kind, sheet->line);
    sheet_seek_behind(sheet, "\n");
}

int span_text(Sheet *sheet, MD_TEXTTYPE type, Text text)
{
    int line = sheet_line_of(sheet, text.at);
    if (sheet->text_line == 0)
        sheet->text_line = line;
    if (type == MD_TEXT_HTML)
        take_html(sheet, text);
    else if (type == MD_TEXT_BR)
        add_break(sheet, LESSON_HARD_BREAK);
    else if (type == MD_TEXT_SOFTBR)
        add_break(sheet, LESSON_SOFT_BREAK);
    else if (type == MD_TEXT_ENTITY)
        add_entity(sheet, text);
    else {
        if (type == MD_TEXT_NORMAL && line)
            check_plain(sheet, text);
        sheet_add_text(sheet, text);
    }
    if (type == MD_TEXT_HTML && sheet->text_length == 0)
        sheet->text_line = 0;
    return sheet->full;
}
