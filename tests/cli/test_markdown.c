/* Foreign text in Markdown. */
#include "suites.h"

#include "capture.h"
#include "cli/markdown.h"

static void expect(void (*add)(TextBuffer *, const char *), const char *plain,
                   const char *written)
{
    char bytes[256];
    TextBuffer text = text_buffer(bytes, sizeof bytes);
    add(&text, plain);
    ck_assert_str_eq(bytes, written);
}

START_TEST(plain_words_stay_as_they_are)
{
    expect(markdown_add_text, "Step 1: output deltas", "Step 1: output deltas");
    expect(markdown_add_text, "größer, δ", "größer, δ");
    expect(markdown_add_text, "", "");
}
END_TEST

START_TEST(what_means_something_is_escaped)
{
    expect(markdown_add_text, "a*b*_c_|d", "a\\*b\\*\\_c\\_\\|d");
    expect(markdown_add_text, "`x` <b> [y](z) # & ~ \\ $",
           "\\`x\\` \\<b\\> \\[y\\](z) \\# \\& \\~ \\\\ \\$");
    expect(markdown_add_text, "two\nlines\t", "two lines ");
}
END_TEST

START_TEST(names_of_files_become_links)
{
    expect(markdown_add_link, "sheet-7.png", "sheet-7.png");
    expect(markdown_add_link, "my sheet (2).png", "my%20sheet%20%282%29.png");
    expect(markdown_add_link, "ü%.png", "%C3%BC%25.png");
}
END_TEST

Suite *markdown_suite(void)
{
    const TTest *const tests[] = {plain_words_stay_as_they_are,
                                  what_means_something_is_escaped,
                                  names_of_files_become_links, NULL};
    return suite_of("markdown of sheets", tests);
}
