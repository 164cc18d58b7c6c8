/* Only as much Markdown as these pages use. */
#define _POSIX_C_SOURCE 200809L /* opendir */
#include "page.h"

#include "base/file.h"

#include <dirent.h>
#include <string.h>

void project_path(const char *file, char ret_path[PAGE_PATH])
{
    const char *root = getenv("BACKSTEP_SOURCE_ROOT");
    snprintf(ret_path, PAGE_PATH, "%s/%s", root ? root : ".", file);
}

static bool is_fence(const char *line)
{
    return strncmp(line, "```", 3) == 0;
}

static void cut_lines(Page *page)
{
    bool fenced = false;
    char *next = page->bytes;
    while (*next) {
        char *line = next;
        char *stop = strchr(line, '\n');
        ck_assert_msg(stop, "%s: no end of the last line", page->file);
        ck_assert_int_lt(page->count, PAGE_LINES);
        *stop = '\0';
        next = stop + 1;
        bool fence = is_fence(line);
        fenced = fence ? !fenced : fenced;
        page->fenced[page->count] = fenced && !fence;
        page->lines[page->count++] = line;
    }
    ck_assert_msg(!fenced, "%s: a block has no end", page->file);
}

void page_open(const char *file, Page *ret_page)
{
    static Report report;
    char path[PAGE_PATH];
    Text text;
    project_path(file, path);
    report_start(&report, path);
    ck_assert_msg(file_read(path, 1 << 20, &report, &text), "no page %s", path);
    snprintf(ret_page->file, sizeof ret_page->file, "%s", file);
    ret_page->bytes = malloc(text.length + 1);
    ck_assert_ptr_nonnull(ret_page->bytes);
    memcpy(ret_page->bytes, text.at, text.length);
    ret_page->bytes[text.length] = '\0';
    ret_page->count = 0;
    text_free(text);
    cut_lines(ret_page);
}

void page_close(Page *page)
{
    free(page->bytes);
}

static void show_page(const char *file,
                      void (*each)(const Page *page, void *user), void *user)
{
    static Page page;
    page_open(file, &page);
    each(&page, user);
    page_close(&page);
}

int each_page(void (*each)(const Page *page, void *user), void *user)
{
    char path[PAGE_PATH], file[PAGE_PATH];
    int count = 1;
    show_page("README.md", each, user);
    project_path("docs", path);
    DIR *folder = opendir(path);
    ck_assert_ptr_nonnull(folder);
    for (const struct dirent *entry; (entry = readdir(folder));) {
        size_t length = strlen(entry->d_name);
        if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0)
            continue;
        snprintf(file, sizeof file, "docs/%s", entry->d_name);
        show_page(file, each, user);
        count++;
    }
    closedir(folder);
    return count;
}

/* --- blocks --- */

static void add_line(Block *block, const char *line)
{
    size_t used = strlen(block->text);
    ck_assert_uint_lt(used + strlen(line) + 2, sizeof block->text);
    snprintf(block->text + used, sizeof block->text - used, "%s\n", line);
}

bool page_block(const Page *page, int *at, Block *ret_block)
{
    int i = *at;
    while (i < page->count && !is_fence(page->lines[i]))
        i++;
    if (i == page->count)
        return false;
    *ret_block = (Block){.page = page, .line = i + 2};
    sscanf(page->lines[i] + 3, "%15s %63s", ret_block->language,
           ret_block->name);
    for (i++; !is_fence(page->lines[i]); i++)
        add_line(ret_block, page->lines[i]);
    if (strcmp(ret_block->language, "markdown") != 0)
        sscanf(ret_block->text, "# %63[A-Za-z0-9.-]\n", ret_block->name);
    *at = i + 1;
    return true;
}

void page_block_named(const Page *page, const char *name, Block *ret_block)
{
    int at = 0;
    while (page_block(page, &at, ret_block))
        if (strcmp(ret_block->name, name) == 0)
            return;
    ck_abort_msg("%s has no block %s", page->file, name);
}

/* --- words --- */

void words_add(Words *words, const char *word, size_t length)
{
    ck_assert_int_lt(words->count, PAGE_WORDS);
    ck_assert_uint_lt(length, PAGE_WORD);
    memcpy(words->at[words->count], word, length);
    words->at[words->count++][length] = '\0';
}

bool words_have(const Words *words, const char *word)
{
    for (int i = 0; i < words->count; i++)
        if (strcmp(words->at[i], word) == 0)
            return true;
    return false;
}

static void expect_within(const Words *of, const Words *in, const char *where,
                          const char *what)
{
    for (int i = 0; i < of->count; i++)
        ck_assert_msg(words_have(in, of->at[i]), "%s: %s '%s'", where, what,
                      of->at[i]);
}

void expect_same_words(const char *where, const Words *page,
                       const Words *program)
{
    expect_within(page, program, where, "the program has no");
    expect_within(program, page, where, "the page does not tell of");
}

void quoted_words(const char *text, Words *words)
{
    const char *open = strchr(text, '`');
    while (open) {
        const char *close = strchr(open + 1, '`');
        ck_assert_msg(close, "a backquote without its other: %s", text);
        size_t length = (size_t)(close - open - 1);
        size_t blank = strcspn(open + 1, " ");
        words_add(words, open + 1, blank < length ? blank : length);
        open = strchr(close + 1, '`');
    }
}

/* --- tables --- */

static void trim(const char *from, size_t length, char ret_cell[PAGE_WORD])
{
    while (length > 0 && *from == ' ') {
        from++;
        length--;
    }
    while (length > 0 && from[length - 1] == ' ')
        length--;
    snprintf(ret_cell, PAGE_WORD, "%.*s", (int)length, from);
}

int row_cells(const char *line, int most, char ret_cells[][PAGE_WORD])
{
    int count = 0;
    if (*line != '|')
        return 0;
    while (count < most && *++line) {
        size_t length = strcspn(line, "|");
        trim(line, length, ret_cells[count++]);
        line += length;
    }
    return count;
}

static int line_behind(const Page *page, const char *heading)
{
    for (int i = 0; i < page->count; i++)
        if (!page->fenced[i] &&
            strncmp(page->lines[i], heading, strlen(heading)) == 0)
            return i + 1;
    ck_abort_msg("%s has no heading '%s'", page->file, heading);
    return 0;
}

/* The index of the table's heading row; page->count when the section has no
   table. */
static int table_below(const Page *page, const char *heading)
{
    for (int i = line_behind(page, heading); i < page->count; i++) {
        if (page->fenced[i])
            continue;
        if (page->lines[i][0] == '|')
            return i;
        if (page->lines[i][0] == '#')
            break;
    }
    return page->count;
}

Words page_column(const Page *page, const char *heading, int column)
{
    Words words = {.count = 0};
    int i = table_below(page, heading) + 2; /* behind the line of dashes */
    for (; i < page->count && page->lines[i][0] == '|'; i++) {
        char cells[8][PAGE_WORD];
        if (column < row_cells(page->lines[i], 8, cells))
            quoted_words(cells[column], &words);
    }
    return words;
}
