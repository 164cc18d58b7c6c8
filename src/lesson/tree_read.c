/* libyaml's events come one at a time and are checked as they come, so a
   hostile document is refused before it costs anything. Room for the nodes is
   set aside once, by the document's length: a value needs a byte and
   something that separates it from the next. */
#include "lesson/tree.h"

#include "base/quote.h"
#include "lesson/source.h"

#include <string.h>
#include <yaml.h>

enum { SPARE_NODES = 64, SPARE_BYTES = 64 };

typedef struct Builder {
    yaml_parser_t parser;
    Tree *tree;
    Report *report;
    int first_line;
    int last_line;
    int node_room;
    size_t text_room;
    size_t text_used;
    int documents;
    int depth;
    int open[TREE_DEPTH]; /* [depth], the lists and maps around */
    bool failed;          /* there will be no tree */
} Builder;

static int line_of(const Builder *builder, yaml_mark_t mark)
{
    int line = builder->first_line + (int)mark.line;
    return line < builder->last_line ? line : builder->last_line;
}

static int add_node(Builder *builder, TreeKind kind, const yaml_event_t *event)
{
    Tree *tree = builder->tree;
    int line = line_of(builder, event->start_mark);
    if (tree->count == builder->node_room) {
        report_add(builder->report, line,
                   "too many empty values; expected a value in each place");
        builder->failed = true;
        return TREE_NONE;
    }
    if (builder->depth)
        tree->nodes[builder->open[builder->depth - 1]].count++;
    tree->nodes[tree->count] = (TreeNode){.line = line, .kind = kind};
    return tree->count++;
}

static void add_text(Builder *builder, const yaml_event_t *event)
{
    bool plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    int node = add_node(builder, plain ? TREE_PLAIN : TREE_QUOTED, event);
    size_t length = event->data.scalar.length;
    if (builder->failed)
        return;
    if (length > builder->text_room - builder->text_used) {
        report_add(builder->report, line_of(builder, event->start_mark),
                   "too much text; expected less");
        builder->failed = true;
        return;
    }
    TreeNode *scalar = &builder->tree->nodes[node];
    scalar->at = (uint32_t)builder->text_used;
    scalar->count = (uint32_t)length;
    memcpy(builder->tree->text + scalar->at, event->data.scalar.value, length);
    builder->text_used += length;
}

static void open_node(Builder *builder, TreeKind kind,
                      const yaml_event_t *event)
{
    int node = add_node(builder, kind, event);
    if (builder->failed)
        return;
    if (builder->depth == TREE_DEPTH) {
        report_add(builder->report, builder->tree->nodes[node].line,
                   "lists and maps are nested too deep; expected at most %d "
                   "inside each other",
                   TREE_DEPTH);
        builder->failed = true;
        return;
    }
    builder->open[builder->depth++] = node;
}

static TreeNode *close_node(Builder *builder)
{
    TreeNode *node = &builder->tree->nodes[builder->open[--builder->depth]];
    node->at = (uint32_t)builder->tree->count;
    return node;
}

static void check_key(Builder *builder, int map, int key)
{
    const Tree *tree = builder->tree;
    char shown[QUOTE_TEXT];
    if (!tree_is_text(tree, key)) {
        if (tree_kind(tree, key) != TREE_BAD)
            report_add(builder->report, tree_line(tree, key),
                       "a key is a list or map; expected a word");
        return;
    }
    Text text = tree_text(tree, key);
    for (int other = tree_first(map); other != key;
         other = tree_next(tree, tree_next(tree, other))) {
        if (!tree_is_text(tree, other) ||
            !text_equal(tree_text(tree, other), text))
            continue;
        quote_text(text, shown);
        report_add(builder->report, tree_line(tree, key),
                   "duplicate key '%s' (first on line %d); expected it once",
                   shown, tree_line(tree, other));
        return;
    }
}

static void close_map(Builder *builder)
{
    TreeNode *node = close_node(builder);
    Tree *tree = builder->tree;
    int map = (int)(node - tree->nodes);
    node->count /= 2;
    if (node->count > TREE_KEYS) {
        report_add(builder->report, node->line,
                   "a map of %d keys; expected at most %d", (int)node->count,
                   TREE_KEYS);
        node->kind = TREE_BAD;
        return;
    }
    int key = tree_first(map);
    for (uint32_t i = 0; i < node->count; i++) {
        check_key(builder, map, key);
        key = tree_next(tree, tree_next(tree, key));
    }
}

/* Complains of what YAML can say and an experiment cannot. */
static void refuse(Builder *builder, const yaml_event_t *event,
                   const char *what, char sign, const yaml_char_t *name)
{
    char shown[QUOTE_TEXT];
    if (!name)
        return;
    quote_text(text_of((const char *)name), shown);
    report_add(builder->report, line_of(builder, event->start_mark),
               "%s '%.*s%s' is not allowed; expected the plain value", what,
               sign != '\0', &sign, shown);
}

