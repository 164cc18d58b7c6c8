/* One pass over the lines. What is visible is copied; of a comment only the
   line ends are, so that lines keep their numbers. The cutter is in a fence, in
   a comment, or in neither. */
#include "lesson/leaf.h"

#include "base/number.h"
#include "lesson/fence.h"
#include "lesson/plaintext.h"

#include <string.h>

enum { MARKS = 24 /* of quotes and lists before one line; md4c takes long */ };

typedef struct Cutter {
    Report *report;
    Leaves cut;
    char *visible; /* the pages' Markdown, one behind the other */
    size_t length; /* of it */
    size_t begin;  /* of this page in it */
    int line;      /* at hand */
    bool after_blank;
    bool in_fence, in_comment, full;
    Fence fence;
    int opened; /* the line where the fence or comment begins */
    const char *comment;
} Cutter;

static Leaf *leaf_at_hand(Cutter *cutter)
{
    return &cutter->cut.leaves[cutter->cut.count - 1];
}

/* Begins a page at the line; false when there are too many. */
static bool begin_leaf(Cutter *cutter, int line)
{
    if (cutter->cut.count == LESSON_PAGES) {
        report_add(cutter->report, line, "too many pages; expected at most %d",
                   LESSON_PAGES);
        cutter->full = true;
        return false;
    }
    cutter->cut.count++;
    leaf_at_hand(cutter)->line = line;
    cutter->begin = cutter->length;
    return true;
}

static void end_leaf(Cutter *cutter)
{
    Leaf *leaf = leaf_at_hand(cutter);
    char size[NUMBER_TEXT], limit[NUMBER_TEXT];
    leaf->markdown =
        (Text){cutter->visible + cutter->begin, cutter->length - cutter->begin};
    if (plaintext_is_blank(leaf->markdown)) {
        report_add(cutter->report, leaf->line,
                   "a page without text; expected at least a heading");
        leaf->refused = true;
    }
    size_t bytes = 0;
    for (size_t i = 0; i < leaf->markdown.length; i++)
        bytes += leaf->markdown.at[i] != '\n';
    if (bytes <= LESSON_PAGE_BYTES)
        return;
    number_count(bytes, size);
    number_count(LESSON_PAGE_BYTES, limit);
    report_add(cutter->report, leaf->line,
               "a page of %s bytes; expected at most %s", size, limit);
    leaf->refused = true;
}

static void show_line(Cutter *cutter, Text line)
{
    if (line.length)
        memcpy(cutter->visible + cutter->length, line.at, line.length);
    cutter->length += line.length;
    cutter->visible[cutter->length++] = '\n';
}

static void check_marks(Cutter *cutter, Text line)
{
    Leaf *leaf = leaf_at_hand(cutter);
    if (leaf->refused || fence_marks(line) <= MARKS)
        return;
    report_add(cutter->report, cutter->line,
               "lists or quotes nested too deep; expected at most %d inside "
               "each other",
               LESSON_NESTING);
    leaf->refused = true;
}

static void keep_comment(Cutter *cutter, const char *end)
{
    Leaf *leaf = leaf_at_hand(cutter);
    Text text = {cutter->comment, (size_t)(end - cutter->comment)};
    cutter->in_comment = false;
    if (leaf->comment_count < LESSON_PAGE_COMMENTS) {
        leaf->comments[leaf->comment_count++] = (Comment){text, cutter->opened};
        return;
    }
    if (!leaf->more_comments)
        report_add(cutter->report, cutter->opened,
                   "too many comments on a page; expected at most %d",
                   LESSON_PAGE_COMMENTS);
    leaf->more_comments = true;
}

static const char *find(Text text, const char *what)
{
    size_t length = strlen(what);
    for (size_t i = 0; i + length <= text.length; i++)
        if (memcmp(text.at + i, what, length) == 0)
            return text.at + i;
    return NULL;
}

