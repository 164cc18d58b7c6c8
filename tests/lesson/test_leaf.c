/* Where pages and comments begin and end. */
#include "lesson/leaf.h"

#include "lesson/examples.h"
#include "lesson/suites.h"

#include <stdlib.h>
#include <string.h>

/* Cuts `text`, from line 1 on; each page is shown as its line, its comments
   with their lines, and its Markdown with '/' for line ends. */
static void expect_leaves(const char *text, const char *shown,
                          const char *errors)
{
    static Report report;
    char lines[4096], made[4096];
    TextBuffer into = text_buffer(made, sizeof made);
    Arena *arena = arena_new(16 << 20);
    report_start(&report, "f");
    Leaves cut = leaf_cut(text_of(text), 1, arena, &report);
    for (int i = 0; i < cut.count; i++) {
        const Leaf *leaf = &cut.leaves[i];
        text_addf(&into, "%d", leaf->line);
        for (int k = 0; k < leaf->comment_count; k++) {
            text_addf(&into, " <%d", leaf->comments[k].line);
            text_add_slice(&into, leaf->comments[k].text);
            text_add(&into, ">");
        }
        text_add(&into, " ");
        text_add_slice(&into, leaf->markdown);
        text_add(&into, "|");
    }
    for (char *at = made; *at; at++)
        if (*at == '\n')
            *at = '/';
    report_lines(&report, lines, sizeof lines);
    ck_assert_str_eq(lines, errors);
    if (shown)
        ck_assert_str_eq(made, shown);
    arena_free(arena);
}

START_TEST(pages_are_cut_at_dashes_behind_a_blank_line)
{
    expect_leaves("a\n\n---\nb\n\n---  \n\nc", "1 a//|4 b//|7 /c/|", "");
    expect_leaves("a\n\n----\n\n- - -\n\n ---\n", "1 a//----//- - -// ---/|",
                  "");
}
END_TEST

START_TEST(dashes_below_text_are_told)
{
    expect_leaves("a\n---\nb\n", "1 a//b/|",
                  "f:2: '---' without a blank line before it makes a heading; "
                  "expected a blank line, for a new page\n");
    expect_leaves("a\n\n<!-- c -->\n---\nb\n", NULL,
                  "f:4: '---' without a blank line before it makes a heading; "
                  "expected a blank line, for a new page\n");
}
END_TEST

START_TEST(dashes_in_fences_and_comments_are_no_pages)
{
    expect_leaves("```\n\n---\n```\n", "1 ```//---/```/|", "");
    expect_leaves("~~~\n\n---\n```\n~~~\nb\n", "1 ~~~//---/```/~~~/b/|", "");
    expect_leaves("a\n<!--\n\n---\n-->\n", "1 <2//---/> a/////|", "");
}
END_TEST

START_TEST(comments_are_taken_out_with_their_lines)
{
    expect_leaves("<!-- a -->\nb\n  <!--\nc\n-->  \nd\n",
                  "1 <1 a > <3/c/> /b////d/|", "");
    expect_leaves("a <!-- b -->\n", "1 a <!-- b -->/|", "");
    expect_leaves("```\n<!-- a -->\n```\n", "1 ```/<!-- a -->/```/|", "");
}
END_TEST

START_TEST(text_behind_a_comment_is_told)
{
    expect_leaves("a\n<!-- b\n--> c\n", NULL,
                  "f:3: text behind '-->'; expected the comment on lines of "
                  "its own\n");
}
END_TEST

START_TEST(what_is_not_closed_is_told_where_it_begins)
{
    expect_leaves("a\n<!-- b\nc\n", NULL,
                  "f:2: a comment is not closed; expected '-->'\n");
    expect_leaves("a\n<!-- b\n\n<!-- c -->\nd\n", "1 <4 c > a////d/|",
                  "f:2: a comment is not closed; expected '-->'\n");
    expect_leaves("a\n````c\n```\n", NULL,
                  "f:2: a code fence is not closed; expected a line of 4 '`' "
                  "as far in\n");
    expect_leaves("- ```\n  a\nb\n\n---\nc\n", "1 - ```/  a/b//|6 c/|",
                  "f:1: a code fence is not closed; expected a line of 3 '`' "
                  "as far in\n");
}
END_TEST

START_TEST(a_page_needs_text)
{
    expect_leaves("a\n\n---\n\n---\nb\n", NULL,
                  "f:4: a page without text; expected at least a heading\n");
    expect_leaves("a\n\n---\n", NULL,
                  "f:4: a page without text; expected at least a heading\n");
}
END_TEST

static char *repeated(const char *part, int times)
{
    char *text = calloc((size_t)times, strlen(part) + 1);
    ck_assert_ptr_nonnull(text);
    for (int i = 0; i < times; i++)
        memcpy(text + (size_t)i * strlen(part), part, strlen(part));
    return text;
}

START_TEST(pages_comments_and_bytes_are_bounded)
{
    char *text = repeated("a\n\n---\n", LESSON_PAGES + 5);
    expect_leaves(text, NULL, "f:301: too many pages; expected at most 100\n");
    free(text);
    text = repeated("a\n<!-- b -->\n", LESSON_PAGE_COMMENTS + 5);
    expect_leaves(text, NULL,
                  "f:66: too many comments on a page; expected at most 32\n");
    free(text);
    text = repeated("x", LESSON_PAGE_BYTES + 1);
    expect_leaves(text, NULL,
                  "f:1: a page of 32,769 bytes; expected at most 32,768\n");
    text[LESSON_PAGE_BYTES] = '\0';
    expect_leaves(text, NULL, "");
    free(text);
}
END_TEST

START_TEST(marks_without_end_are_refused)
{
    char *text = repeated("> ", 100);
    expect_leaves(text, NULL,
                  "f:1: lists or quotes nested too deep; expected at most 6 "
                  "inside each other\n");
    free(text);
}
END_TEST

Suite *leaf_suite(void)
{
    const TTest *const tests[] = {pages_are_cut_at_dashes_behind_a_blank_line,
                                  dashes_below_text_are_told,
                                  dashes_in_fences_and_comments_are_no_pages,
                                  comments_are_taken_out_with_their_lines,
                                  text_behind_a_comment_is_told,
                                  what_is_not_closed_is_told_where_it_begins,
                                  a_page_needs_text,
                                  pages_comments_and_bytes_are_bounded,
                                  marks_without_end_are_refused,
                                  NULL};
    return suite_of("leaf", tests);
}
