/* The reader of pages itself: were it blind, every test here would be green. */
#include "page.h"
#include "suites.h"

#include <string.h>

static Page page;

static void page_from(const char *text)
{
    char path[] = "README.md";
    page_open(path, &page);
    page_close(&page);
    page.bytes = malloc(strlen(text) + 1);
    ck_assert_ptr_nonnull(page.bytes);
    strcpy(page.bytes, text);
    page.count = 0;
    for (char *line = page.bytes, *stop; (stop = strchr(line, '\n'));
         line = stop + 1) {
        *stop = '\0';
        page.fenced[page.count] = false;
        page.lines[page.count++] = line;
    }
}

START_TEST(a_column_holds_the_first_words_in_backquotes)
{
    page_from("## A\n\n| option | x |\n| --- | --- |\n"
              "| `--by GRAIN` `-o` | `no` |\n| plain | `no` |\n\n`behind`\n");
    Words words = page_column(&page, "## A", 0);
    ck_assert_int_eq(words.count, 2);
    ck_assert_str_eq(words.at[0], "--by");
    ck_assert_str_eq(words.at[1], "-o");
    page_close(&page);
}
END_TEST

START_TEST(a_section_without_a_table_does_not_take_the_next_one)
{
    page_from("## A\n\ntext\n\n## B\n\n| a |\n| --- |\n| `b` |\n");
    ck_assert_int_eq(page_column(&page, "## A", 0).count, 0);
    ck_assert_int_eq(page_column(&page, "## B", 0).count, 1);
    page_close(&page);
}
END_TEST

START_TEST(blocks_come_in_order_with_language_and_name)
{
    static Block block;
    int at = 0;
    page_from("```yaml\n# a.yaml\nx: 1\n```\ntext\n```sh\nls # b\n```\n");
    ck_assert(page_block(&page, &at, &block));
    ck_assert_str_eq(block.language, "yaml");
    ck_assert_str_eq(block.name, "a.yaml");
    ck_assert_str_eq(block.text, "# a.yaml\nx: 1\n");
    ck_assert_int_eq(block.line, 2);
    ck_assert(page_block(&page, &at, &block));
    ck_assert_str_eq(block.language, "sh");
    ck_assert_str_eq(block.name, "");
    ck_assert(!page_block(&page, &at, &block));
    page_close(&page);
}
END_TEST

START_TEST(a_row_is_cut_into_trimmed_cells)
{
    char cells[4][PAGE_WORD];
    ck_assert_int_eq(row_cells("| a b |  c| |", 4, cells), 3);
    ck_assert_str_eq(cells[0], "a b");
    ck_assert_str_eq(cells[1], "c");
    ck_assert_str_eq(cells[2], "");
    ck_assert_int_eq(row_cells("no row", 4, cells), 0);
}
END_TEST

Suite *page_suite(void)
{
    const TTest *const tests[] = {
        a_column_holds_the_first_words_in_backquotes,
        a_section_without_a_table_does_not_take_the_next_one,
        blocks_come_in_order_with_language_and_name,
        a_row_is_cut_into_trimmed_cells,
        NULL,
    };
    return suite_of("reading a page", tests);
}
