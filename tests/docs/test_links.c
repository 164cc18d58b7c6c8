/* Where the pages point to is there: links, pictures, paths in backquotes. */
#include "base/platform.h"

#include "page.h"
#include "suites.h"

#include <ctype.h>
#include <string.h>

static bool exists(const char *file)
{
    char path[PAGE_PATH];
    project_path(file, path);
    return platform_path_kind(path) != PATH_MISSING;
}

/* As GitHub makes an anchor of a heading. */
static void slug_of(const char *heading, char ret_slug[PAGE_WORD])
{
    size_t length = 0;
    for (heading += strspn(heading, "# "); *heading; heading++) {
        unsigned char byte = (unsigned char)*heading;
        bool kept = isalnum(byte) || byte == '-' || byte == '_' || byte > 127;
        if ((kept || byte == ' ') && length < PAGE_WORD - 1)
            ret_slug[length++] = byte == ' ' ? '-' : (char)tolower(byte);
    }
    ret_slug[length] = '\0';
}

static bool has_anchor(const Page *page, const char *anchor)
{
    char slug[PAGE_WORD];
    for (int i = 0; i < page->count; i++) {
        if (page->fenced[i] || page->lines[i][0] != '#')
            continue;
        slug_of(page->lines[i], slug);
        if (strcmp(slug, anchor) == 0)
            return true;
    }
    return false;
}

/* `target` without its anchor, as a path from the root of the project. */
static void path_from(const Page *page, const char *target,
                      char ret_file[PAGE_PATH])
{
    const char *slash = strrchr(page->file, '/');
    int folder = slash ? (int)(slash - page->file) + 1 : 0;
    snprintf(ret_file, PAGE_PATH, "%.*s%s", folder, page->file, target);
}

static void expect_target(const Page *page, char *target)
{
    static Page other;
    char file[PAGE_PATH];
    char *anchor = strchr(target, '#');
    bool found;
    if (strncmp(target, "https://", 8) == 0)
        return;
    if (anchor)
        *anchor++ = '\0';
    path_from(page, target, file);
    ck_assert_msg(*target == '\0' || exists(file), "%s: no file '%s'",
                  page->file, target);
    if (!anchor)
        return;
    page_open(*target ? file : page->file, &other);
    found = has_anchor(&other, anchor);
    page_close(&other);
    ck_assert_msg(found, "%s: no heading '%s'", page->file, anchor);
}

static int follow_line(const Page *page, const char *line)
{
    int count = 0;
    char target[PAGE_WORD];
    for (const char *at = line; (at = strstr(at, "](")); at += 2)
        if (sscanf(at, "](%127[^)])", target) == 1) {
            expect_target(page, target);
            count++;
        }
    return count;
}

static void follow_links(const Page *page, void *user)
{
    int *count = user;
    for (int i = 0; i < page->count; i++)
        if (!page->fenced[i])
            *count += follow_line(page, page->lines[i]);
}

START_TEST(every_link_leads_somewhere)
{
    int count = 0;
    each_page(follow_links, &count);
    ck_assert_int_ge(count, 8);
}
END_TEST

/* A path of the project; src/x/y.c stands for all of them. */
static bool is_path(const char *word)
{
    static const char *const folders[] = {"src/",     "tests/",  "docs/",
                                          "scripts/", "assets/", "lessons/"};
    if (strstr(word, "/x/") || strcmp(word, "tests/x") == 0)
        return false;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        if (strncmp(word, folders[i], strlen(folders[i])) == 0)
            return true;
    return false;
}

static void look_for_paths(const Page *page, void *user)
{
    int *count = user;
    for (int i = 0; i < page->count; i++) {
        Words words = {.count = 0};
        if (!page->fenced[i] && strncmp(page->lines[i], "```", 3) != 0)
            quoted_words(page->lines[i], &words);
        for (int k = 0; k < words.count; k++) {
            if (!is_path(words.at[k]))
                continue;
            ck_assert_msg(exists(words.at[k]), "%s:%d: there is no %s",
                          page->file, i + 1, words.at[k]);
            ++*count;
        }
    }
}

START_TEST(every_path_that_is_named_is_there)
{
    int count = 0;
    each_page(look_for_paths, &count);
    ck_assert_int_ge(count, 20);
}
END_TEST

Suite *links_suite(void)
{
    const TTest *const tests[] = {
        every_link_leads_somewhere,
        every_path_that_is_named_is_there,
        NULL,
    };
    return suite_of("links of the pages", tests);
}
