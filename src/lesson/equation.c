/* One function a rule of the grammar, each moving `at` on; recursion is
   bounded by EQUATION_DEPTH. The first fault is kept and ends the reading:
   what follows it would only be guessed at.

       row    = { item }
       item   = atom [ _ group ] [ ^ group ]      (the two in any order)
       group  = { row } | one atom
       atom   = letters | number | sign | \name | \frac group group | { row } */
#include "lesson/equation.h"

#include "base/quote.h"
#include "lesson/symbol.h"

#include <ctype.h>

typedef struct Parser {
    Text source;
    size_t at;
    EquationNode *nodes;
    int from, count, room;
    int depth;
    bool failed;
    TextBuffer message;
} Parser;

static int parse_row(Parser *parser, bool braced);

static void fail(Parser *parser, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void fail(Parser *parser, const char *format, ...)
{
    va_list arguments;
    if (parser->failed)
        return;
    parser->failed = true;
    va_start(arguments, format);
    text_addv(&parser->message, format, arguments);
    va_end(arguments);
}

static int add(Parser *parser, EquationKind kind, Text text)
{
    if (parser->count - parser->from == EQUATION_NODES ||
        parser->count == parser->room) {
        fail(parser, "the formula is too long; expected at most %d signs",
             EQUATION_NODES);
        return EQUATION_NONE;
    }
    parser->nodes[parser->count] = (EquationNode){.kind = kind,
                                                  .text = text,
                                                  .first = EQUATION_NONE,
                                                  .next = EQUATION_NONE,
                                                  .below = EQUATION_NONE,
                                                  .above = EQUATION_NONE};
    return parser->count++;
}

/* The byte at hand; 0 at the end. */
static char byte_at(const Parser *parser)
{
    if (parser->at >= parser->source.length)
        return '\0';
    return parser->source.at[parser->at];
}

static void pass_blanks(Parser *parser)
{
    while (byte_at(parser) == ' ' || byte_at(parser) == '\t' ||
           byte_at(parser) == '\n')
        parser->at++;
}

static Text since(const Parser *parser, size_t from)
{
    return (Text){parser->source.at + from, parser->at - from};
}

static int parse_letters(Parser *parser)
{
    size_t from = parser->at;
    for (size_t next = from; next < parser->source.length;) {
        if (!symbol_is_letter(text_decode(parser->source, &next)))
            break;
        parser->at = next;
    }
    return add(parser, EQUATION_SYMBOL, since(parser, from));
}

static int parse_number(Parser *parser)
{
    size_t from = parser->at;
    while (isdigit((unsigned char)byte_at(parser)))
        parser->at++;
    size_t behind = parser->at + 1;
    bool decimals = byte_at(parser) == '.' && behind < parser->source.length &&
                    isdigit((unsigned char)parser->source.at[behind]);
    if (decimals) {
        parser->at++;
        while (isdigit((unsigned char)byte_at(parser)))
            parser->at++;
    }
    return add(parser, EQUATION_NUMBER, since(parser, from));
}

/* `{ row }`, which is at hand. */
static int parse_braces(Parser *parser)
{
    parser->at++;
    int row = parse_row(parser, true);
    if (parser->failed)
        return EQUATION_NONE;
    if (byte_at(parser) != '}') {
        fail(parser, "'{' without '}' in a formula; expected both");
        return EQUATION_NONE;
    }
    parser->at++;
    if (parser->nodes[row].first == EQUATION_NONE)
        fail(parser, "'{}' in a formula is empty; expected signs in it");
    return row;
}

static int parse_command(Parser *parser, bool inside);

static int parse_sign(Parser *parser)
{
    size_t from = parser->at;
    uint32_t point = text_decode(parser->source, &parser->at);
    Text character = since(parser, from);
    if (symbol_is_letter(point)) {
        parser->at = from;
        return parse_letters(parser);
    }
    const Symbol *symbol = symbol_of_character(character);
    if (symbol)
        return add(parser, symbol->kind, text_of(symbol->sign));
    char shown[QUOTE_TEXT];
    quote_text(character, shown);
    if (point == '*')
        fail(parser, "'*' in a formula; did you mean '\\cdot'?");
    else
        fail(parser,
             "'%s' in a formula; expected letters, numbers, _ ^ {} and "
             "commands such as \\frac",
             shown);
    return EQUATION_NONE;
}

/* An atom; `inside`: as the argument of a script or fraction. */
static int parse_atom(Parser *parser, bool inside)
{
    char byte = byte_at(parser);
    if (byte == '{')
        return parse_braces(parser);
    if (byte == '\\')
        return parse_command(parser, inside);
    if (isdigit((unsigned char)byte))
        return parse_number(parser);
    if (byte == '_' || byte == '^')
        fail(parser,
             "'%c' in a formula follows nothing; expected a sign "
             "before it",
             byte);
    return parser->failed ? EQUATION_NONE : parse_sign(parser);
}

/* What belongs to '_', '^' or \frac. Like TeX, of letters or digits without
   braces it takes only the first. */
static int parse_group(Parser *parser, const char *of)
{
    pass_blanks(parser);
    char byte = byte_at(parser);
    if (byte == '\0' || byte == '}') {
        fail(parser, "nothing behind '%s' in a formula; expected signs", of);
        return EQUATION_NONE;
    }
    size_t from = parser->at;
    int group = parse_atom(parser, true);
    if (parser->failed)
        return EQUATION_NONE;
    EquationKind kind = parser->nodes[group].kind;
    if ((kind == EQUATION_SYMBOL || kind == EQUATION_NUMBER) && byte != '\\') {
        parser->at = from;
        text_decode(parser->source, &parser->at);
        parser->nodes[group].text = since(parser, from);
    }
    return group;
}

static int parse_fraction(Parser *parser)
{
    int above = parse_group(parser, "\\frac");
    int below = parser->failed ? EQUATION_NONE : parse_group(parser, "\\frac");
    int fraction = add(parser, EQUATION_FRACTION, (Text){"", 0});
    if (parser->failed)
        return EQUATION_NONE;
    parser->nodes[fraction].above = above;
    parser->nodes[fraction].below = below;
    return fraction;
}

static void fail_command(Parser *parser, Text name)
{
    char shown[QUOTE_TEXT];
    const char *nearest = symbol_nearest_command(name);
    quote_text(name, shown);
    if (nearest)
        fail(parser,
             "unknown command '\\%s' in a formula; did you mean '\\%s'?", shown,
             nearest);
    else
        fail(parser,
             "unknown command '\\%s' in a formula; expected \\frac \\cdot "
             "\\times \\partial \\sum \\leftarrow \\approx or a Greek letter",
             shown);
}

static int parse_command(Parser *parser, bool inside)
{
    size_t from = ++parser->at;
    while (isalpha((unsigned char)byte_at(parser)))
        parser->at++;
    if (parser->at == from && parser->at < parser->source.length)
        text_decode(parser->source, &parser->at);
    Text name = since(parser, from);
    const Symbol *symbol = symbol_of_command(name);
    if (!symbol) {
        fail_command(parser, name);
        return EQUATION_NONE;
    }
    if (symbol->kind != EQUATION_FRACTION)
        return add(parser, symbol->kind, text_of(symbol->sign));
    if (inside) {
        fail(parser, "'\\frac' as an argument in a formula; expected it in "
                     "braces");
        return EQUATION_NONE;
    }
    if (parser->depth == EQUATION_DEPTH) {
        fail(parser, "a formula nested too deep; expected at most %d levels",
             EQUATION_DEPTH);
        return EQUATION_NONE;
    }
    parser->depth++;
    int fraction = parse_fraction(parser);
    parser->depth--;
    return fraction;
}

/* Hangs what '_' or '^' (at hand) has behind it below or above `base`. */
static int parse_script(Parser *parser, int base)
{
    char sign = byte_at(parser);
    const char of[] = {sign, '\0'};
    int script = base;
    if (parser->nodes[base].kind != EQUATION_SCRIPT) {
        script = add(parser, EQUATION_SCRIPT, (Text){"", 0});
        if (parser->failed)
            return EQUATION_NONE;
        parser->nodes[script].first = base;
    }
    const EquationNode *node = &parser->nodes[script];
    if ((sign == '_' ? node->below : node->above) != EQUATION_NONE) {
        fail(parser,
             "two '%c' at one sign in a formula; expected one, or "
             "braces",
             sign);
        return EQUATION_NONE;
    }
    parser->at++;
    int group = parse_group(parser, of);
    if (parser->failed)
        return EQUATION_NONE;
    if (sign == '_')
        parser->nodes[script].below = group;
    else
        parser->nodes[script].above = group;
    return script;
}

static int parse_item(Parser *parser)
{
    int item = parse_atom(parser, false);
    pass_blanks(parser);
    while (!parser->failed &&
           (byte_at(parser) == '_' || byte_at(parser) == '^')) {
        item = parse_script(parser, item);
        pass_blanks(parser);
    }
    return item;
}

static int parse_row(Parser *parser, bool braced)
{
    if (parser->depth == EQUATION_DEPTH) {
        fail(parser, "a formula nested too deep; expected at most %d levels",
             EQUATION_DEPTH);
        return EQUATION_NONE;
    }
    parser->depth++;
    int row = add(parser, EQUATION_ROW, (Text){"", 0}), last = EQUATION_NONE;
    pass_blanks(parser);
    while (!parser->failed && parser->at < parser->source.length &&
           byte_at(parser) != '}') {
        int item = parse_item(parser);
        if (parser->failed)
            break;
        if (last == EQUATION_NONE)
            parser->nodes[row].first = item;
        else
            parser->nodes[last].next = item;
        last = item;
    }
    if (!braced && byte_at(parser) == '}')
        fail(parser, "'}' without '{' in a formula; expected both");
    parser->depth--;
    return row;
}

bool equation_parse(Text source, EquationNode *nodes, int room, int *count,
                    int *ret_root, char ret_message[EQUATION_MESSAGE])
{
    Parser parser = {.source = source,
                     .nodes = nodes,
                     .from = *count,
                     .count = *count,
                     .room = room,
                     .message = text_buffer(ret_message, EQUATION_MESSAGE)};
    int root = parse_row(&parser, false);
    if (!parser.failed && nodes[root].first == EQUATION_NONE)
        fail(&parser, "an empty formula; expected signs between '$'");
    if (parser.failed)
        return false;
    *count = parser.count;
    *ret_root = root;
    return true;
}