/* Goes on in a comment with the rest of a line. */
static void pass_comment(Cutter *cutter, Text rest)
{
    const char *end = find(rest, "-->");
    show_line(cutter, (Text){"", 0});
    if (!end)
        return;
    const char *behind = end + strlen("-->");
    Text tail = {behind, (size_t)(rest.at + rest.length - behind)};
    keep_comment(cutter, end);
    if (!plaintext_is_blank(tail))
        report_add(cutter->report, cutter->line,
                   "text behind '-->'; expected the comment on lines of its "
                   "own");
}

static void complain_of_open(Cutter *cutter)
{
    if (cutter->in_comment)
        report_add(cutter->report, cutter->opened,
                   "a comment is not closed; expected '-->'");
    if (cutter->in_fence)
        report_add(cutter->report, cutter->opened,
                   "a code fence is not closed; expected a line of %d '%c' as "
                   "far in",
                   cutter->fence.length, cutter->fence.sign);
    cutter->in_comment = cutter->in_fence = false;
}

/* Where a comment begins on the line, with at most three blanks before it;
   NULL: it does not. */
static const char *comment_of(Text line, size_t most_blanks)
{
    size_t blanks = 0;
    while (blanks < line.length && blanks < most_blanks &&
           line.at[blanks] == ' ')
        blanks++;
    Text rest = {line.at + blanks, line.length - blanks};
    return text_starts_with(rest, "<!--") ? rest.at : NULL;
}

static void open_comment(Cutter *cutter, Text line, const char *at)
{
    cutter->in_comment = true;
    cutter->opened = cutter->line;
    cutter->comment = at + strlen("<!--");
    Text rest = {cutter->comment,
                 (size_t)(line.at + line.length - cutter->comment)};
    pass_comment(cutter, rest);
}

/* "---", perhaps with blanks behind it. */
static bool is_separator(Text line)
{
    return text_starts_with(line, "---") &&
           plaintext_is_blank((Text){line.at + 3, line.length - 3});
}

static void separate(Cutter *cutter)
{
    if (cutter->after_blank) {
        end_leaf(cutter);
        begin_leaf(cutter, cutter->line + 1);
        return;
    }
    report_add(cutter->report, cutter->line,
               "'---' without a blank line before it makes a heading; expected "
               "a blank line, for a new page");
    show_line(cutter, (Text){"", 0});
}

static void cut_line(Cutter *cutter, Text line)
{
    const char *comment = comment_of(line, 3);
    if (comment) {
        open_comment(cutter, line, comment);
    } else if (is_separator(line)) {
        separate(cutter);
    } else {
        cutter->in_fence = fence_opens(line, &cutter->fence);
        if (cutter->in_fence)
            cutter->opened = cutter->line;
        check_marks(cutter, line);
        show_line(cutter, line);
    }
}

static void take_line(Cutter *cutter, Text line)
{
    bool inner = cutter->in_comment && comment_of(line, SIZE_MAX);
    if (inner || (cutter->in_fence && fence_is_left(&cutter->fence, line) &&
                  !fence_closes(&cutter->fence, line)))
        complain_of_open(cutter);
    if (cutter->in_comment) {
        pass_comment(cutter, line);
    } else if (cutter->in_fence) {
        cutter->in_fence = !fence_closes(&cutter->fence, line);
        check_marks(cutter, line);
        show_line(cutter, line);
    } else {
        cut_line(cutter, line);
    }
    cutter->after_blank = plaintext_is_blank(line);
}

Leaves leaf_cut(Text text, int first_line, Arena *arena, Report *report)
{
    Cutter cutter = {.report = report, .line = first_line, .after_blank = true};
    cutter.cut.leaves = arena_take(arena, LESSON_PAGES, sizeof(Leaf));
    cutter.visible = arena_take(arena, text.length + 1, 1);
    if (!cutter.cut.leaves || !cutter.visible) {
        report_add(report, 0, "out of memory; expected a smaller lesson");
        return cutter.cut;
    }
    begin_leaf(&cutter, first_line);
    for (size_t at = 0; at < text.length && !cutter.full; cutter.line++)
        take_line(&cutter, plaintext_line(text, &at));
    complain_of_open(&cutter);
    if (!cutter.full)
        end_leaf(&cutter);
    return cutter.cut;
}