static void refuse_marks(Builder *builder, const yaml_event_t *event,
                         const yaml_char_t *anchor, const yaml_char_t *tag)
{
    refuse(builder, event, "anchor", '&', anchor);
    refuse(builder, event, "tag", '\0', tag);
}

static void begin_document(Builder *builder, const yaml_event_t *event)
{
    if (builder->documents++ == 0)
        return;
    report_add(builder->report, line_of(builder, event->start_mark),
               "a second document; expected only one");
    builder->failed = true;
}

static void take_event(Builder *builder, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        begin_document(builder, event);
        break;
    case YAML_ALIAS_EVENT:
        refuse(builder, event, "alias", '*', event->data.alias.anchor);
        add_node(builder, TREE_BAD, event);
        break;
    case YAML_SCALAR_EVENT:
        refuse_marks(builder, event, event->data.scalar.anchor,
                     event->data.scalar.tag);
        add_text(builder, event);
        break;
    case YAML_SEQUENCE_START_EVENT:
        refuse_marks(builder, event, event->data.sequence_start.anchor,
                     event->data.sequence_start.tag);
        open_node(builder, TREE_LIST, event);
        break;
    case YAML_MAPPING_START_EVENT:
        refuse_marks(builder, event, event->data.mapping_start.anchor,
                     event->data.mapping_start.tag);
        open_node(builder, TREE_MAP, event);
        break;
    case YAML_SEQUENCE_END_EVENT:
        close_node(builder);
        break;
    case YAML_MAPPING_END_EVENT:
        close_map(builder);
        break;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_END_EVENT:
        break;
    }
}

static void report_syntax(Builder *builder, Text source)
{
    const yaml_parser_t *parser = &builder->parser;
    int line = line_of(builder, parser->problem_mark);
    builder->failed = true;
    if (parser->error == YAML_MEMORY_ERROR) {
        report_add(builder->report, 0,
                   "out of memory; expected a smaller file");
        return;
    }
    if (parser->error == YAML_READER_ERROR) {
        Text before = {source.at, parser->problem_offset};
        line = builder->first_line + source_breaks(before);
    }
    report_add(builder->report, line, "not YAML: %s%s%s; expected YAML",
               parser->problem ? parser->problem : "it cannot be read",
               parser->context ? " " : "",
               parser->context ? parser->context : "");
}

static void build(Builder *builder, Text source)
{
    bool ended = false;
    while (!ended && !builder->failed) {
        yaml_event_t event;
        if (!yaml_parser_parse(&builder->parser, &event)) {
            report_syntax(builder, source);
            return;
        }
        ended = event.type == YAML_STREAM_END_EVENT;
        take_event(builder, &event);
        yaml_event_delete(&event);
    }
}

/* Room for everything the source can hold; false when memory is out. */
static bool set_up(Builder *builder, Tree *tree, Text source)
{
    size_t nodes = source.length / 2 + SPARE_NODES;
    size_t bytes = source.length + source.length / 2 + SPARE_BYTES;
    tree->arena = arena_new(nodes * sizeof *tree->nodes + bytes + SPARE_BYTES);
    if (!tree->arena)
        return false;
    tree->nodes = arena_take(tree->arena, nodes, sizeof *tree->nodes);
    tree->text = arena_take(tree->arena, bytes, 1);
    builder->tree = tree;
    builder->node_room = (int)nodes;
    builder->text_room = bytes;
    return tree->nodes && tree->text &&
           yaml_parser_initialize(&builder->parser);
}

static void build_from_start(Builder *builder, Text source)
{
    const char *bytes = source.at ? source.at : "";
    yaml_parser_set_encoding(&builder->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&builder->parser, (const yaml_char_t *)bytes,
                                 source.length);
    build(builder, source);
    yaml_parser_delete(&builder->parser);
    if (!builder->failed && builder->tree->count == 0) {
        report_add(builder->report, builder->first_line,
                   "empty; expected keys and values");
        builder->failed = true;
    }
}

bool tree_read(Text source, int first_line, Report *report, Tree *ret_tree)
{
    Tree tree = {0};
    if (text_starts_with(source, "\xEF\xBB\xBF")) /* byte order mark */
        source = (Text){source.at + 3, source.length - 3};
    if (!source_is_readable(source, first_line, report))
        return false;
    Builder builder = {.report = report, .first_line = first_line};
    builder.last_line = first_line + source_breaks(source);
    if (source.length && source.at[source.length - 1] == '\n')
        builder.last_line--;
    if (set_up(&builder, &tree, source)) {
        build_from_start(&builder, source);
    } else {
        report_add(report, 0, "out of memory; expected a smaller file");
        builder.failed = true;
    }
    if (builder.failed)
        tree_free(&tree);
    else
        *ret_tree = tree;
    return !builder.failed;
}
